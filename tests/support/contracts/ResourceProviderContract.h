// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/ResourceProvider.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

// What every ResourceProvider of machines keeps, real or fake. Each function is one promise; call them from test slots:
//   void keepsItsPromises() { boxyard::contracts::checkMachineProvider({&provider, &jobs, "idle machine's UUID"}); }
// Inline functions with QVERIFY: a failed check returns, so look at QTest::currentTestFailed() between them.
namespace boxyard::contracts {

struct ProviderCase {
    ResourceProvider* provider = nullptr; // not opened yet
    JobList* jobs = nullptr;
    QString stoppedKey; // a machine that is off and can be started, paused, renamed and deleted
    int timeoutMs = 10000;
    bool renamesWhileRunning = false; // containers do
    bool canPause = true;             // a rootless engine may not
};

inline std::optional<Resource> findResource(const ResourceProvider& provider, const QString& key) {
    for (const Resource& resource : provider.resources())
        if (resource.id.key == key)
            return resource;
    return std::nullopt;
}

inline ResourceState stateOf(const ResourceProvider& provider, const QString& key) {
    const auto found = findResource(provider, key);
    return found ? found->state : ResourceState::Unknown;
}

inline bool ended(const Job* job) { return !job->isActive(); }

// Before it is opened it knows nothing and says so; afterwards the reset signal comes before Online.
inline void opensWithOneReset(const ProviderCase& c) {
    QVERIFY(!c.provider->id().isEmpty());
    QVERIFY(!c.provider->name().isEmpty());
    QVERIFY(c.provider->availability().state != Availability::State::Online);
    QSignalSpy resets(c.provider, &ResourceProvider::reset);
    QSignalSpy availability(c.provider, &ResourceProvider::availabilityChanged);
    bool listedWhenOnline = false;
    QObject::connect(c.provider, &ResourceProvider::availabilityChanged, &resets, [&](const Availability& now) {
        if (now.state == Availability::State::Online)
            listedWhenOnline = resets.count() == 1;
    });
    c.provider->open();
    QTRY_COMPARE_WITH_TIMEOUT(c.provider->availability().state, Availability::State::Online, c.timeoutMs);
    QVERIFY(listedWhenOnline);
    QVERIFY(!availability.isEmpty());
    QVERIFY(!c.provider->availability().error);
    QVERIFY(c.provider->availability().since.isValid());
}

// Ids are unique, carry the provider and the kind, and every row has a name.
inline void listsProperRows(const ProviderCase& c) {
    QSet<ResourceId> ids;
    for (const Resource& resource : c.provider->resources()) {
        QCOMPARE(resource.id.provider, c.provider->id());
        QCOMPARE(resource.id.kind, c.provider->kind());
        QVERIFY(!resource.id.key.isEmpty());
        QVERIFY(!resource.name.isEmpty());
        QVERIFY(!ids.contains(resource.id));
        ids.insert(resource.id);
    }
    QVERIFY(findResource(*c.provider, c.stoppedKey));
}

// A job for something that does not exist, or cannot be done now, fails with a sentence; it never hangs or crashes.
inline void refusesWhatCannotBe(const ProviderCase& c) {
    const ResourceId unknown{c.provider->id(), c.provider->kind(),
                             QStringLiteral("00000000-1111-2222-3333-444444444444")};
    const ResourceId stopped{c.provider->id(), c.provider->kind(), c.stoppedKey};
    Job* nobody = c.provider->perform(Action::Start, unknown);
    QVERIFY(nobody);
    QVERIFY(c.jobs->jobs().contains(nobody));
    QTRY_VERIFY_WITH_TIMEOUT(ended(nobody), c.timeoutMs);
    QCOMPARE(nobody->state(), Job::State::Failed);
    QCOMPARE(nobody->error().kind, ErrorKind::NotFound);
    Job* pause = c.provider->perform(Action::Pause, stopped);
    QTRY_VERIFY_WITH_TIMEOUT(ended(pause), c.timeoutMs);
    QCOMPARE(pause->state(), Job::State::Failed);
    QCOMPARE(pause->error().kind, ErrorKind::Busy);
    QVERIFY(!pause->error().summary.isEmpty());
}

inline void performs(const ProviderCase& c, Action action, ResourceState expected, const ActionOptions& options = {}) {
    QSignalSpy upserts(c.provider, &ResourceProvider::upserted);
    Job* job = c.provider->perform(action, {c.provider->id(), c.provider->kind(), c.stoppedKey}, options);
    QVERIFY(job);
    QVERIFY(!job->title().isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(ended(job), c.timeoutMs);
    QVERIFY2(job->state() == Job::State::Succeeded, qPrintable(job->error().summary + job->error().detail));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(*c.provider, c.stoppedKey), expected, c.timeoutMs);
    QVERIFY(!upserts.isEmpty());
    QVERIFY(std::none_of(upserts.begin(), upserts.end(),
                         [](const auto& call) { return call.at(0).template value<QList<Resource>>().isEmpty(); }));
}

// The whole round; each state arrives by upserted and brings the verbs that fit it.
inline void livesThroughItsStates(const ProviderCase& c) {
    const auto can = [&](Action action) {
        const auto found = findResource(*c.provider, c.stoppedKey);
        return found && found->actions.testFlag(action);
    };
    QVERIFY(can(Action::Start));
    QVERIFY(!can(Action::Pause));
    performs(c, Action::Start, ResourceState::Running);
    if (QTest::currentTestFailed())
        return;
    QVERIFY(!can(Action::Start));
    QVERIFY(can(Action::Stop) && can(Action::Kill) && can(Action::Pause));
    QCOMPARE(can(Action::Rename), c.renamesWhileRunning);
    QVERIFY(findResource(*c.provider, c.stoppedKey)->since.isValid());
    if (c.canPause) {
        performs(c, Action::Pause, ResourceState::Paused);
        if (QTest::currentTestFailed())
            return;
        QVERIFY(can(Action::Resume));
        performs(c, Action::Resume, ResourceState::Running);
        if (QTest::currentTestFailed())
            return;
    }
    performs(c, Action::Kill, ResourceState::Stopped);
}

// Reading again loses and doubles nothing.
inline void refreshKeepsRows(const ProviderCase& c) {
    const auto keys = [&] {
        QStringList list;
        for (const Resource& resource : c.provider->resources())
            list.append(resource.id.key);
        list.sort();
        return list;
    };
    const QStringList before = keys();
    QSignalSpy resets(c.provider, &ResourceProvider::reset);
    c.provider->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!resets.isEmpty(), c.timeoutMs);
    QCOMPARE(keys(), before);
}

