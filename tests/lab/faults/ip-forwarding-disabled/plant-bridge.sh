# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: a bridge of the plant does not forward, by design; no module uses it
# id: ip-forwarding-disabled
# kind: near-miss
# expects: absent

fault() {
    deviceScript <<'EOF'
set -eu
ip link add plant0 type bridge
ip link add plant1 type veth peer name plant2
ip link set plant1 master plant0
ip link set plant0 up
ip link set plant1 up
ip link set plant2 up
sysctl -q -w net.ipv4.conf.plant0.forwarding=0
EOF
}

heal() {
    local link
    for link in plant1 plant0; do onDevice ip link del "$link" 2>/dev/null || true; done
}
