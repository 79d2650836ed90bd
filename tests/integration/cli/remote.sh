#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# remote.sh BOXYARD: a hypervisor over SSH. The other computer is this one: an SSH server of the test's own leads to a libvirt
# session of the same user, in another home. Runs as “without.sh engines home”.
set -uo pipefail
boxyard=$1 server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null' EXIT
die() { echo "FAILED: $*; out: ${out:-}; said: $(cat "$HOME/err" 2>/dev/null)"; exit 1; }
user=$(id -un) registered=$(getent passwd "$(id -un)" | cut -d: -f6)
mkdir -m 700 "$registered/.ssh"
ssh-keygen -q -t ed25519 -N '' -f "$registered/.ssh/id_ed25519" && cp "$registered/.ssh/id_ed25519.pub" "$registered/.ssh/authorized_keys"
dropbearkey -t ed25519 -f "$HOME/host" >"$HOME/host.pub" 2>&1
dropbear -F -E -r "$HOME/host" -p 127.0.0.1:2222 2>"$HOME/server.log" & server=$!
timeout 10 bash -c 'until exec 3<>/dev/tcp/127.0.0.1/2222; do :; done' 2>/dev/null || die "no SSH server"
far="qemu+ssh://$user@127.0.0.1:2222/session?no_tty=1"
by() { out=$(timeout 30 "$boxyard" --connect "${uri:-$far}" "$@" 2>"$HOME/err" </dev/null); }
refused() { # KIND-OF-SENTENCE HINT
  grep '^boxyard: ' "$HOME/err" | grep -qE -- "$1" && grep '^hint: ' "$HOME/err" | grep -qE -- "$2" || die "the refusal lacks “$1” or “$2”"
}
by list && die "an unknown host key is not taken unasked"
refused '127\.0\.0\.1' 'host key'
echo "[127.0.0.1]:2222 $(awk '/^ssh-ed25519/{print $1, $2}' "$HOME/host.pub")" >"$registered/.ssh/known_hosts"
uri="qemu+ssh://$user@127.0.0.1:2223/session?no_tty=1" by list && die "nobody is there"
refused '127\.0\.0\.1' 'host is up'
by list --machines --json || die "over SSH: $(cat "$HOME/server.log")"
[ "$(tr -d "[:space:]" <<<"$out")" = "[]" ] || die "the list"
echo '<domain type="qemu"><name>there</name><memory>65536</memory><os><type>hvm</type></os></domain>' >"$HOME/there.xml"
virsh -q -c "$far" define "$HOME/there.xml" >/dev/null || die define
by start there || die start
by list --machines --json && grep -q '"state": "running"' <<<"$out" || die "it does not run"
[ "$(virsh -q -c qemu:///session list --all --name | grep -c .)" = 0 ] || die "it is on the near side"
by poweroff there || die poweroff
# A port that is taken on this computer is not taken over there, for all that this computer can know.
virsh -q -c "$far" undefine there >/dev/null && sed -i "s|</domain>|<devices><interface type='user'/></devices></domain>|" "$HOME/there.xml" &&
  virsh -q -c "$far" define "$HOME/there.xml" >/dev/null || die "define with an adapter"
by forward add there 2222:22 || die "a port of this computer holds up a rule of another one"
by forward list there && grep -q 2222 <<<"$out" || die "the rule"
by delete there --yes || die delete
by list --machines --json && [ "$(tr -d "[:space:]" <<<"$out")" = "[]" ] || die "it is still there"
echo "the other computer obeys"
