// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/Importer.h"

#include "backend/appliance/DiskSink.h"
#include "backend/appliance/EnvironmentDisc.h"
#include "backend/appliance/GzipUnpacker.h"
#include "backend/appliance/Journal.h"
#include "backend/appliance/ManifestWatch.h"
#include "backend/appliance/PlanJson.h"
#include "backend/appliance/Planner.h"
#include "backend/core/Tr.h"

#include <QDir>
#include <QFileInfo>
#include <QUuid>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace boxyard::appliance {

using namespace machine;

namespace {

const QString kEulaMark = QStringLiteral("question:eula");
const QString kPropertyMark = QStringLiteral("question:property");

// One import from its plan to the machines. What it makes it takes back unless it came to its end.
class ImportRun {
public:
    ImportRun(const ImportPlan& plan, const ImportChoices& choices, MachineCreator& creator, JobContext& job)
        : m_plan(plan), m_choices(choices), m_creator(creator), m_job(job) {}
    Q_DISABLE_COPY_MOVE(ImportRun)

    ~ImportRun() {
        if (m_done)
            return;
        for (const ResourceId& id : m_machines)
            if (const auto undone = m_creator.undefine(id); !undone)
                m_unsure = true; // the machine still uses its files
        if (m_unsure) {
            m_journal->leave();
            return;
        }
        for (const QString& path : m_files)
            ::unlink(QFile::encodeName(path).constData());
        if (!m_finals.isEmpty())
            m_creator.filesGone(m_finals);
    }

    Result<QList<ResourceId>> run() {
        m_job.setStage(Tr::tr("Reading the appliance"));
        BOXYARD_TRY(check());
        BOXYARD_TRY(prepare());
        BOXYARD_TRY_AS(journal, Journal::begin());
        m_journal = std::move(journal);
        m_watch.start();
        for (qsizetype m = 0; m < m_plan.machines.size(); ++m)
            if (m_choices.include.value(m, true)) {
                BOXYARD_TRY(writeDisks(m));
            }
        m_job.setStage(Tr::tr("Checking the manifest"));
        BOXYARD_TRY(m_watch.finish(m_job));
        BOXYARD_TRY(m_job.checkpoint());
        m_job.setStage(Tr::tr("Making the machine"));
        BOXYARD_TRY(publish());
        BOXYARD_TRY(define());
        m_done = true;
        m_journal->close();
        m_job.setProgress(qint64(m_total), qint64(m_total));
        m_job.setTarget(m_machines.constFirst());
        if (m_choices.start)
            BOXYARD_TRY(startAll());
        return m_machines;
    }

private:
    struct Written {
        QString temporary, wanted, machine;
        qsizetype config = 0;
        int disk = 0;
        std::unique_ptr<OutputFile> file;
    };

    static Result<> checkNotices(const ImportPlan& plan) {
        for (const Notice& notice : plan.notices)
            if (notice.level == Notice::Level::Error && notice.code != QLatin1String("manifest-mismatch"))
                return failure(ErrorKind::InvalidInput, notice.text, notice.remedy);
        return {};
    }

    Result<> check() const {
        BOXYARD_TRY(checkNotices(m_plan));
        if (!m_plan.eulas.isEmpty() && !m_choices.acceptEula)
            return failure(ErrorKind::InvalidInput, Tr::tr("The appliance has a licence that must be accepted."),
                           Tr::tr("Read it and accept it."), kEulaMark);
        if (m_plan.manifest == ManifestStatus::Mismatch && !m_choices.ignoreManifest)
            return failure(manifestMismatch(QFileInfo(m_plan.file).fileName()));
        return {};
    }

