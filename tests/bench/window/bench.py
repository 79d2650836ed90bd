#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench.py BOXYARD [RUNS]: start of the window against virt-manager; 5 runs unless said otherwise.

Same X server, same libvirt (its test driver with 20 and with 1,000 machines), interleaved, medians. Run it under a
session bus and with DISPLAY set; bench.sh does. Figures: seconds from exec to a visible window; CPU seconds until it has
come to rest; PSS of the process and its children once both programs stand side by side and have settled, so that what they
share (libvirt, X, fonts) is counted half to each, and, for orientation, of each alone.
"""
import pathlib
import statistics
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from process import cpu, pss, start, stop, test_machines

boxyard, runs = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5
folder = tempfile.mkdtemp(prefix="bxbench")
LEAST, MOST = 4, 12  # seconds until it counts as settled


def settle(pid):
    """Until it uses less than 2 % of a processor for a second, at least LEAST and at most MOST seconds."""
    began, before, quiet = time.monotonic(), cpu(pid), 0
    while time.monotonic() - began < MOST:
        time.sleep(0.5)
        now = cpu(pid)
        quiet = quiet + 1 if now - before <= 0.01 else 0
        before = now
        if quiet >= 2 and time.monotonic() - began >= LEAST:
            return


def once(command):
    process, _, seconds = start(command)
    settle(process.pid)
    result = (seconds, pss(process.pid), cpu(process.pid))
    stop(process)
    return result


def together(*commands):
    """PSS of each while all of them stand, settled."""
    processes = [start(command)[0] for command in commands]
    for process in processes:
        settle(process.pid)
    result = [pss(process.pid) for process in processes]
    for process in processes:
        stop(process)
    return result


def ours(uri):
    return [boxyard, "--connect", uri, "--engine", f"unix://{folder}/nobody.sock"]


def peer(uri):
    return ["virt-manager", "--no-fork", "-c", uri]


ok = True
for count, limits in ((20, (0.4, 0.6, None)), (1000, (0.25, None, 0.15))):
    uri = test_machines(count, folder)
    for command in (ours(uri), peer(uri)):  # files in the page cache for both
        stop(start(command)[0])
    a, b, both = [], [], []
    for _ in range(runs):
        a.append(once(ours(uri)))
        b.append(once(peer(uri)))
        both.append(together(ours(uri), peer(uri)))
    columns = [("window up", "s", limits[0], [x[0] for x in a], [x[0] for x in b]),
               ("CPU until settled", "s", limits[2], [x[2] for x in a], [x[2] for x in b]),
               ("PSS, both settled", "MiB", limits[1], [x[0] for x in both], [x[1] for x in both]),
               ("PSS, each alone", "MiB", None, [x[1] for x in a], [x[1] for x in b])]
    for what, unit, limit, one, other in columns:
        mine, theirs = statistics.median(one), statistics.median(other)
        ratio = mine / theirs
        note = "" if limit is None else f"  goal ≤ {limit}: {'met' if ratio <= limit else 'MISSED'}"
        print(f"{count:5} machines  {what:18} boxyard {mine:7.2f} {unit:4} virt-manager {theirs:7.2f} {unit:4} ratio {ratio:.2f}{note}", flush=True)
        ok = ok and (limit is None or ratio <= limit)
sys.exit(0 if ok else 1)
