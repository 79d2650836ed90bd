// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/Importer.h"
#include "backend/appliance/PlanJson.h"
#include "backend/machine/DomainXml.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace boxyard;
using namespace boxyard::appliance;

// Every descriptor that is valid becomes a domain that libvirt's schema accepts; every other is refused with a reason.
class tst_Corpus : public QObject {
    Q_OBJECT

private:
    static void validate(const ImportPlan& plan) {
        QTemporaryDir folder;
        machine::HostCapabilities host;
        host.efi = host.secureBoot = host.tpm = true;
        for (const PlannedMachine& planned : plan.machines) {
            machine::MachineConfig config = planned.config;
            for (const PlannedDisk& disk : planned.disks)
                config.disks[disk.configIndex].source = QStringLiteral("/tmp/disk%1").arg(disk.configIndex);
            const auto xml = machine::newDomain(config, host);
            QVERIFY2(xml.has_value(), xml ? "" : qPrintable(xml.error().summary));
            const QString path = folder.filePath(QStringLiteral("domain.xml"));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(xml->toUtf8());
            file.close();
            QProcess check;
            check.start(QStringLiteral("virt-xml-validate"), {path, QStringLiteral("domain")});
            QVERIFY(check.waitForFinished(20000));
            QVERIFY2(check.exitCode() == 0,
                     (check.readAllStandardOutput() + check.readAllStandardError() + xml->toUtf8()).constData());
        }
    }

    static void addFiles(const QString& folder, const QByteArray& prefix) {
        const QFileInfoList files =
            QDir(QDir::cleanPath(folder)).entryInfoList({QStringLiteral("*.ovf")}, QDir::Files, QDir::Name);
        for (const QFileInfo& file : files)
            QTest::newRow((prefix + file.fileName().toUtf8()).constData()) << file.absoluteFilePath();
    }

private Q_SLOTS:
    void ownDescriptors_data() {
        QTest::addColumn<QString>("file");
        addFiles(QStringLiteral(BOXYARD_TEST_DATA "/../../../unit/appliance/data"), {});
    }
    void ownDescriptors() {
        QFETCH(QString, file);
        PlanOptions options;
        options.descriptorOnly = true;
        QElapsedTimer clock;
        clock.start();
        const auto plan = planImport(file, options);
        QVERIFY(clock.elapsed() < 4000);
        const bool expected = QFileInfo(file).fileName().startsWith(QLatin1String("ok-"));
        const bool accepted = plan && plan->verdict() != Verdict::Refused;
        QStringList reasons;
        if (plan)
            for (const Notice& notice : plan->notices)
                reasons.append(notice.code + QLatin1Char(' ') + notice.text);
        QVERIFY2(accepted == expected,
                 qPrintable(plan ? reasons.join(QLatin1Char('\n')) : plan.error().summary + plan.error().detail));
        if (!accepted) {
            QVERIFY(plan ? !reasons.isEmpty() : !plan.error().summary.isEmpty());
            return;
        }
        QVERIFY(!plan->machines.isEmpty());
        QVERIFY(!planToJson(*plan, ByteSize(1)).isEmpty());
        validate(*plan);
    }

    // A larger collection, where one is named: no verdict is known beforehand, but each must be one.
    void otherDescriptors_data() {
        QTest::addColumn<QString>("file");
        addFiles(QStringLiteral(BOXYARD_TEST_DATA "/../../../unit/appliance/data"), "own/");
        if (const QString folder = qEnvironmentVariable("BOXYARD_OVA_CORPUS"); !folder.isEmpty())
            addFiles(folder, "corpus/");
    }
    void otherDescriptors() {
        QFETCH(QString, file);
        PlanOptions options;
        options.descriptorOnly = true;
        const auto plan = planImport(file, options);
        if (!plan) {
            QVERIFY(!plan.error().summary.isEmpty());
            qInfo().noquote() << "REFUSED" << QFileInfo(file).fileName() << plan.error().summary << plan.error().detail;
            return;
        }
        if (plan->verdict() == Verdict::Refused) {
            for (const Notice& notice : plan->notices)
                if (notice.level == Notice::Level::Error)
                    qInfo().noquote() << "REFUSED" << QFileInfo(file).fileName() << notice.code << notice.text;
            return;
        }
        validate(*plan);
    }
};

QTEST_GUILESS_MAIN(tst_Corpus)
#include "tst_Corpus.moc"
