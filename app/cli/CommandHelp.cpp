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

QString globalRows() {
    return QLatin1Char('\n') + localized(QT_TRANSLATE_NOOP("Cli", "Options for all commands:")) + QLatin1Char('\n') +
           optionRows(globalOptions());
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
            return text + globalRows();
        }
        text += row(QString(name) + QLatin1Char(' ') + QString::fromUtf8(spec.operands), localized(spec.help));
    }
    const QString head =
        localized(QT_TRANSLATE_NOOP("Cli", "boxyard [FILE…]: the window; FILE opens its sheet or console")) +
        QStringLiteral("\n\n");
    return head + text + globalRows();
}

} // namespace boxyard::app
