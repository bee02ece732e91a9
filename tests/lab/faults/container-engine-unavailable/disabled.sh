# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: the engine is disabled and stopped: gone after each boot
# id: container-engine-unavailable
# kind: positive
# expects: finding
# signs: container-engine

enablement=(/etc/systemd/system/multi-user.target.wants /etc/systemd/system/sockets.target.wants
    /etc/rc0.d /etc/rc1.d /etc/rc2.d /etc/rc3.d /etc/rc4.d /etc/rc5.d /etc/rc6.d)

fault() {
    keepTimes /etc /etc/systemd/system
    keepFiles "${enablement[@]}"
    onDevice systemctl -q disable docker.service docker.socket 2>/dev/null
    onDevice systemctl stop docker.socket docker.service 2>/dev/null
}

heal() {
    putBackFiles
    putBackTimes
    onDevice systemctl daemon-reload
    engineOnDevice start docker.socket docker.service
}
