# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: the hub answers 401, the container edgeAgent is gone, the daemons were restarted
# id: runtime-ill-cause-unknown
# kind: positive
# expects: finding
# signs: daemon edge-agent modules edge-hub

fault() {
    cloudControl hub answer 401
    onDevice docker rm -f edgeAgent >/dev/null
    onDevice iotedge system restart >/dev/null
    waitOnDevice 60 "the refusal in the journal" "journalctl -u aziot-identityd --since '-2min' | grep -q IotHubUnauthorizedAccess"
}

heal() {
    cloudControl hub answer 200
    onDevice iotedge system restart >/dev/null
}
