# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# containers: one JSON object a line for each container, made of listed fields only (design §5: default-deny), and the
# allow-listed environment of the two runtime modules, in which a connection string and a proxy hold more than may leave the
# device. $1: the allowed names, lower case, separated by blanks.
# "edge.owner": a lone "owner" would be taken for the secret of a TPM by the redactor.
allowed=$1
echo "epoch=$(date -u +%s)"
may_ask_engine || exit 0
ids=$(limit 8 docker ps -aq --no-trunc 2>&1 </dev/null)
status=$?
echo "exit=$status"
if [ "$status" -ne 0 ]; then
    printf '%s\n' "$ids" | head -c 1000 | sed 's/^/| /'
    exit 0
fi
# what the client warns of is no id
ids=$(printf '%s\n' "$ids" | grep -xE '[0-9a-f]{12,64}')
[ -n "$ids" ] || exit 0
# shellcheck disable=SC2086,SC2016 # ids are hexadecimal words; the template is docker's
inspected=$(limit 10 docker inspect --format '{"name":{{json .Name}},"image":{{json .Config.Image}},"state":{{json .State.Status}},"error":{{json .State.Error}},"exit":{{json .State.ExitCode}},"oom":{{json .State.OOMKilled}},"started":{{json .State.StartedAt}},"finished":{{json .State.FinishedAt}},"restarts":{{json .RestartCount}},"policy":{{json .HostConfig.RestartPolicy.Name}},"networkMode":{{json .HostConfig.NetworkMode}},"networks":[{{range $name, $value := .NetworkSettings.Networks}}{{json $name}},{{end}}null],"edge.owner":{{json (index .Config.Labels "net.azure-devices.edge.owner")}}}' \
    $ids 2>/dev/null </dev/null)
echo "inspect=$?"
printf '%s\n' "$inspected" | sed 's/^/C /'
for name in edgeAgent edgeHub; do
    limit 5 docker inspect --format '{{range .Config.Env}}{{println .}}{{end}}' "$name" 2>/dev/null </dev/null |
        awk -v allowed=" $allowed " -v name="$name" '
            function connection(text, parts, n, i, kept) { # HostName, GatewayHostName and DeviceId of it
                n = split(text, parts, ";"); kept = ""
                for (i = 1; i <= n; i++) if (tolower(parts[i]) ~ /^(hostname|gatewayhostname|deviceid)=[a-z0-9._:@$*()+?-]*$/)
                    kept = kept (kept == "" ? "" : ";") parts[i]
                return kept
            }
            function address(text, scheme) { # scheme://host:port of it; whatever stands before the last @ is a name or a password
                scheme = ""
                if (match(text, /^[A-Za-z][A-Za-z0-9+.-]*:\/\//)) { scheme = substr(text, 1, RLENGTH); text = substr(text, RLENGTH + 1) }
                sub(/^.*@/, "", text); sub(/[\/?#].*/, "", text)
                return text ~ /^(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(:[0-9]+)?$/ ? scheme text : ""
            }
            { at = index($0, "="); key = tolower(substr($0, 1, at - 1)); value = substr($0, at + 1) }
            key == "deviceconnectionstring" { value = connection(value) }
            key ~ /^https?_proxy$/ { value = address(value) }
            key == "no_proxy" && value !~ /^[A-Za-z0-9.,:*_\/ -]*$/ { value = "" }
            at > 1 && index(allowed, " " key " ") { print "E " name " " substr($0, 1, at) substr(value, 1, 500) }'
done
# "B INTERFACE NETWORK": which bridge of the kernel a network is. A bare index prints "<no value>" where there is no such option.
networks=$(limit 5 docker network ls -q --no-trunc --filter driver=bridge 2>/dev/null </dev/null | head -n 50)
[ -n "$networks" ] || exit 0
# shellcheck disable=SC2086 # ids are hexadecimal words
limit 5 docker network inspect --format '{{.Id}} {{.Name}} {{with index .Options "com.docker.network.bridge.name"}}{{.}}{{end}}' $networks 2>/dev/null </dev/null |
    awk '{ print "B " (NF > 2 ? $3 : "br-" substr($1, 1, 12)) " " $2 }'
exit 0
