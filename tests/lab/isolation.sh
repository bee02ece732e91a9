# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# No way off this machine: what comes from a lab's bridge may go to a lab's bridge and, as an answer, to this machine.

# addRule TABLES CHAIN RULE…: first in its chain, once.
addRule() {
    local tables=$1 chain=$2
    shift 2
    "$tables" -w 10 -C "$chain" "$@" 2>/dev/null || "$tables" -w 10 -I "$chain" 1 "$@" 2> >(grep -v '^# Warning' >&2)
}

isolate() {
    local four six
    four=$(engineTables iptables)
    addRule "$four" DOCKER-USER -i "$LAB_BRIDGE+" ! -o "$LAB_BRIDGE+" -j REJECT
    addRule "$four" INPUT -i "$LAB_BRIDGE+" -j REJECT
    addRule "$four" INPUT -i "$LAB_BRIDGE+" -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT
    # The outer engine forwards IPv4 only, yet its kernel may forward IPv6 for others.
    if six=$(engineTables ip6tables) && "$six" -w 10 -S FORWARD >/dev/null 2>&1; then
        addRule "$six" FORWARD -i "$LAB_BRIDGE+" -j REJECT
        addRule "$six" INPUT -i "$LAB_BRIDGE+" -j REJECT
    fi
}

liftIsolation() {
    local four six
    four=$(engineTables iptables) || return 0
    "$four" -w 10 -D DOCKER-USER -i "$LAB_BRIDGE+" ! -o "$LAB_BRIDGE+" -j REJECT 2>/dev/null
    "$four" -w 10 -D INPUT -i "$LAB_BRIDGE+" -j REJECT 2>/dev/null
    "$four" -w 10 -D INPUT -i "$LAB_BRIDGE+" -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT 2>/dev/null
    if six=$(engineTables ip6tables); then
        "$six" -w 10 -D FORWARD -i "$LAB_BRIDGE+" -j REJECT 2>/dev/null
        "$six" -w 10 -D INPUT -i "$LAB_BRIDGE+" -j REJECT 2>/dev/null
    fi
    return 0
}

# outsideAddresses: this machine's own ways out (its addresses, its gateway, its name servers, its package source)
# and some public ones; nothing here is ever meant to answer.
outsideAddresses() {
    ip -4 -o address show scope global | sed -n 's/.* inet \([0-9.]*\)\/.*/\1/p' | head -4
    ip -4 route show default | sed -n 's/.* via \([0-9.]*\).*/\1/p' | head -2
    sed -n 's/^nameserver[[:space:]]*\([0-9.]*\)$/\1/p' /etc/resolv.conf | grep -v '^127\.' | head -3
    local source
    # shellcheck disable=SC2016 # the field is apt's
    source=$(apt-get indextargets --format '$(SITE)' 2>/dev/null | sed -n 's,^[a-z]*://\([^/:]*\).*,\1,p' | sort -u | head -2)
    [ -z "$source" ] || timeout 5 getent ahostsv4 "$source" | cut -d' ' -f1 | sort -u | head -2
    printf '%s\n' 1.1.1.1 8.8.8.8 169.254.169.254
}

# proveIsolation: tries from the device itself and from a container of its own engine; ports that answer on most machines.
proveIsolation() {
    local addresses cloud
    addresses=$(outsideAddresses | sort -u | tr '\n' ' ')
    cloud=$(onDevice sed -n 's/^nameserver //p' /etc/resolv.conf)
    # shellcheck disable=SC2086
    deviceScript "$cloud" "$LAB_HUB" $addresses <"$LAB_FOLDER/image/prove-isolation.sh" ||
        die "the lab's network is not closed, or its cloud does not answer"
    # The way for answers must not be a way for new connections: the rules have counted what was tried.
    "$(engineTables iptables)" -w 10 -nvxL DOCKER-USER 2>/dev/null | awk '/REJECT/ && $1 > 0 { hit = 1 } END { exit !hit }' ||
        die "the rule that closes the lab's network was never met"
}
