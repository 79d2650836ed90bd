#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# forwards.sh BOXYARD: forwards of a running guest carry data: over TCP, over UDP, and to an address of the guest that is not its
# first. libvirtd is killed and started again: they still do, and their health says so. Runs inside session-home.sh with the
# cloud guest.
set -uo pipefail
boxyard=$1 guest=$BOXYARD_GUEST_CLOUD
die() { echo "FAILED: $*; out: ${out:0:400}; err: $(head -c 400 "$HOME/err")"; exit 1; }
by() { out=$(timeout 60 "$boxyard" --connect qemu:///session --engine "unix://$HOME/none.sock" "$@" 2>"$HOME/err" </dev/null); }
chmod 600 "$guest/id_ed25519"
cat >"$HOME/guest.xml" <<END
<domain type='qemu'><name>wired</name><memory unit='MiB'>192</memory><os><type arch='x86_64' machine='q35'>hvm</type>
<kernel>$guest/vmlinuz</kernel><initrd>$guest/initrd.gz</initrd><cmdline>console=ttyS0 quiet bx.noga</cmdline></os>
<features><acpi/></features><cpu mode='maximum'/><devices><interface type='user'><model type='virtio'/></interface>
<rng model='virtio'><backend model='random'>/dev/urandom</backend></rng></devices></domain>
END
virsh -q -c qemu:///session define "$HOME/guest.xml" >/dev/null || die define
by forward add wired 29400:22 && by start wired || die start
by set wired --ssh-key "$guest/id_ed25519" || die "set --ssh-key"
inGuest() { by ssh root@wired -- "$@"; }
timeout 60 bash -c 'until exec 3<>/dev/tcp/127.0.0.1/29400 && head -c4 <&3 | grep -q SSH-; do :; done' 2>/dev/null || die "no SSH"

# Servers in the guest that send back what they get; the second address is not the one DHCP gave. Its busybox knows no UDP.
socat=$(command -v socat) || die "no socat"
tar -czhP "$socat" $(ldd "$socat" | grep -o '/lib[^ ]*') 2>"$HOME/err" |
  timeout 60 "$boxyard" --connect qemu:///session ssh root@wired -- 'tar -xzf - -C / 2>&1 && ln -sf /lib/x86_64-linux-gnu/* /lib/' >"$HOME/copied" 2>&1 || die "socat into the guest: $(cat "$HOME/copied")"
inGuest "ip addr add 10.0.2.50/24 dev eth0
  for here in TCP-LISTEN:7001 TCP-LISTEN:7002,bind=10.0.2.50 UDP-LISTEN:7003; do $socat \$here,fork PIPE >/tmp/socat 2>&1 </dev/null & done
  timeout 10 sh -c 'until [ \$(netstat -ltun | grep -cE \":7001|10.0.2.50:7002|:7003\") = 3 ]; do :; done' || { cat /tmp/socat; exit 1; }" || die "the servers in the guest"
by forward add wired tcp:127.0.0.1:29401-:7001 tcp:127.0.0.1:29402-10.0.2.50:7002 udp:127.0.0.1:29403-:7003 || die "forward add"
# The same port on the first address has nobody: the rule's address is what leads to the server.
by forward add wired tcp:127.0.0.1:29404-:7002 || die "forward add"

carry() { # WHEN: each rule brings back what is sent
  /usr/bin/python3 - <<'PY' || die "$1: not carried"
import os, socket, sys, time
word = os.urandom(8).hex().encode()
def tcp(port):
    with socket.create_connection(("127.0.0.1", port), timeout=10) as s:
        s.sendall(word); data = b""
        while len(data) < len(word):
            more = s.recv(64)
            if not more: break
            data += more
        return data
def udp(port):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
        s.settimeout(2)
        for _ in range(5): # a datagram may be lost
            s.sendto(word, ("127.0.0.1", port))
            try: return s.recv(64)
            except TimeoutError: continue
for port, send in ((29401, tcp), (29402, tcp), (29403, udp)):
    got = send(port)
    assert got == word, (port, got)
try: got = tcp(29404)
except OSError: got = b""
assert got == b"", got
PY
}
health() { # WHEN
  by forward list wired --json || die "$1: forward list"
  /usr/bin/python3 -c 'import json, sys
d = {r["host_port"]: r for r in json.load(sys.stdin)}
assert sorted(d) == [29400, 29401, 29402, 29403, 29404], d
assert all(r["health"] in ("listening", "answering") for p, r in d.items() if p != 29404), d
assert d[29402]["guest_address"] == "10.0.2.50" and d[29403]["protocol"] == "udp", d' <<<"$out" 2>"$HOME/err" || die "$1: health"
}
carry "at first"; health "at first"

old=$(cat "$XDG_RUNTIME_DIR/libvirt/libvirtd.pid")
kill -9 "$old"
carry "without libvirtd"
until by list --machines --json; do [ $SECONDS -lt 90 ] || die "libvirt does not come back"; done
grep -q '"state": "running"' <<<"$out" || die "it does not run any more"
[ "$(cat "$XDG_RUNTIME_DIR/libvirt/libvirtd.pid")" != "$old" ] || die "it is the same libvirtd"
carry "with the new libvirtd"; health "with the new libvirtd"

# And it can still be changed: one goes, one comes.
by forward remove wired udp:127.0.0.1:29403-:7003 || die "forward remove"
by forward add wired udp:127.0.0.1:29405-:7003 || die "forward add"
/usr/bin/python3 -c 'import socket
s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); s.settimeout(2)
for _ in range(5):
    s.sendto(b"late", ("127.0.0.1", 29405))
    try: assert s.recv(9) == b"late"; break
    except TimeoutError: continue
else: raise AssertionError("nothing came back")
free = socket.socket(socket.AF_INET, socket.SOCK_DGRAM); free.bind(("127.0.0.1", 29403))' 2>"$HOME/err" || die "changed after it"
by poweroff wired || die poweroff
echo "what is forwarded arrives, with or without libvirtd"
