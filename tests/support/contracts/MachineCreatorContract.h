// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Lane.h"
#include "backend/machine/MachineCreator.h"
#include "backend/machine/MachineDefaults.h"
#include "tests/support/contracts/MachineServiceContract.h"

#include <QDir>

// What every MachineCreator keeps, real or fake. Its calls block, so they run on a lane here as in the program.
namespace boxyard::contracts {

struct CreatorCase {
    machine::MachineCreator* creator = nullptr; // its provider is online
    bool makesDisks = true;                     // whether createDisk can be tried here
    int timeoutMs = 20000;
};

template <typename F>
auto onLane(const CreatorCase& c, F f) {
    Lane lane(QStringLiteral("contract"));
    return answerOf(lane.run(std::move(f)), c.timeoutMs);
}

inline void knowsItsHost(const CreatorCase& c) {
    const auto host = onLane(c, [&] { return c.creator->host(); });
    BOXYARD_VERIFY_OK(host);
    QVERIFY(host->cpus >= 1);
    const auto folder = onLane(c, [&] { return c.creator->imagesFolder(); });
    BOXYARD_VERIFY_OK(folder);
    QVERIFY(QDir::isAbsolutePath(*folder));
    QVERIFY(!c.creator->provider().isEmpty());
}

inline void neverOverwritesADisk(const CreatorCase& c) {
    if (!c.makesDisks)
        return;
    const auto folder = onLane(c, [&] { return c.creator->imagesFolder(); });
    BOXYARD_VERIFY_OK(folder);
    const QString path = *folder + QLatin1String("/contract.qcow2");
    const auto made = onLane(c, [&] { return c.creator->createDisk(path, ByteSize::fromMiB(64)); });
    BOXYARD_VERIFY_OK(made);
    const auto again = onLane(c, [&] { return c.creator->createDisk(path, ByteSize::fromMiB(64)); });
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::AlreadyExists);
    const auto adopted = onLane(c, [&] { return c.creator->adoptFiles({path}); });
    BOXYARD_VERIFY_OK(adopted);
    QFile::remove(path);
}

// A definition takes its name and MAC; both are free again when it is taken back.
inline void definesAndTakesBack(const CreatorCase& c) {
    const QString name = QStringLiteral("made-by-contract");
    const auto host = onLane(c, [&] { return c.creator->host(); });
    BOXYARD_VERIFY_OK(host);
    machine::MachineConfig config = machine::newMachine(name, machine::OsFamily::Linux, *host);
    config.memory = ByteSize::fromMiB(64);
    config.maxMemory = {};
    QVERIFY(!config.networks.isEmpty());
    config.networks.first().mac = QStringLiteral("52:54:00:c0:47:ac");
    const auto free = onLane(c, [&] { return c.creator->nameTaken(name); });
    BOXYARD_VERIFY_OK(free);
    QVERIFY(!*free);
    const auto id = onLane(c, [&] { return c.creator->define(config); });
    BOXYARD_VERIFY_OK(id);
    QCOMPARE(id->provider, c.creator->provider());
    QVERIFY(!id->key.isEmpty());
    const auto taken = onLane(c, [&] { return c.creator->nameTaken(name); });
    QVERIFY(taken && *taken);
    const auto mac = onLane(c, [&] { return c.creator->macTaken(QStringLiteral("52:54:00:C0:47:AC")); });
    QVERIFY(mac && *mac);
    const auto next = onLane(c, [&] { return c.creator->freeName(name); });
    BOXYARD_VERIFY_OK(next);
    QCOMPARE(*next, name + QLatin1String("-2"));
    const auto second = onLane(c, [&] { return c.creator->define(config); });
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::AlreadyExists);
    const auto undone = onLane(c, [&] { return c.creator->undefine(*id); });
    BOXYARD_VERIFY_OK(undone);
    const auto freeAgain = onLane(c, [&] { return c.creator->nameTaken(name); });
    QVERIFY(freeAgain && !*freeAgain);
    const auto gone = onLane(c, [&] { return c.creator->start(*id); });
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, ErrorKind::NotFound);
}

inline void checkMachineCreator(const CreatorCase& c) {
    for (const auto promise : {knowsItsHost, neverOverwritesADisk, definesAndTakesBack}) {
        promise(c);
        if (QTest::currentTestFailed())
            return;
    }
}

} // namespace boxyard::contracts
