# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: a trailing comma in daemon.json: the engine does not start
# id: container-engine-unavailable
# kind: positive
# expects: finding
# signs: container-engine

fault() {
    refusedDaemonJson '{
    "log-driver": "json-file",
    "log-opts": { "max-size": "10m", "max-file": "3" },
}
'
}

heal() { daemonJsonBack; }
