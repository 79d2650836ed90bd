// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// "Show the command" says the machine that is meant, whichever connection it is on.
#include "tests/widgets/machine/PageYard.h"
#include "widgets/machine/ChangeBar.h"
#include "widgets/machine/CreateSheet.h"
#include "widgets/machine/DeleteSheet.h"
#include "widgets/machine/MachineCommand.h"

using namespace boxyard;
using namespace boxyard::widgets;

namespace {

const QString kRemote = QStringLiteral("qemu+ssh://lab/system");

struct Stage : PageYard {
    app::FakeProvider lab{{kRemote, ResourceKind::Machine, QStringLiteral("QEMU"), QStringLiteral("lab")}, jobs};
    app::MachineStore labStore{lab};
    app::FakeMachineService labService{labStore, lab, jobs, nullptr};
    NoPrompter prompter;
    MachineHooks hooks;

    Stage() {
        set.add(&lab);
        hooks.service = [this](const QString& provider) -> machine::MachineService* {
            return provider == kRemote ? &labService : &service;
        };
        hooks.resources = [this](const QString& provider) { return set.provider(provider); };
        hooks.isOnlyDefault = [this](const QString& provider) { return provider == rows.id(); };
        hooks.jobs = &jobs;
        hooks.prompter = &prompter;
        hooks.ports = &ports;
    }
    Resource put(const QString& name, const QString& uuid) {
        machine::MachineConfig config;
        config.name = name;
        config.uuid = uuid;
        const Resource row = app::MachineStore::rowOf(labStore.idOf(uuid), config);
        lab.put(row);
        return row;
    }
};

QString commandOf(QWidget& sheet) { return child<QLabel>(&sheet, "command")->text(); }

} // namespace

class tst_MachineCommand final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theOnlyDefaultNeedsNoConnection() {
        Stage stage;
        QVERIFY(stage.waitOnline());
        QCOMPARE(machineCommand(stage.hooks, QStringLiteral("delete"), {stage.machine(QStringLiteral("ubuntu"))}),
                 QStringLiteral("boxyard delete ubuntu"));
    }

    void aRemoteMachineIsNotMistakenForALocalOne() {
        Stage stage;
        QVERIFY(stage.waitOnline());
        const Resource ubuntu = stage.put(QStringLiteral("ubuntu"), QStringLiteral("1111-2222"));
        stage.lab.setOnline();
        QTRY_VERIFY(stage.set.find(ubuntu.id));
        QCOMPARE(machineCommand(stage.hooks, QStringLiteral("set"), {ubuntu}),
                 QStringLiteral("boxyard --connect qemu+ssh://lab/system set ubuntu"));
        DeleteSheet sheet({ubuntu}, stage.hooks, nullptr);
        QTRY_VERIFY(!commandOf(sheet).isEmpty());
        QVERIFY2(commandOf(sheet).startsWith(QLatin1String("boxyard --connect qemu+ssh://lab/system delete ubuntu ")),
                 qPrintable(commandOf(sheet)));
    }

    void machinesOfBothAreTheirUuidsWhereTheNameIsTheSame() {
        Stage stage;
        QVERIFY(stage.waitOnline());
        const Resource here = stage.machine(QStringLiteral("ubuntu"));
        const Resource there = stage.put(QStringLiteral("ubuntu"), QStringLiteral("1111-2222"));
        const Resource odd = stage.put(QStringLiteral("--disks"), QStringLiteral("3333-4444"));
        stage.lab.setOnline();
        QTRY_VERIFY(stage.set.find(odd.id));
        QCOMPARE(machineCommand(stage.hooks, QStringLiteral("delete"), {here, there, odd}),
                 QStringLiteral("boxyard --connect test:///machines --connect qemu+ssh://lab/system delete %1 "
                                "1111-2222 3333-4444")
                     .arg(here.id.key));
    }

    void aMachineIsCreatedWhereTheSheetSays() {
        Stage stage;
        QVERIFY(stage.waitOnline());
        CreateSheet sheet({{kRemote, QStringLiteral("lab")}, {stage.rows.id(), QStringLiteral("here")}},
                          QStringLiteral("/tmp/debian.iso"), stage.hooks, nullptr);
        QVERIFY2(commandOf(sheet).startsWith(QLatin1String("boxyard --connect qemu+ssh://lab/system create ")),
                 qPrintable(commandOf(sheet)));
    }

    void aCommandThatCouldNotDoItAllIsNotShown() {
        machine::MachineConfig before;
        before.name = QStringLiteral("kali");
        machine::MachineConfig after = before;
        after.cpus = 4;
        after.notes.group = QStringLiteral("lab 1");
        ChangeBar bar(nullptr);
        const auto show = [&] {
            bar.setChanges(before.name, QStringLiteral("boxyard set kali"), machine::diff(before, after, {}), false);
        };
        show();
        QCOMPARE(bar.command(), QStringLiteral("boxyard set kali --group 'lab 1' --cpus 4"));
        after.maxCpus = 8; // more than --cpus would raise it to
        show();
        QCOMPARE(bar.command(), QString());
        after.maxCpus = 0;
        after.firmware = machine::Firmware::Efi;
        show();
        QCOMPARE(bar.command(), QStringLiteral("boxyard set kali --group 'lab 1' --cpus 4 --firmware efi"));
        after.tpm = true;
        show();
        QCOMPARE(bar.command(), QString());
    }
};

QTEST_MAIN(tst_MachineCommand)
#include "tst_MachineCommand.moc"
