# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: docker.service and docker.socket are stopped
# id: container-engine-unavailable
# kind: positive
# expects: finding
# signs: container-engine

fault() { onDevice systemctl stop docker.socket docker.service 2>/dev/null; }

heal() { engineOnDevice start docker.socket docker.service; }