    // Opens the appliance again and makes sure that it still is the one that was planned.
    Result<> prepare() {
        PlanOptions options;
        options.configuration = m_plan.configuration;
        options.properties = m_choices.properties;
        BOXYARD_TRY_AS(fresh, preparePlan(m_plan.file, options));
        BOXYARD_TRY(checkNotices(fresh.plan));
        if (const ProductProperty* missing = missingProperty(fresh.plan, m_choices.properties))
            return failure(ErrorKind::InvalidInput,
                           Tr::tr("The appliance needs a value for “%1” (%2).").arg(missing->key, missing->label), {},
                           kPropertyMark);
        if (fresh.plan.machines.size() != m_plan.machines.size())
            return changed();
        for (qsizetype m = 0; m < m_plan.machines.size(); ++m)
            if (fresh.plan.machines.at(m).disks.size() != m_plan.machines.at(m).disks.size())
                return changed();
        BOXYARD_TRY_AS(folder,
                       m_choices.folder.isEmpty() ? m_creator.imagesFolder() : Result<QString>(m_choices.folder));
        m_folder = folder;
        if (!QDir().mkpath(m_folder))
            return failure(ErrorKind::PermissionDenied, Tr::tr("The folder %1 cannot be made.").arg(m_folder),
                           Tr::tr("Choose another folder."));
        quint64 needed = 0;
        bool any = false;
        for (qsizetype m = 0; m < m_plan.machines.size(); ++m) {
            if (!m_choices.include.value(m, true))
                continue;
            any = true;
            m_configs.append(m_choices.configs.value(m, m_plan.machines.at(m).config));
            BOXYARD_TRY_AS(taken, m_creator.nameTaken(m_configs.constLast().name));
            if (taken)
                return failure(ErrorKind::AlreadyExists,
                               Tr::tr("There is a machine “%1” already.").arg(m_configs.constLast().name),
                               Tr::tr("Choose another name."));
            for (const DiskFacts& facts : fresh.disks.at(m)) {
                needed += facts.needed;
                m_total += facts.fileSize;
                for (const ByteSource& file : facts.files)
                    watch(fresh, file);
            }
        }
        if (!any)
            return failure(ErrorKind::InvalidInput, Tr::tr("No machine of the appliance was chosen."));
        if (const auto free = freeSpace(m_folder); free && quint64(free->bytes()) < needed)
            return failure(ErrorKind::NoSpace,
                           Tr::tr("The import needs %1, but only %2 are free in %3.")
                               .arg(ByteSize(qint64(needed)).toText(), free->toText(), m_folder),
                           Tr::tr("Make room there or choose another folder."));
        m_fresh = std::move(fresh);
        return {};
    }

    void watch(const PreparedPlan& fresh, const ByteSource& file) {
        if (m_choices.ignoreManifest || !fresh.hasManifest)
            return;
        if (const auto entry = fresh.manifest.find(file.name()))
            m_watch.add(file, file.name(), *entry);
    }

    Result<> changed() const {
        return failure(ErrorKind::InvalidInput, Tr::tr("%1 was changed after it was looked at.").arg(m_plan.file),
                       Tr::tr("Open it again."));
    }

    Result<> writeDisks(qsizetype m) {
        const PlannedMachine& planned = m_fresh.plan.machines.at(m);
        const qsizetype configIndex = m_written_configs++;
        const MachineConfig& config = m_configs.at(configIndex);
        int disks = 0;
        for (const PlannedDisk& disk : planned.disks)
            disks += planned.config.disks.at(disk.configIndex).device == DiskDevice::Disk ? 1 : 0;
        int number = 0;
        int media = 0;
        for (qsizetype d = 0; d < planned.disks.size(); ++d) {
            const PlannedDisk& disk = planned.disks.at(d);
            if (disk.configIndex >= config.disks.size())
                continue; // taken out on the sheet
            const bool environment = disk.format == kEnvironmentFormat;
            const bool medium = planned.config.disks.at(disk.configIndex).device != DiskDevice::Disk;
            Written out;
            out.machine = config.name;
            out.config = configIndex;
            out.disk = disk.configIndex;
            BOXYARD_TRY(createOutput(out, environment));
            if (environment) {
                out.wanted = safeName(config.name) + QStringLiteral("-ovf-env.iso");
                BOXYARD_TRY(writeEnvironmentDisc(environmentDocument(m_fresh.envelope, m), *out.file));
                BOXYARD_TRY(out.file->sync(m_job));
            } else {
                m_job.setStage(Tr::tr("Copying “%1” of “%2”")
                                   .arg(disk.member.isEmpty() ? Tr::tr("an empty disk") : disk.member, config.name));
                out.wanted = finalName(config.name, medium ? ++media : ++number, medium, disks, disk.format);
                BOXYARD_TRY(writeOne(m_fresh.disks.at(m).at(d), medium, *out.file));
            }
            m_written.push_back(std::move(out));
        }
        return {};
    }

