# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A throw-away SSH server on this machine: OpenSSH with its own keys, and a user with sudo without password.

The user exists only in the server's private mount namespace: nothing of this machine changes. Needs root.
"""

import os
import pathlib
import re
import shlex
import subprocess
import time

USER = "technician"
USER_ID = 64913


def output_of(command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


class Device:
    """`prefix` runs the server elsewhere, e.g. in a network namespace."""

    def __init__(self, folder, address="127.0.0.1", port=0, prefix=(), force_command=None):
        self.folder = pathlib.Path(folder)
        self.address = address
        self.port = port or self._free_port()
        self.identity = self.folder / "id_ed25519"
        self.known_hosts = self.folder / "known_hosts"
        self._visits = 0
        self._prepare(force_command)
        self._process = self._start(list(prefix))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait(10)

    @staticmethod
    def _free_port():
        import socket

        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            return probe.getsockname()[1]

    def _prepare(self, force_command):
        self.folder.mkdir(parents=True, exist_ok=True)
        self.folder.chmod(0o755)
        for key in (self.identity, self.folder / "host_key"):
            if not key.exists():
                output_of(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(key)])
        host_key = (self.folder / "host_key.pub").read_text().split()
        self.fingerprint = output_of(["ssh-keygen", "-lf", str(self.folder / "host_key.pub")]).split()[1]
        name = self.address if self.port == 22 else f"[{self.address}]:{self.port}"
        self.known_hosts.write_text(f"{name} {host_key[0]} {host_key[1]}\n")
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        os.chown(home, USER_ID, USER_ID)
        account = f"{USER}:x:{USER_ID}:{USER_ID}::{home}:/bin/bash\n"
        for name, line in (("passwd", account), ("shadow", f"{USER}:*:19000:0:99999:7:::\n"),
                           ("group", f"{USER}:x:{USER_ID}:\n")):
            source = pathlib.Path("/etc") / name
            # An account that is locked with "!" may not even use a key.
            text = re.sub(r"^root:![^:]*:", "root:*:", source.read_text(), flags=re.M)
            (self.folder / name).write_text(text + line)
            (self.folder / name).chmod(source.stat().st_mode & 0o777)
        sudoers = self.folder / "sudoers.d"
        sudoers.mkdir(exist_ok=True)
        (sudoers / "technician").write_text(f"{USER} ALL=(ALL) NOPASSWD: ALL\n")
        (sudoers / "technician").chmod(0o440)
        settings = [f"Port {self.port}", f"ListenAddress {self.address}", f"HostKey {self.folder}/host_key",
                    f"AuthorizedKeysFile {self.identity}.pub", "StrictModes no", "UsePAM no", "PidFile none", "SetEnv SHLVL=1",
                    "PasswordAuthentication no", "KbdInteractiveAuthentication no", "PermitRootLogin yes",
                    "UseDNS no", "AcceptEnv LANG LC_*"]
        if force_command:
            settings.append(f"ForceCommand {force_command}")
        (self.folder / "sshd_config").write_text("\n".join(settings) + "\n")

    def _start(self, prefix):
        os.makedirs("/run/sshd", mode=0o755, exist_ok=True)
        there = shlex.quote(str(self.folder))
        script = (f"for f in passwd shadow group sudoers.d; do mount --bind {there}/$f /etc/$f || exit 1; done\n"
                  f"exec /usr/sbin/sshd -D -E {there}/sshd.log -f {there}/sshd_config")
        process = subprocess.Popen(prefix + ["unshare", "--mount", "--propagation", "private", "sh", "-c", script],
                                   stdin=subprocess.DEVNULL)
        for _ in range(100):
            log = self.folder / "sshd.log"
            if log.exists() and "Server listening" in log.read_text():
                return process
            if process.poll() is not None:
                break
            time.sleep(0.05)
        raise RuntimeError(f"sshd did not start; see {self.folder}/sshd.log")

    def ssh(self, user=USER):
        """OpenSSH's client with nothing but what is needed, so that it does not wait for anything else."""
        return ["ssh", "-F", "none", "-p", str(self.port), "-i", str(self.identity), "-o", "IdentitiesOnly=yes",
                "-o", "BatchMode=yes", "-o", f"UserKnownHostsFile={self.known_hosts}",
                "-o", "StrictHostKeyChecking=yes", "-o", "LogLevel=ERROR", f"{user}@{self.address}"]

    def check(self, program, user=USER):
        """A cold check: nothing is remembered of an earlier visit, and nothing of the person who measures."""
        self._visits += 1
        memory = self.folder / "laptop" / str(self._visits)
        memory.mkdir(parents=True)
        memories = [f"XDG_{kind}_HOME={memory}/{kind.lower()}" for kind in ("CONFIG", "DATA", "CACHE")]
        return ["env", *memories, str(program), "check", f"{user}@{self.address}:{self.port}",
                "--identity", str(self.identity), "--host-key", self.fingerprint, "--json"]

    def here(self, command, user=USER):
        """The command run on the device itself, as the user, with what a login gives it."""
        home = self.folder / "home" if user == USER else "/root"
        user_id = str(USER_ID if user == USER else 0)
        return ["nsenter", "-t", str(self._process.pid), "-m", "-n", f"--wd={home}",
                "setpriv", "--reuid", user_id, "--regid", user_id, "--clear-groups",
                "env", "-i", f"HOME={home}", f"USER={user}", f"LOGNAME={user}", "SHELL=/bin/bash",
                "PATH=/usr/local/bin:/usr/bin:/bin:/usr/games", "/bin/bash", "-c", command]
