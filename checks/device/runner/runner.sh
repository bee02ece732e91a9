# shellcheck shell=sh
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs the scripts of a bundle, a few at once, and prints their answers as frames. The same text serves
# both halves of a run: the one of the user who logged in, and the one that sudo let in as root.
# Whole-line comments are dropped when the bundle is built.
#
# Who is who:  supervisor  reads events, ends what takes too long, ends everything when the client is gone
#              worker      takes a script from the queue, captures its output, prints the frame
#              child       a shell that waits for one script and tells its exit code
#              cut         head -c, so that a flood ends at the limit
# fd 3  stdin of this half: [password] [input] heartbeats     fd 7  events to the supervisor
# fd 8  the queue of script numbers                           fd 9  the lock: one newline
# fd 7, 8 and 9 are pipes without a name, opened for both directions: no file is ever written, and a
# read takes exactly one line, so a newline in a pipe is a lock that all three shells know how to take.
#
# From the bundle: em_prelude em_boundary em_run em_lanes em_beat_limit em_input em_user em_other
# and for each script N: em_id_N em_limit_N em_job_N
# SC2034, SC2154: shared with input.sh, start.sh and the bundle. SC2013: grep -l gives names without spaces.
# shellcheck disable=SC2013,SC2034,SC2154

em_newline='
'

em_environment() {
    set +xv
    unset IFS TMOUT ENV BASH_ENV CDPATH POSIXLY_CORRECT GREP_OPTIONS EDGEMEND_JOB
    PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin:/usr/local/bin:/usr/bin:/bin:/snap/bin
    LC_ALL=C
    TERM=dumb PAGER=cat SYSTEMD_PAGER=cat SYSTEMD_COLORS=0
    export PATH LC_ALL TERM PAGER SYSTEMD_PAGER SYSTEMD_COLORS
    umask 077
    cd / || :
    em_locale=C
    if [ -d /usr/lib/locale/C.utf8 ] || [ -d /usr/lib/locale/C.UTF-8 ]; then
        em_locale=C.UTF-8
    else
        case $(locale -a) in *C.utf8* | *C.UTF-8*) em_locale=C.UTF-8 ;; esac
    fi
    # With their folders, once: exec would search the whole PATH for each script.
    em_setsid=$(command -v setsid)
    em_head=$(command -v head)
    em_sh=$(command -v sh)
}

