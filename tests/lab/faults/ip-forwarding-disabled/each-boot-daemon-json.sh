# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: a 0 in sysctl.d, and daemon.json forbids the engine to set 1: off after each boot
# id: ip-forwarding-disabled
# kind: positive
# expects: finding

fault() {
    keepTimes /etc/sysctl.d /etc/docker
    keepFiles /etc/sysctl.d/60-network-hardening.conf /etc/docker/daemon.json
    deviceScript <<'EOF'
set -eu
printf '# hardening baseline 4.2\nnet.ipv4.ip_forward = 0\n' >/etc/sysctl.d/60-network-hardening.conf
printf '{\n    "ip-forward": false\n}\n' >/etc/docker/daemon.json
systemctl reset-failed docker.service # restarts of earlier faults count against its start limit
systemctl restart docker.service
sysctl -q --system
EOF
}

heal() {
    putBackFiles
    putBackTimes
    onDevice sysctl -q -w net.ipv4.ip_forward=1
    engineOnDevice restart docker.service
}
