# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: the device has no program timeout (as small systems have none)
# id: none
# kind: condition
# expects: absent

fault() {
    keepTimes /usr/bin
    onDevice mv /usr/bin/timeout /var/opt/timeout.away
}

heal() {
    onDevice mv /var/opt/timeout.away /usr/bin/timeout
    putBackTimes
}
