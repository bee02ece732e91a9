#!/bin/sh
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The things that engine.sh does to the device, each of them so that it can be done again: it looks first and does only
# what is missing. Stands between common.sh and engine.sh, which sets here, request, id and limit.
# shellcheck disable=SC2034,SC2154 # variables that the other parts set or read
# shellcheck disable=SC2015,SC2100,SC3013 # A && B || C for both; a word with a minus; -nt is in dash, bash and ash

say() {
    out "$*"
    out "$(date -u +%Y-%m-%dT%H:%M:%SZ) $*" >>"$here/log"
}

# run PHASE STEP SHOWN COMMAND...: SHOWN is what the log says was run.
run() {
    run_head="$1 $2" run_shown=$3
    shift 3
    run_from=$(milliseconds)
    "$@" </dev/null >"$here/.out" 2>&1 9>&-
    run_code=$?
    run_time=$(($(milliseconds) - run_from))
    say "$run_head: $run_shown: exit $run_code, $run_time ms"
    sed 's/^/    /' "$here/.out" >>"$here/log"
    out "ran $run_head $run_code $run_time $(date +%s) $(field "$run_shown")" \
        "$(dd bs=1024 count=1 <"$here/.out" 2>/dev/null | encode)" >>"$here/ran"
    rm -f "$here/.out"
    return "$run_code"
}

# limited COMMAND...: a unit may take for ever to start.
limited() {
    if timeout 1 true 2>/dev/null; then
        timeout "$limit" "$@"
    elif timeout -t 1 true 2>/dev/null; then # BusyBox before 1.30
        timeout -t "$limit" "$@"
    else
        "$@"
    fi
}

# --- values of the kernel ---------------------------------------------------------------------------------------

valueOf() {
    cat "/proc/sys/$1" 2>/dev/null
}

# setValue KEY VALUE: and reads back, since the kernel may take it and do otherwise.
setValue() {
    printf '%s\n' "$2" >"/proc/sys/$1" || return 1
    [ "$(squeezed "$(valueOf "$1")")" = "$(squeezed "$2")" ] || {
        out "still $(valueOf "$1")"
        return 1
    }
}

applySysctl() { # PHASE STEP KEY VALUE
    [ "$(squeezed "$(valueOf "$3")")" != "$(squeezed "$4")" ] || [ "$1" = apply ] || return 0
    run "$1" "$2" "echo '$4' > /proc/sys/$3" setValue "$3" "$4"
}

# The values as they were at begin: the one that was asked for first, then those that the kernel changes with it.
revertSysctl() { # STEP
    while read -r revert_step revert_key revert_value; do
        [ "$revert_step" = "$1" ] && [ -e "/proc/sys/$(decode "$revert_key")" ] || continue
        revert_key=$(decode "$revert_key") revert_value=$(decode "$revert_value")
        [ "$(squeezed "$(valueOf "$revert_key")")" = "$(squeezed "$revert_value")" ] && continue
        run revert "$1" "echo '$revert_value' > /proc/sys/$revert_key" setValue "$revert_key" "$revert_value" ||
            return 1
    done <"$here/sysctl.before"
    # One write can move another value: what was asked for is looked at once more, at the end.
    while read -r revert_step revert_key revert_value; do
        [ "$revert_step" = "$1" ] && [ -e "/proc/sys/$(decode "$revert_key")" ] || continue
        [ "$(squeezed "$(valueOf "$(decode "$revert_key")")")" = "$(squeezed "$(decode "$revert_value")")" ] || return 1
    done <"$here/sysctl.before"
}

# --- units ------------------------------------------------------------------------------------------------------

applyUnits() { # PHASE STEP ACTION UNIT...
    units_phase=$1 units_step=$2 units_action=$3
    shift 3
    case $units_action in
    unmask)
        for unit; do
            unitProperties "$unit"
            [ "$u_file" = masked-runtime ] || continue
            run "$units_phase" "$units_step" "systemctl unmask --runtime $unit" limited systemctl unmask --runtime -- "$unit" ||
                return 1
        done
        ;;
    restart)
        [ "$units_phase" = apply ] || units_action=start
        ;;
    esac
    run "$units_phase" "$units_step" "systemctl $units_action $*" limited systemctl "$units_action" -- "$@" || return 1
    if [ "$units_action" = restart ]; then
        out "$run_time" >>"$here/outage"
    fi
    unitLinks >"$here/.links.new" && mv -f "$here/.links.new" "$here/links.after"
}

# Links that our steps made go, those that they took come back; what somebody else did since stays.
revertLinks() {
    [ -e "$here/links.before" ] || return 0
    [ -e "$here/links.after" ] || unitLinks >"$here/links.after"
    tab=$(printf '\t')
    while IFS=$tab read -r link target; do
        grep -Fqx -- "$link$tab$target" "$here/links.before" && continue
        [ "$(readlink "$link")" = "$target" ] || continue
        run revert 0 "rm $link" rm -f -- "$link" || return 1
    done <"$here/links.after"
    while IFS=$tab read -r link target; do
        grep -Fqx -- "$link$tab$target" "$here/links.after" && continue
        [ -e "$link" ] || [ -h "$link" ] && continue
        mkdir -p -- "${link%/*}"
        run revert 0 "ln -s $target $link" ln -s -- "$target" "$link" || return 1
    done <"$here/links.before"
    run revert 0 'systemctl daemon-reload' limited systemctl daemon-reload
}

