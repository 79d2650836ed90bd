// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/Planner.h"

#include "backend/appliance/Units.h"
#include "backend/core/Tr.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace boxyard::appliance {

namespace {

constexpr qsizetype kMaxMachines = 64;
constexpr qsizetype kMaxItems = 2048;   // of one machine, in all its configurations
constexpr qsizetype kMaxForwards = 256; // of the whole appliance
constexpr qsizetype kMaxProperties = 1000;

class Planner {
public:
    Planner(PreparedPlan& out, const PlanOptions& options)
        : m_out(out), m_options(options), m_notices(out.plan.notices) {}

    Result<> prepare() {
        ImportPlan& plan = m_out.plan;
        const OvfEnvelope& envelope = m_out.envelope;
        plan.file = m_out.package.file();
        plan.format = m_out.package.isArchive() ? QStringLiteral("ova") : QStringLiteral("ovf");
        plan.writer = envelope.writer;
        plan.writerText = envelope.writerText;
        plan.ovfVersion = envelope.version;
        plan.hasSignature = m_out.package.certificate().has_value();
        plan.eulas = envelope.eulas;
        plan.products = envelope.products;
        plan.configurations = envelope.configurations;
        BOXYARD_TRY(chooseConfiguration());
        checkIds();
        for (const QString& section : envelope.unknownRequired)
            m_notices.error(QStringLiteral("section-unknown"), section,
                            Tr::tr("The appliance requires “%1”, which is not known here.").arg(section));
        BOXYARD_TRY(checkCrowds());
        BOXYARD_TRY(chooseValues());
        for (qsizetype i = 0; i < envelope.systems.size(); ++i)
            addMachine(i);
        readManifest();
        return {};
    }

private:
    Result<> chooseConfiguration() {
        ImportPlan& plan = m_out.plan;
        plan.configuration = m_options.configuration;
        for (const auto& configuration : qAsConst(plan.configurations)) {
            if (plan.configuration.isEmpty() && configuration.isDefault)
                plan.configuration = configuration.id;
            if (configuration.id == plan.configuration)
                return {};
        }
        if (plan.configuration.isEmpty())
            return {};
        return failure(ErrorKind::NotFound, Tr::tr("The appliance has no configuration “%1”.").arg(plan.configuration),
                       Tr::tr("“boxyard check” lists those it has."));
    }

    // What the guests are told: the user's words, else the default of the configuration.
    Result<> chooseValues() {
        ImportPlan& plan = m_out.plan;
        QSet<QString> shown, settable;
        for (OvfProperty& property : m_out.envelope.properties) {
            property.defaultValue = property.configured.value(plan.configuration, property.defaultValue);
            property.value = property.defaultValue;
            if (property.userSets) {
                property.value = m_options.properties.value(property.key, property.value);
                settable.insert(property.key);
            }
            if (!shown.contains(property.key))
                plan.properties.append(property);
            shown.insert(property.key);
        }
        for (auto it = m_options.properties.begin(); it != m_options.properties.end(); ++it)
            if (!settable.contains(it.key()))
                return failure(ErrorKind::NotFound,
                               Tr::tr("The appliance has no setting “%1” that can be changed.").arg(it.key()),
                               Tr::tr("“boxyard check --json” lists those it has."));
        return {};
    }

    // What no appliance needs would only take time.
    Result<> checkCrowds() const {
        const auto tooMany = [](const QString& summary) {
            return failure(ErrorKind::InvalidInput, summary, Tr::tr("The appliance cannot be imported as it is."));
        };
        if (m_out.envelope.systems.size() > kMaxMachines)
            return tooMany(Tr::tr("The appliance describes more than %1 machines.").arg(kMaxMachines));
        if (m_out.envelope.properties.size() > kMaxProperties)
            return tooMany(Tr::tr("The appliance has more than %1 settings.").arg(kMaxProperties));
        qsizetype forwards = 0;
        for (const OvfSystem& system : m_out.envelope.systems) {
            if (system.items.size() > kMaxItems)
                return tooMany(Tr::tr("The appliance describes a machine of more than %1 devices.").arg(kMaxItems));
            if (system.vbox)
                for (const VboxAdapter& adapter : system.vbox->adapters)
                    forwards += adapter.forwards.size();
        }
        if (forwards > kMaxForwards)
            return tooMany(Tr::tr("The appliance asks for more than %1 port forwards.").arg(kMaxForwards));
        return {};
    }

