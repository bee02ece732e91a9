# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# daemon-journal: newest warnings and errors of the IoT Edge daemons with their causes (facts §4.4, §4.5). The request
# lines of the 5 s poll and the stack of a crash are left out on the device. A cause stands indented
# on a line of its own. Apart from them: when the daemon found edgeAgent down and started it again. Needs root or group systemd-journal.
if ! command -v journalctl >/dev/null 2>&1; then
    echo "journal=none"
    exit 0
fi
echo "journal=yes"
echo "epoch=$(date -u +%s)"
lines=$(limit 8 journalctl -u aziot-edged -u aziot-identityd -u aziot-keyd -u aziot-certd -u aziot-tpmd -u iotedge \
    -o short-iso-precise --no-pager -n 4000 2>&1 |
    grep -aE '\[(WARN|ERR!)\]|aused by: |\]: {3,}[^ ]|rror in watchdog|Max simultaneous connections|Start request repeated|Failed to start|status=[0-9]|No journal files|insufficient permissions|Permission denied|Edge runtime status is [a-z]+, starting module now' |
    grep -avE '<unknown>|__libc_start_main|AZIOT_KEYS_RC_ERR_EXTERNAL|could not load key pair|!!! internal error|DECODER routines|\[INFO\] - !!!')
printf '%s\n' "$lines" | sed -n 's/ .*Edge runtime status is .*//p' | tail -n 20 | sed 's/^/agent-start=/'
printf '%s\n' "$lines" | grep -av 'Edge runtime status is' | grep -a . | tail -n 60 | cut -c 1-600 | sed 's/^/| /'
exit 0
