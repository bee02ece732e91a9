# shellcheck shell=sh
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The half of the user who logged in: says hello, gets root if it can, runs what is its own.
# It holds runner.sh, prelude and scripts as a text in em_common, since the half of root needs them too.
# fd 4  stdout of the run    fd 6  to em_root_side: go, no, heartbeats
# From the bundle: em_common em_sudo_mode (never try password) em_sudo_limit
# SC2034, SC2154: shared with runner.sh and the bundle.
# shellcheck disable=SC2034,SC2154

# 150 bits that no script can know: not in an argument list, not in an environment.
em_draw() {
    em_boundary=
    if IFS=- read -r em_a em_b em_c em_d em_e </proc/sys/kernel/random/uuid; then
        IFS=- read -r em_f em_x </proc/sys/kernel/random/uuid
        em_boundary=$em_a$em_b$em_c$em_d$em_e$em_f
    fi
    if [ ${#em_boundary} != 40 ]; then
        em_boundary=$(od -An -N20 -tx1 /dev/urandom | tr -d " \n")
    fi
    if [ ${#em_boundary} != 40 ]; then
        em_boundary=$(head -c 20 /dev/urandom | hexdump -e "20/1 \"%02x\"")
    fi
    [ ${#em_boundary} = 40 ] || exit 74
}

em_shell_name() {
    em_shell=$(readlink "/proc/$$/exe")
    em_shell=${em_shell##*/}
    case $em_shell in "" | *[!a-zA-Z0-9.+_-]*) em_shell=unknown ;; esac
}

em_start() {
    exec 2>/dev/null 3<&0 4>&1 </dev/null
    em_environment
    em_now
    em_t0=$em_clock
    em_draw
    em_run=$$.$em_t0
    em_uid=$(id -u)
    em_shell_name
    printf "\nedgemend-hello 1 %s %s %s\n" "$em_boundary" "$em_uid" "$em_shell"
    renice -n 10 -p $$ >/dev/null
    em_sudo=ask
    if [ "$em_uid" = 0 ]; then
        em_sudo=not-needed
    elif [ "$em_sudo_mode" = never ] || [ -z "$em_other" ]; then
        em_sudo=not-tried
    elif ! command -v sudo >/dev/null; then
        em_sudo=missing
    fi
    em_with_pipes em_user_half
}

em_user_half() {
    if [ "$em_sudo" = ask ]; then
        {
            exec 6<>/proc/self/fd/1 >&4
            em_main
        } | em_root_side >&4
    else
        em_main
    fi
}

em_main() {
    em_open
    em_way=""
    if [ "$em_sudo" = ask ]; then
        em_now
        em_asked=$em_clock em_waiting=sudo em_asker="" em_watcher=""
        [ "$em_sudo_mode" = password ] || [ "$em_input" -gt 0 ] || em_watch_beats
        # shellcheck disable=SC2086 # numbers
        em_run_all $em_user
        em_after_sudo
    else
        # A password that is not needed is read as a heartbeat, and forgotten.
        [ "$em_input" -gt 0 ] || em_watch_beats
        em_tell_privilege 0
        # shellcheck disable=SC2086 # numbers
        em_run_all $em_all
    fi
    em_now
    printf "\n%s end %s\n" "$em_boundary" $(((em_clock - em_t0) * 10))
    em_close
    [ "$em_sudo" != no-answer ] || kill -KILL "$em_asker"
}

# em_tell_privilege ROOT, and whether a password was handed over
em_tell_privilege() {
    em_as_root=$1
    [ "$em_uid" != 0 ] || em_as_root=1
    em_password=0
    case $em_sudo:$em_way in password:* | *-password:* | no-answer:password) em_password=1 ;; esac
    printf "\n%s privilege %s %s %s\n" "$em_boundary" "${em_sudo%-password}" "$em_as_root" "$em_password"
}

em_after_sudo() {
    case $em_sudo in
    without | password)
        em_tell_privilege 1
        # Only now: answers of both halves would mix.
        em_waiting=root em_root_runs=1
        echo go >&6
        em_supervise
        em_root_runs=""
        ;;
    *)
        em_tell_privilege 0
        # shellcheck disable=SC2086 # numbers
        em_run_all $em_other
        ;;
    esac
    echo no >&6
    exec 6>&-
}

em_sudo_event() {
    case $1 in
    asker) em_asker=$2 ;;
    watcher) em_watcher=$2 em_way=$3 ;;
    password) [ "$em_input" -gt 0 ] || em_watch_beats ;;
    drop)
        echo no >&6
        em_now
        em_asked=$em_clock
        ;;
    sudo)
        em_sudo=$2
        em_waiting=""
        em_expect
        ;;
    root-done) em_waiting="" ;;
    esac
}

