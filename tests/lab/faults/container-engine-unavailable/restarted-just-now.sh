# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: docker.service was restarted a moment ago and everything came back
# id: container-engine-unavailable
# kind: near-miss
# expects: absent

fault() {
    engineOnDevice restart docker.service
    waitHealthy
}

heal() { :; }
