#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# without.sh WHAT… -- COMMAND…: runs COMMAND inside session-home.sh on a computer that lacks something, in a mount and a network
# namespace of its own. WHAT is one or more of
#   libvirt    no libvirt daemon is installed
#   qemu       no QEMU is installed
#   engines    neither Docker nor Podman is installed, and no socket of theirs exists
#   access     Docker's socket is there, but only root may use it
#   system     libvirt's system socket is there, but only root may use it
#   docker     no Docker is installed
#   home       the home of the user's entry in the password file is empty, whatever is done there
#   images     the folder $BOXYARD_TEST_IMAGES is on a read-only file system
#   space      the folder $BOXYARD_TEST_IMAGES is on a small file system that is full
# Called as a user it asks sudo, without a password.
# Packages: tini util-linux python3
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
if [ "$(id -u)" != 0 ]; then exec sudo -n --preserve-env=QT_QPA_PLATFORM,ASAN_OPTIONS,LSAN_OPTIONS,UBSAN_OPTIONS "$0" "$@"; fi
if [ "${BOXYARD_INSIDE:-}" != yes ]; then
  BOXYARD_INSIDE=yes exec unshare --mount --net --pid --fork --kill-child=KILL --mount-proc --propagation private "$0" "$@"
fi
ip link set lo up

# Everything of this run lies in memory and goes with the namespace.
mount -t tmpfs -o mode=755 tmpfs /run
layers=/run/layers images=/run/images
mkdir "$layers" "$images"
mount -t tmpfs -o mode=755 tmpfs "$layers"

uninstall() { # PROGRAM…: takes them out of the folders they are in, here only
  local folder name found
  for folder in /usr/local/sbin /usr/local/bin /usr/sbin /usr/bin; do
    found=()
    for name in "$@"; do for file in "$folder"/$name; do [ -e "$file" ] && found+=("$file"); done; done
    [ ${#found[@]} -gt 0 ] || continue
    local layer; layer=$(mktemp -d "$layers/XXXXX"); mkdir "$layer"/{upper,work}
    mount -t overlay overlay -o "lowerdir=$folder,upperdir=$layer/upper,workdir=$layer/work" "$folder"
    rm -f "${found[@]}"
  done
}
socket() { # PATH: one that exists and answers root alone
  mkdir -p "$(dirname "$1")"
  /usr/bin/python3 -c 'import socket, sys; s = socket.socket(socket.AF_UNIX); s.bind(sys.argv[1])' "$1"
  chown root:root "$1"; chmod 0660 "$1"
}
home() {
  local user=${BOXYARD_TEST_USER:-boxytest} folder
  id "$user" >/dev/null 2>&1 || useradd --system --create-home --shell /bin/sh "$user"
  folder=$(getent passwd "$user" | cut -d: -f6)
  mkdir -p "$folder"
  mount -t tmpfs -o "mode=700,uid=$(id -u "$user"),gid=$(id -g "$user")" tmpfs "$folder"
}
small() {
  mount -t tmpfs -o size=16m,mode=1777 tmpfs "$images"
  export BOXYARD_TEST_IMAGES=$images
}

while [ "$1" != -- ]; do
  case $1 in
    libvirt) uninstall libvirtd virtqemud;;
    qemu) uninstall 'qemu-system-*' qemu-kvm kvm;;
    engines) uninstall docker dockerd podman docker-compose;;
    docker) uninstall docker dockerd;;
    home) home;;
    access) socket /run/docker.sock;;
    system) socket /run/libvirt/libvirt-sock; socket /run/libvirt/virtqemud-sock;;
    images) small; mount -o remount,ro "$images";;
    space) small; head -c 32M /dev/zero >"$images/filler" 2>/dev/null || true;;
    *) echo "without.sh knows no $1"; exit 2;;
  esac
  shift
done
shift
exec env -u BOXYARD_INSIDE "$here/session-home.sh" "$@"
