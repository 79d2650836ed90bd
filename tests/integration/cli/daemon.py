# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""daemon.py BOXYARD MAKE-OVA: libvirtd is killed in the middle of an import and of a start. Between the command and the daemon
stands a socket that knows the calls, so the blow falls where it is meant to: before the daemon does it, or when it is done and
nobody has been told. Each time there is a sentence and a hint, what is there afterwards is whole or nothing, and the same again
works. Runs inside session-home.sh."""
import json
import os
import signal
import socket
import struct
import subprocess
import sys
import threading
import time

BOXYARD, MAKE_OVA = sys.argv[1:3]
HOME, RUNTIME = os.environ["HOME"], os.environ["XDG_RUNTIME_DIR"]
POOL = os.path.join(os.environ["XDG_DATA_HOME"], "libvirt", "images")
DAEMON = os.path.join(RUNTIME, "libvirt", "libvirtd.pid")
DEFINE, START, STOP, LIST = (11, 350), (9, 196), (12, 234), (273,)  # the calls' numbers in libvirt's remote_protocol.x
os.environ["XDG_STATE_HOME"] = os.path.join(HOME, "s")


def virsh(*words):
    return subprocess.run(["virsh", "-q", "-c", "qemu:///session", *words], check=True, capture_output=True, text=True, timeout=30).stdout.strip()


def kill_daemon():
    with open(DAEMON, encoding="ascii") as file:
        os.kill(int(file.read()), signal.SIGKILL)


def daemon():
    """A line to the daemon, which is started when it is gone; the one that dies may not have let go of its lock yet."""
    until = time.monotonic() + 20
    while True:
        subprocess.run(["virsh", "-q", "-c", "qemu:///session", "uri"], check=False, capture_output=True, timeout=30)
        line = socket.socket(socket.AF_UNIX)
        try:
            line.connect(os.path.join(RUNTIME, "libvirt", "libvirt-sock"))
            return line
        except OSError:
            line.close()
            if time.monotonic() > until:
                raise


class Between:
    """A socket that leads to the daemon, and kills it at a call: before it arrives, or instead of its answer."""

    def __init__(self):
        self.path = os.path.join(HOME, "between")
        self.calls, self.answered, self.deaf, self.struck = (), False, False, 0
        self.listener = socket.socket(socket.AF_UNIX)
        self.listener.bind(self.path)
        self.listener.listen()
        threading.Thread(target=self.serve, daemon=True).start()

    def strike(self, calls, answered, deaf=False):
        """deaf: the daemon lives; its answer arrives, and what is said to it afterwards breaks the pipe."""
        self.calls, self.answered, self.deaf, self.struck = calls, answered, deaf, 0

    def serve(self):
        while True:
            near = self.listener.accept()[0]
            far = daemon()
            for way in ((near, far, 0), (far, near, 1)):
                threading.Thread(target=self.carry, args=way, daemon=True).start()

    def carry(self, source, target, kind):
        try:
            while True:
                size = take(source, 4)
                body = take(source, struct.unpack(">I", size)[0] - 4)
                _, _, call, what = struct.unpack(">IIiI", body[:16])
                if what == kind == int(self.answered) and call in self.calls:
                    self.calls, self.struck = (), self.struck + 1
                    if not self.deaf:
                        kill_daemon()
                        break
                    target.shutdown(socket.SHUT_RD)
                target.sendall(size + body)
        except OSError:
            pass
        for end in (source, target):
            try:
                end.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass


def take(source, size):
    data = b""
    while len(data) < size:
        more = source.recv(size - len(data))
        if not more:
            raise OSError("the other end is gone")
        data += more
    return data


def boxyard(*words):
    return subprocess.run([BOXYARD, "--connect", URI, "--engine", f"unix://{HOME}/none.sock", *words], capture_output=True, text=True, timeout=60,
                          stdin=subprocess.DEVNULL)


def by(*words, expect=0):
    p = boxyard(*words)
    said = f"“{' '.join(words)}” ended with {p.returncode}; out: {p.stdout[:400]}; err: {p.stderr[:600]}"
    assert p.returncode == expect, said
    if expect:
        lines = p.stderr.splitlines()
        for mark in ("boxyard: ", "hint: "):
            assert sum(line.startswith(mark) for line in lines) == 1, f"not one “{mark}”: {said}"
        assert "libvirt was lost" in p.stderr and "may have been done" in p.stderr, said
    return p.stdout


def machines():
    return {m["name"]: m["state"] for m in json.loads(by("list", "--machines", "--json"))}


def files():
    state = os.path.join(os.environ["XDG_STATE_HOME"], "boxyard", "imports")
    return sorted(os.path.join(f, n) for folder in (POOL, state) for f, _, names in os.walk(folder) for n in names)


def struck(between, what):
    assert between.struck == 1, f"{what}: the daemon was not killed"


def imports(between):
    ova, other = os.path.join(HOME, "box.ova"), os.path.join(HOME, "other.ova")
    with open(os.path.join(HOME, "disk.raw"), "wb") as file:
        file.write(os.urandom(24 << 20))
    for path, name in ((ova, "box"), (other, "other")):
        subprocess.run([MAKE_OVA, "--dialect", "virtualbox", "--firmware", "bios", "--disk", os.path.join(HOME, "disk.raw"), "--name", name, "--cpus", "1",
                        "--memory", "64", "--manifest", "sha256", "--out", path], check=True, timeout=60)

    # Copying needs no daemon: the import goes on with the one that takes its place, or says why not.
    p = subprocess.Popen([BOXYARD, "--connect", URI, "import", ova, "--progress", "plain"], stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    for line in p.stderr:
        if "Copying" in line:
            p.send_signal(signal.SIGSTOP)
            kill_daemon()
            p.send_signal(signal.SIGCONT)
            break
    err = p.communicate(timeout=60)[1]
    if p.returncode:
        assert "\nboxyard: " in "\n" + err and "\nhint: " in "\n" + err and "libvirt" in err, err
        assert machines() == {} and not files(), (machines(), files(), err)
        by("import", ova)
    print(f"killed while it copies: ended with {p.returncode}")
    assert machines() == {"box": "stopped"}, machines()
    by("delete", "box", "--disks", "--yes")
    assert not files(), files()

    # Before the definition arrives there is no machine; its disk goes at the latest when the next import begins.
    between.strike(DEFINE, answered=False)
    by("import", ova, expect=1)
    struck(between, "before the definition")
    assert machines() == {}, machines()
    by("import", other)
    assert machines() == {"other": "stopped"} and files() == [os.path.join(POOL, "other.qcow2")], (machines(), files())
    by("import", ova)
    assert machines() == {"box": "stopped", "other": "stopped"}, machines()
    by("delete", "box", "other", "--disks", "--yes")
    assert not files(), files()

    # It is defined and nobody was told: the machine is whole and keeps its disk, also through the next import.
    between.strike(DEFINE, answered=True)
    by("import", ova, expect=1)
    struck(between, "after the definition")
    assert machines() == {"box": "stopped"}, machines()
    by("import", other)
    assert os.path.join(POOL, "box.qcow2") in files(), files()
    subprocess.run(["qemu-img", "check", "-q", os.path.join(POOL, "box.qcow2")], check=True, timeout=30)
    by("start", "box")
    assert machines() == {"box": "running", "other": "stopped"}, machines()
    by("poweroff", "box")
    by("delete", "box", "other", "--disks", "--yes")
    assert not files(), files()


def starts(between):
    by("create", "--name", "started", "--disk-size", "0", "--memory", "64M")
    for words in (("list", "--machines"), ("start", "started"), ("poweroff", "started")):
        between.strike(LIST if words[0] == "list" else START + STOP, answered=True, deaf=True)
        p = boxyard(*words)
        struck(between, words)
        assert p.returncode in (0, 1), f"{words} ended with {p.returncode} at a broken pipe; err: {p.stderr}"
    assert machines() == {"started": "stopped"}, machines()
    for answered, state in ((False, "stopped"), (True, "running")):
        between.strike(START, answered)
        by("start", "started", expect=1)
        struck(between, "start")
        assert machines() == {"started": state}, (answered, machines())
        assert virsh("domstate", "started") == {"stopped": "shut off"}.get(state, state)
    by("poweroff", "started")
    by("start", "started")
    assert machines() == {"started": "running"}, machines()
    by("poweroff", "started")
    by("delete", "started", "--yes")


URI = f"qemu+unix:///session?socket={HOME}/between"
virsh("uri")
BETWEEN = Between()
imports(BETWEEN)
starts(BETWEEN)
print("killed in the middle, it is whole or not there")
