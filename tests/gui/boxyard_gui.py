# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The running window in a test's hands: what it shows is read over AT-SPI, what is done to it is done by the X server's mouse
and keyboard (xdotool), as a user's hands do it. Positions come from the accessibility tree, none is written in a test.
Runs inside stage.sh. Nothing here waits without a question: wait_for() asks until the answer is there or time is up."""
import os
import re
import signal
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

POLL_INTERVAL = 0.05  # seconds between two questions
OUTPUT = os.environ.get("BOXYARD_TEST_OUTPUT") or os.getcwd()
INTERACTIVE = {
    "push button", "toggle button", "check box", "radio button", "combo box", "text", "password text", "spin button",
    "slider", "page tab list", "page tab", "tree", "table", "list", "menu item", "check menu item", "radio menu item",
    "link", "terminal", "tree table", "list box", "editbar", "entry",
}


class Failure(Exception):
    pass


def wait_for(question, seconds, what):
    """The first true answer of question(), or a Failure that says what was waited for."""
    end = time.monotonic() + seconds
    last = None
    while True:
        try:
            answer = question()
            if answer:
                return answer
        except gi.repository.GLib.Error as error:  # a widget that went away while it was read
            last = error
        if time.monotonic() > end:
            raise Failure(f"not within {seconds} s: {what}" + (f" ({last})" if last else ""))
        time.sleep(POLL_INTERVAL)


def run(*command, seconds=60, check=True, **more):
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=seconds, **more)
    if check and done.returncode != 0:
        raise Failure(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.strip()} {done.stdout.strip()}")
    return done.stdout


class Gui:
    """One running boxyard. Counts every click of its mouse."""

    def __init__(self, program, *arguments, ready="Machines and containers", seconds=30):
        self.clicks = 0
        self.shots = 0
        self.prefix = "gui"
        wait_for(lambda: "window id" in run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK", check=False), 20, "the window manager")
        self.log = open(os.path.join(os.environ.get("TMPDIR", "/tmp"), f"boxyard-{time.monotonic_ns()}.log"), "w+")
        self.process = subprocess.Popen([program, *arguments], stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        self.app = wait_for(self._application, seconds, "the program in the accessibility tree")
        if ready:
            self.wait(name=ready, seconds=seconds)
            frame = wait_for(lambda: next((w for w in self.windows() if self.has(w, "ACTIVE")), None), seconds, "an active window")
            self.still(frame)

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if error is None:
            self.close()
            return
        try:  # the screen as it is now tells most
            print(f"the screen: {self.shot('failed')}", flush=True)
            print(f"the program said: {self.words()}", flush=True)
        finally:
            if self.process.poll() is None:
                self.process.kill()
                self.process.wait()

    def _application(self):
        self.check_alive()
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application and application.get_process_id() == self.process.pid:
                application.set_cache_mask(Atspi.Cache.NONE)
                return application
        return None

    def check_alive(self):
        if self.process.poll() is not None:
            raise Failure(f"the program ended with {self.process.returncode}: {self.words()}")

    def words(self):
        self.log.seek(0)
        return self.log.read().strip()

    def complaints(self):
        """Lines of its output that tell of a fault of its own. Qt's accessibility bridge grumbles when a widget goes while it is
        being read: that is the reader's doing."""
        return [line for line in self.words().splitlines()
                if re.search(r"QObject::|QPainter::|QWidget::|QLayout|assert|WARNING|Sanitizer", line) and not re.search(r"qt\.accessibility|QAccessible", line)]

    def close(self):
        """Ends it as the session's end does; what it says in dying is a failure of its own."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
                raise Failure("the program did not end when asked to")
        if self.process.returncode not in (0, -signal.SIGTERM):
            raise Failure(f"the program ended with {self.process.returncode}: {self.words()}")

    # Reading

    def walk(self, above=None, hidden=False):
        """All that is shown, outside in. Cells of a hidden column and hidden pages are left out."""
        for index in range((above or self.app).get_child_count()):
            child = (above or self.app).get_child_at_index(index)
            if child is None:
                continue
            states = child.get_state_set()
            if not hidden and not states.contains(Atspi.StateType.SHOWING):
                if child.get_role_name() not in ("menu item", "popup menu"):
                    continue
            yield child
            yield from self.walk(child, hidden)

    def all(self, role=None, name=None, under=None):
        """name is a whole name, or a compiled pattern searched for."""
        found = []
        try:
            for widget in self.walk(under):
                text = widget.get_name() or ""
                if role and widget.get_role_name() != role:
                    continue
                if name is not None and not (name.search(text) if isinstance(name, re.Pattern) else text == name):
                    continue
                found.append(widget)
        except gi.repository.GLib.Error:
            self.check_alive()
            raise
        return found

    def find(self, role=None, name=None, under=None):
        found = self.all(role, name, under)
        return found[0] if found else None

    def wait(self, role=None, name=None, under=None, seconds=10):
        return wait_for(lambda: self.alive_find(role, name, under), seconds, f"{role or 'something'} {name!r} in the window; shown: {self.summary()}")

    def alive_find(self, role, name, under):
        self.check_alive()
        return self.find(role, name, under)

    def gone(self, role=None, name=None, seconds=10):
        wait_for(lambda: not self.alive_find(role, name, None), seconds, f"{role or 'something'} {name!r} gone")

    def sheet(self, title=None, seconds=10):
        return wait_for(lambda: next((w for w in self.windows() if w.get_role_name() == "dialog" and (title is None or re.search(title, w.get_name()))), None),
                        seconds, f"a sheet {title or ''}; windows: {[w.get_name() for w in self.windows()]}")

    def windows(self):
        self.check_alive()
        windows = [self.app.get_child_at_index(i) for i in range(self.app.get_child_count())]
        return [w for w in windows if w and w.get_state_set().contains(Atspi.StateType.SHOWING)]

    def summary(self):
        try:
            names = [f"{w.get_role_name()} {w.get_name()!r}" for w in self.walk() if w.get_name()]
        except gi.repository.GLib.Error:
            return "(nothing to be read)"
        return ", ".join(names[:60])

    @staticmethod
    def box(widget):
        extents = widget.get_extents(Atspi.CoordType.SCREEN)
        return extents.x, extents.y, extents.width, extents.height

    @staticmethod
    def has(widget, state):
        return widget.get_state_set().contains(getattr(Atspi.StateType, state))

    @staticmethod
    def value(widget):
        interface = widget.get_value_iface()
        return interface.get_current_value() if interface else None

    @staticmethod
    def text(widget):
        return Atspi.Text.get_text(widget, 0, -1) if widget.get_text_iface() else ""

    # Doing

    def point(self, widget, across=0.5, down=0.5):
        x, y, width, height = self.box(widget)
        if width <= 0 or height <= 0:
            raise Failure(f"{widget.get_role_name()} {widget.get_name()!r} takes no room on the screen")
        return str(int(x + width * across)), str(int(y + height * down))

    def click(self, widget, across=0.5, down=0.5, button=1, times=1):
        """A click of the mouse, counted. across and down: where in the widget, as parts of its size."""
        self.clicks += times
        run("xdotool", "mousemove", *self.point(widget, across, down), "click", "--repeat", str(times), "--delay", "60", str(button))

    def press(self, role=None, name=None, under=None, seconds=10):
        """Waits until it is there and enabled, and clicks it."""
        widget = self.wait(role, name, under, seconds)
        wait_for(lambda: self.has(widget, "ENABLED") and self.box(widget)[2] > 0, seconds, f"{name!r} enabled")
        self.still(widget)
        self.click(widget)
        return widget

    def choose(self, number, of):
        """Clicks an entry of the open menu, by its place: menus are no part of the accessibility tree in Qt 6.4."""
        before = self.popups_before

        def opened():
            fresh = [window for window in self.x_windows() if window not in before]
            return fresh[0] if fresh else None
        window = wait_for(opened, 10, "the menu")
        self.clicks += 1
        height = int(re.search(r"HEIGHT=(\d+)", run("xdotool", "getwindowgeometry", "--shell", window)).group(1))
        run("xdotool", "mousemove", "--window", window, "30", str(int(height * (number - 0.5) / of)), "click", "1")

    def open_menu(self, name):
        self.popups_before = self.x_windows()
        self.press("push button", name)

    def x_windows(self):
        return set(run("xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid), check=False).split())

    def still(self, widget):
        """A window that was just opened is moved by the window manager: its place counts when it was read twice alike."""
        last = [None]

        def same():
            now = self.box(widget)
            alike, last[0] = now == last[0], now
            return alike
        wait_for(same, 5, "a widget that keeps its place")

    def keys(self, *names):
        run("xdotool", "key", "--delay", "30", *names)

    def type(self, text):
        run("xdotool", "type", "--delay", "60", text)

    # Pictures

    def shot(self, name):
        self.shots += 1
        path = os.path.join(OUTPUT, f"{self.prefix}-{self.shots:02}-{name}.png")
        run("import", "-window", "root", path)
        return path

    def picture(self, widget):
        """The pixels of a widget on the screen, with the pointer left out of it."""
        x, y, width, height = self.box(widget)
        return subprocess.run(["import", "-window", "root", "-crop", f"{width}x{height}+{x}+{y}", "-depth", "8", "rgb:-"],
                              capture_output=True, check=True, timeout=30).stdout

    def colours(self, widget):
        pixels = self.picture(widget)
        return len({pixels[i:i + 3] for i in range(0, len(pixels), 3 * 7)})

    def unnamed(self, under=None):
        """Interactive widgets a screen reader could not name. What a spin box or combo box is made of speaks through it."""
        bad = []
        for widget in self.walk(under):
            role = widget.get_role_name()
            above = widget.get_parent()
            inside = above is not None and above.get_role_name() in ("spin button", "combo box", "scroll bar", "table", "tree", "tree table")
            if role in INTERACTIVE and not inside and not (widget.get_name() or "").strip():
                bad.append(f"{role} at {self.box(widget)} under {self.path(widget)}")
        return bad

    @staticmethod
    def path(widget):
        names = []
        above = widget.get_parent()
        while above is not None and above.get_role_name() != "application":
            names.append(above.get_name() or above.get_role_name())
            above = above.get_parent()
        return " / ".join(reversed(names))


class Steps:
    """Numbered steps, each with its time, so that a failure names where it was."""

    def __init__(self):
        self.number = 0
        self.started = time.monotonic()

    def __call__(self, text):
        self.number += 1
        print(f"{time.monotonic() - self.started:6.1f} s  {self.number}. {text}", flush=True)


def check(condition, text):
    if not condition:
        raise Failure(text)


def main(test):
    """Runs a test; a failure is one line instead of a trace."""
    try:
        test()
    except (Failure, subprocess.TimeoutExpired, gi.repository.GLib.Error) as failure:
        print(f"FAILED: {failure}", flush=True)
        sys.exit(1)
    print("passed", flush=True)
