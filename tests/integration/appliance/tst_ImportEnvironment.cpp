// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/Importer.h"
#include "tests/support/ova/Content.h"
#include "tests/support/ova/OvaBuilder.h"
#include "tests/support/ova/RecordingCreator.h"

#include <QTemporaryDir>
#include <QtTest>

#include <archive.h>
#include <archive_entry.h>
#include <pugixml.hpp>
#include <sys/stat.h>

using namespace boxyard;
using namespace boxyard::appliance;
using namespace boxyard::testing;

namespace {

// The one file on a CD, by the name a guest sees.
QByteArray onDisc(const QString& iso, QString* name) {
    const std::unique_ptr<archive, decltype(&archive_read_free)> reader(archive_read_new(), archive_read_free);
    archive_read_support_format_iso9660(reader.get());
    if (archive_read_open_filename(reader.get(), QFile::encodeName(iso).constData(), 65536) != ARCHIVE_OK)
        return {};
    QByteArray text;
    archive_entry* entry = nullptr;
    while (archive_read_next_header(reader.get(), &entry) == ARCHIVE_OK) {
        if (archive_entry_filetype(entry) != AE_IFREG)
            continue;
        *name = QString::fromUtf8(archive_entry_pathname(entry));
        text.resize(qsizetype(archive_entry_size(entry)));
        archive_read_data(reader.get(), text.data(), std::size_t(text.size()));
    }
    return text;
}

// The settings a document tells; namespaces and form as DSP0243 §10 and its readers want them.
QHash<QString, QString> told(const pugi::xml_node& environment) {
    QHash<QString, QString> values;
    for (const pugi::xml_node& property : environment.child("PropertySection").children("Property"))
        values.insert(QString::fromUtf8(property.attribute("oe:key").value()),
                      QString::fromUtf8(property.attribute("oe:value").value()));
    return values;
}

const QByteArray kProducts = R"xml(
    <ProductSection ovf:class="com.example" ovf:instance="1"><Info>Settings</Info><Product>Box</Product>
      <Property ovf:key="hostname" ovf:type="string" ovf:userConfigurable="true" ovf:value="box"/>
      <Property ovf:key="fixed" ovf:type="string" ovf:value="as &lt;it&gt; is"/>
    </ProductSection>
    <ProductSection><Info>More</Info>
      <Property ovf:key="secret" ovf:type="string" ovf:userConfigurable="true" ovf:password="true" ovf:qualifiers="MinLen(1)"/>
      <Property ovf:key="size" ovf:type="uint32" ovf:userConfigurable="true" ovf:value="4"/>
      <Property ovf:key="note" ovf:type="string" ovf:userConfigurable="true"/>
    </ProductSection>
)xml";

QByteArray withProducts(const QByteArray& system) {
    return QByteArray(system).replace("<Info>A virtual machine</Info>\n", "<Info>A virtual machine</Info>" + kProducts);
}

Appliance oneDisk(const QByteArray& vmdk) {
    Appliance appliance;
    appliance.disks.append({QStringLiteral("d.vmdk"), 1 << 20, quint64(vmdk.size())});
    return appliance;
}

} // namespace

