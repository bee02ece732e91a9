# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# Shared by the programs of the lab: names, folders, the outer Docker engine, and ways into a lab.

LAB_FOLDER=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
LAB_STATES=${XDG_RUNTIME_DIR:-/tmp}/edgemend-lab
LAB_CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/edgemend-lab
LAB_PREFIX=edgemend-lab
LAB_HUB=lab-hub.azure-devices.net
LAB_BRIDGE=eml # every bridge of a lab begins so; the rules in isolation.sh match eml+
export LAB_FOLDER LAB_CACHE LAB_HUB LAB_BRIDGE

say() { printf '%s\n' "$*" >&2; }
die() {
    printf 'lab: %s\n' "$*" >&2
    exit 1
}

# The docker client of the machine may be newer than its engine: BuildKit would need a plug-in.
export DOCKER_BUILDKIT=0 DOCKER_CLI_HINTS=false

# useLab NAME: sets what belongs to one lab.
useLab() {
    [[ $1 =~ ^[a-z0-9][a-z0-9-]{0,30}$ ]] || die "a lab's name is a-z, 0-9 and -: not \"$1\""
    LAB_NAME=$1
    LAB_STATE=$LAB_STATES/$1
    LAB_DEVICE=$LAB_PREFIX-$1-device
    LAB_CLOUD=$LAB_PREFIX-$1-cloud
    LAB_NETWORK=$LAB_PREFIX-$1
    export LAB_NAME LAB_STATE LAB_DEVICE LAB_CLOUD LAB_NETWORK
}

# makeStates: the folder above the labs' folders, ours alone although it may lie in /tmp.
makeStates() {
    (umask 077 && mkdir -p "$LAB_STATES")
    if [ ! -O "$LAB_STATES" ] || [ -L "$LAB_STATES" ]; then
        die "$LAB_STATES belongs to somebody else"
    fi
    chmod 0700 "$LAB_STATES"
}

labExists() { docker container inspect "$LAB_DEVICE" >/dev/null 2>&1; }
needLab() { labExists || die "no lab named \"$LAB_NAME\": tests/lab/up --name $LAB_NAME"; }

# onDevice COMMAND…: as root on the device, by the outer engine, not by SSH.
onDevice() { docker exec -i "$LAB_DEVICE" "$@"; }
# deviceScript [ARGUMENT…]: the POSIX sh script on stdin, as root on the device.
deviceScript() { docker exec -i "$LAB_DEVICE" sh -s -- "$@"; }
onCloud() { docker exec -i "$LAB_CLOUD" "$@"; }
cloudControl() { docker exec -i "$LAB_CLOUD" /standin cloudcontrol "$@"; }

# renewTicket: the person whose sudo need not ask; the ticket lies in /run.
renewTicket() { onDevice su sudo-ticket -c 'sudo -S -p "" -v' <"$LAB_STATE/password.sudo-ticket"; }

# waitUntil SECONDS WHAT COMMAND…: polls; the failure says what was waited for.
waitUntil() {
    local limit=$1 what=$2 end
    shift 2
    end=$((SECONDS + limit))
    until "$@" >/dev/null 2>&1; do
        [ "$SECONDS" -lt "$end" ] || {
            say "lab: waited $limit s in vain: $what"
            return 1
        }
        sleep 0.3
    done
}

findGo() {
    local go
    for go in "$(command -v go || true)" /usr/local/go/bin/go /usr/lib/go/bin/go; do
        [ -n "$go" ] && [ -x "$go" ] && {
            printf '%s\n' "$go"
            return
        }
    done
    return 1
}

# buildStandin: all stand-ins as one static program in the cache.
buildStandin() {
    (cd "$LAB_FOLDER/standin" && CGO_ENABLED=0 GOFLAGS=-mod=mod GOTOOLCHAIN=local "$(findGo)" build -trimpath \
        -ldflags '-s -w -buildid=' -o "$LAB_CACHE/standin.$$" . && mv "$LAB_CACHE/standin.$$" "$LAB_CACHE/standin")
}

# installMissing: what `up` needs from the machine's own package source.
installMissing() {
    local missing=() pair
    for pair in dockerd:docker.io docker:docker.io debootstrap:debootstrap busybox:busybox-static openssl:openssl \
        ssh-keygen:openssh-client iptables:iptables ip:iproute2 flock:util-linux gzip:gzip; do
        PATH=$PATH:/usr/sbin:/sbin command -v "${pair%%:*}" >/dev/null 2>&1 || missing+=("${pair##*:}")
    done
    [ -x /bin/busybox ] || missing+=(busybox-static)
    findGo >/dev/null || missing+=(golang-go)
    [ ${#missing[@]} -eq 0 ] && return
    [ "$(id -u)" = 0 ] || die "missing: ${missing[*]} (and not root, so not installed)"
    say "lab: installing ${missing[*]}"
    DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}
