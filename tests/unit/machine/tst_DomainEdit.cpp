// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every golden domain, every kind of edit: only its own place changes, and the way back leads back.
#include "backend/machine/DomainXml.h"
#include "backend/machine/XmlTree.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace boxyard;
using namespace boxyard::machine;

namespace {

using Change = std::function<bool(MachineConfig&)>; // false = does not fit this domain

struct Edit {
    const char* name;
    Change apply;
    int most; // lines that may differ
};

QString readFile(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

DiskConfig* localDisk(MachineConfig& config) {
    for (DiskConfig& disk : config.disks)
        if (disk.device == DiskDevice::Disk && disk.sourceType.isEmpty())
            return &disk;
    return nullptr;
}

NetworkConfig* natAdapter(MachineConfig& config) {
    for (NetworkConfig& network : config.networks)
        if (network.mode == NetworkMode::Nat)
            return &network;
    return nullptr;
}

QList<Edit> edits() {
    const auto disk = [](auto change) -> Change {
        return [change](MachineConfig& config) {
            DiskConfig* one = localDisk(config);
            if (one)
                change(*one);
            return one != nullptr;
        };
    };
    const auto nat = [](auto change) -> Change {
        return [change](MachineConfig& config) {
            NetworkConfig* one = natAdapter(config);
            if (one)
                change(*one);
            return one != nullptr;
        };
    };
    return {
        {"name",
         [](MachineConfig& c) {
             c.name = QStringLiteral("other");
             return true;
         },
         1},
        {"title",
         [](MachineConfig& c) {
             c.title = QStringLiteral("<A> & \"B\"");
             return true;
         },
         1},
        {"description",
         [](MachineConfig& c) {
             c.description = QStringLiteral("one\ntwo");
             return true;
         },
         5},
        {"memory",
         [](MachineConfig& c) {
             c.memory = ByteSize::fromMiB(3072);
             c.maxMemory = {};
             return true;
         },
         3},
        {"cpus",
         [](MachineConfig& c) {
             c.cpus = 6;
             c.maxCpus = 0;
             return true;
         },
         8},
        {"clock",
         [](MachineConfig& c) {
             c.clock = c.clock == ClockOffset::Utc ? ClockOffset::LocalTime : ClockOffset::Utc;
             return true;
         },
         1},
        {"group",
         [](MachineConfig& c) {
             c.notes.group = QStringLiteral("g & h");
             return true;
         },
         5},
        {"ssh user",
         [](MachineConfig& c) {
             c.notes.sshUser = QStringLiteral("root");
             return true;
         },
         5},
        {"video",
         [](MachineConfig& c) {
             c.video = QStringLiteral("bochs");
             return true;
         },
         3},
        {"sound",
         [](MachineConfig& c) {
             c.sound = QStringLiteral("ac97");
             return true;
         },
         2},
        {"tpm",
         [](MachineConfig& c) {
             c.tpm = !c.tpm;
             return true;
         },
         5},
        {"rng",
         [](MachineConfig& c) {
             c.rng = !c.rng;
             return true;
         },
         6},
        {"disk source", disk([](DiskConfig& d) { d.source = QStringLiteral("/new place/x&y.qcow2"); }), 6},
        {"disk format", disk([](DiskConfig& d) { d.format = QStringLiteral("vmdk"); }), 1},
        {"disk bus", disk([](DiskConfig& d) { d.bus = d.bus == DiskBus::Usb ? DiskBus::Sata : DiskBus::Usb; }), 4},
        {"boot order",
         [](MachineConfig& c) {
             if (DiskConfig* d = localDisk(c); d) {
                 d->bootOrder = 7;
                 c.bootDevices.clear();
                 return true;
             }
             return false;
         },
         3},
        {"add disk",
         [](MachineConfig& c) {
             DiskConfig d;
             d.source = QStringLiteral("/added.qcow2");
             d.format = QStringLiteral("qcow2");
             c.disks.append(d);
             return true;
         },
         5},
        {"remove disk",
         [](MachineConfig& c) {
             if (c.disks.isEmpty())
                 return false;
             c.disks.removeFirst();
             return true;
         },
         16},
        {"adapter model", nat([](NetworkConfig& n) { n.model = QStringLiteral("e1000-82545em"); }), 1},
        {"adapter MAC", nat([](NetworkConfig& n) { n.mac = QStringLiteral("52:54:00:fe:fe:fe"); }), 1},
        {"adapter cable", nat([](NetworkConfig& n) { n.linkUp = false; }), 1},
        {"adapter mode", nat([](NetworkConfig& n) {
             n.mode = NetworkMode::Network;
             n.source = QStringLiteral("lab");
             n.forwards.clear();
         }),
         22},
        {"add adapter",
         [](MachineConfig& c) {
             NetworkConfig n;
             n.mac = QStringLiteral("52:54:00:01:01:01");
             c.networks.append(n);
             return true;
         },
         4},
        {"forward", nat([](NetworkConfig& n) { n.forwards.append(*PortRule::parse(QStringLiteral("4444:44"))); }), 20},
        {"firmware",
         [](MachineConfig& c) {
             c.firmware = c.firmware == Firmware::Bios ? Firmware::Efi : Firmware::Bios;
             return true;
         },
         11},
    };
}

// How many lines of a are not in b in the same order, and the other way round (longest common subsequence).
int differingLines(const QString& a, const QString& b) {
    QStringList x = a.split(QLatin1Char('\n')), y = b.split(QLatin1Char('\n'));
    while (!x.isEmpty() && !y.isEmpty() && x.last() == y.last()) {
        x.removeLast();
        y.removeLast();
    }
    qsizetype same = 0;
    while (same < std::min(x.size(), y.size()) && x.at(same) == y.at(same))
        ++same;
    x.remove(0, same);
    y.remove(0, same);
    QList<QList<int>> common(x.size() + 1, QList<int>(y.size() + 1, 0));
    for (qsizetype i = x.size() - 1; i >= 0; --i)
        for (qsizetype j = y.size() - 1; j >= 0; --j)
            common[i][j] = x.at(i) == y.at(j) ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    return int(std::max(x.size(), y.size())) - common[0][0];
}

// Comments, foreign elements and other people's namespaces, as text.
QStringList foreignParts(const QString& xml) {
    QStringList parts;
    static const QRegularExpression comment(QStringLiteral("<!--.*?-->"),
                                            QRegularExpression::DotMatchesEverythingOption);
    for (auto it = comment.globalMatch(xml); it.hasNext();)
        parts << it.next().captured();
    for (const char* word : {"vendor-extension",
                             "gnome-boxes:os-state",
                             "cockpit_machines:has_install_phase",
                             "boxyard:thing",
                             "since='later'",
                             "agent='yes'",
                             "looking-glass",
                             "ua-gpu",
                             "id=mine",
                             "-no-hpet",
                             "vcpupin vcpu='1'",
                             "idmap",
                             "<gic",
                             "topoext",
                             "protocol='rbd'",
                             "watchdog",
                             "clean-traffic",
                             "launchSecurity",
                             "LENOVO",
                             "maxMemory",
                             "vbios.rom",
                             "bandwidth"})
        if (xml.contains(QLatin1String(word)))
            parts << QLatin1String(word);
    return parts;
}

} // namespace

class tst_DomainEdit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thereAreEnoughGoldenDomains() { QVERIFY(golden().size() >= 25); }

