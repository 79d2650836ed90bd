#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# journey.sh BOXYARD MAKE-OVA DIALECT FIRMWARE FLAVOUR: by command line alone from an appliance to a shell: check, dry run,
# import with two CPUs and an SSH forward, start, log in, a forward added live, set, power, delete. Runs inside
# session-home.sh with the guest of that flavour. Every step is a check; the first that fails ends it.
set -uo pipefail
boxyard=$1 makeOva=$2 dialect=$3 firmware=$4 flavour=$5
guest=BOXYARD_GUEST_${flavour^^}; guest=${!guest}
connect=(); [ "$(id -u)" = 0 ] || connect=(--connect qemu:///session)
name=journey-$dialect-$firmware
step=0
say() { step=$((step + 1)); echo "${SECONDS} s  $step. $*"; }
die() { echo "FAILED in step $step: $*"; "$boxyard" "${connect[@]}" list 2>&1 | head; exit 1; }
by() { timeout 240 "$boxyard" "${connect[@]}" "$@"; }
ova=$HOME/$name.ova
"$makeOva" --dialect "$dialect" --firmware "$firmware" --disk "$guest/disk.raw" --name "$name" --cpus 1 --memory 256 --manifest sha256 --out "$ova" || die "the appliance was not made"

say "check says what it holds"
by check "$ova" --json >"$HOME/check.json" || die "$(cat "$HOME/check.json")"
grep -q '"verdict": "refused"' "$HOME/check.json" && die refused
grep -q "\"firmware\": \"$firmware\"" "$HOME/check.json" || die "firmware: $(grep firmware "$HOME/check.json")"
by check "$ova" --full >/dev/null || die "check --full"

say "a dry run changes nothing"
by import "$ova" --cpus 2 --dry-run >/dev/null || die dry-run
[ "$(by list --machines --json | grep -c '"name"')" = 0 ] || die "a machine after a dry run"

say "import with two CPUs, SSH forward, started"
before=$(sha256sum "$ova")
by import "$ova" --cpus 2 --memory 512M --ssh --start >"$HOME/import.txt" 2>&1 || die "$(cat "$HOME/import.txt")"
[ "$(sha256sum "$ova")" = "$before" ] || die "the appliance file was changed"
by list --json | grep -q '"state": "running"' || die "it does not run"
port=$(by forward list "$name" --json | awk -F'[:,]' '/host_port/{print $2+0; exit}')
[ "${port:-0}" -gt 1023 ] || die "no forward: $(by forward list "$name")"

say "SSH through the forward on $port sees two CPUs"
chmod 600 "$guest/id_ed25519"
by set "$name" --ssh-key "$guest/id_ed25519" >/dev/null || die "set --ssh-key"
cpus=$(by ssh "root@$name" -- nproc 2>"$HOME/ssh.err" </dev/null) || die "ssh: $(cat "$HOME/ssh.err")"
[ "$cpus" = 2 ] || die "nproc says $cpus"
[ "$(by ssh "$name" -- id -un </dev/null 2>/dev/null)" = root ] || die "the login name was not remembered"

say "a forward is added live and answers"
by forward add "$name" 0:22 >/dev/null || die "forward add"
second=$(by forward list "$name" --json | awk -F'[:,]' '/host_port/{print $2+0}' | tail -1)
[ "$second" != "$port" ] || die "no second forward"
timeout 30 bash -c "until exec 3<>/dev/tcp/127.0.0.1/$second && head -c4 <&3 | grep -q SSH-; do :; done" || die "nothing answers on $second"
by ports --json | grep -q "\"host_port\": $second" || die "the port map does not show it"
by forward remove "$name" "$second:22" >/dev/null || die "forward remove"

say "a picture of its screen"
by screenshot "$name" "$HOME/screen.png" || die screenshot
[ "$(head -c8 "$HOME/screen.png" | od -An -c | tr -d ' \n')" = '211PNG\r\n032\n' ] || die "not a PNG"

say "pause, resume, save, start again: the forward survives"
by pause "$name" || die pause
by list --json | grep -q '"state": "paused"' || die "not paused"
by resume "$name" || die resume
by save "$name" || die save
by list --json | grep -q '"state": "saved"' || die "not saved"
by start "$name" || die "start from the saved state"
[ "$(by ssh "$name" -- echo alive </dev/null 2>/dev/null)" = alive ] || die "no SSH after the saved state"

say "shut down, change, delete with its disks"
by shutdown "$name" || die shutdown
by set "$name" --cpus 3 --memory 384M --group lab >/dev/null || die set
by show "$name" --json | grep -q '"cpus": 3' || die "cpus: $(by show "$name")"
by delete "$name" </dev/null >/dev/null 2>&1; [ $? = 4 ] || die "deleting without --yes must ask"
disks=$(by show "$name" --json | awk -F'"' '/"file"/{print $4}')
by delete "$name" --disks --yes || die delete
for disk in $disks; do [ -e "$disk" ] && die "$disk is still there"; done
[ "$(by list --machines --json | grep -c '"name"')" = 0 ] || die "it is still listed"
echo "all $step steps passed"
