# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# The outer Docker engine: used if one answers, else started by hand; only the one started here is ever stopped.

ENGINE_PID=$LAB_STATES/dockerd.pid
ENGINE_LOG=$LAB_STATES/dockerd.log

engineAnswers() { timeout 20 docker version --format '{{.Server.Version}}' >/dev/null 2>&1; }

# startTime PID: tells a process from a later one with the same number.
startTime() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f20; }

launchEngine() {
    local waited=0 pid
    # shellcheck disable=SC2024
    setsid "$@" >"$ENGINE_LOG" 2>&1 </dev/null &
    pid=$!
    until engineAnswers; do
        if ! kill -0 "$pid" 2>/dev/null || [ "$waited" -ge 150 ]; then
            kill "$pid" 2>/dev/null
            return 1
        fi
        sleep 0.2
        waited=$((waited + 1))
    done
    printf '%s %s\n' "$pid" "$(startTime "$pid")" >"$ENGINE_PID"
}

# startEngine: Debian's dockerd as it is; with iptables-legacy where the kernel knows no nf_tables.
startEngine() {
    engineAnswers && return
    local dockerd shims
    dockerd=$(PATH=/usr/sbin:/usr/bin:$PATH command -v dockerd) || die "no dockerd"
    [ "$(id -u)" = 0 ] || die "no Docker engine answers, and only root can start one"
    say "lab: starting $dockerd"
    launchEngine "$dockerd" && return
    if grep -q -i 'iptables' "$ENGINE_LOG" && command -v iptables-legacy >/dev/null; then
        shims=$LAB_STATES/legacy-iptables
        mkdir -p "$shims"
        ln -sf "$(command -v iptables-legacy)" "$shims/iptables"
        ln -sf "$(command -v ip6tables-legacy)" "$shims/ip6tables"
        PATH=$shims:$PATH launchEngine "$dockerd" && return
    fi
    tail -5 "$ENGINE_LOG" >&2
    die "the Docker engine does not start: $ENGINE_LOG"
}

stopEngine() {
    local pid started
    [ -f "$ENGINE_PID" ] || return 0
    read -r pid started <"$ENGINE_PID"
    if [ -n "$pid" ] && [ "$(startTime "$pid")" = "$started" ]; then
        kill "$pid"
        waitUntil 30 "the end of dockerd" test ! -d "/proc/$pid" || true
    fi
    rm -f "$ENGINE_PID"
}

# The engine's variant of iptables is the one that shows its chains.
engineTables() { # iptables|ip6tables
    local tool=$1
    if [ -x "$LAB_STATES/legacy-iptables/$tool" ]; then
        printf '%s\n' "$LAB_STATES/legacy-iptables/$tool"
    else
        PATH=/usr/sbin:/sbin:$PATH command -v "$tool"
    fi
}
