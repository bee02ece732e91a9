#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# Runs once inside the device's root file system, after rootfs/ and the programs were copied there.
# Makes users, groups, folders and modes as IoT Edge 1.6's own maintainer scripts leave them.
set -eu

service_user() { # name
    getent group "$1" >/dev/null || groupadd --system "$1"
    getent passwd "$1" >/dev/null ||
        useradd --system --no-create-home --home-dir "/var/lib/aziot/$2" --shell /bin/false --gid "$1" "$1"
}

service_user aziotks keyd
service_user aziotcs certd
service_user aziotid identityd
service_user aziottpm tpmd
service_user iotedge edged
getent passwd edgeagentuser >/dev/null ||
    useradd --system --no-create-home --shell /bin/false --uid 13622 --gid iotedge edgeagentuser
getent passwd edgehubuser >/dev/null ||
    useradd --system --no-create-home --shell /bin/false --uid 13623 --gid iotedge edgehubuser

join() { # user group…
    user=$1
    shift
    for group in "$@"; do
        getent group "$group" >/dev/null || continue
        usermod --append --groups "$group" "$user"
    done
}
join iotedge docker systemd-journal aziotcs aziotks aziotid
join aziotid aziotks aziotcs aziottpm
join aziotcs aziotks

# The package adds the members of the administrators' groups.
for admins in sudo admin wheel; do
    members=$(getent group "$admins" | cut -d: -f4 | tr ',' ' ') || continue
    for member in $members; do
        join "$member" iotedge
    done
done

folder() { # mode owner path
    mkdir -p "$3"
    chmod "$1" "$3"
    chown "$2:$2" "$3"
}
folder 0755 root /etc/aziot
folder 0755 root /var/lib/aziot
folder 0755 root /var/secrets
folder 0755 root /var/secrets/aziot
for pair in keyd:aziotks certd:aziotcs identityd:aziotid tpmd:aziottpm edged:iotedge; do
    name=${pair%%:*}
    owner=${pair##*:}
    folder 0755 root "/etc/aziot/$name"
    folder 0755 root "/etc/aziot/$name/config.d"
    folder 0700 "$owner" "/var/lib/aziot/$name"
    printf '# Settings of aziot-%s are made by "iotedge config apply".\n' "$name" >"/etc/aziot/$name/config.toml.default"
    chown "$owner:$owner" "/etc/aziot/$name/config.toml.default"
    chmod 0400 "/etc/aziot/$name/config.toml.default"
done
folder 0700 iotedge /etc/aziot/edged/config.d
folder 0755 iotedge /var/lib/aziot/edged
for name in cache gc mnt; do
    folder 0755 iotedge "/var/lib/aziot/edged/$name"
done
folder 0755 aziotks /var/lib/aziot/keyd/keys
folder 0755 aziotcs /var/lib/aziot/certd/certs
folder 0755 aziotid /var/lib/aziot/identityd/modules
for template in config.toml.edge.template config.toml.template; do
    chown root:root "/etc/aziot/$template"
    chmod 0600 "/etc/aziot/$template"
done

# Only the daemon is enabled; the four others are started through their sockets.
systemctl enable aziot-edged.service aziot-edged.mgmt.socket aziot-edged.workload.socket \
    aziot-identityd.socket aziot-keyd.socket aziot-certd.socket aziot-tpmd.socket
