// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/containers/EngineFixture.h"

#include <QElapsedTimer>
#include <QTcpServer>

using namespace boxyard;
using namespace boxyard::containers;
using namespace boxyard::test;

// A container's whole life, by our hand and by others', on a real engine.
class tst_EngineLifecycle : public QObject {
    Q_OBJECT
    EngineFixture f;

    RunSpec sleeper(const QString& name) const {
        RunSpec spec;
        spec.image = QStringLiteral("boxyard/busybox:1");
        spec.name = name;
        spec.command = QStringList{QStringLiteral("sleep"), QStringLiteral("1000")};
        return spec;
    }
    ResourceId idOf(const QString& name) const { return f.named(name).value_or(Resource()).id; }
    Job* act(Action action, const QString& name, const ActionOptions& options = {}) {
        return f.provider().perform(action, idOf(name), options);
    }
    void removed(const QString& name) {
        ActionOptions options;
        options.force = options.withVolumes = true;
        JOB_OK(act(Action::Delete, name, options));
        QTRY_VERIFY(!f.named(name));
    }

private Q_SLOTS:
    void initTestCase() {
        QVERIFY2(f.start(), qPrintable(f.real.lastOutput()));
        f.connectClient();
        QTRY_VERIFY2_WITH_TIMEOUT(f.isOnline(), qPrintable(f.whyOffline()), 10000);
    }

    void theEngineSaysWhoItIs() {
        const EngineInfo info = f.service().engine();
        QCOMPARE(info.kind, f.real.isPodman() ? EngineKind::Podman : EngineKind::Docker);
        QCOMPARE(info.rootless, f.isRootless());
        QCOMPARE(info.apiVersion, QStringLiteral("1.41"));
        QVERIFY(!info.version.isEmpty());
        QCOMPARE(f.provider().name(), info.label);
        QVERIFY(f.provider().host().isEmpty());
    }

    void aContainerLivesItsLife() {
        JOB_OK(f.service().run(sleeper(QStringLiteral("life"))));
        QTRY_COMPARE(f.stateOf(QStringLiteral("life")), ResourceState::Running);
        QCOMPARE(f.named(QStringLiteral("life"))->image, QStringLiteral("boxyard/busybox:1"));
        QTRY_VERIFY(f.named(QStringLiteral("life"))->since.isValid());
        QVERIFY(qAbs(f.named(QStringLiteral("life"))->since.secsTo(QDateTime::currentDateTimeUtc())) < 20);
        if (!f.isRootless()) {
            JOB_OK(act(Action::Pause, QStringLiteral("life")));
            QTRY_COMPARE(f.stateOf(QStringLiteral("life")), ResourceState::Paused);
            JOB_OK(act(Action::Resume, QStringLiteral("life")));
            QTRY_COMPARE(f.stateOf(QStringLiteral("life")), ResourceState::Running);
        }
        JOB_OK(act(Action::Kill, QStringLiteral("life")));
        QTRY_COMPARE(f.stateOf(QStringLiteral("life")), ResourceState::Stopped);
        JOB_OK(act(Action::Start, QStringLiteral("life")));
        QTRY_COMPARE(f.stateOf(QStringLiteral("life")), ResourceState::Running);
        const ResourceId id = idOf(QStringLiteral("life"));
        ActionOptions rename;
        rename.newName = QStringLiteral("life2");
        JOB_OK(act(Action::Rename, QStringLiteral("life"), rename));
        QTRY_VERIFY(f.named(QStringLiteral("life2")));
        QCOMPARE(idOf(QStringLiteral("life2")), id);
        removed(QStringLiteral("life2"));
    }

    void byForceIsAtOnce() {
        JOB_OK(f.service().run(sleeper(QStringLiteral("stubborn")))); // leaves only when it is killed
        QTRY_COMPARE(f.stateOf(QStringLiteral("stubborn")), ResourceState::Running);
        QElapsedTimer clock;
        clock.start();
        removed(QStringLiteral("stubborn"));
        QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    }

    void restartGivesANewSince() {
        RunSpec spec = sleeper(QStringLiteral("again"));
        // Leaves at once when asked to.
        spec.command = QStringList{QStringLiteral("sh"), QStringLiteral("-c"),
                                   QStringLiteral("trap 'exit 0' TERM; while :; do sleep 0.1; done")};
        JOB_OK(f.service().run(spec));
        QTRY_VERIFY(f.named(QStringLiteral("again")) && f.named(QStringLiteral("again"))->since.isValid());
        const QDateTime before = f.named(QStringLiteral("again"))->since;
        JOB_OK(act(Action::Restart, QStringLiteral("again")));
        QTRY_VERIFY(f.named(QStringLiteral("again"))->since > before);
        JOB_OK(act(Action::Stop, QStringLiteral("again")));
        QTRY_COMPARE(f.stateOf(QStringLiteral("again")), ResourceState::Stopped);
        const auto details = f.service().inspect(idOf(QStringLiteral("again")));
        QTRY_VERIFY(details.isFinished());
        QCOMPARE(details.wait()->exitText, QStringLiteral("finished"));
        removed(QStringLiteral("again"));
    }

