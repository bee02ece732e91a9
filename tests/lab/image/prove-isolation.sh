# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# Runs on the device: sh -s -- CLOUD HUB ADDRESS…  Nothing but the lab's cloud may be reached.
cloud=$1
hub=$2
shift 2
failed=0

# In the background all at once: a rule that drops instead of rejecting would cost its time-out only once.
work=$(mktemp -d)
asked=$(mktemp -d) # questions lie in files: out of a pipe, one would go in several datagrams
trap 'rm -rf "$work" "$asked"' EXIT
# question PORT [NAME]: what a server for names (53) or for the time (123) answers to.
question() {
    if [ "$1" = 123 ]; then
        printf '\043' && head -c 47 /dev/zero
        return
    fi
    printf '\022\064\001\000\000\001\000\000\000\000\000\000'
    for label in $(echo "${2:-www.example.org}" | tr . ' '); do
        # shellcheck disable=SC2059 # the length is an octal escape
        printf "\\$(printf %03o ${#label})%s" "$label"
    done
    printf '\000\000\001\000\001'
}
# lookUp ADDRESS PORT NAME: the last address in the answer; "none" for an answer without one.
lookUp() {
    question 53 "$3" >"$asked/$3"
    nc -u -w 2 "$1" "$2" 2>/dev/null <"$asked/$3" | od -An -v -tu1 | tr -s ' \n' '  ' |
        awk '{ if ($7 + $8 > 0) print $(NF - 3) "." $(NF - 2) "." $(NF - 1) "." $NF; else print "none" }'
}
for port in 53 123; do question "$port" >"$asked/$port"; done
tryAll() { # WHERE PREFIX…
    where=$1
    shift
    for address in $addresses; do
        for port in 22 53 80 443; do
            {
                if "$@" nc -z -w 2 "$address" "$port" 2>/dev/null; then
                    echo "reached $address port $port from $where"
                fi
            } >"$work/$where-$address-$port" &
        done
        for port in 53 123; do
            {
                if [ "$("$@" nc -u -w 2 "$address" "$port" <"$asked/$port" 2>/dev/null | wc -c)" -gt 0 ]; then
                    echo "$address answers on UDP $port, asked from $where"
                fi
            } >"$work/$where-$address-udp-$port" &
        done
    done
    wait
}
# An address that is the device's own as well (both engines begin with the same one) proves nothing.
addresses=
for address in "$@"; do
    ip route get "$address" 2>/dev/null | grep -q -e '^local ' -e ' dev docker0 ' -e ' dev br-' || addresses="$addresses $address"
done
tryAll device
"$(command -v ping)" -c1 -W1 1.1.1.1 >/dev/null 2>&1 && echo "1.1.1.1 answers a ping" >"$work/ping"
nc -6 -z -w 2 2606:4700:4700::1111 443 2>/dev/null && echo "reached IPv6" >"$work/six"

# A network namespace behind the inner engine's bridge, as modules have; needs no image.
bridge=$(ip -o link show type bridge | sed -n 's/^[0-9]*: \([^:@]*\).*/\1/p' | grep -v '^docker0$' | head -1)
bridge=${bridge:-docker0}
gateway=$(ip -4 -o address show dev "$bridge" | sed -n 's/.* inet \([0-9.]*\)\/.*/\1/p')
if [ -n "$gateway" ]; then
    ip netns add probe && ip link add probe0 type veth peer name probe1 &&
        ip link set probe0 master "$bridge" up && ip link set probe1 netns probe &&
        ip -n probe address add "${gateway%.*}.250/16" dev probe1 && ip -n probe link set probe1 up &&
        ip -n probe route add default via "$gateway" || failed=1
    tryAll module ip netns exec probe
    if ! ip netns exec probe nc -z -w 3 "$cloud" 443; then
        echo "a module cannot reach the cloud" >"$work/inner"
    fi
    ip link del probe0
    ip netns del probe
else
    echo "no bridge of the inner engine" >"$work/bridge"
fi

nc -z -w 3 "$cloud" 443 || echo "the cloud does not answer on 443" >"$work/cloud"
for name in "$hub" mcr.microsoft.com global.azure-devices-provisioning.net; do
    [ "$(getent ahostsv4 "$name" | sed -n '1s/ .*//p')" = "$cloud" ] || echo "$name is not the cloud" >"$work/name-$name"
done
getent ahosts www.example.org >/dev/null && echo "www.example.org resolves" >"$work/name"
# The questions themselves are good ones: the cloud answers them.
for port in 53 123; do
    [ "$(nc -u -w 2 "$cloud" "$port" <"$asked/$port" 2>/dev/null | wc -c)" -gt 0 ] || echo "the cloud does not answer on UDP $port" >"$work/udp-$port"
done
# The outer engine answers for names inside its containers, and asks others itself, past every rule for what comes from
# the lab's bridge: it may ask the cloud only.
engine=$(ss -Hlun 'src 127.0.0.11' | sed -n 's/.* 127\.0\.0\.11:\([0-9]*\) .*/\1/p')
if [ -n "$engine" ]; then
    [ "$(lookUp 127.0.0.11 "$engine" "$hub")" = "$cloud" ] || echo "the engine's name server does not ask the cloud" >"$work/engine"
    [ "$(lookUp 127.0.0.11 "$engine" www.example.org)" = none ] || echo "the engine's name server knows others" >"$work/engine-other"
fi

cat "$work"/* >&2
[ -z "$(cat "$work"/*)" ] && [ "$failed" = 0 ]
