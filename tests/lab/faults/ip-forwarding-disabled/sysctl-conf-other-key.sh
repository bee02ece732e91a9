# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: a 0 in /etc/sysctl.conf under the other name of the same switch
# id: ip-forwarding-disabled
# kind: positive
# expects: finding

fault() {
    keepTimes /etc
    keepFiles /etc/sysctl.conf
    deviceScript <<'EOF'
set -eu
printf '\n# no routing on plant devices\nnet.ipv4.conf.all.forwarding=0\n' >>/etc/sysctl.conf
sysctl -q --system
EOF
}

heal() {
    putBackFiles
    putBackTimes
    onDevice sysctl -q -w net.ipv4.ip_forward=1
}