em_check_sudo() {
    [ $((em_clock - em_asked)) -gt $((em_sudo_limit * 100)) ] || return
    # It may hang for ever and cannot be killed by us: nobody waits for it, nothing of ours holds its pipes.
    kill -KILL "$em_watcher" "$em_asker"
    echo no >&6
    em_sudo=no-answer em_waiting=""
    # A password that nobody took is read as a heartbeat.
    if [ "$em_input" -gt 0 ]; then em_expect; else em_watch_beats; fi
}

# --- asking sudo ------------------------------------------------------------------------------------
# Beside the supervisor, which sends "go" when the root half may begin, or "no".

em_root_side() {
    exec 8>&- 9>&-
    read -r em_me em_x </proc/self/stat
    echo "asker $em_me" >&7
    em_secret=""
    if [ "$em_sudo_mode" = password ]; then
        IFS= read -r em_secret <&3
        echo password >&7
    fi
    # Were printf a program, its arguments could be read by everybody.
    case $(command -v printf) in /*) em_secret="" ;; esac
    em_ask without -n
    em_status=$?
    em_result=refused
    if [ "$em_status" = 1 ] && [ -z "$em_secret" ]; then
        em_result=needs
    elif [ "$em_status" = 1 ]; then
        em_ask password -k -S -p ""
        em_status=$?
        em_result=wrong-password
        [ "$em_status" = 1 ] || em_result=refused-password
    fi
    unset em_secret
    [ "$em_status" = 0 ] || echo "sudo $em_result" >&7
}

# em_ask WAY OPTION...: 0 the root half ran, 1 a password may help, 2 it will not
em_ask() {
    em_way=$1
    shift
    em_compose
    em_feed | sudo "$@" /bin/sh -c "$em_gate" sh ${#em_text} 2>&1 3<&- 4>&- 7>&- | em_watch_sudo
}

# What sudo is given to run. It says that it is in; then skips lines up to "go", so that a
# password which sudo did not want is neither run nor kept; then reads exactly the text of the root
# half, all or nothing. A text in the argument list would fill the log of sudo.
em_gate=": EdgeMend; LC_ALL=C; echo edgemend-in; while read -r l && [ \"\$l\" != go ]; do :; done
f=\"bs=1 count=\$1\"; dd if=/dev/null of=/dev/null count=1 iflag=fullblock 2>/dev/null && f=\"bs=\$1 count=1 iflag=fullblock\"
s=\$(dd \$f 2>/dev/null; echo .); s=\${s%.}; [ \${#s} != \$1 ] || eval \"\$s\""

em_compose() {
    em_connection=""
    case $SSH_CONNECTION in *[!0-9a-zA-Z:.%\ _-]*) ;; *) em_connection=$SSH_CONNECTION ;; esac
    em_text="$em_common
em_boundary=$em_boundary em_run=$em_run.r em_lanes=$em_lanes em_beat_limit=$em_beat_limit em_input=$em_input
em_other=\"$em_other\" SSH_CONNECTION=\"$em_connection\"
export SSH_CONNECTION
em_root_half
"
}

# stdin of sudo. The text waits for "go": a sudo that refuses the password would read it line by line as
# further passwords, and lock the account.
em_feed() {
    [ "$em_way" != password ] || printf "%s\n" "$em_secret"
    unset em_secret
    read -r em_x
    [ "$em_x" = go ] || return
    printf "go\n%s" "$em_text"
    [ "$em_input" -eq 0 ] || em_exact "$em_input"
    while read -r em_x && [ "$em_x" != no ]; do echo; done
}

em_watch_sudo() {
    read -r em_me em_x </proc/self/stat
    echo "watcher $em_me $em_way" >&7
    em_status=1
    while IFS= read -r em_line; do
        case $em_line in
        edgemend-in)
            echo "sudo $em_way" >&7
            cat
            echo root-done >&7
            return 0
            ;;
        *"not allowed"* | *"may not run"* | *" tty"* | *"no new privileges"* | *setuid* | *nosuid* | *"not in the sudoers"*)
            em_status=2
            break
            ;;
        Sorry* | *"try again"*) break ;;
        esac
    done
    echo drop >&7
    return "$em_status"
}
