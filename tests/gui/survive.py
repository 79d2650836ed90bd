# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""survive.py BOXYARD MAKE-OVA: QEMU killed under an open console, libvirtd killed under the window: each is said, nothing is
lost, and what comes back is shown again. The console in a window of its own is looked at on the way."""
import os
import re
import signal
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from boxyard_gui import Gui, Steps, check, main, run, wait_for  # noqa: E402

BOXYARD, MAKE_OVA = sys.argv[1:3]
CONNECT = ("--connect", "qemu:///session")
RUNTIME = os.environ["XDG_RUNTIME_DIR"]


def processes(pattern):
    """Processes of this user's own session home whose command line holds the pattern."""
    found = []
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{pid}/cmdline", "rb") as file:
                line = file.read().replace(b"\0", b" ").decode(errors="replace")
            if pattern in line and os.stat(f"/proc/{pid}").st_uid == os.getuid():
                found.append(int(pid))
        except OSError:
            continue
    return found


def knows_spice(gui):
    with open(f"/proc/{gui.process.pid}/maps", encoding="utf-8") as maps:
        return "libspice-client-glib" in maps.read()


def survive():
    step = Steps()
    step("a machine runs, its console is open")
    ova = os.path.join(os.environ["HOME"], "survivor.ova")
    run(MAKE_OVA, "--dialect", "virtualbox", "--firmware", "bios", "--disk", os.path.join(os.environ["BOXYARD_GUEST_FULL"], "disk.raw"),
        "--name", "survivor", "--cpus", "1", "--memory", "256", "--out", ova)
    run(BOXYARD, *CONNECT, "import", ova, "--start", seconds=120)
    with Gui(BOXYARD, *CONNECT, "--engine", f"unix://{RUNTIME}/no-engine.sock") as gui:
        gui.prefix = "survive"
        row = re.compile("^survivor, running")
        gui.press("table cell", row, seconds=20)
        gui.wait("page tab", "Console")
        check(not knows_spice(gui), "the SPICE library is loaded before there is a console")
        gui.press("page tab", "Console")
        screen = gui.wait(name="Screen of survivor")
        wait_for(lambda: gui.colours(screen) > 2, 60, "a picture")
        check(knows_spice(gui), "there is a picture, and no SPICE library in the program's maps")

        step("the console in a window of its own")
        gui.press("push button", "Detach")
        own = wait_for(lambda: next((w for w in gui.windows() if w.get_name() == "survivor – Console"), None), 20, "the console's window")
        gui.still(own)
        wait_for(lambda: gui.colours(gui.wait(name="Screen of survivor", under=own)) > 2, 30, "the picture in it")
        check(not gui.unnamed(own), f"without a name in the console's window: {gui.unnamed(own)}")
        gui.shot("console-window")
        gui.press("push button", "Into the page", own)
        wait_for(lambda: len(gui.windows()) == 1, 20, "the console back in the page")
        wait_for(lambda: gui.colours(gui.wait(name="Screen of survivor")) > 2, 30, "the picture in the page")

        step("QEMU is killed")
        guests = processes("guest=survivor,")
        check(len(guests) == 1, f"QEMU processes: {guests}")
        os.kill(guests[0], signal.SIGKILL)
        gui.wait("table cell", re.compile("^survivor, (off|crashed|stopped)"), seconds=20)
        start = gui.wait("push button", "Start", gui.wait(name="Screen of survivor"), seconds=20)
        gui.shot("qemu-killed")

        step("it is started again where it ended")
        gui.still(start)
        gui.click(start)
        gui.wait("table cell", row, seconds=60)
        screen = gui.wait(name="Screen of survivor")
        wait_for(lambda: gui.colours(screen) > 2, 60, "a picture again")

        step("libvirtd is killed, and nothing can take its place")
        home = os.path.join(RUNTIME, "libvirt")
        with open(os.path.join(home, "libvirtd.pid"), encoding="ascii") as file:
            daemon = int(file.read())
        os.chmod(home, 0)  # a new daemon has no place for its socket
        try:
            os.kill(daemon, signal.SIGKILL)
            gui.wait("table cell", re.compile("^survivor, last seen"), seconds=30)
            gui.shot("libvirtd-killed")
        finally:
            os.chmod(home, 0o700)
        step("it comes back by itself")
        wait_for(lambda: came_back(daemon), 60, "libvirtd started again by the connection")
        gui.wait("table cell", row, seconds=30)
        gui.shot("libvirtd-back")
        check(len(processes("guest=survivor,")) == 1, "the guest did not live through it")
        check(not gui.complaints(), f"the program said: {gui.complaints()}")


def came_back(old):
    try:
        with open(os.path.join(RUNTIME, "libvirt", "libvirtd.pid"), encoding="ascii") as file:
            now = int(file.read() or 0)
    except (OSError, ValueError):
        return False
    return now not in (0, old) and os.path.exists(f"/proc/{now}")


main(survive)
