#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# transports.sh BOXYARD: the ways to an engine that are no socket somebody else keeps: a podman program whose service is started on
# demand, the same engine over SSH, and over TLS as the environment and as docker's context have it. Runs as “without.sh docker home”.
set -uo pipefail
boxyard=$1 server= front=
trap 'for one in $server $front; do kill "$one" 2>/dev/null; done' EXIT
die() { echo "FAILED: $*; out: ${out:-}; said: $(cat "$HOME/err" 2>/dev/null)"; exit 1; }
by() { out=$(timeout 30 "$boxyard" "$@" 2>"$HOME/err" </dev/null); }
sentence() { # PATTERN-OF-SENTENCE PATTERN-OF-HINT: what a refusal says
  grep '^boxyard: ' "$HOME/err" | grep -qE -- "$1" && grep '^hint: ' "$HOME/err" | grep -qE -- "$2" || die "the refusal lacks “$1” or “$2”"
}
user=$(id -un) registered=$(getent passwd "$(id -un)" | cut -d: -f6)
socket=$XDG_RUNTIME_DIR/podman/podman.sock

[ ! -e "$socket" ] || die "podman's service runs already"
# A podman that does not start says why, and at once.
mkdir "$HOME/broken"
printf '#!/bin/sh\necho "Error: cannot find newuidmap: exec: newuidmap: not found in path" >&2\nexit 125\n' >"$HOME/broken/podman"
chmod +x "$HOME/broken/podman"
began=$(date +%s%N)
PATH=$HOME/broken:$PATH by --verbose container list && die "a podman that does not start"
[ $((($(date +%s%N) - began) / 1000000)) -lt 3000 ] || die "a broken podman is waited for"
sentence 'service did not start' 'podman info'
grep -q newuidmap "$HOME/err" || die "podman's own words"
by container list --json || die "the service is not started on demand"
[ "$(tr -d "[:space:]" <<<"$out")" = "[]" ] || die "the list"
[ -S "$socket" ] || die "where is its socket?"

# Over SSH, without a question.
mkdir -m 700 "$registered/.ssh"
ssh-keygen -q -t ed25519 -N '' -f "$registered/.ssh/id_ed25519" && cp "$registered/.ssh/id_ed25519.pub" "$registered/.ssh/authorized_keys"
dropbearkey -t ed25519 -f "$HOME/host" >"$HOME/host.pub" 2>&1
dropbear -F -E -r "$HOME/host" -p 127.0.0.1:2222 2>"$HOME/server.log" & server=$!
timeout 10 bash -c 'until exec 3<>/dev/tcp/127.0.0.1/2222; do :; done' 2>/dev/null || die "no SSH server"
far="ssh://$user@127.0.0.1:2222$socket"
by --engine "$far" container list && die "an unknown host key is not taken unasked"
sentence 'SSH' "ssh -p 2222 $user@127.0.0.1"
echo "[127.0.0.1]:2222 $(awk '/^ssh-ed25519/{print $1, $2}' "$HOME/host.pub")" >"$registered/.ssh/known_hosts"
by --engine "$far" container list --json || die "over SSH: $(cat "$HOME/server.log")"
[ "$(tr -d "[:space:]" <<<"$out")" = "[]" ] || die "the list over SSH"
# However often is asked (who it is, events, the list), it is one login, which ends with the command and leaves nothing.
logins() { grep -c 'auth succeeded' "$HOME/server.log"; }
before=$(logins)
by --engine "$far" container list --json || die "over SSH"
[ $(($(logins) - before)) = 1 ] || die "$(($(logins) - before)) logins for one list"
[ -z "$(find "$XDG_RUNTIME_DIR" -maxdepth 1 -name 'boxyard-*')" ] || die "a folder of the login stays"
timeout 5 bash -c 'while pgrep -u "$(id -u)" -x ssh >/dev/null; do :; done' || die "a login stays"
by --engine "ssh://$user@127.0.0.1:2222/nowhere/podman.sock" container list && die "there is nothing"
sentence 'SSH' 'ssh -p 2222'
by --engine "ssh://$user@127.0.0.1:2223" container list && die "there is nobody"
sentence 'SSH' 'ssh -p 2223'

# Over TLS: socat as the server, which asks for a certificate of its authority.
certs=$HOME/certs; mkdir "$certs"; cd "$certs" || exit 1
openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -days 2 -subj /CN=authority 2>/dev/null
signed() { # NAME ALTERNATIVE
  openssl req -newkey rsa:2048 -nodes -keyout "$1.key" -out request -subj "/CN=$1" -addext "subjectAltName=$2" 2>/dev/null
  openssl x509 -req -in request -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -copy_extensions copy -out "$1.crt" 2>/dev/null
}
signed server IP:127.0.0.1; signed client DNS:client
cp client.crt cert.pem; cp client.key key.pem
socat "OPENSSL-LISTEN:2376,bind=127.0.0.1,reuseaddr,fork,cert=server.crt,key=server.key,cafile=ca.pem,verify=1" "UNIX-CONNECT:$socket" 2>"$HOME/front.log" & front=$!
timeout 10 bash -c 'until exec 3<>/dev/tcp/127.0.0.1/2376; do :; done' 2>/dev/null || die "no TLS server"
export DOCKER_TLS_VERIFY=1 DOCKER_CERT_PATH=$certs
by --engine tcp://127.0.0.1:2376 container list --json || die "over TLS: $(cat "$HOME/front.log")"
[ "$(tr -d "[:space:]" <<<"$out")" = "[]" ] || die "the list over TLS"
DOCKER_HOST=tcp://127.0.0.1:2376 by container list --json || die "DOCKER_HOST over TLS"
mkdir "$HOME/stranger"; cp ca.pem "$HOME/stranger"
DOCKER_CERT_PATH=$HOME/stranger by --engine tcp://127.0.0.1:2376 container list && die "nobody is let in without a certificate"
sentence 'does not accept' 'cert.pem'
unset DOCKER_TLS_VERIFY DOCKER_CERT_PATH
id=$(printf lab | sha256sum | cut -d' ' -f1)
mkdir -p "$HOME/.docker/contexts/meta/$id" "$HOME/.docker/contexts/tls/$id/docker"
cp ca.pem cert.pem key.pem "$HOME/.docker/contexts/tls/$id/docker"
echo '{"Name":"lab","Endpoints":{"docker":{"Host":"tcp://127.0.0.1:2376"}}}' >"$HOME/.docker/contexts/meta/$id/meta.json"
echo '{"currentContext":"lab"}' >"$HOME/.docker/config.json"
by container list --json || die "docker's context over TLS"
by doctor --json || die doctor
echo "every way leads to the engine"
