// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/ActionTexts.h"

#include "backend/core/Tr.h"

namespace boxyard::widgets {

QString actionText(Action action, ResourceKind kind) {
    const bool machine = kind == ResourceKind::Machine;
    switch (action) {
    case Action::Start:
        return Tr::tr("Start");
    case Action::Stop:
        return machine ? Tr::tr("Shut down") : Tr::tr("Stop");
    case Action::Restart:
        return machine ? Tr::tr("Reboot") : Tr::tr("Restart");
    case Action::Reset:
        return Tr::tr("Reset");
    case Action::Kill:
        return machine ? Tr::tr("Power off") : Tr::tr("Kill");
    case Action::Pause:
        return Tr::tr("Pause");
    case Action::Resume:
        return Tr::tr("Resume");
    case Action::SaveState:
        return Tr::tr("Save state");
    case Action::Delete:
        return Tr::tr("Delete…");
    case Action::Rename:
        return Tr::tr("Rename…");
    case Action::Console:
        return Tr::tr("Console");
    case Action::Ssh:
        return Tr::tr("SSH");
    case Action::Logs:
        return Tr::tr("Log");
    case Action::Configure:
        return Tr::tr("Settings");
    }
    return {};
}

QString actionIcon(Action action, ResourceKind kind) {
    const bool machine = kind == ResourceKind::Machine;
    switch (action) {
    case Action::Start:
    case Action::Resume:
        return QStringLiteral("play");
    case Action::Stop:
        return machine ? QStringLiteral("power") : QStringLiteral("stop");
    case Action::Restart:
    case Action::Reset:
        return QStringLiteral("restart");
    case Action::Kill:
        return QStringLiteral("power");
    case Action::Pause:
        return QStringLiteral("pause");
    case Action::SaveState:
        return QStringLiteral("save-state");
    case Action::Delete:
        return QStringLiteral("delete");
    case Action::Rename:
        return {};
    case Action::Console:
        return QStringLiteral("console");
    case Action::Ssh:
        return QStringLiteral("terminal");
    case Action::Logs:
        return QStringLiteral("info");
    case Action::Configure:
        return QStringLiteral("settings");
    }
    return {};
}

QList<Action> menuActions(ResourceKind kind) {
    if (kind == ResourceKind::Machine)
        return {Action::Start,     Action::Resume, Action::Stop,  Action::Restart, Action::Pause,
                Action::SaveState, Action::Reset,  Action::Kill,  Action::Console, Action::Ssh,
                Action::Configure, Action::Rename, Action::Delete};
    return {Action::Start, Action::Resume, Action::Stop,   Action::Restart, Action::Pause,
            Action::Kill,  Action::Logs,   Action::Rename, Action::Delete};
}

QList<Action> stopActions(ResourceKind kind) {
    if (kind == ResourceKind::Machine)
        return {Action::Restart, Action::Pause, Action::SaveState, Action::Reset, Action::Kill};
    return {Action::Pause, Action::Kill};
}

bool needsSheet(Action action) { return action == Action::Delete || action == Action::Rename || action == Action::Ssh; }

QString pageOf(Action action) {
    switch (action) {
    case Action::Console:
        return QStringLiteral("console");
    case Action::Logs:
        return QStringLiteral("log");
    case Action::Configure:
        return QStringLiteral("settings");
    default:
        return {};
    }
}

} // namespace boxyard::widgets
