# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: two halves instead of a default route, as a VPN sets them, and the interface that they leave by is closed
# id: ip-forwarding-disabled
# kind: positive
# expects: finding

fault() {
    deviceScript <<'EOS' >"$FAULT_STATE/default"
set -eu
route=$(ip -4 route show default | head -n 1)
gateway=$(printf '%s\n' "$route" | sed -n 's/.* via \([0-9.]*\) .*/\1/p')
[ -n "$gateway" ]
ip route add 0.0.0.0/1 via "$gateway"
ip route add 128.0.0.0/1 via "$gateway"
ip route del default
sysctl -q -w net.ipv4.conf.eth0.forwarding=0
printf '%s\n' "$route"
EOS
}

heal() {
    # shellcheck disable=SC2046 # words of a route
    onDevice ip route add $(cat "$FAULT_STATE/default")
    onDevice ip route del 0.0.0.0/1
    onDevice ip route del 128.0.0.0/1
    onDevice sysctl -q -w net.ipv4.conf.eth0.forwarding=1
}
