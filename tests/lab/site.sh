# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# What makes one lab's device its own: network, names, keys, passwords, provisioning.

PEOPLE=(tech techpw nosudo sudo-ticket sudo-refused sudo-limited sh-tcsh sh-ash sh-dash sh-chatty)

randomWord() { head -c 64 /dev/urandom | base64 | tr -dc 'a-zA-Z0-9' | head -c "$1" || true; }
# Only letters that no rule of a host name minds.
randomHost() { printf 'gw-%s\n' "$(randomWord 24 | tr '[:upper:]' '[:lower:]' | head -c 6)"; }

# makeNetwork: a bridge of its own without masquerading; sets LAB_SUBNET. From here to the end of createDevice no
# other `up` picks a network or a port.
makeNetwork() {
    local number
    exec 8>"$LAB_STATES/network.lock"
    flock 8
    for number in $(seq 64 250); do
        LAB_SUBNET=172.31.$number.0
        ip -4 -o address show | grep -q " 172\.31\.$number\." && continue
        if docker network create --driver bridge --subnet "$LAB_SUBNET/24" --gateway "172.31.$number.1" \
            --label "edgemend.lab=$LAB_NAME" -o "com.docker.network.bridge.name=$LAB_BRIDGE$number" \
            -o com.docker.network.bridge.enable_ip_masquerade=false "$LAB_NETWORK" >/dev/null 2>&1; then
            return
        fi
    done
    die "no network is free for the lab"
}

freePort() { # FROM
    local port=$1
    while ss -Hltn "sport = :$port" | grep -q . || docker ps -a --format '{{.Label "edgemend.ports"}}' | grep -q -w "$port"; do
        port=$((port + 1))
    done
    printf '%s\n' "$port"
}

# makeSite HOST CLOUD FACTOR: the files that the device's first boot puts in place.
makeSite() {
    local host=$1 cloud=$2 factor=$3 site=$LAB_STATE/site person
    umask 022
    mkdir -p "$LAB_STATE/ca" "$site"/{etc/ssh,etc/ssl/certs,usr/local/share/ca-certificates,root/.ssh,etc/systemd/system.conf.d}
    chmod 0700 "$LAB_STATE/ca" "$site/root" "$site/root/.ssh"
    "$LAB_CACHE/standin" make-ca "$LAB_STATE/ca"
    cp "$LAB_STATE/ca/ca.crt" "$site/usr/local/share/ca-certificates/lab.crt"

    ssh-keygen -q -t ed25519 -N '' -C '' -f "$LAB_STATE/id_ed25519"
    ssh-keygen -q -t ed25519 -N '' -C "root@$host" -f "$site/etc/ssh/ssh_host_ed25519_key"
    ssh-keygen -q -t ecdsa -N '' -C "root@$host" -f "$site/etc/ssh/ssh_host_ecdsa_key"
    cp "$LAB_STATE/id_ed25519.pub" "$site/root/.ssh/authorized_keys"
    chmod 0600 "$site/root/.ssh/authorized_keys"
    cp "$site/etc/ssh/ssh_host_ed25519_key.pub" "$LAB_STATE/host_key.pub"

    printf 'nameserver %s\n' "$cloud" >"$site/etc/resolv.conf"
    printf '%s\n' "$host" >"$site/etc/hostname"
    tr -d - </proc/sys/kernel/random/uuid >"$site/etc/machine-id"
    printf '127.0.0.1\tlocalhost\n127.0.1.1\t%s\n\n::1\tlocalhost ip6-localhost ip6-loopback\n' "$host" >"$site/etc/hosts"
    printf '[Manager]\nDefaultEnvironment=STANDIN_TIME_FACTOR=%s\n' "$factor" >"$site/etc/systemd/system.conf.d/time-factor.conf"

    (umask 077 && for person in "${PEOPLE[@]}"; do
        randomWord 16 >"$LAB_STATE/password.$person"
        echo >>"$LAB_STATE/password.$person"
    done)
    DEVICE_ID=$host-$(randomWord 12 | tr '[:upper:]' '[:lower:]' | head -c 5)
    DEVICE_KEY=$(head -c 32 /dev/urandom | base64)
}

