# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# What the small files below faults/ may use. Each defines fault and heal; both change the lab for real.

FAULTS_FOLDER=$LAB_FOLDER/faults

allFaults() { (cd "$FAULTS_FOLDER" && find . -name '*.sh' | sed 's,^\./,,; s,\.sh$,,' | sort); }

# about NAME KEY: one of the lines "# key: value" at the file's head.
about() { sed -n "s/^# $2: //p" "$FAULTS_FOLDER/$1.sh" | head -1; }

# loadFault NAME: makes fault and heal of that file the current ones.
loadFault() {
    if ! [[ $1 =~ ^[a-z0-9-]+/[a-z0-9-]+$ ]] || [ ! -f "$FAULTS_FOLDER/$1.sh" ]; then
        die "no fault \"$1\": tests/lab/fault --list"
    fi
    FAULT_STATE=$LAB_STATE/faults/${1//\//_}
    unset -f fault heal
    # shellcheck source=/dev/null
    . "$FAULTS_FOLDER/$1.sh"
}

activeFaults() { [ ! -f "$LAB_STATE/faults/active" ] || cat "$LAB_STATE/faults/active"; }

# keepFiles PATH…: before a fault touches them; folders with all that is in them. What is absent stays known as absent.
keepFiles() {
    printf '%s\n' "$@" >"$FAULT_STATE/paths"
    deviceScript "$@" <<'EOF' >"$FAULT_STATE/files.tar"
cd /
set -- "$@" --
while [ "$1" != -- ]; do
    if [ -e "$1" ] || [ -L "$1" ]; then set -- "$@" "${1#/}"; fi
    shift
done
shift
[ $# -gt 0 ] || exit 0
tar -cf - --numeric-owner --xattrs "$@"
EOF
}

# putBackFiles: exactly as they were, times included.
putBackFiles() {
    local paths
    mapfile -t paths <"$FAULT_STATE/paths"
    onDevice rm -rf -- "${paths[@]}"
    [ ! -s "$FAULT_STATE/files.tar" ] || onDevice tar -C / -xpf - --numeric-owner --xattrs <"$FAULT_STATE/files.tar"
}

# keepTimes/putBackTimes PATH…: the times of folders in which something is made and removed again.
keepTimes() { onDevice stat -c '%y|%n' -- "$@" >"$FAULT_STATE/times"; }
putBackTimes() {
    local time path
    while IFS='|' read -r time path; do
        onDevice touch -h -d "$time" -- "$path" </dev/null
    done <"$FAULT_STATE/times"
}

lookHealthy() { "$LAB_FOLDER/state" --name "$LAB_NAME" | grep -q '^health=works$'; }
waitHealthy() { waitUntil 120 "a device that works" lookHealthy; }
deviceSaw() { onDevice sh -c "$1" >/dev/null 2>&1; }
# waitOnDevice SECONDS WHAT SCRIPT
waitOnDevice() { waitUntil "$1" "$2" deviceSaw "$3"; }

# inModule MODULE COMMAND…: in its network namespace, with the device's tools.
inModule() {
    local module=$1
    shift
    # shellcheck disable=SC2016 # expanded on the device
    onDevice sh -c 'module=$1; shift; exec nsenter -t "$(docker inspect -f "{{.State.Pid}}" "$module")" -n "$@"' sh "$module" "$@"
}

# engineOnDevice start|restart UNIT…: with its start limit forgotten: the faults of one lab come faster than a person's.
engineOnDevice() {
    onDevice systemctl reset-failed docker.service docker.socket 2>/dev/null || true
    onDevice systemctl "$@"
}

# refusedDaemonJson TEXT: what a fault makes of daemon.json, so that the engine does not start; heal by daemonJsonBack.
refusedDaemonJson() {
    keepTimes /etc/docker
    keepFiles /etc/docker/daemon.json
    deviceScript "$1" <<'EOF'
set -eu
printf '%s' "$1" >/etc/docker/daemon.json
systemctl restart docker.service 2>/dev/null && exit 1
exit 0
EOF
    waitOnDevice 60 "the engine given up by systemd" "systemctl is-failed docker.service"
}
daemonJsonBack() {
    putBackFiles
    putBackTimes
    engineOnDevice start docker.socket docker.service
}

# wayOfAgent -I|-D HUB: shuts edgeAgent alone off from the hub, or opens its way again; HUB is edgeHub's address. On the
# device, not in the container: edgeAgent started without its hub ends and comes back with a new network. edgeHub, the only
# other one that goes to the hub, keeps its way, and the modules keep theirs to edgeHub.
wayOfAgent() {
    onDevice iptables -w 5 "$1" DOCKER-USER ! -s "$2" ! -o br-+ -p tcp -m multiport --dports 443,5671,8883 \
        -j REJECT --reject-with tcp-reset 2>/dev/null
}
shutAgentOff() {
    onDevice docker inspect -f '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}' edgeHub >"$FAULT_STATE/hub"
    wayOfAgent -I "$(cat "$FAULT_STATE/hub")"
    # shellcheck disable=SC2016 # the name begins with a dollar
    cloudControl hub drop '$edgeAgent'
}
letAgentOut() { [ ! -s "$FAULT_STATE/hub" ] || wayOfAgent -D "$(cat "$FAULT_STATE/hub")"; }
