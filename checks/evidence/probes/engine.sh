# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# engine: does the container engine answer, and if not, what do systemd, the package and daemon.json say (facts O4, §3.6).
# Sections begin with `@ name`; what other programs printed stands behind `| `. Reads only.
quote() { head -c "$1" | sed 's/^/| /'; }
largest_json=64000

daemon_json=/etc/docker/daemon.json
[ -e /var/snap/docker/current/config/daemon.json ] && daemon_json=/var/snap/docker/current/config/daemon.json

echo "@ client"
if command -v docker >/dev/null 2>&1; then
    echo "client=yes"
    if engine_sleeps; then
        echo "engine=asleep"
    else
        answer=$(limit 8 docker version --format '{{.Server.Version}}' 2>&1 </dev/null)
        status=$?
        echo "exit=$status"
        # what the client warns of is no version
        [ "$status" -ne 0 ] || answer=$(printf '%s\n' "$answer" | grep '^[0-9]')
        printf '%s\n' "$answer" | quote 2000
    fi
else
    echo "client=no"
fi
if command -v dockerd >/dev/null 2>&1 || command -v balena-engine-daemon >/dev/null 2>&1; then
    echo "daemon=yes"
else
    echo "daemon=no"
fi

if [ -d /run/systemd/system ]; then
    echo "@ units"
    echo "uptime=$(cut -d ' ' -f 1 /proc/uptime)"
    limit 5 systemctl show docker.service docker.socket snap.docker.dockerd.service \
        -p Id -p LoadState -p ActiveState -p SubState -p UnitFileState -p Result -p NRestarts \
        -p ExecMainStatus -p Requires -p ActiveEnterTimestampMonotonic 2>&1 | quote 8000
    if ! limit 5 systemctl is-active docker.service snap.docker.dockerd.service 2>/dev/null | grep -qx active; then
        echo "@ journal"
        # three tries and what systemd says of each: the engine's own words of the newest must be among them
        limit 5 journalctl -u docker.service -u snap.docker.dockerd.service -n 40 -o cat --no-pager 2>&1 |
            cut -c 1-500 | quote 24000
    fi
fi

echo "@ daemon.json"
echo "path=$daemon_json"
if [ ! -e "$daemon_json" ]; then
    if [ -x "${daemon_json%/*}" ] || [ ! -e "${daemon_json%/*}" ]; then echo "state=absent"; else echo "state=unreadable"; fi
elif [ -r "$daemon_json" ]; then
    echo "state=present"
    size=$(wc -c <"$daemon_json" | tr -d ' ')
    echo "size=$size"
    [ "$size" -le "$largest_json" ] || echo "whole=no"
    quote "$largest_json" <"$daemon_json"
else
    echo "state=unreadable"
fi
exit 0
