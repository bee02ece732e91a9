# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: a trailing comma in daemon.json: the engine does not start
# id: container-engine-unavailable
# kind: positive
# expects: finding
# signs: container-engine

fault() {
    keepTimes /etc/docker
    keepFiles /etc/docker/daemon.json
    deviceScript <<'EOF'
set -eu
printf '{\n    "log-driver": "json-file",\n    "log-opts": { "max-size": "10m", "max-file": "3" },\n}\n' >/etc/docker/daemon.json
systemctl restart docker.service 2>/dev/null && exit 1
exit 0
EOF
    waitOnDevice 60 "the engine given up by systemd" "systemctl is-failed docker.service"
}

heal() {
    putBackFiles
    putBackTimes
    onDevice systemctl reset-failed docker.service docker.socket
    engineOnDevice start docker.socket docker.service
}
