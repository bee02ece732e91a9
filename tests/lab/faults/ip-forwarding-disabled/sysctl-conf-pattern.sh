# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: a pattern in /etc/sysctl.conf turns off every interface and with them the switch
# id: ip-forwarding-disabled
# kind: positive
# expects: finding

fault() {
    keepTimes /etc
    keepFiles /etc/sysctl.conf
    deviceScript <<'EOS'
set -eu
printf '\nnet.ipv4.conf.*.forwarding = 0\n' >>/etc/sysctl.conf
sysctl -q --system
[ "$(cat /proc/sys/net/ipv4/ip_forward)" = 0 ]
EOS
}

heal() {
    putBackFiles
    putBackTimes
    onDevice sysctl -q -w net.ipv4.ip_forward=1
}
