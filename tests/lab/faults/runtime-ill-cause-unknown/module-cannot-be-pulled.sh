# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: the deployment wants a module whose image nobody can pull: there is no container that could be ill
# id: runtime-ill-cause-unknown
# kind: health-sign
# expects: finding
# signs: modules

fault() {
    cloudControl module put sampler '{"type":"docker","version":"1.0","status":"running","restartPolicy":"always",
        "settings":{"image":"mcr.microsoft.com/lab-nobody-has-this:1","createOptions":"{}"}}'
    waitOnDevice 60 "edgeAgent's complaint" "docker logs --since 2m edgeAgent 2>&1 | grep -q 'Executing command for operation .*create.* failed'"
}

heal() {
    cloudControl module remove sampler
    waitOnDevice 60 "edgeAgent's rest" "! docker logs --since 5s edgeAgent 2>&1 | grep -q 'module sampler'"
    onDevice iotedge restart edgeAgent >/dev/null # the log holds the failure as long as this start lasts
}
