# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced, as root: own_devices FOLDER makes FOLDER a /dev of its own, with this computer's nodes and nothing mounted twice
# (libvirt moves what is mounted in /dev for each machine, and cannot where another mount lies over it).
# Containers are often given a KVM that root may open and libvirt's user for QEMU may not: libvirt then examines QEMU anew at
# every call. Here it is as udev leaves it.
own_devices() {
  mkdir -p "$1"; mount -t tmpfs -o mode=755 tmpfs "$1"
  tar -C /dev --exclude=./pts --exclude=./shm --exclude=./mqueue --exclude=./hugepages -c . 2>/dev/null | tar -C "$1" -xp
  if [ -e "$1/kvm" ]; then chgrp kvm "$1/kvm" 2>/dev/null || chgrp "$(stat -c %g "$1/kvm")" "$1/kvm"; chmod 660 "$1/kvm"; fi
  mkdir -m 1777 "$1/shm"; mkdir "$1/pts"
  mount -t devpts -o newinstance,ptmxmode=666,mode=620 devpts "$1/pts"
}
