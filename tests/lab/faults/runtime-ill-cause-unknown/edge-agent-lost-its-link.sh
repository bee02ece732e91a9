# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: edgeAgent lost its link to the hub and says nothing of it: the last word of its log is old
# id: runtime-ill-cause-unknown
# kind: health-sign
# expects: cannot-tell

# As in edge-agent.sh, but nobody restarts edgeAgent: its SDK tries again for ever, and logs that at debug level only.
cut() {
    onDevice iptables -w 5 "$1" DOCKER-USER ! -s "$2" ! -o br-+ -p tcp -m multiport --dports 443,5671,8883 \
        -j REJECT --reject-with tcp-reset 2>/dev/null
}

# shellcheck disable=SC2016 # the name begins with a dollar
fault() {
    onDevice docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' edgeHub >"$FAULT_STATE/hub"
    cut -I "$(cat "$FAULT_STATE/hub")"
    cloudControl hub drop '$edgeAgent'
}

heal() { [ ! -s "$FAULT_STATE/hub" ] || cut -D "$(cat "$FAULT_STATE/hub")"; }