    void identityKeepsEveryByte_data() { domains(); }
    void identityKeepsEveryByte() {
        QFETCH(QString, xml);
        const auto config = readDomain(xml);
        QVERIFY2(config, qPrintable(config ? QString() : config.error().detail));
        QCOMPARE(*editDomain(xml, *config, *config), xml);
    }

    void editsChangeOnlyTheirPlace_data() {
        QTest::addColumn<QString>("xml");
        QTest::addColumn<int>("edit");
        const QList<Edit> all = edits();
        for (const QString& file : golden())
            for (int i = 0; i < all.size(); ++i)
                QTest::addRow("%s: %s", qPrintable(file), all.at(i).name) << text(file) << i;
    }
    void editsChangeOnlyTheirPlace() {
        QFETCH(QString, xml);
        QFETCH(int, edit);
        const Edit change = edits().at(edit);
        const MachineConfig original = *readDomain(xml);
        MachineConfig edited = original;
        if (!change.apply(edited))
            return; // nothing of the kind in this domain
        const auto after = editDomain(xml, original, edited);
        if (!after) { // only the cells of several NUMA nodes may refuse
            QCOMPARE(int(after.error().kind), int(ErrorKind::Unsupported));
            QVERIFY(xml.count(QLatin1String("<cell")) > 1);
            return;
        }
        QVERIFY2(differingLines(xml, *after) <= change.most,
                 qPrintable(QStringLiteral("%1 lines\n%2").arg(differingLines(xml, *after)).arg(*after)));
        for (const QString& part : foreignParts(xml))
            if (!(QLatin1String(change.name) == QLatin1String("remove disk")))
                QVERIFY2(after->contains(part), qPrintable(part + QLatin1Char('\n') + *after));
        wayBack(original, *after);
    }

