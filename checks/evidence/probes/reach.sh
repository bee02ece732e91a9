# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# reach: how far the host and the module network get towards the hub (or the parent): name, then TCP on the ports of this
# device's protocol (facts A7, A8, §6). Into the module network with the host's own tools: nothing is started, pulled or
# left behind. Names found on the device pass an allow-list before use.
network=azure-iot-edge

clean_name() { case $1 in '' | *[!A-Za-z0-9.-]* | -* | .*) return 1 ;; *) [ "${#1}" -le 253 ] ;; esac; }

asleep=no
engine_sleeps && asleep=yes
environment() {
    [ "$asleep" = no ] || return 0
    limit 5 docker inspect --format '{{range .Config.Env}}{{println .}}{{end}}' edgeAgent 2>/dev/null </dev/null |
        sed -n "s/^$1=//p" | head -n 1
}
device_info() { sed -n "s/^$1 *= *\"\([^\"]*\)\".*/\1/p" /var/lib/aziot/identityd/device_info 2>/dev/null | head -n 1; }

hub=$(environment IOTEDGE_GATEWAYHOSTNAME)
[ -n "$hub" ] || hub=$(environment IOTEDGE_IOTHUBHOSTNAME)
[ -n "$hub" ] || hub=$(device_info hub_name)
if ! clean_name "$hub"; then
    echo "hub="
    exit 0
fi
echo "hub=$hub"
case $(environment UpstreamProtocol | tr '[:upper:]' '[:lower:]') in
    amqpws | mqttws) ports=443 ;;
    mqtt) ports='8883 443' ;;
    *) ports='5671 443' ;;
esac

if command -v bash >/dev/null 2>&1; then tool=bash
elif command -v nc >/dev/null 2>&1; then tool=nc
elif command -v python3 >/dev/null 2>&1; then tool=python3
else tool=none; fi

# The same text runs on both sides: "$1" side, "$2" name, "$3" ports, "$4" tool, "$5" addresses to use when no name resolves.
# shellcheck disable=SC2016 # expanded by the inner shell
probe='
side=$1 hub=$2 ports=$3 tool=$4 fallback=$5
if timeout 1 true 2>/dev/null; then limit() { timeout "$@"; }
else
    limit() {
        seconds=$1; shift
        "$@" & waited=$!
        (sleep "$seconds"; kill "$waited") </dev/null >/dev/null 2>&1 & guard=$!
        wait "$waited"; code=$?
        kill "$guard" 2>/dev/null
        return "$code"
    }
fi
if command -v getent >/dev/null 2>&1; then
    if [ "$side" = modules ]; then answer=$(limit 6 getent -s dns ahostsv4 "$hub" 2>/dev/null)
    else answer=$(limit 6 getent ahostsv4 "$hub" 2>/dev/null); fi
    status=$?
    addresses=$(printf "%s\n" "$answer" | awk "NF && !seen[\$1]++ { print \$1 }" | head -n 4 | tr "\n" " ")
else
    answer=$(limit 6 nslookup "$hub" 2>/dev/null); status=$?
    addresses=$(printf "%s\n" "$answer" | sed -n "/[Nn]ame:/,\$ s/^Address[^:]*: *\([0-9][0-9.]*\).*/\1/p" | head -n 4 | tr "\n" " ")
    [ -n "$addresses" ] || status=1
fi
printf "name %s %s %s\n" "$side" "$status" "$addresses"
[ -n "$addresses" ] || addresses=$fallback
for port in $ports; do
    (
        status=none
        for address in $addresses; do
            case $tool in
                bash) said=$(limit 5 bash -c "exec 3<>/dev/tcp/\$0/\$1" "$address" "$port" 2>&1) ;;
                nc) said=$(limit 6 nc -w 5 "$address" "$port" </dev/null 2>&1 >/dev/null) ;;
                python3) said=$(limit 6 python3 -c "import socket,sys; socket.create_connection((sys.argv[1], int(sys.argv[2])), 5)" "$address" "$port" 2>&1) ;;
                *) status=notool; break ;;
            esac
            status=$?
            [ "$status" -eq 0 ] && break
        done
        case $said in
            *[Rr]efused*) why=refused ;;
            *[Uu]nreachable* | *"No route"*) why=unreachable ;;
            *) why=none ;;
        esac
        printf "tcp %s %s %s %s\n" "$side" "$port" "$status" "$why"
    ) &
done
wait'

host=$(sh -c "$probe" probe host "$hub" "$ports" "$tool" '')
printf '%s\n' "$host"
# Where no name resolves inside, the host's addresses tell whether it is the names alone: two, for the sake of the time.
addresses=$(printf '%s\n' "$host" | sed -n 's/^name host [0-9]* \([^ ]* *[^ ]*\).*/\1/p')

# By which interface the packets leave: ask the kernel, as the host and, where it answers that, as a module behind its bridge.
way() { # SIDE ARGUMENT...
    way_side=$1
    shift
    for address in $addresses; do
        limit 3 ip -4 route get "$address" "$@" 2>/dev/null |
            sed -n "1 s/.* dev \([^ ]*\).*/way $way_side $address \1/p"
    done
}
way host

echo "network=$network"
if ! command -v docker >/dev/null 2>&1; then
    echo "modules=no-docker"
    exit 0
fi
if [ "$asleep" = yes ] || ! list=$(limit 6 docker ps --filter "network=$network" --format '{{.Names}}' 2>/dev/null </dev/null); then
    echo "modules=engine-does-not-answer"
    exit 0
fi
via=
for name in edgeAgent edgeHub $list; do
    if printf '%s\n' "$list" | grep -qxF -e "$name"; then
        via=$name
        break
    fi
done
if [ -z "$via" ]; then
    echo "modules=none-running"
    exit 0
fi
pid=$(limit 5 docker inspect --format '{{.State.Pid}}' "$via" 2>/dev/null </dev/null)
resolv=$(limit 5 docker inspect --format '{{.ResolvConfPath}}' "$via" 2>/dev/null </dev/null)
case $pid in '' | 0 | *[!0-9]*) echo "modules=none-running"; exit 0 ;; esac
echo "via=$via"
own=$(limit 5 docker inspect --format "{{with index .NetworkSettings.Networks \"$network\"}}{{.IPAddress}}{{end}}" "$via" 2>/dev/null </dev/null)
case $own in
'' | *[!0-9.]*) ;;
*)
    bridge=$(limit 3 ip -4 route get "$own" 2>/dev/null | sed -n '1 s/.* dev \([^ ]*\).*/\1/p')
    [ -z "$bridge" ] || way modules from "$own" iif "$bridge"
    ;;
esac
if [ "$(id -u)" -ne 0 ]; then
    echo "modules=needs-root"
    exit 0
fi
if ! command -v nsenter >/dev/null 2>&1 || ! command -v unshare >/dev/null 2>&1; then
    echo "modules=no-nsenter"
    exit 0
fi
# shellcheck disable=SC2016
nsenter -t "$pid" -n unshare -m sh -c 'mount --bind "$1" /etc/resolv.conf || exit 9; shift; exec sh -c "$@"' \
    inner "$resolv" "$probe" probe modules "$hub" "$ports" "$tool" "$addresses" 2>/dev/null || echo "modules=no-namespace"
exit 0
