# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: edgeAgent alone gets no answer from the hub: it waits for one, ends, is started by its daemon, and so on
# id: runtime-ill-cause-unknown
# kind: health-sign
# expects: finding
# signs: edge-agent modules

# As edge-agent, but without a word back, so that it lives for a while each time.
fault() {
    onDevice date '+@%s' >"$FAULT_STATE/since"
    shutAgentOff DROP
    onDevice iotedge restart edgeAgent >/dev/null # one that was connected before would try again for ever
    waitOnDevice 900 "the third start by the daemon" \
        "[ \$(journalctl -u aziot-edged --since '$(cat "$FAULT_STATE/since")' | grep -c 'Edge runtime status is') -ge 3 ]"
}

heal() { letAgentOut; }