    static QString safeName(const QString& machine) {
        QString base;
        for (const QChar c : machine.left(64))
            base += c.unicode() < 128 && (c.isLetterOrNumber() || c == QLatin1Char('.') || c == QLatin1Char('-'))
                        ? c
                        : QChar(u'_');
        if (base.startsWith(QLatin1Char('.')))
            base.prepend(QLatin1Char('_'));
        return base;
    }

    [[nodiscard]] QString finalName(const QString& machine, int number, bool medium, int disks,
                                    const QString& format) const {
        const QString base = safeName(machine);
        if (medium)
            return QStringLiteral("%1-medium%2.%3")
                .arg(base)
                .arg(number)
                .arg(format == QLatin1String("iso") ? QStringLiteral("iso") : QStringLiteral("img"));
        const QString ending =
            m_choices.diskFormat == QLatin1String("raw") ? QStringLiteral("raw") : QStringLiteral("qcow2");
        return disks == 1 ? base + QLatin1Char('.') + ending
                          : QStringLiteral("%1-disk%2.%3").arg(base).arg(number).arg(ending);
    }

    // secret: what is in it is for the machine only.
    Result<> createOutput(Written& out, bool secret) {
        out.temporary =
            m_folder +
            QStringLiteral("/.boxyard-import-%1.part").arg(QUuid::createUuid().toString(QUuid::WithoutBraces));
        BOXYARD_TRY(m_journal->willWrite(out.temporary));
        BOXYARD_TRY_AS(file, OutputFile::create(out.temporary, secret ? 0600 : 0644));
        m_files.append(out.temporary);
        out.file = std::move(file);
        return {};
    }

    Result<> writeOne(const DiskFacts& facts, bool medium, OutputFile& out) {
        DiskImagePtr image = facts.image;
        if (facts.packed) {
            const auto progress = [this](quint64 bytes) { report(bytes); };
            BOXYARD_TRY_AS(unpacked, unpackGzip(facts, m_folder, m_job, progress));
            DiskHints hints;
            hints.href = facts.member;
            hints.rawByName = facts.format == QLatin1String("raw");
            hints.medium = medium;
            BOXYARD_TRY_AS(inner, openDisk(m_fresh.package, unpacked, hints));
            if (inner.packed)
                return failure(ErrorKind::Unsupported, Tr::tr("“%1” is packed twice.").arg(facts.member),
                               Tr::tr("Unpack it first."));
            image = inner.image;
            if (!image) {
                BOXYARD_TRY_AS(plain, openRaw(unpacked));
                image = plain;
            }
        } else if (!image && !facts.member.isEmpty()) {
            BOXYARD_TRY_AS(plain, openRaw(facts.source));
            image = plain;
        }
        return writeImage(image, facts, medium, out);
    }

    // Bytes of the package that were read.
    void report(quint64 bytes) {
        m_job.setProgress(qint64(std::min(m_read += bytes, m_total)), qint64(std::max<quint64>(m_total, 1)));
    }

    // A null image is an empty disk.
    Result<> writeImage(const DiskImagePtr& image, const DiskFacts& facts, bool medium, OutputFile& file) {
        const bool raw = medium || m_choices.diskFormat == QLatin1String("raw");
        const quint64 capacity = image ? image->capacity() : facts.capacity;
        const quint32 unit = image ? image->unitSize() : 64 * 1024;
        static const std::vector<DiskExtent> none;
        BOXYARD_TRY_AS(sink, raw ? makeRawSink(file, capacity, unit)
                                 : makeQcow2Sink(file, capacity, unit, image ? image->extents() : none));
        if (image) {
            const auto progress = [this, packed = facts.packed](quint64 bytes) {
                if (!packed) // those were counted when they were unpacked
                    report(bytes);
            };
            BOXYARD_TRY(copyDisk(*image, *sink, m_job, progress));
        }
        BOXYARD_TRY(sink->finish());
        return file.sync(m_job);
    }

