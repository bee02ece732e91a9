#!/bin/sh
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Every reason to refuse, before anything is touched. Sourced by run.
# shellcheck disable=SC2016,SC2086,SC2154 # variables of run and device.sh; names without blanks

id=20261122-100000-0002

# refuses WORDS WHAT: the request that was made is refused with WHAT, and nothing has changed.
refuses() {
    refuses_before=$(picture)
    request | sendRequest >"$SCRATCH/ask"
    [ -z "${late-}" ] || eval "$late"
    check "$1" says "^edgemend refused $2" transaction begin $id <"$SCRATCH/ask"
    [ -n "${late-}" ] || check "$1: nothing was touched" [ "$refuses_before" = "$(picture)" ]
    check "$1: no folder" [ ! -e "$folder/$id" ]
    late=''
}

freshDevice
late='echo "# new" >>/etc/sysctl.conf'
refuses 'a file changed since the preview' 'changed /etc/sysctl.conf'
freshDevice
late='echo "# foreign" >/etc/sysctl.d/zz-edgemend.conf'
refuses 'a file appeared since the preview' 'changed /etc/sysctl.d/zz-edgemend.conf'
freshDevice
late='echo 1 >$forwarding'
refuses 'a value changed since the preview' 'changed net/ipv4/ip_forward'

freshDevice
ln /etc/sysctl.conf /etc/other-name
refuses 'hard links' 'hard-linked /etc/sysctl.conf'
rm /etc/other-name

freshDevice
: >"$SCRATCH/mounted"
cat /etc/sysctl.conf >"$SCRATCH/mounted"
mount --bind "$SCRATCH/mounted" /etc/sysctl.conf
refuses 'a file that is mounted' 'mount-point /etc/sysctl.conf'
umount /etc/sysctl.conf

freshDevice
mount --bind /etc /etc
mount -o remount,bind,ro /etc
refuses 'a read-only /etc' 'read-only /etc/sysctl'
umount /etc

freshDevice
printf '#!/bin/sh\nfor last; do :; done\ncase $last in /etc/sysctl.conf) echo "----i---------e------- $last" ;; *) echo "--------------e------- $last" ;; esac\n' >"$SCRATCH/bin/lsattr"
chmod 755 "$SCRATCH/bin/lsattr"
refuses 'an immutable file' 'immutable /etc/sysctl.conf'
rm "$SCRATCH/bin/lsattr"

freshDevice
mount -t tmpfs none /var/lib
refuses 'a folder in memory' 'no-storage /var/lib/edgemend'
check 'a preview says so too' says '^edgemend refused no-storage' transaction read
umount /var/lib

freshDevice
mkdir -p "$SCRATCH/upper/mem" "$SCRATCH/merged"
mount -t tmpfs none "$SCRATCH/upper/mem"
mkdir "$SCRATCH/upper/mem/up" "$SCRATCH/upper/mem/work"
if mount -t overlay -o "lowerdir=$SCRATCH/var,upperdir=$SCRATCH/upper/mem/up,workdir=$SCRATCH/upper/mem/work" none /var/lib 2>/dev/null; then
    refuses 'an overlay whose upper folder is in memory' 'no-storage /var/lib/edgemend'
    umount /var/lib
fi
umount "$SCRATCH/upper/mem"

freshDevice
mkdir "$SCRATCH/small" 2>/dev/null || :
mount -t tmpfs -o size=200k none "$SCRATCH/small"
cp -a /etc/. "$SCRATCH/small/"
mount --bind "$SCRATCH/small" /etc
dd if=/dev/zero of=/etc/filler bs=1k count=300 2>/dev/null || :
refuses 'a full disk' 'disk-full /etc/sysctl'
umount /etc
umount "$SCRATCH/small"

freshDevice
begin 20261122-090000-0000 >/dev/null
refuses 'another open change' 'open-transaction 20261122-090000-0000 Jo\\0040Do 2026-11-22T10:00:00Z'
transaction revert 20261122-090000-0000 >/dev/null
check 'an ended one does not stand in the way' says "^edgemend transaction $id not-started" begin $id
check 'the same name twice' says 'refused' begin $id

# Two begin in the same moment: the lock of the other one is held by a process that lives.
freshDevice
mkdir -p "$folder"
if command -v flock >/dev/null 2>&1; then
    (flock 9 && exec sleep 60) 9>>"$folder/.lock" &
else
    sleep 60 &
    echo "$! $(sed 's/.*) //' "/proc/$!/stat" | cut -d ' ' -f 20) $(cat /proc/sys/kernel/random/boot_id)" \
        >"$folder/.lock.owner"
fi
other=$!
sleep 0.3 2>/dev/null || sleep 1
refuses 'while another one begins' 'begin-busy'
kill $other || :
wait $other 2>/dev/null || :
check 'and then it goes on' says "^edgemend transaction $id not-started" begin $id

freshDevice
request >"$SCRATCH/ask"
{ cat "$SCRATCH/ask" && echo engine && head -n 50 "$SCRATCH/engine"; } >"$SCRATCH/cut"
check 'a request that was cut in the engine' says 'refused incomplete' transaction begin $id <"$SCRATCH/cut"
head -n 5 "$SCRATCH/ask" >"$SCRATCH/cut"
check 'a request that was cut before it' says 'refused incomplete' transaction begin $id <"$SCRATCH/cut"
sed 's/^piece 2 35 1 1$/piece 2 35 1 2/' "$SCRATCH/ask" | sendRequest >"$SCRATCH/wrong"
check 'a patch that gives another hash' says 'refused cannot-write' transaction begin $id <"$SCRATCH/wrong"
check 'nothing is left' [ ! -e "$folder" ]

for bad in .. ../x 'a b' '' 2026/x '2026;id' X; do
    check "a bad name: $bad" says 'refused bad-id' transaction status "$bad"
done
check 'an unknown verb' says 'refused unknown-verb' transaction dance
check 'an unknown change' says "refused no-such-transaction $id" transaction apply $id

if setpriv --reuid=65534 --clear-groups true 2>/dev/null; then # not BusyBox, not without root
    freshDevice
    begin $id >/dev/null
    chmod 755 "$SCRATCH" # mktemp makes it ours alone
    for verb in list status apply begin; do
        check "$verb without root" says 'refused not-root' setpriv --reuid=65534 --clear-groups /bin/sh "$SCRATCH/transaction" $verb $id </dev/null
    done
    check 'a preview without root' says 'refused not-root' setpriv --reuid=65534 --clear-groups /bin/sh "$SCRATCH/transaction" read </dev/null
    rm -rf "$folder"
fi
