# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: a 0 in /etc/sysctl.conf with words behind it, which are no comment there
# id: ip-forwarding-disabled
# kind: positive
# expects: finding

fault() {
    keepTimes /etc
    keepFiles /etc/sysctl.conf
    deviceScript <<'EOS'
set -eu
printf '\nnet/ipv4/ip_forward=00 # hardening 2024\n' >>/etc/sysctl.conf
sysctl -q --system
[ "$(cat /proc/sys/net/ipv4/ip_forward)" = 0 ]
EOS
}

heal() {
    putBackFiles
    putBackTimes
    onDevice sysctl -q -w net.ipv4.ip_forward=1
}
