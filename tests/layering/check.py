#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the tree against docs/DESIGN.md: arrows between rooms, file sizes, forbidden words, licence lines.

check.py ROOT        prints every violation as FILE:LINE: KIND: TEXT and exits 1 when there is one
check.py --self-test plants one violation of each kind in a copy of a small tree and expects each to be found
"""
import pathlib
import re
import sys
import tempfile

CORE, MACHINE = "backend/core", "backend/machine"
COMMON, MODELS = "widgets/common", "widgets/models"
FEATURE = [COMMON, MODELS, CORE, MACHINE]
MAY = {  # room -> the rooms it may include besides itself
    "backend/core": [],
    "backend/machine": [CORE],
    "backend/libvirt": [CORE, MACHINE],
    "backend/appliance": [CORE, MACHINE],
    "backend/containers": [CORE],
    "backend/console": [CORE],
    "backend/host": [CORE],
    "widgets/common": [CORE],
    "widgets/models": [CORE, MACHINE, COMMON],  # roles speak of tone and glyph in common's words
    "widgets/main": [COMMON, MODELS, CORE],
    "widgets/machine": FEATURE,
    "widgets/ports": FEATURE,
    "widgets/jobs": FEATURE,
    "widgets/preferences": FEATURE,
    "widgets/container": FEATURE + ["backend/containers"],
    "widgets/appliance": FEATURE + ["backend/appliance"],
    "widgets/console": FEATURE + ["backend/console"],
}
ONLY_IN = {  # header -> the one room that may include it
    r"libvirt/": "backend/libvirt",
    r"spice-client(-glib)?[./]": "backend/console",
    r"boost/": "backend/containers",
}
FORBIDDEN = [  # pattern, where (prefixes), why
    (r"\bQ(Widget|Application|Dialog)\b", ("backend/",), "widgets in the backend"),
    (r"\b(SIGNAL|SLOT)\s*\(", ("app/", "backend/", "widgets/"), "string-based connection"),
    (r"\bprocessEvents\s*\(", ("app/", "backend/", "widgets/", "tests/"), "processEvents"),
    (r"\bQEventLoop\b", ("app/", "backend/", "widgets/"), "nested event loop"),
    (r"(?<!app)(?<!application)(\.|->)exec\s*\(", ("app/", "backend/", "widgets/"), "exec() of a dialog or a menu"),
    (r"\bQ(Future|Promise)\b|\bQtConcurrent\b", ("app/", "backend/", "widgets/"), "a future outside Async"),
    (r"\bplaceholder\b", ("app/", "backend/", "widgets/"), "unfinished work"),
    (r"\b(QThread::(m|u)?sleep|usleep|sleep_for|qWait|qSleep)\s*\(", ("app/", "backend/", "widgets/", "tests/"), "sleep"),
    (r"\b(TODO|FIXME|XXX|HACK)\b", ("app/", "backend/", "widgets/", "tests/"), "unfinished work"),
    (r"\bQSKIP\s*\(", ("tests/",), "skip: a missing component is a failure"),
    (r"QVERIFY\(\s*(true|1)\s*\)", ("tests/",), "check that cannot fail"),
    (r"setStyleSheet\s*\(", ("app/", "widgets/"), "style sheet: colours come from Theme"),
    (r"\bsystem\s*\(\s*\"|popen\s*\(", ("app/", "backend/", "widgets/"), "shell"),
]
ALLOWED = {  # file or folder/, why-word: the reason
    ("backend/core/", "a future outside Async"): "Async is made of them",
    ("widgets/common/Appearance.cpp", "string-based connection"): "QDBusConnection::connect has no other form",
}
TOP = {"CMakeLists.txt", "app", "backend", "widgets", "resources", "translations", "tests", "installer", "README.md",
       "LICENSE", "docs", "CMakePresets.json", "CONTRIBUTING.md"}
SOURCE = (".cpp", ".h")
MAX_SOURCE, MAX_HEADER = 600, 150


def room_of(path):
    parts = path.split("/")
    return "/".join(parts[:2]) if parts[0] in ("backend", "widgets") else parts[0]


def without_comments(text):
    """Comments and string contents blanked, line numbers kept."""
    def blank(match):
        return re.sub(r"[^\n]", " ", match.group(0))
    return re.sub(r'//[^\n]*|/\*.*?\*/|R"(\w*)\((?:.|\n)*?\)\1"', blank, text, flags=re.S)


def check(root):
    root = pathlib.Path(root)
    found = []

    def say(path, line, kind, text):
        found.append(f"{path}:{line}: {kind}: {text}")

    for entry in sorted(root.iterdir()):
        if entry.name not in TOP and not entry.name.startswith(".") and not entry.name.startswith("build"):
            say(entry.name, 1, "top", "not one of the fixed top-level names")
    files = [p for d in ("app", "backend", "widgets", "tests") if (root / d).is_dir()
             for p in (root / d).rglob("*") if p.suffix in SOURCE and "/build" not in str(p.relative_to(root))]
    for file in sorted(files):
        path = file.relative_to(root).as_posix()
        text = file.read_text(encoding="utf-8", errors="replace")
        lines = text.splitlines()
        cap = MAX_HEADER if file.suffix == ".h" and not path.startswith("tests/") else MAX_SOURCE
        if len(lines) > cap:
            say(path, len(lines), "size", f"{len(lines)} lines, at most {cap}: find the second idea in it")
        if len(lines) < 2 or "SPDX-FileCopyrightText" not in lines[0] or "SPDX-License-Identifier" not in lines[1]:
            say(path, 1, "licence", "the two SPDX lines are missing")
        room = room_of(path)
        if room not in MAY and not path.startswith(("app/", "tests/")):
            say(path, 1, "room", f"{room} is not a room of the design")
        for number, line in enumerate(lines, 1):
            include = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
            if not include:
                continue
            quoted, target = include.group(1) == '"', include.group(2)
            for pattern, owner in ONLY_IN.items():
                if re.match(pattern, target) and room != owner and not path.startswith("tests/"):
                    say(path, number, "arrow", f"<{target}> belongs to {owner}")
            if not quoted or path.startswith("tests/"):
                continue
            if target.startswith("tests/"):
                say(path, number, "arrow", "the product includes a test")
            elif target.startswith(("backend/", "widgets/", "app/")):
                other = room_of(target)
                if room != other and not path.startswith("app/") and other not in MAY.get(room, []):
                    say(path, number, "arrow", f"{room} may not include {other}")
            elif not target.endswith(".moc"):
                say(path, number, "arrow", f'"{target}": includes are written from the root')
        code = without_comments(text).splitlines()
        for number, line in enumerate(code, 1):
            bare = re.sub(r'"(?:[^"\\]|\\.)*"', '""', line)
            for pattern, where, why in FORBIDDEN:
                subject = line if '\\"' in pattern else bare
                allowed = (path, why) in ALLOWED or (room + "/", why) in ALLOWED
                if path.startswith(where) and not allowed and re.search(pattern, subject):
                    say(path, number, "word", f"{why}: {lines[number - 1].strip()[:80]}")
        for number, line in enumerate(lines, 1):
            if path.startswith(("app/", "backend/", "widgets/")) and re.search(r"//.*\b(TODO|FIXME|XXX|HACK)\b", line):
                say(path, number, "word", "unfinished work in a comment")
    return found


PLANTED = {  # file, content, the kind that must be said
    "backend/core/A.h": ('#include "backend/machine/B.h"\n', "arrow"),
    "backend/libvirt/B.cpp": ('#include "backend/containers/C.h"\n', "arrow"),
    "widgets/machine/C.cpp": ('#include "widgets/container/D.h"\n', "arrow"),
    "widgets/machine/D.cpp": ("#include <libvirt/libvirt.h>\n", "arrow"),
    "widgets/main/E.cpp": ('#include "Neighbour.h"\n', "arrow"),
    "app/F.cpp": ('#include "tests/support/X.h"\n', "arrow"),
    "backend/core/G.cpp": ("int x;\n" * 601, "size"),
    "backend/core/G.h": ("int x;\n" * 151, "size"),
    "widgets/console/D.cpp": ("#include <spice-client.h>\n", "arrow"),
    "backend/host/D.cpp": ("#include <boost/beast/http.hpp>\n", "arrow"),
    "backend/core/H.cpp": ("QWidget* w;\n", "word"),
    "widgets/common/I.cpp": ("connect(a, SIGNAL(b()), c, d);\n", "word"),
    "app/J.cpp": ("QCoreApplication::processEvents();\n", "word"),
    "backend/core/K.cpp": ("QEventLoop loop;\n", "word"),
    "widgets/common/L.cpp": ("dialog.exec();\n", "word"),
    "app/gui/L.cpp": ("menu->exec(QCursor::pos());\n", "word"),
    "backend/libvirt/L.cpp": ("QFuture<int> answer;\n", "word"),
    "backend/core/L.cpp": ("int placeholder = 0;\n", "word"),
    "backend/host/L.cpp": ('FILE* f = popen("ls", "r");\n', "word"),
    "backend/machine/L.cpp": ("QThread::msleep(5);\n", "word"),
    "tests/unit/M.cpp": ("QSKIP(\"no\");\n", "word"),
    "tests/unit/N.cpp": ("QTest::qWait(50);\n", "word"),
    "widgets/common/O.cpp": ("// TODO later\n", "word"),
    "widgets/common/P.cpp": ("w->setStyleSheet(s);\n", "word"),
    "backend/core/Q.cpp": ('system("ls");\n', "word"),
    "tests/unit/R.cpp": ("QVERIFY(true);\n", "word"),
    "backend/extra/S.cpp": ("int y;\n", "room"),
    "misc/T.txt": ("", "top"),
    "backend/core/U.cpp": (None, "licence"),
}


def self_test():
    licence = "// SPDX-FileCopyrightText: The Boxyard authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n"
    missed = []
    with tempfile.TemporaryDirectory() as clean:
        good = pathlib.Path(clean, "backend/machine/Good.cpp")
        good.parent.mkdir(parents=True)
        good.write_text(licence + '#include "backend/core/Result.h"\n// QEventLoop in a comment is no loop\nconst char* t = "SIGNAL(";\n')
        missed += [f"clean tree: {line}" for line in check(clean)]
    for path, (content, kind) in PLANTED.items():
        with tempfile.TemporaryDirectory() as tree:
            file = pathlib.Path(tree, path)
            file.parent.mkdir(parents=True)
            file.write_text("int z;\n" if content is None else licence + content)
            said = check(tree)
            wanted = path.split("/")[0] if kind == "top" else path
            if not any(line.startswith(wanted) and f": {kind}: " in line for line in said):
                missed.append(f"{path}: a planted {kind} was not found; said: {said}")
    return missed


if __name__ == "__main__":
    result = self_test() if sys.argv[1] == "--self-test" else check(sys.argv[1])
    print("\n".join(result))
    sys.exit(1 if result else 0)
