# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs that are measured: started in a home of their own, with their children, by /proc."""
import glob
import os
import signal
import subprocess
import tempfile
import time


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
    """MiB of the process and its children."""
    total = 0
    for one in family(pid):
        try:
            with open(f"/proc/{one}/smaps_rollup") as rollup:
                total += sum(int(line.split()[1]) for line in rollup if line.startswith("Pss:"))
        except OSError:
            pass
    return total / 1024


def cpu(pid):
    """Seconds of the process and its children since they began, ended threads included, in ticks of 10 ms."""
    ticks = 0
    for one in family(pid):
        try:
            with open(f"/proc/{one}/stat") as stat:
                fields = stat.read().rsplit(")", 1)[1].split()
            ticks += int(fields[11]) + int(fields[12])
        except OSError:
            pass
    return ticks / os.sysconf("SC_CLK_TCK")


def cpu_by_thread(pid):
    """{(thread, name): seconds}, to the nanosecond, of what lives now: for what hardly does anything."""
    found = {}
    for one in family(pid):
        for task in glob.glob(f"/proc/{one}/task/*"):
            try:
                with open(f"{task}/schedstat") as stat, open(f"{task}/comm") as comm:
                    found[(os.path.basename(task), comm.read().strip())] = int(stat.read().split()[0]) / 1e9
            except OSError:
                pass
    return found


def window_of(pid):
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(pid), "--name", "."],
                           capture_output=True, text=True).stdout.split()
    return found[-1] if found else None


def launch(command):
    """The process, in an empty home and a process group of its own."""
    home = tempfile.mkdtemp(prefix="bxhome")
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                            env=dict(os.environ, HOME=home), start_new_session=True)


def start(command):
    """Process, window, and seconds until it was visible."""
    began = time.monotonic()
    process = launch(command)
    while not (window := window_of(process.pid)):
        if time.monotonic() - began > 90 or process.poll() is not None:
            raise SystemExit(f"no window: {command}")
    return process, window, time.monotonic() - began


def stop(process):
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()


def test_machines(count, folder):
    """The URI of libvirt's test driver with so many machines, a quarter of them running."""
    path = f"{folder}/{count}.xml"
    with open(path, "w") as out:
        out.write("<node>\n")
        for i in range(count):
            out.write("<domain type='test' xmlns:test='http://libvirt.org/schemas/domain/test/1.0'>"
                      f"<name>machine-{i:04}</name><memory unit='MiB'>1024</memory><vcpu>2</vcpu>"
                      f"<os><type>hvm</type></os><test:runstate>{1 if i % 4 == 0 else 5}</test:runstate></domain>\n")
        out.write("</node>\n")
    return f"test://{path}"
