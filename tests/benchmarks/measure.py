# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The measurement behind tests/benchmarks/run. Nothing leaves this machine."""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import threading
import time

from device import USER, Device
from link import DEVICE_ADDRESS, Link

TARGET = 0.9  # (check − time on the device) / `ssh host true`, where a round trip is felt
FELT = 50  # ms
HEARTBEAT = 5  # s; the script on the device gives up when its client falls silent
LIMIT = 120  # s for any one command

CAPTURE = """#!/bin/sh
printf %s "$SSH_ORIGINAL_COMMAND" >'{folder}/exec.$PPID'
mv '{folder}/exec.$PPID' '{folder}/exec'
tee '{folder}/stdin' | exec "$SHELL" -c "$SSH_ORIGINAL_COMMAND"
"""


def beat(pipe, ended):
    while not ended.wait(HEARTBEAT):
        try:
            os.write(pipe, b"\n")
        except OSError:
            return


def timed(command, stdin=b"", accepted=(0,)):
    """Milliseconds and output of one command. Its stdin stays open and is fed, as our client does."""
    began = time.monotonic()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    pipe = process.stdin.fileno()
    os.set_blocking(pipe, False)
    ended = threading.Event()
    deadline = threading.Timer(LIMIT, process.kill)
    feeder = threading.Thread(target=beat, args=(pipe, ended), daemon=True)
    try:
        # A pipe takes 64 KiB at once, which any script of ours fits; the rest is heartbeats.
        if stdin and os.write(pipe, stdin) != len(stdin):
            raise RuntimeError("the script does not fit a pipe")
        deadline.start()
        feeder.start()
        output = process.stdout.read()
        code = process.wait()
        took = (time.monotonic() - began) * 1000
    finally:
        ended.set()
        deadline.cancel()
        process.stdin.close()
        process.stdout.close()
    if code not in accepted:
        sys.exit(f"{command} ended with {code}")
    return took, output


def captured_script(link, folder, program):
    """What edgemend-cli really sends: the exec string, as the server received it, and what came on stdin."""
    folder.mkdir()
    folder.chmod(0o777)
    wrapper = folder / "capture"
    wrapper.write_text(CAPTURE.format(folder=folder))
    wrapper.chmod(0o755)
    with Device(folder / "sshd", DEVICE_ADDRESS, 2222, link.on_device(), wrapper) as device:
        timed(link.on_laptop(device.check(program)), accepted=(0, 1, 4))
    return (folder / "exec").read_bytes(), (folder / "stdin").read_bytes()


def slope(points):
    """Least squares: how many round trips a command waits for."""
    mean_x = statistics.mean(x for x, _ in points)
    mean_y = statistics.mean(y for _, y in points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)


def rounds(link, device, program, script, count):
    """One table row: medians over interleaved rounds, so that a busy moment hits all alike."""
    on_device = device.here(script.decode())
    piped = device.ssh() + [f'exec /bin/sh -c "$(head -c {len(script)})"']
    times = {"true": [], "check": [], "same script": [], "on device": []}
    counted = None
    for _ in range(count):
        times["true"].append(timed(link.on_laptop(device.ssh() + ["true"]))[0])
        took, output = timed(link.on_laptop(device.check(program)), accepted=(0, 1, 4))
        times["check"].append(took)
        counted = json.loads(output)["link"]
        times["same script"].append(timed(link.on_laptop(piped), script)[0])
        took, local = timed(on_device)
        times["on device"].append(took)
        if len(local) < 1000:
            sys.exit("the script printed next to nothing on the device: the comparison means nothing")
    return {name: statistics.median(values) for name, values in times.items()}, counted


def report(table, counted):
    print(f"\n{'RTT ms':>7} {'ssh true':>9} {'check':>9} {'on device':>10} {'same script':>12} "
          f"{'net/true':>9} {'check/same':>11}")
    failed = []
    for rtt, row in table.items():
        row["ratio"] = (row["check"] - row["on device"]) / row["true"]
        row["against script"] = row["check"] / row["same script"]
        print(f"{rtt:7} {row['true']:9.0f} {row['check']:9.0f} {row['on device']:10.0f} {row['same script']:12.0f} "
              f"{row['ratio']:9.2f} {row['against script']:11.2f}")
        if rtt >= FELT and row["ratio"] > TARGET:
            failed.append(f"at {rtt} ms: {row['ratio']:.2f} of `ssh host true`, the target is {TARGET}")
    trips = {name: slope([(rtt, row[name]) for rtt, row in table.items()])
             for name in ("true", "check", "same script")}
    print("\nRound trips by slope: " + ", ".join(f"{name} {value:.2f}" for name, value in trips.items()))
    print("Counted by the program: " + ", ".join(f"{key} {value}" for key, value in counted.items()))
    return trips, failed


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--nem", type=pathlib.Path, required=True)
    parser.add_argument("--program", type=pathlib.Path, required=True)
    parser.add_argument("--save", type=pathlib.Path, required=True)
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    if os.geteuid() != 0:
        sys.exit("tests/benchmarks/run needs root: it makes two network namespaces")
    table, counted = {}, {}
    with tempfile.TemporaryDirectory(prefix="edgemend-bench.") as scratch:
        folder = pathlib.Path(scratch)
        folder.chmod(0o755)
        with Link(options.nem.resolve(), folder) as link:
            script, sent = captured_script(link, folder / "capture", options.program.resolve())
            print(f"The script: {len(script)} bytes in the exec string, {len(sent)} on stdin, user {USER}")
            with Device(folder / "sshd", DEVICE_ADDRESS, 22, link.on_device()) as device:
                for rtt in (0, 50, 150) if options.quick else (0, 50, 150, 300):
                    link.set("rtt", rtt)
                    table[rtt], counted = rounds(link, device, options.program.resolve(), script,
                                                 3 if options.quick else 9)
    trips, failed = report(table, counted)
    options.save.write_text(json.dumps({"table": table, "roundTrips": trips, "link": counted}, indent=1) + "\n")
    for complaint in failed:
        print("above the target, not judged in a quick run:" if options.quick else "FAIL:", complaint)
    sys.exit(bool(failed) and not options.quick)


main()
