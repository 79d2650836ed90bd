#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# bench.sh BOXYARD [RUNS]: bench.py in an X server and session bus of its own.
set -uo pipefail
here=$(dirname "$(readlink -f "$0")")
number=$((90 + RANDOM % 100))
export XDG_RUNTIME_DIR; XDG_RUNTIME_DIR=$(mktemp -d /tmp/bxrXXXXX); chmod 700 "$XDG_RUNTIME_DIR"
Xvfb ":$number" -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 & server=$!
trap 'kill $server $manager 2>/dev/null; rm -rf "$XDG_RUNTIME_DIR"' EXIT
export DISPLAY=:$number LANG=C.UTF-8 LIBVIRT_DEFAULT_URI=test:///default
until xdotool getmouselocation >/dev/null 2>&1; do kill -0 $server || exit 1; done
openbox >/dev/null 2>&1 & manager=$!
dbus-run-session -- /usr/bin/python3 "$here/bench.py" "$@"
