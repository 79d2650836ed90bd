# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""names.py BOXYARD: names that others gave (quotes, marks, direction marks, tabs, Korean, 300 letters, and a description of several
lines) in every place of the command line: one line each in tables, columns that stay, exact in JSON, plain in sentences, and the
machines obey under them. Runs inside session-home.sh."""
import fcntl
import json
import os
import pty
import re
import struct
import subprocess
import sys
import termios
import unicodedata
from xml.sax.saxutils import escape

BOXYARD = sys.argv[1]
HOME = os.environ["HOME"]
NAMES = ["plain", "it's \"quoted\" `id` $(id) \\", "<b>bold<b> & co", "a\u202ereversed\u2066 mark\u200f", "가상 머신 하나", "tab\there", "-dash", "%s %1 %n",
         "e\u0301\u200bz", "x" * 300]
DESCRIPTION = "first <b>line</b>\nsecond\u202e line\x7f"
YARD = os.path.join(HOME, "yard.xml")
FORBIDDEN = re.compile("[\x00-\x09\x0b-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]")


def define():
    with open(YARD, "w", encoding="utf-8") as file:
        file.write("<node>")
        for number, name in enumerate(NAMES):
            file.write(f"<domain type='test'><name>{escape(name)}</name><description>{escape(DESCRIPTION)}</description><memory>65536</memory>"
                       f"<metadata><boxyard:machine xmlns:boxyard='https://boxyard.org/xmlns/domain/1'><boxyard:forward name='{escape('<i>&')}' "
                       f"enabled='yes' proto='tcp' host='127.0.0.1' port='{2300 + number}' guest='' guestport='22' adapter=''/></boxyard:machine></metadata>"
                       f"<os><type>hvm</type></os><devices><interface type='user'><mac address='52:54:00:11:22:{number:02x}'/></interface></devices></domain>")
        file.write("</node>")


def command(*words):
    return [BOXYARD, "--connect", f"test://{YARD}", "--engine", f"unix://{HOME}/none.sock", *words]


def by(*words, expect=0):
    p = subprocess.run(command(*words), capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL)
    assert p.returncode == expect, (words, p.returncode, p.stdout[:400], p.stderr[:400])
    return p.stdout + p.stderr


def on_terminal(columns, *words):
    near, far = pty.openpty()
    fcntl.ioctl(far, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    p = subprocess.Popen(command(*words), stdin=far, stdout=far, stderr=far, close_fds=True)
    os.close(far)
    data = b""
    try:
        while more := os.read(near, 4096):
            data += more
    except OSError:
        pass  # the other end of a terminal that is closed
    assert p.wait(timeout=60) == 0, data
    return data.decode().replace("\r\n", "\n")


def width(text):
    none = ("Mn", "Me", "Cf")
    return sum(0 if unicodedata.category(c) in none else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def check_table(text, columns, mark):
    """mark: what stands in one column of each line."""
    lines = text.rstrip("\n").split("\n")
    assert len(lines) == len(NAMES) + 1, (len(lines), text)
    places = set()
    for line in lines[1:]:
        assert not FORBIDDEN.search(line), ascii(line)
        assert not columns or width(line) <= columns, (columns, line)
        assert mark in line, (mark, line)
        places.add(width(line[:line.rindex(mark)]))
    assert len(places) == 1, (mark, places, text)


define()
for columns in (60, 80, 200):
    check_table(on_terminal(columns, "list", "--machines"), columns, "machine ")
check_table(by("list", "--machines"), 0, "machine ")
told = json.loads(by("list", "--machines", "--json"))
assert sorted(m["name"] for m in told) == sorted(NAMES), told
ports = by("ports")
assert not FORBIDDEN.search(ports), ascii(ports)
lines = [line for line in ports.split("\n") if re.search(r"\b23\d\d\b", line)]
assert len(lines) == len(NAMES), ports

for name in NAMES:
    words = ("--", name) if name.startswith("-") else (name,)
    shown = by("show", *words)
    assert not FORBIDDEN.search(shown), (name, ascii(shown))
    assert re.sub(FORBIDDEN, " ", name)[:40].rstrip() in shown, (name, shown)
    assert "<b>line</b>" in shown, shown
    detail = json.loads(by("show", "--json", *words))
    assert detail["name"] == name and detail["description"] == DESCRIPTION, detail
    listed = by("forward", "list", *words)
    assert "<i>&" in listed and not FORBIDDEN.search(listed), ascii(listed)
    said = by("start", *words, expect=1)  # libvirt's test driver has started them all
    assert re.sub(FORBIDDEN, " ", name)[:40].rstrip() in said and not FORBIDDEN.search(said), (name, ascii(said))
    unknown = by("show", "machine:no " + name, expect=2)
    assert not FORBIDDEN.search(unknown), (name, ascii(unknown))

# libvirt's real daemon takes them as well, as far as its files' names reach.
by_session = [BOXYARD, "--connect", "qemu:///session", "--engine", f"unix://{HOME}/none.sock"]
for name in NAMES[:-1] + ["y" * 240]:
    xml = os.path.join(HOME, "one.xml")
    with open(xml, "w", encoding="utf-8") as file:
        file.write(f"<domain type='qemu'><name>{escape(name)}</name><memory>65536</memory><os><type>hvm</type></os></domain>")
    subprocess.run(["virsh", "-q", "-c", "qemu:///session", "define", xml], check=True, capture_output=True, timeout=30)
    words = ["--", name] if name.startswith("-") else [name]
    for verb in (["start"], ["poweroff"], ["delete", "--yes"]):
        p = subprocess.run(by_session + verb + words, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL)
        assert p.returncode == 0, (verb, name, p.stdout, p.stderr)
        assert not FORBIDDEN.search(p.stdout + p.stderr), (verb, ascii(p.stdout + p.stderr))
print("names are shown as they are and nowhere more")
