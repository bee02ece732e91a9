# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: aziot-keyd and its socket are stopped; modules go on
# id: runtime-ill-cause-unknown
# kind: health-sign
# expects: finding
# signs: daemon

fault() { onDevice systemctl stop aziot-keyd.socket aziot-keyd.service 2>/dev/null; }

heal() { onDevice iotedge system restart >/dev/null; }
