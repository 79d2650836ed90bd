#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# display.sh [WIDTHxHEIGHT] COMMAND…: an X server, a window manager and a session bus of this run alone, gone with it; then
# COMMAND in them. libvirt's default connection is its test driver there, so that nobody starts a daemon by accident.
set -uo pipefail
size=1280x800; case ${1:-} in [0-9]*x[0-9]*) size=$1; shift;; esac
folder=$(mktemp -d /tmp/bxXXXXX); mkdir -m 700 "$folder/r" # short: names of sockets end at 108 bytes
export TMPDIR=$folder XDG_RUNTIME_DIR=$folder/r
exec 7< <(exec Xvfb -displayfd 1 -screen 0 "${size}x24" -nolisten tcp -noreset -dpi 96 2>"$folder/x.log"); server=$!
manager=; trap 'kill $manager $server 2>/dev/null; rm -rf "$folder"' EXIT
read -r -t 30 -u 7 number || { echo "display.sh: the X server did not start"; cat "$folder/x.log"; exit 1; }
export DISPLAY=:$number LANG=C.UTF-8 PYTHONDONTWRITEBYTECODE=1 LIBVIRT_DEFAULT_URI=test:///default QT_QPA_PLATFORM=xcb
openbox --sm-disable >/dev/null 2>&1 & manager=$!
# What the buses themselves say is not the figures'.
dbus-run-session -- bash -c 'exec "$@" >&5 2>&6' - "$@" 5>&1 6>&2 >/dev/null 2>&1
