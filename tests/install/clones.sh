#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# clones.sh SOURCE: two clones, built one after the other with one ccache, by a user whose ccache takes paths below a base
# directory for equal. Precompiled headers hold absolute paths: those of the first clone must not be given to the second.
set -uo pipefail
source=$1
work=$(mktemp -d /tmp/bxc-XXXXX); trap 'rm -rf "$work"' EXIT
export CCACHE_DIR=$work/ccache
unset CCACHE_NOBASEDIR
for clone in one the-other; do
  mkdir -p "$work/$clone/installer"; cp -r "$source/installer/cmake" "$work/$clone/installer"
  cat >"$work/$clone/CMakeLists.txt" <<'END'
cmake_minimum_required(VERSION 3.22)
project(boxyard VERSION 0.1.0 LANGUAGES CXX)
set(CMAKE_CXX_STANDARD 20)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets)
find_package(tl-expected REQUIRED)
include(installer/cmake/Module.cmake)
boxyard_module(tiny SOURCES tiny.cpp LINKS Qt6::Core)
END
  printf '#include "tiny.h"\nQString tiny() { return QStringLiteral("%s"); }\n' "$clone" >"$work/$clone/tiny.cpp"
  echo 'QString tiny();' >"$work/$clone/tiny.h"
  export CCACHE_BASEDIR=$work/$clone CCACHE_NOHASHDIR=1
  { cmake -S "$work/$clone" -B "$work/$clone/build" -G Ninja -DCMAKE_BUILD_TYPE=Debug &&
    cmake --build "$work/$clone/build" --target boxyard_tiny; } >"$work/log" 2>&1 ||
    { cat "$work/log"; echo "FAILED: clone $clone does not build"; exit 1; }
done
grep -lr --include=*.gch "$work/one/" "$work/the-other/build" && { echo "FAILED: the other clone has the precompiled headers of the first"; exit 1; }
exit 0