    void aPausedOneCanBeStopped() {
        if (f.isRootless()) {
            JOB_OK(f.service().run(sleeper(QStringLiteral("dozer"))));
            QTRY_COMPARE(f.stateOf(QStringLiteral("dozer")), ResourceState::Running);
            // Whether a rootless engine can pause depends on the computer's control groups; it must be said or done.
            Job* job = act(Action::Pause, QStringLiteral("dozer"));
            QTRY_VERIFY(!job->isActive());
            QVERIFY(job->state() == Job::State::Succeeded || job->error().kind == ErrorKind::Unsupported);
        } else {
            RunSpec spec = sleeper(QStringLiteral("dozer"));
            spec.command = QStringList{QStringLiteral("sh"), QStringLiteral("-c"),
                                       QStringLiteral("trap 'exit 0' TERM; while :; do sleep 0.1; done")};
            JOB_OK(f.service().run(spec));
            QTRY_COMPARE(f.stateOf(QStringLiteral("dozer")), ResourceState::Running);
            JOB_OK(act(Action::Pause, QStringLiteral("dozer")));
            QTRY_COMPARE(f.stateOf(QStringLiteral("dozer")), ResourceState::Paused);
            JOB_OK(act(Action::Stop, QStringLiteral("dozer")));
            QTRY_COMPARE(f.stateOf(QStringLiteral("dozer")), ResourceState::Stopped);
        }
        removed(QStringLiteral("dozer"));
    }

    void failuresAreOfTheirKind() {
        JOB_OK(f.service().run(sleeper(QStringLiteral("taken"))));
        JOB_FAILS(f.service().run(sleeper(QStringLiteral("taken"))), ErrorKind::AlreadyExists);
        QTRY_COMPARE(f.stateOf(QStringLiteral("taken")), ResourceState::Running);
        JOB_FAILS(act(Action::Delete, QStringLiteral("taken")), ErrorKind::Busy);
        JOB_FAILS(
            f.provider().perform(Action::Start, {f.provider().id(), ResourceKind::Container, QStringLiteral("none")}),
            ErrorKind::NotFound);
        JOB_FAILS(act(Action::SaveState, QStringLiteral("taken")), ErrorKind::Unsupported);
        ActionOptions rename;
        rename.newName = QStringLiteral("not a name <b>");
        JOB_FAILS(act(Action::Rename, QStringLiteral("taken"), rename), ErrorKind::InvalidInput);
        RunSpec nothing = sleeper(QStringLiteral("nothing"));
        nothing.command = QStringList{QStringLiteral("no-such-program")};
        JOB_FAILS(f.service().run(nothing), ErrorKind::InvalidInput);
        RunSpec folder = sleeper(QStringLiteral("folder"));
        folder.mounts.append(
            {QStringLiteral("bind"), QStringLiteral("/no/such/folder"), QStringLiteral("/data"), false});
        JOB_FAILS(f.service().run(folder), ErrorKind::NotFound);
        const auto missing = f.service().imageDetails(QStringLiteral("boxyard/absent:9"));
        QTRY_VERIFY(missing.isFinished());
        QCOMPARE(missing.wait().error().kind, ErrorKind::NotFound);
        removed(QStringLiteral("taken"));
        // Nothing half-made stays.
        const auto list =
            QJsonDocument::fromJson(f.real.api("GET", QStringLiteral("/containers/json?all=true")).body).array();
        QCOMPARE(list.size(), 0);
    }

    void aFailedRunTakesItsVolumeAlong() {
        RunSpec spec = sleeper(QStringLiteral("voluminous"));
        spec.command = QStringList{QStringLiteral("no-such-program")};
        spec.mounts.append({QStringLiteral("volume"), QStringLiteral("fresh"), QStringLiteral("/data"), false});
        JOB_FAILS(f.service().run(spec), ErrorKind::InvalidInput);
        QCOMPARE(f.real.api("GET", QStringLiteral("/volumes/fresh")).status, 404);
    }

