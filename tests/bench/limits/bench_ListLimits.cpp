// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A thousand machines of a real libvirt (its test driver): from the call that connects to the panel painted with them.
#include "backend/libvirt/Hypervisor.h"
#include "tests/bench/Figure.h"
#include "tests/bench/events/PanelStage.h"
#include "widgets/common/Theme.h"

#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace boxyard;
using namespace boxyard::bench;

namespace {

constexpr int kMachines = 1000;
constexpr int kRounds = 5;
constexpr double kGoal = 500; // ms

QString uuidOf(int i) { return QStringLiteral("00000000-0000-4000-8000-%1").arg(i, 12, 10, QLatin1Char('0')); }

QString writeNode(const QTemporaryDir& folder, int round) {
    QByteArray xml = "<node>";
    for (int i = 0; i < kMachines; ++i)
        xml += QStringLiteral("<domain type='test'><name>machine-%1</name><uuid>%2</uuid>"
                              "<memory unit='MiB'>1024</memory><vcpu>2</vcpu><os><type>hvm</type></os></domain>")
                   .arg(i, 4, 10, QLatin1Char('0'))
                   .arg(uuidOf(i))
                   .toUtf8();
    const QString path = folder.filePath(QStringLiteral("%1.xml").arg(round));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(xml + "</node>") < 0)
        qFatal("cannot write the machines");
    return QStringLiteral("test://") + path;
}

} // namespace

class bench_ListLimits final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aThousandMachines() {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        widgets::Theme::apply(widgets::Theme::Mode::Light);
        libvirt::Hypervisor::initialize();
        QTemporaryDir folder;
        QList<double> times;
        for (int round = 0; round < kRounds; ++round) {
            JobList jobs;
            libvirt::Hypervisor hypervisor(writeNode(folder, round), {}, jobs);
            PanelStage stage(0);
            const ResourceId first{hypervisor.provider().id(), ResourceKind::Machine, uuidOf(0)};
            const double took = stage.untilPainted(
                first, [&](const Resource&) { return stage.model().count() == kMachines; },
                [&] { stage.add(hypervisor.provider()); });
            QVERIFY(took >= 0);
            times.append(took);
        }
        QVERIFY(series(QStringLiteral("1,000 machines: connected, listed, painted"), times, "ms", kGoal));
    }
};

QTEST_MAIN(bench_ListLimits)
#include "bench_ListLimits.moc"
