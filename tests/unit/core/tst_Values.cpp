// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/core/ByteSize.h"
#include "backend/core/PortRule.h"
#include "backend/core/ProcessRunner.h"
#include "backend/core/ShellWord.h"

#include <QElapsedTimer>
#include <QTest>

#include <limits>
#include <thread>

using namespace boxyard;

class tst_Values : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sizes_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("bytes"); // −1 = refused
        QTest::newRow("2G") << QStringLiteral("2G") << (qint64(2) << 30);
        QTest::newRow("2GiB") << QStringLiteral("2GiB") << (qint64(2) << 30);
        QTest::newRow("512 MB") << QStringLiteral(" 512 MB ") << (qint64(512) << 20);
        QTest::newRow("1.5g") << QStringLiteral("1.5g") << (qint64(3) << 29);
        QTest::newRow("bytes") << QStringLiteral("123") << qint64(123);
        QTest::newRow("exact") << QStringLiteral("9007199254740993") << qint64(9007199254740993);
        QTest::newRow("largest") << QStringLiteral("9223372036854775807") << std::numeric_limits<qint64>::max();
        QTest::newRow("too large") << QStringLiteral("9223372036854775808") << qint64(-1);
        QTest::newRow("8E") << QStringLiteral("8E") << qint64(-1);
        QTest::newRow("negative") << QStringLiteral("-1") << qint64(-1);
        QTest::newRow("empty") << QString() << qint64(-1);
        QTest::newRow("word") << QStringLiteral("2 apples") << qint64(-1);
    }
    void sizes() {
        QFETCH(QString, text);
        QFETCH(qint64, bytes);
        const auto size = ByteSize::parse(text);
        QCOMPARE(size.has_value(), bytes >= 0);
        if (size)
            QCOMPARE(size->bytes(), bytes);
        else
            QCOMPARE(int(size.error().kind), int(ErrorKind::InvalidInput));
    }

    void sizesInWords() {
        QCOMPARE(ByteSize::fromGiB(2).toText(), QStringLiteral("2 GiB"));
        QCOMPARE(ByteSize::fromMiB(1536).toText(), QStringLiteral("1.5 GiB"));
        QCOMPARE(ByteSize::fromMiB(768).toText(), QStringLiteral("768 MiB"));
        QCOMPARE(ByteSize(1024 * 1024 - 1).toText(), QStringLiteral("1 MiB"));
    }

    void wordsForAShell() {
        QCOMPARE(shellWord(QStringLiteral("plain-1.2:3")), QStringLiteral("plain-1.2:3"));
        QCOMPARE(shellWord(QStringLiteral("it's; rm")), QStringLiteral("'it'\\''s; rm'"));
        QCOMPARE(shellWord(QStringLiteral("a\n")), QStringLiteral("'a\n'"));
        QCOMPARE(shellWord(QStringLiteral("kali–neu")), QStringLiteral("'kali–neu'"));
        QCOMPARE(shellWord(QString()), QStringLiteral("''"));
    }

    void rules_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("longForm"); // empty = refused
        QTest::newRow("short") << QStringLiteral("2222:22") << QStringLiteral("tcp:127.0.0.1:2222-:22");
        QTest::newRow("udp") << QStringLiteral("53:53/udp") << QStringLiteral("udp:127.0.0.1:53-:53");
        QTest::newRow("long") << QStringLiteral("tcp::2222-10.0.2.15:22")
                              << QStringLiteral("tcp:127.0.0.1:2222-10.0.2.15:22");
        QTest::newRow("public") << QStringLiteral("tcp:0.0.0.0:80-:80") << QStringLiteral("tcp:0.0.0.0:80-:80");
        QTest::newRow("IPv6") << QStringLiteral("tcp:[::1]:80-:80") << QStringLiteral("tcp:[::1]:80-:80");
        QTest::newRow("auto") << QStringLiteral("auto:22") << QStringLiteral("tcp:127.0.0.1:0-:22");
        for (const char* wrong : {"", "22", "a:b", "65536:22", "22:0", "tcp:host:1-:2", "tcp:127.0.0.1:1-evil,x:2",
                                  "2222:22/sctp", "2222:22\n", "-1:22"})
            QTest::newRow(wrong) << QString::fromLatin1(wrong) << QString();
    }
    void rules() {
        QFETCH(QString, text);
        QFETCH(QString, longForm);
        const auto rule = PortRule::parse(text);
        QCOMPARE(rule.has_value(), !longForm.isEmpty());
        if (!rule)
            return;
        QCOMPARE(rule->toText(), longForm);
        QCOMPARE(*PortRule::parse(longForm), *rule);
    }

    void clashes() {
        const auto rule = [](const char* text) { return *PortRule::parse(QLatin1String(text)); };
        QVERIFY(rule("2222:22").clashesWith(rule("tcp:0.0.0.0:2222-:80")));
        QVERIFY(!rule("2222:22").clashesWith(rule("2222:22/udp")));
        QVERIFY(!rule("2222:22").clashesWith(rule("tcp:127.0.0.2:2222-:22")));
        QVERIFY(!rule("0:22").clashesWith(rule("0:22")));
    }

    void programs() {
        const auto run = [](const QString& script, int ms) {
            Result<ProcessOutput> result;
            std::thread([&] {
                ProcessSpec spec;
                spec.program = QStringLiteral("sh");
                spec.arguments = {QStringLiteral("-c"), script};
                spec.input = "in";
                spec.timeout = std::chrono::milliseconds(ms);
                result = runProcess(spec);
            }).join();
            return result;
        };
        const auto echoed = run(QStringLiteral("cat; echo e >&2; exit 3"), 10000);
        QVERIFY(echoed);
        QCOMPARE(echoed->out, QByteArray("in"));
        QCOMPARE(echoed->err, QByteArray("e\n"));
        QCOMPARE(echoed->exitCode, 3);
        QElapsedTimer clock;
        clock.start();
        const auto late = run(QStringLiteral("exec sleep 60"), 200);
        QVERIFY(!late);
        QCOMPARE(int(late.error().kind), int(ErrorKind::Unreachable));
        QVERIFY(clock.elapsed() < 20000);
        QCOMPARE(int(run(QStringLiteral("kill -9 $$"), 10000).error().kind), int(ErrorKind::Internal));
        Result<ProcessOutput> missing;
        std::thread([&] {
            ProcessSpec spec;
            spec.program = QStringLiteral("no-such-program-here");
            missing = runProcess(spec);
        }).join();
        QCOMPARE(int(missing.error().kind), int(ErrorKind::NotFound));
    }
};

QTEST_GUILESS_MAIN(tst_Values)
#include "tst_Values.moc"
