#!/bin/sh
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The laptop's side of changes on a device: sh transaction.sh VERB [ARGUMENT...], with common.sh before it.
#
#   list                 all transactions
#   read                 what a preview needs; changes nothing.          stdin: sysctl KEY | file PATH | unit NAME, then end
#   begin ID             makes the folder, or refuses before anything.   stdin: the request (README.md), then the engine
#   apply|keep|revert ID [SECONDS]   starts the engine detached and waits up to SECONDS for it
#   status ID [SECONDS]  waits up to SECONDS while the engine runs
#   renew ID             for a lease; no transaction has one in this version
#   forget ID            removes the folder of a kept or reverted transaction
#
# Answers are lines that begin with "edgemend "; others are noise of the device. The last one is "edgemend end", without
# it the answer is cut. Fields stand between single blanks, odd bytes as \0ooo, nothing as "-" (common.sh: field).
#   refused CODE [DETAIL...]         nothing was touched
#   clock EPOCH UPTIME BOOT
#   transaction ID STATE RUNNING WHO LAPTOP WHEN ISSUE PLAN REASON DETAIL
#   about TITLE RISK MAY-STOP DEVICE · rebooted yes|no · outage MS · placed PATH · changed PATH
#   ran PHASE STEP EXIT MS EPOCH COMMAND OUTPUT
#   host NAME SSH_CONNECTION · sysctl KEY VALUE|absent VALUE · unit NAME LOAD ACTIVE SUB FILE RESULT · container NAME
#   file PATH RESOLVED KIND SIZE MODE OWNER LINKS SHA256 OBSTACLE · content PATH HEX
# shellcheck disable=SC2154 # variables that common.sh sets
# shellcheck disable=SC2015 # A && B || C where C is meant for both

verb=${1-} id=${2-}
root=/var/lib/edgemend
limit_bytes=262144

answer() {
    out "edgemend $*"
}

refused() {
    answer refused "$@"
    answer end
    exit 7
}

line() { # NAME: the rest of the request's line of that name
    sed -n "s/^$1 //p" "$folder/request" | head -n 1
}

# --- where a folder may be ---------------------------------------------------------------------------------------

# mountOf PATH: type and options of the file system that holds it.
mountOf() {
    mount_best='' mount_answer='unknown rw'
    while read -r _ mount_point mount_type mount_options _; do
        case $1/ in
        "${mount_point%/}"/*)
            [ "${#mount_point}" -lt "${#mount_best}" ] || {
                mount_best=$mount_point mount_answer="$mount_type $mount_options"
            }
            ;;
        esac
    done </proc/self/mounts
    out "$mount_answer"
}

# storageProblem PATH [DEPTH]: why nothing that is written there survives a reboot; nothing when it does.
storageProblem() {
    storage_mount=$(mountOf "$1")
    case ${storage_mount#* }, in
    ro,* | *,ro,*)
        echo read-only
        return
        ;;
    esac
    case $storage_mount in
    tmpfs\ * | ramfs\ * | rootfs\ * | devtmpfs\ *) echo no-storage ;;
    squashfs\ * | erofs\ * | iso9660\ * | cramfs\ *) echo read-only ;;
    overlay\ *)
        # Writes go to the upper folder; on many devices with a read-only root that one is in memory.
        storage_upper=$(printf '%s' "$storage_mount" | sed -n 's/.*upperdir=\([^,]*\).*/\1/p')
        [ -d "$storage_upper" ] && [ "${2:-0}" -lt 3 ] && storageProblem "$storage_upper" $((${2:-0} + 1))
        ;;
    esac
    return 0
}

existing() { # PATH: itself, or the nearest folder above it, without links
    existing_path=$1
    while [ ! -d "$existing_path" ]; do
        existing_path=${existing_path%/*}
        existing_path=${existing_path:-/}
    done
    (cd "$existing_path" && pwd -P)
}

freeKilobytes() {
    df -Pk -- "$1" 2>/dev/null | sed -n '2s/.*[^0-9]\([0-9][0-9]*\)  *[0-9][0-9]*% .*/\1/p'
}

isImmutable() {
    command -v lsattr >/dev/null 2>&1 || return 1
    case $(lsattr -d -- "$1" 2>/dev/null) in
    ????*i*\ *) return 0 ;;
    esac
    return 1
}

# obstacle PATH: why this file cannot be replaced; nothing when it can.
obstacle() {
    obstacle_folder=$(existing "${1%/*}")
    obstacle_mount=$(mountOf "$obstacle_folder")
    case ${obstacle_mount#* }, in
    ro,* | *,ro,*) echo read-only && return ;;
    esac
    obstacle_free=$(freeKilobytes "$obstacle_folder")
    [ "${obstacle_free:-64}" -ge 64 ] || { echo disk-full && return; }
    ! isImmutable "$obstacle_folder" || { echo immutable && return; }
    [ -e "$1" ] || return 0
    [ -f "$1" ] || { echo not-a-file && return; }
    ! isImmutable "$1" || { echo immutable && return; }
    ! grep -Fq -- " $1 " /proc/self/mounts || { echo mount-point && return; }
    # A rename would leave the other names with the old text.
    # shellcheck disable=SC2012 # the second field of ls -ldn
    [ "$(ls -ldn -- "$1" | sed 's/^[^ ]* *\([0-9]*\).*/\1/')" = 1 ] || { echo hard-linked && return; }
    [ "$(wc -c <"$1")" -le "$limit_bytes" ] || echo too-large
}

