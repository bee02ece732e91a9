# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: the start lines of edgeAgent and edgeHub have rotated away, both are connected
# id: runtime-ill-cause-unknown
# kind: near-miss
# expects: absent

# The start of the log goes, to the last word about the connection; what the module said after it stays. The engine goes on
# writing at the end of the same file. edgeHub says something after it when a module connects.
fault() {
    onDevice iotedge restart tempSensor >/dev/null
    waitOnDevice 60 "words of edgeHub after its connection" "docker logs edgeHub 2>&1 | tail -n 1 | grep -q 'New device connection'"
    deviceScript <<'EOF'
set -eu
rest=$(mktemp)
for module in edgeAgent edgeHub; do
    log=$(docker inspect -f '{{.LogPath}}' "$module")
    awk '/Edge agent (attempting|connected) |Obtained Edge agent twin|(connected|unreachable) state/ { kept = ""; next }
        { kept = kept $0 "\n" } END { printf "%s", kept }' "$log" >"$rest"
    [ -s "$rest" ]
    truncate -s 0 "$log"
    cat "$rest" >>"$log"
done
rm "$rest"
EOF
    waitHealthy
}

# What is gone is gone: new start lines come with a new start.
heal() {
    onDevice iotedge restart edgeHub >/dev/null
    onDevice iotedge restart edgeAgent >/dev/null
}
