// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The probe in a process of its own (this program again, with the hidden argument), the real one.
#include "backend/host/HostLoad.h"
#include "backend/host/KvmProbe.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstring>
#include <thread>

using namespace boxyard;
using namespace boxyard::host;

namespace {

KvmVerdict ask() { // as from a lane
    KvmVerdict verdict;
    std::thread([&] { verdict = probeKvm(QCoreApplication::applicationFilePath()); }).join();
    return verdict;
}

} // namespace

class tst_KvmProbe : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("XDG_CACHE_HOME", m_cache.path().toUtf8()); }
    void cleanup() { qunsetenv("BOXYARD_KVM"); }

    void theUserMayOverrideIt() {
        qputenv("BOXYARD_KVM", "yes");
        QVERIFY(ask().usable);
        qputenv("BOXYARD_KVM", "no");
        QVERIFY(!ask().usable);
        QVERIFY(!ask().reason.isEmpty());
    }

    void itAnswersSoonAndAlike() {
        QElapsedTimer clock;
        clock.start();
        const KvmVerdict first = ask();
        QVERIFY2(clock.elapsed() < 20000, "the probe must never hang");
        QCOMPARE(first.usable, first.reason.isEmpty());
        if (!QFileInfo::exists(QStringLiteral("/dev/kvm")))
            QVERIFY(!first.usable);
        clock.restart();
        const KvmVerdict second = ask(); // kept, or as cheap as an open()
        QCOMPARE(second.usable, first.usable);
        QCOMPARE(second.reason, first.reason);
        QVERIFY(clock.elapsed() < 4000);
    }

    void theComputersLoadIsRead() {
        const auto times = parseCpuTimes("cpu  100 0 50 800 50 0 0 0 10 0\ncpu0 1 2\n");
        QVERIFY(times);
        QCOMPARE(times->busy, quint64(150));
        QCOMPARE(times->total, quint64(1000));
        QVERIFY(!parseCpuTimes("nonsense"));
        const auto memory = parseMemory("MemTotal: 1000 kB\nMemFree: 1 kB\nMemAvailable:  400 kB\n");
        QCOMPARE(memory->memoryUsed, ByteSize::fromKiB(600));
        QVERIFY(!parseMemory(""));
        HostLoad load;
        QSignalSpy sampled(&load, &HostLoad::sampled);
        load.setActive(true);
        QTRY_COMPARE(sampled.size(), 1);
        QVERIFY(load.last().memoryTotal > ByteSize::fromMiB(16));
        load.setActive(false);
    }

private:
    QTemporaryDir m_cache;
};

int main(int argc, char** argv) {
    if (argc == 2 && std::strcmp(argv[1], "--kvm-probe") == 0)
        return kvmProbeMain();
    QCoreApplication application(argc, argv);
    tst_KvmProbe test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_KvmProbe.moc"