# firstProblem: why no transaction can begin now, as "CODE DETAIL..."; nothing when it can.
firstProblem() {
    [ "$(id -u)" = 0 ] || { echo not-root && return; }
    [ "$(printf x | { sha256sum || openssl dgst -sha256 -r; } 2>/dev/null | cut -c 1-8)" = 2d711642 ] ||
        { echo no-tool sha256sum && return; }
    problem_place=$(existing "$root")
    problem=$(storageProblem "$problem_place")
    [ -z "$problem" ] || { out "$problem $root" && return; }
    problem=$(freeKilobytes "$problem_place")
    [ "${problem:-2048}" -ge 1024 ] || { out "disk-full $root" && return; }
    for folder in "$root"/[0-9]*; do
        [ -e "$folder/state" ] || continue
        read -r problem _ <"$folder/state"
        case $problem in
        kept | reverted) ;;
        *) out "open-transaction ${folder##*/} $(line who) $(line when)" && return ;;
        esac
    done
}

# --- answers -----------------------------------------------------------------------------------------------------

clock() {
    read -r clock_up _ </proc/uptime
    answer clock "$(date +%s)" "$clock_up" "$(bootId)"
}

# summary: of $folder
summary() {
    read -r summary_state summary_reason summary_detail _ <"$folder/state" || return 1
    summary_running=no
    ! isLocked "$folder/lock" || summary_running=yes
    answer transaction "${folder##*/}" "$summary_state" "$summary_running" "$(line who)" "$(line laptop)" \
        "$(line when)" "$(line issue)" "$(line plan)" "$summary_reason" "$summary_detail"
}

allSummaries() {
    for folder in "$root"/[0-9]*; do
        [ ! -e "$folder/state" ] || summary
    done
}

waitForEngine() { # SECONDS
    wait_until=$(($(milliseconds) + $1 * 1000))
    while isLocked "$folder/lock" && [ "$(milliseconds)" -lt "$wait_until" ]; do
        pause
    done
}

status() {
    clock
    summary
    answer about "$(line title)" "$(line risk)" "$(line may-stop)" "$(line device)"
    status_boot=$(cat "$folder/boot" 2>/dev/null) || status_boot=$(bootId)
    [ "$status_boot" = "$(bootId)" ] && answer rebooted no || answer rebooted yes
    status_outage=0
    while read -r status_ms; do
        status_outage=$((status_outage + status_ms))
    done 2>/dev/null <"$folder/outage"
    answer outage "$status_outage"
    while read -r status_word status_n status_path _ status_after _; do
        [ "$status_word" = file ] && [ -e "$folder/placed.$status_n" ] || continue
        answer placed "$status_path"
        [ "$(hash "$(decode "$status_path")")" = "$status_after" ] || answer changed "$status_path"
    done <"$folder/request"
    tail -n 200 "$folder/ran" 2>/dev/null | sed -n 's/^ran .* .* .* .* .* .* ./edgemend &/p'
}

readFile() { # PATH
    read_resolved=$(readlink -f -- "$1") || read_resolved=$1
    if [ ! -e "$read_resolved" ]; then
        answer file "$(field "$1")" "$(field "$read_resolved")" absent 0 - - 0 - "$(field "$(obstacle "$read_resolved")")"
        return
    fi
    read_kind=other read_hash=-
    [ ! -f "$read_resolved" ] || read_kind=regular
    [ "$read_kind" != regular ] || read_hash=$(hash "$read_resolved") || read_hash=-
    # shellcheck disable=SC2012 # fields of ls -ldn that POSIX fixes
    read_fields=$(ls -ldn -- "$read_resolved" | sed 's/^\([^ ]*\) *\([0-9]*\) *\([0-9]*\) *\([0-9]*\) .*/\1 \3:\4 \2/')
    answer file "$(field "$1")" "$(field "$read_resolved")" "$read_kind" "$(wc -c <"$read_resolved" | tr -d ' ')" \
        "$read_fields" "$read_hash" "$(field "$(obstacle "$read_resolved")")"
    [ "$read_kind" = regular ] && [ "$(wc -c <"$read_resolved")" -le "$limit_bytes" ] || return 0
    printf 'edgemend content %s ' "$(field "$1")"
    { od -An -v -t x1 "$read_resolved" 2>/dev/null || hexdump -v -e '1/1 "%02x"' "$read_resolved"; } | tr -d ' \n'
    echo
}

