#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench.py BOXYARD SPICE_STAGE SCREEN_PROBE [RUNS]: the console against remote-viewer; 5 runs unless said otherwise.

A SPICE server without a guest draws the same scene for both, 1920 × 1080, both full screen on the same X server,
interleaved, medians: "full" is a whole new picture 30 times a second, "rects" 200 pictures of 64 × 64 at 60, "scroll" a
terminal's line at 60. Figures: CPU of the viewer for each frame of the server; from drawing in the server to the pixel on
the screen; from exec to the first frame on the screen. No goal is set.
"""
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
from process import cpu, launch, stop

boxyard, stage, probe = sys.argv[1:4]
runs = int(sys.argv[4]) if len(sys.argv) > 4 else 5
folder = tempfile.mkdtemp(prefix="bx")
SCENES = (("full", 30), ("rects", 60), ("scroll", 60))
WARM, SECONDS = 1.5, 3.5


class Server:
    def __init__(self, number):
        self.socket = f"{folder}/s{number}"
        self.process = subprocess.Popen([stage, "--unix", self.socket, "--size", "1920x1080"], text=True, bufsize=1,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.until("ready")

    def until(self, start):
        for line in self.process.stdout:
            if line.startswith(start):
                return line
        raise SystemExit("the SPICE server ended")

    def tell(self, command, answer):
        self.process.stdin.write(command + "\n")
        return self.until(answer)

    def frames(self):
        words = dict(word.split("=") for word in self.tell("stats", "stats").split()[1:])
        return int(words["frames"]), int(words["skipped"])

    def end(self):
        self.process.kill()
        self.process.wait()


def ours(address, number):
    path = f"{folder}/{number}.vv"
    with open(path, "w") as out:
        out.write(f"[virt-viewer]\ntype=spice\nunix-path={address}\nfullscreen=1\n")
    return [boxyard, "console", path]


def peer(address, _):
    return ["remote-viewer", "--full-screen", "--spice-disable-audio", "--spice-disable-usbredir", f"spice+unix://{address}"]


def once(viewer, scene, rate, number):
    server = Server(number)
    server.tell(f"mode {scene} {rate}", "done mode")
    began = time.monotonic()
    watching = subprocess.Popen([probe, "960", "540", str(WARM + SECONDS + 1), str(began * 1000)], text=True,
                                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    process = launch(viewer(server.socket, number))
    time.sleep(WARM)
    used, (frames, _), at = cpu(process.pid), server.frames(), time.monotonic()
    time.sleep(SECONDS)
    used, (later, skipped), seconds = cpu(process.pid) - used, server.frames(), time.monotonic() - at
    seen = watching.communicate()[0].split()
    if process.poll() is not None or later == frames:
        raise SystemExit(f"{viewer.__name__} shows nothing of {scene}")
    stop(process)
    server.end()
    values = dict(zip(seen[0::2], map(float, seen[1::2])))
    return {"CPU a frame": 1000 * used / (later - frames), "on its way": values["p50"], "first frame": values["first"],
            "rate": (later - frames) / seconds, "seen": values["seen"], "skipped": skipped}


number = 0
for scene, rate in SCENES:
    results = {ours: [], peer: []}
    for _ in range(runs):
        for viewer, found in results.items():
            number += 1
            found.append(once(viewer, scene, rate, number))
    middle = {viewer: {what: statistics.median(one[what] for one in found) for what in found[0]}
              for viewer, found in results.items()}
    for what in ("CPU a frame", "on its way", "first frame"):
        a, b = middle[ours][what], middle[peer][what]
        print(f"{scene:6} {what:12} boxyard {a:7.2f} ms  remote-viewer {b:7.2f} ms  ratio {a / b:.2f}", flush=True)
    print(f"{scene:6} frames drawn a second: {middle[ours]['rate']:.1f} and {middle[peer]['rate']:.1f}", flush=True)
