#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# stage.sh COMMAND…: a stage for the real window. An X server without a screen (1280 × 800), a window manager, a session bus
# and the accessibility bus, all of them of this run alone and gone with it; then COMMAND. Called inside session-home.sh.
# Packages: xvfb openbox x11-utils dbus at-spi2-core xdotool python3-pyatspi imagemagick fonts-dejavu-core fonts-noto-cjk
set -uo pipefail
if [ "${BOXYARD_STAGE:-}" = inner ]; then
  /usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 & spi=$!
  openbox --sm-disable >/dev/null 2>&1 & manager=$!
  "$@"; status=$?
  kill "$manager" "$spi" 2>/dev/null
  exit "$status"
fi
exec 7< <(exec Xvfb -displayfd 1 -screen 0 1280x800x24 -nolisten tcp -noreset -dpi 96 2>"${TMPDIR:-/tmp}/xvfb.log"); server=$!
trap 'kill "$server" 2>/dev/null' EXIT
read -r -t 30 -u 7 number || { echo "stage.sh: the X server did not start"; cat "${TMPDIR:-/tmp}/xvfb.log"; exit 1; }
export DISPLAY=:$number BOXYARD_STAGE=inner QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_QPA_PLATFORM=xcb NO_AT_BRIDGE=0
dbus-run-session -- "$0" "$@"
