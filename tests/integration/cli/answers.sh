#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# answers.sh BOXYARD MAKE-OVA SOURCES: exit statuses, JSON and error texts of the contract, on libvirt's test driver and bad files.
set -uo pipefail
boxyard=$1 makeOva=$2 sources=$3 failures=0 hung=
trap '[ -z "$hung" ] || kill "$hung" 2>/dev/null' EXIT
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
for code in $(grep -rhoPz '(info|warning|error)\(\s*QStringLiteral\("[a-z0-9-]+"' "$sources/backend/appliance" | tr '\0' '\n' | grep -oE '"[a-z0-9-]+"' | tr -d '"' | sort -u); do
  contains "$out" ".TP"$'\n'"\fB${code//-/\\-}\fR"
done
contains "$out" "machine:"; contains "$out" "beginning of the id"
run --lang ko --help; expect 0 "help in Korean"; contains "$out" "가져오기"
run --lang ko show nobody; expect 2; absent "$err" "There is no"

# A first word that is no command and no file is a mistake, not a window; the nearest command is named.
run strat vm; expect 2 "a misspelt command"; contains "$err" "Unknown command “strat”"; contains "$err" "boxyard start"
run strat vm --disks; expect 2; contains "$err" "Unknown command “strat”"
run container strat vm; expect 2; contains "$err" "boxyard container start"
# Without a display, or with one that nobody answers at, the window says so.
for display in '' :777 nowhere.invalid:3; do
  out=$(env -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM DISPLAY=$display timeout 60 "$boxyard" 2>"$HOME/err"); status=$?; err=$(cat "$HOME/err")
  expect 1 "no display at “$display”"; contains "$err" "no display"
  out=$(env -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM DISPLAY=$display BOXYARD_WITHOUT_DISPLAY=report timeout 60 "$boxyard" --demo 2>"$HOME/err"); status=$?; err=$(cat "$HOME/err")
  expect 0 "the report instead of a window"; contains "$out" "no display"; contains "$out" QEMU
done
env -u DISPLAY -u QT_QPA_PLATFORM WAYLAND_DISPLAY=nobody timeout 60 "$boxyard" 2>/dev/null; status=$?; expect 1 "no compositor"

