# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced, as root, in a mount namespace of its own: clean_root FOLDER WORK makes FOLDER a minimal system of this computer's
# release, from this computer's package sources, with /proc, /dev, /run and /tmp; in_root COMMAND… runs something there.
# The packed system is kept for a week in BOXYARD_ROOT_CACHE (default /var/cache/boxyard-test-root).
# Packages: mmdebstrap
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../support/session-home/devices.sh"
clean_root() {
  local root=$1 work=$2 codename cache list sources=()
  codename=$(. /etc/os-release && echo "$VERSION_CODENAME")
  cache=${BOXYARD_ROOT_CACHE:-/var/cache/boxyard-test-root}; mkdir -p "$cache"
  exec 8>"$cache/lock"; flock 8
  find "$cache" -name '*.tar' -mtime +7 -delete
  if [ ! -s "$cache/$codename.tar" ]; then
    for list in /etc/apt/sources.list /etc/apt/sources.list.d/{debian,ubuntu}.sources; do [ -s "$list" ] && sources+=("$list"); done
    apt-config dump | grep -E '^Acquire::(http|https|Check|Retries)' >"$work/acquire"
    mmdebstrap --variant=minbase --aptopt="$work/acquire" --aptopt='Acquire::Retries "3"' --format=tar "$codename" "$cache/new.part" "${sources[@]}" \
      >"$work/log" 2>&1 || { echo "FAILED: no clean system: $(tail "$work/log")"; return 1; }
    mv "$cache/new.part" "$cache/$codename.tar"
  fi
  mkdir "$root" && tar -xpf "$cache/$codename.tar" -C "$root" --exclude='./dev/*' || { echo "FAILED: the clean system cannot be unpacked"; return 1; }
  flock -u 8
  mount --bind "$root" "$root" # a root is a mount of its own; libvirt and containers rely on it
  printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"; chmod 755 "$root/usr/sbin/policy-rc.d" # no service starts
  cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
  mount -t proc proc "$root/proc"; mount --rbind /sys "$root/sys"; own_devices "$root/dev"; mount -t tmpfs tmpfs "$root/run"; mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
}
in_root() { chroot "$root" env -i HOME=/root LC_ALL=C.UTF-8 PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive "$@"; }
