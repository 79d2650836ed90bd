// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/ErrorMapping.h"
#include "backend/libvirt/Handles.h"

#include <QFileInfo>
#include <QTest>

#include <cerrno>

using namespace boxyard;
using namespace boxyard::libvirt;

class tst_ErrorMapping final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void kindsComeFromTheCode_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("system");
        QTest::addColumn<QString>("text");
        QTest::addColumn<ErrorKind>("kind");
        const auto row = [](const char* name, int code, int system, const char* text, ErrorKind kind) {
            QTest::newRow(name) << code << system << QString::fromUtf8(text) << kind;
        };
        row("no such machine", VIR_ERR_NO_DOMAIN, 0, "Domain not found", ErrorKind::NotFound);
        row("name taken", VIR_ERR_DOM_EXIST, 0, "domain exists", ErrorKind::AlreadyExists);
        row("name taken, by words", VIR_ERR_OPERATION_FAILED, 0,
            "operation failed: domain 'a' already exists with uuid b", ErrorKind::AlreadyExists);
        row("wrong state", VIR_ERR_OPERATION_INVALID, 0, "domain is already running", ErrorKind::Busy);
        row("polkit", VIR_ERR_AUTH_UNAVAILABLE, 0, "no polkit agent available", ErrorKind::PermissionDenied);
        row("no rights", VIR_ERR_SYSTEM_ERROR, EACCES, "Failed to connect socket", ErrorKind::PermissionDenied);
        row("daemon off", VIR_ERR_SYSTEM_ERROR, ECONNREFUSED, "Failed to connect socket", ErrorKind::Unreachable);
        row("disk full", VIR_ERR_SYSTEM_ERROR, ENOSPC, "cannot fill file", ErrorKind::NoSpace);
        row("disk full, by words", VIR_ERR_INTERNAL_ERROR, 0, "internal error: x: No space left on device",
            ErrorKind::NoSpace);
        row("read only, by words", VIR_ERR_INTERNAL_ERROR, 0, "Could not create 'x': Read-only file system",
            ErrorKind::PermissionDenied);
        row("bad XML", VIR_ERR_XML_ERROR, 0, "missing name", ErrorKind::InvalidInput);
        row("not on this driver", VIR_ERR_NO_SUPPORT, 0, "not supported", ErrorKind::Unsupported);
        row("agent silent", VIR_ERR_AGENT_UNRESPONSIVE, 0, "agent", ErrorKind::Busy);
        row("disk in use", VIR_ERR_INTERNAL_ERROR, 0, "process exited: Failed to get \"write\" lock", ErrorKind::Busy);
        row("broken pipe", VIR_ERR_RPC, 0, "client socket is closed", ErrorKind::Unreachable);
        row("a disk's server refuses", VIR_ERR_INTERNAL_ERROR, 0,
            "internal error: process exited while connecting to monitor: Failed to connect to '127.0.0.1:10809': "
            "Connection refused",
            ErrorKind::Internal);
        row("unknown", VIR_ERR_INTERNAL_ERROR, 0, "something", ErrorKind::Internal);
    }
    void kindsComeFromTheCode() {
        QFETCH(int, code);
        QFETCH(int, system);
        QFETCH(QString, text);
        const QString summary = QStringLiteral("“a” could not be started.");
        const Error error = mapError(code, system, text, summary);
        QTEST(error.kind, "kind");
        QCOMPARE(error.summary, summary);
        QCOMPARE(error.detail, text);
    }
    void anEndOfTheConnectionIsToldByWhoSaysIt() {
        const QString text = QStringLiteral("internal error: received hangup event on socket");
        const Error lost = mapError(VIR_ERR_INTERNAL_ERROR, 0, text, QStringLiteral("x"), VIR_FROM_RPC);
        QCOMPARE(lost.kind, ErrorKind::Unreachable);
        QVERIFY2(lost.hint.contains(QStringLiteral("was lost")), qPrintable(lost.hint));
        QCOMPARE(mapError(VIR_ERR_INTERNAL_ERROR, 0, text, QStringLiteral("x"), VIR_FROM_QEMU).kind,
                 ErrorKind::Internal);
        QCOMPARE(mapError(VIR_ERR_SYSTEM_ERROR, EACCES, text, QStringLiteral("x"), VIR_FROM_RPC).kind,
                 ErrorKind::PermissionDenied);
    }
    void abortedIsCancelled() {
        QVERIFY(mapError(VIR_ERR_OPERATION_ABORTED, 0, QStringLiteral("operation aborted"), QStringLiteral("x"))
                    .isCancelled());
    }
    void whatSshRefusesIsNoLostConnection() {
        const Error raw =
            mapError(VIR_ERR_SYSTEM_ERROR, ECONNRESET,
                     QStringLiteral("Cannot recv data: Host key verification failed.: Connection reset"), {});
        const Error key = connectError(QStringLiteral("qemu+ssh://me@tower:2222/session"), raw);
        QCOMPARE(key.kind, ErrorKind::PermissionDenied);
        QVERIFY2(key.hint.endsWith(QLatin1String("ssh -p 2222 me@tower")), qPrintable(key.hint));
    }
    void connectionErrorsSayWhatToDo() {
        const Error raw =
            mapError(VIR_ERR_SYSTEM_ERROR, EACCES, QStringLiteral("Failed to connect socket: Permission denied"), {});
        const Error system = connectError(QStringLiteral("qemu:///system"), raw);
        QCOMPARE(system.kind, ErrorKind::PermissionDenied);
        QVERIFY(system.hint.contains(QLatin1String("usermod")));
        const Error down =
            connectError(QStringLiteral("qemu:///system"),
                         mapError(VIR_ERR_SYSTEM_ERROR, ENOENT, QStringLiteral("No such file or directory"), {}));
        QVERIFY2(down.hint.contains(QLatin1String("libvirtd")), qPrintable(down.hint));
        QCOMPARE(down.hint.contains(QLatin1String("systemctl")),
                 QFileInfo::exists(QStringLiteral("/run/systemd/system")));
        const Error missing =
            connectError(QStringLiteral("qemu:///session"),
                         mapError(VIR_ERR_SYSTEM_ERROR, ENOENT, QStringLiteral("No such file or directory"), {}));
        QCOMPARE(missing.kind, ErrorKind::Unreachable);
        QVERIFY(missing.hint.contains(QLatin1String("libvirt-daemon")));
        const Error key = connectError(
            QStringLiteral("qemu+ssh://me@tower/system"),
            mapError(VIR_ERR_SYSTEM_ERROR, 0, QStringLiteral("Cannot recv data: Host key verification failed."), {}));
        QCOMPARE(key.kind, ErrorKind::PermissionDenied);
        QVERIFY(key.summary.contains(QLatin1String("tower")));
    }
    void findsTheRefusedForward() {
        const auto rule = refusedForward(QStringLiteral(
            "internal error: qemu unexpectedly closed the monitor: qemu-system-x86_64: -netdev user,id=bxnat0: "
            "Could not set up host forwarding rule 'tcp:127.0.0.1:29312-:22'"));
        QVERIFY(rule);
        QCOMPARE(rule->toText(), QStringLiteral("tcp:127.0.0.1:29312-:22"));
        const auto open =
            refusedForward(QStringLiteral("Could not set up host forwarding rule 'udp::5353-10.0.2.50:53'"));
        QVERIFY(open);
        QCOMPARE(open->hostAddress, QStringLiteral("0.0.0.0"));
        QCOMPARE(open->protocol, Protocol::Udp);
        QVERIFY(!refusedForward(QStringLiteral("Could not open disk")));
    }
};

QTEST_GUILESS_MAIN(tst_ErrorMapping)
#include "tst_ErrorMapping.moc"
