# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: the start lines of edgeAgent and edgeHub have rotated away, both are connected
# id: runtime-ill-cause-unknown
# kind: near-miss
# expects: absent

# As logrotate's copytruncate does it; the engine goes on writing at the end of the same file.
fault() {
    deviceScript <<'EOF'
set -eu
for module in edgeAgent edgeHub; do
    truncate -s 0 "$(docker inspect -f '{{.LogPath}}' "$module")"
done
EOF
}

# What is gone is gone: new start lines come with a new start.
heal() {
    onDevice iotedge restart edgeHub >/dev/null
    onDevice iotedge restart edgeAgent >/dev/null
}
