#!/bin/sh
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The device of the cases, and what they share. Sourced by run.
# shellcheck disable=SC2154 # variables of run
# shellcheck disable=SC2034 # variables of the cases

passed=0 failed=0
folder=/var/lib/edgemend

check() { # WORDS COMMAND...
    check_words=$1
    shift
    if "$@"; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "FAILED: $check_words: $*" | cut -c 1-300
    fi
}

not() { ! "$@"; }

makeDevice() {
    mkdir -p "$SCRATCH/var" "$SCRATCH/etc/sysctl.d" "$SCRATCH/etc/systemd/system" "$SCRATCH/bin" "$SCRATCH/units" "$SCRATCH/tools"
    cat "$sources/common.sh" "$sources/transaction.sh" >"$SCRATCH/transaction"
    cat "$sources/common.sh" "$sources/begin.sh" "$sources/transaction.sh" >"$SCRATCH/transaction-begin"
    cat "$sources/common.sh" "$sources/engine_steps.sh" "$sources/engine.sh" >"$SCRATCH/engine"
    cp "$here/systemctl" "$SCRATCH/systemctl"
    mount --make-rprivate /
    mount --bind "$SCRATCH/var" /var/lib
    mount --bind "$SCRATCH/etc" /etc
    mount -t tmpfs none /run
    case $shell in
    bash) mount --bind "$(command -v bash)" "$(readlink -f /bin/sh)" ;;
    busybox)
        cp "$(command -v busybox)" "$SCRATCH/tools/busybox"
        for applet in $("$SCRATCH/tools/busybox" --list); do
            [ "$applet" = busybox ] || ln -sf busybox "$SCRATCH/tools/$applet"
        done
        mount --bind "$SCRATCH/tools" /usr/bin
        [ -h /bin ] || mount --bind "$SCRATCH/tools" /bin
        mkdir -p "$SCRATCH/empty"
        mount --bind "$SCRATCH/empty" /usr/sbin
        [ -h /sbin ] || mount --bind "$SCRATCH/empty" /sbin
        ;;
    no-flock) mount --bind /dev/null "$(readlink -f "$(command -v flock)")" ;;
    esac
    PATH=$SCRATCH/bin:$PATH
    export PATH
}

forwarding=/proc/sys/net/ipv4/ip_forward

# freshDevice: as before any change.
freshDevice() {
    chmod -R u+w /etc /var/lib 2>/dev/null || :
    rm -rf /etc/sysctl.d /etc/sysctl.conf /etc/systemd /etc/rc2.d "$folder" "${SCRATCH:?}"/bin/* "$SCRATCH"/units/*
    mkdir -p /etc/sysctl.d /etc/systemd/system
    printf '# mine\n; too\nnet.ipv4.ip_forward = 0 \n\nkernel.panic=10\n' >/etc/sysctl.conf
    chmod 640 /etc/sysctl.conf
    touch -d '2020-02-03 04:05:06' /etc/sysctl.conf
    ln -s ../sysctl.conf /etc/sysctl.d/99-sysctl.conf
    echo 'net.ipv4.conf.all.log_martians = 1' >/etc/sysctl.d/10-other.conf
    echo 0 >$forwarding
    echo 1 >/proc/sys/net/ipv4/conf/lo/forwarding
    echo 0 >/proc/sys/net/ipv4/conf/all/accept_redirects
}

# picture: everything that a change may touch, with mtimes of files.
picture() {
    for value in $forwarding /proc/sys/net/ipv4/conf/*/forwarding /proc/sys/net/ipv4/conf/all/accept_redirects; do
        echo "$value $(cat "$value")"
    done
    find /etc ! -type d | sort | while read -r path; do
        ls -ln --full-time "$path"
        [ ! -f "$path" ] || sha256sum "$path"
    done
    cat "$SCRATCH"/units/*.active 2>/dev/null || :
}

transaction() { # VERB ARGUMENT...
    if [ "$1" = begin ]; then
        /bin/sh "$SCRATCH/transaction-begin" "$@"
    else
        /bin/sh "$SCRATCH/transaction" "$@" </dev/null
    fi
}

hashOf() {
    sha256sum <"$1" | cut -d ' ' -f 1
}

newText='net.ipv4.ip_forward = 1'
# The request for: forwarding on now; a file of our own; the 0 in sysctl.conf becomes a 1.
request() {
    sed 's/ip_forward = 0/ip_forward = 1/' /etc/sysctl.conf >"$SCRATCH/wanted"
    printf '%s\n' 'issue ip-forwarding-disabled' 'plan forward' 'title Turn\0040on' 'risk R2' 'who Jo\0040Do' 'may-stop -' \
        'laptop lap' 'when 2026-11-22T10:00:00Z' 'device press-4' \
        'step 1 sysctl net/ipv4/ip_forward 1 /etc/sysctl.d/zz-edgemend.conf 0' \
        'step 2 edit /etc/sysctl.conf net.ipv4.ip_forward 1' \
        "file 1 /etc/sysctl.d/zz-edgemend.conf absent $(echo "$newText" | sha256sum | cut -d ' ' -f 1)" \
        'piece 1 0 0 net.ipv4.ip_forward\0040=\00401\0012' \
        "file 2 /etc/sysctl.conf $(hashOf /etc/sysctl.conf) $(hashOf "$SCRATCH/wanted")" \
        'piece 2 35 1 1'
}

sendRequest() { # [EXTRA]: stdin is the request; then the engine
    cat
    echo engine
    cat "$SCRATCH/engine"
    echo edgemend-end
}

begin() { # ID
    request | sendRequest | transaction begin "$1"
}

stateOf() { # ID
    cut -d ' ' -f 1 "$folder/$1/state"
}

reasonOf() {
    cut -d ' ' -f 2 "$folder/$1/state"
}

says() { # WORD COMMAND...: the answer holds that word
    says_word=$1
    shift
    "$@" >"$SCRATCH/answer" 2>&1 || :
    grep -q -- "$says_word" "$SCRATCH/answer" || {
        sed 's/^/    | /' "$SCRATCH/answer"
        return 1
    }
}
