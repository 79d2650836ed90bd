#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# ssh.sh BOXYARD: “boxyard ssh” into a machine whose system was installed anew: a real SSH server answers on its forwarded port,
# then the same with another key. The key is kept in a file of Boxyard's, a new one warns and does not stop, and the user's own
# known_hosts is never touched. The machine is one of libvirt's test driver, whose forward leads to the server. Runs as
# “without.sh home”: SSH looks into the home of the password file, whatever HOME says.
set -uo pipefail
boxyard=$1 server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null' EXIT
die() { echo "FAILED: $*; said: $(cat "$HOME/err" 2>/dev/null)"; exit 1; }
user=$(id -un) registered=$(getent passwd "$(id -un)" | cut -d: -f6)
[ -d "$registered" ] && [ -z "$(ls -A "$registered")" ] || die "$registered is not ours"
mkdir -m 700 "$registered/.ssh"
ssh-keygen -q -t ed25519 -N '' -f "$registered/.ssh/id_ed25519" && cp "$registered/.ssh/id_ed25519.pub" "$registered/.ssh/authorized_keys"
echo "somewhere ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIE7Y1mGq3X9CH9l2u1Yz4Zc3eR6n1B5mYb5mQ4hJ7y2P" >"$registered/.ssh/known_hosts"
chmod 600 "$registered/.ssh/"*
before=$(sha256sum "$registered/.ssh/known_hosts")
uuid=6695eb01-f6a4-8304-79aa-97f2502e193f
cat >"$HOME/yard.xml" <<END
<node><domain type='test'><name>guest</name><uuid>$uuid</uuid><memory>65536</memory>
<metadata><boxyard:machine xmlns:boxyard="https://boxyard.org/xmlns/domain/1"><boxyard:forward name="SSH" enabled="yes" proto="tcp"
 host="127.0.0.1" port="2222" guest="" guestport="22" adapter=""/></boxyard:machine></metadata>
<os><type>hvm</type></os><devices><interface type='user'><mac address='52:54:00:11:22:33'/></interface></devices></domain></node>
END
for key in first second; do dropbearkey -t ed25519 -f "$HOME/$key" >"$HOME/$key.pub" 2>&1 || die "no key"; done
publicKey() { awk '/^ssh-ed25519/{print $2}' "$HOME/$1.pub"; }
serve() { # KEY
  [ -z "$server" ] || { kill "$server"; wait "$server" 2>/dev/null; }
  dropbear -F -E -r "$HOME/$1" -p 127.0.0.1:2222 2>"$HOME/server.log" & server=$!
}
by() { timeout 30 "$boxyard" --connect "test://$HOME/yard.xml" "$@" 2>"$HOME/err" </dev/null; }
calm() { grep -qE 'REMOTE HOST|WARNING|@@@' "$HOME/err" && die "it scares"; }
known() { ssh-keygen -F "boxyard-$uuid" -f "$XDG_STATE_HOME/boxyard/known_hosts" 2>/dev/null | awk '/ssh-ed25519/{print $3}'; }
export XDG_STATE_HOME=$HOME/s

serve first
[ "$(by ssh "$user@guest" -- echo inside)" = inside ] || die "the first login: $(cat "$HOME/server.log")"
calm
[ "$(known)" = "$(publicKey first)" ] || die "the key was not kept: $(ls -R "$XDG_STATE_HOME")"
[ "$(by ssh "$user@guest" -- echo again)" = again ] || die "the second login"
[ ! -s "$HOME/err" ] || die "nothing is to be said"

serve second
[ "$(by ssh "$user@guest" -- echo anew)" = anew ] || die "the login after the key changed"
calm
grep -q '^boxyard: guest shows another SSH host key' "$HOME/err" || die "the new key is not said"
grep -q '^hint: ' "$HOME/err" || die "no hint"
[ "$(known)" = "$(publicKey second)" ] || die "the new key was not kept"
[ "$(by ssh "$user@guest" -- sh -c 'exit 7')" = "" ]
by ssh "$user@guest" -- exit 7; [ $? = 7 ] || die "the command's status is ssh's"
[ ! -s "$HOME/err" ] || die "it is said once"
[ "$(sha256sum "$registered/.ssh/known_hosts")" = "$before" ] || die "the user's own file was changed"
[ "$(ls "$registered/.ssh" | wc -l)" = 4 ] || die "files were made: $(ls "$registered/.ssh")"
echo "the key is kept, and a new one is welcome"
