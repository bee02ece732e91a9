#!/bin/sh
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What transaction.sh and engine.sh share. Put before each of them; does nothing by itself.
# POSIX sh: dash, bash, BusyBox ash. Needs no tool outside POSIX but sha256sum (or openssl).
# shellcheck disable=SC2015,SC2034 # A && B || C for both; the other parts read these variables

set -u
umask 077
LC_ALL=C
PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin
export LC_ALL PATH

# out TEXT...: a line. Not echo: that of dash reads escapes.
out() {
    printf '%s\n' "$*"
}

# encode: stdin as one field of a line, every byte as \0ooo (what printf '%b' reads); nothing is "-".
encode() {
    encode_text=$({ od -An -v -t o1 2>/dev/null || hexdump -v -e '1/1 "%03o "'; } |
        tr -s ' ' '\n' | sed -n '/./{s/^/\\0/;p;}' | tr -d '\n')
    printf '%s' "${encode_text:--}"
}

# field TEXT: the same for a string; plain words are left readable.
field() {
    case $1 in
    '' | - | *[!A-Za-z0-9_./:@%+,=-]*) printf '%s' "$1" | if [ "$1" = - ]; then printf '\\0055'; else encode; fi ;;
    *) printf '%s' "$1" ;;
    esac
}

decode() {
    [ "$1" = - ] || printf '%b' "$1"
}

# shown FIELD: decoded for a person: no control characters.
shown() {
    decode "$1" | tr -d '\000-\037\177'
}

# hash FILE: its SHA-256, or "absent". Fails when it cannot be read.
hash() {
    if [ ! -e "$1" ] && [ ! -h "$1" ]; then
        echo absent
        return
    fi
    hash_line=$(sha256sum <"$1" 2>/dev/null) || hash_line=$(openssl dgst -sha256 -r <"$1" 2>/dev/null) || return 1
    out "${hash_line%% *}"
}

# flush PATH...: to the disk. Old tools know no arguments and flush everything.
flush() {
    sync -- "$@" 2>/dev/null || sync
}

# uptime in milliseconds: never jumps when somebody sets the clock.
milliseconds() {
    read -r uptime_text _ </proc/uptime
    out "${uptime_text%.*}${uptime_text#*.}0"
}

bootId() {
    cat /proc/sys/kernel/random/boot_id 2>/dev/null || echo unknown
}

pause() {
    sleep 0.1 2>/dev/null || sleep 1
}

# squeezed TEXT: blanks and tabs as the kernel prints them do not matter.
squeezed() {
    printf '%s' "$1" | tr -s ' \t\n' '   ' | sed 's/^ //; s/ $//'
}

processStart() {
    process_line=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
    # The name, in parentheses, may hold blanks and more parentheses.
    process_line=${process_line##*') '}
    # shellcheck disable=SC2086 # words on purpose
    set -- $process_line
    case $1 in Z | X) return 1 ;; esac # dead, only nobody has looked yet
    out "${20}"
}

# ownerIsAlive FILE: whether the process that wrote itself into it still runs.
ownerIsAlive() {
    [ -r "$1" ] && read -r owner_pid owner_start owner_boot 2>/dev/null <"$1" || return 1
    [ "$owner_boot" = "$(bootId)" ] && [ "$(processStart "$owner_pid")" = "$owner_start" ]
}

# takeLock FILE: 0 when we have it now. Freed by the kernel when we die; where there is no flock, a file names its
# owner and a dead owner's file is put aside.
takeLock() {
    if command -v flock >/dev/null 2>&1; then
        exec 9>>"$1" && flock -n 9
        return
    fi
    out "$$ $(processStart $$) $(bootId)" >"$1.mine.$$" || return 1
    if ! ln "$1.mine.$$" "$1.owner" 2>/dev/null; then
        if ownerIsAlive "$1.owner"; then
            rm -f "$1.mine.$$"
            return 1
        fi
        mv -f "$1.owner" "$1.stale.$$" 2>/dev/null
        # Somebody may have taken it between our look and our mv: then it is theirs.
        if ownerIsAlive "$1.stale.$$"; then
            ln "$1.stale.$$" "$1.owner" 2>/dev/null
            rm -f "$1.stale.$$" "$1.mine.$$"
            return 1
        fi
        rm -f "$1.stale.$$"
        ln "$1.mine.$$" "$1.owner" 2>/dev/null || {
            rm -f "$1.mine.$$"
            return 1
        }
    fi
    rm -f "$1.mine.$$"
}

# isLocked FILE: whether somebody else has it.
isLocked() {
    if command -v flock >/dev/null 2>&1; then
        [ -e "$1" ] && ! flock -n "$1" true
    else
        ownerIsAlive "$1.owner"
    fi
}

# unitProperties UNIT: sets u_load u_active u_sub u_file u_result.
unitProperties() {
    u_load=no-systemd u_active=inactive u_sub=dead u_file='' u_result=''
    command -v systemctl >/dev/null 2>&1 || return 0
    u_all=$(systemctl show -p LoadState -p ActiveState -p SubState -p UnitFileState -p Result -- "$1" 2>/dev/null 9>&-)
    u_load=$(printf '%s\n' "$u_all" | sed -n 's/^LoadState=//p')
    u_active=$(printf '%s\n' "$u_all" | sed -n 's/^ActiveState=//p')
    u_sub=$(printf '%s\n' "$u_all" | sed -n 's/^SubState=//p')
    u_file=$(printf '%s\n' "$u_all" | sed -n 's/^UnitFileState=//p')
    u_result=$(printf '%s\n' "$u_all" | sed -n 's/^Result=//p')
}

# unitLinks: every link that says what starts at boot, as "PATH<tab>TARGET". A snapshot, so that undo brings back
# exactly these, whatever `systemctl enable` does beside (Also=, Alias=, rc?.d).
unitLinks() {
    # shellcheck disable=SC2016 # expanded by the inner shell
    find /etc/systemd/system /run/systemd/system /etc/rc?.d -type l -exec sh -c '
        for link; do printf "%s\t%s\n" "$link" "$(readlink "$link")"; done' sh {} + 2>/dev/null | sort
}

