#!/bin/sh
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# What goes wrong on the way: a step, keep, somebody else's hands, a restart of the device. Sourced by run.
# shellcheck disable=SC2016,SC2086,SC2154 # variables of run and device.sh; names without blanks

id=20261122-100000-0004

# A step that the kernel refuses: the one before it is taken back.
freshDevice
before=$(picture)
request | sed 's/^step 2 .*/step 2 sysctl net\/ipv4\/conf\/lo\/rp_filter abc - 0/' >"$SCRATCH/asked"
sed -i "s/ abc - 0/ abc - $(cat /proc/sys/net/ipv4/conf/lo/rp_filter)/" "$SCRATCH/asked"
sendRequest <"$SCRATCH/asked" >"$SCRATCH/ask"
check 'begin' says not-started transaction begin $id <"$SCRATCH/ask"
check 'a failed step is taken back' says "^edgemend transaction $id reverted .* step-failed 2" transaction apply $id
check 'as before' [ "$before" = "$(picture)" ]
rm -rf "$folder"

# Keep that cannot write the second file takes the first one back, and the change stays as it was.
freshDevice
before=$(picture | grep -v '^/proc')
begin $id >/dev/null
transaction apply $id >/dev/null
echo '# foreign' >>/etc/sysctl.conf
foreign=$(picture | grep -v '^/proc')
check 'keep does not overwrite' says "^edgemend transaction $id applied .* file-changed /etc/sysctl.conf" transaction keep $id
check 'the first file is gone again' [ "$foreign" = "$(picture | grep -v '^/proc')" ]
check 'the value is still set' [ "$(cat $forwarding)" = 1 ]
check 'an applied change is taken back beside it' says "^edgemend transaction $id reverted" transaction revert $id
check 'their file is as they left it' [ "$foreign" = "$(picture | grep -v '^/proc')" ]
check 'the value is back' [ "$(cat $forwarding)" = 0 ]
rm -rf "$folder"

# /etc becomes read-only between apply and keep.
freshDevice
before=$(picture | grep -v '^/proc')
begin $id >/dev/null
transaction apply $id >/dev/null
mount --bind /etc /etc
mount -o remount,bind,ro /etc
check 'keep on a read-only /etc' says "^edgemend transaction $id applied .* keep-failed /etc/sysctl.d" transaction keep $id
umount /etc
check 'nothing was written' [ "$before" = "$(picture | grep -v '^/proc')" ]
check 'and works when it is writable again' says "^edgemend transaction $id kept" transaction keep $id
rm -rf "$folder"

# Undo finds that somebody else changed a file: it touches nothing and says so.
freshDevice
begin $id >/dev/null
transaction apply $id >/dev/null
transaction keep $id >/dev/null
echo '# foreign' >>/etc/sysctl.d/zz-edgemend.conf
check 'status tells it' says '^edgemend changed /etc/sysctl.d/zz-edgemend.conf' transaction status $id
foreign=$(picture)
check 'undo does not overwrite' says "^edgemend transaction $id needs-person .* file-changed /etc/sysctl.d/zz-edgemend.conf" transaction revert $id
check 'nothing at all was touched' [ "$foreign" = "$(picture)" ]
check 'a person keeps it as it is' says "^edgemend transaction $id kept" transaction keep $id
check 'their file is as they left it' [ "$foreign" = "$(picture)" ]
sed -i '$d' /etc/sysctl.d/zz-edgemend.conf
check 'with their change gone undo works' says "^edgemend transaction $id reverted" transaction revert $id
check 'the file is gone' [ ! -e /etc/sysctl.d/zz-edgemend.conf ]
check 'the value is back' [ "$(cat $forwarding)" = 0 ]
rm -rf "$folder"

# A value that somebody else set since.
freshDevice
echo 300 >/proc/sys/net/ipv4/neigh/lo/gc_stale_time
printf '%s\n' 'who Jo' 'step 1 sysctl net/ipv4/neigh/lo/gc_stale_time 60 - 300' | sendRequest >"$SCRATCH/ask"
transaction begin $id <"$SCRATCH/ask" >/dev/null
transaction apply $id >/dev/null
check 'set' [ "$(cat /proc/sys/net/ipv4/neigh/lo/gc_stale_time)" = 60 ]
echo 77 >/proc/sys/net/ipv4/neigh/lo/gc_stale_time
check 'undo does not overwrite a value' says "needs-person .* value-changed net/ipv4/neigh/lo/gc_stale_time" transaction revert $id
check 'it is as they left it' [ "$(cat /proc/sys/net/ipv4/neigh/lo/gc_stale_time)" = 77 ]
rm -rf "$folder"

# The device restarts while the change waits as applied.
reboot() {
    echo "$1" >"$SCRATCH/boot-$1"
    mount --bind "$SCRATCH/boot-$1" /proc/sys/kernel/random/boot_id
    echo 0 >$forwarding
}
freshDevice
before=$(picture | grep -v '^/proc')
begin $id >/dev/null
transaction apply $id >/dev/null
reboot 00000000-0000-4000-8000-000000000001
check 'an unconfirmed change is gone after a restart' [ "$(cat $forwarding)" = 0 ]
check 'and no file holds it' [ "$before" = "$(picture | grep -v '^/proc')" ]
check 'status tells of the restart' says '^edgemend rebooted yes' transaction status $id
check 'keep makes it once more' says "^edgemend transaction $id kept" transaction keep $id
check 'it is in effect' [ "$(cat $forwarding)" = 1 ]
check 'and that is this start' says '^edgemend rebooted no' transaction status $id
reboot 00000000-0000-4000-8000-000000000002
check 'undo after a restart' says "^edgemend transaction $id reverted" transaction revert $id
check 'as before' [ "$before" = "$(picture | grep -v '^/proc')" ]
umount /proc/sys/kernel/random/boot_id
umount /proc/sys/kernel/random/boot_id
rm -rf "$folder"
