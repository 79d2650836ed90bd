#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# bench.sh BOXYARD SPICE_STAGE SCREEN_PROBE [RUNS]: bench.py on a screen of 1920 × 1080.
here=$(dirname "$(readlink -f "$0")")
exec "$here/../display.sh" 1920x1080 /usr/bin/python3 "$here/bench.py" "$@"