    void volumesGoWhenAsked() {
        const QString id =
            f.create(QStringLiteral("vol"), {QStringLiteral("true")},
                     {{QStringLiteral("Volumes"), QJsonObject{{QStringLiteral("/data"), QJsonObject()}}}});
        QVERIFY(!id.isEmpty());
        f.startOutside(id);
        QTRY_COMPARE(f.stateOf(QStringLiteral("vol")), ResourceState::Stopped);
        const auto volumes = [this] {
            return QJsonDocument::fromJson(f.real.api("GET", QStringLiteral("/volumes")).body)
                .object()
                .value(QLatin1String("Volumes"))
                .toArray()
                .size();
        };
        QCOMPARE(volumes(), 1);
        ActionOptions options;
        options.withVolumes = true;
        JOB_OK(act(Action::Delete, QStringLiteral("vol"), options));
        QCOMPARE(volumes(), 0);
    }

    void aPortIsPublished() {
        RunSpec spec = sleeper(QStringLiteral("web"));
        spec.command = QStringList{QStringLiteral("sh"), QStringLiteral("-c"),
                                   QStringLiteral("mkdir /w; echo hello > /w/index.html; httpd -f -p 80 -h /w")};
        PortRule rule;
        rule.guestPort = 80;
        spec.ports.append(rule);
        JOB_OK(f.service().run(spec));
        QTRY_COMPARE(f.stateOf(QStringLiteral("web")), ResourceState::Running);
        QTRY_COMPARE(f.named(QStringLiteral("web"))->ports.size(), 1);
        const PortRule published = f.named(QStringLiteral("web"))->ports.first();
        QCOMPARE(published.hostAddress, QStringLiteral("127.0.0.1"));
        QCOMPARE(published.guestPort, quint16(80));
        QVERIFY(published.hostPort >= 1024);
        QByteArray page;
        const QString url = QStringLiteral("http://127.0.0.1:%1/").arg(published.hostPort);
        QTRY_COMPARE(f.real.inside({QStringLiteral("curl"), QStringLiteral("-s"), url}, &page), 0);
        QVERIFY(page.contains("hello"));
        // The next one keeps away from it, and a fixed claim to the same port is refused and leaves nothing.
        RunSpec rival = spec;
        rival.name = QStringLiteral("rival");
        rival.ports.first().hostPort = published.hostPort;
        JOB_FAILS(f.service().run(rival), ErrorKind::Busy);
        QVERIFY(f.jobs.jobs().last()->error().summary.contains(QString::number(published.hostPort)));
        QCOMPARE(f.real.api("GET", QStringLiteral("/containers/rival/json")).status, 404);
        rival.ports.first().hostPort = 0;
        JOB_OK(f.service().run(rival));
        QTRY_VERIFY(f.named(QStringLiteral("rival")) && f.named(QStringLiteral("rival"))->ports.size() == 1);
        QVERIFY(f.named(QStringLiteral("rival"))->ports.first().hostPort != published.hostPort);
        // A stopped container still shows what it will claim.
        JOB_OK(act(Action::Kill, QStringLiteral("web")));
        QTRY_COMPARE(f.stateOf(QStringLiteral("web")), ResourceState::Stopped);
        QTRY_COMPARE(f.named(QStringLiteral("web"))->ports.size(), 1);
        removed(QStringLiteral("web"));
        removed(QStringLiteral("rival"));
    }

