#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# containers.sh BOXYARD ENGINE.SH: the container commands against a real dockerd and a real Podman.
set -uo pipefail
boxyard=$1 engine=$2
die() { echo "FAILED ($kind): $*"; exit 1; }
for kind in docker podman; do
  root=$(mktemp -d /tmp/bxcli-XXXXX)
  trap '"$engine" purge "$root" >/dev/null 2>&1; rm -rf "$root"' EXIT
  "$engine" start "$kind" "$root" || die "the engine did not start"
  image=$("$engine" image "$root") || die "no image"
  by() { timeout 60 "$boxyard" --connect test:///default --engine "unix://$root/engine.sock" "$@"; }
  by container list --json | grep -q '^\[' || die "list"
  by image list | grep -q boxyard/busybox || die "image list: $(by image list 2>&1)"
  id=$(by container run boxyard/busybox:1 --name web --publish 0:80 --env GREETING=hello -- sh -c 'echo $GREETING; exec sleep 600') || die "run: $id"
  [ -n "$id" ] || die "run prints no id"
  by show web --json | grep -q '"state": "running"' || die "not running: $(by show web --json)"
  by list --json --containers | grep -q '"host_address": "127.0.0.1"' || die "not published on 127.0.0.1"
  timeout 20 bash -c "until '$boxyard' --engine 'unix://$root/engine.sock' container logs web | grep -q hello; do :; done" || die "log"
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
