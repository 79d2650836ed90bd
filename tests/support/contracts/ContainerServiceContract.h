// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/ContainerService.h"
#include "backend/core/ResourceProvider.h"
#include "tests/support/contracts/MachineServiceContract.h"

#include <QSignalSpy>
#include <QTest>

// What every ContainerService keeps together with its ResourceProvider, real or fake. Each function is one promise;
// look at QTest::currentTestFailed() between them. Everything made is removed again.
namespace boxyard::contracts {

struct ContainerCase {
    containers::ContainerService* service = nullptr;
    ResourceProvider* provider = nullptr; // online
    QString image;                        // here, runs at least a minute by the command below
    QStringList command;                  // empty = the image's own
    QString absentImage;                  // neither here nor in any registry
    quint16 guestPort = 0;                // published by the test
    bool limits = true;                   // false: its engine was given no control groups, and drops what it is asked
    int timeoutMs = 20000;
};

inline std::optional<Resource> containerNamed(const ContainerCase& c, const QString& name) {
    for (const Resource& resource : c.provider->resources())
        if (resource.name == name)
            return resource;
    return std::nullopt;
}

inline containers::RunSpec specOf(const ContainerCase& c, const QString& name) {
    containers::RunSpec spec;
    spec.image = c.image;
    spec.name = name;
    spec.command = c.command;
    spec.environment = {QStringLiteral("CONTRACT=a b'c")};
    PortRule rule;
    rule.guestPort = c.guestPort;
    spec.ports = {rule};
    spec.memoryLimit = ByteSize::fromMiB(64);
    spec.cpuLimit = 0.5;
    return spec;
}

inline void removeContainer(const ContainerCase& c, const ResourceId& id) {
    ActionOptions options;
    options.force = true;
    BOXYARD_VERIFY_OK(resultOf(c.provider->perform(Action::Delete, id, options), c.timeoutMs));
}

// Images are listed as people write them, and told apart from those that are not here.
inline void knowsItsImages(const ContainerCase& c) {
    QCOMPARE(c.service->provider(), c.provider->id());
    const auto images = answerOf(c.service->images(), c.timeoutMs);
    BOXYARD_VERIFY_OK(images);
    QVERIFY(
        std::any_of(images->cbegin(), images->cend(), [&](const auto& image) { return image.reference == c.image; }));
    const auto details = answerOf(c.service->imageDetails(c.image), c.timeoutMs);
    BOXYARD_VERIFY_OK(details);
    const auto absent = answerOf(c.service->imageDetails(c.absentImage), c.timeoutMs);
    QVERIFY(!absent);
    QCOMPARE(absent.error().kind, ErrorKind::NotFound);
}

// A run chooses a free port on 127.0.0.1, the row arrives by events, inspect says what was asked for.
inline void runsAndInspects(const ContainerCase& c) {
    const QString name = QStringLiteral("made-by-contract");
    Job* job = c.service->run(specOf(c, name));
    BOXYARD_VERIFY_OK(resultOf(job, c.timeoutMs));
    QTRY_VERIFY_WITH_TIMEOUT(containerNamed(c, name), c.timeoutMs);
    QTRY_COMPARE_WITH_TIMEOUT(containerNamed(c, name)->state, ResourceState::Running, c.timeoutMs);
    const Resource row = *containerNamed(c, name);
    QCOMPARE(job->target(), row.id);
    QCOMPARE(row.image, c.image);
    QCOMPARE(row.ports.size(), 1);
    QCOMPARE(row.ports.first().guestPort, c.guestPort);
    QCOMPARE(row.ports.first().hostAddress, QStringLiteral("127.0.0.1"));
    QVERIFY(row.ports.first().hostPort != 0);
    const auto details = answerOf(c.service->inspect(row.id), c.timeoutMs);
    BOXYARD_VERIFY_OK(details);
    QCOMPARE(details->name, name);
    QVERIFY(details->environment.contains(QStringLiteral("CONTRACT=a b'c")));
    QVERIFY(!details->raw.isEmpty());
    QCOMPARE(details->memoryLimit, c.limits ? ByteSize::fromMiB(64) : ByteSize());
    QCOMPARE(details->cpuLimit, c.limits ? 0.5 : 0.0);
    // The same name again is refused and leaves the first alone.
    containers::RunSpec again = specOf(c, name);
    again.ports.clear();
    const auto taken = resultOf(c.service->run(again), c.timeoutMs);
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, ErrorKind::AlreadyExists);
    QCOMPARE(containerNamed(c, name)->id, row.id);
    const QString command = c.service->runCommand(specOf(c, name));
    QVERIFY(command.contains(QStringLiteral("--name made-by-contract")));
    QVERIFY(command.contains(QStringLiteral("--memory 64m --cpus 0.5")));
    QVERIFY(command.contains(QStringLiteral("'CONTRACT=a b'\\''c'")));
}

