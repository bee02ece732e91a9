#!/bin/sh
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The power goes at every place in turn: each outside command of begin, apply, keep and revert is counted by a wrapper,
# and the Nth kills the whole run with SIGKILL before it does anything. After that the state is one of the named ones,
# no file of the device is half written, and going on ends as kept or reverted. BusyBox runs its own applets without
# looking at PATH, so there the run is killed after N hundredths of a second. Sourced by run.
# shellcheck disable=SC2016,SC2086,SC2154 # variables of run and device.sh; names without blanks

id=20261122-100000-0005
stride=${STRIDE:-1}

# Not those that run in pipelines: two at once would both count.
wrapped='mv cp rm sync mkdir rmdir ln date chmod'
makeWrappers() {
    for tool in $wrapped; do
        real=$(PATH=${PATH#"$SCRATCH"/bin:} command -v "$tool")
        cat >"$SCRATCH/wrappers/$tool" <<END
#!/bin/sh
if [ -e $SCRATCH/countdown ]; then
    read -r left <$SCRATCH/countdown
    echo \$((left - 1)) >$SCRATCH/countdown
    [ "\$left" -gt 0 ] || { read -r group <$SCRATCH/group; kill -9 "-\$group"; }
fi
exec $real "\$@"
END
        chmod 755 "$SCRATCH/wrappers/$tool"
    done
}

# killed AT COMMAND...: in a session of its own, killed at the place AT. 0 when it was killed, 1 when it came to its end.
killed() {
    killed_at=$1
    shift
    rm -f "$SCRATCH/ended"
    if [ "$shell" = busybox ]; then
        # shellcheck disable=SC2016 # for the inner shell
        setsid sh -c 'echo $$ >"$SCRATCH/group"; "$@"; echo ended >"$SCRATCH/ended"' sh "$@" >/dev/null 2>&1 &
        sleep "$(printf '%d.%02d' $((killed_at / 100)) $((killed_at % 100)))"
        kill -9 "-$(cat "$SCRATCH/group")" 2>/dev/null || :
    else
        echo "$killed_at" >"$SCRATCH/countdown"
        # shellcheck disable=SC2016
        PATH=$SCRATCH/wrappers:$PATH setsid sh -c 'echo $$ >"$SCRATCH/group"; "$@"; echo ended >"$SCRATCH/ended"' sh "$@" \
            >/dev/null 2>&1 &
    fi
    wait $! 2>/dev/null || :
    rm -f "$SCRATCH/countdown"
    [ ! -e "$SCRATCH/ended" ]
}

isNamed() {
    case $(stateOf $id) in
    not-started | applying | applied | keeping | kept | reverting | reverted | needs-person) return 0 ;;
    esac
    return 1
}

isWhole() {
    case $(hashOf /etc/sysctl.conf) in "$oldHash" | "$newHash") ;; *) return 1 ;; esac
    [ ! -e /etc/sysctl.d/zz-edgemend.conf ] || [ "$(cat /etc/sysctl.d/zz-edgemend.conf)" = "$newText" ]
}

isClean() { # nothing of ours lies beside the files
    [ -z "$(find /etc -name '.*edgemend*')" ]
}

# prepared VERB: up to the point before VERB
prepared() {
    freshDevice
    before=$(picture)
    [ "$1" != begin ] || return 0
    begin $id >/dev/null
    [ "$1" != apply ] || return 0
    sh $folder/$id/apply >/dev/null
    [ "$1" != keep ] || return 0
    sh $folder/$id/keep >/dev/null
}

wanted() { # VERB: the state it ends in
    case $1 in apply) echo applied ;; keep) echo kept ;; revert) echo reverted ;; esac
}

afterTheKill() { # VERB PLACE
    check "$1 killed at $2: the state has a name" isNamed
    check "$1 killed at $2: no file is half written" isWhole
    check "$1 killed at $2: status answers" says "^edgemend transaction $id $(stateOf $id) no" transaction status $id
    if [ $(($2 % 2)) = 0 ]; then
        check "$1 killed at $2: going on" says "^edgemend transaction $id $(wanted "$1") no" transaction "$1" $id
    fi
    check "$1 killed at $2: taking back" says "^edgemend transaction $id reverted no" transaction revert $id
    check "$1 killed at $2: as before" [ "$before" = "$(picture)" ]
    check "$1 killed at $2: nothing left" isClean
}

beginOnce() {
    /bin/sh "$SCRATCH/transaction-begin" begin $id <"$SCRATCH/ask"
}

freshDevice
oldHash=$(hashOf /etc/sysctl.conf)
request | sendRequest >"$SCRATCH/ask"
newHash=$(hashOf "$SCRATCH/wanted")
mkdir -p "$SCRATCH/wrappers"
[ "$shell" = busybox ] || makeWrappers

for verb in apply keep revert; do
    at=0 places=0
    while prepared $verb && killed $at sh $folder/$id/$verb && [ $at -lt 400 ]; do
        afterTheKill $verb $at
        at=$((at + stride)) places=$((places + 1))
    done
    check "$verb comes to its end" [ "$(stateOf $id)" = "$(wanted $verb)" ]
    echo "$verb was killed at $places places"
    check "$verb was killed at all" [ $places -gt 0 ]
done

at=0 places=0
cp "$SCRATCH/transaction-begin" "$SCRATCH/begin-script"
printf '#!/bin/sh\nexec /bin/sh %s begin %s <%s\n' "$SCRATCH/begin-script" $id "$SCRATCH/ask" >"$SCRATCH/begin-once"
while prepared begin && killed $at sh "$SCRATCH/begin-once" && [ $at -lt 400 ]; do
    check "begin killed at $at: nothing was touched" [ "$before" = "$(picture)" ]
    check "begin killed at $at: there is a change or there is none" says "^edgemend \(end\|transaction $id not-started\)" transaction list
    [ -e $folder/$id ] || check "begin killed at $at: the next one works" says "^edgemend transaction $id not-started" beginOnce
    check "begin killed at $at: and is applied" says "^edgemend transaction $id applied" transaction apply $id
    check "begin killed at $at: and taken back" says "^edgemend transaction $id reverted" transaction revert $id
    check "begin killed at $at: as before" [ "$before" = "$(picture)" ]
    at=$((at + stride)) places=$((places + 1))
done
echo "begin was killed at $places places"
check 'begin comes to its end' [ "$(stateOf $id)" = not-started ]
