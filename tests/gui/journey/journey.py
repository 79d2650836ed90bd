# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""journey.py BOXYARD MAKE-OVA DIALECT FIRMWARE ENGINE-URL: from an appliance file to a shell in the guest, and a container
beside it, by the mouse and keyboard of a real X server. Every click is counted against what a user is promised."""
import os
import re
import socket
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
from boxyard_gui import OUTPUT, Failure, Gui, Steps, check, main, run, wait_for  # noqa: E402

BOXYARD, MAKE_OVA, DIALECT, FIRMWARE, ENGINE = sys.argv[1:6]
NAME = f"journey-{DIALECT}-{FIRMWARE}"
CONNECT = ("--connect", "qemu:///session")
GUEST = os.environ["BOXYARD_GUEST_FULL"]
BOOT = 150  # seconds: a guest without acceleration on a busy computer


def boxyard(*arguments, seconds=200):
    return run(BOXYARD, *CONNECT, "--engine", ENGINE, *arguments, seconds=seconds)


def banner(port):
    """What the guest's SSH server says through the forward."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
            connection.settimeout(5)
            return connection.recv(64).startswith(b"SSH-")
    except OSError:
        return False


class Budget:
    """Clicks since its start, and what is allowed."""

    def __init__(self, gui):
        self.gui, self.from_ = gui, gui.clicks

    def spent(self, limit, what):
        used = self.gui.clicks - self.from_
        print(f"          {what}: {used} clicks, {limit} allowed")
        check(used <= limit, f"{what} took {used} clicks, {limit} are allowed")


def import_appliance(gui, step):
    step("the import sheet stands")
    sheet = gui.sheet("Import an appliance")
    gui.wait("label", re.compile("^(File is complete|Look at the notices)$"), seconds=60)
    whole = Budget(gui)
    gui.shot("import-sheet")

    step("2 CPUs")
    cpus = gui.wait("spin button", "CPUs", sheet)
    budget = Budget(gui)
    gui.still(cpus)
    gui.click(cpus, across=0.3)
    gui.keys("ctrl+a", "2")
    wait_for(lambda: gui.value(cpus) == 2, 5, "2 in the field of the CPUs")
    budget.spent(3, "2 CPUs")

    step("a forward for SSH")
    budget = Budget(gui)
    ssh = gui.wait("check box", "Forward SSH", sheet)
    if not gui.has(ssh, "CHECKED"):
        gui.click(ssh)
    wait_for(lambda: gui.has(ssh, "CHECKED"), 5, "the forward checked")
    budget.spent(2, "an SSH rule")
    port = int(gui.value(gui.wait("spin button", "Port of this computer", sheet)))
    check(port > 1023, f"the port {port}")

    step("import")
    budget = Budget(gui)
    gui.shot("import-decided")
    gui.press("push button", "Import", sheet)
    gui.gone("dialog", "Import an appliance")
    budget.spent(2, "import")
    whole.spent(4, "the whole sheet")
    return port


def console(gui, step):
    step("the machine starts and its console is shown")
    budget = Budget(gui)
    gui.wait("table cell", re.compile(f"^{NAME}, running"), seconds=90)
    try:  # as the sheet promised; a user it does not come to goes there
        screen = gui.wait(name=f"Screen of {NAME}", seconds=30)
    except Failure:
        gui.press("table cell", re.compile(f"^{NAME}, running"))
        gui.press("page tab", "Console")
        screen = gui.wait(name=f"Screen of {NAME}", seconds=30)
    budget.spent(1, "the console")
    step("the guest boots to its shell")
    wait_for(lambda: gui.colours(screen) > 1, 60, "something on the screen of the machine")
    gui.shot("console-first-frame")
    return screen


