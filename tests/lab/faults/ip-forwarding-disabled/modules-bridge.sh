# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# about: the bridge of the modules' network does not forward; every other interface does
# id: ip-forwarding-disabled
# kind: positive
# expects: finding
# needs: running modules

bridgeSwitch() { # VALUE
    deviceScript "$1" <<'EOS'
set -eu
bridge=br-$(docker network inspect -f '{{.Id}}' azure-iot-edge | cut -c 1-12)
sysctl -q -w "net.ipv4.conf.$bridge.forwarding=$1"
EOS
}

fault() { bridgeSwitch 0; }

heal() { bridgeSwitch 1; }
