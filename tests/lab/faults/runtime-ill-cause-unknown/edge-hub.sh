# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: edgeHub alone is cut off from the hub
# id: runtime-ill-cause-unknown
# kind: health-sign
# expects: finding
# signs: edge-hub

wayOfHub() {
    inModule edgeHub iptables -w 5 "$1" OUTPUT -p tcp -m multiport --dports 443,5671,8883 \
        -j REJECT --reject-with tcp-reset 2>/dev/null
}

# shellcheck disable=SC2016 # the name begins with a dollar
fault() {
    wayOfHub -I
    cloudControl hub drop '$edgeHub'
    # Two rounds of two transports, 30 s each: 150 s at its own pace. Its last word on that counts: others follow it.
    waitOnDevice 240 "edgeHub's complaint" \
        "docker logs --since 5m edgeHub 2>&1 | grep 'ing [a-z]* state' | tail -n 1 | grep -q 'Entering disconnected'"
}

heal() { wayOfHub -D; }
