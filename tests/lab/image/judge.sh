# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# Runs on the device as root: sh -s -- MODULE=WANTED…  The verdict of `state`. No ids, times or counts.
export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin
ill=
# A device without this program is one of the lab's own conditions.
command -v timeout >/dev/null || timeout() { shift; "$@"; }

line() { # KEY VALUE WANTED
    printf '%s=%s\n' "$1" "$2"
    [ "$2" = "$3" ] || ill=yes
}

unit() { systemctl show -p LoadState,ActiveState,UnitFileState "$1" | sort | sed 's/^[A-Za-z]*=//' | paste -s -d/; }

# A socket activated service runs or waits for its first caller; neither is a fault.
service() {
    value=$(systemctl show -p ActiveState --value "$1")
    result=$(systemctl show -p Result --value "$1")
    case $value in
    inactive) if [ "$result" = success ]; then value=waits; fi ;;
    activating) value=restarting ;;
    esac
    printf '%s\n' "$value"
}

printf 'ip_forward=%s\n' "$(cat /proc/sys/net/ipv4/ip_forward)"
[ "$(cat /proc/sys/net/ipv4/ip_forward)" = 1 ] || ill=yes
printf 'unit docker.service=%s\n' "$(unit docker.service)"
printf 'unit docker.socket=%s\n' "$(unit docker.socket)"
if timeout 10 docker version >/dev/null 2>&1; then
    line engine answers answers
else
    line engine 'no answer' answers
fi
line 'aziot-edged.service' "$(service aziot-edged.service)" active
for name in identityd keyd certd; do
    value=$(service "aziot-$name.service")
    wanted=active
    [ "$value" = waits ] && wanted=waits
    line "aziot-$name.service" "$value" "$wanted"
done
for name in edged.mgmt edged.workload identityd keyd certd; do
    line "aziot-$name.socket" "$(systemctl show -p ActiveState --value "aziot-$name.socket")" active
done

# connected CONTAINER ADDRESS: an established connection out of its network to a hub's port of that address.
connected() {
    process=$(timeout 10 docker inspect -f '{{.State.Pid}}' "$1" 2>/dev/null)
    if [ -z "$process" ] || [ "$process" = 0 ]; then
        echo 'does not run'
        return
    fi
    if nsenter -t "$process" -n ss -Htn state established | awk -v hub="$2" '
        { split($4, to, ":"); if (to[1] == hub && to[2] ~ /^(443|5671|8883)$/) found = 1 } END { exit !found }'; then
        echo yes
    else
        echo no
    fi
}

if timeout 10 docker version >/dev/null 2>&1; then
    timeout 10 docker ps -a --format '{{.Names}} {{.State}}' | sort | sed 's/^/container /'
    for wanted in "$@"; do
        state=$(timeout 10 docker inspect -f '{{.State.Status}}' "${wanted%%=*}" 2>/dev/null) || state=missing
        if [ "${wanted##*=}" = running ] && [ "$state" != running ]; then
            line "module ${wanted%%=*}" "$state" running
        fi
    done
    hub=$(timeout 5 getent ahostsv4 lab-hub.azure-devices.net | sed -n '1s/ .*//p')
    [ -n "$hub" ] || hub=$(sed -n 's/^nameserver //p' /etc/resolv.conf | head -1)
    line 'edgeAgent connected' "$(connected edgeAgent "$hub")" yes
    line 'edgeHub connected' "$(connected edgeHub "$hub")" yes
    # The deployment's own modules talk to edgeHub.
    edgeHub=$(timeout 10 docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{end}}' edgeHub 2>/dev/null)
    for wanted in "$@"; do
        case $wanted in
        edgeAgent=* | edgeHub=*) ;;
        *=running) line "${wanted%%=*} connected" "$(connected "${wanted%%=*}" "${edgeHub%% *}")" yes ;;
        esac
    done
fi
if [ -z "$ill" ]; then echo health=works; else echo health=ill; fi
exit 0
