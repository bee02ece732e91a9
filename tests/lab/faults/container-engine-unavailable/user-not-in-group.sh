# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: the user who logs in is not in the group docker and is refused by its socket
# id: container-engine-unavailable
# kind: near-miss
# expects: absent
# needs: login techpw

# Nothing is wrong with the device; what is made sure of is that the person is refused.
fault() { [[ $(onDevice su techpw -c 'docker version 2>&1') == *'permission denied'* ]]; }

heal() { :; }
