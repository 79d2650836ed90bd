// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/machine/MachineService.h"

#include <QTest>

// QVERIFY for a Result: prints the error.
#define BOXYARD_VERIFY_OK(expression)                                                                                  \
    do {                                                                                                               \
        const auto& boxyardResult = (expression);                                                                      \
        QVERIFY2(boxyardResult, qPrintable(boxyard::contracts::why(boxyardResult)));                                   \
    } while (false)

// What every MachineService keeps, real or fake. See ResourceProviderContract.h for the form.
namespace boxyard::contracts {

struct ServiceCase {
    machine::MachineService* service = nullptr; // its provider is online
    ResourceId stopped;                         // a machine that is off, with a NAT adapter and 1 or 2 CPUs
    QString freePortHint;                       // unused host port to forward from, as text: "29010"
    int timeoutMs = 10000;
};

// Waits for an answer with the event loop running, as the GUI thread does.
template <typename T>
Result<T> answerOf(const Async<T>& async, int timeoutMs) {
    QObject receiver;
    std::optional<Result<T>> answer;
    async.then(&receiver, [&](const Result<T>& result) { answer = result; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(answer.has_value(), timeoutMs); }();
    return answer ? *answer : Result<T>(failure(cancelledError()));
}

inline Result<> resultOf(Job* job, int timeoutMs) {
    [&] { QTRY_VERIFY_WITH_TIMEOUT(!job->isActive(), timeoutMs); }();
    if (job->state() == Job::State::Succeeded)
        return {};
    return failure(job->error());
}

template <typename T>
QString why(const Result<T>& result) {
    return result ? QString() : result.error().summary + QLatin1String(" | ") + result.error().detail;
}

inline void answersDetails(const ServiceCase& c) {
    const auto details = answerOf(c.service->details(c.stopped), c.timeoutMs);
    BOXYARD_VERIFY_OK(details);
    QCOMPARE(details->id, c.stopped);
    QVERIFY(!details->configured.name.isEmpty());
    QVERIFY(!details->running);
    QVERIFY(details->configured.cpus >= 1);
    const auto host = answerOf(c.service->host(), c.timeoutMs);
    BOXYARD_VERIFY_OK(host);
    QVERIFY(host->cpus >= 1);
    QVERIFY(!host->memory.isNull());
}

inline void unknownMachinesAreNotFound(const ServiceCase& c) {
    const ResourceId unknown{c.stopped.provider, ResourceKind::Machine,
                             QStringLiteral("00000000-1111-2222-3333-444444444444")};
    const auto details = answerOf(c.service->details(unknown), c.timeoutMs);
    QVERIFY(!details);
    QCOMPARE(details.error().kind, ErrorKind::NotFound);
    const auto saved = resultOf(c.service->setForwards(unknown, {}), c.timeoutMs);
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::NotFound);
}

// A save brings exactly what was edited; an edit from stale values in the same place is Busy and changes nothing.
inline void savesTheDifference(const ServiceCase& c) {
    const auto before = answerOf(c.service->details(c.stopped), c.timeoutMs);
    BOXYARD_VERIFY_OK(before);
    machine::MachineConfig edited = before->configured;
    edited.cpus = before->configured.cpus + 1;
    edited.maxCpus = std::max(edited.maxCpus, edited.cpus);
    edited.notes.group = QStringLiteral("contract");
    const auto saved = resultOf(c.service->save(c.stopped, before->configured, edited), c.timeoutMs);
    BOXYARD_VERIFY_OK(saved);
    const auto after = answerOf(c.service->details(c.stopped), c.timeoutMs);
    BOXYARD_VERIFY_OK(after);
    QCOMPARE(after->configured.cpus, edited.cpus);
    QCOMPARE(after->configured.notes.group, QStringLiteral("contract"));
    QCOMPARE(after->configured.memory, before->configured.memory);
    QCOMPARE(after->configured.disks.size(), before->configured.disks.size());

    machine::MachineConfig stale = before->configured;
    stale.cpus = before->configured.cpus + 2;
    const auto clash = resultOf(c.service->save(c.stopped, before->configured, stale), c.timeoutMs);
    QVERIFY(!clash);
    QCOMPARE(clash.error().kind, ErrorKind::Busy);
    const auto unchanged = answerOf(c.service->details(c.stopped), c.timeoutMs);
    BOXYARD_VERIFY_OK(unchanged);
    QCOMPARE(unchanged->configured.cpus, edited.cpus);
}

// Rules are stored with their adapter, read back equal, and removed again.
inline void keepsForwards(const ServiceCase& c) {
    PortRule rule;
    rule.name = QStringLiteral("SSH");
    rule.hostPort = c.freePortHint.toUShort();
    rule.guestPort = 22;
    auto set = resultOf(c.service->setForwards(c.stopped, {rule}), c.timeoutMs);
    BOXYARD_VERIFY_OK(set);
    const auto read = answerOf(c.service->forwards(c.stopped), c.timeoutMs);
    BOXYARD_VERIFY_OK(read);
    QCOMPARE(read->size(), 1);
    QVERIFY(read->first().sameHostSide(rule));
    QCOMPARE(read->first().name, rule.name);
    QCOMPARE(read->first().guestPort, rule.guestPort);
    QVERIFY(!read->first().adapter.isEmpty());
    // What can never work is refused before anything changes.
    for (const char* never : {"tcp:[::1]:29007-:22", "tcp::29007-192.168.5.5:22"}) {
        const auto refused =
            resultOf(c.service->setForwards(c.stopped, {*PortRule::parse(QLatin1String(never))}), c.timeoutMs);
        QVERIFY2(!refused, never);
        QCOMPARE(refused.error().kind, ErrorKind::InvalidInput);
    }
    const auto kept = answerOf(c.service->forwards(c.stopped), c.timeoutMs);
    BOXYARD_VERIFY_OK(kept);
    QCOMPARE(kept->size(), 1);
    set = resultOf(c.service->setForwards(c.stopped, {}), c.timeoutMs);
    BOXYARD_VERIFY_OK(set);
    const auto none = answerOf(c.service->forwards(c.stopped), c.timeoutMs);
    BOXYARD_VERIFY_OK(none);
    QVERIFY(none->isEmpty());
}

inline void plansDeletion(const ServiceCase& c) {
    const auto plan = answerOf(c.service->planDeletion(c.stopped), c.timeoutMs);
    BOXYARD_VERIFY_OK(plan);
    QVERIFY(!plan->name.isEmpty());
    QVERIFY(!plan->running);
    for (const machine::DeletionItem& item : plan->items) {
        QVERIFY(!item.what.isEmpty());
        QVERIFY(item.usedBy.isEmpty() || !item.deletable);
    }
}

inline void checkMachineService(const ServiceCase& c) {
    for (const auto promise :
         {answersDetails, unknownMachinesAreNotFound, savesTheDifference, keepsForwards, plansDeletion}) {
        promise(c);
        if (QTest::currentTestFailed())
            return;
    }
}

} // namespace boxyard::contracts
