// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/FakeProvider.h"
#include "widgets/models/ResourceModel.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace boxyard;
using namespace boxyard::widgets;

namespace {

// Two local engines and one remote, under the model and its tester.
struct Yard {
    JobList jobs;
    ResourceSet set;
    app::FakeProvider machines{{QStringLiteral("qemu:///session"), ResourceKind::Machine, QStringLiteral("QEMU"), {}},
                               jobs};
    app::FakeProvider engine{
        {QStringLiteral("unix:///docker.sock"), ResourceKind::Container, QStringLiteral("Docker"), {}}, jobs};
    app::FakeProvider remote{{QStringLiteral("qemu+ssh://lab/system"), ResourceKind::Machine, QStringLiteral("QEMU"),
                              QStringLiteral("lab-server")},
                             jobs};
    std::unique_ptr<ResourceModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;

    Yard() {
        for (app::FakeProvider* provider : {&machines, &engine, &remote}) {
            provider->setDelay(std::chrono::milliseconds(0));
            set.add(provider);
        }
        model = std::make_unique<ResourceModel>(set, &jobs);
        tester = std::make_unique<QAbstractItemModelTester>(model.get(),
                                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    Resource add(app::FakeProvider& provider, const QString& name, ResourceState state, const QString& group = {},
                 const QString& groupKind = {}) {
        Resource resource;
        resource.id = provider.idOf(name);
        resource.name = name;
        resource.state = state;
        resource.group = group;
        resource.groupKind = groupKind;
        provider.put(resource);
        return resource;
    }
    // The titles as a reader sees them, indented by depth.
    QStringList lines(const QModelIndex& above = {}, const QString& indent = {}) const {
        QStringList list;
        for (int row = 0; row < model->rowCount(above); ++row) {
            const QModelIndex index = model->index(row, 0, above);
            list.append(indent + index.data().toString());
            list += lines(index, indent + QLatin1Char(' '));
        }
        return list;
    }
    void openAll() {
        for (app::FakeProvider* provider : {&machines, &engine, &remote}) {
            provider->open();
            QTRY_COMPARE(provider->availability().state, Availability::State::Online);
        }
    }
};

} // namespace

class tst_ResourceModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsStandUnderHostKindAndProject();
    void groupingsCanBeChanged();
    void filterFindsByEveryField();
    void filterKeepsPersistentIndexes();
    void aChangeIsOneRowsChange();
    void renamedRowsAreSortedAnew();
    void removedRowsGo();
    void anOfflineEngineKeepsItsRowsAndSaysWhy();
    void aDeadHostHasOneNote();
    void aFailingEngineIsNoEmptyList();
    void samplesTouchTheirRowOnly();
    void jobsShowTheirPercent();
    void whatAnImportMakesHasARowBeforeItIsThere();
    void aDyingProviderTakesItsRows();
    void rowsAreDroppedIntoGroups();
    void namesAreShownAsText();
};

void tst_ResourceModel::rowsStandUnderHostKindAndProject() {
    Yard yard;
    yard.openAll();
    yard.add(yard.machines, QStringLiteral("vm10"), ResourceState::Running);
    yard.add(yard.machines, QStringLiteral("vm2"), ResourceState::Stopped);
    yard.add(yard.engine, QStringLiteral("redis"), ResourceState::Running);
    yard.add(yard.engine, QStringLiteral("web"), ResourceState::Running, QStringLiteral("shop"),
             QStringLiteral("compose"));
    yard.add(yard.remote, QStringLiteral("gitlab"), ResourceState::Running);
    const QStringList expected{
        QStringLiteral("This computer"), QStringLiteral(" Machines"),   QStringLiteral("  vm2"),
        QStringLiteral("  vm10"),        QStringLiteral(" Containers"), QStringLiteral("  redis"),
        QStringLiteral(" shop"),         QStringLiteral("  web"),       QStringLiteral("lab-server"),
        QStringLiteral(" Machines"),     QStringLiteral("  gitlab")};
    QTRY_COMPARE(yard.lines(), expected);
    const ResourceNode* group = ResourceModel::node(yard.model->index(0, 0, yard.model->index(0, 0)));
    QCOMPARE(group->total, 2);
    QCOMPARE(group->running, 1);
}

void tst_ResourceModel::groupingsCanBeChanged() {
    Yard yard;
    yard.openAll();
    yard.add(yard.machines, QStringLiteral("b"), ResourceState::Running, QStringLiteral("course"));
    yard.add(yard.engine, QStringLiteral("a"), ResourceState::Running);
    QTRY_COMPARE(yard.model->count(), 2);
    yard.model->setGrouping(ResourceModel::Grouping::Group);
    QCOMPARE(yard.lines(), QStringList({QStringLiteral("course"), QStringLiteral(" b"), QStringLiteral("a")}));
    yard.model->setGrouping(ResourceModel::Grouping::Flat);
    QCOMPARE(yard.lines(), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    yard.model->setGrouping(ResourceModel::Grouping::HostAndKind);
    QCOMPARE(yard.model->rowCount(), 2); // the hosts
}

void tst_ResourceModel::filterFindsByEveryField() {
    Yard yard;
    yard.openAll();
    Resource web = yard.add(yard.engine, QStringLiteral("web"), ResourceState::Running);
    web.image = QStringLiteral("nginx:1.25");
    web.addresses = {QStringLiteral("172.17.0.9")};
    web.labels = {QStringLiteral("tier=front")};
    web.health = QStringLiteral("unhealthy");
    PortRule rule;
    rule.hostPort = 8080;
    rule.guestPort = 80;
    web.ports = {rule};
    yard.engine.put(web);
    yard.add(yard.machines, QStringLiteral("ubuntu"), ResourceState::Stopped);
    QTRY_COMPARE(yard.model->count(), 2);
    using Chip = ResourceFilter::Chip;
    const auto shown = [&](const char* words, Chip chip = Chip::All) {
        yard.model->setFilter(ResourceFilter(chip, QString::fromUtf8(words)));
        return yard.model->shownCount() == 1 && yard.model->indexOf(web.id).isValid();
    };
    for (const char* words : {"WEB", "nginx", "172.17", "tier=front", "8080", "port:80", "state:running",
                              "state:unhealthy", "web nginx", "running"})
        QVERIFY2(shown(words), words);
    QVERIFY(shown("", Chip::Running));
    QVERIFY(shown("", Chip::Containers));
    QVERIFY(!shown("", Chip::Machines));
    QVERIFY(!shown("web ubuntu"));
    QCOMPARE(yard.model->shownCount(), 0);
    QVERIFY(!shown("port:8"));
    yard.model->setFilter({});
    QCOMPARE(yard.model->shownCount(), 2);
}

void tst_ResourceModel::filterKeepsPersistentIndexes() {
    Yard yard;
    yard.openAll();
    const Resource a = yard.add(yard.machines, QStringLiteral("alpha"), ResourceState::Running);
    const Resource b = yard.add(yard.machines, QStringLiteral("beta"), ResourceState::Running);
    QTRY_COMPARE(yard.model->count(), 2);
    const QPersistentModelIndex first(yard.model->indexOf(a.id));
    const QPersistentModelIndex second(yard.model->indexOf(b.id));
    yard.model->setFilter(ResourceFilter(ResourceFilter::Chip::All, QStringLiteral("beta")));
    QVERIFY(!first.isValid());
    QVERIFY(second.isValid());
    QCOMPARE(second.row(), 0);
    QCOMPARE(second.data().toString(), QStringLiteral("beta"));
}

void tst_ResourceModel::aChangeIsOneRowsChange() {
    Yard yard;
    yard.openAll();
    const Resource a = yard.add(yard.machines, QStringLiteral("alpha"), ResourceState::Running);
    QTRY_COMPARE(yard.model->count(), 1);
    QSignalSpy layouts(yard.model.get(), &QAbstractItemModel::layoutChanged);
    QSignalSpy changes(yard.model.get(), &QAbstractItemModel::dataChanged);
    yard.machines.change(a.id, [](Resource& resource) { resource.state = ResourceState::Paused; });
    QTRY_COMPARE(yard.model->resource(a.id)->state, ResourceState::Paused);
    QCOMPARE(layouts.count(), 0);
    QVERIFY(changes.count() >= 1);
    QCOMPARE(changes.first().at(0).toModelIndex(), yard.model->indexOf(a.id));
}

void tst_ResourceModel::renamedRowsAreSortedAnew() {
    Yard yard;
    yard.openAll();
    const Resource a = yard.add(yard.machines, QStringLiteral("alpha"), ResourceState::Running);
    yard.add(yard.machines, QStringLiteral("beta"), ResourceState::Running);
    QTRY_COMPARE(yard.model->count(), 2);
    yard.machines.change(a.id, [](Resource& resource) { resource.name = QStringLiteral("zulu"); });
    QTRY_COMPARE(yard.model->indexOf(a.id).row(), 1);
}

void tst_ResourceModel::removedRowsGo() {
    Yard yard;
    yard.openAll();
    const Resource a = yard.add(yard.machines, QStringLiteral("alpha"), ResourceState::Running);
    QTRY_COMPARE(yard.model->count(), 1);
    const QPersistentModelIndex index(yard.model->indexOf(a.id));
    QSignalSpy removed(yard.model.get(), &ResourceModel::resourceRemoved);
    yard.machines.drop(a.id);
    QTRY_COMPARE(removed.count(), 1);
    QVERIFY(!index.isValid());
    QCOMPARE(yard.model->count(), 0);
}

void tst_ResourceModel::anOfflineEngineKeepsItsRowsAndSaysWhy() {
    Yard yard;
    yard.openAll();
    const Resource web = yard.add(yard.engine, QStringLiteral("web"), ResourceState::Running);
    QTRY_COMPARE(yard.model->count(), 1);
    yard.engine.setOffline({ErrorKind::Unreachable, QStringLiteral("Docker is not running."), {}, {}});
    QTRY_VERIFY(!yard.model->isReachable(web.id));
    QCOMPARE(yard.model->count(), 1);
    QVERIFY(yard.lines().join(QLatin1Char('\n')).contains(QStringLiteral("Docker: no answer since")));
    QVERIFY(yard.model->indexOf(web.id, ResourceModel::StateColumn)
                .data()
                .toString()
                .contains(QStringLiteral("last seen")));
    yard.engine.setOnline();
    QTRY_VERIFY(yard.model->isReachable(web.id));
    QVERIFY(!yard.lines().join(QLatin1Char('\n')).contains(QStringLiteral("no answer")));
}

void tst_ResourceModel::aDeadHostHasOneNote() {
    Yard yard;
    yard.openAll();
    yard.add(yard.remote, QStringLiteral("gitlab"), ResourceState::Running);
    QTRY_COMPARE(yard.model->count(), 1);
    yard.remote.setOffline({ErrorKind::Unreachable, QStringLiteral("lab-server does not answer."), {}, {}},
                           std::chrono::seconds(30));
    QTRY_COMPARE(yard.remote.availability().state, Availability::State::Offline);
    const QModelIndex host = yard.model->index(1, 0);
    const ResourceNode* node = ResourceModel::node(host);
    QVERIFY(node->troubled);
    QVERIFY(yard.model->hostTrouble(*node).startsWith(QStringLiteral("Reconnecting in")));
    QVERIFY(yard.model->index(0, 0, host).data().toString().startsWith(QStringLiteral("No answer since")));
    QCOMPARE(yard.model->index(1, 0, host).data().toString(), QStringLiteral("gitlab"));
}

void tst_ResourceModel::aFailingEngineIsNoEmptyList() {
    Yard yard;
    yard.engine.setReachable(false, {ErrorKind::PermissionDenied,
                                     QStringLiteral("Docker may not be used."),
                                     QStringLiteral("Join the group docker."),
                                     {}});
    yard.machines.open();
    yard.engine.open();
    QTRY_COMPARE(yard.engine.availability().state, Availability::State::Offline);
    QVERIFY(yard.lines().contains(QStringLiteral("  Docker does not answer")));
}

void tst_ResourceModel::samplesTouchTheirRowOnly() {
    Yard yard;
    yard.openAll();
    const Resource a = yard.add(yard.machines, QStringLiteral("alpha"), ResourceState::Running);
    yard.add(yard.machines, QStringLiteral("beta"), ResourceState::Running);
    QTRY_COMPARE(yard.model->count(), 2);
    QSignalSpy changes(yard.model.get(), &QAbstractItemModel::dataChanged);
    LoadSample sample;
    sample.id = a.id;
    sample.cpu = 0.25;
    Q_EMIT yard.machines.sampled({sample});
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.first().at(0).toModelIndex(), yard.model->indexOf(a.id));
    QCOMPARE(yard.model->indexOf(a.id, ResourceModel::CpuColumn).data().toString(), QStringLiteral("25 %"));
}

void tst_ResourceModel::jobsShowTheirPercent() {
    Yard yard;
    yard.openAll();
    const Resource a = yard.add(yard.machines, QStringLiteral("alpha"), ResourceState::Stopped);
    QTRY_COMPARE(yard.model->count(), 1);
    Job* job = yard.jobs.add(QStringLiteral("Converting"), a.id, true);
    job->begin();
    job->context().setProgress(43, 100);
    QTRY_COMPARE(ResourceModel::node(yard.model->indexOf(a.id))->jobPercent, 43);
    job->finish({});
    QCOMPARE(ResourceModel::node(yard.model->indexOf(a.id))->jobPercent, -1);
}

void tst_ResourceModel::whatAnImportMakesHasARowBeforeItIsThere() {
    Yard yard;
    yard.openAll();
    const Resource a = yard.add(yard.machines, QStringLiteral("alpha"), ResourceState::Stopped);
    QTRY_COMPARE(yard.model->count(), 1);
    const QPersistentModelIndex group(yard.model->indexOf(a.id).parent());
    Job* job = yard.jobs.add(QStringLiteral("Importing"), {}, true);
    job->begin();
    job->setPromise({yard.machines.id(), {QStringLiteral("kali")}});
    QCOMPARE(yard.model->rowCount(group), 2);
    const QModelIndex promised = yard.model->index(1, 0, group);
    QCOMPARE(promised.data().toString(), QStringLiteral("kali"));
    QVERIFY(promised.flags().testFlag(Qt::ItemIsSelectable));
    QCOMPARE(ResourceModel::node(promised)->job, job);
    QVERIFY(promised.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("imported")));
    job->context().setProgress(43, 100);
    QTRY_COMPARE(ResourceModel::node(promised)->jobPercent, 43);
    yard.model->setFilter(ResourceFilter(ResourceFilter::Chip::All, QStringLiteral("alp")));
    QCOMPARE(yard.model->rowCount(group), 1);
    yard.model->setFilter({});
    // The machine itself takes its place, and only one row has the name.
    const Resource kali = yard.add(yard.machines, QStringLiteral("kali"), ResourceState::Stopped);
    QTRY_VERIFY(yard.model->indexOf(kali.id).isValid());
    QCOMPARE(yard.model->rowCount(group), 2);
    job->finish({});
    QCOMPARE(yard.model->rowCount(group), 2);
    // One that fails leaves nothing.
    Job* other = yard.jobs.add(QStringLiteral("Importing"), {}, true);
    other->begin();
    other->setPromise({yard.machines.id(), {QStringLiteral("win")}});
    QCOMPARE(yard.model->rowCount(group), 3);
    other->finish(failure(ErrorKind::NoSpace, QStringLiteral("full")));
    QCOMPARE(yard.model->rowCount(group), 2);
}

