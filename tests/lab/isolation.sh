# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# No way off this machine: what comes from a lab's bridge may go to a lab's bridge and, as an answer, to this machine.

# rules FAMILY: one a line, in the order in which each goes to the head of its chain. A new TCP connection is answered
# with a reset, since the kernel sends only so many "unreachable" a second and a try would wait for its time-out.
rules() {
    local forward=FORWARD
    [ "$1" != iptables ] || forward=DOCKER-USER
    cat <<EOF
$forward -i $LAB_BRIDGE+ ! -o $LAB_BRIDGE+ -j REJECT
$forward -i $LAB_BRIDGE+ ! -o $LAB_BRIDGE+ -p tcp --syn -j REJECT --reject-with tcp-reset
INPUT -i $LAB_BRIDGE+ -j REJECT
INPUT -i $LAB_BRIDGE+ -p tcp --syn -j REJECT --reject-with tcp-reset
INPUT -i $LAB_BRIDGE+ -m conntrack --ctstate ESTABLISHED,RELATED -j ACCEPT
EOF
}

# The outer engine forwards IPv4 only, yet its kernel may forward IPv6 for others.
isolate() {
    local family tables chain rule
    for family in iptables ip6tables; do
        tables=$(engineTables "$family") || continue
        "$tables" -w 10 -S FORWARD >/dev/null 2>&1 || continue
        while read -r chain rule; do
            # shellcheck disable=SC2086 # a rule is words
            "$tables" -w 10 -C $chain $rule 2>/dev/null || "$tables" -w 10 -I $chain 1 $rule 2> >(grep -v '^# Warning' >&2)
        done < <(rules "$family")
    done
}

liftIsolation() {
    local family tables chain rule
    for family in iptables ip6tables; do
        tables=$(engineTables "$family") || continue
        while read -r chain rule; do
            # shellcheck disable=SC2086 # a rule is words
            "$tables" -w 10 -D $chain $rule 2>/dev/null || true
        done < <(rules "$family")
    done
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

# metRules: how many packets the two rules that close the way out have met: all, and new TCP connections.
metRules() {
    "$(engineTables iptables)" -w 10 -nvxL DOCKER-USER 2>/dev/null |
        awk -v bridge="$LAB_BRIDGE+" '$3 == "REJECT" && $6 == bridge { if (/tcp-reset/) tcp += $1; else other += $1 } END { print other + 0, tcp + 0 }'
}

# proveNoClock: no process of the device can ever get CAP_SYS_TIME (25): the clock is everybody's.
proveNoClock() {
    local bound
    bound=$(onDevice sed -n 's/^CapBnd:[[:space:]]*//p' /proc/1/status)
    if ! [[ $bound =~ ^[0-9a-f]{16}$ ]] || [ $(((16#$bound >> 25) & 1)) -ne 0 ]; then
        die "the device may set the clock of this machine: CapBnd ${bound:-unread}"
    fi
}

# proveIsolation: tries from the device itself and from a container of its own engine; ports that answer on most machines.
proveIsolation() {
    local addresses cloud otherBefore tcpBefore other tcp
    addresses=$(outsideAddresses | sort -u | tr '\n' ' ')
    cloud=$(onDevice sed -n 's/^nameserver //p' /etc/resolv.conf)
    read -r otherBefore tcpBefore < <(metRules)
    # shellcheck disable=SC2086
    deviceScript "$cloud" "$LAB_HUB" $addresses <"$LAB_FOLDER/image/prove-isolation.sh" ||
        die "the lab's network is not closed, or its cloud does not answer"
    # Silence proves nothing by itself: the rules must have met these very tries.
    read -r other tcp < <(metRules)
    if [ "$other" -le "$otherBefore" ] || [ "$tcp" -le "$tcpBefore" ]; then
        die "the rules that close the lab's network met nothing of what was tried"
    fi
}