def type_into(gui, step, screen):
    step("typed keys change the picture")
    settled = [gui.picture(screen)]

    def quiet():
        before, settled[0] = settled[0], gui.picture(screen)
        return before == settled[0]
    wait_for(quiet, 60, "a quiet screen")
    gui.click(screen)
    gui.type("ls -l /bin")
    # An emulated guest on a busy computer drops keys, Return among them: one presses it again.
    for attempt in range(4):
        gui.keys("Return")
        try:
            wait_for(lambda: different(settled[0], gui.picture(screen)) > 0.01, 15, "another picture after typing")
            break
        except Failure:
            if attempt == 3:
                raise
    gui.shot("console-after-typing")


def different(one, other):
    """How many of a hundred bytes differ, as a part. A picture of another size is another place, not another content."""
    if len(one) != len(other):
        return 0.0
    step = 7
    return sum(one[i] != other[i] for i in range(0, len(one), step)) / (len(one) / step)


def shell(step, port):
    step(f"SSH through the forward on {port} sees two CPUs")
    wait_for(lambda: banner(port), BOOT, f"the guest's SSH server on port {port}")
    os.chmod(os.path.join(GUEST, "id_ed25519"), 0o600)
    boxyard("set", NAME, "--ssh-key", os.path.join(GUEST, "id_ed25519"))
    cpus = boxyard("ssh", f"root@{NAME}", "--", "nproc").strip()
    check(cpus == "2", f"nproc says {cpus}")


def live_rule(gui, step):
    step("a rule is added to the running machine")
    before = set(forwards())
    gui.press("page tab", "Ports")
    budget = Budget(gui)
    gui.press("push button", "Add SSH")
    budget.spent(2, "a rule")
    added = wait_for(lambda: set(forwards()) - before, 20, "the new rule in the machine").pop()
    wait_for(lambda: banner(added), 60, f"an answer on the new port {added}")
    wait_for(lambda: gui.find("text", re.compile("^Port of this computer")), 10, "the rule on the page")
    gui.shot("ports")
    return added


def forwards():
    return [int(port) for port in re.findall(r'"host_port": *(\d+)', boxyard("forward", "list", NAME, "--json"))]


def container(gui, step):
    step("a container with a published port")
    gui.wait("table cell", re.compile("^Containers"))
    budget = Budget(gui)
    gui.open_menu("New")
    gui.choose(2, of=3)  # machine, container, appliance
    sheet = gui.sheet("Run a container")
    gui.type("boxyard/web:1")
    gui.keys("Tab")
    host = gui.wait("spin button", "Port on the host", sheet, seconds=20)
    port = int(gui.value(host))
    gui.shot("run-sheet")
    gui.press("push button", "Run", sheet)
    gui.gone("dialog", "Run a container", seconds=30)
    budget.spent(3, "a container")
    gui.wait("table cell", re.compile(f"^web.*, running, ports {port}$"), seconds=30)
    gui.shot("container")
    with open(os.path.join(OUTPUT, "container-port"), "w", encoding="ascii") as file:
        file.write(str(port))
    return port


def port_map(gui, step, ports):
    step("both stand in the port map")
    gui.press("page tab", "Ports")
    table = gui.wait(name="Ports of this computer")
    for port in ports:
        wait_for(lambda: gui.find("table cell", re.compile(rf"(^|\D){port}(\D|$)"), table), 20, f"port {port} in the map")
    gui.shot("port-map")


def journey():
    step = Steps()
    step("an appliance as the other program writes it")
    ova = os.path.join(os.environ["HOME"], f"{NAME}.ova")
    run(MAKE_OVA, "--dialect", DIALECT, "--firmware", FIRMWARE, "--disk", os.path.join(GUEST, "disk.raw"), "--name", NAME,
        "--cpus", "1", "--memory", "512", "--manifest", "sha256", "--out", ova)
    with Gui(BOXYARD, *CONNECT, "--engine", ENGINE, ova) as gui:
        gui.prefix = NAME
        port = import_appliance(gui, step)
        screen = console(gui, step)
        shell(step, port)
        type_into(gui, step, screen)
        added = live_rule(gui, step)
        published = container(gui, step)
        port_map(gui, step, (port, added, published))
        check(not gui.complaints(), f"the program said: {gui.complaints()}")


main(journey)
