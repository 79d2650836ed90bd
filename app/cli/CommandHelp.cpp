// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandTable.h"

#include <QCoreApplication>

namespace boxyard::app {

namespace {

QString localized(const char* text) { return QCoreApplication::translate("Cli", text); }

QString optionHead(const OptionSpec& option) {
    QString head = QLatin1String(option.name);
    if (option.value[0] != '\0')
        head += QLatin1Char(' ') + QString::fromUtf8(option.value);
    return head;
}

QString row(const QString& left, const QString& right) {
    return left.size() > 30 ? QStringLiteral("  %1\n%2%3\n").arg(left, QString(34, QLatin1Char(' ')), right)
                            : QStringLiteral("  %1%2\n").arg(left.leftJustified(32), right);
}

QString optionRows(const QList<OptionSpec>& options) {
    QString text;
    for (const OptionSpec& option : options)
        text += row(optionHead(option), localized(option.help));
    return text;
}

QString roffEscaped(QString text) {
    return text.replace(QLatin1Char('\\'), QStringLiteral("\\e")).replace(QLatin1Char('-'), QStringLiteral("\\-"));
}

} // namespace

QString helpText(const QString& command) {
    QString text;
    for (const CommandSpec& spec : commandTable()) {
        const QLatin1String name(spec.name);
        if (!command.isEmpty() && name != command && !QString(name).startsWith(command + QLatin1Char(' ')))
            continue;
        if (name == command) {
            text = QStringLiteral("boxyard %1 %2\n%3\n")
                       .arg(QString(name), QString::fromUtf8(spec.operands), localized(spec.help));
            if (!spec.options.isEmpty())
                text += QLatin1Char('\n') + optionRows(spec.options);
            return text;
        }
        text += row(QString(name) + QLatin1Char(' ') + QString::fromUtf8(spec.operands), localized(spec.help));
    }
    const QString head =
        localized(QT_TRANSLATE_NOOP("Cli", "boxyard [FILE…]: the window; FILE opens its sheet or console")) +
        QStringLiteral("\n\n");
    return head + text + QLatin1Char('\n') + localized(QT_TRANSLATE_NOOP("Cli", "Options for all commands:")) +
           QLatin1Char('\n') + optionRows(globalOptions());
}

QString completionScript(const QString& shell) {
    QStringList first;
    QString cases;
    QHash<QString, QStringList> families;
    for (const CommandSpec& spec : commandTable()) {
        const QString name = QLatin1String(spec.name);
        const QString head = name.section(QLatin1Char(' '), 0, 0);
        if (!first.contains(head))
            first.append(head);
        if (name != head)
            families[head].append(name.section(QLatin1Char(' '), 1));
        QStringList options;
        for (const OptionSpec& option : spec.options)
            options.append(QLatin1String(option.name));
        const QByteArray operands = spec.operands;
        const bool names = operands.contains("NAME");
        cases += QStringLiteral("    \"%1\") opts=\"%2\"; names=%3;;\n")
                     .arg(name, options.join(QLatin1Char(' ')), names ? QStringLiteral("1") : QString());
    }
    QString familyCases;
    for (auto it = families.cbegin(); it != families.cend(); ++it)
        familyCases += QStringLiteral("    %1) subs=\"%2\";;\n").arg(it.key(), it.value().join(QLatin1Char(' ')));
    QStringList globals;
    for (const OptionSpec& option : globalOptions())
        globals.append(QLatin1String(option.name));
    QString script = QString::fromLatin1(R"sh(# completion for boxyard, made by `boxyard completion %SHELL%`
%PRELUDE%_boxyard() {
  local cur=${COMP_WORDS[COMP_CWORD]} first= second= opts= names= subs= word
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in -*) ;; *) if [ -z "$first" ]; then first=$word; elif [ -z "$second" ]; then second=$word; fi;; esac
  done
  COMPREPLY=()
  if [ -z "$first" ]; then
    COMPREPLY=($(compgen -W "%FIRST% %GLOBALS%" -- "$cur") $(compgen -f -- "$cur")); return
  fi
  case $first in
%FAMILIES%  esac
  if [ -n "$subs" ] && [ -z "$second" ]; then COMPREPLY=($(compgen -W "$subs" -- "$cur")); return; fi
  local command=$first; [ -n "$subs" ] && command="$first $second"
  case $command in
%CASES%  esac
  case $cur in
    -*) COMPREPLY=($(compgen -W "$opts %GLOBALS%" -- "$cur")) ;;
    *) if [ -n "$names" ]; then
         local IFS=$'\n'; COMPREPLY=($(compgen -W "$(boxyard list --progress none 2>/dev/null | awk 'NR>1{print $1}')" -- "$cur"))
       else COMPREPLY=($(compgen -f -- "$cur")); fi ;;
  esac
}
complete -o filenames -F _boxyard boxyard
)sh");
    const QString prelude =
        shell == QLatin1String("zsh") ? QStringLiteral("autoload -U +X bashcompinit && bashcompinit\n") : QString();
    return script.replace(QLatin1String("%SHELL%"), shell)
        .replace(QLatin1String("%PRELUDE%"), prelude)
        .replace(QLatin1String("%FIRST%"), first.join(QLatin1Char(' ')))
        .replace(QLatin1String("%GLOBALS%"), globals.join(QLatin1Char(' ')))
        .replace(QLatin1String("%FAMILIES%"), familyCases)
        .replace(QLatin1String("%CASES%"), cases);
}

