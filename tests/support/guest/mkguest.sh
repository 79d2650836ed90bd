#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# mkguest.sh OUT [cloud|full]
# Makes a small Linux guest that boots to an SSH server: OUT/vmlinuz, OUT/initrd.gz and its key OUT/id_ed25519(.pub).
#   cloud  the default; knows virtio, NVMe and vmxnet3; up within 4 s without KVM
#   full   knows also e1000, pcnet, AHCI, IDE, LSI SAS, PVSCSI, USB, graphics and sound; up within 8 s
# Words for the guest on its kernel command line: bx.ip0=10.0.2.50/24 (a fixed address for eth0, likewise bx.ip1),
# bx.noga (no guest agent), bx.noacpi (the power button does nothing). Add console=ttyS0 to see its messages.
# Packages: busybox-static dropbear-bin qemu-guest-agent openssh-client cpio kmod
set -euo pipefail

out=$(realpath -m "$1")
flavour=${2:-cloud}
cache=${BOXYARD_KERNEL_CACHE:-/var/cache/boxyard-test-kernel}-$flavour
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir -p "$out"

# The distribution's kernel is unpacked into a folder of our own once; nothing of this machine's boot changes.
fetch_kernel() {
  exec 9>"$cache.lock"; flock 9
  [ -s "$cache/version" ] && return
  local metas package work=$cache.work
  if [ "$flavour" = full ]; then metas="linux-image-amd64 linux-image-generic"; else metas="linux-image-cloud-amd64 linux-image-virtual"; fi
  for meta in $metas; do
    package=$(apt-cache depends "$meta" 2>/dev/null | awk '/Depends: linux-image-[0-9]/ {print $2; exit}')
    [ -n "$package" ] && break
  done
  [ -n "$package" ] || { echo "mkguest: no kernel package found ($metas)" >&2; exit 1; }
  rm -rf "$work"; mkdir -p "$work"
  ( cd "$work"; apt-get -qq -o APT::Sandbox::User=root download "$package"; dpkg-deb -x "$package"_*.deb .; rm ./*.deb )
  local version=${package#linux-image-}; version=${version#unsigned-}
  depmod -b "$work" "$version"
  echo "$version" > "$work/version"
  rm -rf "$cache"; mv "$work" "$cache"
}

copy_programs() {
  mkdir -p "$tree"/{bin,sbin,usr/bin,usr/sbin,proc,sys,dev,tmp,run,mnt,var/run,root/.ssh,etc/dropbear,etc/acpi/PWRF,lib/x86_64-linux-gnu,lib64}
  cp "$(command -v busybox)" "$tree/bin/busybox"
  local applet program library
  for applet in $(busybox --list); do [ "$applet" = busybox ] || ln -sf busybox "$tree/bin/$applet"; done
  for program in /usr/sbin/dropbear /usr/sbin/qemu-ga; do
    cp "$program" "$tree/bin/"
    for library in $(ldd "$program" | grep -o '/lib[^ ]*'); do cp -nL "$library" "$tree/lib/x86_64-linux-gnu/" || true; done
  done
  cp /lib/x86_64-linux-gnu/libnss_files.so.2 "$tree/lib/x86_64-linux-gnu/"
  cp /lib64/ld-linux-x86-64.so.2 "$tree/lib64/"
}

# The guest loads what its devices ask for, out of what is packed here.
copy_modules() {
  local version=$1 wanted module target=$tree/lib/modules/$1
  wanted="virtio_pci virtio_net virtio_blk virtio_console virtio_balloon virtio_scsi virtio-rng virtio_gpu button evdev
    isofs sr_mod sd_mod ahci ata_piix vmw_pvscsi mptsas nvme e1000 e1000e vmxnet3 pcnet32 8139cp bochs qxl
    usbhid hid-generic xhci-pci snd-hda-intel"
  mkdir -p "$target"
  for module in $wanted; do
    modprobe -d "$cache" -S "$version" --show-depends "$module" 2>/dev/null || true # the cloud kernel lacks some
  done | awk '$1 == "insmod" {print $2}' | sort -u | xargs -r cp -t "$target"
  cp "$cache/lib/modules/$version/modules.builtin" "$cache/lib/modules/$version/modules.order" "$target/"
  depmod -b "$tree" "$version" 2>/dev/null
}

write_accounts() {
  echo 'root:x:0:0:root:/root:/bin/sh' > "$tree/etc/passwd"
  echo 'root:x:0:' > "$tree/etc/group"
  echo '/bin/sh' > "$tree/etc/shells"
  echo 'passwd: files' > "$tree/etc/nsswitch.conf"
  [ -s "$out/id_ed25519" ] || ssh-keygen -q -t ed25519 -N '' -C guest -f "$out/id_ed25519"
  cp "$out/id_ed25519.pub" "$tree/root/.ssh/authorized_keys"
  chmod 700 "$tree/root" "$tree/root/.ssh"
}

write_scripts() {
  cat > "$tree/etc/acpi/PWRF/00000080" <<'POWER'
#!/bin/sh
sync
poweroff -f
POWER
  cat > "$tree/sbin/shutdown" <<'SHUTDOWN'
#!/bin/sh
case "$*" in *-r*) exec /bin/reboot -f ;; *) exec /bin/poweroff -f ;; esac
SHUTDOWN
  cat > "$tree/etc/lease" <<'LEASE'
#!/bin/sh
case $1 in
deconfig) ip link set "$interface" up ;;
bound|renew)
  ip addr flush dev "$interface"
  ip addr add "$ip/$mask" dev "$interface"
  [ -z "$router" ] || ip route add default via "$router" dev "$interface"
  echo "LEASE $interface $ip" ;;
esac
LEASE
  cat > "$tree/init" <<'INIT'
#!/bin/sh
export PATH=/bin:/sbin:/usr/sbin
word() { case " $(cat /proc/cmdline) " in *" $1"*) return 0 ;; esac; return 1; }
value() { sed -n "s/.*$1=\([^ ]*\).*/\1/p" /proc/cmdline; }

mount -t proc proc /proc
mount -t sysfs sys /sys
mount -t devtmpfs dev /dev
mkdir -p /dev/pts && mount -t devpts devpts /dev/pts

# What sits on a bus that is read slowly (SCSI, USB) may appear after the rounds below: its drivers wait for it.
modprobe -a sd_mod sr_mod evdev usbhid hid-generic 2>/dev/null
before=
for round in 1 2 3 4; do   # a bus that appears brings devices of its own
  now=$(find /sys/devices -name modalias -exec cat {} + | sort -u)
  [ "$now" = "$before" ] && break
  before=$now
  modprobe -qa $now 2>/dev/null
done

ip link set lo up
for i in 0 1 2; do
  [ -e /sys/class/net/eth$i ] || continue
  ip link set eth$i up
  if word bx.ip$i=; then ip addr add "$(value bx.ip$i)" dev eth$i
  else udhcpc -q -n -t 6 -T 3 -i eth$i -s /etc/lease; fi
done

dropbear -R -E -p 22
mkdir -p /dev/virtio-ports
for port in /sys/class/virtio-ports/*; do
  [ -e "$port/name" ] && ln -sf "../$(basename "$port")" "/dev/virtio-ports/$(cat "$port/name")"
done
agent=/dev/virtio-ports/org.qemu.guest_agent.0
word bx.noga || { [ -e $agent ] && qemu-ga -d -m virtio-serial -p $agent; }
word bx.noacpi || acpid -l /dev/null 2>/dev/null
echo "GUEST-UP $(nproc) cpus, $(cut -d' ' -f1 /proc/uptime) s"
echo GUEST-UP > /dev/tty0
setsid sh -c 'while :; do sh </dev/tty1 >/dev/tty1 2>&1; sleep 1; done' &
while :; do setsid sh -c 'exec sh </dev/ttyS0 >/dev/ttyS0 2>&1'; sleep 1; done
INIT
  chmod +x "$tree/init" "$tree/etc/lease" "$tree/etc/acpi/PWRF/00000080" "$tree/sbin/shutdown"
}

fetch_kernel
version=$(cat "$cache/version")
cp -L "$cache/boot/vmlinuz-$version" "$out/vmlinuz"
copy_programs
copy_modules "$version"
write_accounts
write_scripts
( cd "$tree" && find . | cpio --quiet -o -H newc | gzip -1 ) > "$out/initrd.gz.part"
mv "$out/initrd.gz.part" "$out/initrd.gz"