    void aPortOfThisComputerInUseIsSaidBeforeAnythingIsMade() {
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost));
        RunSpec spec = sleeper(QStringLiteral("late"));
        PortRule rule;
        rule.guestPort = 80;
        rule.hostPort = holder.serverPort();
        spec.ports.append(rule);
        JOB_FAILS(f.service().run(spec), ErrorKind::Busy);
        QVERIFY(f.jobs.jobs().last()->error().summary.contains(QString::number(rule.hostPort)));
        QVERIFY(!f.named(QStringLiteral("late")));
    }

    void whatOthersDoShowsAtOnce() {
        const QString id = f.create(QStringLiteral("other"), {QStringLiteral("sleep"), QStringLiteral("1000")});
        QVERIFY(!id.isEmpty());
        QTRY_COMPARE(f.stateOf(QStringLiteral("other")), ResourceState::Created);
        QList<qint64> delays;
        for (int i = 0; i < 7; ++i) {
            QElapsedTimer since;
            qint64 shown = -1;
            const auto seen =
                connect(&f.provider(), &ResourceProvider::upserted, this, [&](const QList<Resource>& some) {
                    if (shown < 0 && some.first().state == ResourceState::Running)
                        shown = since.elapsed();
                });
            QVERIFY(f.startOutside(id) < 305);
            since.start();
            QTRY_VERIFY_WITH_TIMEOUT(shown >= 0, 2000);
            disconnect(seen);
            delays.append(shown);
            f.real.api("POST", QStringLiteral("/containers/%1/kill").arg(id));
            QTRY_COMPARE_WITH_TIMEOUT(f.stateOf(QStringLiteral("other")), ResourceState::Stopped, 4000);
        }
        std::sort(delays.begin(), delays.end());
        qInfo("another's start shows after %lld ms (median of %lld, counted from the engine's answer)",
              delays.at(delays.size() / 2), qint64(delays.size()));
        // Podman writes its events to a file and watches that.
        QVERIFY(delays.at(delays.size() / 2) <= (f.real.isPodman() ? 500 : 100));
        f.removeOutside(id);
        QTRY_VERIFY(!f.named(QStringLiteral("other")));
    }

    void strangeTextIsKeptAsItIs() {
        const QString strange = QStringLiteral("a \"quote\", <b>bold</b>\nand a line");
        const QString id =
            f.create(QStringLiteral("strange"), {QStringLiteral("true")},
                     {{QStringLiteral("Labels"),
                       QJsonObject{{QStringLiteral("note"), strange},
                                   {QStringLiteral("com.docker.compose.project"), QStringLiteral("shop")}}}});
        QVERIFY(!id.isEmpty());
        QTRY_VERIFY(f.named(QStringLiteral("strange")));
        QVERIFY(f.named(QStringLiteral("strange"))->labels.contains(QStringLiteral("note=") + strange));
        QCOMPARE(f.named(QStringLiteral("strange"))->group, QStringLiteral("shop"));
        QCOMPARE(f.named(QStringLiteral("strange"))->groupKind, QStringLiteral("compose"));
        f.removeOutside(id);
        QTRY_VERIFY(!f.named(QStringLiteral("strange")));
    }

    void anEngineThatDiesIsNoEmptyList() {
        const QString id = f.create(QStringLiteral("survivor"), {QStringLiteral("sleep"), QStringLiteral("1000")});
        QVERIFY(!id.isEmpty());
        f.startOutside(id);
        QTRY_COMPARE(f.stateOf(QStringLiteral("survivor")), ResourceState::Running);
        QTRY_VERIFY(f.named(QStringLiteral("survivor"))->since.isValid());
        f.real.kill();
        QTRY_COMPARE_WITH_TIMEOUT(f.provider().availability().state, Availability::State::Offline, 5000);
        QVERIFY(f.provider().availability().error);
        QVERIFY(!f.provider().availability().error->summary.isEmpty());
        QVERIFY(f.provider().availability().nextTry.isValid());
        QVERIFY(f.named(QStringLiteral("survivor")));
        JOB_FAILS(act(Action::Kill, QStringLiteral("survivor")), ErrorKind::Unreachable);
        QVERIFY2(f.real.start(), qPrintable(f.real.lastOutput()));
        QTRY_VERIFY_WITH_TIMEOUT(f.isOnline(), 10000);
        // Docker shows it as exited, Podman as created: it does not run, that is what counts.
        QTRY_VERIFY(f.stateOf(QStringLiteral("survivor")) != ResourceState::Running);
        QVERIFY(f.named(QStringLiteral("survivor")));
        f.removeOutside(id);
        QTRY_VERIFY(!f.named(QStringLiteral("survivor")));
    }

    // A run whose engine dies in the middle leaves nothing once the engine is back, and its name is free.
    void anEngineThatDiesInARun_data() {
        QTest::addColumn<QString>("stage");
        QTest::newRow("while it is created") << QStringLiteral("Creating");
        QTest::newRow("while it is started") << QStringLiteral("Starting");
    }
    void anEngineThatDiesInARun() {
        QFETCH(QString, stage);
        QTRY_VERIFY_WITH_TIMEOUT(f.isOnline(), 10000);
        RunSpec spec = sleeper(QStringLiteral("half"));
        spec.mounts = {{QStringLiteral("volume"), QStringLiteral("half-data"), QStringLiteral("/data"), false}};
        Job* job = f.service().run(spec);
        QSignalSpy stages(job, &Job::changed);
        while (job->isActive() && job->stage() != stage)
            QVERIFY(stages.wait(5000));
        f.real.kill();
        QTRY_VERIFY_WITH_TIMEOUT(!job->isActive(), 5000);
        QTRY_COMPARE_WITH_TIMEOUT(f.provider().availability().state, Availability::State::Offline, 5000);
        QVERIFY2(f.real.start(), qPrintable(f.real.lastOutput()));
        QTRY_VERIFY_WITH_TIMEOUT(f.isOnline(), 10000);
        if (job->state() == Job::State::Succeeded) {
            removed(QStringLiteral("half"));
            return;
        }
        const auto left = [&] { return f.real.api("GET", QStringLiteral("/containers/half/json")).status; };
        QTRY_COMPARE_WITH_TIMEOUT(left(), 404, 10000);
        const auto volume = [&] { return f.real.api("GET", QStringLiteral("/volumes/half-data")).status; };
        QTRY_COMPARE_WITH_TIMEOUT(volume(), 404, 10000);
        QTRY_VERIFY(!f.named(QStringLiteral("half")));
        spec.mounts.clear();
        JOB_OK(f.service().run(spec));
        QTRY_COMPARE(f.stateOf(QStringLiteral("half")), ResourceState::Running);
        removed(QStringLiteral("half"));
    }

    void threeHundredContainers() {
        const int count = f.isDocker() ? 300 : f.isRootless() ? 30 : 100; // the same code with Podman, and slower
        QSignalSpy upserts(&f.provider(), &ResourceProvider::upserted);
        QByteArray out;
        const QString loop =
            QStringLiteral(
                "seq %2 | xargs -P4 -I{} curl -s -o /dev/null --unix-socket %1/engine.sock -H 'Content-Type: "
                "application/json' "
                "-d '{\"Image\":\"boxyard/busybox:1\"}' 'http://engine/v1.41/containers/create?name=many-{}'")
                .arg(f.real.folder())
                .arg(count);
        QElapsedTimer clock;
        clock.start();
        QProcess outsider;
        outsider.start(QStringLiteral("sh"), {QStringLiteral("-c"), loop});
        QTRY_COMPARE_WITH_TIMEOUT(outsider.state(), QProcess::NotRunning, 60000);
        QTRY_COMPARE_WITH_TIMEOUT(f.provider().resources().size(), count, 5000);
        qInfo("%d containers made by others stand in the list after %lld ms, in %lld steps", count, clock.elapsed(),
              qint64(upserts.size()));
        // A second client has them all at once.
        JobList jobs;
        Engine second(f.client->endpoint(), jobs);
        clock.restart();
        second.provider().open();
        QTRY_COMPARE_WITH_TIMEOUT(second.provider().resources().size(), count, 5000);
        qInfo("a new client lists them after %lld ms", clock.elapsed());
        const auto deep = [&second] {
            const QList<Resource> all = second.provider().resources();
            return std::all_of(all.cbegin(), all.cend(), [](const Resource& one) { return one.since.isValid(); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(deep(), 10000);
    }

    // Whatever the engine's client is at when it goes: nobody waits for an answer for ever, and what a run has made is
    // either there as it was wanted or gone.
    void destroyedWhileItWorks_data() {
        QTest::addColumn<QString>("stage");
        QTest::newRow("at once") << QString();
        QTest::newRow("while it is created") << QStringLiteral("Creating");
        QTest::newRow("while it is started") << QStringLiteral("Starting");
    }
    void destroyedWhileItWorks() {
        QFETCH(QString, stage);
        const QString bystander = f.create(QStringLiteral("bystander"), {QStringLiteral("true")});
        JobList jobs;
        auto engine = std::make_unique<Engine>(f.client->endpoint(), jobs);
        engine->provider().open();
        QTRY_COMPARE(engine->provider().availability().state, Availability::State::Online);
        Job* job = engine->service().run(sleeper(QStringLiteral("orphan")));
        const auto images = engine->service().images();
        QObject page;
        LogStream* log =
            engine->service().logs({f.client->endpoint().url, ResourceKind::Container, bystander}, {}, &page);
        QSignalSpy ended(log, &LogStream::ended);
        if (!stage.isEmpty()) {
            QSignalSpy stages(job, &Job::changed);
            while (job->isActive() && job->stage() != stage)
                QVERIFY(stages.wait(5000));
        }
        engine.reset();
        QTRY_VERIFY(!job->isActive());
        QTRY_VERIFY(images.isFinished());
        QTRY_COMPARE(ended.size(), 1);
        const auto left = f.real.api("GET", QStringLiteral("/containers/orphan/json"));
        if (job->state() == Job::State::Succeeded) {
            QVERIFY2(left.body.contains("\"Running\":true"), left.body.constData());
            f.removeOutside(QStringLiteral("orphan"));
        } else {
            QVERIFY2(left.status == 404, left.body.constData());
        }
        f.removeOutside(bystander);
    }
};

QTEST_GUILESS_MAIN(tst_EngineLifecycle)
#include "tst_EngineLifecycle.moc"
