# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: only docker.service was stopped: its socket starts it at the daemon's next call
# id: container-engine-unavailable
# kind: near-miss
# expects: absent

fault() {
    onDevice systemctl stop docker.service 2>/dev/null
    waitOnDevice 60 "the engine started through its socket" "systemctl is-active docker.service"
    waitHealthy
}

heal() { :; }
