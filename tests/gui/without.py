# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""without.py BOXYARD: the window on a computer without libvirt, whose Docker may not be used: both are said with the reason and
the thing to do. Runs as “without.sh libvirt engines access”."""
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from boxyard_gui import Gui, Steps, check, main  # noqa: E402

BOXYARD = sys.argv[1]


def without():
    step = Steps()
    step("the window opens")
    with Gui(BOXYARD) as gui:
        gui.prefix = "without"
        step("what does not answer is in the panel, and is no empty list")
        rows = [(re.compile("QEMU .* does not answer"), "Cannot connect to libvirt", "[Ii]nstall libvirt"),
                (re.compile("Docker does not answer"), "may not use the container engine at .*docker.sock", "usermod -aG docker")]
        for row, _, _ in rows:
            gui.wait("table cell", row, seconds=15)
        gui.shot("panel")
        step("its row tells why, and what helps")
        for row, why, remedy in rows:
            gui.press("table cell", row)
            gui.wait(name=re.compile(why), seconds=10)
            gui.wait(name=re.compile(remedy), seconds=5)
            gui.shot("why")
        check(not gui.complaints(), f"the program said: {gui.complaints()}")


main(without)
