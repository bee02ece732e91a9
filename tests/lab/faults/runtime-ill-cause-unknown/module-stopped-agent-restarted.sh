# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: the deployment wants one module stopped, and edgeAgent, restarted since, has no reason to say so
# id: runtime-ill-cause-unknown
# kind: health-sign
# expects: cannot-tell

wanted() {
    cloudControl module put tempSensor '{"type":"docker","version":"1.0","status":"'"$1"'","restartPolicy":"always",
        "settings":{"image":"mcr.microsoft.com/azureiotedge-simulated-temperature-sensor:1.5","createOptions":"{}"}}'
    waitOnDevice 60 "the module $1" "docker inspect -f '{{.State.Status}}' tempSensor | grep -q -x '$2'"
}

fault() {
    wanted stopped exited
    onDevice iotedge restart edgeAgent >/dev/null
    waitOnDevice 60 "edgeAgent's connection" "docker logs --since 1m edgeAgent 2>&1 | grep -q 'Obtained Edge agent twin'"
}

heal() { wanted running running; }
