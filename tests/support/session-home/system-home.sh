#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# system-home.sh [--guest cloud|full]… COMMAND…
# Runs COMMAND as root on a computer of its own, as in a container without systemd: own mounts over libvirt's folders (with
# the packaged configuration), own network, own processes. No libvirt daemon runs there at first; whatever was started ends
# with COMMAND. --guest as in session-home.sh. Called as a user it asks sudo, without a password.
# Packages: tini libvirt-daemon-system qemu-system-x86
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
if [ "$(id -u)" != 0 ]; then exec sudo -n --preserve-env=QT_QPA_PLATFORM,ASAN_OPTIONS,LSAN_OPTIONS,UBSAN_OPTIONS "$0" "$@"; fi

if [ "${BOXYARD_INSIDE:-}" != yes ]; then
  arguments=() home=$(mktemp -d /tmp/bxsXXXXX)
  trap 'rm -rf "$home"' EXIT
  chmod 755 "$home"
  while [ "${1:-}" = --guest ]; do
    cp --sparse=always -r "$("$here/../guest/guest-cache.sh" "$2")" "$home/guest-$2"
    chmod 755 "$home/guest-$2"
    arguments+=("BOXYARD_GUEST_${2^^}=$home/guest-$2"); shift 2
  done
  cp -a /etc/libvirt "$home/etc"
  mkdir -p "$home"/{log,cache,root}
  cp -a /var/lib/libvirt "$home/lib"; rm -rf "$home"/lib/images/* "$home"/lib/qemu/save/* "$home"/lib/qemu/snapshot/*
  rm -f "$home"/etc/qemu/*.xml "$home"/etc/qemu/autostart/* "$home"/etc/storage/*.xml "$home"/etc/storage/autostart/*
  env "${arguments[@]}" BOXYARD_INSIDE=yes BOXYARD_HOME_DIR="$home" \
    unshare --mount --net --uts --pid --fork --kill-child=KILL --mount-proc --propagation private tini -s -- "$0" "$@"
  exit
fi

home=$BOXYARD_HOME_DIR
ip link set lo up
. "$here/devices.sh"
own_devices "$home/dev"
umount -Rl /dev; mount --move "$home/dev" /dev
mount -t tmpfs -o mode=755 tmpfs /run
mount --bind "$home/etc" /etc/libvirt
mount --bind "$home/lib" /var/lib/libvirt
mount --bind "$home/cache" /var/cache/libvirt
mount --bind "$home/log" /var/log/libvirt
export HOME=$home/root XDG_RUNTIME_DIR=
unset XDG_RUNTIME_DIR XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME
cd "$home"
"$@"