    // An id that stands for two things makes the result a matter of luck.
    void checkIds() {
        QSet<QString> files;
        for (const OvfFile& file : m_out.envelope.files) {
            if (!file.id.isEmpty() && files.contains(file.id))
                m_notices.error(QStringLiteral("id-duplicate"), file.id,
                                Tr::tr("Two files of the descriptor have the id “%1”.").arg(file.id.left(120)));
            files.insert(file.id);
        }
        QSet<QString> disks;
        for (const OvfDisk& disk : m_out.envelope.disks) {
            if (!disk.id.isEmpty() && disks.contains(disk.id))
                m_notices.error(QStringLiteral("id-duplicate"), disk.id,
                                Tr::tr("Two disks of the descriptor have the id “%1”.").arg(disk.id.left(120)));
            disks.insert(disk.id);
        }
    }

    void addMachine(qsizetype index) {
        const auto lookUp = [this](const OvfFile* file, const OvfDisk* disk, bool medium) {
            return m_options.descriptorOnly ? promised(file, disk, medium) : opened(file, disk, medium);
        };
        const auto& properties = m_out.envelope.properties;
        const bool told = std::any_of(properties.begin(), properties.end(),
                                      [index](const OvfProperty& property) { return property.isFor(index); });
        const MappingInput input{m_out.envelope, m_out.envelope.systems.at(index), m_out.plan.configuration, lookUp,
                                 told};
        const MappedSystem mapped = mapSystem(input, m_out.plan.notices);
        for (const PlannedDisk& disk : mapped.machine.disks)
            m_out.plan.needed = m_out.plan.needed + disk.needed;
        m_out.plan.machines.append(mapped.machine);
        m_out.disks.append(mapped.disks);
    }

    // What the descriptor says, where the files are not asked.
    Result<DiskFacts> promised(const OvfFile* file, const OvfDisk* disk, bool medium) {
        DiskFacts facts;
        facts.member = file ? file->href : disk && !disk->fileRef.isEmpty() ? disk->fileRef : QString();
        if (file && !isInnerName(file->href))
            return failure(ErrorKind::InvalidInput,
                           Tr::tr("The descriptor names a file outside the appliance, “%1”.").arg(file->href.left(120)),
                           Tr::tr("Do not trust where it comes from."));
        if (file && file->size > 0)
            facts.fileSize = quint64(file->size);
        if (medium) {
            facts.capacity = facts.needed = facts.fileSize;
            return facts;
        }
        BOXYARD_TRY_AS(capacity, capacityOf(disk));
        if (facts.member.isEmpty() && sizeIsOpen(disk))
            askForSize(disk);
        facts.capacity = capacity;
        const qint64 populated = disk ? bytesOf(disk->populatedSize, {}, 1).value_or(0) : 0;
        facts.needed = populated > 0 ? quint64(populated) : std::min(capacity, facts.fileSize * 3);
        facts.format = formatWord(disk);
        return facts;
    }

    static QString formatWord(const OvfDisk* disk) {
        const QString url = disk ? disk->format.toLower() : QString();
        if (url.contains(QLatin1String("stream")))
            return QStringLiteral("vmdk-stream");
        if (url.contains(QLatin1String("vmdk")))
            return QStringLiteral("vmdk-sparse");
        if (url.contains(QLatin1String("vhd")))
            return QStringLiteral("vhd");
        return url.contains(QLatin1String("qcow")) ? QStringLiteral("qcow2") : QStringLiteral("raw");
    }

