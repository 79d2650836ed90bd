#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# fresh.sh MAKE-OVA: the README's first command on a clean system, as its readers meet it. A user who may use sudo clones this
# checkout there and calls installer/run; a second call must find nothing to do; then the command line's journey from an
# appliance to a shell, as that user and as root. Prints what each step took. A quarter of an hour of packages and building:
# by hand, and by tests/run fresh, not among the tests of every day.
# MAKE-OVA is the test's own program; the clean system runs it with the libraries Boxyard asked for.
# Packages: mmdebstrap git
set -uo pipefail
die() { echo "FAILED: $*"; exit 1; }
began=$SECONDS
took() { echo "$((SECONDS - began)) s: $*"; began=$SECONDS; }
journey=/home/student/boxyard/tests/integration/cli/journey.sh program=/home/student/boxyard/build/release/app/boxyard

inside() { # on the clean system, whose root is ours by now
  umount -l /.outside
  student() { setpriv --reuid student --regid student --init-groups env -i HOME=/home/student USER=student XDG_RUNTIME_DIR=/run/user/1000 LC_ALL=C.UTF-8 \
    PATH=/usr/local/bin:/usr/bin:/bin sh -c 'cd && exec env "$@"' sh "$@"; }
  root() { env -i HOME=/root LC_ALL=C.UTF-8 PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin sh -c 'cd && exec env "$@"' sh "$@"; }
  student boxyard/installer/run >/tmp/out 2>/tmp/err </dev/null; local status=$?
  [ $status = 0 ] || die "installer/run ended with $status: $(tail /tmp/err /tmp/out)"
  grep -q 'no display' /tmp/out || die "without a display it says so: $(cat /tmp/out)"
  grep -q QEMU /tmp/out || die "the doctor's report: $(cat /tmp/out)"
  took "installer/run as a user with sudo: packages, release build, the doctor's report"
  local first; first=$(stat -c %Y "$program")
  student boxyard/installer/run --version >/tmp/out 2>/tmp/err || die "the second call: $(cat /tmp/err)"
  [ "$(stat -c %Y "$program")" = "$first" ] || die "the second call built again"
  [ ! -s /tmp/err ] || die "the second call had to do: $(cat /tmp/err)"
  took "the second call"
  [ ! -e /dev/kvm ] || chgrp kvm /dev/kvm # udev does it where there is one
  for who in student root; do
    $who BOXYARD_GUEST_FULL="$(eval echo "~$who")/guest" timeout 600 "$journey" "$program" /usr/local/bin/boxyard-make-ova virtualbox bios full \
      >/tmp/journey 2>&1 </dev/null || die "the journey as $who: $(cat /tmp/journey)"
    took "the journey as $who: $(tail -1 /tmp/journey)"
  done
}
if [ "$1" = --inside ]; then inside; exit; fi

if [ "$(id -u)" != 0 ]; then exec sudo -n "$0" "$@"; fi
if [ "${BOXYARD_INSIDE:-}" != yes ]; then # own mounts and processes: whatever happens, nothing stays
  work=$(mktemp -d /var/tmp/bxfXXXXX)
  trap 'rm -rf "$work"' EXIT
  BOXYARD_INSIDE=yes BOXYARD_WORK=$work unshare --mount --pid --fork --kill-child=KILL --mount-proc --propagation private "$0" "$@"
  exit
fi
here=$(dirname "$(readlink -f "$0")") work=$BOXYARD_WORK root=$BOXYARD_WORK/root
. "$here/clean-root.sh"
clean_root "$root" "$work" || exit 1
in_root sh -c 'apt-get update -qq && apt-get install -y -qq --no-install-recommends sudo git ca-certificates' >"$work/log" 2>&1 || die "sudo: $(tail "$work/log")"
in_root useradd --create-home --shell /bin/bash student || die "the user"
echo 'student ALL=(ALL) NOPASSWD: ALL' >"$root/etc/sudoers.d/student"
in_root install -d -o student -m 700 /run/user/1000
git clone -q --no-hardlinks "$here/../.." "$root/home/student/boxyard" || die "the clone"
# The tests' guest and appliance maker come along; all else is what the installer brings.
guest=$("$here/../support/guest/guest-cache.sh" full)
for home in home/student root; do cp --sparse=always -r "$guest" "$root/$home/guest"; done
install -m 755 "$1" "$root/usr/local/bin/boxyard-make-ova"
in_root chown -R student: /home/student
took "a clean system with a user and a clone"
mkdir "$root/.outside"; cd "$root" && pivot_root . .outside && exec chroot . /home/student/boxyard/tests/install/fresh.sh --inside
