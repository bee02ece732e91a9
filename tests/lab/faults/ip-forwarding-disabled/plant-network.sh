# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: an interface with a route to a network of the plant does not forward, by design; the hub is not there
# id: ip-forwarding-disabled
# kind: near-miss
# expects: absent

fault() {
    deviceScript <<'EOS'
set -eu
ip link add plant3 type veth peer name plant4
ip addr add 10.77.0.2/24 dev plant3
ip link set plant3 up
ip link set plant4 up
ip route add 10.78.0.0/16 via 10.77.0.1
sysctl -q -w net.ipv4.conf.plant3.forwarding=0
EOS
}

heal() { onDevice ip link del plant3 2>/dev/null || true; }
