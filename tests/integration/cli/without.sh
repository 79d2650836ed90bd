#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# without.sh BOXYARD MAKE-OVA CASE: what the commands say on a computer that lacks something. Each failure has its status, one
# sentence and one hint that names the thing to do; nothing half-made stays, nothing hangs, and what could not be asked is never
# an empty list. Runs inside tests/support/session-home/without.sh, which takes the thing away.
set -uo pipefail
boxyard=$1 makeOva=$2 case=$3 failures=0 limit=15
fail() { echo "FAILED: $*; status: $status; out: ${out:0:300}; err: ${err:0:400}"; failures=$((failures + 1)); }
run() {
  local started; started=$(date +%s)
  out=$(timeout 60 "$boxyard" "$@" 2>"$HOME/err" </dev/null); status=$?; err=$(cat "$HOME/err"); said="$*"
  [ $(($(date +%s) - started)) -le $limit ] || fail "“$said” took $(($(date +%s) - started)) s"
}
# STATUS PATTERN-OF-SENTENCE PATTERN-OF-HINT
fails() {
  [ "$status" = "$1" ] || fail "“$said” must end with $1"
  [ "$(grep -c '^boxyard: ' <<<"$err")" = 1 ] || fail "“$said” must say one sentence"
  [ "$(grep -c '^hint: ' <<<"$err")" = 1 ] || fail "“$said” must give one hint"
  [ "$(grep -cvE '^(note|warning): ' <<<"$err")" = 2 ] || fail "“$said” says more than a sentence and a hint"
  grep '^boxyard: ' <<<"$err" | grep -qE -- "$2" || fail "“$said”: the sentence lacks “$2”"
  grep '^hint: ' <<<"$err" | grep -qE -- "$3" || fail "“$said”: the hint lacks “$3”"
  [ -z "$out" ] || fail "“$said”: standard output carries only the result"
}
# KIND: the failure under --json is one object of that kind
failsAsJson() {
  /usr/bin/python3 -c 'import json, sys
e = json.load(sys.stdin)["error"]
assert e["kind"] == sys.argv[1] and e["summary"] and e["hint"], e' "$1" <<<"$out" 2>>"$HOME/err" || { err=$(cat "$HOME/err"); fail "“$said”: no error object of kind $1"; }
}
done_() { [ "$status" = 0 ] || fail "“$said” must be done"; }
empty() { [ "$(tr -d '[:space:]' <<<"$out")" = '[]' ] || fail "“$said” must be an empty list"; }
says() { grep -qE -- "$1" <<<"$out" || fail "“$said” does not say “$1”"; }
finding() { # CODE LEVEL PATTERN: the doctor's finding
  run doctor --json; done_
  /usr/bin/python3 -c 'import json, re, sys
f = next(f for f in json.load(sys.stdin) if f["code"] == sys.argv[1])
assert f["level"] == sys.argv[2] and re.search(sys.argv[3], f["text"] + " " + f["remedy"] + " " + f["command"]), f' "$@" <<<"$out" 2>>"$HOME/err" || { err=$(cat "$HOME/err"); fail "the doctor on $1"; }
}
pool=$XDG_DATA_HOME/libvirt/images
nothingMade() {
  local left
  left=$(find "$pool/" "$XDG_STATE_HOME/boxyard/imports" "$HOME/.local/state/boxyard/imports" -type f ! -name filler 2>/dev/null)
  [ -z "$left" ] || fail "“$said” left $left"
  if [ "$case" != libvirt ]; then
    left=$(virsh -q -c qemu:///session list --all --name | grep .)
    [ -z "$left" ] || fail "“$said” left the machine $left"
    left=$(ls "$XDG_CONFIG_HOME/libvirt/qemu/nvram" 2>/dev/null)
    [ -z "$left" ] || fail "“$said” left the firmware variables $left"
  fi
}
export XDG_STATE_HOME=$HOME/s
mkdir -p "$XDG_DATA_HOME/libvirt"
[ -z "${BOXYARD_TEST_IMAGES:-}" ] || ln -s "$BOXYARD_TEST_IMAGES" "$pool"
head -c 3M /dev/urandom >"$HOME/disk.raw"
ova=$HOME/small.ova
"$makeOva" --dialect virtualbox --firmware bios --disk "$HOME/disk.raw" --name small --cpus 1 --memory 64 --manifest sha256 --out "$ova" || { echo "FAILED: make-ova"; exit 1; }

case $case in
libvirt)
  absent='Cannot connect to libvirt' install='[Ii]nstall libvirt'
  for words in "list --machines" "list" "show nobody" "start nobody" "delete nobody --yes" "forward list nobody" "ssh nobody" "import $ova" "create --name x --disk-size 1G"; do
    run $words; fails 1 "$absent" "$install"
  done
  run list --json; failsAsJson Unreachable
  run import "$ova" --json; failsAsJson Unreachable
  run check "$ova"; done_ # needs nobody
  run ports --json; done_; grep -q "$absent" <<<"$err" || fail "“ports” hides whose ports are not in it"
  finding libvirt error 'not installed.*install'
  nothingMade;;
