#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# mkiso.sh GUESTDIR OUT.iso [WORDS…]
# Puts the guest of mkguest.sh on a CD image that boots by BIOS (ISOLINUX) and by UEFI without Secure Boot (GRUB). The file
# /marker on it holds the image's own random word. WORDS are added to the kernel command line. Needs no root.
# Packages: isolinux syslinux-common xorriso mtools dosfstools grub-efi-amd64-bin grub-common
set -euo pipefail

guest=$1 out=$2; shift 2
words="console=tty0 console=ttyS0 quiet${*:+ $*}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work"/{cd,cd/isolinux}
cp "$guest/vmlinuz" "$guest/initrd.gz" "$work/cd/"
head -c 16 /dev/urandom | od -An -tx1 | tr -d ' \n' > "$work/cd/marker"

cp /usr/lib/ISOLINUX/isolinux.bin /usr/lib/syslinux/modules/bios/ldlinux.c32 "$work/cd/isolinux/"
printf 'DEFAULT guest\nLABEL guest\n  KERNEL /vmlinuz\n  INITRD /initrd.gz\n  APPEND %s\n' "$words" > "$work/cd/isolinux/isolinux.cfg"

cat > "$work/grub.cfg" <<CFG
insmod iso9660
search --set=root --file /marker
linux /vmlinuz $words
initrd /initrd.gz
boot
CFG
grub-mkstandalone -O x86_64-efi -o "$work/BOOTX64.EFI" --locales= --fonts= --themes= \
  --install-modules="iso9660 linux search search_fs_file normal echo" "boot/grub/grub.cfg=$work/grub.cfg"
truncate -s $(($(stat -c %s "$work/BOOTX64.EFI") / 1024 + 1024))K "$work/cd/efi.img"
mkfs.vfat "$work/cd/efi.img" >/dev/null
mmd -i "$work/cd/efi.img" ::/EFI ::/EFI/BOOT
mcopy -i "$work/cd/efi.img" "$work/BOOTX64.EFI" ::/EFI/BOOT/BOOTX64.EFI

xorriso -as mkisofs -quiet -V BXGUEST -R -J -o "$out" \
  -b isolinux/isolinux.bin -c isolinux/boot.cat -no-emul-boot -boot-load-size 4 -boot-info-table \
  -eltorito-alt-boot -e efi.img -no-emul-boot "$work/cd" 2>/dev/null
