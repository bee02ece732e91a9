# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# system: what machine this is, its clock, and which generation of IoT Edge is installed (facts §1.2).
# Prints key=value lines. Reads only; needs no root.
say() { printf '%s=%s\n' "$1" "$2"; }

say hostname "$(cat /proc/sys/kernel/hostname 2>/dev/null || uname -n)"
say kernel "$(uname -r)"
say arch "$(uname -m)"
say os "$(sed -n 's/^PRETTY_NAME=//p' /etc/os-release 2>/dev/null | tr -d '"' | head -n 1)"
say uid "$(id -u)"
say epoch "$(date -u +%s)"
say uptime "$(cut -d ' ' -f 1 /proc/uptime)"
if [ -d /run/systemd/system ]; then say systemd yes; else say systemd no; fi
for tool in iotedge aziotctl iotedgectl iotedged docker podman snap; do
    where=$(command -v "$tool" 2>/dev/null) && say "tool.$tool" "$where"
done
for file in /etc/aziot/config.toml /etc/iotedge/config.yaml /etc/azure-iot-edge/config.json \
    /usr/libexec/aziot/aziot-edged /var/snap/azure-iot-edge/common; do
    [ -e "$file" ] && say "file.$file" yes
done
if command -v iotedge >/dev/null 2>&1; then
    say iotedge "$(limit 4 iotedge --version 2>/dev/null | head -n 1)"
fi
exit 0