inline void renames(const ProviderCase& c, const QString& newName) {
    ActionOptions options;
    options.newName = newName;
    Job* job = c.provider->perform(Action::Rename, {c.provider->id(), c.provider->kind(), c.stoppedKey}, options);
    QTRY_VERIFY_WITH_TIMEOUT(ended(job), c.timeoutMs);
    QVERIFY2(job->state() == Job::State::Succeeded, qPrintable(job->error().summary + job->error().detail));
    QTRY_COMPARE_WITH_TIMEOUT(findResource(*c.provider, c.stoppedKey)->name, newName, c.timeoutMs);
}

// What is deleted is told by removed and is gone from the list.
inline void deletes(const ProviderCase& c) {
    QSignalSpy removals(c.provider, &ResourceProvider::removed);
    const ResourceId id{c.provider->id(), c.provider->kind(), c.stoppedKey};
    Job* job = c.provider->perform(Action::Delete, id);
    QTRY_VERIFY_WITH_TIMEOUT(ended(job), c.timeoutMs);
    QVERIFY2(job->state() == Job::State::Succeeded, qPrintable(job->error().summary + job->error().detail));
    QTRY_VERIFY_WITH_TIMEOUT(!findResource(*c.provider, c.stoppedKey), c.timeoutMs);
    QCOMPARE(removals.count(), 1);
    QCOMPARE(removals.at(0).at(0).value<QList<ResourceId>>(), QList<ResourceId>{id});
}

// All of it, in the order that leaves nothing behind. Ends with the machine deleted.
inline void checkMachineProvider(const ProviderCase& c) {
    const std::initializer_list<void (*)(const ProviderCase&)> promises = {
        opensWithOneReset,
        listsProperRows,
        refusesWhatCannotBe,
        livesThroughItsStates,
        refreshKeepsRows,
        [](const ProviderCase& one) { renames(one, QStringLiteral("renamed-by-contract")); },
        deletes};
    for (const auto promise : promises) {
        promise(c);
        if (QTest::currentTestFailed())
            return;
    }
}

} // namespace boxyard::contracts
