#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# create.sh BOXYARD MAKE-OVA: machines that are made, and machines that are not: a name or a port that is taken, a definition or a start
# that is refused leave no disk, no firmware variables, no definition, and touch nothing of others. Runs inside session-home.sh.
set -uo pipefail
boxyard=$1 makeOva=$2 failures=0 holder=
trap '[ -z "$holder" ] || kill "$holder" 2>/dev/null' EXIT
fail() { echo "FAILED: $*; status: $status; out: ${out:0:300}; err: ${err:0:400}"; failures=$((failures + 1)); }
run() { out=$(timeout 60 "$boxyard" --connect qemu:///session "$@" 2>"$HOME/err" </dev/null); status=$?; err=$(cat "$HOME/err"); said="$*"; }
done_() { [ "$status" = 0 ] || fail "“$said” must be done"; }
refused() { # STATUS PATTERN
  [ "$status" = "$1" ] || fail "“$said” must end with $1"
  grep '^boxyard: ' <<<"$err" | grep -qE -- "$2" || fail "“$said”: the sentence lacks “$2”"
}
pool=$XDG_DATA_HOME/libvirt/images nvram=$XDG_CONFIG_HOME/libvirt/qemu/nvram
yard() { virsh -q -c qemu:///session list --all --name | grep .; ls -A "$pool" "$nvram" 2>/dev/null; virsh -q -c qemu:///session vol-list default 2>/dev/null; }
unchanged() { [ "$(yard)" = "$before" ] || fail "“$said” left: $(diff <(echo "$before") <(yard))"; }

run create --name fresh --disk-size 64M --memory 64M --firmware efi --start; done_
run list --machines --json; grep -q '"state": "running"' <<<"$out" || fail "it does not run"
qemu-img info -U "$pool/fresh.qcow2" | grep -q 'compat: 1.1' || fail "the disk is of an old kind"
[ -n "$(ls "$nvram")" ] || fail "no firmware variables"
run poweroff fresh; done_
run delete fresh --disks --yes; done_
[ -z "$(find "$pool" "$nvram" -type f)" ] || fail "“$said” left $(find "$pool" "$nvram" -type f)"

run create --name mine --disk-size 64M; done_
before=$(yard)
run create --name mine --disk-size 64M; refused 1 'mine'; unchanged
run create --name many --disk-size 64M --cpus 100000; refused 3 'CPU'; unchanged
run create --name "a/b" --disk-size 64M; [ "$status" != 0 ] || fail "that is no name"; unchanged
run create --name other --disk "$HOME/nowhere.qcow2"; refused 1 'nowhere'; unchanged

# Somebody holds the port: known before the start, after the disk and the definition.
exec 3< <(exec /usr/bin/python3 -c 'import socket, time
s = socket.socket(); s.bind(("127.0.0.1", 29350)); s.listen(); print("holds", flush=True); s.accept()'); holder=$!
read -r -t 10 -u 3 _ || fail "nobody holds the port"
run create --name held --disk-size 64M --firmware efi --forward 29350:22 --start; refused 1 '29350'; unchanged

# An import is whole before its start: the machine stays, and both is said.
head -c 1M /dev/urandom >"$HOME/disk.raw"
"$makeOva" --dialect virtualbox --firmware bios --disk "$HOME/disk.raw" --name whole --cpus 1 --memory 64 --out "$HOME/whole.ova" || fail "make-ova"
run import "$HOME/whole.ova" --forward 29350:22 --start; refused 1 '29350'
grep -q '^whole was imported' <<<"$out" || fail "“$said” hides that it was imported"
run list --machines; grep -q '^whole ' <<<"$out" || fail "it is not there"
run delete whole --disks --yes; done_; unchanged

# QEMU itself refuses: the disk is damaged. The definition goes, the user's file stays as it is.
{ printf 'QFI\373'; head -c 200000 /dev/zero; } >"$HOME/broken.qcow2"
sum=$(sha256sum "$HOME/broken.qcow2")
run create --name broken --disk "$HOME/broken.qcow2" --firmware efi --start; refused 1 'broken'; unchanged
grep -q '^hint: ' <<<"$err" || fail "“$said” gives no hint"
[ "$(sha256sum "$HOME/broken.qcow2")" = "$sum" ] || fail "the user's disk was touched"
run delete mine --disks --yes; done_
[ "$failures" -eq 0 ] && echo "what fails leaves nothing"
exit $((failures > 0))
