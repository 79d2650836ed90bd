// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/host/Terminal.h"

#include "backend/core/ShellWord.h"
#include "backend/core/Tr.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <array>

namespace boxyard::host {

namespace {

struct Known {
    const char* program;
    const char* name;
    const char* before; // blank separated
    bool oneString = false;
    const char* desktop = nullptr; // the desktop whose own it is
};

// In order of preference where nothing else decides.
constexpr std::array kKnown{
    Known{"gnome-terminal", "GNOME Terminal", "--", false, "GNOME"},
    Known{"kgx", "Console", "--", false, "GNOME"},
    Known{"ptyxis", "Ptyxis", "--", false, "GNOME"},
    Known{"konsole", "Konsole", "-e", false, "KDE"},
    Known{"xfce4-terminal", "Xfce Terminal", "-x", false, "XFCE"},
    Known{"mate-terminal", "MATE Terminal", "-x", false, "MATE"},
    Known{"lxterminal", "LXTerminal", "-e", true, "LXDE"},
    Known{"qterminal", "QTerminal", "-e", true, "LXQt"},
    Known{"tilix", "Tilix", "-e", true},
    Known{"terminator", "Terminator", "-x"},
    Known{"kitty", "kitty", ""},
    Known{"alacritty", "Alacritty", "-e"},
    Known{"foot", "foot", ""},
    Known{"wezterm", "WezTerm", "start --"},
    Known{"ghostty", "Ghostty", "-e"},
    Known{"terminology", "Terminology", "-e", true},
    Known{"urxvt", "rxvt", "-e"},
    Known{"st", "st", "-e"},
    Known{"xterm", "xterm", "-e"},
};

const Known* knownAs(const QString& baseName) {
    for (const Known& one : kKnown)
        if (baseName == QLatin1String(one.program) ||
            baseName == QLatin1String(one.program) + QLatin1String(".wrapper"))
            return &one;
    return nullptr;
}

QString installed(const char* program) { return QStandardPaths::findExecutable(QLatin1String(program)); }

} // namespace

TerminalProgram terminalFor(const QString& program) {
    // x-terminal-emulator is a link to the one that was chosen; through it the right form is known
    const QString real = QFileInfo(program).canonicalFilePath();
    const Known* known = knownAs(QFileInfo(program).fileName());
    if (!known)
        known = knownAs(QFileInfo(real).fileName());
    TerminalProgram terminal;
    terminal.program = program;
    terminal.name = known ? QString::fromLatin1(known->name) : QFileInfo(program).fileName();
    terminal.before = known ? QString::fromLatin1(known->before).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                            : QStringList{QStringLiteral("-e")};
    terminal.oneString = known && known->oneString;
    return terminal;
}

std::optional<TerminalProgram> findTerminal() {
    for (const char* variable : {"BOXYARD_TERMINAL", "TERMINAL"})
        if (const QString wish = qEnvironmentVariable(variable); !wish.isEmpty())
            if (const QString path = QStandardPaths::findExecutable(wish); !path.isEmpty())
                return terminalFor(path);
    const QStringList desktops =
        qEnvironmentVariable("XDG_CURRENT_DESKTOP").split(QLatin1Char(':'), Qt::SkipEmptyParts);
    for (const Known& one : kKnown)
        if (one.desktop && desktops.contains(QLatin1String(one.desktop)))
            if (const QString path = installed(one.program); !path.isEmpty())
                return terminalFor(path);
    if (const QString path = installed("x-terminal-emulator"); !path.isEmpty())
        return terminalFor(path);
    for (const Known& one : kKnown)
        if (const QString path = installed(one.program); !path.isEmpty())
            return terminalFor(path);
    return std::nullopt;
}

ProcessSpec terminalCommand(const TerminalProgram& terminal, const QStringList& command) {
    QStringList quoted;
    for (const QString& word : command)
        quoted << shellWord(word);
    // A window that vanishes with its message helps nobody; a shell that ended well closes it.
    const QString script =
        QStringLiteral("%1 || { echo; printf '%s ' %2; read -r answer; }")
            .arg(quoted.join(QLatin1Char(' ')), shellWord(Tr::tr("Press Enter to close this window.")));
    ProcessSpec spec;
    spec.program = terminal.program;
    spec.arguments = terminal.before;
    if (terminal.oneString)
        spec.arguments << QStringLiteral("sh -c %1").arg(shellWord(script));
    else
        spec.arguments << QStringLiteral("sh") << QStringLiteral("-c") << script;
    return spec;
}

Result<> openSshTerminal(const SshTarget& target) {
    const auto terminal = findTerminal();
    if (!terminal)
        return failure(ErrorKind::NotFound, Tr::tr("No terminal program was found."),
                       Tr::tr("Install one, for example xterm, or copy the command: %1").arg(sshCommandText(target)));
    return startDetached(terminalCommand(*terminal, QStringList{QStringLiteral("ssh")} + sshArguments(target)));
}

QString findPutty() { return installed("putty"); }

ProcessSpec puttyCommand(const QString& putty, const SshTarget& target) {
    ProcessSpec spec;
    spec.program = putty;
    spec.arguments = {QStringLiteral("-ssh"), QStringLiteral("-P"), QString::number(target.port)};
    if (!target.user.isEmpty())
        spec.arguments << QStringLiteral("-l") << target.user;
    if (target.keyFile.endsWith(QLatin1String(".ppk"))) // PuTTY reads keys of its own kind only
        spec.arguments << QStringLiteral("-i") << target.keyFile;
    spec.arguments << (isAllNetworks(target.host) ? QStringLiteral("127.0.0.1") : target.host);
    return spec;
}

} // namespace boxyard::host