revertUnits() {
    [ -e "$here/units.before" ] || return 0
    to_stop='' to_start=''
    while read -r unit was _; do
        unitProperties "$unit"
        case $was/$u_active in
        active/active | active/activating | active/reloading) ;;
        active/*) to_start="$to_start $unit" ;;
        */active | */activating | */reloading) to_stop="$to_stop $unit" ;;
        esac
    done <"$here/units.before"
    # All at once: a socket that is stopped later would start its service again. Names are [A-Za-z0-9@._:-] only.
    # shellcheck disable=SC2086 # words on purpose
    if [ -n "$to_stop" ]; then
        run revert 0 "systemctl stop$to_stop" limited systemctl stop -- $to_stop || return 1
    fi
    revertLinks || return 1
    # shellcheck disable=SC2086
    if [ -n "$to_start" ]; then
        run revert 0 "systemctl start$to_start" limited systemctl start -- $to_start || return 1
    fi
    while read -r unit was file; do
        unitProperties "$unit"
        [ "$(field "$u_file")" = "$file" ] || return 1
        case $was/$u_active in
        active/active | active/reloading) ;;
        active/* | */active) return 1 ;;
        esac
    done <"$here/units.before"
}

# --- files ------------------------------------------------------------------------------------------------------

tempFor() { # beside the file, so that the rename is atomic; no name that any *.d folder reads
    printf '%s/.%s.edgemend-%s' "${1%/*}" "${1##*/}" "$id"
}

putLabel() { # NUMBER FILE
    if [ -s "$here/label.$1" ] && command -v chcon >/dev/null 2>&1; then
        chcon -- "$(cat "$here/label.$1")" "$2"
    elif [ -d /sys/fs/selinux ] && command -v restorecon >/dev/null 2>&1; then
        restorecon "$2"
    fi
    return 0
}

# replace NUMBER SOURCE PATH: never half written, whatever happens.
replace() {
    replace_temp=$(tempFor "$3")
    cp -p -- "$2" "$replace_temp" && putLabel "$1" "$replace_temp" && flush "$replace_temp" &&
        mv -f -- "$replace_temp" "$3" && flush "${3%/*}" && {
        [ -s "$here/label.$1" ] || putLabel "$1" "$3"
    } || {
        rm -f -- "$replace_temp"
        return 1
    }
}

placeFile() { # NUMBER PATH BEFORE AFTER
    place_now=$(hash "$2") || place_now=unreadable
    [ "$place_now" = "$4" ] && return 0
    if [ "$place_now" != "$3" ]; then
        if [ "$accept_foreign" = yes ]; then
            say "$2 was changed by somebody else and is left as it is"
            return 0
        fi
        failed_word='file-changed'
        return 1
    fi
    if [ ! -d "${2%/*}" ]; then
        : >"$here/madedir.$1" && run keep 0 "mkdir ${2%/*}" mkdir -m 755 -- "${2%/*}" || return 1
    fi
    : >"$here/placed.$1" && flush "$here/placed.$1" || return 1
    run keep 0 "write $2" replace "$1" "$here/after.$1" "$2" && [ "$(hash "$2")" = "$4" ]
}

sameAttributes() { # FILE FILE: mode, owner, group, mtime
    # shellcheck disable=SC2012 # fields of ls -ldn that POSIX fixes
    [ "$(ls -ldn -- "$1" | sed 's/^\(.\{10\}\)[^ ]* *[^ ]* *\([^ ]*\) *\([^ ]*\) .*/\1 \2 \3/')" = \
        "$(ls -ldn -- "$2" | sed 's/^\(.\{10\}\)[^ ]* *[^ ]* *\([^ ]*\) *\([^ ]*\) .*/\1 \2 \3/')" ] &&
        [ ! "$1" -nt "$2" ] && [ ! "$1" -ot "$2" ]
}

restoreFile() { # NUMBER PATH BEFORE AFTER
    [ -e "$here/placed.$1" ] || return 0
    if [ "$(hash "$2")" != "$3" ]; then
        if [ "$3" = absent ]; then
            run revert 0 "rm $2" rm -f -- "$2" || return 1
        else
            run revert 0 "restore $2" replace "$1" "$here/before.$1" "$2" || return 1
            sameAttributes "$2" "$here/before.$1" || return 1
        fi
    fi
    if [ -e "$here/madedir.$1" ]; then
        rmdir -- "${2%/*}" 2>/dev/null # not empty: somebody else uses it now
    fi
    [ "$(hash "$2")" = "$3" ] || return 1
    flush "${2%/*}"
    rm -f "$here/placed.$1"
}

# eachFile FUNCTION: called with NUMBER PATH BEFORE AFTER; stops at the first that fails and names it in failed_what.
eachFile() {
    while read -r word file_number file_path file_before file_after _; do
        [ "$word" = file ] || continue
        failed_what=$file_path
        "$1" "$file_number" "$(decode "$file_path")" "$file_before" "$file_after" || return 1
    done <"$request"
}

dropTemp() {
    rm -f -- "$(tempFor "$2")"
}

isOurs() { # a file that we placed and somebody changed since is not ours to overwrite
    [ -e "$here/placed.$1" ] || return 0
    ours_now=$(hash "$2") || return 1
    [ "$ours_now" = "$3" ] || [ "$ours_now" = "$4" ]
}
