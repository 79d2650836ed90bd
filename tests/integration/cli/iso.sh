#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# iso.sh BOXYARD MKISO FIRMWARE: from a CD image to a running system in one command: the machine boots from it, its guest is
# reached through the forward that was asked for, reads the very CD in its drive and sees the empty disk it could be installed to.
# Runs inside session-home.sh with the full guest.
set -uo pipefail
boxyard=$1 mkiso=$2 firmware=$3 guest=$BOXYARD_GUEST_FULL
die() { echo "FAILED: $*; out: ${out:0:600}; err: $(head -c 400 "$HOME/err")"; exit 1; }
by() { out=$(timeout 90 "$boxyard" --connect qemu:///session --engine "unix://$HOME/none.sock" "$@" 2>"$HOME/err" </dev/null); }
holds() { /usr/bin/python3 -c 'import json, sys
d = json.load(sys.stdin)
assert eval(sys.argv[1]), d' "$1" <<<"$out" 2>"$HOME/err" || die "$1"; }
iso=$HOME/Some_system-12.iso
"$mkiso" "$guest" "$iso" || die "no CD image"
before=$(sha256sum "$iso")
marker=$(bsdtar -xOf "$iso" marker) && [ ${#marker} = 32 ] || die "no marker on the CD image"
chmod 600 "$guest/id_ed25519"

by create --iso "$iso" --name booted --cpus 2 --memory 512M --disk-size 96M --firmware "$firmware" --forward 29450:22 --start || die create
by show booted --json || die show
holds 'd["state"] == "running" and d["firmware"] == "'"$firmware"'"'
out=$(virsh -q -c qemu:///session domblklist booted --details); grep -qE "^ *file +cdrom +sd[a-z] +$iso\$" <<<"$out" || die "its drive"
by set booted --ssh-key "$guest/id_ed25519" || die "set --ssh-key"
timeout 100 bash -c 'until exec 3<>/dev/tcp/127.0.0.1/29450 && head -c4 <&3 | grep -q SSH-; do :; done' 2>/dev/null || {
  by screenshot booted "${BOXYARD_TEST_OUTPUT:-$HOME}/iso-$firmware.png"; die "it did not boot from the CD image within 100 s"; }
by ssh root@booted -- nproc && [ "$out" = 2 ] || die "nproc"
by ssh root@booted -- 'modprobe isofs; mount -t iso9660 -o ro /dev/sr0 /mnt && cat /mnt/marker' && [ "$out" = "$marker" ] || die "the drive holds another CD than $marker"
by ssh root@booted -- 'cat /sys/block/vda/size' && [ "$out" = $((96 * 2048)) ] || die "the disk to install to"
[ "$firmware" = bios ] || { by ssh root@booted -- 'ls /sys/firmware' && grep -qx efi <<<"$out" || die "it did not boot by UEFI"; }

# The CD is taken out; it and only it stays when the machine goes.
by poweroff booted || die poweroff
by set booted --cdrom none || die "set --cdrom none"
by show booted --json; holds 'not any(x["file"].endswith(".iso") for x in d["disks"])'
by set booted --cdrom "$iso" || die "set --cdrom"
by delete booted --disks --yes || die delete
[ "$(sha256sum "$iso")" = "$before" ] || die "the CD image was touched"
[ -z "$(find "$XDG_DATA_HOME/libvirt/images" "$XDG_CONFIG_HOME/libvirt/qemu/nvram" -type f 2>/dev/null)" ] || die "something stayed"
echo "from the CD image to a shell by $firmware"