# Sets em_clock to centiseconds of a clock that nobody sets.
em_now() {
    if read -r em_clock em_x </proc/uptime; then
        em_clock=${em_clock%.*}${em_clock#*.}
        em_clock=${em_clock#0} # a leading zero would make it octal
        em_clock=${em_clock#0}
    else
        em_clock=$(date +%s)00
    fi
}

# --- worker -----------------------------------------------------------------------------------------

# em_frame END CODE MILLISECONDS OUTPUT: leaves the frame in em_report
em_frame() {
    em_as_root=0
    [ "$em_uid" = 0 ] && em_as_root=1
    em_report="$em_newline$em_boundary answer $em_id $1 $2 $3 $em_as_root ${#4}$em_newline$4"
    em_report="$em_report$em_newline$em_boundary done $em_id$em_newline"
}

em_worker() {
    em_report=
    while read -r em_x <&9 && read -r em_n <&8 && kill -0 "$em_supervisor"; do
        if [ "$em_n" = 0 ]; then
            printf '%s' "$em_report"
            echo >&9
            break
        fi
        eval "em_id=\$em_id_$em_n em_limit=\$em_limit_$em_n"
        # One write for both frames: over a slow link every write is a packet.
        printf '%s\n%s begin %s\n' "$em_report" "$em_boundary" "$em_id"
        echo >&9
        echo "begin $em_n" >&7
        "em_job_$em_n"
    done
    echo "idle $1" >&7
}

# em_probe PRIVILEGE BYTES BODY ARGUMENT...: runs a script, leaves its frame in em_report
em_probe() {
    em_bytes=$2
    em_body=$3
    if [ "$1" = root ] && [ "$em_uid" != 0 ]; then
        em_frame needs-root 0 0 ''
        echo "out $em_n" >&7
        return
    fi
    shift 3
    em_now
    em_began=$em_clock
    em_out=$(em_capture "$@")
    echo "out $em_n" >&7
    em_now
    em_took=$(((em_clock - em_began) * 10))
    # Only in-band is the exit code safe from a cut. All patterns here are short and anchored at the end:
    # others take quadratic time in some shells.
    case $em_out in
    *"$em_newline$em_boundary "?????????????)
        em_told=${em_out##*"$em_boundary "}
        em_out=${em_out%"$em_newline$em_boundary $em_told"}
        em_code=$((1${em_told%% *} - 1000))
        em_took=$((1${em_told##* } - 1000000000))
        em_end=finished
        ;;
    *)
        em_code=0
        em_end=truncated
        ;;
    esac
    [ "$em_took" -lt $((em_limit * 1000)) ] || em_end=timed-out
    if [ ${#em_out} -gt "$em_bytes" ]; then
        em_out=$(printf "%.${em_bytes}s" "$em_out")
        [ "$em_end" = timed-out ] || em_end=truncated
    fi
    em_frame "$em_end" "$em_code" "$em_took" "$em_out"
    em_out=
}

em_capture() { em_child "$@" | em_cut; }

em_child() {
    read -r em_me em_x </proc/self/stat
    if [ "$em_input" -gt 0 ]; then
        em_exact "$em_input" | em_script "$@" &
    else
        em_script "$@" </dev/null &
    fi
    em_pid=$!
    echo "pid $em_n $em_pid $em_me" >&7
    exec 3<&- 4>&- 6>&- 7>&- 8>&- 9>&-
    wait "$em_pid"
    em_code=$?
    # What it left in the background would keep the output open, and must not outlive it.
    [ -z "$em_setsid" ] || kill -KILL "-$em_pid"
    em_now
    printf '\n%s %03d %09d' "$em_boundary" "$em_code" $(((em_clock - em_began) * 10))
}

# The mark in the environment finds every descendant again, whatever group it fled to.
em_script() {
    EDGEMEND_JOB=$em_run.$em_n.
    LC_ALL=$em_locale
    export EDGEMEND_JOB
    exec $em_setsid "$em_sh" -c "$em_prelude$em_body" sh "$@" 2>&1 3<&- 4>&- 6>&- 7>&- 8>&- 9>&-
}

em_cut() {
    read -r em_me em_x </proc/self/stat
    echo "cut $em_n $em_me" >&7
    exec 3<&- 4>&- 6>&- 7>&- 8>&- 9>&-
    em_bytes=$((em_bytes + ${#em_boundary} + 15)) # and the mark of em_child
    [ -z "$em_head" ] || exec "$em_head" -c "$em_bytes"
    exec dd bs=1 count="$em_bytes"
}

# --- supervisor -------------------------------------------------------------------------------------

# em_sweep SIGNAL MARK: ends every process that carries the mark (-z: grep of BusyBox stops at a NUL)
em_sweep() {
    for em_x in $(grep -lszF "EDGEMEND_JOB=$2" /proc/[0-9]*/environ); do
        em_x=${em_x#/proc/}
        kill "-$1" "${em_x%/environ}"
    done
}

# em_end_script SIGNAL N
em_end_script() {
    eval "em_x=\$em_pid_$2"
    [ -z "$em_x" ] || kill "-$1" "-$em_x" || kill "-$1" "$em_x"
    if [ "$1" = KILL ] || [ -z "$em_setsid" ]; then
        em_sweep "$1" "$em_run.$2."
    fi
}

# Past its limit a script is asked, then killed; then the shell that waits for it (in case it cannot be
# killed); then the one that collects its output (in case something unkillable holds it open).
em_check_limit() {
    eval "em_over=\$((em_clock - em_begun_$1 - em_limit_$1 * 100)) em_stage=\$em_stage_$1"
    [ "$em_over" -ge 0 ] || return
    if [ "$em_stage" = 0 ]; then
        em_end_script TERM "$1"
        em_stage=1
    elif [ "$em_over" -ge 100 ] && [ "$em_stage" = 1 ]; then
        em_end_script KILL "$1"
        em_stage=2
    elif [ "$em_over" -ge 200 ] && [ "$em_stage" = 2 ]; then
        eval "kill -KILL \$em_child_$1"
        em_stage=3
    elif [ "$em_over" -ge 300 ]; then
        eval "kill -KILL \$em_cut_$1"
    fi
    eval "em_stage_$1=$em_stage"
}

em_forget() {
    em_rest=
    for em_x in $em_active; do
        [ "$em_x" = "$1" ] || em_rest="$em_rest $em_x"
    done
    em_active=$em_rest
}

em_tick() {
    em_now
    # While sudo is asked and input waits behind the password, nobody reads; sudo has its own limit.
    if [ -n "$em_beats" ] || [ "$em_waiting" != sudo ]; then
        [ $((em_clock - em_beat)) -le $((em_beat_limit * 100)) ] || em_abort
    fi
    [ "$em_waiting" != sudo ] || em_check_sudo
    for em_j in $em_active; do
        em_check_limit "$em_j"
    done
    em_check_workers
}

# A worker that died (no memory, no process left) may have taken the lock with it: nothing to wait for.
# Found dead twice, since one that is done may be gone before its last event is read.
em_check_workers() {
    em_k=0
    while [ "$em_k" -lt "$em_started" ]; do
        em_k=$((em_k + 1))
        eval "em_w=\$em_worker_$em_k"
        [ -n "$em_w" ] || continue
        em_x=Z
        read -r em_y em_y em_x em_y <"/proc/$em_w/stat"
        case $em_x:$em_dead in
        Z:*" $em_w "*) em_abort ;;
        Z:*) em_dead="$em_dead $em_w " ;;
        esac
    done
}

em_event() {
    case $1 in
    begin)
        em_now
        em_active="$em_active $2"
        eval "em_begun_$2=\$em_clock em_stage_$2=0 em_pid_$2= em_child_$2= em_cut_$2="
        ;;
    pid) eval "em_pid_$2=\$3 em_child_$2=\$4" ;;
    cut) eval "em_cut_$2=\$3" ;;
    out) em_forget "$2" ;;
    idle)
        eval "em_worker_$2="
        em_busy=$((em_busy - 1))
        ;;
    tick) em_tick ;;
    beat)
        em_expect
        [ -z "$em_root_runs" ] || echo >&6
        ;;
    eof) em_abort ;;
    fed) em_watch_beats ;;
    *) em_sudo_event "$@" ;;
    esac
}

