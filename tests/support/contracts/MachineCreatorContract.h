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
    QVERIFY2(host, why(host));
    QVERIFY(host->cpus >= 1);
    const auto folder = onLane(c, [&] { return c.creator->imagesFolder(); });
    QVERIFY2(folder, why(folder));
    QVERIFY(QDir::isAbsolutePath(*folder));
    QVERIFY(!c.creator->provider().isEmpty());
}

inline void neverOverwritesADisk(const CreatorCase& c) {
    if (!c.makesDisks)
        return;
    const auto folder = onLane(c, [&] { return c.creator->imagesFolder(); });
    QVERIFY2(folder, why(folder));
    const QString path = *folder + QLatin1String("/contract.qcow2");
    const auto made = onLane(c, [&] { return c.creator->createDisk(path, ByteSize::fromMiB(64)); });
    QVERIFY2(made, why(made));
    const auto again = onLane(c, [&] { return c.creator->createDisk(path, ByteSize::fromMiB(64)); });
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::AlreadyExists);
    const auto adopted = onLane(c, [&] { return c.creator->adoptFiles({path}); });
    QVERIFY2(adopted, why(adopted));
    QFile::remove(path);
}

// A definition takes its name and MAC; both are free again when it is taken back.
inline void definesAndTakesBack(const CreatorCase& c) {
    const QString name = QStringLiteral("made-by-contract");
    const auto host = onLane(c, [&] { return c.creator->host(); });
    QVERIFY2(host, why(host));
    machine::MachineConfig config = machine::newMachine(name, machine::OsFamily::Linux, *host);
    config.memory = ByteSize::fromMiB(64);
    config.maxMemory = {};
    QVERIFY(!config.networks.isEmpty());
    config.networks.first().mac = QStringLiteral("52:54:00:c0:47:ac");
    const auto free = onLane(c, [&] { return c.creator->nameTaken(name); });
    QVERIFY2(free, why(free));
    QVERIFY(!*free);
    const auto id = onLane(c, [&] { return c.creator->define(config); });
    QVERIFY2(id, why(id));
    QCOMPARE(id->provider, c.creator->provider());
    QVERIFY(!id->key.isEmpty());
    const auto taken = onLane(c, [&] { return c.creator->nameTaken(name); });
    QVERIFY(taken && *taken);
    const auto mac = onLane(c, [&] { return c.creator->macTaken(QStringLiteral("52:54:00:C0:47:AC")); });
    QVERIFY(mac && *mac);
    const auto next = onLane(c, [&] { return c.creator->freeName(name); });
    QVERIFY2(next, why(next));
    QCOMPARE(*next, name + QLatin1String("-2"));
    const auto second = onLane(c, [&] { return c.creator->define(config); });
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::AlreadyExists);
    const auto undone = onLane(c, [&] { return c.creator->undefine(*id); });
    QVERIFY2(undone, why(undone));
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
