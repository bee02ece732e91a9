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
cut() {
    onDevice iptables -w 5 "$1" DOCKER-USER ! -s "$2" ! -o br-+ -p tcp -m multiport --dports 443,5671,8883 -j DROP 2>/dev/null
}

# shellcheck disable=SC2016 # expanded on the device; the name begins with a dollar
fault() {
    onDevice docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' edgeHub >"$FAULT_STATE/hub"
    onDevice date '+@%s' >"$FAULT_STATE/since"
    cut -I "$(cat "$FAULT_STATE/hub")"
    cloudControl hub drop '$edgeAgent'
    onDevice iotedge restart edgeAgent >/dev/null # one that was connected before would try again for ever
    waitOnDevice 900 "the third start by the daemon" \
        "[ \$(journalctl -u aziot-edged --since '$(cat "$FAULT_STATE/since")' | grep -c 'Edge runtime status is') -ge 3 ]"
}

heal() { [ ! -s "$FAULT_STATE/hub" ] || cut -D "$(cat "$FAULT_STATE/hub")"; }
