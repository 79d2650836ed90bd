#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# imports.sh BOXYARD MAKE-OVA: what the options of import do, which questions it asks, what it says of what it changed, that
# a failed one does not pass for a success, and that an interrupted one leaves nothing. Runs inside session-home.sh.
set -uo pipefail
boxyard=$1 makeOva=$2 failures=0
fail() { echo "FAILED: $*; status: ${status:-}; out: ${out:0:400}; err: ${err:0:400}"; failures=$((failures + 1)); }
run() { out=$(timeout 90 "$boxyard" --connect qemu:///session --engine "unix://$HOME/none.sock" "$@" 2>"$HOME/err" </dev/null); status=$?; err=$(cat "$HOME/err"); said="$*"; }
ends() { [ "$status" = "$1" ] || fail "“$said” must end with $1"; }
says() { grep -qE -- "$1" <<<"$out" || fail "“$said” does not say “$1”"; }
tells() { grep -qE -- "$1" <<<"$err" || fail "“$said” does not tell “$1”"; }
holds() { # PYTHON: an expression over the JSON answer d
  /usr/bin/python3 -c 'import json, sys
d = json.load(sys.stdin)
assert eval(sys.argv[1]), (sys.argv[1], str(d)[:600])' "$1" <<<"$out" 2>"$HOME/why" || fail "“$said”: $1: $(tail -1 "$HOME/why")"; }
pool=$XDG_DATA_HOME/libvirt/images
make() { "$makeOva" --dialect virtualbox --firmware bios --disk "$HOME/disk.raw" --cpus 1 --memory 64 --out "$HOME/$1.ova" --name "$@" || { echo "FAILED: make-ova $1"; exit 1; }; }
head -c 1M /dev/urandom >"$HOME/disk.raw"
mkdir -p "$pool"

# A plan only looks: nothing is made on the host.
make test
run import "$HOME/test.ova" --dry-run; ends 0
[ -z "$(virsh -q -c qemu:///session pool-list --all)" ] || fail "a plan made a storage pool"

# A machine of that name is there already: the import failed, and does not say anything else.
run create --name test --disk-size 64M; ends 0
run import "$HOME/test.ova" --name test --start; ends 1; tells 'There is a machine “test” already'
grep -q imported <<<"$out" && fail "a failed import says that it succeeded"
run import "$HOME/test.ova" --name test --start --json; ends 1; holds 'd["error"]["kind"] == "AlreadyExists" and "imported" not in d'

# What is changed on the way is said, also by an import that is no dry run.
run import "$HOME/test.ova"; ends 0; says '^test-2 was imported'; tells 'note: There is a machine “test” already; this one becomes “test-2”'
run delete test-2 --disks --yes; ends 0

# The options' values are judged before anything is done, everywhere with the same status.
for words in "--cpus 100000" "--memory 1M" "--forward 2222:22 --forward 2222:80"; do
  run import "$HOME/test.ova" $words --dry-run; ends 3
  run import "$HOME/test.ova" $words --name judged; ends 3
done
run create --name judged --cpus 100000 --disk-size 64M; ends 3
run create --name judged --cpus 100000 --disk-size 64M --dry-run; ends 3
run set test --cpus 100000; ends 3
run import "$HOME/test.ova" --cpus zwei; ends 2
run import "$HOME/test.ova" --network tricky; ends 2; tells 'not a network mode'
run import "$HOME/test.ova" --format tar; ends 2
run import "$HOME/test.ova" --name a/b; ends 2
run import "$HOME/test.ova" --configuration none-such; ends 1
run list --machines --json; holds '[m["name"] for m in d] == ["test"]'

# Networks: no adapter, a bridge, a virtual network, and an adapter where the appliance brings none.
run import "$HOME/test.ova" --network none --dry-run --json; ends 0; holds 'd["machines"][0]["nics"] == []'
run import "$HOME/test.ova" --network bridge:br7 --dry-run --json; ends 0; holds 'd["machines"][0]["nics"][0]["mode"] == "bridge" and d["machines"][0]["nics"][0]["network"] == "br7"'
run import "$HOME/test.ova" --network network:lab --dry-run --json; ends 0; holds 'd["machines"][0]["nics"][0]["mode"] == "network" and d["machines"][0]["nics"][0]["network"] == "lab"'
# Its descriptor without the adapter.
mkdir "$HOME/bare"; tar -xf "$HOME/test.ova" -C "$HOME/bare"; rm -f "$HOME"/bare/*.mf
/usr/bin/python3 - "$HOME/bare/test.ovf" <<'PY'
import re, sys
text = open(sys.argv[1]).read()
text = re.sub(r"<Item>(?:(?!</Item>).)*<rasd:ResourceType>10</rasd:ResourceType>(?:(?!</Item>).)*</Item>", "", text, flags=re.S)
text = re.sub(r"<Network>.*?</Network>", "", text, flags=re.S)
open(sys.argv[1], "w").write(text)
PY
run import "$HOME/bare/test.ovf" --dry-run --json; ends 0; holds 'd["machines"][0]["nics"] == []'
run import "$HOME/bare/test.ovf" --ssh; ends 1; tells '--network nat gives it one'
run import "$HOME/bare/test.ovf" --network nat --ssh --dry-run --json; ends 0; holds 'd["machines"][0]["nics"][0]["mode"] == "nat" and d["machines"][0]["forwards"][0]["guest_port"] == 22'
run import "$HOME/bare/test.ovf" --network tricky; ends 2
run import "$HOME/bare/test.ovf" --network nat --ssh --name bare; ends 0
run forward list bare --json; holds 'd[0]["guest_port"] == 22 and d[0]["host_address"] == "127.0.0.1"'
run delete bare --disks --yes; ends 0

# One of an appliance's configurations.
"$makeOva" --dialect vmware --firmware bios --disk "$HOME/disk.raw" --name sizes --cpus 1 --memory 64 --out "$HOME/sizes.ova" && tar -xf "$HOME/sizes.ova" -C "$HOME/bare"; rm -f "$HOME"/bare/*.mf
/usr/bin/python3 - "$HOME/bare/sizes.ovf" <<'PY'
import re, sys
text = open(sys.argv[1]).read()
item = next(i for i in re.findall(r"<Item>.*?</Item>", text, flags=re.S) if "<rasd:ResourceType>3</rasd:ResourceType>" in i)
large = re.sub(r"(<rasd:VirtualQuantity>)\d+", r"\g<1>3", item).replace("<Item>", '<Item ovf:configuration="large">')
text = text.replace(item, item + large)
section = """<DeploymentOptionSection><Info>Sizes</Info>
<Configuration ovf:id="small" ovf:default="true"><Label>Small</Label><Description>One CPU</Description></Configuration>
<Configuration ovf:id="large"><Label>Large</Label><Description>Three CPUs</Description></Configuration></DeploymentOptionSection>"""
open(sys.argv[1], "w").write(text.replace("<VirtualSystem ", section + "<VirtualSystem ", 1))
PY
run check "$HOME/bare/sizes.ovf" --json; ends 0; holds '[(c["id"], c["default"]) for c in d["configurations"]] == [("small", True), ("large", False)] and d["machines"][0]["cpus"] == 1'
run import "$HOME/bare/sizes.ovf" --configuration large --dry-run --json; ends 0; holds 'd["machines"][0]["cpus"] == 3'
run import "$HOME/bare/sizes.ovf" --configuration large --cpus 2 --dry-run --json; ends 0; holds 'd["machines"][0]["cpus"] == 2'
run import "$HOME/bare/sizes.ovf" --configuration huge; ends 1; tells huge

# Space is looked for where the disks go. A file system of its own stands in for another disk.
run import "$HOME/test.ova" --dry-run --json; ends 0; holds "abs(d['space']['free_bytes'] - $(($(stat -f -c '%a*%S' "$pool")))) < 2**28"
if [ -d /dev/shm ]; then run import "$HOME/test.ova" --storage /dev/shm --dry-run --json; ends 0; holds "abs(d['space']['free_bytes'] - $(($(stat -f -c '%a*%S' /dev/shm)))) < 2**24"; fi

# Raw disks, another folder.
run import "$HOME/test.ova" --name plain --format raw --storage "$HOME/else" --json; ends 0
holds 'd["imported"][0]["name"] == "plain" and len(d["imported"][0]["id"]) == 36'
[ -f "$HOME/else/plain.raw" ] || fail "no raw disk: $(ls "$HOME/else")"
run show plain --json; holds 'd["disks"][0]["format"] == "raw"'
run delete plain --disks --yes --json; ends 0; holds 'd["done"][0]["name"] == "plain"'

# Questions that only an option answers.
make licence --eula 'Read me.'
run import "$HOME/licence.ova"; ends 4; tells 'Read me'; tells '^hint: --accept-eula'
run import "$HOME/licence.ova" --json; ends 4; holds '"accept-eula" in d["error"]["hint"]'
run import "$HOME/licence.ova" --accept-eula --name agreed; ends 0
run delete agreed --disks --yes; ends 0
# One letter of a disk is another: the checksum is wrong.
make wrong --manifest sha256
/usr/bin/python3 - "$HOME/wrong.ova" <<'PY'
import sys, tarfile
path = sys.argv[1]
with tarfile.open(path) as tar:
    manifest = next(m for m in tar if m.name.endswith(".mf"))
with open(path, "r+b") as f:
    f.seek(manifest.offset_data); text = f.read(manifest.size)
    last = text.rstrip(b"\r\n")[-1:]
    f.seek(manifest.offset_data + len(text.rstrip(b"\r\n")) - 1); f.write(b"0" if last != b"0" else b"1")
PY
run import "$HOME/wrong.ova"; ends 4; tells '^hint: .'
[ -z "$(find "$pool" -name 'wrong*' -o -name '.boxyard*')" ] || fail "the refused import left $(ls -A "$pool")"
run check "$HOME/wrong.ova" --full; ends 3
run import "$HOME/wrong.ova" --ignore-manifest --name doubtful; ends 0
run delete doubtful --disks --yes; ends 0

# Interrupted while the disk is copied: nothing stays, and the status says so. The process is held the moment it says that
# it copies, so that the interrupt finds it there.
head -c 96M /dev/urandom >"$HOME/disk.raw"
make large --level 1
before=$(find "$pool" "$HOME/s" -type f 2>/dev/null | sort)
/usr/bin/python3 - "$boxyard" "$HOME/large.ova" <<'PY' || fail "the interrupted import: $(find "$pool" -type f)"
import signal, subprocess, sys
p = subprocess.Popen([sys.argv[1], "--connect", "qemu:///session", "import", sys.argv[2], "--progress", "plain"], stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
for line in p.stderr:
    if "Copying" in line:
        for s in (signal.SIGSTOP, signal.SIGINT, signal.SIGCONT): p.send_signal(s)
        break
out, err = p.communicate(timeout=60)
assert p.returncode == 130, (p.returncode, out, err)
assert "imported" not in out, out
PY
[ "$(find "$pool" "$HOME/s" -type f 2>/dev/null | sort)" = "$before" ] || fail "an interrupted import left $(find "$pool" "$HOME/s" -type f)"
run show large; ends 2

# What cannot be cancelled is done whole: a delete that is interrupted while libvirt does not answer.
[ -f "$pool/test.qcow2" ] || fail "no disk to delete: $(ls "$pool")"
/usr/bin/python3 - "$boxyard" "$XDG_RUNTIME_DIR/libvirt/libvirtd.pid" <<'PY' || fail "the interrupted delete"
import os, pty, signal, subprocess, sys
daemon = int(open(sys.argv[2]).read())
master, slave = pty.openpty()
p = subprocess.Popen([sys.argv[1], "--connect", "qemu:///session", "delete", "test", "--disks", "--progress", "plain"], stdin=slave, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
shown = ""
while "[y/N]" not in shown:
    letter = p.stderr.read(1)
    assert letter, shown
    shown += letter
assert "test.qcow2" in shown and "goes" in shown, shown # what goes is shown before it is asked
os.kill(daemon, signal.SIGSTOP)
try:
    os.write(master, b"y\n")
    while "Deleting" not in shown:
        letter = p.stderr.read(1)
        assert letter, shown
        shown += letter
    p.send_signal(signal.SIGINT)
    try:
        p.wait(timeout=1)
        raise AssertionError(f"it did not wait: {p.returncode}")
    except subprocess.TimeoutExpired:
        pass
finally:
    os.kill(daemon, signal.SIGCONT)
out, err = p.communicate(timeout=60)
assert p.returncode == 0, (p.returncode, out, err)
PY
[ -e "$pool/test.qcow2" ] && fail "the disk stayed"
run show test; ends 2

# Several: what was begun is done, the rest is not begun, and that is no success.
for name in one two; do run create --name $name --disk-size 64M; ends 0; done
/usr/bin/python3 - "$boxyard" "$XDG_RUNTIME_DIR/libvirt/libvirtd.pid" <<'PY' || fail "the interrupted delete of two"
import os, pty, signal, subprocess, sys
daemon = int(open(sys.argv[2]).read())
master, slave = pty.openpty()
p = subprocess.Popen([sys.argv[1], "--connect", "qemu:///session", "delete", "one", "two", "--progress", "plain"], stdin=slave, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
shown = ""
while "[y/N]" not in shown: shown += p.stderr.read(1)
os.kill(daemon, signal.SIGSTOP)
os.write(master, b"y\n")
while "Deleting" not in shown: shown += p.stderr.read(1)
p.send_signal(signal.SIGINT)
os.kill(daemon, signal.SIGCONT)
out, err = p.communicate(timeout=60)
assert p.returncode == 130, (p.returncode, out, err)
PY
run list --machines --json; holds '[m["name"] for m in d] == ["two"]'
# The second interrupt does not wait.
run create --name three --disk-size 0; ends 0
/usr/bin/python3 - "$boxyard" "$XDG_RUNTIME_DIR/libvirt/libvirtd.pid" <<'PY' || fail "the second interrupt"
import os, pty, signal, subprocess, sys
daemon = int(open(sys.argv[2]).read())
master, slave = pty.openpty()
p = subprocess.Popen([sys.argv[1], "--connect", "qemu:///session", "delete", "three", "--progress", "plain"], stdin=slave, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
shown = ""
while "[y/N]" not in shown: shown += p.stderr.read(1)
os.kill(daemon, signal.SIGSTOP)
try:
    os.write(master, b"y\n")
    while "Deleting" not in shown: shown += p.stderr.read(1)
    p.send_signal(signal.SIGINT)
    try: p.wait(timeout=1); raise AssertionError("the first did not wait")
    except subprocess.TimeoutExpired: p.send_signal(signal.SIGINT)
    assert p.wait(timeout=10) == 130, p.returncode
finally:
    os.kill(daemon, signal.SIGCONT)
PY
virsh -q -c qemu:///session undefine three 2>/dev/null
run delete two; ends 4; tells 'two.qcow2'; tells '^hint: --yes'
run delete two --disks --json; ends 4; holds 'd["plan"][0]["items"][0]["goes"] and d["plan"][0]["items"][0]["size_bytes"] > 0'
run delete two --disks --yes; ends 0
[ "$failures" -eq 0 ] && echo "imports and deletions do what they say"
exit $((failures > 0))