QString manPage() {
    QString page = QStringLiteral(".TH BOXYARD 1 \"\" \"Boxyard " BOXYARD_VERSION
                                  "\"\n.SH NAME\nboxyard \\- virtual machines and containers in one panel\n"
                                  ".SH SYNOPSIS\n.B boxyard\n[\\fIFILE\\fR...]\n.br\n.B boxyard\n\\fICOMMAND\\fR "
                                  "[\\fIOPTION\\fR...] [\\fIOPERAND\\fR...]\n.SH COMMANDS\n");
    const auto option = [&](const OptionSpec& spec) {
        page += QStringLiteral(".RS\n.TP\n\\fB%1\\fR\n%2.\n.RE\n")
                    .arg(roffEscaped(optionHead(spec)), roffEscaped(QString::fromUtf8(spec.help)));
    };
    for (const CommandSpec& spec : commandTable()) {
        page += QStringLiteral(".TP\n\\fB%1\\fR %2\n%3.\n")
                    .arg(roffEscaped(QLatin1String(spec.name)), roffEscaped(QString::fromUtf8(spec.operands)),
                         roffEscaped(QString::fromUtf8(spec.help)));
        for (const OptionSpec& one : spec.options)
            option(one);
    }
    page += QStringLiteral(".SH OPTIONS\n");
    for (const OptionSpec& one : globalOptions())
        page += QStringLiteral(".TP\n\\fB%1\\fR\n%2.\n")
                    .arg(roffEscaped(optionHead(one)), roffEscaped(QString::fromUtf8(one.help)));
    page += QStringLiteral(".SH EXIT STATUS\n0 done, 1 failed, 2 wrong usage or unknown or ambiguous name, 3 input "
                           "refused (invalid, damaged or hostile), "
                           "4 a question needs an answer that an option gives, 130 interrupted.\n"
                           ".SH RULES\ntcp|udp:[HOST\\-ADDRESS]:HOST\\-PORT\\-[GUEST\\-ADDRESS]:GUEST\\-PORT, or short "
                           "2222:22 and 2222:22/udp. "
                           "Host port 0 or auto picks a free one; without an address it is 127.0.0.1.\n"
                           ".SH SIZES\n2G, 2048M, 2GiB or bytes; powers of 1024.\n");
    return page;
}

} // namespace boxyard::app