// The settings of an appliance reach the guest: on a CD that is made, kept and taken back with the disks.
class tst_ImportEnvironment : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QByteArray m_vmdk = streamOptimizedVmdk(content(1 << 20, 2));
    Job m_job{QStringLiteral("import"), {}, true, nullptr};

    QString ova(const QByteArray& descriptor) const {
        return write(m_folder, "a.ova",
                     tarOf({{QStringLiteral("a.ovf"), descriptor, '0', {}, -1},
                            {QStringLiteral("d.vmdk"), m_vmdk, '0', {}, -1}}));
    }
    Result<QList<ResourceId>> import(const QString& file, RecordingCreator& creator,
                                     const QHash<QString, QString>& properties) {
        ImportChoices choices;
        choices.properties = properties;
        PlanOptions options;
        options.properties = properties;
        BOXYARD_TRY_AS(plan, planImport(file, options));
        auto context = m_job.context();
        return importAppliance(plan, choices, creator, context);
    }

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_STATE_HOME", m_folder.path().toUtf8()); }

    void theGuestIsToldItsSettings() {
        QTemporaryDir images;
        RecordingCreator creator(images.path());
        const QString file = ova(withProducts(descriptorOf(oneDisk(m_vmdk))));
        const QString secret = QStringLiteral("pä\"<&>\n1");
        const auto made = import(
            file, creator,
            {{QStringLiteral("secret"), secret}, {QStringLiteral("com.example.hostname.1"), QStringLiteral("lab")}});
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().summary));
        const machine::MachineConfig config = creator.defined.constFirst();
        QCOMPARE(config.disks.size(), 2);
        const machine::DiskConfig drive = config.disks.at(1);
        QCOMPARE(drive.device, machine::DiskDevice::CdRom);
        QCOMPARE(drive.format, QStringLiteral("raw"));
        QCOMPARE(drive.bootOrder, 0);
        QVERIFY(drive.readOnly);
        QCOMPARE(QFileInfo(drive.source).fileName(), QStringLiteral("guest-ovf-env.iso"));
        QVERIFY(creator.adopted.contains(drive.source));
        struct stat info {};
        QCOMPARE(::stat(QFile::encodeName(drive.source).constData(), &info), 0);
        QCOMPARE(int(info.st_mode & 0777), 0600); // a password is in it
        QFile disc(drive.source);
        QVERIFY(disc.open(QIODevice::ReadOnly));
        disc.seek(32768);
        QCOMPARE(disc.read(72).mid(40).trimmed(), QByteArray("OVFENV")); // the label of the volume
        QString name;
        const QByteArray text = onDisc(drive.source, &name);
        QCOMPARE(name, QStringLiteral("ovf-env.xml"));
        pugi::xml_document document;
        QVERIFY2(document.load_buffer(text.constData(), std::size_t(text.size())), text.constData());
        const auto root = document.document_element();
        QCOMPARE(root.name(), "Environment");
        QCOMPARE(root.attribute("xmlns").value(), "http://schemas.dmtf.org/ovf/environment/1");
        QCOMPARE(root.attribute("xmlns:oe").value(), "http://schemas.dmtf.org/ovf/environment/1");
        QCOMPARE(root.attribute("oe:id").value(), "guest");
        QVERIFY(root.child("PlatformSection").child("Kind"));
        const QHash<QString, QString> expected{{QStringLiteral("com.example.hostname.1"), QStringLiteral("lab")},
                                               {QStringLiteral("com.example.fixed.1"), QStringLiteral("as <it> is")},
                                               {QStringLiteral("secret"), secret},
                                               {QStringLiteral("size"), QStringLiteral("4")},
                                               {QStringLiteral("note"), QString()}};
        QCOMPARE(told(root), expected);
    }

    void anEmptyDriveTakesTheDisc() {
        QTemporaryDir images;
        RecordingCreator creator(images.path());
        const QByteArray drive =
            "<Item><rasd:InstanceID>31</rasd:InstanceID><rasd:ElementName>CD</rasd:ElementName>"
            "<rasd:ResourceType>15</rasd:ResourceType><rasd:AddressOnParent>1</rasd:AddressOnParent>"
            "<rasd:Parent>3</rasd:Parent></Item>\n    </VirtualHardwareSection>";
        const QString file =
            ova(withProducts(descriptorOf(oneDisk(m_vmdk))).replace("    </VirtualHardwareSection>", drive));
        QVERIFY(import(file, creator, {{QStringLiteral("secret"), QStringLiteral("x")}}).has_value());
        QCOMPARE(creator.defined.constFirst().disks.size(), 2);
        QVERIFY(creator.defined.constFirst().disks.at(1).source.endsWith(QLatin1String("-ovf-env.iso")));
    }

    // A machine of a collection is told what the collection says and, of the others, what they are told.
    void aCollectionTellsAllOfIts() {
        QTemporaryDir images;
        RecordingCreator creator(images.path());
        QByteArray descriptor = descriptorOf(oneDisk(m_vmdk));
        const qsizetype from = descriptor.indexOf("  <VirtualSystem ");
        const qsizetype to = descriptor.indexOf("</VirtualSystem>") + 17;
        const QByteArray first = descriptor.mid(from, to - from);
        const QByteArray own =
            "<ProductSection><Info>x</Info><Property ovf:key=\"role\" ovf:value=\"db\"/></ProductSection>";
        const QByteArray second = QByteArray(first)
                                      .replace("\"guest\"", "\"other\"")
                                      .replace(">guest<", ">other<")
                                      .replace("<Info>A virtual machine</Info>\n", "<Info>x</Info>" + own);
        descriptor.replace(from, to - from,
                           "<VirtualSystemCollection ovf:id=\"both\"><Info>Two</Info><ProductSection><Info>x</Info>"
                           "<Property ovf:key=\"domain\" ovf:value=\"lab.example\"/></ProductSection>" +
                               first + second + "</VirtualSystemCollection>\n");
        QVERIFY(import(ova(descriptor), creator, {}).has_value());
        QCOMPARE(creator.defined.size(), 2);
        QString name;
        pugi::xml_document document;
        const QByteArray text = onDisc(creator.defined.constFirst().disks.constLast().source, &name);
        QVERIFY(document.load_buffer(text.constData(), std::size_t(text.size())));
        const auto root = document.document_element();
        const QHash<QString, QString> common{{QStringLiteral("domain"), QStringLiteral("lab.example")}};
        QCOMPARE(told(root), common);
        QCOMPARE(root.child("Entity").attribute("oe:id").value(), "other");
        QHash<QString, QString> others = common;
        others.insert(QStringLiteral("role"), QStringLiteral("db"));
        QCOMPARE(told(root.child("Entity")), others);
    }

    void aSizeComesFromItsSetting() {
        QTemporaryDir images;
        RecordingCreator creator(images.path());
        const QByteArray disk = "<Disk ovf:diskId=\"blank\" ovf:capacity=\"${size}\" ovf:capacityAllocationUnits="
                                "\"byte * 2^30\"/>\n  </DiskSection>";
        const QByteArray item =
            "<Item><rasd:InstanceID>31</rasd:InstanceID><rasd:ElementName>blank</rasd:ElementName>"
            "<rasd:ResourceType>17</rasd:ResourceType><rasd:AddressOnParent>1</rasd:AddressOnParent>"
            "<rasd:HostResource>ovf:/disk/blank</rasd:HostResource><rasd:Parent>3</rasd:Parent>"
            "</Item>\n    </VirtualHardwareSection>";
        const QByteArray descriptor = withProducts(descriptorOf(oneDisk(m_vmdk)))
                                          .replace("  </DiskSection>", disk)
                                          .replace("    </VirtualHardwareSection>", item);
        const QHash<QString, QString> values{{QStringLiteral("secret"), QStringLiteral("x")},
                                             {QStringLiteral("size"), QStringLiteral("9")}};
        QVERIFY(import(ova(descriptor), creator, values).has_value());
        QFile image(creator.defined.constFirst().disks.at(1).source);
        QVERIFY(image.open(QIODevice::ReadOnly));
        QCOMPARE(qFromBigEndian<quint64>(image.read(32).constData() + 24), quint64(9) << 30);
        // Without a default it is asked for, and nothing is made on a guess.
        const QString open = ova(QByteArray(descriptor).replace(" ovf:value=\"4\"", ""));
        const auto plan = planImport(open);
        QVERIFY(plan.has_value());
        QVERIFY(plan->verdict() != Verdict::Refused);
        const auto* missing = missingProperty(*plan, {{QStringLiteral("secret"), QStringLiteral("x")}});
        QVERIFY(missing && missing->key == QLatin1String("size"));
        QTemporaryDir none;
        RecordingCreator idle(none.path());
        const auto asked = import(open, idle, {{QStringLiteral("secret"), QStringLiteral("x")}});
        QVERIFY(!asked);
        QCOMPARE(questionOf(asked.error()), ImportQuestion::Property);
        QVERIFY(filesIn(none.path()).isEmpty());
        QVERIFY(import(open, idle, values).has_value());
    }

    void whatTheApplianceDoesNotAskForIsRefused() {
        PlanOptions options;
        const QString file = ova(withProducts(descriptorOf(oneDisk(m_vmdk))));
        for (const char* key : {"nothing", "com.example.fixed.1"}) {
            options.properties = {{QLatin1String(key), QStringLiteral("x")}};
            const auto plan = planImport(file, options);
            QVERIFY(!plan);
            QCOMPARE(plan.error().kind, ErrorKind::NotFound);
        }
    }

    void nothingStaysOfTheDisc() {
        const QString file = ova(withProducts(descriptorOf(oneDisk(m_vmdk))));
        const QHash<QString, QString> values{{QStringLiteral("secret"), QStringLiteral("x")}};
        QTemporaryDir images;
        RecordingCreator failing(images.path());
        failing.failAtDefinition = 0;
        QVERIFY(!import(file, failing, values).has_value());
        QVERIFY(filesIn(images.path()).isEmpty());
        RecordingCreator cancelled(images.path());
        Job job(QStringLiteral("import"), {}, true, nullptr);
        Lane lane(QStringLiteral("import"));
        QStringList during;
        cancelled.onAdopt = [&] {
            during = filesIn(images.path());
            QMetaObject::invokeMethod(&job, &Job::cancel, Qt::BlockingQueuedConnection);
        };
        job.start(lane, [&](JobContext& context) -> Result<> {
            ImportChoices choices;
            choices.properties = values;
            BOXYARD_TRY_AS(plan, planImport(file));
            BOXYARD_TRY(importAppliance(plan, choices, cancelled, context));
            return {};
        });
        QTRY_VERIFY(!job.isActive());
        QCOMPARE(job.state(), Job::State::Cancelled);
        QVERIFY(during.contains(QStringLiteral("guest-ovf-env.iso")));
        QVERIFY(filesIn(images.path()).isEmpty());
        // The connection is lost: the journal knows the disc as well.
        RecordingCreator lost(images.path());
        lost.failAtDefinition = 0;
        lost.failsWith = ErrorKind::Unreachable;
        QVERIFY(!import(file, lost, values).has_value());
        QVERIFY(filesIn(images.path()).contains(QStringLiteral("guest-ovf-env.iso")));
        removeLeftovers([](const QString&, const QString&) -> Result<bool> { return false; });
        QVERIFY(filesIn(images.path()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_ImportEnvironment)
#include "tst_ImportEnvironment.moc"
