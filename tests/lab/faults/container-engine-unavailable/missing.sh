# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: no engine is installed: units and programs are gone (LoadState not-found)
# id: container-engine-unavailable
# kind: positive
# expects: finding
# signs: container-engine

# As `apt-get remove` leaves a device: the script in /etc/init.d stays as a conffile, but may not be executed.
parts=(/lib/systemd/system/docker.service /lib/systemd/system/docker.socket /usr/bin/docker /usr/sbin/dockerd /usr/bin/docker-init /usr/sbin/docker-proxy)

fault() {
    keepTimes /usr/lib/systemd/system /usr/bin /usr/sbin
    onDevice systemctl stop docker.socket docker.service 2>/dev/null
    deviceScript "${parts[@]}" <<'EOF'
set -eu
mkdir -m 0700 /var/opt/removed
for path in "$@"; do mv "$path" "/var/opt/removed/$(basename "$path").$(dirname "$path" | tr / _)"; done
chmod -x /etc/init.d/docker
systemctl daemon-reload
[ "$(systemctl show -p LoadState --value docker.service)" = not-found ]
EOF
}

heal() {
    deviceScript "${parts[@]}" <<'EOF'
set -eu
for path in "$@"; do mv "/var/opt/removed/$(basename "$path").$(dirname "$path" | tr / _)" "$path"; done
rmdir /var/opt/removed
chmod +x /etc/init.d/docker
systemctl daemon-reload
EOF
    putBackTimes
    engineOnDevice start docker.socket docker.service
}
