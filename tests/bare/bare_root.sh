# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Sourced: makes bare Debian roots, as a fresh machine has, for proofs that nothing was there beforehand.
# Release and mirror are those of the machine's own apt sources; needs root and debootstrap.

# Prints the machine's Debian sources as one-line entries "deb URI SUITE COMPONENT".
debian_sources() {
    local codename
    # shellcheck disable=SC1091
    codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
    # Without package lists apt knows no targets.
    [ -n "$(find /var/lib/apt/lists -name '*_Packages*' -print -quit)" ] || apt-get -qq update >&2
    # shellcheck disable=SC2016 # the dollars belong to apt
    apt-get indextargets --format 'deb $(REPO_URI) $(RELEASE) $(COMPONENT)' 'Identifier: Packages' |
        sort -u | awk -v release="$codename" '$3 == release || index($3, release "-") == 1'
}

# bare_root DIR: a new root as `debootstrap --variant=minbase` makes it, in DIR. Kept packed for a week.
bare_root() {
    local into=$1 cache source mirror suite component
    source=$(debian_sources)
    read -r _ mirror suite component < <(awk '$3 !~ /-/' <<<"$source")
    if [ -z "${suite:-}" ]; then
        echo "bare_root: the apt sources of this machine name no Debian release" >&2
        return 1
    fi
    cache=${XDG_CACHE_HOME:-$HOME/.cache}/edgemend/bare-$suite.tar
    mkdir -p "$into" "$(dirname "$cache")"
    if [ -n "$(find "$cache" -mtime -7 2>/dev/null)" ]; then
        tar -C "$into" -xf "$cache"
    else
        debootstrap --variant=minbase --components="$component" "$suite" "$into" "$mirror" >"$into.log" 2>&1 || {
            tail -n 30 "$into.log" >&2
            return 1
        }
        tar -C "$into" --one-file-system -cf "$cache.$$" .
        mv "$cache.$$" "$cache"
    fi
    printf '%s\n' "$source" >"$into/etc/apt/sources.list"
    rm -f "$into"/etc/apt/sources.list.d/*
    # How this machine reaches its mirror: name servers, proxies, and certificates of its own.
    cp /etc/resolv.conf /etc/hosts "$into/etc/"
    local setting
    for setting in /etc/apt/apt.conf /etc/apt/apt.conf.d/*; do
        if [ -f "$setting" ] && grep -q 'Acquire::' "$setting"; then
            cp "$setting" "$into/etc/apt/apt.conf.d/"
        fi
    done
    if grep -q https: "$into/etc/apt/sources.list" && [ -f /etc/ssl/certs/ca-certificates.crt ]; then
        mkdir -p "$into/etc/ssl/certs"
        cp /etc/ssl/certs/ca-certificates.crt "$into/etc/ssl/certs/"
    fi
}

# in_bare_root DIR COMMAND...: runs the command inside, with /proc and /dev and nothing else of this machine.
# Its processes end with it and its mounts are nobody else's. The root becomes the real one of its mount namespace: from
# within a mere chroot the kernel lets nobody make namespaces of his own, which the tests do.
in_bare_root() {
    local in=$1
    shift
    # shellcheck disable=SC2016 # expanded inside
    unshare --mount --pid --ipc --fork --kill-child --propagation private sh -c '
        in=$1
        shift
        mount --bind "$in" "$in" && cd "$in" || exit 125
        mount -t proc proc proc && mount --rbind /dev dev && mount -t tmpfs tmpfs tmp || exit 125
        pivot_root . . && umount --lazy . && cd / || exit 125
        exec /usr/bin/env -i HOME=/root TERM=dumb PATH=/usr/sbin:/usr/bin:/sbin:/bin \
            ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} "$@"
    ' sh "$in" "$@" </dev/null
}
