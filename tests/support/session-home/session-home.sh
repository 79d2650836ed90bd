#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# session-home.sh [--guest cloud|full]… COMMAND…
# Runs COMMAND with a qemu:///session of its own: an unprivileged user, a short private home with its own XDG folders
# (UNIX socket paths end at 108 bytes), under tini (QEMU processes that end are reaped at once: without it each stop of a
# guest costs 1.6 s more). Afterwards its machines and daemons are stopped and the home removed. Called as root it
# becomes the user BOXYARD_TEST_USER (boxytest); called as a user it stays that user.
# Called as root it has a file system with little room as well, $BOXYARD_SMALL_FOLDER.
# --guest gives COMMAND the test guest in $BOXYARD_GUEST_CLOUD or $BOXYARD_GUEST_FULL.
# Packages: tini libvirt-daemon libvirt-daemon-driver-qemu libvirt-clients qemu-system-x86
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
# Called as root it has a network of its own too, so that tests side by side do not meet at a port.
if [ -z "${BOXYARD_UNDER_TINI:-}" ]; then
  if [ "$(id -u)" = 0 ]; then exec env BOXYARD_UNDER_TINI=1 unshare --net --mount tini -s -- "$0" "$@"; fi
  exec env BOXYARD_UNDER_TINI=1 tini -s -- "$0" "$@"
fi
if [ "$(id -u)" = 0 ]; then ip link set lo up; fi

guests=()
while [ "${1:-}" = --guest ]; do guests+=("$2"); shift 2; done

user=$(id -un)
become=()
if [ "$(id -u)" = 0 ]; then
  user=${BOXYARD_TEST_USER:-boxytest}
  id "$user" >/dev/null 2>&1 || useradd --system --create-home --shell /bin/sh "$user" || id "$user" >/dev/null
  become=(setpriv --reuid "$user" --regid "$(id -g "$user")" --clear-groups)
fi

home=$(mktemp -d /tmp/bxXXXXX)
mkdir -p "$home"/{r,c,k,d}
environment=(HOME="$home" USER="$user" PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin TMPDIR="$home"
  XDG_RUNTIME_DIR="$home/r" XDG_CONFIG_HOME="$home/c" XDG_CACHE_HOME="$home/k" XDG_DATA_HOME="$home/d"
  LANG=C.UTF-8 LC_ALL=C.UTF-8 TZ=UTC)
for name in $(compgen -e); do
  case $name in QT_*|ASAN_*|LSAN_*|UBSAN_*|BOXYARD_*|CTEST_*|DISPLAY|XAUTHORITY|GCOV_*) environment+=("$name=${!name}") ;; esac
done
for flavour in "${guests[@]}"; do
  made=$("$here/../guest/guest-cache.sh" "$flavour")
  cp --sparse=always -r "$made" "$home/guest-$flavour"
  environment+=("BOXYARD_GUEST_${flavour^^}=$home/guest-$flavour")
done
if [ "$(id -u)" = 0 ]; then
  mkdir "$home/small"
  mount -t tmpfs -o size=48m small "$home/small"
  environment+=("BOXYARD_SMALL_FOLDER=$home/small")
fi
chown -R "$user": "$home"
chmod 700 "$home" "$home/r"
as=("${become[@]}" env -i "${environment[@]}")

stop() {
  local name pidfile pid
  for name in $("${as[@]}" timeout 20 virsh -q -c qemu:///session list --name 2>/dev/null </dev/null); do
    "${as[@]}" timeout 20 virsh -q -c qemu:///session destroy "$name" >/dev/null 2>&1 </dev/null || true
  done
  for pidfile in "$home"/r/libvirt/libvirtd.pid "$home"/r/libvirt/virtlogd.pid; do
    if [ -s "$pidfile" ]; then pid=$(cat "$pidfile"); kill -CONT "$pid" 2>/dev/null || true; kill "$pid" 2>/dev/null || true; fi
  done
  if mountpoint -q "$home/small"; then umount --lazy "$home/small"; fi
  rm -rf "$home"
}
trap stop EXIT
cd "$home"
"${as[@]}" "$@"
