#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# guest-cache.sh [cloud|full]: prints a folder with vmlinuz, initrd.gz, id_ed25519 and disk.raw, made when it is not there or
# when the scripts changed. BOXYARD_GUEST_CACHE says where (default /var/cache/boxyard-test-guest, else the user's cache).
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
flavour=${1:-cloud}
base=${BOXYARD_GUEST_CACHE:-/var/cache/boxyard-test-guest}
if ! mkdir -p "$base" 2>/dev/null || [ ! -w "$base" ]; then
  base=${XDG_CACHE_HOME:-$HOME/.cache}/boxyard-test-guest; mkdir -p "$base"
  export BOXYARD_KERNEL_CACHE=${BOXYARD_KERNEL_CACHE:-$base/kernel}
fi
folder=$base/$flavour-$(cat "$here/mkguest.sh" "$here/mkdisk.sh" | sha256sum | cut -c1-12)
exec 8>"$base/$flavour.lock"; flock 8
if [ ! -e "$folder/disk.raw" ]; then
  rm -rf "$base/$flavour"-* "$folder.part"
  "$here/mkguest.sh" "$folder.part" "$flavour" >&2
  "$here/mkdisk.sh" "$folder.part" "$folder.part/disk.raw" >&2
  mv "$folder.part" "$folder"
fi
echo "$folder"
