# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: daemon.json is valid JSON with a key that the engine does not know: it does not start
# id: container-engine-unavailable
# kind: positive
# expects: finding
# signs: container-engine

fault() {
    refusedDaemonJson '{
    "log-drivr": "json-file"
}
'
}

heal() { daemonJsonBack; }