# createDevice IMAGE HOST ADDRESS CLOUD: SYS_TIME is never among what it may do. SYS_PTRACE is what lets its root look into
# the network of a container whose process is not root's, as root of a real device may.
createDevice() {
    LAB_PORT=$(freePort 22200)
    LAB_DROPBEAR_PORT=$(freePort $((LAB_PORT + 1)))
    docker create --name "$LAB_DEVICE" --label "edgemend.lab=$LAB_NAME" --label "edgemend.ports=$LAB_PORT $LAB_DROPBEAR_PORT" \
        --cap-add=SYS_ADMIN --cap-add=NET_ADMIN --cap-add=SYS_PTRACE --security-opt seccomp=unconfined --security-opt apparmor=unconfined \
        --security-opt systempaths=unconfined --tmpfs /run --tmpfs /tmp -v /var/lib/docker \
        -v /sys/fs/cgroup:/sys/fs/cgroup:rw --cgroupns=host --network "$LAB_NETWORK" --ip "$3" --dns "$4" \
        -p "127.0.0.1:$LAB_PORT:22" -p "127.0.0.1:$LAB_DROPBEAR_PORT:2222" --restart unless-stopped \
        --hostname "$2" "$1" /sbin/init >/dev/null
    exec 8>&-
}

# setPasswords: passwords and keys of the people; a ticket for the one who has it; trust in the lab's CA.
setPasswords() {
    local person
    for person in "${PEOPLE[@]}"; do
        printf '%s:%s\n' "$person" "$(cat "$LAB_STATE/password.$person")"
    done | onDevice chpasswd
    deviceScript "${PEOPLE[@]}" <<'EOF'
set -eu
for person in "$@"; do
    install -m 0600 -o "$person" -g "$person" /root/.ssh/authorized_keys "/home/$person/.ssh/authorized_keys"
done
EOF
    renewTicket
}

# provision HOST: as the guides say, by config.toml and `iotedge config apply`.
provision() {
    deviceScript "$1" "$DEVICE_ID" "$LAB_HUB" "$DEVICE_KEY" <<'EOF'
set -eu
umask 077
cat >/etc/aziot/config.toml <<TOML
hostname = "$1"

[provisioning]
source = "manual"
iothub_hostname = "$3"
device_id = "$2"

[provisioning.authentication]
method = "sas"

[provisioning.authentication.device_id_pk]
value = "$4"

[agent]
name = "edgeAgent"
type = "docker"

[agent.config]
image = "mcr.microsoft.com/azureiotedge-agent:1.6"
TOML
iotedge config apply >/tmp/apply.log 2>&1 || { cat /tmp/apply.log >&2; exit 1; }
rm -f /tmp/apply.log
EOF
}

# fingerprint of a public key line
fingerprint() { ssh-keygen -l -E sha256 -f "$1" | cut -d' ' -f2; }

# writeLines HOST: what `up` prints.
writeLines() {
    onDevice dropbearkey -y -f /etc/dropbear/dropbear_ed25519_host_key | grep '^ssh-' >"$LAB_STATE/dropbear_key.pub"
    {
        printf '[127.0.0.1]:%s %s\n' "$LAB_PORT" "$(cut -d' ' -f1,2 "$LAB_STATE/host_key.pub")"
        printf '[127.0.0.1]:%s %s\n' "$LAB_DROPBEAR_PORT" "$(cut -d' ' -f1,2 "$LAB_STATE/dropbear_key.pub")"
    } >"$LAB_STATE/known_hosts"
    cat >"$LAB_STATE/lines" <<EOF
NAME=$LAB_NAME
TARGET=tech@127.0.0.1:$LAB_PORT
IDENTITY=$LAB_STATE/id_ed25519
HOST_KEY=$(fingerprint "$LAB_STATE/host_key.pub")
DROPBEAR_TARGET=tech@127.0.0.1:$LAB_DROPBEAR_PORT
DROPBEAR_HOST_KEY=$(fingerprint "$LAB_STATE/dropbear_key.pub")
KNOWN_HOSTS=$LAB_STATE/known_hosts
STATE_DIR=$LAB_STATE
PASSWORD_FILE=$LAB_STATE/password.techpw
USERS="${PEOPLE[*]} root"
HOSTNAME_ON_DEVICE=$1
DEVICE_ID=$DEVICE_ID
CONTAINER=$LAB_DEVICE
EOF
    {
        printf 'DEVICE_ID=%s\nDEVICE_KEY=%s\n' "$DEVICE_ID" "$DEVICE_KEY"
    } >"$LAB_STATE/identity"
    chmod 0600 "$LAB_STATE"/*
}
