# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: edgeAgent alone is cut off from the hub
# id: runtime-ill-cause-unknown
# kind: health-sign
# expects: finding
# signs: edge-agent

cut() {
    inModule edgeAgent iptables -w 5 "$1" OUTPUT -p tcp -m multiport --dports 443,5671,8883 \
        -j REJECT --reject-with tcp-reset 2>/dev/null
}

# shellcheck disable=SC2016 # the name begins with a dollar
fault() {
    cut -I
    cloudControl hub drop '$edgeAgent'
    waitOnDevice 120 "edgeAgent's complaint" "docker logs --since 2m edgeAgent 2>&1 | tail -3 | grep -E -q 'WRN|ERR'"
}

heal() { cut -D; }
