#!/bin/bash
# SPDX-FileCopyrightText: The Boxyard authors
# SPDX-License-Identifier: GPL-3.0-or-later
# completion.sh BOXYARD: the scripts load in bash and zsh as their packages load them, and complete commands, second words,
# options, values and names, also names with spaces and behind options with values.
set -uo pipefail
boxyard=$1 failures=0
work=$(mktemp -d /tmp/bxcmpXXXXX); trap 'rm -rf "$work"' EXIT
export HOME=$work XDG_RUNTIME_DIR=$work
mkdir "$work/bin" "$work/zsh" "$work/files"; ln -s "$boxyard" "$work/bin/boxyard"; export PATH=$work/bin:$PATH
touch "$work/files/web.ova" "$work/files/two words.ova"; cd "$work/files" || exit 1
fail() { echo "FAILED: $*"; failures=$((failures + 1)); }
script=$work/boxyard; "$boxyard" completion bash >"$script" || exit 1
cat >"$work/yard.xml" <<'XML'
<node><domain type="test"><name>web</name><memory>65536</memory><os><type>hvm</type></os></domain>
<domain type="test"><name>my web</name><memory>65536</memory><os><type>hvm</type></os></domain></node>
XML
yard="--connect test://$work/yard.xml --engine unix://$work/none.sock"
# The proposals for what is at the end of the line: bash breaks it into words at ":" and "=" as well.
complete_() {
  bash -c 'source "$1"; COMP_LINE=$2; COMP_POINT=${#2}; set -f
    read -ra COMP_WORDS <<<"$(sed "s/[:=]/ & /g" <<<"$2")"; case $2 in *" ") COMP_WORDS+=("");; esac; COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    _boxyard 2>/dev/null; printf "%s\n" "${COMPREPLY[@]}"' _ "$script" "$1"
}
has() { grep -qxF -- "$2" <<<"$(complete_ "$1")" || fail "“$1”: “$2” is not proposed but: $(complete_ "$1" | tr '\n' '|')"; }
lacks() { grep -qxF -- "$2" <<<"$(complete_ "$1")" && fail "“$1”: “$2” is proposed"; }
has 'boxyard imp' import
has 'boxyard container r' run
has 'boxyard container run --pub' --publish
has 'boxyard import --acc' --accept-eula
has 'boxyard import --js' --json
has 'boxyard --conn' --connect
has 'boxyard --connect qemu:///session st' start
has 'boxyard --connect=qemu:///session st' start
has 'boxyard --lang ' ko
has 'boxyard --progress p' plain
has 'boxyard import x.ova --network b' bridge:
has 'boxyard set x --firmware efi' efi-secure
has 'boxyard import ' web.ova
has 'boxyard import two' 'two words.ova'
has "boxyard $yard start " web
has "boxyard $yard start " 'my web'
has "boxyard $yard start my" 'my web'
has "boxyard $yard start my\\ w" 'my web'
has "boxyard $yard set w" web
lacks "boxyard $yard set web w" web
has "boxyard $yard forward add w" web
lacks "boxyard $yard forward add web w" web
lacks "boxyard $yard forward add web " web.ova
lacks "boxyard $yard start w" web.ova
lacks 'boxyard list ' web.ova
has "boxyard $yard screenshot web " web.ova
has 'boxyard completion z' zsh
lacks 'boxyard ssh web -- ' web
# Every command of the help is known to the script.
while read -r word; do grep -q -- "$word" "$script" || fail "$word is not in the script"; done \
  < <("$boxyard" --help | grep -oE '^  [a-z]+( [a-z]+)?' | sed 's/^ *//')

# zsh finds it among its functions, and asks it.
"$boxyard" completion zsh >"$work/zsh/_boxyard" && zsh -n "$work/zsh/_boxyard" || fail "zsh does not read it"
[ "$(head -1 "$work/zsh/_boxyard")" = '#compdef boxyard' ] || fail "the first line does not say whose it is"
found=$(zsh -f -c 'fpath=($1 $fpath); autoload -Uz compinit; compinit -u -D; print -r -- $_comps[boxyard]' _ "$work/zsh") || fail compinit
[ "$found" = _boxyard ] || fail "compinit did not take it: “$found”"
zsh -f -c 'compdef() { :; }; source "$1"; _boxyard_candidates boxyard imp' _ "$work/zsh/_boxyard" | grep -x import >/dev/null || fail "zsh: no commands"
zsh -f -c 'compdef() { :; }; source "$1"; shift; _boxyard_candidates boxyard $=1 start ""' _ "$work/zsh/_boxyard" "$yard" | grep -x "my web" >/dev/null || fail "zsh: no names"
# As it is typed.
typed=$(zsh -f -c 'zmodload zsh/zpty; zpty z "PS1=; zsh -f -i"
  zpty -w z "PS1=; unsetopt zle_bracketed_paste; fpath=($1 \$fpath); autoload -Uz compinit; compinit -u -D; print rea\"\"dy"
  zpty -r -m z line "*ready*"
  zpty -w -n z "boxyard compl	b	; print do\"\"ne"$'"'\\n'"'
  zpty -r -m z line "*done*"; print -r -- $line' _ "$work/zsh" 2>&1)
grep -q 'boxyard completion bash' <<<"$typed" || fail "zsh at the keyboard: $typed"
[ "$failures" -eq 0 ] && echo "both shells complete"
exit $((failures > 0))
