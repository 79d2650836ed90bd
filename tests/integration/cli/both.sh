#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# both.sh BOXYARD SESSION-HOME: an ordinary user who may use the system's libvirt has it beside his own without asking for it, and
# its machines obey. The system's daemon comes and goes. Runs as root inside system-home.sh, and calls itself as the user.
set -uo pipefail
die() { echo "FAILED: $*; out: ${out:0:600}; err: $(head -c 400 "$HOME/err" 2>/dev/null)"; exit 1; }
machine() { echo "<domain type='qemu'><name>$1</name><memory>65536</memory><os><type>hvm</type></os></domain>"; }

if [ "$1" != --inside ]; then
  out=
  printf 'unix_sock_rw_perms = "0777"\nauth_unix_rw = "none"\n' >>/etc/libvirt/libvirtd.conf
  virtlogd -d && libvirtd -d || die "the system's daemon"
  timeout 20 bash -c 'until [ -S /run/libvirt/libvirt-sock ]; do :; done' || die "no socket of the system"
  "$2" "$(readlink -f "$0")" --inside "$1"; exit
fi
boxyard=$2
by() { out=$(timeout 60 "$boxyard" --engine "unix://$HOME/none.sock" "$@" 2>"$HOME/err" </dev/null); }
holds() { /usr/bin/python3 -c 'import json, sys
d = json.load(sys.stdin)
assert eval(sys.argv[1]), d' "$1" <<<"$out" 2>"$HOME/err" || die "$1"; }
[ "$(id -u)" != 0 ] || die "this is for an ordinary user"
virsh -q -c qemu:///session define <(machine mine) >/dev/null && virsh -q -c qemu:///system define <(machine theirs) >/dev/null || die define
both='sorted((m["name"], m["provider"]) for m in d) == [("mine", "qemu:///session"), ("theirs", "qemu:///system")]'
by list --machines --json || die list
holds "$both"
[ ! -s "$HOME/err" ] || die "there is nothing to say"
for verb in start poweroff; do by $verb mine theirs || die "$verb"; done
by list --machines --json || die list
holds 'all(m["state"] == "stopped" for m in d)'

# The same name on both has to be meant exactly; a connection that is asked for is the only one.
virsh -q -c qemu:///session define <(machine theirs) >/dev/null || die define
by start theirs && die "which of the two"
grep -q '“theirs” can be several' "$HOME/err" || die "which of the two: the sentence"
by --connect qemu:///system list --machines --json || die "the system's alone"
holds '[(m["name"], m["provider"]) for m in d] == [("theirs", "qemu:///system")]'
by --connect qemu:///system delete theirs --yes || die "delete on the system"
virsh -q -c qemu:///session dominfo theirs >/dev/null || die "the session's was meant by nobody"

# By the path of a socket.
by --connect "qemu+unix:///system?socket=/run/libvirt/libvirt-sock" list --machines --json || die "by its socket"
holds 'd == []'
by --connect "qemu+unix:///session?socket=$XDG_RUNTIME_DIR/libvirt/libvirt-sock" list --machines --json || die "by the session's socket"
holds 'sorted(m["name"] for m in d) == ["mine", "theirs"]'
echo "one's own and the system's stand side by side"
