# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# module-log: what a runtime module's own log tells since its newest start (facts §4.3), filtered from the whole log and
# not from its tail. $1: container. Three rings are kept: connection, deployment, errors.
name=$1
echo "epoch=$(date -u +%s)"
may_ask_engine || exit 0
started=$(limit 5 docker inspect --format '{{.State.StartedAt}}' "$name" 2>&1 </dev/null)
status=$?
echo "exit=$status"
if [ "$status" -ne 0 ]; then
    printf '%s\n' "$started" | head -c 1000 | sed 's/^/| /'
    exit 0
fi
# what the client warns of is no time
started=$(printf '%s\n' "$started" | grep -E '^[0-9]{4}-[0-9]{2}-[0-9]{2}T' | head -n 1)
echo "started=$started"
case $started in 0001-*) exit 0 ;; esac
# a log that was cut by the limit lacks its newest lines: how the reading ended goes past the filter
{ { limit 12 docker logs --timestamps --since "$started" "$name" 2>&1 </dev/null; echo "logs=$?" >&3; } | {
    first=
    while IFS= read -r first; do # past what the client warns of: the engine puts a time before each line
        case $first in [0-9][0-9][0-9][0-9]-[0-9][0-9]-*) break ;; esac
    done
    printf 'F %s\n' "$first" | cut -c 1-300
    { printf '%s\n' "$first"; cat; } |
        LC_ALL=C grep -aE 'Edge agent (attempting to connect|connected) |Obtained Edge agent twin|Empty edge agent config|[a-z]+ (connected|unreachable|disconnected) state|DeviceConnectivityManager|onnectivity test|Connected to IoT ?Hub|isconnected from IoT ?Hub|Cloud connection|Plan execution|Executing command|\[(WRN|ERR|FTL)\]|[Uu]nhandled [Ee]xception|^[^<]*Exception:|empty configuration for the edge agent|Deployment config in edge|Unable to process module|Z +\[[A-Z][a-z]+ (update )?module [^]]+\]$' |
        cut -c 1-700 |
        awk '
            /Edge agent (attempting|connected) |Obtained Edge agent twin|Empty edge agent config|connected state|unreachable state|onnectivity test|onnected (to|from) IoT ?Hub|rror getting edge agent twin|device-to-cloud connection|exception during setup|connection error handing/ {
                connection[c++ % 60] = $0; }
            # a plan that only waits comes back at each poll: of those in a row the newest two lines are enough
            /Plan execution/ { if (idle++ > 1) { plan[(p - 2) % 120] = plan[(p - 1) % 120]; p-- } plan[p++ % 120] = $0 }
            /Executing command|empty configuration for|Deployment config in|Step failed in|Z +\[[A-Z][a-z]+ (update )?module / {
                plan[p++ % 120] = $0; idle = 0 }
            /Unable to process module/ { name = $0; sub(/.*Unable to process module /, "", name); sub(/ .*/, "", name)
                if (name in unable || u++ < 20) unable[name] = $0 }
            /\[(WRN|ERR|FTL)\]|xception/ { error[e++ % 40] = $0 }
            END {
                for (i = (c > 60 ? c - 60 : 0); i < c; i++) print "N " connection[i % 60]
                for (i = (p > 120 ? p - 120 : 0); i < p; i++) print "P " plan[i % 120]
                for (name in unable) print "P " unable[name]
                print "plans=" (p > 120 ? "cut" : "all")
                for (i = (e > 40 ? e - 40 : 0); i < e; i++) print "X " error[i % 40]
            }'
}; } 3>&1
echo "done=yes"
exit 0
