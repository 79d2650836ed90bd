#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# bench.sh BOXYARD [RUNS]: bench.py in an X server and session bus of its own.
here=$(dirname "$(readlink -f "$0")")
exec "$here/../display.sh" /usr/bin/python3 "$here/bench.py" "$@"
