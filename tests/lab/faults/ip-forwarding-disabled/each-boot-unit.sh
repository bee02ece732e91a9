# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: a unit after docker.service loads the sysctl files again, one of which says 0: off after each boot
# id: ip-forwarding-disabled
# kind: positive
# expects: finding

fault() {
    keepTimes /etc/sysctl.d /etc/systemd/system /etc/systemd/system/multi-user.target.wants
    keepFiles /etc/sysctl.d/60-network-hardening.conf /etc/systemd/system/network-hardening.service \
        /etc/systemd/system/multi-user.target.wants/network-hardening.service
    deviceScript <<'EOF'
set -eu
printf '# hardening baseline 4.2\nnet.ipv4.ip_forward = 0\n' >/etc/sysctl.d/60-network-hardening.conf
cat >/etc/systemd/system/network-hardening.service <<'UNIT'
[Unit]
Description=Network hardening baseline
After=docker.service

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/usr/sbin/sysctl --system

[Install]
WantedBy=multi-user.target
UNIT
systemctl daemon-reload
systemctl -q enable --now network-hardening.service
EOF
}

heal() {
    onDevice systemctl -q disable --now network-hardening.service
    putBackFiles
    putBackTimes
    onDevice systemctl daemon-reload
    onDevice sysctl -q -w net.ipv4.ip_forward=1
}
