# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: forwarding switched off at run time
# id: ip-forwarding-disabled
# kind: positive
# expects: finding
# needs: running modules

fault() { onDevice sysctl -q -w net.ipv4.ip_forward=0; }

heal() { onDevice sysctl -q -w net.ipv4.ip_forward=1; }
