// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CommandContext.h"
#include "app/cli/Output.h"

#include <QtTest>

using namespace boxyard;
using namespace boxyard::app;

// The table that parser, help, manual and completion share.
class TestCommandTable final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCommandHasABody() {
        for (const CommandSpec& spec : commandTable())
            if (QLatin1String(spec.name) != QLatin1String("console")) // opens a window instead
                QVERIFY2(commandBody(QLatin1String(spec.name)), spec.name);
    }

    void noCommandIsNamedTwice() {
        QSet<QString> seen;
        for (const CommandSpec& spec : commandTable()) {
            QVERIFY2(!seen.contains(QLatin1String(spec.name)), spec.name);
            seen.insert(QLatin1String(spec.name));
        }
    }

    void helpAndManualNameEveryCommandAndOption() {
        const QString help = helpText(), manual = manPage();
        for (const CommandSpec& spec : commandTable()) {
            QVERIFY2(help.contains(QLatin1String(spec.name)), spec.name);
            QVERIFY2(manual.contains(QStringLiteral("\\fB%1\\fR").arg(QLatin1String(spec.name))), spec.name);
            const QString own = helpText(QLatin1String(spec.name));
            for (const OptionSpec& option : spec.options)
                QVERIFY2(own.contains(QLatin1String(option.name)), option.name);
        }
    }

    void parses_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QStringList>("operands");
        QTest::addColumn<bool>("wrong");
        const auto row = [](const char* name, const QString& line, const QString& command, const QStringList& operands,
                            bool wrong) {
            QTest::newRow(name) << line.split(QLatin1Char(' '), Qt::SkipEmptyParts) << command << operands << wrong;
        };
        row("nothing is the window", QString(), QString(), {}, false);
        row("a file is the window's", QStringLiteral("a.ova"), QString(), {QStringLiteral("a.ova")}, false);
        row("a path is the window's", QStringLiteral("./strat"), QString(), {QStringLiteral("./strat")}, false);
        row("a word that is neither", QStringLiteral("strat vm"), QString(), {}, true);
        row("a word that is neither, alone", QStringLiteral("strat"), QString(), {}, true);
        row("a word that is neither, with an option", QStringLiteral("strat vm --disks"), QString(), {}, true);
        row("a kind of progress", QStringLiteral("list --progress json"), QStringLiteral("list"), {}, false);
        row("no kind of progress", QStringLiteral("list --progress bogus"), QString(), {}, true);
        row("a command", QStringLiteral("list --json"), QStringLiteral("list"), {}, false);
        row("options before the command", QStringLiteral("--json list"), QStringLiteral("list"), {}, false);
        row("two words", QStringLiteral("container run nginx"), QStringLiteral("container run"),
            {QStringLiteral("nginx")}, false);
        row("a value with an equals sign", QStringLiteral("import a.ova --name=x"), QStringLiteral("import"),
            {QStringLiteral("a.ova")}, false);
        row("half a command", QStringLiteral("container"), QStringLiteral("container"), {}, true);
        row("an unknown second word", QStringLiteral("container frob"), QString(), {}, true);
        row("an unknown option", QStringLiteral("list --frob"), QString(), {}, true);
        row("an option of another command", QStringLiteral("list --accept-eula"), QString(), {}, true);
        row("a missing value", QStringLiteral("import a.ova --name"), QString(), {}, true);
        row("a value for a switch", QStringLiteral("list --json=yes"), QString(), {}, true);
        row("an option twice", QStringLiteral("import a.ova --name a --name b"), QString(), {}, true);
        row("too few operands", QStringLiteral("start"), QString(), {}, true);
        row("too many operands", QStringLiteral("show a b"), QString(), {}, true);
        row("a tail where none belongs", QStringLiteral("show a -- ls"), QString(), {}, true);
        row("a name like an option", QStringLiteral("show -- -dash"), QStringLiteral("show"), {QStringLiteral("-dash")},
            false);
        row("a tail where one belongs", QStringLiteral("ssh a -- ls -l"), QStringLiteral("ssh"), {QStringLiteral("a")},
            false);
        row("help of half a command", QStringLiteral("container --help"), QStringLiteral("container"), {}, false);
    }

    void parses() {
        QFETCH(QStringList, words);
        QFETCH(QString, command);
        QFETCH(QStringList, operands);
        QFETCH(bool, wrong);
        const Invocation call = parseArguments(words);
        QCOMPARE(!call.usageError.isEmpty(), wrong);
        if (wrong)
            return;
        QCOMPARE(call.command, command);
        QCOMPARE(call.operands, operands);
    }

    void theNearestCommandIsNamed() {
        const auto hint = [](const char* line) {
            return parseArguments(QString::fromLatin1(line).split(QLatin1Char(' '))).usageHint;
        };
        QVERIFY(hint("strat vm").contains(QStringLiteral("boxyard start")));
        QVERIFY(hint("container strat vm").contains(QStringLiteral("boxyard container start")));
        QVERIFY2(hint("qwertyuiop").isEmpty(), "nothing is near");
    }

    void aLongNameLeavesTheOtherColumnsTheirPlace() {
        const QStringList head{QStringLiteral("NAME"), QStringLiteral("STATE"), QStringLiteral("PORTS")};
        const QList<QStringList> rows{
            {QString(200, QLatin1Char('x')), QStringLiteral("running"), QStringLiteral("2222→22")},
            {QStringLiteral("web"), QStringLiteral("stopped"), QStringLiteral("8080→80")}};
        const QStringList narrow = tableLines(head, rows, 80);
        for (const QString& line : narrow)
            QVERIFY2(displayWidth(line) <= 80, qPrintable(line));
        QVERIFY(narrow.at(1).contains(QStringLiteral("running  2222→22")));
        QVERIFY(narrow.at(1).contains(QStringLiteral("x…  ")));
        QVERIFY(narrow.at(2).endsWith(QStringLiteral("stopped  8080→80")));
        QVERIFY2(tableLines(head, rows, 0).at(1).startsWith(QString(200, QLatin1Char('x'))), "a pipe has no width");
    }

    void sentencesAreWrappedAndCommandsStayWhole() {
        const QString command = QStringLiteral("$ ") + QString(60, QLatin1Char('c'));
        const QStringList lines =
            tableLines({QStringLiteral("SUBJECT"), QStringLiteral("FINDING")},
                       {{QStringLiteral("KVM"), QStringLiteral("one two three four five six seven eight nine ten")},
                        {QString(), command}},
                       40, LastColumn::Wrapped);
        QCOMPARE(lines, (QStringList{
                            QStringLiteral("SUBJECT  FINDING"), QStringLiteral("KVM      one two three four five six"),
                            QStringLiteral("         seven eight nine ten"), QStringLiteral("         ") + command}));
    }

    void wideLettersLineUp() {
        QCOMPARE(displayWidth(QStringLiteral("실행 중")), 7);
        QCOMPARE(displayWidth(QStringLiteral("e\u0301")), 1);
        QCOMPARE(displayWidth(QStringLiteral("😀")), 2);
        QCOMPARE(fitted(QStringLiteral("실행 중"), 4), QStringLiteral("실…"));
        const QStringList lines = tableLines({QStringLiteral("이름"), QStringLiteral("상태")},
                                             {{QStringLiteral("web"), QStringLiteral("실행 중")},
                                              {QStringLiteral("데이터베이스"), QStringLiteral("중지됨")}},
                                             0);
        const auto column = [&](int line, const char* word) {
            return displayWidth(lines.at(line).left(lines.at(line).indexOf(QString::fromUtf8(word))));
        };
        QCOMPARE(column(1, "실행"), column(0, "상태"));
        QCOMPARE(column(2, "중지"), column(0, "상태"));
    }

    void repeatableOptionsKeepTheirOrder() {
        const Invocation call =
            parseArguments({QStringLiteral("import"), QStringLiteral("a.ova"), QStringLiteral("--forward"),
                            QStringLiteral("1:1"), QStringLiteral("--forward=2:2")});
        QCOMPARE(call.all("--forward"), (QStringList{QStringLiteral("1:1"), QStringLiteral("2:2")}));
    }

    void jsonKeepsTheContractsNames() {
        PortRule rule;
        rule.hostPort = 2222;
        rule.guestPort = 22;
        const QJsonObject json = toJson(rule);
        for (const char* key :
             {"protocol", "host_address", "host_port", "guest_address", "guest_port", "name", "enabled", "health"})
            QVERIFY2(json.contains(QLatin1String(key)), key);
        Resource resource;
        resource.id = {QStringLiteral("p"), ResourceKind::Container, QStringLiteral("k")};
        resource.since = QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
        const QJsonObject row = toJson(resource);
        QCOMPARE(row.value(QLatin1String("kind")).toString(), QStringLiteral("container"));
        QCOMPARE(row.value(QLatin1String("since")).toString(), QStringLiteral("1970-01-01T00:00:00Z"));
        QVERIFY2(!row.contains(QLatin1String("cpus")), "what is not known is absent");
    }
};

QTEST_GUILESS_MAIN(TestCommandTable)
#include "tst_CommandTable.moc"
