#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# fresh.sh MAKE-OVA: the README's first command on a clean system, as its readers meet it. A user who may use sudo clones this
# checkout there and calls installer/run; a second call must find nothing to do; then the command line's journey from an
# appliance to a shell, as that user and as root. Prints what each step took. Half an hour of packages and building: by hand,
# and by tests/run fresh, not among the tests of every day.
# MAKE-OVA is the test's own program; the clean system runs it with the libraries Boxyard asked for.
# Packages: mmdebstrap git
set -uo pipefail
if [ "$(id -u)" != 0 ]; then exec sudo -n "$0" "$@"; fi
if [ "${BOXYARD_INSIDE:-}" != yes ]; then # own mounts, network but for the package sources, and processes: nothing stays
  work=$(mktemp -d /var/tmp/bxfXXXXX)
  trap 'rm -rf "$work"' EXIT
  BOXYARD_INSIDE=yes BOXYARD_WORK=$work unshare --mount --pid --fork --kill-child=KILL --mount-proc --propagation private "$0" "$@"
  exit
fi
here=$(dirname "$(readlink -f "$0")") source=$(readlink -f "$(dirname "$(readlink -f "$0")")/../..")
makeOva=$1 work=$BOXYARD_WORK root=$BOXYARD_WORK/root
die() { echo "FAILED: $*"; exit 1; }
began=$SECONDS
took() { echo "$((SECONDS - began)) s: $*"; began=$SECONDS; }
. "$here/clean-root.sh"
clean_root "$root" "$work" || exit 1
in_root sh -c 'apt-get update -qq && apt-get install -y -qq --no-install-recommends sudo git ca-certificates' >"$work/log" 2>&1 || die "sudo: $(tail "$work/log")"
in_root useradd --create-home --shell /bin/bash student || die "the user"
echo 'student ALL=(ALL) NOPASSWD: ALL' >"$root/etc/sudoers.d/student"
in_root install -d -o student -m 700 /run/user/1000
git clone -q --no-hardlinks "$source" "$root/home/student/boxyard" || die "the clone"
in_root chown -R student: /home/student
as_student() {
  chroot --userspec student:student "$root" env -i HOME=/home/student USER=student XDG_RUNTIME_DIR=/run/user/1000 LC_ALL=C.UTF-8 PATH=/usr/local/bin:/usr/bin:/bin \
    sh -c 'cd && exec env "$@"' sh "$@"
}
took "a clean system with a user and a clone"

as_student boxyard/installer/run >"$work/out" 2>"$work/err" </dev/null; status=$?
[ $status = 0 ] || die "installer/run ended with $status: $(tail "$work/err" "$work/out")"
grep -q 'no display' "$work/out" || die "without a display it says so: $(cat "$work/out")"
grep -q QEMU "$work/out" || die "the doctor's report: $(cat "$work/out")"
took "installer/run as a user with sudo: packages, release build, the doctor's report"
first=$(stat -c %Y "$root/home/student/boxyard/build/release/app/boxyard")
as_student boxyard/installer/run --version >"$work/out" 2>"$work/err" || die "the second call: $(cat "$work/err")"
[ "$(stat -c %Y "$root/home/student/boxyard/build/release/app/boxyard")" = "$first" ] || die "the second call built again"
[ ! -s "$work/err" ] || die "the second call had to do: $(cat "$work/err")"
took "the second call"

# The tests' guest and appliance maker come along; all else is what the installer brought.
guest=$("$here/../support/guest/guest-cache.sh" full)
journey=tests/integration/cli/journey.sh program=/home/student/boxyard/build/release/app/boxyard
for who in student root; do
  home=$(in_root sh -c "echo ~$who")
  cp --sparse=always -r "$guest" "$root$home/guest"
  cp "$makeOva" "$root/usr/local/bin/boxyard-make-ova"
  in_root chown -R "$who": "$home/guest"
  if [ "$who" = student ]; then go=(as_student); else go=(in_root); fi
  "${go[@]}" BOXYARD_GUEST_FULL="$home/guest" timeout 600 /home/student/boxyard/$journey "$program" /usr/local/bin/boxyard-make-ova virtualbox bios full \
    >"$work/out" 2>&1 </dev/null || die "the journey as $who: $(cat "$work/out")"
  took "the journey as $who: $(tail -1 "$work/out")"
done
