# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two network namespaces with an emulated link between them, and no way out of either. Needs root."""

import os
import pathlib
import socket
import subprocess

LAPTOP_ADDRESS = "10.213.7.1"
DEVICE_ADDRESS = "10.213.7.2"


class Link:
    def __init__(self, nem, folder):
        tag = f"em{os.getpid()}"
        self.laptop, self.device = f"{tag}-laptop", f"{tag}-device"
        self._control = str(pathlib.Path(folder) / "nem.control")
        self._mine = str(pathlib.Path(folder) / "nem.mine")
        self._nem = None
        try:
            for namespace in (self.laptop, self.device):
                self._ip("netns", "add", namespace)
                self._ip("-n", namespace, "link", "set", "lo", "up")
            self._nem = subprocess.Popen([str(nem), self.laptop, self.device, self._control],
                                         stdout=subprocess.PIPE, text=True)
            if self._nem.stdout.readline() != "ready\n":
                raise RuntimeError("the link emulator did not start")
            for namespace, tun, own, other in ((self.laptop, "tunA", LAPTOP_ADDRESS, DEVICE_ADDRESS),
                                               (self.device, "tunB", DEVICE_ADDRESS, LAPTOP_ADDRESS)):
                self._ip("-n", namespace, "addr", "add", own, "peer", other, "dev", tun)
                self._ip("-n", namespace, "link", "set", tun, "up", "mtu", "1500")
            self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
            self._socket.bind(self._mine)
            self._socket.settimeout(5)
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    @staticmethod
    def _ip(*arguments):
        subprocess.run(["ip", *arguments], check=True)

    def close(self):
        if self._nem:
            self._nem.terminate()
            self._nem.wait(10)
            self._nem.stdout.close()
        for namespace in (self.laptop, self.device):
            if os.path.exists(f"/run/netns/{namespace}"):
                self._ip("netns", "del", namespace)

    def set(self, key, value):
        """Sets one property of the link ("rtt", milliseconds) and waits until it holds."""
        self._socket.sendto(f"{key} {value}".encode(), self._control)
        return self._socket.recv(400).decode()

    def on_laptop(self, command):
        return ["ip", "netns", "exec", self.laptop, *command]

    def on_device(self):
        return ["ip", "netns", "exec", self.device]
