# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: edgeAgent alone is cut off from the hub, so it ends again and again
# id: runtime-ill-cause-unknown
# kind: health-sign
# expects: finding
# signs: edge-agent modules

# On the device, not in the container: edgeAgent started without its hub ends and comes back with a new network. edgeHub, the
# only other one that goes to the hub, keeps its way, and the modules keep theirs to edgeHub.
cut() {
    onDevice iptables -w 5 "$1" DOCKER-USER ! -s "$2" ! -o br-+ -p tcp -m multiport --dports 443,5671,8883 \
        -j REJECT --reject-with tcp-reset 2>/dev/null
}

# shellcheck disable=SC2016 # the name begins with a dollar
fault() {
    onDevice docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' edgeHub >"$FAULT_STATE/hub"
    cut -I "$(cat "$FAULT_STATE/hub")"
    cloudControl hub drop '$edgeAgent'
    onDevice iotedge restart edgeAgent >/dev/null # one that was connected before would try again for ever
    waitOnDevice 120 "edgeAgent's complaint" "docker logs --since 2m edgeAgent 2>&1 | tail -3 | grep -E -q 'WRN|ERR'"
}

heal() { [ ! -s "$FAULT_STATE/hub" ] || cut -D "$(cat "$FAULT_STATE/hub")"; }
