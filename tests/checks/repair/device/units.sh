#!/bin/sh
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Actions on units, with a systemd of the test: undo brings back exactly what started at boot and what ran.
# Sourced by run.
# shellcheck disable=SC2016,SC2086,SC2154 # variables of run and device.sh; names without blanks

id=20261122-100000-0003

# unitDevice MASK: docker is there, stopped; MASK is where it is masked.
unitDevice() {
    freshDevice
    rm -rf /run/systemd
    cp "$SCRATCH/systemctl" "$SCRATCH/bin/systemctl"
    for unit in docker.service docker.socket containerd.service; do
        : >"$SCRATCH/units/$unit.exists"
        echo inactive >"$SCRATCH/units/$unit.active"
    done
    echo failed >"$SCRATCH/units/docker.service.active"
    mkdir -p /etc/rc2.d /etc/systemd/system/sockets.target.wants /etc/systemd/system/multi-user.target.wants
    ln -s ../init.d/docker /etc/rc2.d/K01docker
    ln -s /lib/systemd/system/ssh.service /etc/systemd/system/sshd.service
    [ -z "$1" ] || {
        mkdir -p "$1"
        ln -s /dev/null "$1/docker.service"
    }
}

unitRequest() { # UNITFILESTATE LOADSTATE
    printf '%s\n' 'issue container-engine-unavailable' 'plan unmask' 'title x' 'risk R2' 'who Jo' 'may-stop -' 'laptop l' \
        'when w' 'device d' 'step 1 unit unmask docker.service' 'step 2 unit enable docker.service' \
        'step 3 unit reset-failed docker.service' 'step 4 unit start docker.service' "unit docker.service $2 failed $1"
}

for place in /etc/systemd/system /run/systemd/system; do
    unitDevice $place
    # The failed state itself cannot be brought back: it was reset on purpose.
    echo inactive >"$SCRATCH/units/docker.service.active"
    before=$(picture)
    echo failed >"$SCRATCH/units/docker.service.active"
    state=masked
    [ $place = /etc/systemd/system ] || state=masked-runtime
    unitRequest $state masked | sendRequest >"$SCRATCH/ask"
    check "begin, masked in $place" says "^edgemend transaction $id not-started" transaction begin $id <"$SCRATCH/ask"
    check 'apply' says "^edgemend transaction $id applied" transaction apply $id
    check 'it runs' [ "$(cat "$SCRATCH/units/docker.service.active")" = active ]
    check 'it starts at boot' [ -h /etc/systemd/system/multi-user.target.wants/docker.service ]
    check 'keep' says "^edgemend transaction $id kept" transaction keep $id
    ln -s /lib/systemd/system/other.service /etc/systemd/system/multi-user.target.wants/other.service
    check 'undo' says "^edgemend transaction $id reverted" transaction revert $id
    check 'a link that somebody else made stays' [ -h /etc/systemd/system/multi-user.target.wants/other.service ]
    rm /etc/systemd/system/multi-user.target.wants/other.service
    check 'it is masked again' [ "$(readlink $place/docker.service)" = /dev/null ]
    check 'links are exactly as before' [ "$(picture | grep -v ' /etc/.* -> ' | sort)" = "$(echo "$before" | grep -v ' /etc/.* -> ' | sort)" ]
    check 'socket and containerd are stopped too' not grep -q '^active' "$SCRATCH"/units/docker.socket.active "$SCRATCH"/units/containerd.service.active
    check 'what started at boot before starts again' [ -h /etc/rc2.d/K01docker ]
    rm -rf "$folder"
done

# A start that fails takes everything back.
unitDevice /etc/systemd/system
echo inactive >"$SCRATCH/units/docker.service.active"
: >"$SCRATCH/units/docker.service.broken"
before=$(picture | grep -v ' /etc/.* -> ')
unitRequest masked masked | sed 's/ failed / inactive /' | sendRequest >"$SCRATCH/ask"
transaction begin $id <"$SCRATCH/ask" >/dev/null
check 'a failed start is taken back' says "^edgemend transaction $id reverted .* step-failed 4" transaction apply $id
check 'its error is told' grep -q '^edgemend ran apply 4 1 ' "$SCRATCH/answer"
echo inactive >"$SCRATCH/units/docker.service.active"
check 'as before' [ "$before" = "$(picture | grep -v ' /etc/.* -> ')" ]
rm -rf "$folder"

# Somebody else unmasked it after the preview.
unitDevice ''
unitRequest masked masked | sendRequest >"$SCRATCH/ask"
check 'another state than in the preview' says 'refused changed docker.service' transaction begin $id <"$SCRATCH/ask"

# A restart is an outage, and its length is measured.
unitDevice ''
echo active >"$SCRATCH/units/docker.service.active"
printf '%s\n' 'who Jo' 'step 1 unit restart docker.service' 'unit docker.service loaded active disabled' | sendRequest >"$SCRATCH/ask"
: >"$SCRATCH/units/slow"
check 'begin' says "^edgemend transaction $id not-started" transaction begin $id <"$SCRATCH/ask"
check 'restart' says "^edgemend transaction $id applied" transaction apply $id
check 'about two seconds' grep -q '^edgemend outage 2[0-9][0-9][0-9]$' "$SCRATCH/answer"
rm -rf "$folder"

# The engine outlives the one who started it.
unitDevice ''
unitRequest disabled loaded | sendRequest >"$SCRATCH/ask"
transaction begin $id <"$SCRATCH/ask" >/dev/null
: >"$SCRATCH/units/slow"
/bin/sh "$SCRATCH/transaction" apply $id </dev/null >/dev/null 2>&1 &
caller=$!
sleep 1
check 'the caller still waits' kill -9 $caller
check 'while it runs, it says so' says "^edgemend transaction $id applying yes" transaction status $id
check 'a second one is refused' says 'refused busy' transaction revert $id
check 'and it goes on without us' says "^edgemend transaction $id applied no" transaction status $id 20
rm -rf "$folder" "${SCRATCH:?}"/bin/*
