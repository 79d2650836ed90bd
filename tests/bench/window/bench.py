#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench.py BOXYARD [RUNS]: start of the window against virt-manager, and what an idle window costs.

Same X server, same libvirt (its test driver with 20 and with 1,000 machines), interleaved, medians. Run it under a
session bus and with DISPLAY set; bench.sh does. Figures: seconds from exec to a visible window, PSS of the process and its
children 4 s later, CPU seconds used until then; CPU of a shown and of a hidden window over half a minute.
"""
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time

boxyard, runs = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5
folder = tempfile.mkdtemp(prefix="bxbench")


def machines(count):
    path = f"{folder}/{count}.xml"
    with open(path, "w") as out:
        out.write("<node>\n")
        for i in range(count):
            state = "<runstate>1</runstate>" if i % 4 == 0 else "<runstate>5</runstate>"
            out.write(f"<domain type='test' xmlns:test='http://libvirt.org/schemas/domain/test/1.0'><name>machine-{i:04}</name>"
                      f"<memory unit='MiB'>1024</memory><vcpu>2</vcpu><os><type>hvm</type></os>"
                      f"<test:runstate>{1 if i % 4 == 0 else 5}</test:runstate></domain>\n")
        out.write("</node>\n")
    return f"test://{path}"


def family(pid):
    rows = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True).stdout.split("\n")
    children = {}
    for row in rows:
        if row.strip():
            child, parent = map(int, row.split())
            children.setdefault(parent, []).append(child)
    found, queue = [], [pid]
    while queue:
        one = queue.pop()
        found.append(one)
        queue += children.get(one, [])
    return found


def pss(pid):
    total = 0
    for one in family(pid):
        try:
            with open(f"/proc/{one}/smaps_rollup") as rollup:
                total += sum(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))
        except OSError:
            pass
    return total / 1024


def cpu(pid):
    ticks = 0
    for one in family(pid):
        try:
            fields = open(f"/proc/{one}/stat").read().rsplit(")", 1)[1].split()
            ticks += int(fields[11]) + int(fields[12])
        except OSError:
            pass
    return ticks / os.sysconf("SC_CLK_TCK")


def window_of(pids):
    for pid in pids:
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(pid), "--name", "."], capture_output=True, text=True).stdout.split()
        if found:
            return found[-1]
    return None


def start(command):
    environment = dict(os.environ, HOME=tempfile.mkdtemp(prefix="home", dir=folder))
    began = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment, start_new_session=True)
    while not (window := window_of([process.pid])):
        if time.monotonic() - began > 90 or process.poll() is not None:
            raise SystemExit(f"no window: {command}")
    return process, window, time.monotonic() - began


def stop(process):
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def once(command, settle):
    process, _, seconds = start(command)
    time.sleep(settle)
    result = (seconds, pss(process.pid), cpu(process.pid))
    stop(process)
    return result


def ours(uri):
    return [boxyard, "--connect", uri, "--engine", f"unix://{folder}/nobody.sock"]


def peer(uri):
    return ["virt-manager", "--no-fork", "-c", uri]


ok = True
for count, limits in ((20, (0.4, 0.6, None)), (1000, (0.25, None, 0.15))):
    uri = machines(count)
    once(ours(uri), 1)  # files in the page cache for both
    once(peer(uri), 1)
    a, b = [], []
    for _ in range(runs):
        a.append(once(ours(uri), 4 if count < 100 else 12))
        b.append(once(peer(uri), 4 if count < 100 else 12))
    for i, (what, unit) in enumerate((("window up", "s"), ("memory (PSS)", "MiB"), ("CPU until settled", "s"))):
        mine, theirs = statistics.median(x[i] for x in a), statistics.median(x[i] for x in b)
        ratio, limit = mine / theirs, limits[i]
        note = "" if limit is None else f"  goal ≤ {limit}: {'met' if ratio <= limit else 'MISSED'}"
        print(f"{count:5} machines  {what:18} boxyard {mine:7.2f} {unit:4} virt-manager {theirs:7.2f} {unit:4} ratio {ratio:.2f}{note}", flush=True)
        ok = ok and (limit is None or ratio <= limit)

process, window, _ = start(ours(machines(20)))
time.sleep(15)
for state in ("shown", "hidden"):
    if state == "hidden":
        subprocess.run(["xdotool", "windowminimize", window])
        time.sleep(3)
    before = cpu(process.pid)
    time.sleep(30)
    used, limit = (cpu(process.pid) - before) * 2, 0.2 if state == "shown" else 0.05
    print(f"   idle, window {state:6} {used:5.2f} s CPU a minute  goal ≤ {limit}: {'met' if used <= limit else 'MISSED'}", flush=True)
    ok = ok and used <= limit
stop(process)
sys.exit(0 if ok else 1)
