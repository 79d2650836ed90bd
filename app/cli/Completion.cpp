// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandTable.h"

#include <QMap>

namespace boxyard::app {

namespace {

// What stands at a place among a command's operands, as the script asks for it.
QString kindOf(const QString& operand, const QString& command) {
    if (operand.contains(QLatin1String("NAME")))
        return command.startsWith(QLatin1String("container"))                        ? QStringLiteral("containers")
               : command == QLatin1String("show") || operand.endsWith(QChar(0x2026)) ? QStringLiteral("names")
                                                                                     : QStringLiteral("machines");
    return operand.contains(QLatin1String("FILE")) ? QStringLiteral("files") : QStringLiteral("nothing");
}

// "NAME RULE…" → one word for each place; a last "*" repeats the word before it.
QStringList placesOf(const CommandSpec& spec) {
    QStringList places;
    const QStringList operands = QString::fromUtf8(spec.operands)
                                     .section(QLatin1String("[--"), 0, 0)
                                     .split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& operand : operands) {
        if (operand == QLatin1String("bash|zsh|man"))
            places.append(QStringLiteral("shells"));
        else
            places.append(kindOf(operand, QLatin1String(spec.name)));
        if (operand.endsWith(QChar(0x2026)))
            places.append(QStringLiteral("*"));
    }
    return places;
}

QStringList namesOf(const QList<OptionSpec>& options) {
    QStringList names;
    for (const OptionSpec& option : options)
        names.append(QLatin1String(option.name));
    return names;
}

// The part both shells share: what may stand at the cursor, one a line; ":files" stands for the files of the disk.
const char* const kCandidates = R"sh(
# _boxyard_candidates PROGRAM WORD… CURRENT
_boxyard_candidates() {
  [ -z "${ZSH_VERSION:-}" ] || setopt localoptions shwordsplit
  local program=$1 first= second= opts= places= subs= expects= via= kind= last= word
  local before=0
  shift
  while [ $# -gt 1 ]; do
    word=$1; shift
    if [ -n "$expects" ]; then
      case $expects in --connect|--engine) via="$via $expects $word";; esac
      expects=; continue
    fi
    case $word in
      --) return;;
      -*=*) case $word in --connect=*|--engine=*) via="$via $word";; esac;;
      %VALUED%) expects=$word;;
      -?*) ;;
      *) if [ -z "$first" ]; then first=$word
           case $first in
%FAMILIES%           esac
         elif [ -n "$subs" ] && [ -z "$second" ]; then second=$word
         else before=$((before + 1)); fi;;
    esac
  done
  case $expects in
    '') ;;
    --progress) printf '%s\n' auto plain json none; return;;
    --lang) printf '%s\n' en ko; return;;
    --network) printf '%s\n' nat none network: bridge:; return;;
    --firmware) printf '%s\n' bios efi efi-secure; return;;
    --autostart) printf '%s\n' on off; return;;
    --format) printf '%s\n' qcow2 raw; return;;
    --restart) printf '%s\n' no always unless-stopped on-failure; return;;
    --cdrom) printf '%s\n' none :files; return;;
    --iso|--disk|--add-disk|--storage|--ssh-key|--volume) echo :files; return;;
    *) return;;
  esac
  if [ -z "$first" ]; then
    case $1 in -*) ;; *) printf '%s\n' %FIRST% :files; return;; esac
  elif [ -n "$subs" ] && [ -z "$second" ]; then
    printf '%s\n' $subs; return
  fi
  case "$first${second:+ $second}" in
%CASES%  esac
  case $1 in -*) [ -z "$opts" ] || printf '%s\n' $opts; printf '%s\n' %GLOBALS%; return;; esac
  for word in $places; do
    if [ "$word" = '*' ]; then kind=$last; break; fi
    last=$word
    if [ "$before" -eq 0 ]; then kind=$word; break; fi
    before=$((before - 1))
  done
  case $kind in
    files) echo :files;;
    shells) printf '%s\n' bash zsh man;;
    names|machines|containers) "$program" $via completion "$kind" 2>/dev/null </dev/null;;
  esac
}
)sh";

