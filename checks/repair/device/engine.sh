#!/bin/sh
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes, keeps or takes back one change. Stands as "engine" in the folder of that change, with common.sh and
# engine_steps.sh before it; "apply", "keep" and "revert" beside it call it, and EdgeMend or a person calls those:
# sh /var/lib/edgemend/ID/revert
#
# It may be killed anywhere (power cut) and is then called again: each step looks first and does only what is missing;
# "state" is replaced by a rename, files of the device too. Exit: 0 done, 1 refused, 5 failed and taken back, 6 a person
# is needed.
# shellcheck disable=SC2034,SC2154 # variables that the other parts read or set
# shellcheck disable=SC2015 # A && B || C where C is meant for both

verb=${1-} token=${2--}
case $0 in
*/*) here=${0%/*} ;;
*) here=. ;;
esac
here=$(cd "$here" && pwd -P) || exit 1
id=${here##*/}
request=$here/request
limit=180

# finish CODE [WORD [DETAIL]]: the last words, for whoever waits for this run.
finish() {
    [ "$token" = - ] || out "$1 ${2:--} ${3:--}" >"$here/done.$token"
    exit "$1"
}

refuse() {
    say "$verb refused: $1 $(shown "${2:--}")"
    finish 1 "$1" "${2:--}"
}

# setState STATE [REASON [DETAIL]]
setState() {
    out "$1 ${2:--} ${3:--} $(date +%s)" >"$here/.state.new" && flush "$here/.state.new" &&
        mv -f "$here/.state.new" "$here/state" && flush "$here" || {
        say "the state $1 could not be written"
        finish 6 state-not-written
    }
    say "state: $1 ${2-} $(shown "${3:--}")"
}

# --- steps ------------------------------------------------------------------------------------------------------

stepLine() {
    sed -n "s/^step $1 //p" "$request"
}

doStep() { # PHASE STEP
    # shellcheck disable=SC2046 # fields hold no blanks and no patterns
    set -- "$1" "$2" $(stepLine "$2")
    failed_what=$2
    case $3 in
    sysctl) applySysctl "$1" "$2" "$(decode "$4")" "$(decode "$5")" ;;
    edit) return 0 ;; # at keep, with the other files
    unit)
        [ "$1" = apply ] || [ "$again" = yes ] || return 0
        do_phase=$1 do_step=$2 do_action=$4
        shift 4
        applyUnits "$do_phase" "$do_step" "$do_action" "$@"
        ;;
    *) return 1 ;;
    esac
}

eachStep() { # PHASE
    step=1
    while [ "$step" -le "$steps" ]; do
        doStep "$1" "$step" || return 1
        step=$((step + 1))
    done
}

# A value that is neither what we set nor what was there before was set by somebody else.
valuesAreOurs() {
    while read -r word number kind key value _ before _; do
        [ "$word/$kind" = step/sysctl ] && [ -e "/proc/sys/$(decode "$key")" ] || continue
        now=$(squeezed "$(valueOf "$(decode "$key")")")
        [ "$now" = "$(squeezed "$(decode "$value")")" ] || [ "$now" = "$(squeezed "$(decode "$before")")" ] || {
            failed_what=$key
            return 1
        }
    done <"$request"
}

takeBack() {
    eachFile restoreFile || return 1
    failed_what=units
    revertUnits || return 1
    step=$steps
    while [ "$step" -gt 0 ]; do
        failed_what=$step
        revertSysctl "$step" || return 1
        step=$((step - 1))
    done
}

# --- verbs ------------------------------------------------------------------------------------------------------

apply() {
    case $state in
    not-started | applying) ;;
    applied | kept) finish 0 ;;
    *) refuse wrong-state "$state" ;;
    esac
    bootId >"$here/boot"
    setState applying
    if ! eachStep apply; then
        failed_step=$failed_what
        setState reverting step-failed "$failed_step"
        takeBack || {
            setState needs-person revert-failed "$failed_what"
            finish 6 revert-failed
        }
        setState reverted step-failed "$failed_step"
        finish 5 step-failed
    fi
    setState applied
}

keep() {
    case $state in
    applying)
        apply
        ;;
    applied | keeping | needs-person) ;;
    kept) finish 0 ;;
    *) refuse wrong-state "$state" ;;
    esac
    [ "$state" = needs-person ] && accept_foreign=yes again=yes
    # What the running kernel and systemd forgot with a reboot is made once more.
    [ "$(cat "$here/boot" 2>/dev/null)" = "$(bootId)" ] || again=yes
    setState keeping
    eachStep keep && eachFile placeFile || {
        failed_file=$failed_what
        eachFile restoreFile || {
            setState needs-person keep-failed "$failed_file"
            finish 6 keep-failed
        }
        setState applied "$failed_word" "$failed_file"
        finish 6 "$failed_word"
    }
    bootId >"$here/boot"
    setState kept
}

revert() {
    case $state in
    not-started)
        setState reverted
        return
        ;;
    reverted) finish 0 ;;
    esac
    # From here on nothing may have been touched when it is refused.
    eachFile isOurs || {
        setState needs-person file-changed "$failed_what"
        finish 6 file-changed
    }
    valuesAreOurs || {
        setState needs-person value-changed "$failed_what"
        finish 6 value-changed
    }
    case $state in
    reverting) ;;
    *) reason=- detail=- ;;
    esac
    setState reverting "$reason" "$detail"
    takeBack || {
        setState needs-person revert-failed "$failed_what"
        finish 6 revert-failed
    }
    setState reverted "$reason" "$detail"
}

[ "$(id -u)" = 0 ] || {
    out "must be root" >&2
    exit 1
}
takeLock "$here/lock" || {
    out "$id: somebody works on it right now" >&2
    [ "$token" = - ] || echo '1 busy -' >"$here/done.$token"
    exit 1
}
trap '' HUP
rm -f "$here"/done.* "$here"/.state.new "$here"/.out
accept_foreign=no again=no failed_what=- failed_word=keep-failed
read -r state reason detail _ <"$here/state"
steps=$(grep -c '^step ' "$request")
eachFile dropTemp
case $verb in
apply) apply ;;
keep) keep ;;
revert) revert ;;
*)
    out "usage: sh engine apply|keep|revert" >&2
    exit 1
    ;;
esac
finish 0