# $SSH_CONNECTION; sudo takes it out of the environment, its parents still have it.
sshConnection() {
    ssh_from=${SSH_CONNECTION-} ssh_pid=$$
    while [ -z "$ssh_from" ] && [ "${ssh_pid:-0}" -gt 1 ]; do
        ssh_pid=$(sed -n 's/^PPid:[^0-9]*//p' "/proc/$ssh_pid/status" 2>/dev/null)
        ssh_from=$(tr '\000' '\n' 2>/dev/null <"/proc/$ssh_pid/environ" | sed -n 's/^SSH_CONNECTION=//p')
    done 2>/dev/null
    field "$ssh_from"
}

readAll() {
    clock
    answer host "$(field "$(cat /proc/sys/kernel/hostname 2>/dev/null)")" "$(sshConnection)"
    read_problem=$(firstProblem)
    # shellcheck disable=SC2086 # words on purpose
    [ -z "$read_problem" ] || answer refused $read_problem
    while read -r read_word read_what _; do
        read_text=$(decode "${read_what:--}")
        case $read_word in
        sysctl)
            if read_value=$(cat "/proc/sys/$read_text" 2>/dev/null); then
                answer sysctl "$read_what" value "$(field "$(squeezed "$read_value")")"
            else
                answer sysctl "$read_what" absent -
            fi
            ;;
        file) readFile "$read_text" ;;
        unit)
            unitProperties "$read_text"
            answer unit "$read_what" "$(field "$u_load")" "$(field "$u_active")" "$(field "$u_sub")" \
                "$(field "$u_file")" "$(field "$u_result")"
            ;;
        containers) # only of an engine that runs: the question alone would start a stopped one
            unitProperties docker.service
            [ "$u_active" = active ] || continue
            timeout 10 docker ps --format '{{.Names}}' 2>/dev/null </dev/null | while read -r read_name; do
                answer container "$(field "$read_name")"
            done
            ;;
        end) break ;;
        esac
    done
    allSummaries
}

# --- verbs -------------------------------------------------------------------------------------------------------

# Out of our session, so that neither the end of the link nor of the login takes it along.
detached() {
    if [ -d /run/systemd/system ] && systemd-run --quiet --collect --no-block -- "$@" </dev/null >/dev/null 2>&1; then
        return
    fi
    if command -v setsid >/dev/null 2>&1; then
        setsid "$@" </dev/null >/dev/null 2>&1 &
    else
        (trap '' HUP && exec "$@" </dev/null >/dev/null 2>&1) &
    fi
}

drive() { # SECONDS
    ! isLocked "$folder/lock" || refused busy "$id"
    drive_token=$$.$(milliseconds)
    detached /bin/sh "$folder/engine" "$verb" "$drive_token"
    drive_until=$(($(milliseconds) + $1 * 1000))
    while [ ! -s "$folder/done.$drive_token" ] && [ "$(milliseconds)" -lt "$drive_until" ]; do
        pause
    done
    read -r drive_code drive_word drive_detail 2>/dev/null <"$folder/done.$drive_token" || return 0
    rm -f "$folder/done.$drive_token"
    [ "$drive_code" != 1 ] || refused "$drive_word" "$drive_detail"
    waitForEngine 2 # it has said its last word and frees the lock now
}

forget() {
    read -r forget_state _ <"$folder/state"
    case $forget_state in
    kept | reverted) ;;
    *) refused wrong-state "$forget_state" ;;
    esac
    takeLock "$folder/lock" || refused busy "$id"
    # Out of sight in one step: a folder that is half removed is no transaction any more.
    rm -rf -- "$root/.gone-$id"
    mv -- "$folder" "$root/.gone-$id" && rm -rf -- "$root/.gone-$id" || refused cannot-write "$root"
    set -- "$root"/[0-9]*
    [ -e "$1" ] || isLocked "$root/.lock" || rm -rf -- "$root"
    answer forgotten "$id"
}

main() {
    case $verb in
    read)
        readAll
        return
        ;;
    list | begin | apply | keep | revert | status | renew | forget) ;;
    *) refused unknown-verb ;;
    esac
    if [ "$(id -u)" != 0 ]; then
        [ "$verb" = list ] && [ ! -e "$root" ] || refused not-root
    fi
    case $verb in
    list)
        clock
        allSummaries
        return
        ;;
    esac
    case $id in
    '' | *[!0-9a-z-]* | [!0-9]*) refused bad-id ;;
    esac
    folder=$root/$id
    if [ "$verb" = begin ]; then
        begin
        status
        return
    fi
    [ -e "$folder/state" ] || refused no-such-transaction "$id"
    case $verb in
    apply | keep | revert) drive "${3:-20}" ;;
    status) waitForEngine "${3:-0}" ;;
    renew) refused no-lease "$id" ;;
    forget)
        forget
        return
        ;;
    esac
    status
}

main "$@"
answer end