void tst_ResourceModel::aDyingProviderTakesItsRows() {
    Yard yard;
    yard.openAll();
    auto other = std::make_unique<app::FakeProvider>(
        app::FakeProvider::Identity{QStringLiteral("x"), ResourceKind::Container, QStringLiteral("Podman"), {}},
        yard.jobs);
    other->setDelay(std::chrono::milliseconds(0));
    yard.set.add(other.get());
    other->open();
    QTRY_COMPARE(other->availability().state, Availability::State::Online);
    yard.add(*other, QStringLiteral("box"), ResourceState::Running);
    QTRY_COMPARE(yard.model->count(), 1);
    other.reset();
    QCOMPARE(yard.model->count(), 0);
    QCOMPARE(yard.model->providers().size(), 3);
}

void tst_ResourceModel::rowsAreDroppedIntoGroups() {
    Yard yard;
    yard.openAll();
    const Resource a = yard.add(yard.machines, QStringLiteral("alpha"), ResourceState::Running);
    yard.add(yard.machines, QStringLiteral("beta"), ResourceState::Running, QStringLiteral("course"));
    yard.add(yard.engine, QStringLiteral("web"), ResourceState::Running, QStringLiteral("shop"),
             QStringLiteral("compose"));
    QTRY_COMPARE(yard.model->count(), 3);
    const QModelIndex host = yard.model->index(0, 0);
    std::unique_ptr<QMimeData> data(yard.model->mimeData({yard.model->indexOf(a.id)}));
    QSignalSpy dropped(yard.model.get(), &ResourceModel::groupDropped);
    for (int row = 0; row < yard.model->rowCount(host); ++row)
        yard.model->dropMimeData(data.get(), Qt::MoveAction, -1, -1, yard.model->index(row, 0, host));
    QStringList groups;
    for (const QList<QVariant>& arguments : std::as_const(dropped)) {
        QCOMPARE(arguments.at(0).value<QList<ResourceId>>(), QList<ResourceId>{a.id});
        groups.append(arguments.at(1).toString());
    }
    QVERIFY(groups.contains(QStringLiteral("course")));
    QVERIFY(groups.contains(QString())); // out of every group
    QVERIFY(!groups.contains(QStringLiteral("shop")));
}

void tst_ResourceModel::namesAreShownAsText() {
    Yard yard;
    yard.openAll();
    const Resource a = yard.add(yard.machines, QStringLiteral("<b>x</b>\nline"), ResourceState::Running);
    QTRY_COMPARE(yard.model->count(), 1);
    QCOMPARE(yard.model->indexOf(a.id).data().toString(), QStringLiteral("<b>x</b> line"));
    QVERIFY(!yard.model->indexOf(a.id).data(Qt::ToolTipRole).toString().contains(QLatin1Char('<')));
}

QTEST_MAIN(tst_ResourceModel)
#include "tst_ResourceModel.moc"
