#!/bin/sh
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# How the watched places stand, so that two times can be compared. Arguments: KIND:WHAT… (watched_places.list).
# Prints "place<TAB>item<TAB>value" lines, where value is a hash, a unit's state, "absent" or "unreadable", and "end" last.
# Reads only; no content leaves the device, and nothing is loaded or started by looking (so iptables-save, not iptables).
export LC_ALL=C
PATH=$PATH:/usr/sbin:/sbin
tab=$(printf '\t')

if timeout 1 true 2>/dev/null; then
    limit() { timeout "$@"; }
else
    limit() { shift; "$@"; }
fi

hasher="cksum"
command -v sha256sum >/dev/null 2>&1 && hasher=sha256sum
digest() { "$hasher" | cut -c 1-16 | tr ' ' -; }

newline='
'
say() { # ITEM VALUE
    said=$1
    case $said in *"$tab"* | *"$newline"*) said=$(printf %s "$said" | tr '\t\n' '??') ;; esac
    printf '%s\t%s\t%s\n' "$place" "$said" "$2"
}

# A listing without sizes and times: rights, owner, name and where a link leads.
rights() {
    sed 's/^\(..........\)[^ ]* *[0-9]* *\([0-9]*\) *\([0-9]*\) *[0-9]* *[A-Z][a-z][a-z] *[0-9]* *[0-9:]* /\1 \2 \3 /'
}

# What came of a listing with its errors in it: a hash, unless something could not be read.
judge() { # ITEM TEXT
    case $2 in
    *': Permission denied'*) say "$1" unreadable ;;
    *) say "$1" "$(printf '%s\n' "$2" | grep -v ': No such file or directory' | digest)" ;;
    esac
}

tree() {
    if [ ! -e "$1" ]; then
        say - absent
        return
    fi
    judge - "$({
        find "$1" -xdev \( -type f -o -type l -o -type d \) ! -name .pwd.lock ! -name '*.swp' -exec ls -lnd {} + | rights
        find "$1" -xdev -type f -size -65536 ! -name .pwd.lock ! -name '*.swp' -exec "$hasher" {} +
    } 2>&1 | sort | head -c 4000000)"
}

each() {
    if [ ! -e "$1" ] && [ ! -L "$1" ]; then
        say - absent
        return
    fi
    # the place itself counts as read even when it is empty
    if [ -r "$1" ]; then say - present; else say - unreadable; fi
    find "$1" -xdev \( -type f -o -type l \) 2>/dev/null | sort | head -n 400 | while IFS= read -r file; do
        # shellcheck disable=SC2012 # one name, and only its rights are read
        judge "$file" "$({
            ls -lnd "$file" | rights
            if [ -f "$file" ]; then "$hasher" <"$file"; fi
        } 2>&1)"
    done
}

units() {
    if [ ! -d /run/systemd/system ]; then
        say - absent
        return
    fi
    list=$(limit 8 systemctl list-unit-files --no-legend --no-pager --plain 2>/dev/null) || {
        say - unreadable
        return
    }
    say - present
    printf '%s\n' "$list" | awk -v place="$place" 'NF > 1 { print place "\t" $1 "\t" $2 }' | sort | head -n 2000
}

# What moves by itself is no setting; what belongs to the engine's own interfaces comes and goes with it.
moves='/flush:|stat|_mem:|random|secret|_count:|buckets|usage|available|/(veth|docker|br-)[^/]*/'
forwards='/ip_forward:|/(mc_)?forwarding:'

values() {
    if [ ! -d "/proc/sys/$1" ]; then
        say - absent
        return
    fi
    say - "$(find "/proc/sys/$1" -type f -perm -400 -exec grep -H '' {} + 2>/dev/null |
        grep -vE "$moves|$forwards" | sort | digest)"
}

forwarding() {
    say - present
    find /proc/sys/net/ipv4 /proc/sys/net/ipv6 -type f \( -name ip_forward -o -name forwarding \) 2>/dev/null |
        grep -vE '/(veth|docker|br-)[^/]*/' | sort | head -n 200 | while IFS= read -r key; do
        say "$key" "$(digest <"$key")"
    done
}

