# shellcheck shell=sh
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Stands before every script that runs on a device.

# have NAME: is there such a command?
have() { command -v "$1" >/dev/null 2>&1; }

# section NAME: starts a part of the output.
section() { printf '== %s\n' "$1"; }

# limited SECONDS COMMAND...: the command's exit code, or 124 when it took longer. Not timeout(1): its
# BusyBox variants differ in syntax and keep the output open after the command is gone.
limited() {
    limited_time=$1
    shift
    "$@" &
    limited_pid=$!
    (
        sleep "$limited_time"
        kill "$limited_pid"
        sleep 1
        kill -9 "$limited_pid"
    ) </dev/null >/dev/null 2>&1 &
    limited_guard=$!
    wait "$limited_pid" 2>/dev/null
    limited_code=$?
    kill "$limited_guard" 2>/dev/null || limited_code=124
    wait "$limited_guard" 2>/dev/null
    case $limited_code in 137 | 143) limited_code=124 ;; esac
    return "$limited_code"
}