    // Gives the written files their names; never over a file that is there.
    Result<> publish() {
        for (Written& out : m_written) {
            const QFileInfo wanted(m_folder + QLatin1Char('/') + out.wanted);
            QString path = wanted.filePath();
            for (int n = 2;; ++n) {
                BOXYARD_TRY(m_journal->willRename(path, out.machine, out.file->fd()));
                const int error = renameNew(out.temporary, path);
                if (error == 0)
                    break;
                if (error != EEXIST || n > 1000)
                    return failure(systemError(Tr::tr("%1 cannot be written.").arg(path), error));
                path =
                    QStringLiteral("%1/%2-%3.%4").arg(m_folder, wanted.completeBaseName()).arg(n).arg(wanted.suffix());
            }
            m_files.append(path);
            DiskConfig& disk = m_configs[out.config].disks[out.disk];
            disk.source = path;
            disk.sourceType.clear();
            if (disk.device == DiskDevice::Disk)
                disk.format =
                    m_choices.diskFormat == QLatin1String("raw") ? QStringLiteral("raw") : QStringLiteral("qcow2");
            m_finals.append(path);
        }
        m_written.clear(); // closes them
        return syncFolder();
    }

    static int renameNew(const QString& from, const QString& to) {
        const QByteArray a = QFile::encodeName(from);
        const QByteArray b = QFile::encodeName(to);
        if (::renameat2(AT_FDCWD, a.constData(), AT_FDCWD, b.constData(), RENAME_NOREPLACE) == 0)
            return 0;
        if (errno != EINVAL && errno != ENOSYS)
            return errno;
        if (::link(a.constData(), b.constData()) != 0) // a file system without that kind of rename
            return errno;
        ::unlink(a.constData());
        return 0;
    }

    Result<> syncFolder() const {
        const int fd = ::open(QFile::encodeName(m_folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (fd >= 0) {
            ::fsync(fd);
            ::close(fd);
        }
        return {};
    }

    Result<> define() {
        BOXYARD_TRY(m_creator.adoptFiles(m_finals));
        BOXYARD_TRY(m_job.checkpoint()); // from here on it is quick and goes through
        BOXYARD_TRY(m_journal->willDefine(m_creator.provider()));
        const QString date = QDateTime::currentDateTime().date().toString(Qt::ISODate);
        for (MachineConfig& config : m_configs) {
            config.notes.origin = Tr::tr("Imported from %1 on %2").arg(QFileInfo(m_plan.file).fileName(), date);
            const auto id = m_creator.define(config);
            if (!id) {
                m_unsure = id.error().kind == ErrorKind::Unreachable; // done or not: the answer was lost
                return failure(id.error());
            }
            m_machines.append(*id);
        }
        return {};
    }

    Result<> startAll() {
        for (const ResourceId& id : qAsConst(m_machines)) {
            m_job.setStage(Tr::tr("Starting the machine"));
            BOXYARD_TRY(m_creator.start(id)); // the machines stay: they are whole
        }
        return {};
    }

    const ImportPlan& m_plan;
    const ImportChoices& m_choices;
    MachineCreator& m_creator;
    JobContext& m_job;
    PreparedPlan m_fresh;
    ManifestWatch m_watch;
    QString m_folder;
    QList<MachineConfig> m_configs;
    qsizetype m_written_configs = 0;
    std::vector<Written> m_written;
    QStringList m_files, m_finals;
    QList<ResourceId> m_machines;
    std::atomic<quint64> m_read{0};
    quint64 m_total = 0;
    std::unique_ptr<Journal> m_journal;
    bool m_done = false;
    bool m_unsure = false; // whether a machine exists cannot be said now
};

} // namespace

ImportQuestion questionOf(const Error& error) {
    if (error.detail == kEulaMark)
        return ImportQuestion::Eula;
    if (error.detail == kPropertyMark)
        return ImportQuestion::Property;
    return isManifestMismatch(error) ? ImportQuestion::Manifest : ImportQuestion::None;
}

Result<QList<ResourceId>> importAppliance(const ImportPlan& plan, const ImportChoices& choices, MachineCreator& creator,
                                          JobContext& job) {
    removeLeftovers([&creator](const QString& provider, const QString& name) -> Result<bool> {
        if (provider != creator.provider())
            return failure(ErrorKind::Unreachable, Tr::tr("Another connection made it."));
        return creator.nameTaken(name);
    });
    return ImportRun(plan, choices, creator, job).run();
}

} // namespace boxyard::appliance
