#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# journey.sh BOXYARD MAKE-OVA DIALECT FIRMWARE ENGINE: the main journey in the real window, with mouse and keyboard. What a
# user's session does not hold is made here, as root: a container engine of its own with an image in it. In the end the
# container's published port is asked from inside the engine's network, where it stands.
set -uo pipefail
boxyard=$1 makeOva=$2 dialect=$3 firmware=$4 kind=$5
here=$(dirname "$(readlink -f "$0")")
support=$here/../../support
engine=$(mktemp -d /tmp/bxengXXXXX)
trap '"$support/engines/engine.sh" purge "$engine" >/dev/null 2>&1; rm -rf "$engine"' EXIT
"$support/engines/engine.sh" start "$kind" "$engine" || exit 1
"$support/engines/engine.sh" image "$engine" boxyard/web "httpd -f -p 80" || exit 1
chmod 755 "$engine"; chmod 666 "$engine/engine.sock"
out=${BOXYARD_TEST_OUTPUT:-$PWD}/journey-$dialect-$firmware
mkdir -p "$out" && chmod 1777 "$out" || exit 1
BOXYARD_TEST_OUTPUT=$out "$support/session-home/session-home.sh" --guest full "$here/../stage.sh" /usr/bin/python3 "$here/journey.py" \
  "$boxyard" "$makeOva" "$dialect" "$firmware" "unix://$engine/engine.sock" || exit 1
port=$(cat "$out/container-port") || exit 1
"$support/engines/engine.sh" exec "$engine" curl -s -m 10 -o /dev/null -w '%{http_code}\n' "http://127.0.0.1:$port/" | grep -qE '^(200|404)$' ||
  { echo "FAILED: nothing answers on the container's port $port"; exit 1; }
echo "the container answers on 127.0.0.1:$port"
