#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench.py BOXYARD: what a window costs in which nothing happens, shown and hidden.

20 machines of libvirt's test driver, 5 of them running, and 20 containers of a Docker of its own, all running; the window is
high enough to show all 40, which is the most it has to do. Prints CPU seconds a minute, over 45 s each, and which threads
used them.
"""
import http.client
import json
import pathlib
import socket
import subprocess
import sys
import tempfile
import time

here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parent))
from process import cpu_by_thread, start, stop, test_machines

boxyard = sys.argv[1]
engine = str(here.parent.parent / "support/engines/engine.sh")
folder = tempfile.mkdtemp(prefix="bx")
docker = f"{folder}/docker"
SECONDS = 45
RUNNING = 20
GOALS = {"shown": 0.2, "hidden": 0.05}


class Api(http.client.HTTPConnection):
    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.connect(f"{docker}/engine.sock")

    def ask(self, path, body=None):
        self.request("POST", f"/v1.41{path}", json.dumps(body) if body else None, {"Content-Type": "application/json"})
        answer = self.getresponse()
        text = answer.read()
        if answer.status >= 400:
            raise SystemExit(f"{path}: {answer.status} {text!r}")
        return json.loads(text) if text else {}


def containers(count, running):
    api = Api("engine")
    for i in range(count):
        made = api.ask(f"/containers/create?name=container-{i:02}",
                       {"Image": "boxyard/busybox:1", "Cmd": ["sleep", "100000"]})
        if i < running:
            api.ask(f"/containers/{made['Id']}/start")


def watched():
    """How many connections the program keeps to the engine: the events, and the streams of what it measures."""
    rows = subprocess.run(["ss", "-xH", "state", "connected"], capture_output=True, text=True).stdout
    return rows.count(f"{docker}/engine.sock ")


def measure(process, state):
    before = cpu_by_thread(process.pid)
    time.sleep(SECONDS)
    used = {key: (now - before.get(key, 0)) * 60 / SECONDS for key, now in cpu_by_thread(process.pid).items()}
    total = sum(used.values())
    met = total <= GOALS[state]
    names = {}
    for (_, name), value in used.items():
        names[name] = names.get(name, 0) + value
    most = ", ".join(f"{name} {value:.3f}" for name, value in sorted(names.items(), key=lambda x: -x[1])[:4])
    print(f"idle, window {state:6} {total:6.3f} s CPU a minute  goal ≤ {GOALS[state]}: {'met' if met else 'MISSED'}"
          f"  ({watched()} connections; {most})", flush=True)
    return met


try:
    subprocess.run([engine, "start", "docker", docker], check=True)
    subprocess.run([engine, "image", docker], check=True)
    containers(20, RUNNING)
    process, window, _ = start([boxyard, "--connect", test_machines(20, folder), "--engine", f"unix://{docker}/engine.sock"])
    # So high that all of them are seen, and with them the load of every one that runs.
    subprocess.run(["xdotool", "windowsize", "--sync", window, "1180", "2000"], check=True)
    time.sleep(15)
    if watched() < 1 + RUNNING:
        raise SystemExit(f"the window does not show the containers: {watched()} connections")
    ok = measure(process, "shown")
    subprocess.run(["xdotool", "windowminimize", window], check=True)
    time.sleep(5)
    ok = measure(process, "hidden") and ok
    stop(process)
finally:
    subprocess.run([engine, "purge", docker])
sys.exit(0 if ok else 1)
