# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 EdgeMend contributors
#
# Runs once in the base system while the image is made: people, shells, sudo, SSH servers, journal on disk.
set -eu

addPerson() { # NAME SHELL
    useradd --create-home --shell "$2" "$1"
    install -d -m 0700 -o "$1" -g "$1" "/home/$1/.ssh"
}

ln -sf /bin/busybox /usr/local/bin/ash
printf '%s\n' /usr/local/bin/ash /bin/dash >>/etc/shells
for name in tech techpw nosudo sudo-ticket sudo-refused sudo-limited sh-chatty; do
    addPerson "$name" /bin/bash
done
addPerson sh-tcsh /usr/bin/tcsh
addPerson sh-ash /usr/local/bin/ash
addPerson sh-dash /bin/dash
install -d -m 0700 /root/.ssh

for name in tech sh-tcsh sh-ash sh-dash sh-chatty; do
    echo "$name ALL=(ALL:ALL) NOPASSWD: ALL"
done >/etc/sudoers.d/technicians
cat >>/etc/sudoers.d/technicians <<'EOF'
techpw ALL=(ALL:ALL) ALL
sudo-ticket ALL=(ALL:ALL) ALL
Defaults:sudo-ticket timestamp_type=global, timestamp_timeout=-1
sudo-limited ALL=(root) NOPASSWD: /usr/bin/true, /usr/bin/systemctl status *
EOF
chmod 0440 /etc/sudoers.d/technicians
visudo -cqf /etc/sudoers.d/technicians

# As people have them: noise on both streams, a line without an end, and an alias for a command that scripts use.
cat >/home/sh-chatty/.bashrc <<'EOF'
echo "*** Welcome to plant 7, line 3 ***"
echo "Today is $(date). Remember to log out!"
printf '\033[31mUnauthorised access is forbidden\033[0m\n' >&2
alias cat='cat -n'
echo "--- 0 1 begin end exit ---"
printf 'no newline at the end>'
EOF
chown sh-chatty:sh-chatty /home/sh-chatty/.bashrc

cat >/etc/systemd/system/dropbear.service <<'EOF'
[Unit]
Description=Lightweight SSH server
After=network.target

[Service]
ExecStartPre=/bin/sh -c 'test -s /etc/dropbear/dropbear_ed25519_host_key || dropbearkey -t ed25519 -f /etc/dropbear/dropbear_ed25519_host_key'
ExecStart=/usr/sbin/dropbear -F -p 2222 -r /etc/dropbear/dropbear_ed25519_host_key
KillMode=process
Restart=always

[Install]
WantedBy=multi-user.target
EOF
mkdir -p /etc/dropbear /var/log/journal
systemctl enable dropbear.service ssh.service docker.service docker.socket
systemctl disable systemd-networkd.service systemd-networkd.socket systemd-networkd-wait-online.service >/dev/null 2>&1 || true
rm -f /etc/ssh/ssh_host_*

# Values of the whole kernel would reach the machine below the lab: only those of the network have a namespace.
for file in /usr/lib/sysctl.d/*.conf; do
    [ -f "$file" ] && sed -i '/^[[:space:]]*-\{0,1\}\(kernel\|fs\|vm\)\./d' "$file"
done
# The container's console, kernel log, audit, clock and disks belong to the machine below.
systemctl mask getty.target console-getty.service systemd-timesyncd.service sys-kernel-config.mount \
    sys-kernel-debug.mount sys-kernel-tracing.mount dev-hugepages.mount systemd-modules-load.service \
    systemd-firstboot.service systemd-udevd.service systemd-udevd-control.socket systemd-udevd-kernel.socket e2scrub_reap.service \
    apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer fstrim.timer e2scrub_all.timer >/dev/null 2>&1
# up gives each device its own; an empty one would mean a first boot, which resets what is enabled.
rm -f /etc/machine-id /var/lib/dbus/machine-id
ln -s /etc/machine-id /var/lib/dbus/machine-id