// bash breaks words at ":" and "=", so they are taken from the line itself.
const char* const kBash = R"sh(
_boxyard() {
  local line=${COMP_LINE:0:COMP_POINT} candidate current prefix=
  local -a words
  read -a words <<<"$line"
  case $line in *[!\\]' ') words+=("");; esac
  current=${words[${#words[@]}-1]}
  current=${current#[\"\']}
  case $current in *[:=]*) prefix=${current%"${current##*[:=]}"};; esac
  COMPREPLY=()
  while IFS= read -r candidate; do
    if [ "$candidate" = :files ]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r candidate; do COMPREPLY+=("$candidate"); done < <(compgen -f -- "$current")
    elif [ "${candidate#"$current"}" != "$candidate" ] || [ -z "$current" ]; then
      case $candidate in *' '*) compopt -o filenames 2>/dev/null;; esac # quotes what needs it
      COMPREPLY+=("${candidate#"$prefix"}")
    fi
  done < <(_boxyard_candidates "${words[@]:0:${#words[@]}-1}" "$current")
}
complete -F _boxyard boxyard
)sh";

const char* const kZsh = R"sh(
_boxyard() {
  local -a found
  local current=${(Q)PREFIX} before
  before=$((CURRENT - 1))
  found=("${(@f)$(_boxyard_candidates "${(@Q)words[1,before]}" "$current")}")
  if (( ${found[(I):files]} )); then
    found=("${(@)found:#:files}")
    _files
  fi
  compadd -- "${(@)found:#}"
}
if [ "$funcstack[1]" = _boxyard ]; then _boxyard "$@"; else compdef _boxyard boxyard; fi
)sh";

} // namespace

QString completionScript(const QString& shell) {
    QStringList first, valued;
    QString cases, familyCases;
    QMap<QString, QStringList> families;
    QList<OptionSpec> all = globalOptions();
    for (const CommandSpec& spec : commandTable()) {
        const QString name = QLatin1String(spec.name);
        const QString head = name.section(QLatin1Char(' '), 0, 0);
        if (!first.contains(head))
            first.append(head);
        if (name != head)
            families[head].append(name.section(QLatin1Char(' '), 1));
        cases += QStringLiteral("    '%1') opts='%2'; places='%3';;\n")
                     .arg(name, namesOf(spec.options).join(QLatin1Char(' ')), placesOf(spec).join(QLatin1Char(' ')));
        all += spec.options;
    }
    for (const OptionSpec& option : std::as_const(all))
        if (option.value[0] != '\0' && !valued.contains(QLatin1String(option.name)))
            valued.append(QLatin1String(option.name));
    for (auto it = families.cbegin(); it != families.cend(); ++it)
        familyCases +=
            QStringLiteral("             %1) subs='%2';;\n").arg(it.key(), it.value().join(QLatin1Char(' ')));
    const bool zsh = shell == QLatin1String("zsh");
    QString script = QStringLiteral("%1# completion for boxyard, made by `boxyard completion %2`")
                         .arg(zsh ? QStringLiteral("#compdef boxyard\n") : QString(), shell) +
                     QLatin1String(kCandidates) + QLatin1String(zsh ? kZsh : kBash);
    return script.replace(QLatin1String("%VALUED%"), valued.join(QLatin1Char('|')))
        .replace(QLatin1String("%FIRST%"), first.join(QLatin1Char(' ')))
        .replace(QLatin1String("%GLOBALS%"), namesOf(globalOptions()).join(QLatin1Char(' ')))
        .replace(QLatin1String("%FAMILIES%"), familyCases)
        .replace(QLatin1String("%CASES%"), cases);
}

} // namespace boxyard::app
