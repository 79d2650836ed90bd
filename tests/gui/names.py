# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""names.py BOXYARD: the running demonstration is walked over AT-SPI, every page and every sheet; no widget that can be used
may be without a name."""
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from boxyard_gui import INTERACTIVE, Gui, Steps, check, main, wait_for  # noqa: E402

BOXYARD = sys.argv[1]


def names():
    step = Steps()
    bad = []
    seen = 0

    def look(gui, where):
        nonlocal seen
        step(where)
        seen += sum(widget.get_role_name() in INTERACTIVE for widget in gui.walk())
        bad.extend(f"{where}: {one}" for one in gui.unnamed())
        gui.shot(where.replace(" ", "-"))

    def dismiss(gui):
        gui.keys("Escape")
        wait_for(lambda: not any(w.get_role_name() == "dialog" for w in gui.windows()), 10, "the sheet closed")
        # The window manager gives the keyboard back a moment later; what is typed before is lost.
        wait_for(lambda: any(w.get_role_name() == "frame" and gui.has(w, "ACTIVE") for w in gui.windows()), 10, "the window active again")

    with Gui(BOXYARD, "--demo") as gui:
        gui.prefix = "names"
        look(gui, "this computer")
        for row, tabs in (("ubuntu, ", ("Overview", "Console", "Ports", "Settings")), ("win11, ", ("Overview", "Ports")),
                          ("postgres, ", ("Overview", "Log", "Ports", "Inspect")), ("api, ", ("Overview",)), ("gitlab, ", ("Overview",))):
            gui.press("table cell", re.compile(f"^{row}"), gui.find("tree", "Machines and containers"))
            gui.wait("frame", re.compile(f"^{row.strip(', ')} "))
            for tab in tabs:
                gui.press("page tab", tab)
                wait_for(lambda: gui.find("page tab list", tab), 10, f"the page {tab}")
                look(gui, f"{row.strip(', ')} {tab}")
        gui.press("table cell", re.compile("^win11, "), gui.find("tree", "Machines and containers"))
        gui.wait("frame", re.compile("^win11 "))

        def sheet(title):
            shown = gui.sheet(title)
            gui.still(shown)
            look(gui, f"sheet {shown.get_name()}")
            dismiss(gui)

        for keys, title in (("Delete", "Delete a machine"), ("F2", "Rename a machine"), ("ctrl+n", "machine"), ("ctrl+shift+n", "Run a container"),
                            ("ctrl+comma", "Preferences"), ("F1", "Help")):
            gui.keys(keys)
            sheet(title)
        gui.press("table cell", re.compile("^redis, "), gui.find("tree", "Machines and containers"))
        gui.wait("frame", re.compile("^redis "))
        for keys, title in (("Delete", "Remove containers"), ("F2", "Rename a container")):
            gui.keys(keys)
            sheet(title)
        gui.press("table cell", re.compile("^debian-lab, "), gui.find("tree", "Machines and containers"))
        gui.wait("frame", re.compile("^debian-lab "))
        gui.press("push button", "SSH")  # it has not been told who logs in
        sheet("Log in over SSH")
        gui.open_menu("Menu")
        gui.choose(5, of=6)
        sheet("About Boxyard")
        gui.press("push button", re.compile("^Tasks: "))
        look(gui, "task history")
        check(not gui.complaints(), f"the program said: {gui.complaints()}")
    for ova in sys.argv[2:]:
        with Gui(BOXYARD, "--demo", ova) as gui:
            gui.prefix = "names-import"
            gui.sheet("Import an appliance")
            gui.wait("check box", "Start and show the console", seconds=30)
            gui.press("check box", re.compile("^More"))
            look(gui, "import sheet")
    print(f"{seen} widgets that can be used were seen")
    check(seen > 250, f"only {seen} widgets that can be used were seen")
    check(not bad, f"{len(bad)} widgets without a name:\n  " + "\n  ".join(dict.fromkeys(bad)))


main(names)
