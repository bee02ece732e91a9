#!/bin/sh
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# From the preview to undo, and that each looks as it should in between. Sourced by run.
# shellcheck disable=SC2016,SC2086,SC2154 # variables of run and device.sh; names without blanks

id=20261122-100000-0001
freshDevice
before=$(picture)
printf 'sysctl net/ipv4/ip_forward\nfile /etc/sysctl.d/99-sysctl.conf\nfile /etc/sysctl.d/zz-edgemend.conf\nunit x.service\nend\n' \
    >"$SCRATCH/asked"
/bin/sh "$SCRATCH/transaction" read <"$SCRATCH/asked" >"$SCRATCH/read"
check 'a link is followed' grep -q '^edgemend file /etc/sysctl.d/99-sysctl.conf /etc/sysctl.conf regular 55 -rw-r----- 0:0 1 ' "$SCRATCH/read"
check 'an absent file is absent' grep -q '^edgemend file /etc/sysctl.d/zz-edgemend.conf [^ ]* absent ' "$SCRATCH/read"
check 'its bytes come as hex' grep -q '^edgemend content /etc/sysctl.d/99-sysctl.conf 23206d696e650a.*0a$' "$SCRATCH/read"
check 'the value is read' grep -q '^edgemend sysctl net/ipv4/ip_forward value 0$' "$SCRATCH/read"
check 'no reason to refuse' not grep -q refused "$SCRATCH/read"
check 'a preview touches nothing' [ "$before" = "$(picture)" ]
check 'a preview leaves nothing' [ ! -e "$folder" ]

check 'begin' says '^edgemend transaction 20261122-100000-0001 not-started no Jo\\0040Do lap' begin $id
check 'begin touches nothing' [ "$before" = "$(picture)" ]
check 'the folder is for root only' [ "$(find $folder/$id -prune -perm 0700)" = $folder/$id ]
check 'the plan can be read by a person' grep -q '^who: Jo Do$' $folder/$id/plan
check 'the backup keeps the owner and mode' [ "$(find $folder/$id/before.2 -perm 0640)" = $folder/$id/before.2 ]

check 'apply' says "^edgemend transaction $id applied no " transaction apply $id
check 'the value is set' [ "$(cat $forwarding)" = 1 ]
check 'no file is written before keep' [ ! -e /etc/sysctl.d/zz-edgemend.conf ]
check 'apply again does nothing' says "^edgemend transaction $id applied no " transaction apply $id
check 'what was run is told' grep -q '^edgemend ran apply 1 0 ' "$SCRATCH/answer"
check 'it ran once' [ "$(grep -c '^edgemend ran ' "$SCRATCH/answer")" = 1 ]
check 'an applied one cannot be forgotten' says 'refused wrong-state applied' transaction forget $id

check 'keep' says "^edgemend transaction $id kept no " transaction keep $id
check 'our file' [ "$(cat /etc/sysctl.d/zz-edgemend.conf)" = "$newText" ]
check 'our file can be read by all' [ -n "$(find /etc/sysctl.d/zz-edgemend.conf -perm 0644)" ]
check 'the edited file' [ "$(hashOf /etc/sysctl.conf)" = "$(hashOf "$SCRATCH/wanted")" ]
check 'its mode' [ -n "$(find /etc/sysctl.conf -perm 0640)" ]
check 'the link is still a link' [ -h /etc/sysctl.d/99-sysctl.conf ]
check 'nothing else lies there' [ "$(find /etc -type f | wc -l)" = 3 ]
check 'keep again does nothing' says "^edgemend transaction $id kept no " transaction keep $id
check 'list' says "^edgemend transaction $id kept no Jo" transaction list
check 'no lease' says 'refused no-lease' transaction renew $id

check 'undo' says "^edgemend transaction $id reverted no " transaction revert $id
check 'everything is as before, mtimes too' [ "$before" = "$(picture)" ]
check 'undo again does nothing' says "^edgemend transaction $id reverted no " transaction revert $id
check 'a reverted one cannot be kept' says 'refused wrong-state reverted' transaction keep $id
check 'forget' says "^edgemend forgotten $id" transaction forget $id
check 'nothing is left' [ ! -e $folder ]
check 'forgotten is unknown' says 'refused no-such-transaction' transaction status $id

# By hand, as the plan file says.
freshDevice
before=$(picture)
begin $id >/dev/null
check 'apply by hand' sh $folder/$id/apply >/dev/null
check 'keep by hand' sh $folder/$id/keep >/dev/null
check 'kept by hand' [ "$(stateOf $id)$(cat $forwarding)" = kept1 ]
(cd $folder/$id && sh revert >/dev/null)
check 'reverted by hand, from inside the folder' [ "$before" = "$(picture)" ]

# A missing folder is made, and taken away again.
freshDevice
rm -r /etc/sysctl.d
before=$(picture)
begin $id >/dev/null
transaction apply $id >/dev/null
check 'keep makes the folder' says "^edgemend transaction $id kept" transaction keep $id
check 'for all to read' [ -n "$(find /etc/sysctl.d -prune -perm 0755)" ]
check 'undo' says "^edgemend transaction $id reverted" transaction revert $id
check 'the folder is gone' [ ! -e /etc/sysctl.d ]
check 'as before' [ "$before" = "$(picture)" ]