    // The setting a size is taken from, as in capacity="${size}".
    [[nodiscard]] const OvfProperty* sizeProperty(const OvfDisk* disk) const {
        static const QRegularExpression reference(QStringLiteral("^\\$\\{(.+)\\}$"));
        const auto match = reference.match(disk ? disk->capacity : QString());
        if (!match.hasMatch())
            return nullptr;
        const QString key = match.captured(1);
        const auto& all = m_out.envelope.properties;
        auto found = std::find_if(all.begin(), all.end(), [&](const OvfProperty& p) { return p.key == key; });
        if (found == all.end())
            found = std::find_if(all.begin(), all.end(),
                                 [&](const OvfProperty& p) { return p.key.section(QLatin1Char('.'), -1) == key; });
        return found == all.end() ? nullptr : &*found;
    }

    // Whether a size waits for an answer of the user.
    [[nodiscard]] bool sizeIsOpen(const OvfDisk* disk) const {
        const OvfProperty* property = sizeProperty(disk);
        return property && property->userSets && property->value.isEmpty();
    }

    void askForSize(const OvfDisk* disk) {
        for (ProductProperty& property : m_out.plan.properties)
            property.required = property.required || property.key == sizeProperty(disk)->key;
    }

    // Bytes of ovf:capacity, also by way of a property; 0 = not said, or not yet.
    Result<quint64> capacityOf(const OvfDisk* disk) {
        if (!disk || disk->capacity.isEmpty() || sizeIsOpen(disk))
            return quint64(0);
        const OvfProperty* property = sizeProperty(disk);
        const QString number = property ? property->value : disk->capacity;
        const auto bytes = bytesOf(number, disk->units, 1);
        if (!bytes || *bytes > (qint64(64) << 40))
            return failure(ErrorKind::InvalidInput, Tr::tr("The size of the disk “%1” cannot be understood: “%2”.")
                                                        .arg(disk->id.left(120), disk->capacity.left(80)));
        return quint64(*bytes);
    }

    Result<DiskFacts> opened(const OvfFile* file, const OvfDisk* disk, bool medium) {
        auto capacity = capacityOf(disk);
        if (!file && !(disk && !disk->fileRef.isEmpty()))
            return blank(disk, capacity);
        const QString href = file ? file->href : disk->fileRef;
        QList<ByteSource> pieces;
        if (file && file->chunkSize > 0) {
            BOXYARD_TRY_AS(found, m_out.package.findChunks(href));
            pieces = found;
        } else {
            BOXYARD_TRY_AS(found, m_out.package.find(href));
            pieces = {found};
        }
        ByteSource source = pieces.constFirst();
        for (const ByteSource& next : qAsConst(pieces).mid(1))
            source.append(next);
        source.rename(href);
        if (file && file->size >= 0 && source.size() < quint64(file->size))
            return failure(ErrorKind::InvalidInput,
                           Tr::tr("The file “%1” is incomplete: %2 of %3 are there.")
                               .arg(href, ByteSize(qint64(source.size())).toText(), ByteSize(file->size).toText()),
                           Tr::tr("Download or export it again."));
        if (file && file->size >= 0 && source.size() > quint64(file->size))
            m_notices.warning(QStringLiteral("file-size-differs"), href,
                              Tr::tr("The file “%1” is larger than the descriptor says.").arg(href));
        DiskHints hints;
        hints.href = href;
        hints.medium = medium;
        hints.formatUrl = disk ? disk->format : QString();
        hints.rawByName = disk && disk->volumeFormat.compare(QLatin1String("RAW"), Qt::CaseInsensitive) == 0;
        BOXYARD_TRY_AS(facts, openDisk(m_out.package, source, hints));
        facts.member = href;
        facts.files = pieces + facts.files.mid(1); // behind the first: what a descriptor of a flat disk names
        if (facts.capacity == 0 && capacity)
            facts.capacity = *capacity;
        else if (disk && !medium && facts.format != QLatin1String("iso"))
            compareCapacity(facts, capacity, href);
        return facts;
    }

