# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: docker.service is stopped, its socket waits, and nobody calls: looking must not wake it up
# id: container-engine-unavailable
# kind: positive
# expects: finding
# signs: container-engine daemon

# The daemon would call within a minute, and so start it.
fault() {
    onDevice systemctl stop aziot-edged.service aziot-edged.mgmt.socket aziot-edged.workload.socket 2>/dev/null
    onDevice systemctl stop docker.service 2>/dev/null
    [ "$(onDevice systemctl is-active docker.service docker.socket | tr '\n' ' ')" = 'inactive active ' ]
}

heal() {
    engineOnDevice start docker.socket docker.service
    onDevice iotedge system restart >/dev/null
}
