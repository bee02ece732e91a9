# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: a 0 in /etc/sysctl.conf, which is read last as 99-sysctl.conf
# id: ip-forwarding-disabled
# kind: positive
# expects: finding

fault() {
    keepTimes /etc
    keepFiles /etc/sysctl.conf
    deviceScript <<'EOF'
set -eu
# Debian's own link: what stands in sysctl.conf beats every file that sorts before 99-sysctl.conf.
[ "$(readlink -f /etc/sysctl.d/99-sysctl.conf)" = /etc/sysctl.conf ]
printf '\n# no routing on plant devices\nnet.ipv4.ip_forward=0\n' >>/etc/sysctl.conf
sysctl -q --system
EOF
}

heal() {
    putBackFiles
    putBackTimes
    onDevice sysctl -q -w net.ipv4.ip_forward=1
}
