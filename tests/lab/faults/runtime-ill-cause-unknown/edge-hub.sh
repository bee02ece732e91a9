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
    waitOnDevice 120 "edgeHub's complaint" "docker logs --since 2m edgeHub 2>&1 | tail -3 | grep -q 'disconnected state'"
}

heal() { wayOfHub -D; }
