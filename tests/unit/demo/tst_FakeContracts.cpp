// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fakes keep what the real ones keep: the same contracts run over libvirt and over the engines elsewhere.
#include "app/demo/Demo.h"
#include "app/demo/FakeContainerService.h"
#include "app/demo/FakeMachineService.h"
#include "app/demo/FakeProvider.h"
#include "tests/support/contracts/ContainerServiceContract.h"
#include "tests/support/contracts/MachineCreatorContract.h"
#include "tests/support/contracts/MachineServiceContract.h"
#include "tests/support/contracts/ResourceProviderContract.h"

#include <QTest>

using namespace boxyard;
using namespace boxyard::app;

namespace {

QString keyOf(FakeProvider& provider, const QString& name) {
    const auto row = provider.findByName(name);
    return row ? row->id.key : QString();
}

} // namespace

class TestFakeContracts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void machineProvider() {
        Demo demo;
        demo.hypervisor().setDelay(std::chrono::milliseconds(20));
        demo.hypervisor().setStartGuard({});
        contracts::checkMachineProvider(
            {&demo.hypervisor(), &demo.jobs(), keyOf(demo.hypervisor(), QStringLiteral("win11")), 5000});
    }

    void machineService() {
        Demo demo;
        demo.open();
        demo.machines().setDelay(std::chrono::milliseconds(1));
        // One that is off with few CPUs, so that one more fits every host.
        const ResourceId saved = demo.hypervisor().idOf(keyOf(demo.hypervisor(), QStringLiteral("kali")));
        demo.hypervisor().change(saved, [](Resource& row) { row.state = ResourceState::Stopped; });
        contracts::checkMachineService(
            {demo.machineService(demo.hypervisor().id()), saved, QStringLiteral("29010"), 5000});
    }

    void machineCreator() {
        Demo demo(Demo::Filling::Empty);
        demo.open();
        contracts::checkMachineCreator({&demo.creator(), true, 5000});
    }

    void containerService() {
        Demo demo;
        demo.open();
        demo.containers().setDelay(std::chrono::milliseconds(1));
        demo.engine().setDelay(std::chrono::milliseconds(20));
        contracts::ContainerCase c;
        c.service = demo.containerService(demo.engine().id());
        c.provider = &demo.engine();
        c.image = QStringLiteral("debian:12");
        c.absentImage = QStringLiteral("localhost/there-is-no-such:image");
        c.guestPort = 8080;
        c.timeoutMs = 5000;
        contracts::checkContainerService(c);
    }
};

QTEST_MAIN(TestFakeContracts)
#include "tst_FakeContracts.moc"
