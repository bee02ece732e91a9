# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# units: the state of every IoT Edge unit and socket (facts §3.5). Readable by everybody.
if [ ! -d /run/systemd/system ]; then
    echo "systemd=no"
    exit 0
fi
echo "systemd=yes"
echo "uptime=$(cut -d ' ' -f 1 /proc/uptime)"
limit 6 systemctl show \
    aziot-edged.service aziot-identityd.service aziot-keyd.service aziot-certd.service aziot-tpmd.service \
    aziot-edged.mgmt.socket aziot-edged.workload.socket aziot-identityd.socket aziot-keyd.socket \
    aziot-certd.socket aziot-tpmd.socket iotedge.service iotedge.socket iotedge.mgmt.socket \
    snap.azure-iot-edge.aziot-edged.service snap.azure-iot-identity.identityd.service \
    snap.azure-iot-identity.keyd.service snap.azure-iot-identity.certd.service \
    -p Id -p LoadState -p ActiveState -p SubState -p UnitFileState -p Result -p NRestarts \
    -p ExecMainStatus -p ActiveEnterTimestampMonotonic 2>&1 | head -c 12000 | sed 's/^/| /'
exit 0
