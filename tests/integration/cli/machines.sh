#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# machines.sh BOXYARD: names that are several, forwards that are meant exactly, devices by command line, and one JSON document
# as the answer of every command. Runs inside session-home.sh.
set -uo pipefail
boxyard=$1 failures=0
fail() { echo "FAILED: $*; status: ${status:-}; out: ${out:0:400}; err: ${err:0:400}"; failures=$((failures + 1)); }
run() { out=$(timeout 60 "$boxyard" --connect qemu:///session --engine "unix://$HOME/none.sock" "$@" 2>"$HOME/err" </dev/null); status=$?; err=$(cat "$HOME/err"); said="$*"; }
ends() { [ "$status" = "$1" ] || fail "“$said” must end with $1"; }
tells() { grep -qE -- "$1" <<<"$err" || fail "“$said” does not tell “$1”"; }
holds() {
  /usr/bin/python3 -c 'import json, sys
d = json.load(sys.stdin)
assert eval(sys.argv[1]), (sys.argv[1], str(d)[:600])' "$1" <<<"$out" 2>"$HOME/why" || fail "“$said”: $1: $(tail -1 "$HOME/why")"; }

# Names: exact ones win, beginnings of ids must be unique, two connections may have the same name.
for name in guest other; do run create --name $name --disk-size 64M --json; ends 0; holds 'd["name"] and d["kind"] == "machine"'; done
guest=$(virsh -q -c qemu:///session domuuid guest) other=$(virsh -q -c qemu:///session domuuid other)
run show "$guest" --json; ends 0; holds 'd["name"] == "guest"'
for ((n = 1; n < 37; n++)); do [ "${guest:0:n}" = "${other:0:n}" ] || break; done
run show "${guest:0:n}" --json; ends 0; holds 'd["name"] == "guest"'
run show "machine:guest" --json; ends 0; run show "container:guest"; [ "$status" != 0 ] || fail "there is no such container"
run --connect test:///default create --name guest --disk-size 0 --dry-run; ends 0
virsh -q -c qemu:///session define <(echo '<domain type="qemu"><name>test</name><memory>65536</memory><os><type>hvm</type></os></domain>') >/dev/null || fail define
run --connect test:///default start test; ends 2; tells '“test” can be several: machine:test'
run --connect test:///default pause test --json; ends 2; holds 'd["error"]["kind"] == "InvalidInput"'
run --connect test:///default list --json; holds 'sum(m["name"] == "test" for m in d) == 2'
virsh -q -c qemu:///session undefine test >/dev/null

# Forwards are removed as they are written.
run forward add guest tcp:127.0.0.1:2222-:22 tcp:127.0.0.2:2222-:22 3333:33; ends 0
run forward remove guest tcp:127.0.0.2:2222-:22; ends 0
run forward list guest --json; holds '[(r["host_address"], r["host_port"]) for r in d] == [("127.0.0.1", 2222), ("127.0.0.1", 3333)]'
run forward add guest tcp:127.0.0.2:2222-:22; ends 0
run forward remove guest 2222:22; ends 2; tells 'tcp:127.0.0.1:2222-:22, tcp:127.0.0.2:2222-:22'
run forward list guest --json; holds 'len(d) == 3'
run forward remove guest 3333:33 --json; ends 0; holds 'len(d) == 2'
run forward remove guest 3333:33; ends 1; tells '^hint: '
run forward remove guest tcp:127.0.0.1:2222-:22 tcp:127.0.0.2:2222-:22; ends 0

# Devices.
truncate -s 1M "$HOME/medium.iso"
run set guest --cdrom "$HOME/medium.iso" --add-disk 32M --firmware efi --network none --json; ends 0; holds 'len(d["changes"]) >= 4'
run show guest --json
holds 'd["firmware"] == "efi" and d["nics"] == []'
holds 'any(x["file"].endswith("/medium.iso") for x in d["disks"]) and len(d["disks"]) == 3'
new=$(/usr/bin/python3 -c 'import json, sys; print([x for x in json.load(sys.stdin)["disks"] if x["file"].endswith("qcow2")][-1]["file"])' <<<"$out")
qemu-img info -U "$new" | grep -q 'virtual size: 32 MiB' || fail "the new disk: $new"
run set guest --cdrom none --network nat; ends 0
run show guest --json; holds 'len(d["nics"]) == 1 and not any(x["file"].endswith("iso") for x in d["disks"])'
target=$(/usr/bin/python3 -c 'import json, sys; print([x for x in json.load(sys.stdin)["disks"] if x["file"].endswith("qcow2")][-1]["target"])' <<<"$out")
run set guest --remove-disk "$target"; ends 0; [ -f "$new" ] || fail "the file of a disk that was taken out is gone"
run set guest --remove-disk vdz; ends 2
run set guest --add-disk nonsense; ends 2
run set guest --cdrom "$HOME/nowhere.iso"; ends 1
run set guest --firmware tricky; ends 2
before=$(ls "$XDG_DATA_HOME/libvirt/images")
run set guest --add-disk 32M --cpus 100000; ends 3
[ "$(ls "$XDG_DATA_HOME/libvirt/images")" = "$before" ] || fail "a refused change left a disk"

# One document, whatever happens.
one() { # STATUS WORDS…
  local wanted=$1; shift
  run "$@" --json; ends "$wanted"
  /usr/bin/python3 -m json.tool <<<"$out" >/dev/null 2>&1 || fail "“$said” does not answer in one JSON document"
  [ "$wanted" = 0 ] || holds 'set(d["error"]) >= {"kind", "summary", "hint", "detail"}'
}
one 0 list; one 0 list --machines; one 0 show guest; one 0 ports; one 0 doctor; one 0 forward list guest
one 0 create --name dry --disk-size 64M --dry-run; holds 'd["name"] == "dry" and d["cpus"] > 0 and d["firmware"]'
one 0 set guest --cpus 1; one 0 set guest --group lab; holds 'd["changes"][0]["after"] == "lab"'
one 0 set guest --name renamed; holds 'd["name"] == "renamed"'
one 0 start renamed; holds 'd["done"][0]["name"] == "renamed"'
one 0 screenshot renamed "$HOME/shot.png"; holds 'd["size_bytes"] > 0'
one 0 pause renamed; one 0 resume renamed; one 0 reset renamed; one 0 save renamed; one 0 start renamed; one 0 poweroff renamed
one 1 poweroff renamed; holds 'd["done"] == []'
one 1 pause renamed other
one 0 forward add renamed 0:80; one 0 completion bash; one 0 completion man
for words in "show nobody" "start nobody" "delete nobody --yes" "set nobody --cpus 1" "forward list nobody" "forward add nobody 1:1" "ssh nobody" \
  "screenshot nobody x.png" "frobnicate" "start" "set renamed --cpus zwei" "forward add renamed nonsense" "create --firmware tricky" "completion tcsh" "list --progress bogus"; do
  one 2 $words
done
for words in "container list" "container run img" "container start x" "container stop x" "container restart x" "container pause x" "container unpause x" \
  "container kill x" "container remove x" "container logs x" "container rename x y" "container inspect x" "image list" "image pull img" "check $HOME/none.ova" "import $HOME/none.ova"; do
  one 1 $words
done
one 4 delete other; one 0 delete other --disks --yes; one 0 delete renamed --yes
[ "$failures" -eq 0 ] && echo "machines and answers are as the contract says"
exit $((failures > 0))
