# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""window.py BOXYARD DRAG-SOURCE OVA: what a desktop expects of one program: a second start hands its file over, a dropped file
opens its sheet, the Korean window is Korean and nothing reaches out of it in the smallest size. (What is cut within it, in
both languages, tst_WholeWindow looks for.)"""
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from boxyard_gui import Gui, Steps, check, main, run, wait_for  # noqa: E402

BOXYARD, DRAG_SOURCE, OVA = sys.argv[1:4]
HANGUL = re.compile("[가-힣]")


def second_start(step):
    step("a second start hands its file to the first")
    run("virsh", "-c", "qemu:///session", "list")
    with Gui(BOXYARD) as gui:
        gui.prefix = "window"
        run(BOXYARD, OVA, seconds=20)
        gui.sheet("Import an appliance")
        gui.wait("label", os.path.basename(OVA))
        gui.shot("handed-over")
        check(gui.process.poll() is None, "the first start is gone")


def drop(step):
    step("a file dropped on the window opens its sheet")
    with Gui(BOXYARD, "--demo") as gui:
        gui.prefix = "window"
        source = subprocess.Popen([DRAG_SOURCE, OVA])
        try:
            window = wait_for(lambda: run("xdotool", "search", "--onlyvisible", "--name", "^drag source$", check=False).split(), 20, "the drag source")[0]
            run("xdotool", "windowmove", "--sync", window, "0", "0", "windowraise", window)
            target = gui.point(gui.wait(name="Machines and containers"), down=0.9)
            run("xdotool", "mousemove", "--window", window, "20", "20", "mousedown", "1")
            # A drag begins after a few pixels, and its target is asked again at each move.
            x, y = int(target[0]), int(target[1])

            def dropped():
                for part in (0.3, 0.5, 0.7, 0.9, 0.97, 1.0):
                    run("xdotool", "mousemove", str(int(x * part)), str(int(y * part)))
                run("xdotool", "mousemove", str(x + 2), str(y), "mousemove", str(x), str(y))
                return True
            wait_for(dropped, 5, "the way of the mouse")
            run("xdotool", "mouseup", "1")
            gui.sheet("Import an appliance", seconds=15)
            gui.wait("label", os.path.basename(OVA))
            gui.shot("dropped")
        finally:
            source.kill()
            source.wait()


def korean(step):
    step("the Korean window, as small as it goes")
    with Gui(BOXYARD, "--demo", "--lang", "ko", ready=None) as gui:
        gui.prefix = "korean"
        frame = wait_for(lambda: next((w for w in gui.windows() if gui.has(w, "ACTIVE")), None), 20, "an active window")
        gui.still(frame)
        window = run("xdotool", "getactivewindow").strip()
        run("xdotool", "windowsize", window, "820", "520")
        wait_for(lambda: gui.box(frame)[2:] == (820, 520), 10, "820 × 520")
        gui.press("table cell", re.compile("^ubuntu, "))
        gui.wait("frame", re.compile("^ubuntu"))
        tabs = gui.all("page tab")
        check(len(tabs) == 4, f"{len(tabs)} pages")
        for number in range(len(tabs)):
            name = tabs[number].get_name()
            gui.press("page tab", name)
            wait_for(lambda: gui.find("page tab list", name), 10, f"the page {name}")
            look(gui)
            gui.shot(f"page-{number + 1}")
        gui.keys("ctrl+n")
        gui.sheet()
        look(gui)
        gui.shot("new-machine")
        check(not gui.complaints(), f"the program said: {gui.complaints()}")


def look(gui):
    """Words are Korean, and nothing that carries them reaches out of its window."""
    english = [w.get_name() for w in gui.all("push button") if w.get_name() and not HANGUL.search(w.get_name()) and not re.fullmatch(r"[\W\dA-Z]*|SSH|HTTP|.*(HTTPS?|SSH|RDP|JSON|Ctrl).*", w.get_name())]
    check(not english, f"not Korean: {english}")
    frame = next(w for w in gui.windows() if w.get_role_name() in ("frame", "dialog"))
    left, _, width, _ = gui.box(frame)
    if frame.get_role_name() == "frame":
        for widget in gui.walk(frame):
            if widget.get_role_name() in ("push button", "label", "page tab", "check box", "radio button"):
                x, _, w, _ = gui.box(widget)
                check(w <= 0 or (x >= left and x + w <= left + width), f"{widget.get_name()!r} reaches out of the window: {gui.box(widget)}")


def window():
    step = Steps()
    second_start(step)
    drop(step)
    korean(step)


main(window)
