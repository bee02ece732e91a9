# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: no engine is installed: units and programs are gone (LoadState not-found)
# id: container-engine-unavailable
# kind: positive
# expects: finding
# signs: container-engine

parts=(/lib/systemd/system/docker.service /lib/systemd/system/docker.socket /etc/init.d/docker
    /usr/bin/docker /usr/sbin/dockerd /usr/bin/docker-init /usr/sbin/docker-proxy)

fault() {
    keepTimes /usr/lib/systemd/system /etc/init.d /usr/bin /usr/sbin
    onDevice systemctl stop docker.socket docker.service 2>/dev/null
    deviceScript "${parts[@]}" <<'EOF'
set -eu
mkdir -m 0700 /var/opt/removed
for path in "$@"; do mv "$path" "/var/opt/removed/$(basename "$path").$(dirname "$path" | tr / _)"; done
systemctl daemon-reload
systemctl reset-failed docker.service docker.socket 2>/dev/null || true
EOF
}

heal() {
    deviceScript "${parts[@]}" <<'EOF'
set -eu
for path in "$@"; do mv "/var/opt/removed/$(basename "$path").$(dirname "$path" | tr / _)" "$path"; done
rmdir /var/opt/removed
systemctl daemon-reload
EOF
    putBackTimes
    engineOnDevice start docker.socket docker.service
}
