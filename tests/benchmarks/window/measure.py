# SPDX-FileCopyrightText: 2026 EdgeMend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a program takes from its start until its first window is painted, in turns with an empty QWizard program.

Each pair runs back to back, so that what else the machine does meets both; judged is the median of the pairs' ratios.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

LONGEST = 60  # s; a program that has not painted by then never will


def seconds(program, preload):
    """One start in folders of its own: as on the first day."""
    with tempfile.TemporaryDirectory() as home:
        environment = dict(os.environ, LD_PRELOAD=preload, HOME=home, XDG_CONFIG_HOME=home, XDG_CACHE_HOME=home,
                           XDG_DATA_HOME=home, XDG_RUNTIME_DIR=home)
        begin = time.monotonic()
        subprocess.run([program], env=environment, check=True, timeout=LONGEST, stdin=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
        return time.monotonic() - begin


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--program", required=True)
    arguments.add_argument("--peer", required=True)
    arguments.add_argument("--preload", required=True)
    arguments.add_argument("--rounds", type=int, default=15)
    arguments.add_argument("--most", type=float, default=2.0, help="the largest ratio that is good")
    given = arguments.parse_args()
    for program in (given.peer, given.program):  # into the page cache, both
        seconds(program, given.preload)
    pairs = [(seconds(given.peer, given.preload), seconds(given.program, given.preload)) for _ in range(given.rounds)]
    peer, program = (statistics.median(side) for side in zip(*pairs))
    ratio = statistics.median(mine / theirs for theirs, mine in pairs)
    print(f"start of the window: {program * 1000:.0f} ms, an empty QWizard {peer * 1000:.0f} ms: "
          f"{ratio:.2f} times, at most {given.most}")
    return 0 if ratio <= given.most else 1


if __name__ == "__main__":
    sys.exit(main())
