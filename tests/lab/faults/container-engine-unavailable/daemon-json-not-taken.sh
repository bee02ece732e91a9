# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: daemon.json is valid JSON with a key that the engine does not know: it does not start
# id: container-engine-unavailable
# kind: positive
# expects: finding
# signs: container-engine

fault() {
    keepTimes /etc/docker
    keepFiles /etc/docker/daemon.json
    deviceScript <<'EOF'
set -eu
printf '{\n    "log-drivr": "json-file"\n}\n' >/etc/docker/daemon.json
systemctl restart docker.service 2>/dev/null && exit 1
exit 0
EOF
    waitOnDevice 60 "the engine given up by systemd" "systemctl is-failed docker.service"
}

heal() {
    putBackFiles
    putBackTimes
    engineOnDevice start docker.socket docker.service
}
