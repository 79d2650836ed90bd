#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# mkdisk.sh GUESTDIR OUT.raw [WORDS…]
# Puts the guest of mkguest.sh on a raw MBR disk of 64 MiB (192 MiB for a full guest) that boots by BIOS (syslinux) and
# by UEFI without Secure Boot (GRUB). WORDS are added to its kernel command line. Needs neither mounts nor root.
# Packages: syslinux syslinux-common mtools dosfstools fdisk grub-efi-amd64-bin grub-common
set -euo pipefail

guest=$1 out=$2; shift 2
words="console=tty0 console=ttyS0 quiet${*:+ $*}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

need=$(( ($(stat -c %s "$guest/vmlinuz") + $(stat -c %s "$guest/initrd.gz")) / 1048576 + 16 ))
size=$(( need > 63 ? need + 1 : 64 ))
volume=$work/volume
truncate -s "$((size - 1))M" "$volume"
mkfs.vfat -n BXGUEST -h 2048 "$volume" >/dev/null

cat > "$work/syslinux.cfg" <<CFG
DEFAULT guest
LABEL guest
  KERNEL /vmlinuz
  INITRD /initrd.gz
  APPEND $words
CFG
cat > "$work/grub.cfg" <<CFG
linux /vmlinuz $words
initrd /initrd.gz
boot
CFG
cat > "$work/find.cfg" <<'CFG'
insmod part_msdos
insmod fat
search --set=root --file /vmlinuz
configfile /grub.cfg
CFG
grub-mkstandalone -O x86_64-efi -o "$work/BOOTX64.EFI" --locales= --fonts= --themes= \
  --install-modules="part_msdos fat linux search search_fs_file normal echo configfile" "boot/grub/grub.cfg=$work/find.cfg"

mmd -i "$volume" ::/EFI ::/EFI/BOOT
for file in "$guest/vmlinuz" "$guest/initrd.gz" "$work/syslinux.cfg" "$work/grub.cfg"; do
  mcopy -i "$volume" "$file" "::/$(basename "$file")"
done
mcopy -i "$volume" "$work/BOOTX64.EFI" ::/EFI/BOOT/BOOTX64.EFI
syslinux --install "$volume"

rm -f "$out"
truncate -s "${size}M" "$out"
printf 'label: dos\nstart=2048, type=ef, bootable\n' | sfdisk -q "$out"
dd if="$volume" of="$out" bs=1M seek=1 conv=notrunc,sparse status=none
dd if=/usr/lib/syslinux/mbr/mbr.bin of="$out" bs=440 count=1 conv=notrunc status=none
