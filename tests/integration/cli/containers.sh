#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# containers.sh BOXYARD ENGINE.SH: the container commands against a real dockerd and a real Podman.
set -uo pipefail
boxyard=$1 engine=$2
die() { echo "FAILED ($kind): $*"; exit 1; }
stays='trap "exit 0" TERM; sleep 600 & wait' # and goes when it is asked to
for kind in docker podman; do
  root=$(mktemp -d /tmp/bxcli-XXXXX)
  trap '"$engine" purge "$root" >/dev/null 2>&1; rm -rf "$root"' EXIT
  "$engine" start "$kind" "$root" || die "the engine did not start"
  image=$("$engine" image "$root") || die "no image"
  by() { timeout 60 "$boxyard" --connect test:///default --engine "unix://$root/engine.sock" "$@"; }
  by container list --json | grep -q '^\[' || die "list"
  by image list | grep -q boxyard/busybox || die "image list: $(by image list 2>&1)"
  document() { /usr/bin/python3 -c 'import json, sys
d = json.load(sys.stdin)
assert eval(sys.argv[1]), d' "$wanted" < <("$1" --json "${@:2}") || die "no document of “$*” with $wanted"; }
  wanted='d[0]["reference"] and d[0]["size_bytes"] > 0'; document by image list
  wanted='d["error"]["summary"]'; document by image pull boxyard/nothere:1; document by container run boxyard/nothere:1; document by container start nobody
  wanted='len(d["id"]) == 64 and d["name"] == "doc"'; document by container run boxyard/busybox:1 --name doc -- sh -c "$stays"
  wanted='d["done"][0]["kind"] == "container" and d["done"][0]["name"] in ("doc", "doc2")'; document by container restart doc
  document by container rename doc doc2; document by container stop doc2; document by container start doc2; document by container pause doc2
  document by container unpause doc2; document by container kill doc2
  wanted='isinstance(d, list)'; document by container logs doc2; document by container list
  wanted='d["Id"]'; document by container inspect doc2
  wanted='d["done"][0]["name"] == "doc2"'; document by container remove doc2 --force
  by container logs nobody --follow --json >/dev/null 2>&1; [ $? = 2 ] || die "--follow has no end for a document"
  id=$(by container run boxyard/busybox:1 --name web --publish 0:80 --env GREETING=hello -- sh -c 'echo $GREETING; '"$stays") || die "run: $id"
  [ -n "$id" ] || die "run prints no id"
  by show web --json | grep -q '"state": "running"' || die "not running: $(by show web --json)"
  by list --json --containers | grep -q '"host_address": "127.0.0.1"' || die "not published on 127.0.0.1"
  timeout 20 bash -c "until '$boxyard' --engine 'unix://$root/engine.sock' container logs web | grep -q hello; do :; done" || die "log"
  talker=$(by container run boxyard/busybox:1 --name talker -- sh -c 'while :; do echo again; sleep 0.1; done') || die "run: $talker"
  by container logs talker --follow | head -2 >/dev/null; ends=("${PIPESTATUS[@]}")
  [ "${ends[0]}" = 0 ] || die "a reader that has read enough ends --follow, and no failure: ${ends[0]}"
  by container remove talker --force || die "remove talker"
  by container rename web site || die "rename"
  by container stop site || die "stop"
  by container list --json | grep -q '"state": "stopped"' || die "not stopped"
  by container start site && by container restart site && by container pause site && by container unpause site && by container kill site || die "power"
  by container inspect site | grep -q '"Config"' || die "inspect"
  by container remove site --force --volumes || die "remove"
  by container run boxyard/nothere:1 2>"$root/err"; [ $? = 1 ] || die "a missing image must fail"
  grep -q "^boxyard: " "$root/err" || die "no sentence: $(cat "$root/err")"
  "$engine" purge "$root" >/dev/null 2>&1; rm -rf "$root"
done
echo "both engines obey"
