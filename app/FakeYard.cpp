// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/FakeYard.h"

namespace boxyard::app {

FakeYard::FakeYard(Demo::Filling filling, QObject* parent)
    : Yard(parent), m_demo(filling), m_lane(QStringLiteral("demo")) {
    m_hooks.kvm = [] { return machine::KvmVerdict{true, {}}; };
    m_hooks.portFree = [](const PortRule&, const QString&) { return Result<>(); };
}

FakeYard::~FakeYard() = default;

void FakeYard::open(bool machines, bool containers) {
    if ((machines || containers) && !m_opened) {
        m_opened = true;
        m_demo.open();
    }
}

std::shared_ptr<machine::MachineCreator> FakeYard::machineCreator(const QString& provider) {
    if (!machineService(provider))
        return nullptr;
    return {std::shared_ptr<void>(), &m_demo.creator()}; // owned by the demo
}

bool FakeYard::isOnlyDefault(const QString& provider) const { return provider == QLatin1String("qemu:///session"); }

Lane* FakeYard::transferLane(const QString& provider) { return machineService(provider) ? &m_lane : nullptr; }

} // namespace boxyard::app
