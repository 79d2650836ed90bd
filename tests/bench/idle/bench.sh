#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# bench.sh BOXYARD: bench.py in an X server and session bus of its own; as root, for its Docker.
here=$(dirname "$(readlink -f "$0")")
exec "$here/../display.sh" 1280x2048 /usr/bin/python3 "$here/bench.py" "$@"
