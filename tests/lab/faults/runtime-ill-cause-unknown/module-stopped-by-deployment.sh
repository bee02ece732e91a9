# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: the deployment itself wants one module stopped
# id: runtime-ill-cause-unknown
# kind: near-miss
# expects: absent

wanted() {
    cloudControl module put tempSensor '{"type":"docker","version":"1.0","status":"'"$1"'","restartPolicy":"always",
        "settings":{"image":"mcr.microsoft.com/azureiotedge-simulated-temperature-sensor:1.5","createOptions":"{}"}}'
    waitOnDevice 60 "the module $1" "docker inspect -f '{{.State.Status}}' tempSensor | grep -q -x '$2'"
}

fault() { wanted stopped exited; }

heal() { wanted running running; }