// A log that is followed ends when its container does; one that is not followed ends by itself.
inline void followsTheLog(const ContainerCase& c) {
    const auto row = containerNamed(c, QStringLiteral("made-by-contract"));
    QVERIFY(row);
    QObject owner;
    containers::LogOptions whole;
    QSignalSpy wholeEnded(c.service->logs(row->id, whole, &owner), &containers::LogStream::ended);
    QTRY_COMPARE_WITH_TIMEOUT(wholeEnded.count(), 1, c.timeoutMs);
    containers::LogOptions follow;
    follow.follow = true;
    QSignalSpy ended(c.service->logs(row->id, follow, &owner), &containers::LogStream::ended);
    BOXYARD_VERIFY_OK(resultOf(c.provider->perform(Action::Kill, row->id), c.timeoutMs));
    QTRY_COMPARE_WITH_TIMEOUT(containerNamed(c, row->name)->state, ResourceState::Stopped, c.timeoutMs);
    QTRY_COMPARE_WITH_TIMEOUT(ended.count(), 1, c.timeoutMs);
}

// Renamed, then removed: by events, and what is gone is NotFound.
inline void renamesAndRemoves(const ContainerCase& c) {
    const auto row = containerNamed(c, QStringLiteral("made-by-contract"));
    QVERIFY(row);
    ActionOptions rename;
    rename.newName = QStringLiteral("renamed-by-contract");
    BOXYARD_VERIFY_OK(resultOf(c.provider->perform(Action::Rename, row->id, rename), c.timeoutMs));
    QTRY_VERIFY_WITH_TIMEOUT(containerNamed(c, rename.newName), c.timeoutMs);
    removeContainer(c, row->id);
    QTRY_VERIFY_WITH_TIMEOUT(!containerNamed(c, rename.newName), c.timeoutMs);
    const auto gone = answerOf(c.service->inspect(row->id), c.timeoutMs);
    QVERIFY(!gone);
    QCOMPARE(gone.error().kind, ErrorKind::NotFound);
}

// What cannot be had fails with a sentence and leaves nothing behind.
inline void failedRunsLeaveNothing(const ContainerCase& c) {
    containers::RunSpec spec = specOf(c, QStringLiteral("never-made-by-contract"));
    spec.image = c.absentImage;
    const auto run = resultOf(c.service->run(spec), c.timeoutMs);
    QVERIFY(!run);
    QVERIFY(!run.error().summary.isEmpty());
    QVERIFY(!containerNamed(c, spec.name));
    const auto pull = resultOf(c.service->pull(c.absentImage), c.timeoutMs);
    QVERIFY(!pull);
}

inline void checkContainerService(const ContainerCase& c) {
    for (const auto promise :
         {knowsItsImages, runsAndInspects, followsTheLog, renamesAndRemoves, failedRunsLeaveNothing}) {
        promise(c);
        if (QTest::currentTestFailed())
            return;
    }
}

} // namespace boxyard::contracts
