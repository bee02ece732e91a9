# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: one file turns off the switch, and the uplink by its own name
# id: ip-forwarding-disabled
# kind: positive
# expects: finding

fault() {
    keepTimes /etc/sysctl.d
    keepFiles /etc/sysctl.d/10-hardening.conf
    deviceScript <<'EOS'
set -eu
printf 'net.ipv4.ip_forward = 0\nnet.ipv4.conf.eth0.forwarding=0\n' >/etc/sysctl.d/10-hardening.conf
sysctl -q --system
[ "$(cat /proc/sys/net/ipv4/ip_forward)" = 0 ]
EOS
}

heal() {
    putBackFiles
    putBackTimes
    onDevice sysctl -q -w net.ipv4.ip_forward=1
}