    void compareCapacity(const DiskFacts& facts, const Result<quint64>& promisedCapacity, const QString& href) {
        if (!promisedCapacity || *promisedCapacity == 0 || *promisedCapacity == facts.capacity)
            return;
        m_notices.warning(
            QStringLiteral("capacity-differs"), href,
            Tr::tr("The descriptor says the disk “%1” has %2, but the image has %3. The image counts.")
                .arg(href, ByteSize(qint64(*promisedCapacity)).toText(), ByteSize(qint64(facts.capacity)).toText()));
    }

    Result<DiskFacts> blank(const OvfDisk* disk, const Result<quint64>& capacity) {
        BOXYARD_TRY(capacity);
        if (sizeIsOpen(disk))
            askForSize(disk);
        else if (*capacity < 1024 * 1024)
            return failure(ErrorKind::InvalidInput,
                           Tr::tr("The size of the empty disk “%1” is missing.").arg(disk ? disk->id : QString()));
        DiskFacts facts;
        facts.capacity = wholeSectors(*capacity);
        facts.needed = outputSize(0, 64 * 1024, 0);
        return facts;
    }

    void readManifest() {
        ImportPlan& plan = m_out.plan;
        if (!m_out.package.manifest())
            return;
        auto manifest = Manifest::parse(*m_out.package.manifest());
        if (!manifest) {
            m_notices.warning(QStringLiteral("manifest-unreadable"), {}, manifest.error().summary,
                              manifest.error().hint);
            plan.manifest = ManifestStatus::Incomplete;
            return;
        }
        m_out.manifest = *manifest;
        m_out.hasManifest = true;
        plan.manifestAlgorithm = manifest->algorithm();
        plan.manifest = ManifestStatus::NotChecked;
        QStringList used{m_out.package.descriptorName()};
        for (const auto& list : qAsConst(m_out.disks))
            for (const DiskFacts& facts : list)
                for (const ByteSource& file : facts.files)
                    used.append(file.name());
        used.removeDuplicates();
        for (const QString& name : qAsConst(used))
            if (!manifest->find(name)) {
                plan.manifest = ManifestStatus::Incomplete;
                m_notices.warning(QStringLiteral("manifest-incomplete"), name,
                                  Tr::tr("The manifest does not cover “%1”.").arg(name));
            }
        checkDescriptor(used.constFirst());
    }

    // The descriptor is small and read anyhow: a wrong hash of it shows at once.
    void checkDescriptor(const QString& name) {
        const auto entry = m_out.manifest.find(name);
        if (!entry)
            return;
        Digest digest(entry->kind);
        digest.add(m_out.package.descriptor().constData(), std::size_t(m_out.package.descriptor().size()));
        if (digest.finish() == entry->hex)
            return;
        m_out.plan.manifest = ManifestStatus::Mismatch;
        m_notices.warning(QStringLiteral("manifest-mismatch"), name,
                          Tr::tr("“%1” is not what the manifest says: it was changed or damaged.").arg(name),
                          Tr::tr("Download it again, or import it without checking."));
    }

    PreparedPlan& m_out;
    const PlanOptions& m_options;
    NoticeList m_notices;
};

} // namespace

Result<PreparedPlan> preparePlan(const QString& file, const PlanOptions& options) {
    PreparedPlan prepared;
    BOXYARD_TRY_AS(package, Package::open(file));
    prepared.package = package;
    BOXYARD_TRY_AS(envelope, readDescriptor(package.descriptor()));
    prepared.envelope = envelope;
    BOXYARD_TRY(Planner(prepared, options).prepare());
    return prepared;
}

Result<ImportPlan> planImport(const QString& file, const PlanOptions& options, const JobContext* job) {
    BOXYARD_TRY_AS(prepared, preparePlan(file, options));
    if (options.full && !options.descriptorOnly && prepared.plan.verdict() != Verdict::Refused) {
        BOXYARD_TRY(verifyFully(prepared, job));
    }
    return prepared.plan;
}

} // namespace boxyard::appliance
