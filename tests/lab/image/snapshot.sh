# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# Runs on the device as root: sh -s -- MTIMES KIND:WHAT…  Each line begins with the place it belongs to.
export LC_ALL=C PATH=/usr/sbin:/usr/bin:/sbin:/bin
mtimes=$1
shift
format='%p %y %m %U:%G %l'
[ "$mtimes" = yes ] && format="$format %T+"

# What the device itself goes on writing, without anybody's doing.
noise() { grep -v -e '/etc/\.pwd\.lock' -e '/var/lib/aziot/edged/cache' -e '/var/lib/aziot/edged/mnt' -e '/var/lib/aziot/identityd/modules' -e '/root/\.bash_history' -e '/root/\.cache'; }

tree() {
    [ -e "$1" ] || { echo absent; return; }
    # The daemons write their own state again at each start: there only what is in it counts.
    case $1 in /var/lib/aziot) shown='%p %y %m %U:%G %l' ;; *) shown=$format ;; esac
    find "$1" -printf "$shown\n" | noise | sort
    find "$1" -type f -print0 | sort -z | xargs -0 -r sha256sum | noise
}

units() { systemctl list-unit-files --no-legend --no-pager --plain | sed 's/  */ /g; s/ *$//' | sort; }

# Counters and what moves by itself are no settings.
values() {
    sysctl -a -r "^$1\\." 2>/dev/null | grep -v -e nf_conntrack_count -e '\.stat' -e 'route.flush' -e '_usage' -e 'tcp_mem' \
        -e udp_mem -e tcp_available -e '\.veth' -e stable_secret -e random -e nf_conntrack_buckets | sort
}

# The engine puts its own rules in another order at each start, and a container gets another address.
ownRules() { grep -E 'docker0|DOCKER|br-[0-9a-f]{12}|172\.(1[7-9]|2[0-9]|3[01])\.[0-9.]+/32'; }
otherRules() { grep -v -E 'docker0|DOCKER|br-[0-9a-f]{12}|172\.(1[7-9]|2[0-9]|3[01])\.[0-9.]+/32'; }

rules() {
    if [ "$1" = nft ]; then
        # What iptables shows is not shown twice.
        nft list tables 2>/dev/null | grep -v -E '^table ip6? (filter|nat|mangle|raw)$' | while read -r _ family name; do
            nft list table "$family" "$name" | sed 's/counter packets [0-9]* bytes [0-9]*/counter/'
        done
        return
    fi
    for table in filter nat mangle raw; do
        "$1" -t "$table" -S 2>/dev/null | otherRules | sed "s/^/$table /"
        "$1" -t "$table" -S 2>/dev/null | ownRules | sed -E "s/^/$table /; s/(-[sd]) 172\.[0-9.]+\/32/\1 CONTAINER/g; s/(--to-destination) [0-9.]+/\1 CONTAINER/" | sort
    done
}

engine() {
    timeout 5 docker version >/dev/null 2>&1 || { echo 'no answer'; return; }
    case $1 in
    networks)
        docker network ls -q | xargs -r docker network inspect -f '{{.Name}} {{.Driver}} {{.Internal}} {{.EnableIPv6}} {{json .IPAM.Config}} {{json .Options}} {{json .Labels}}'
        ;;
    containers)
        docker ps -aq | xargs -r docker inspect -f '{{.Name}} {{.Config.Image}} {{.State.Status}} {{json .HostConfig.RestartPolicy}} {{json .HostConfig.PortBindings}} {{json .HostConfig.ExtraHosts}} {{json .HostConfig.Dns}} {{json .HostConfig.LogConfig}} {{json .HostConfig.Binds}}'
        ;;
    images) docker image ls --no-trunc --format '{{.Repository}}:{{.Tag}} {{.ID}}' ;;
    volumes) docker volume ls --format '{{.Name}} {{.Driver}}' ;;
    esac | sed 's/,"Gateway":"[^"]*"//g; s/ null/ []/g' | sort
}

for place in "$@"; do
    what=${place#*:}
    case $place in
    tree:*) tree "$what" ;;
    list:*) if [ -e "$what" ]; then find "$what" -maxdepth 2 -printf "$format\n" | noise | sort; else echo absent; fi ;;
    units:*) units ;;
    sysctl:*) values "$what" ;;
    rules:*) rules "$what" ;;
    docker:*) engine "$what" ;;
    hosts:*) getent hosts localhost "$(hostname)" lab-hub.azure-devices.net ;;
    routes:ipv4) ip -4 route show | sort ;;
    routes:ipv6) ip -6 route show | sort ;;
    *) echo 'not understood' ;;
    esac | sed "s|^|$what: |"
done