qemu)
  run list --machines --json; done_; empty
  for words in "import $ova" "create --name x --disk-size 1G" "create --name x --disk-size 1G --start" "create --dry-run"; do
    run $words; fails 1 'QEMU' '[Ii]nstall'
    nothingMade
  done
  finding qemu error 'not installed.*install';;
engines)
  for words in "container list" "list --containers" "container start nobody" "container logs nobody" "container run img" "image list" "image pull img"; do
    run $words; fails 1 'No container engine' 'Install Docker or Podman'
  done
  run container list --json; failsAsJson Unreachable
  run list --json; done_; empty # libvirt answers, and there is no machine
  finding docker info 'not installed'
  finding podman info 'not installed';;
access)
  for words in "container list" "list --containers" "container start nobody" "container run img" "image list"; do
    run $words; fails 1 'may not use.*docker.sock' 'usermod -aG docker'
  done
  run list --containers --json; failsAsJson PermissionDenied
  virsh -q -c qemu:///session define <(echo '<domain type="qemu"><name>there</name><memory>65536</memory><os><type>hvm</type></os></domain>') >/dev/null || fail define
  run list; done_; says '^there '; grep -q 'may not use' <<<"$err" || fail "“list” hides the engine that was not asked"
  run list --json; done_; says '"name": "there"'; /usr/bin/python3 -m json.tool <<<"$out" >/dev/null || fail "“list --json” is not one document"
  run show nobody; [ "$status" = 2 ] || fail "unknown among those that were asked"
  finding docker warning 'group docker.*usermod -aG docker';;
system)
  run --connect qemu:///system list; fails 1 "the system's libvirt" 'usermod -aG libvirt'
  run --connect qemu:///system list --json; failsAsJson PermissionDenied
  run --connect qemu:///system create --name x; fails 1 "the system's libvirt" 'usermod -aG libvirt'
  run list --machines --json; done_; empty # one's own machines need none of it
  finding group-libvirt info 'group libvirt.*usermod -aG libvirt';;
images)
  for words in "import $ova" "create --name x --disk-size 1G" "create --name x --disk-size 1G --firmware efi --start"; do
    run $words; fails 1 "$pool|cannot be written|could not be created" '[Ff]older'
    nothingMade
  done
  run import "$ova" --json; failsAsJson PermissionDenied
  run create --name x --disk-size 1G --json; failsAsJson PermissionDenied
  run import "$ova" --storage "$HOME/elsewhere"; done_ # another folder helps
  run list --machines; done_; says '^small '
  finding space error 'may not be written|cannot be written';;
space)
  for words in "import $ova" "create --name x --disk-size 1G" "create --name x --disk-size 1G --firmware efi --start"; do
    run $words; fails 1 'free|space|could not be created' '[Ff]ree|room|folder'
    nothingMade
  done
  run import "$ova" --json; failsAsJson NoSpace
  run import "$ova" --dry-run --json; done_; says '"no-space"'; says '"free_bytes": 0'
  run import "$ova" --storage "$HOME/elsewhere" --dry-run --json; done_; grep -q '"no-space"' <<<"$out" && fail "“$said” speaks of another disk"
  run import "$ova" --storage "$HOME/elsewhere" --name small; done_
  run delete small --disks --yes; done_
  run create --name x --disk-size 1G --json; failsAsJson NoSpace
  run list --machines --json; done_; empty
  finding space error 'Make room';;
*) echo "FAILED: there is no case $case"; exit 1;;
esac
[ "$failures" -eq 0 ] && echo "without $case: all is said as it is"
exit $((failures > 0))
