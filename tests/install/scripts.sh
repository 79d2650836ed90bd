#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# scripts.sh SOURCE: installer/run and installer/packages in a small tree of their own, whose program is a script that says
# how it was called, with stand-ins for apt and dpkg that write down what was asked of them. Nothing is installed.
set -uo pipefail
source=$1 failures=0
work=$(mktemp -d /tmp/bxi-XXXXX); trap "rm -rf $work" EXIT
chmod 755 "$work"
bad() { echo "FAILED: $*"; failures=$((failures + 1)); }
holds() { grep -qF -- "$2" <<<"$1" || bad "“$2” is missing in: $1"; }

tree=$work/tree; mkdir -p "$tree"/{app,backend,widgets,resources,translations,installer/cmake}
cp "$source"/installer/{run,packages} "$tree/installer"
printf '# comment\nold-name|new-name build\nplain run\nfor-tests test\n' >"$tree/installer/packages.txt"
cat >"$tree/CMakeLists.txt" <<'END'
cmake_minimum_required(VERSION 3.22)
project(tiny LANGUAGES NONE)
add_custom_target(boxyard COMMAND ${CMAKE_COMMAND} -P "${CMAKE_SOURCE_DIR}/app/make.cmake")
END
cat >"$tree/CMakePresets.json" <<'END'
{ "version": 3, "configurePresets": [ { "name": "release", "generator": "Ninja", "binaryDir": "${sourceDir}/build/release" } ] }
END
cat >"$tree/app/make.cmake" <<'END'
file(APPEND builds "built\n")
file(WRITE app/boxyard "#!/bin/sh\necho boxyard called: \"$@\"\n[ $# -gt 0 ] || echo without a display: $BOXYARD_WITHOUT_DISPLAY\n")
file(CHMOD app/boxyard PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
END

# Stand-ins: a dpkg that has what $work/have lists, an apt that offers new-name and the others but not old-name.
stubs=$work/stubs; mkdir -p "$stubs"
printf '#!/bin/sh\ncat "%s"\n' "$work/have" >"$stubs/dpkg-query"
printf '#!/bin/sh\n[ "$2" = old-name ] && { echo "  Candidate: (none)"; exit; }\necho "  Candidate: 1.0"\n' >"$stubs/apt-cache"
printf '#!/bin/sh\necho "$@" >>"%s"\nif [ -e "%s" ]; then echo "E: no such thing"; exit 100; fi\n' "$work/asked" "$work/refuse" >"$stubs/apt-get"
printf '#!/bin/sh\nexit 1\n' >"$stubs/sudo"
chmod 755 "$stubs"/*
: >"$work/asked"; : >"$work/have"; chmod 666 "$work/asked"
as_root() { unshare -r true 2>/dev/null && [ "$(id -u)" != 0 ] && set -- unshare -r "$@"; PATH=$stubs:$PATH "$@"; }
packages() { as_root "$tree/installer/packages" "$@" 2>&1; }

# What is missing is asked for, by the name this system has; nothing else is.
out=$(packages build run) || bad "packages: $out"
holds "$(cat "$work/asked")" "new-name plain"
holds "$(cat "$work/asked")" "--no-install-recommends"
grep -q 'old-name\|for-tests' "$work/asked" && bad "asked for too much: $(cat "$work/asked")"
for name in old-name new-name; do
  printf '%s installed\nplain installed\nfor-tests config-files\n' "$name" >"$work/have"; : >"$work/asked"
  out=$(packages build run) && [ -z "$out" ] && [ ! -s "$work/asked" ] || bad "with $name nothing is missing: $out, $(cat "$work/asked")"
done
out=$(packages test) || bad "$out"
holds "$(cat "$work/asked")" for-tests # removed but for its configuration is not installed
touch "$work/refuse"; out=$(packages test) && bad "apt's failure was not told"; holds "$out" "could not be installed"; holds "$out" "E: no such thing"
kept=$(sed -n 's/.*is in \(.*\)\.$/\1/p' <<<"$out"); [ -n "$kept" ] && [ -s "$kept" ] && rm -f "$kept" || bad "apt's words were not kept: $out"
rm -f "$work/refuse"
# A user who may not become root is told the names.
: >"$work/asked"
if [ "$(id -u)" = 0 ]; then chmod -R a+rX "$tree"; user=(setpriv --reuid 65534 --regid 65534 --clear-groups); else user=(); fi
out=$(PATH=$stubs:$PATH "${user[@]}" "$tree/installer/packages" test 2>&1 </dev/null) && bad "a user without rights cannot have installed"
holds "$out" "apt-get install --no-install-recommends for-tests"
[ -s "$work/asked" ] && bad "apt was called without rights: $(cat "$work/asked")"
# A system without apt is told what to install by its own means.
bare=$work/bare; mkdir "$bare"; for tool in bash dirname readlink sed grep awk sort id; do ln -s "$(command -v $tool)" "$bare"; done
out=$(PATH=$bare bash "$tree/installer/packages" build run 2>&1) && bad "without apt it cannot go on"
for manager in dnf pacman zypper; do holds "$out" "$manager:"; done

# The first run builds and starts, with its arguments; the second starts only, at once.
builds() { wc -l <"$tree/build/release/builds"; }
start() { as_root "$tree/installer/run" "$@" 2>"$work/err"; }
out=$(start list --json 'two words') || bad "first run: $(cat "$work/err")"
[ "$out" = "boxyard called: list --json two words" ] || bad "standard output is the program's alone: $out"
before=$(date +%s%N)
out=$(start list); [ "$out" = "boxyard called: list" ] || bad "second run: $out"
took=$((($(date +%s%N) - before) / 1000000)); [ "$took" -lt 3000 ] || bad "the second run took $took ms"
[ "$(builds)" = 1 ] && [ ! -s "$work/err" ] || bad "the second run built: $(cat "$work/err")"
# Without a display the program is told to say what there is instead, with or without one in its environment: it knows.
for display in '' :7; do
  out=$(unset WAYLAND_DISPLAY; DISPLAY=$display start) || bad "with the display “$display”"
  holds "$out" "boxyard called:"; holds "$out" "without a display: report"
done
# A changed source is built; one that does not build is told, and not forgotten.
cp "$tree/app/make.cmake" "$work/good"
echo 'message(FATAL_ERROR "error: it is broken")' >"$tree/app/make.cmake"
for time in 1 2; do start list >/dev/null && bad "a broken source was started"; holds "$(cat "$work/err")" "error: it is broken"; done
holds "$(cat "$work/err")" build.log
cp "$work/good" "$tree/app/make.cmake"
out=$(start list); [ "$out" = "boxyard called: list" ] && [ "$(builds)" = 2 ] || bad "mended: $out"
echo "nonsense(" >>"$tree/CMakeLists.txt"; start list >/dev/null && bad "a broken project was started"; holds "$(cat "$work/err")" "could not be prepared"
[ "$failures" -eq 0 ] && echo "both scripts do what they say"
exit $((failures > 0))
