#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# answers.sh BOXYARD MAKE-OVA: exit statuses, JSON and error texts of the contract, on libvirt's test driver and bad files.
set -uo pipefail
boxyard=$1 makeOva=$2 failures=0
run() { out=$(timeout 60 "$boxyard" --connect test:///default --engine "unix://$HOME/none.sock" "$@" 2>"$HOME/err" </dev/null); status=$?; err=$(cat "$HOME/err"); }
expect() { # STATUS WHAT
  [ "$status" = "$1" ] && return
  echo "FAILED: $2: status $status instead of $1; out: ${out:0:300}; err: ${err:0:300}"; failures=$((failures + 1))
}
contains() { case $1 in *"$2"*) ;; *) echo "FAILED: “$2” is not in: ${1:0:300}"; failures=$((failures + 1));; esac; }
absent() { case $1 in *"$2"*) echo "FAILED: “$2” is in: ${1:0:300}"; failures=$((failures + 1));; esac; }

run --version; expect 0 version; contains "$out" "boxyard "
run --help; expect 0 help; contains "$out" "import FILE"
run import --help; expect 0 "help of a command"; contains "$out" "--accept-eula"
run frobnicate --nonsense; expect 2 "unknown option"
run start; expect 2 "operand missing"; contains "$err" Usage
run forward; expect 2 "half a command"
run list --machines --json; expect 0 list; contains "$out" '"state": "running"'; contains "$out" '"name": "test"'
/usr/bin/python3 -c 'import json,sys; rows=json.load(sys.stdin); assert rows[0]["kind"]=="machine" and rows[0]["memory_bytes"]>0 and rows[0]["cpus"]>0, rows' <<<"$out" || failures=$((failures + 1))
run show nobody; expect 2 "unknown name"; contains "$err" "boxyard: There is no"
run show nobody --json; expect 2 "unknown name as JSON"; contains "$out" '"kind": "NotFound"'
run show test --json; expect 0 show; contains "$out" '"max_cpus"'
run pause test; expect 0 pause
run list --containers; expect 1 "an engine that is down is no empty list"; contains "$err" none.sock
run list --containers --json; expect 1 "the same as JSON"
run delete test; expect 4 "delete asks"
run set test --cpus zwei; expect 2 "wrong number"
run set test --memory 12X; expect 2 "wrong size"
run forward add test nonsense; expect 2 "wrong rule"
run create --firmware tricky; expect 2 "wrong firmware"
run container run img --publish 1:2:3:4; expect 2 "wrong rule"
run container run img --volume nowhere; expect 2 "wrong volume"
run doctor --json; expect 0 doctor; contains "$out" '"code": "kvm"'
run completion tcsh; expect 2 "unknown shell"
run completion man; expect 0 man; contains "$out" ".TH BOXYARD"
run --lang ko --help; expect 0 "help in Korean"; contains "$out" "가져오기"
run --lang ko show nobody; expect 2; absent "$err" "There is no"

# Hostile and damaged appliances: refused with what is wrong, quickly, nothing written.
head -c 2000000 /dev/urandom >"$HOME/noise.ova"
: >"$HOME/empty.ova"
truncate -s 40M "$HOME/disk.raw"; printf 'x' | dd of="$HOME/disk.raw" conv=notrunc status=none
"$makeOva" --dialect virtualbox --firmware bios --disk "$HOME/disk.raw" --name good --cpus 1 --memory 64 --manifest sha256 --out "$HOME/good.ova" || { echo "FAILED: make-ova"; exit 1; }
run check "$HOME/good.ova" --json; expect 0 "a good file"; contains "$out" '"verdict"'
head -c $(($(stat -c %s "$HOME/good.ova") - 3000)) "$HOME/good.ova" >"$HOME/short.ova"
for bad in noise empty short missing; do
  started=$(date +%s%N)
  run check "$HOME/$bad.ova"; [ "$bad" = missing ] && expect 1 "check $bad" || expect 3 "check $bad"
  [ -n "$err" ] || { echo "FAILED: no sentence for $bad"; failures=$((failures + 1)); }
  run import "$HOME/$bad.ova"; [ "$bad" = missing ] && expect 1 "import $bad" || expect 3 "import $bad"
  [ $((($(date +%s%N) - started) / 1000000)) -lt 4000 ] || { echo "FAILED: $bad took too long"; failures=$((failures + 1)); }
done
run check "$HOME/short.ova" --verbose; contains "$err" "boxyard: "
[ "$failures" -eq 0 ] && echo "all answers as the contract says"
exit $((failures > 0))
