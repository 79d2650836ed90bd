// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// JobModel and PortModel.
#include "widgets/common/FlatTable.h"
#include "widgets/common/Theme.h"
#include "widgets/models/JobModel.h"
#include "widgets/models/PortModel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace boxyard;
using namespace boxyard::widgets;

namespace {

PortMapEntry entry(quint16 port, const QString& owner, PortMapEntry::State state) {
    PortMapEntry made;
    made.rule.hostPort = port;
    made.rule.guestPort = 80;
    made.owner = PortMapEntry::Owner::Container;
    made.ownerName = owner;
    made.ownerNote = QStringLiteral("Docker");
    made.state = state;
    return made;
}

} // namespace

class tst_SmallModels final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void jobsStandNewestFirstWithTheirEnd();
    void clearedJobsGo();
    void conflictsStandFirst();
    void portsAreFiltered();
    void aPortLeadsToItsContainersAddress();
};

void tst_SmallModels::jobsStandNewestFirstWithTheirEnd() {
    JobList jobs;
    JobModel model(jobs);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Job* first = jobs.add(QStringLiteral("Starting win11"), {}, false);
    jobs.add(QStringLiteral("Importing kali.ova"), {}, true);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Importing kali.ova"));
    first->begin();
    first->finish(failure(ErrorKind::Busy, QStringLiteral("Port 8080 is taken.")));
    QCOMPARE(model.index(1, JobModel::StateColumn).data().toString(), QStringLiteral("Port 8080 is taken."));
    QCOMPARE(model.index(1, JobModel::StateColumn).data(FlatToneRole).toInt(), int(Tone::Problem));
    QCOMPARE(model.index(1, 0).data(JobModel::ErrorRole).value<Error>().kind, ErrorKind::Busy);
}

void tst_SmallModels::clearedJobsGo() {
    JobList jobs;
    JobModel model(jobs);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Job* done = jobs.add(QStringLiteral("a"), {}, false);
    done->begin();
    done->finish({});
    jobs.add(QStringLiteral("b"), {}, false)->begin();
    jobs.clearFinished();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("b"));
}

void tst_SmallModels::conflictsStandFirst() {
    PortModel model(nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    PortMapEntry conflict = entry(8080, QStringLiteral("web"), PortMapEntry::State::Conflict);
    conflict.conflictsWith = {QStringLiteral("ubuntu")};
    model.setEntries({entry(5432, QStringLiteral("postgres"), PortMapEntry::State::Listening), conflict,
                      entry(22, QStringLiteral("sshd"), PortMapEntry::State::Listening)});
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("8080"));
    QCOMPARE(model.index(1, 0).data().toString(), QStringLiteral("22"));
    QCOMPARE(model.index(0, PortModel::StateColumn).data().toString(), QStringLiteral("ubuntu wants it too"));
    QVERIFY(model.index(0, 0).data(FlatProblemRole).toBool());
    QVERIFY(!model.index(1, 0).data(FlatProblemRole).toBool());
}

void tst_SmallModels::portsAreFiltered() {
    PortModel model(nullptr);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries({entry(5432, QStringLiteral("postgres"), PortMapEntry::State::Listening),
                      entry(8080, QStringLiteral("web"), PortMapEntry::State::Reserved)});
    model.setFilter(QStringLiteral("WEB"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, PortModel::StateColumn).data().toString(), QStringLiteral("Kept for web"));
    model.setFilter(QStringLiteral("54"));
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("5432"));
    model.setFilter({});
    QCOMPARE(model.rowCount(), 2);
}

void tst_SmallModels::aPortLeadsToItsContainersAddress() {
    PortModel model(nullptr);
    PortMapEntry web = entry(8080, QStringLiteral("web"), PortMapEntry::State::Listening);
    const auto target = [&] {
        model.setEntries({web});
        return model.index(0, PortModel::TargetColumn).data().toString();
    };
    QCOMPARE(target(), QStringLiteral("80"));
    web.ownerAddress = QStringLiteral("172.18.0.2");
    QCOMPARE(target(), QStringLiteral("172.18.0.2:80"));
    web.ownerAddress = QStringLiteral("fd00::2");
    QCOMPARE(target(), QStringLiteral("[fd00::2]:80"));
    web.rule.guestAddress = QStringLiteral("10.0.2.20");
    QCOMPARE(target(), QStringLiteral("10.0.2.20:80"));
}

QTEST_MAIN(tst_SmallModels)
#include "tst_SmallModels.moc"
