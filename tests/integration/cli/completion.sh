#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# completion.sh BOXYARD: the scripts load in bash and zsh and complete commands, second words and options.
set -uo pipefail
boxyard=$1 failures=0
script=$(mktemp); "$boxyard" completion bash >"$script" || exit 1
complete_() { # WORDS… → the proposals for the last one
  bash -c 'source "$1"; shift; COMP_WORDS=(boxyard "$@"); COMP_CWORD=$(($#)); _boxyard 2>/dev/null; printf "%s\n" "${COMPREPLY[@]}"' _ "$script" "$@"
}
has() { grep -qx -- "$1" || { echo "FAILED: “$1” is not proposed"; failures=$((failures + 1)); }; }
complete_ imp | has import
complete_ container r | has run
complete_ container run --pub | has --publish
complete_ import --acc | has --accept-eula
complete_ --conn | has --connect
# Every command and option of the help is known to the script.
while read -r word; do grep -q -- "$word" "$script" || { echo "FAILED: $word is not in the script"; failures=$((failures + 1)); }; done \
  < <("$boxyard" --help | grep -oE '^  [a-z]+( [a-z]+)?' | sed 's/^ *//')
"$boxyard" completion zsh >"$script.zsh" && zsh -n "$script.zsh" || { echo "FAILED: zsh does not read it"; failures=$((failures + 1)); }
rm -f "$script" "$script.zsh"
exit $((failures > 0))