# The engine puts its own rules in another order at each start, and a container gets another address.
engines='docker0|DOCKER|br-[0-9a-f]{12}|172\.(1[7-9]|2[0-9]|3[01])\.[0-9.]+/32'

rules() {
    if ! command -v "$1" >/dev/null 2>&1; then
        say - absent
    elif [ "$(id -u)" != 0 ]; then
        say - unreadable
    elif [ "$1" = nft ]; then
        # what iptables shows is not shown twice; counters move by themselves
        say - "$(limit 5 nft list tables 2>/dev/null | grep -vE '^table ip6? (filter|nat|mangle|raw)$' |
            while read -r _ family name; do limit 5 nft list table "$family" "$name" 2>/dev/null; done |
            sed 's/counter packets [0-9]* bytes [0-9]*/counter/' | digest)"
    else
        saved=$(limit 5 "$1" 2>/dev/null | sed '/^#/d; s/\[[0-9]*:[0-9]*\]//')
        say - "$(printf '%s\n' "$saved" | grep -vE "$engines" | digest)"
        say engine "$(printf '%s\n' "$saved" | grep -E "$engines" |
            sed -E 's/(-[sd]) 172\.[0-9.]+\/32/\1 C/g; s/(--to-destination) [0-9.]+/\1 C/' | sort | digest)"
    fi
}

engine() {
    if ! command -v docker >/dev/null 2>&1; then
        say - absent
        return
    fi
    if ! limit 5 docker version >/dev/null 2>&1 </dev/null; then
        say - unreadable
        return
    fi
    # shellcheck disable=SC2016,SC2046 # templates are docker's; ids are hexadecimal words
    say - "$(case $1 in
    networks)
        limit 8 docker network inspect -f '{{.Name}} {{.Driver}} {{.Internal}} {{.EnableIPv6}} {{json .IPAM.Config}} {{json .Options}} {{json .Labels}}' \
            $(docker network ls -q --no-trunc)
        ;;
    containers)
        set -- $(docker ps -aq --no-trunc)
        [ $# -eq 0 ] || limit 8 docker inspect -f '{{.Name}} {{.Config.Image}} {{json .HostConfig.RestartPolicy}} {{json .HostConfig.PortBindings}} {{json .HostConfig.ExtraHosts}} {{json .HostConfig.Dns}} {{json .HostConfig.LogConfig}} {{json .HostConfig.Binds}}' "$@"
        ;;
    images) limit 8 docker image ls --no-trunc --format '{{.Repository}}:{{.Tag}} {{.ID}}' ;;
    volumes) limit 8 docker volume ls --format '{{.Name}} {{.Driver}}' ;;
    esac 2>/dev/null </dev/null | sed 's/,"Gateway":"[^"]*"//g; s/ null/ []/g' | sort | digest)"
}

routes() {
    if ! command -v ip >/dev/null 2>&1; then
        say - absent
        return
    fi
    case $1 in
    ipv4) list=$(ip -4 route show 2>/dev/null) ;;
    ipv6) list=$(ip -6 route show 2>/dev/null) ;;
    *) list=$(ip rule show 2>/dev/null) ;;
    esac
    say - "$(printf '%s\n' "$list" | grep -vE 'dev (veth|docker|br-)' | sed 's/ expires [0-9]*sec//; s/ linkdown//' |
        sort | digest)"
}

for place in "$@"; do
    case $place in *"$tab"*) continue ;; esac
    what=${place#*:}
    case $place in
    tree:*) tree "$what" ;;
    each:*) each "$what" ;;
    units:*) units ;;
    sysctl:forwarding) forwarding ;;
    sysctl:*) values "$what" ;;
    rules:*) rules "$what" ;;
    docker:*) engine "$what" ;;
    routes:*) routes "$what" ;;
    *) say - unreadable ;;
    esac
done
echo end
