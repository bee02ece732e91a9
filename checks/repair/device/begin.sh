#!/bin/sh
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The verb "begin" of transaction.sh, which stands behind it: makes the folder of a transaction in one step, after every
# reason to refuse was looked for. Nothing of the device itself is touched here.
# shellcheck disable=SC2154 # variables that the other parts set
# shellcheck disable=SC2015 # A && B || C where C is meant for both

requested() { # WORD: the lines of the request that begin with it
    printf '%s' "$request" | sed -n "s/^$1 //p"
}

# The device still looks as the preview showed it. The first difference, as "CODE DETAIL".
firstDifference() {
    requested 'step [0-9]* sysctl' | while read -r key _ _ before _; do
        now=$(squeezed "$(cat "/proc/sys/$(decode "$key")" 2>/dev/null)")
        [ "$now" = "$(squeezed "$(decode "$before")")" ] || { out "changed $key" && break; }
    done
    requested file | while read -r _ path before _; do
        path=$(decode "$path")
        problem=$(obstacle "$path")
        [ -z "$problem" ] || { out "$problem $(field "$path")" && break; }
        [ "$(hash "$path")" = "$before" ] || { out "changed $(field "$path")" && break; }
    done
    requested unit | while read -r unit load active file _; do
        unitProperties "$unit"
        # failed, inactive and activating (a restart loop) are one thing: it does not run.
        [ "$(field "$u_load")" = "$load" ] && [ "$(field "$u_file")" = "$file" ] || { out "changed $unit" && break; }
        case $active/$u_active in
        active/active | active/reloading) ;;
        active/* | */active) out "changed $unit" && break ;;
        esac
    done
}

# What the kernel changes together with a forwarding switch, so that undo brings all of it back.
movesWith() { # KEY
    case $1 in
    net/ipv4/ip_forward | net/ipv4/conf/all/forwarding)
        (cd /proc/sys && ls -d net/ipv4/conf/*/forwarding net/ipv4/conf/all/accept_redirects 2>/dev/null)
        ;;
    net/ipv6/conf/all/forwarding)
        (cd /proc/sys && ls -d net/ipv6/conf/*/forwarding 2>/dev/null)
        ;;
    esac
}

saveSysctls() {
    printf '%s' "$request" | while read -r word step kind key _; do
        [ "$word/$kind" = step/sysctl ] || continue
        key=$(decode "$key")
        { out "$key" && movesWith "$key"; } | while read -r saved; do
            [ -e "/proc/sys/$saved" ] || continue
            out "$step $(field "$saved") $(field "$(squeezed "$(cat "/proc/sys/$saved")")")"
        done
    done >"$new/sysctl.before"
}

# The units that are named, and those that start with them: a socket left running would start its service again.
saveUnits() {
    [ -n "$(requested unit)" ] || return 0
    unitLinks >"$new/links.before"
    requested unit | while read -r unit _; do
        unitProperties "$unit"
        out "$unit $u_active $(field "$u_file")"
        systemctl show -p Requires -p Wants -p BindsTo -p TriggeredBy -- "$unit" 2>/dev/null |
            sed 's/^[^=]*=//' | tr ' ' '\n' | grep -E '^[A-Za-z0-9@._:-]+\.(service|socket)$' | while read -r other; do
            unitProperties "$other"
            out "$other $u_active $(field "$u_file")"
        done
    done | sort -u >"$new/units.before"
}

piece() { # FROM LENGTH: bytes of the old file
    [ "$2" -le 0 ] || dd bs=1 skip="$1" count="$2" <"$new/before.$number" 2>/dev/null
}

# The backup, and the file as it is to be: built now, so that *keep* is one rename.
saveFile() { # NUMBER PATH BEFORE AFTER
    number=$1
    if [ "$3" = absent ]; then
        : >"$new/before.$1"
        : >"$new/after.$1" && chmod 644 "$new/after.$1"
    else
        cp -p -- "$2" "$new/before.$1" && cp -p -- "$2" "$new/after.$1" || return 1
        stat -c %C -- "$2" 2>/dev/null | grep : >"$new/label.$1"
        # shellcheck disable=SC2012 # a record for a person
        ls -ldn -- "$2" >"$new/attributes.$1"
    fi
    at=0
    requested "piece $1" >"$new/pieces" && while read -r offset length bytes; do
        piece "$at" $((offset - at))
        decode "$bytes"
        at=$((offset + length))
        out "$at" >"$new/at"
    done <"$new/pieces" >"$new/text"
    at=$(cat "$new/at" 2>/dev/null || echo 0)
    piece "$at" $(($(wc -c <"$new/before.$1") - at)) >>"$new/text"
    cat "$new/text" >"$new/after.$1"
    rm -f "$new/pieces" "$new/at" "$new/text"
    [ "$(hash "$new/after.$1")" = "$4" ]
}

saveFiles() {
    requested file | while read -r number path before after _; do
        saveFile "$number" "$(decode "$path")" "$before" "$after" || exit 1
    done
}

# For a person who finds the folder: what it is, and how to take the change back without EdgeMend.
saveWords() {
    {
        out "A change by EdgeMend. To take it back: sh $folder/revert   To make it permanent: sh $folder/keep"
        for word in title issue plan risk who may-stop laptop when device; do
            out "$word: $(shown "$(requested "$word" | head -n 1)")"
        done
        requested step | while read -r number kind rest; do
            out "step $number: $kind $(for part in $rest; do shown "$part" && echo ' '; done | tr -d '\n')"
        done
        requested file | while read -r _ path _; do out "file: $(shown "$path")"; done
    } >"$new/plan"
    for word in apply keep revert; do
        # shellcheck disable=SC2016 # for the script itself
        printf '#!/bin/sh\ncase $0 in */*) here=${0%%/*} ;; *) here=. ;; esac\nexec /bin/sh "$here/engine" %s\n' \
            "$word" >"$new/$word"
    done
    chmod 700 "$new/apply" "$new/keep" "$new/revert"
}

begin() {
    request='' engine='' newline='
'
    while IFS= read -r text && [ "$text" != engine ]; do
        request=$request$text$newline
    done
    while IFS= read -r text && [ "$text" != edgemend-end ]; do
        engine=$engine$text$newline
    done
    [ "$text" = edgemend-end ] || refused incomplete
    problem=$(firstProblem)
    # shellcheck disable=SC2086 # words on purpose
    [ -z "$problem" ] || refused $problem
    [ ! -e "$folder" ] || refused exists "$id"
    problem=$(firstDifference | head -n 1)
    # shellcheck disable=SC2086 # words on purpose
    [ -z "$problem" ] || refused $problem
    mkdir -p "$root" && chmod 700 "$root" && takeLock "$root/.lock" || refused begin-busy
    # Again under the lock: two people may begin at once.
    problem=$(firstProblem)
    # shellcheck disable=SC2086 # words on purpose
    [ -z "$problem" ] || refused $problem
    new=$root/.new-$id
    rm -rf -- "$root"/.new-* "$root"/.gone-*
    mkdir -m 700 "$new" && printf '%s' "$request" >"$new/request" && printf '%s' "$engine" >"$new/engine" &&
        saveSysctls && saveUnits && saveFiles && saveWords && : >"$new/ran" && : >"$new/lock" &&
        out "not-started - - $(date +%s)" >"$new/state" && flush "$new"/* && mv -- "$new" "$folder" &&
        flush "$root" || {
        rm -rf -- "$new"
        [ -n "$(ls "$root")" ] || rm -rf -- "$root"
        refused cannot-write "$root"
    }
}

