// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace boxyard::app {

// One option of the command line: "--name N". value empty = a switch.
struct OptionSpec {
    const char* name;  // "--name"
    const char* value; // "N", "" = none
    const char* help;  // English source of the translation
    bool repeatable = false;
};

// One command as the help, the man page, the completion and the parser know it. docs: CLI.md's contract.
struct CommandSpec {
    const char* name;     // "import", "container run"
    const char* operands; // "FILE", "NAME…", "NAME [RULE]…"
    const char* help;
    QList<OptionSpec> options;
    int minOperands = 0;
    int maxOperands = 0;    // −1 = any number
    bool takesTail = false; // everything after "--" is a command of its own
};

// All commands, in the order of the help.
[[nodiscard]] const QList<CommandSpec>& commandTable();
// Options that go before or after every command.
[[nodiscard]] const QList<OptionSpec>& globalOptions();

// A parsed call.
struct Invocation {
    QString command;                    // "import", "container run"; empty = the window
    QStringList operands;               // files for the window
    QHash<QString, QStringList> values; // "--name" → values, switches → {""}
    QStringList tail;                   // after "--"
    QString usageError, usageHint;      // translated; error not empty = exit 2

    [[nodiscard]] bool has(const char* option) const { return values.contains(QLatin1String(option)); }
    [[nodiscard]] QString value(const char* option, const QString& fallback = {}) const;
    [[nodiscard]] QStringList all(const char* option) const { return values.value(QLatin1String(option)); }
};
// arguments without the program's name.
[[nodiscard]] Invocation parseArguments(const QStringList& arguments);
// `boxyard --help`, or of one command.
[[nodiscard]] QString helpText(const QString& command = {});
// Completion scripts, generated from the table; shell is "bash" or "zsh".
[[nodiscard]] QString completionScript(const QString& shell);
// The man page's source, generated from the table.
[[nodiscard]] QString manPage();

} // namespace boxyard::app
