# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: the engine's units are masked and stopped
# id: container-engine-unavailable
# kind: positive
# expects: finding
# signs: container-engine

fault() {
    keepTimes /etc/systemd/system
    onDevice systemctl stop docker.socket docker.service 2>/dev/null
    onDevice systemctl -q mask docker.service docker.socket 2>/dev/null
}

heal() {
    onDevice systemctl -q unmask docker.service docker.socket 2>/dev/null
    putBackTimes
    engineOnDevice start docker.socket docker.service
}
