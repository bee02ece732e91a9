# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# identity: who the device is for the cloud. Only listed keys leave the device; keys and connection strings never do: of a
# connection string the host name and the device id are cut out here.
info=/var/lib/aziot/identityd/device_info
config=/etc/aziot/config.toml
if [ -r "$info" ]; then
    echo "info=yes"
    sed -n 's/^\(hub_name\|local_gateway_hostname\|device_id\) *= *"\([^"]*\)".*/\1=\2/p' "$info" | head -n 10
    grep -qx unprovisioned "$info" && echo "unprovisioned=yes"
elif [ -x "${info%/*}" ]; then echo "info=absent"
else echo "info=unreadable"; fi
if [ -r "$config" ]; then
    echo "config=yes"
    awk '/^[ \t]*\[/ { section = $0; gsub(/[][ \t]/, "", section) }
        /^[ \t]*(hostname|parent_hostname|local_gateway_hostname|source|iothub_hostname|device_id)[ \t]*=/ {
            key = $1; sub(/=.*/, "", key); value = $0; sub(/^[^=]*=[ \t]*/, "", value); sub(/[ \t]*#.*/, "", value)
            gsub(/^"|"$/, "", value); print "config." (section == "" ? "" : section ".") key "=" substr(value, 1, 253) }
        /^[ \t]*connection_string[ \t]*=/ {
            if (match($0, /HostName=[A-Za-z0-9.-]+/)) print "config.hub=" substr($0, RSTART + 9, RLENGTH - 9)
            if (match($0, /DeviceId=[A-Za-z0-9._:@!$*()+?-]+/)) print "config.device=" substr($0, RSTART + 9, RLENGTH - 9) }' "$config"
elif [ -e "$config" ]; then echo "config=unreadable"
else echo "config=absent"; fi
exit 0
