# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: a 0 stands in sysctl.d, but the engine set 1 when it started after it
# id: ip-forwarding-disabled
# kind: near-miss
# expects: absent

fault() {
    keepTimes /etc/sysctl.d
    keepFiles /etc/sysctl.d/60-network-hardening.conf
    deviceScript <<'EOF'
set -eu
printf '# hardening baseline 4.2\nnet.ipv4.ip_forward = 0\n' >/etc/sysctl.d/60-network-hardening.conf
sysctl -q --system
systemctl reset-failed docker.service # restarts of earlier faults count against its start limit
systemctl restart docker.service
EOF
    waitHealthy
}

heal() {
    putBackFiles
    putBackTimes
}