# Progress: as it is asked for, on standard error; nothing but the result on standard output, no colours.
run --progress bogus list; expect 2 "unknown progress"
run pause test --progress json; expect 0
/usr/bin/python3 -c 'import json,sys
lines=[json.loads(line) for line in sys.stdin]
assert lines and all(set(l)=={"job","stage","done","total"} for l in lines), lines' <<<"$err" || { echo "FAILED: --progress json: $err"; failures=$((failures + 1)); }
run pause test --progress none; [ -z "$err" ] || { echo "FAILED: --progress none says $err"; failures=$((failures + 1)); }
run pause test; [ -z "$err" ] || { echo "FAILED: progress in a pipe: $err"; failures=$((failures + 1)); }
run pause test --progress plain; contains "$err" "Pausing"
seen=$(NO_COLOR=1 TERM=xterm /usr/bin/python3 -c 'import os, pty, sys
pid, fd = pty.fork()
if pid == 0: os.execv(sys.argv[1], [sys.argv[1], "--connect", "test:///default", "list", "--machines"])
data = b""
while True:
    try: more = os.read(fd, 4096)
    except OSError: break
    if not more: break
    data += more
os.waitpid(pid, 0); sys.stdout.buffer.write(data)' "$boxyard")
contains "$seen" running; absent "$seen" $'\033'
# What cannot be written is not done.
for words in "list --machines" "list --machines --json" "--help" "--version" "completion man"; do
  timeout 60 "$boxyard" --connect test:///default $words >/dev/full 2>"$HOME/err"; status=$?; err=$(cat "$HOME/err"); expect 1 "“$words” to a full disk"
done
contains "$err" "could not be written"
# A reader that leaves early is nothing to speak of.
status=$({ timeout 60 "$boxyard" --connect test:///default show test --json 2>"$HOME/err"; echo $? >"$HOME/status"; } | :; cat "$HOME/status"); err=$(cat "$HOME/err")
[ "$status" = 0 ] || [ "$status" = 141 ] || { echo "FAILED: a reader that leaves: $status"; failures=$((failures + 1)); }
absent "$err" "could not be written"
# Words of tables are the user's, those of JSON are the contract's.
run --lang ko list --machines; contains "$out" "실행 중"; absent "$out" running
run --lang ko list --machines --json; contains "$out" '"running"'

# Disk and CD images are judged as well.
qemu-img create -q -f qcow2 "$HOME/good.qcow2" 1G; qemu-img create -q -f qcow2 -b "$HOME/good.qcow2" -F qcow2 "$HOME/over.qcow2"
qemu-img create -q -f qcow2 -o data_file="$HOME/secret",data_file_raw=on "$HOME/tied.qcow2" 1M
cp "$HOME/over.qcow2" "$HOME/net.qcow2"; /usr/bin/python3 - "$HOME/net.qcow2" <<'PY'
import struct, sys
with open(sys.argv[1], "r+b") as f:
    f.seek(8); offset, = struct.unpack(">Q", f.read(8)); name = b"nbd:example.org:10809"
    f.seek(16); f.write(struct.pack(">I", len(name))); f.seek(offset); f.write(name)
PY
fields() { /usr/bin/python3 -c 'import json,sys; d=json.load(sys.stdin); assert eval(sys.argv[1]), (sys.argv[1], d)' "$1" <<<"$out" || { echo "FAILED: $1"; failures=$((failures + 1)); }; }
run check "$HOME/good.qcow2" --json; expect 0 "a disk image"
fields 'd["format"]=="disk" and d["verdict"]=="ok" and d["image"]["format"]=="qcow2" and d["image"]["capacity_bytes"]==2**30 and d["image"]["file_bytes"]>0 and d["machines"]==[]'
run check "$HOME/good.qcow2" --full; expect 0; contains "$out" "1 GiB"
run check "$HOME/over.qcow2" --json; expect 0 "an overlay"; fields 'd["verdict"]=="warnings" and d["notices"][0]["code"]=="disk-backing-file" and d["image"]["backing_file"].endswith("good.qcow2")'
run check "$HOME/tied.qcow2" --json; expect 3 "an external data file"; fields 'd["verdict"]=="refused" and d["notices"][0]["code"]=="disk-data-file" and d["error"]["kind"]=="InvalidInput"'
run check "$HOME/net.qcow2" --json; expect 3 "a backing file from the network"; fields 'd["notices"][0]["code"]=="disk-backing-foreign"'
head -c 100 "$HOME/good.qcow2" >"$HOME/cut.qcow2"; run check "$HOME/cut.qcow2"; expect 3 "half a header"
head -c 9000 /dev/urandom >"$HOME/noise.vmdk"; run check "$HOME/noise.vmdk"; expect 3 "no disk at all"
{ head -c 32768 /dev/zero; printf '\001CD001'; head -c 4096 /dev/zero; } >"$HOME/cd.iso"
run check "$HOME/cd.iso" --json; expect 0 "a CD image"; fields 'd["format"]=="iso" and d["image"]["format"]=="iso"'
for kind in vdi vhdx vpc raw vmdk; do
  qemu-img create -q -f $kind "$HOME/disk.$kind" 64M; [ $kind = vpc ] && mv "$HOME/disk.vpc" "$HOME/disk.vhd"
done
for kind in vdi vhd raw; do run check "$HOME/disk.$kind" --json; expect 0 "$kind"; fields 'd["format"]=="disk" and d["image"]["capacity_bytes"]>=64*2**20'; done
run check "$HOME/disk.vhdx" --json; expect 0 vhdx; fields 'd["image"]["format"]=="vhdx"'

# Hostile and damaged appliances: refused with what is wrong, quickly, nothing written.
head -c 2000000 /dev/urandom >"$HOME/noise.ova"
: >"$HOME/empty.ova"
truncate -s 40M "$HOME/disk.raw"; printf 'x' | dd of="$HOME/disk.raw" conv=notrunc status=none
"$makeOva" --dialect virtualbox --firmware bios --disk "$HOME/disk.raw" --name good --cpus 1 --memory 64 --manifest sha256 --out "$HOME/good.ova" || { echo "FAILED: make-ova"; exit 1; }
run check "$HOME/good.ova" --json; expect 0 "a good file"
fields 'set(d) >= {"file","format","writer","ovf_version","verdict","machines","manifest","signature","eulas","configurations","properties","products","space","notices"}'
fields 'd["format"]=="ova" and d["writer"]=="virtualbox" and d["manifest"]["status"]=="not-checked" and d["space"]["needed_bytes"]>0 and d["space"]["free_bytes"]>0'
fields 'set(d["machines"][0]) >= {"name","os","cpus","memory_bytes","firmware","machine_type","tpm","disks","cdroms","nics","forwards","serials"}'
fields 'set(d["machines"][0]["disks"][0]) >= {"file","format","capacity_bytes","file_bytes","needed_bytes","bus"} and d["machines"][0]["nics"][0]["mode"]=="nat"'
fields 'all(set(n)=={"level","code","subject","text","remedy"} for n in d["notices"])'
run check "$HOME/good.ova" --full --json; expect 0; fields 'd["manifest"]["status"]=="verified"'
head -c $(($(stat -c %s "$HOME/good.ova") - 3000)) "$HOME/good.ova" >"$HOME/short.ova"
for bad in noise empty short missing; do
  started=$(date +%s%N)
  run check "$HOME/$bad.ova"; [ "$bad" = missing ] && expect 1 "check $bad" || expect 3 "check $bad"
  [ -n "$err" ] || { echo "FAILED: no sentence for $bad"; failures=$((failures + 1)); }
  run import "$HOME/$bad.ova"; [ "$bad" = missing ] && expect 1 "import $bad" || expect 3 "import $bad"
  [ $((($(date +%s%N) - started) / 1000000)) -lt 4000 ] || { echo "FAILED: $bad took too long"; failures=$((failures + 1)); }
done
# A connection file that is none, and a pipe, which nobody waits for.
echo nonsense >"$HOME/broken.vv"; mkfifo "$HOME/pipe.vv"
for bad in broken pipe; do
  out=$(QT_QPA_PLATFORM=offscreen timeout 20 "$boxyard" console "$HOME/$bad.vv" 2>"$HOME/err" </dev/null); status=$?; err=$(cat "$HOME/err")
  expect 1 "console of $bad.vv"; contains "$err" "boxyard: $bad.vv is no connection file"; contains "$err" "hint: "
done
run check "$HOME/short.ova" --verbose; contains "$err" "boxyard: "
# It is judged before anybody is asked: an engine and a libvirt that never answer do not delay the refusal.
coproc /usr/bin/python3 -c 'import socket, sys
held = [socket.socket(socket.AF_UNIX) for _ in sys.argv[1:]]
for s, path in zip(held, sys.argv[1:]): s.bind(path); s.listen(16)
print("held", flush=True); sys.stdin.read()' "$HOME/engine.hung" "$HOME/libvirt.hung"; hung=$COPROC_PID
read -r -t 20 -u "${COPROC[0]}" _ || echo "FAILED: nobody hangs"
/usr/bin/python3 - "$HOME/good.ova" "$HOME/arm.ova" <<'PY'
import io, sys, tarfile
with tarfile.open(sys.argv[1]) as old, tarfile.open(sys.argv[2], "w", format=tarfile.USTAR_FORMAT) as new:
    for m in old:
        data = old.extractfile(m).read()
        if m.name.endswith(".mf"): continue
        if m.name.endswith(".ovf"): data = data.replace(b"Ubuntu_64", b"Ubuntu_arm64")
        m.size = len(data); new.addfile(m, io.BytesIO(data))
PY
for bad in noise short arm; do
  for words in "" "--json" "--dry-run --json"; do
    started=$(date +%s%N)
    out=$(timeout 60 "$boxyard" --connect "qemu+unix:///session?socket=$HOME/libvirt.hung" --engine "unix://$HOME/engine.hung" import "$HOME/$bad.ova" $words 2>"$HOME/err" </dev/null); status=$?; err=$(cat "$HOME/err")
    expect 3 "import $bad $words while nobody answers"
    [ $((($(date +%s%N) - started) / 1000000)) -lt 2000 ] || { echo "FAILED: $bad waited for those who do not answer"; failures=$((failures + 1)); }
    [ -z "$words" ] || fields 'd["error"]["kind"] in ("InvalidInput", "Unsupported") and d["error"]["summary"]'
  done
done
fields 'd["verdict"]=="refused" and d["notices"][0]["code"]=="architecture-unsupported"'
[ "$failures" -eq 0 ] && echo "all answers as the contract says"
exit $((failures > 0))
