# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: edgeAgent alone is cut off from the hub, so it ends again and again
# id: runtime-ill-cause-unknown
# kind: health-sign
# expects: finding
# signs: edge-agent modules

fault() {
    shutAgentOff
    onDevice iotedge restart edgeAgent >/dev/null # one that was connected before would try again for ever
    waitOnDevice 120 "edgeAgent's complaint" "docker logs --since 2m edgeAgent 2>&1 | tail -3 | grep -E -q 'WRN|ERR'"
}

heal() { letAgentOut; }