    // New adapters have neither an alias nor a MAC yet; their forwards are theirs all the same.
    void newAdaptersKeepTheirForwards() {
        const QString xml = text(QStringLiteral("virt-manager.xml"));
        const MachineConfig original = *readDomain(xml);
        MachineConfig edited = original;
        for (const char* rule : {"4001:1", "", "4002:2"}) {
            NetworkConfig adapter;
            if (*rule != '\0')
                adapter.forwards = {*PortRule::parse(QLatin1String(rule))};
            edited.networks.append(adapter);
        }
        const auto after = editDomain(xml, original, edited);
        QVERIFY(after);
        const QList<NetworkConfig> read = readDomain(*after)->networks;
        QCOMPARE(read.size(), original.networks.size() + 3);
        QCOMPARE(read.at(read.size() - 3).forwards.value(0).guestPort, quint16(1));
        QVERIFY(read.at(read.size() - 2).forwards.isEmpty());
        QCOMPARE(read.at(read.size() - 1).forwards.value(0).guestPort, quint16(2));
    }

    void severalEditsAtOnce() {
        const QString xml = text(QStringLiteral("virt-manager.xml"));
        const MachineConfig original = *readDomain(xml);
        MachineConfig edited = original;
        for (const Edit& change : edits())
            if (QLatin1String(change.name) != QLatin1String("remove disk") &&
                QLatin1String(change.name) != QLatin1String("adapter mode"))
                change.apply(edited);
        const auto after = editDomain(xml, original, edited);
        QVERIFY(after);
        const MachineConfig read = *readDomain(*after);
        QCOMPARE(read.name, edited.name);
        QCOMPARE(read.cpus, 6);
        QCOMPARE(read.memory, ByteSize::fromMiB(3072));
        QCOMPARE(read.disks.size(), 2);
        QCOMPARE(read.networks.first().forwards.size(), 1);
        QCOMPARE(read.networks.first().mac, QStringLiteral("52:54:00:fe:fe:fe"));
        QCOMPARE(read.firmware, Firmware::Efi);
        QVERIFY(after->contains(QLatin1String("<watchdog model='itco' action='reset'/>")));
    }

    void mediumGoesOutAndIn() {
        const QString xml = text(QStringLiteral("many-disks.xml"));
        const MachineConfig original = *readDomain(xml);
        MachineConfig empty = original;
        empty.disks[4].source.clear();
        const QString ejected = *editDomain(xml, original, empty);
        QVERIFY(!ejected.contains(QLatin1String("/iso/debian.iso")));
        QCOMPARE(differingLines(xml, ejected), 1);
        MachineConfig full = empty;
        full.disks[5].source = QStringLiteral("/iso/tools.iso");
        const QString inserted = *editDomain(ejected, empty, full);
        QCOMPARE(readDomain(inserted)->disks.at(5).source, QStringLiteral("/iso/tools.iso"));
    }

    void changingTheNetworkMediumIsRefused() {
        const QString xml = text(QStringLiteral("many-disks.xml"));
        const MachineConfig original = *readDomain(xml);
        MachineConfig edited = original;
        edited.disks[1].source = QStringLiteral("/elsewhere");
        const auto after = editDomain(xml, original, edited);
        QVERIFY(!after);
        QCOMPARE(int(after.error().kind), int(ErrorKind::Unsupported));
    }

    void theMachineTypeStays() {
        const QString xml = text(QStringLiteral("plain.xml"));
        const MachineConfig original = *readDomain(xml);
        MachineConfig edited = original;
        edited.chipset = Chipset::Pc;
        QCOMPARE(int(editDomain(xml, original, edited).error().kind), int(ErrorKind::Unsupported));
    }

    void aDiskThatWentMeanwhileIsBusy() {
        const QString xml = text(QStringLiteral("plain.xml"));
        MachineConfig original = *readDomain(xml);
        original.disks[0].target = QStringLiteral("vdq");
        MachineConfig edited = original;
        edited.disks[0].source = QStringLiteral("/b.qcow2");
        QCOMPARE(int(editDomain(xml, original, edited).error().kind), int(ErrorKind::Busy));
    }

