# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# containers: one JSON object a line for each container, made of listed fields only (design §5: default-deny), and the
# allow-listed environment of the two runtime modules. $1: the allowed names, lower case, separated by blanks.
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
            { at = index($0, "="); key = tolower(substr($0, 1, at - 1)) }
            at > 1 && index(allowed, " " key " ") { print "E " name " " substr($0, 1, 500) }'
done
# "B INTERFACE NETWORK": which bridge of the kernel a network is
networks=$(limit 5 docker network ls -q --no-trunc --filter driver=bridge 2>/dev/null </dev/null | head -n 50)
[ -n "$networks" ] || exit 0
# shellcheck disable=SC2086 # ids are hexadecimal words
limit 5 docker network inspect --format '{{.Id}} {{.Name}} {{index .Options "com.docker.network.bridge.name"}}' $networks 2>/dev/null </dev/null |
    awk '{ print "B " (NF > 2 ? $3 : "br-" substr($1, 1, 12)) " " $2 }'
exit 0
