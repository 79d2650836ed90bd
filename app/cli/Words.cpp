// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "backend/core/Tr.h"

namespace boxyard::app {

QString stateWord(ResourceState state) {
    switch (state) {
    case ResourceState::Running:
        return Tr::tr("running");
    case ResourceState::Paused:
        return Tr::tr("paused");
    case ResourceState::Stopped:
        return Tr::tr("stopped");
    case ResourceState::Starting:
        return Tr::tr("starting");
    case ResourceState::Stopping:
        return Tr::tr("stopping");
    case ResourceState::Saved:
        return Tr::tr("saved");
    case ResourceState::Crashed:
        return Tr::tr("crashed");
    case ResourceState::Created:
        return Tr::tr("created");
    case ResourceState::Restarting:
        return Tr::tr("restarting");
    case ResourceState::Unknown:
        break;
    }
    return Tr::tr("unknown");
}

QString healthWord(PortHealth health) {
    switch (health) {
    case PortHealth::Off:
        return Tr::tr("off");
    case PortHealth::Listening:
        return Tr::tr("listening");
    case PortHealth::Answering:
        return Tr::tr("answering");
    case PortHealth::Refused:
        return Tr::tr("refused");
    case PortHealth::Conflict:
        return Tr::tr("conflict");
    case PortHealth::Unknown:
        break;
    }
    return Tr::tr("unknown");
}

QString mapStateWord(PortMapEntry::State state) {
    switch (state) {
    case PortMapEntry::State::Listening:
        return Tr::tr("listening");
    case PortMapEntry::State::Reserved:
        return Tr::tr("reserved");
    case PortMapEntry::State::Conflict:
        break;
    }
    return Tr::tr("conflict");
}

QString ownerWord(PortMapEntry::Owner owner) {
    switch (owner) {
    case PortMapEntry::Owner::Machine:
        return Tr::tr("machine");
    case PortMapEntry::Owner::Container:
        return Tr::tr("container");
    case PortMapEntry::Owner::Process:
        break;
    }
    return Tr::tr("program");
}

} // namespace boxyard::app
