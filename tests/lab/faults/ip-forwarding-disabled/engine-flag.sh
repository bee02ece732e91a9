# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: a drop-in starts the engine with --ip-forward=false, so that it leaves the switch at 0
# id: ip-forwarding-disabled
# kind: positive
# expects: finding

fault() {
    keepTimes /etc/systemd/system
    keepFiles /etc/systemd/system/docker.service.d/forwarding.conf
    onDevice sh -c '[ -d /etc/systemd/system/docker.service.d ]' && : >"$FAULT_STATE/folder"
    deviceScript <<'EOS'
set -eu
start=$(sed -n 's/^ExecStart=//p' /lib/systemd/system/docker.service)
[ -n "$start" ]
mkdir -p /etc/systemd/system/docker.service.d
printf '[Service]\nExecStart=\nExecStart=%s --ip-forward=false\n' "$start" >/etc/systemd/system/docker.service.d/forwarding.conf
systemctl daemon-reload
systemctl reset-failed docker.service # restarts of earlier faults count against its start limit
sysctl -q -w net.ipv4.ip_forward=0
systemctl restart docker.service
[ "$(cat /proc/sys/net/ipv4/ip_forward)" = 0 ]
EOS
}

heal() {
    putBackFiles
    [ -e "$FAULT_STATE/folder" ] || onDevice rmdir /etc/systemd/system/docker.service.d
    putBackTimes
    onDevice systemctl daemon-reload
    onDevice sysctl -q -w net.ipv4.ip_forward=1
    engineOnDevice restart docker.service
}