    void topologyFollowsTheMaximum() {
        const QString xml = text(QStringLiteral("topology-pinned.xml"));
        const MachineConfig original = *readDomain(xml);
        MachineConfig edited = original;
        edited.cpus = 8;
        QVERIFY(editDomain(xml, original, edited)
                    ->contains(QLatin1String("<topology sockets='1' dies='1' cores='4' threads='2'/>")));
        edited.cpus = 3;
        QVERIFY(editDomain(xml, original, edited)
                    ->contains(QLatin1String("<topology sockets='1' dies='1' cores='3' threads='1'/>")));
    }

    void theOnlyNumaCellFollows() {
        const QString xml = text(QStringLiteral("single-numa.xml"));
        const MachineConfig original = *readDomain(xml);
        MachineConfig edited = original;
        edited.cpus = 4;
        edited.memory = ByteSize::fromGiB(2);
        const QString after = *editDomain(xml, original, edited);
        QVERIFY(after.contains(QLatin1String("cpus='0-3' memory='2097152'")));
        QVERIFY(!after.contains(QLatin1String("<vcpus>")));
    }

    void memoryKeepsItsUnit() {
        const QString xml = text(QStringLiteral("hand-comments.xml"));
        const MachineConfig original = *readDomain(xml);
        QCOMPARE(original.memory, ByteSize::fromGiB(2));
        MachineConfig edited = original;
        edited.memory = ByteSize::fromGiB(4);
        QVERIFY(editDomain(xml, original, edited)
                    ->contains(QLatin1String("<memory   unit=\"GiB\" >4</memory>   <!-- two is enough -->")));
        edited.memory = ByteSize::fromMiB(1536);
        QVERIFY(editDomain(xml, original, edited)->contains(QLatin1String("<memory   unit=\"KiB\" >1572864</memory>")));
    }

    void lineEndsOfAnotherSystemStay() {
        const QString xml = text(QStringLiteral("crlf.xml"));
        const MachineConfig original = *readDomain(xml);
        MachineConfig edited = original;
        edited.memory = ByteSize::fromGiB(2);
        QString expected = xml;
        QCOMPARE(*editDomain(xml, original, edited),
                 expected.replace(QLatin1String(">1024<"), QLatin1String(">2048<")));
    }

private:
    static QStringList golden() {
        return QDir(QStringLiteral(BOXYARD_TEST_DATA)).entryList({QStringLiteral("*.xml")}, QDir::Files, QDir::Name);
    }
    static QString text(const QString& file) { return readFile(QStringLiteral(BOXYARD_TEST_DATA "/") + file); }
    static void domains() {
        QTest::addColumn<QString>("xml");
        for (const QString& file : golden())
            QTest::addRow("%s", qPrintable(file)) << text(file);
    }
    // Editing back gives what was there, as far as a configuration says it.
    static void wayBack(const MachineConfig& original, const QString& after) {
        MachineConfig now = *readDomain(after);
        MachineConfig target = original;
        for (DiskConfig& disk : target.disks) // a moved disk answers to its new name
            for (const DiskConfig& moved : std::as_const(now.disks))
                if (!disk.source.isEmpty() && moved.source == disk.source && moved.target != disk.target)
                    disk.target = moved.target;
        for (qsizetype i = 0; i < std::min(target.networks.size(), now.networks.size()); ++i)
            target.networks[i].alias = now.networks.at(i).alias;
        const auto back = editDomain(after, now, target);
        QVERIFY2(back, qPrintable(back ? QString() : back.error().summary));
        MachineConfig again = *readDomain(*back);
        for (MachineConfig* config : {&again, &target}) {
            for (DiskConfig& disk : config->disks) {
                disk.target.clear();
                disk.slot.reset();
                disk.controllerModel.clear();
                if (disk.format.isEmpty()) // what libvirt takes it for
                    disk.format = QStringLiteral("raw");
                if (disk.bus == DiskBus::Ide && config->chipset == Chipset::Q35) // where no IDE is
                    disk.bus = DiskBus::Sata;
            }
            for (NetworkConfig& network : config->networks) {
                network.alias.clear();
                for (PortRule& rule : network.forwards)
                    rule.adapter.clear();
            }
            std::sort(config->disks.begin(), config->disks.end(),
                      [](const DiskConfig& a, const DiskConfig& b) { return a.source < b.source; });
        }
        QCOMPARE(again.disks, target.disks);
        for (qsizetype i = 0; i < target.networks.size(); ++i)
            QVERIFY2(again.networks.at(i) == target.networks.at(i), qPrintable(*back));
        QVERIFY(again == target);
    }
};

QTEST_GUILESS_MAIN(tst_DomainEdit)
#include "tst_DomainEdit.moc"
