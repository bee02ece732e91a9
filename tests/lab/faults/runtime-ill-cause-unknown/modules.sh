# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: a module of the deployment ends with 1 right after its start and is not to be restarted
# id: runtime-ill-cause-unknown
# kind: health-sign
# expects: finding
# signs: modules

fault() {
    cloudControl module put sampler '{"type":"docker","version":"1.0","status":"running","restartPolicy":"never",
        "settings":{"image":"mcr.microsoft.com/lab-exit:1","createOptions":"{}"}}'
    waitOnDevice 60 "the module's end" "docker inspect -f '{{.State.Status}} {{.State.ExitCode}}' sampler | grep -q 'exited 1'"
}

heal() {
    cloudControl module remove sampler
    waitOnDevice 60 "the module's removal" "! docker inspect sampler"
    onDevice docker image rm mcr.microsoft.com/lab-exit:1 >/dev/null
}