em_supervise() {
    while [ "$em_busy" -gt 0 ] || [ -n "$em_waiting" ]; do
        read -r em_e em_a em_b em_c <&7 || em_abort
        em_event "$em_e" "$em_a" "$em_b" "$em_c"
    done
}

# em_run_all N...: runs these scripts
em_run_all() {
    em_started=0
    # Numbers first, then one 0 per worker: nobody ever waits for the queue with the lock in hand.
    for em_x in "$@"; do echo "$em_x"; done >&8
    while [ "$em_started" -lt "$em_lanes" ] && [ "$em_started" -lt $# ]; do
        em_started=$((em_started + 1))
        echo 0 >&8
        em_worker "$em_started" &
        eval "em_worker_$em_started=\$!"
        em_busy=$((em_busy + 1))
    done
    em_supervise
}

# From now on the client has to give signs.
em_expect() {
    em_now
    em_beat=$em_clock
}

# Heartbeats: a line now and then says that the client is there, end of file that it is gone.
em_watch_beats() {
    [ -z "$em_beats" ] || return
    em_expect
    (
        exec >/dev/null 4>&- 6>&- 8>&- 9>&-
        while read -r em_x <&3; do echo beat >&7; done
        echo eof >&7
    ) &
    em_beats=$!
}

# Ticks, and the second line: should the supervisor be killed, nothing of ours goes on.
em_watch_time() {
    (
        exec >/dev/null 3<&- 4>&- 6>&- 8>&- 9>&-
        while kill -0 "$em_supervisor"; do
            sleep 1
            echo tick >&7
        done
        em_sweep KILL "$em_run."
        sleep 2
        em_sweep KILL "$em_run."
    ) &
    em_ticker=$!
}

em_open() {
    read -r em_supervisor em_x </proc/self/stat
    em_active='' em_waiting='' em_dead='' em_beats='' em_root_runs='' em_busy=0 em_started=0
    em_expect
    trap em_abort HUP INT TERM
    em_watch_time
}

em_kill_workers() {
    em_k=0
    while [ "$em_k" -lt "$em_started" ]; do
        em_k=$((em_k + 1))
        eval "em_x=\$em_worker_$em_k"
        [ -z "$em_x" ] || kill -KILL "$em_x"
    done
}

em_close() {
    em_sweep KILL "$em_run."
    kill -KILL "$em_ticker" ${em_beats:+"$em_beats"}
}

# Workers first, so that nothing new begins. Never a group that we did not make: under Dropbear the
# command shares the group of the server.
em_abort() {
    trap '' HUP INT TERM
    em_kill_workers
    for em_j in $em_active; do
        eval "kill -KILL \$em_child_$em_j \$em_cut_$em_j"
        em_end_script KILL "$em_j"
    done
    em_close
    exit 75
}

em_with_pipes() {
    : | {
        exec 7<>/proc/self/fd/0
        : | {
            exec 8<>/proc/self/fd/0
            : | {
                exec 9<>/proc/self/fd/0 </dev/null
                echo >&9
                "$1"
            }
        }
    }
}

em_root_half() {
    exec 2>/dev/null 3<&0 4>&1 </dev/null
    em_environment
    em_uid=$(id -u)
    em_with_pipes em_root_main
}

em_root_main() {
    em_open
    [ "$em_input" -gt 0 ] || em_watch_beats
    # shellcheck disable=SC2086 # numbers
    em_run_all $em_other
    em_close
}
