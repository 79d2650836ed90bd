// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/FakeContainerService.h"

#include "backend/core/ShellWord.h"
#include "backend/core/Tr.h"

#include <QJsonArray>
#include <QRandomGenerator>

namespace boxyard::app {

using namespace containers;

namespace {

constexpr int kPullSteps = 20;

QString newContainerId() {
    QString id;
    for (int i = 0; i < 8; ++i)
        id += QStringLiteral("%1").arg(QRandomGenerator::global()->generate(), 8, 16, QLatin1Char('0'));
    return id;
}

bool isReference(const QString& text) {
    return !text.isEmpty() && !text.contains(QLatin1Char(' ')) && !text.startsWith(QLatin1Char('-')) &&
           !text.startsWith(QLatin1Char('/')) && text == text.toLower();
}

QJsonObject rawOf(const ContainerDetails& details) {
    QJsonObject config{{QStringLiteral("Image"), details.image},
                       {QStringLiteral("Hostname"), details.hostname},
                       {QStringLiteral("Tty"), details.tty},
                       {QStringLiteral("Env"), QJsonArray::fromStringList(details.environment)},
                       {QStringLiteral("Cmd"), QJsonArray::fromStringList(details.command)}};
    QJsonArray mounts;
    for (const Mount& mount : details.mounts)
        mounts.append(QJsonObject{{QStringLiteral("Type"), mount.type},
                                  {QStringLiteral("Source"), mount.source},
                                  {QStringLiteral("Destination"), mount.destination},
                                  {QStringLiteral("RW"), !mount.readOnly}});
    return {{QStringLiteral("Id"), details.id.key},
            {QStringLiteral("Name"), QLatin1Char('/') + details.name},
            {QStringLiteral("Created"), details.created.toString(Qt::ISODateWithMs)},
            {QStringLiteral("RestartCount"), details.restartCount},
            {QStringLiteral("Config"), config},
            {QStringLiteral("Mounts"), mounts}};
}

} // namespace

QString fullReference(const QString& reference) {
    const qsizetype slash = reference.lastIndexOf(QLatin1Char('/'));
    return reference.indexOf(QLatin1Char(':'), slash + 1) >= 0 || reference.contains(QLatin1Char('@'))
               ? reference
               : reference + QStringLiteral(":latest");
}

FakeContainerService::FakeContainerService(FakeProvider& rows, JobList& jobs, const PortMapSource* ports,
                                           const EngineInfo& engine, QObject* parent)
    : ContainerService(parent), m_rows(rows), m_jobs(jobs), m_ports(ports), m_engine(engine) {
    connect(&rows, &ResourceProvider::upserted, this, [this](const QList<Resource>& some) {
        for (const Resource& resource : some)
            Q_EMIT detailsChanged(resource.id);
    });
}

FakeContainerService::~FakeContainerService() {
    for (const QPointer<Job>& job : std::as_const(m_underWay))
        if (job)
            job->finish(failure(cancelledError()));
}

void FakeContainerService::then(Job* job, std::chrono::milliseconds delay, std::function<void()> f) {
    m_underWay.removeIf([](const QPointer<Job>& other) { return !other || !other->isActive(); });
    if (!m_underWay.contains(job))
        m_underWay.append(job);
    QTimer::singleShot(delay, this, [guarded = QPointer<Job>(job), f = std::move(f)]() mutable {
        if (guarded) // when it is gone nobody waits
            f();
    });
}

template <typename T>
Async<T> FakeContainerService::later(std::function<Result<T>()> f) {
    AsyncAnswer<T> answer;
    QTimer::singleShot(m_delay, this, [answer, f = std::move(f)] { answer.give(f()); });
    return answer.async();
}

Result<Resource> FakeContainerService::rowOf(const ResourceId& id) const {
    if (m_rows.availability().state != Availability::State::Online)
        return failure(ErrorKind::Unreachable, Tr::tr("%1 does not answer.").arg(m_rows.name()),
                       Tr::tr("Try again once it is back."));
    auto row = m_rows.find(id);
    if (!row)
        return failure(ErrorKind::NotFound, Tr::tr("There is no such container."), {}, id.key);
    return *row;
}

Result<ContainerDetails> FakeContainerService::read(const ResourceId& id) const {
    BOXYARD_TRY_AS(row, rowOf(id));
    ContainerDetails details = m_details.value(id.key);
    details.id = id;
    details.name = row.name;
    details.image = row.image;
    details.ports = row.ports;
    details.health = row.health;
    details.labels = row.labels;
    if (details.hostname.isEmpty())
        details.hostname = id.key.left(12);
    if (details.restartPolicy.isEmpty())
        details.restartPolicy = QStringLiteral("no");
    if (row.state == ResourceState::Running) {
        details.started = row.since;
        details.finished = {};
        details.exitCode = 0;
        details.exitText.clear();
    } else if (!details.finished.isValid()) {
        details.finished = row.since;
    }
    if (details.raw.isEmpty())
        details.raw = rawOf(details);
    return details;
}

Async<ContainerDetails> FakeContainerService::inspect(const ResourceId& id) {
    return later<ContainerDetails>([this, id] { return read(id); });
}

LogStream* FakeContainerService::logs(const ResourceId& id, const LogOptions& options, QObject* parent) {
    const auto row = rowOf(id);
    FakeLogSource source = m_logs.value(id.key);
    if (!row || row->state != ResourceState::Running)
        source.next = nullptr;
    auto* stream = new FakeLogStream(row ? source : FakeLogSource(), options, parent);
    if (!row) {
        QTimer::singleShot(m_delay, stream, [stream, error = row.error()] { stream->end(failure(error)); });
        return stream;
    }
    // A followed log ends when the container does.
    connect(this, &ContainerService::detailsChanged, stream, [this, stream, id](const ResourceId& changed) {
        const auto now = m_rows.find(id);
        if (changed == id && (!now || now->state == ResourceState::Stopped))
            stream->end({});
    });
    if (options.follow && row->state != ResourceState::Running)
        QTimer::singleShot(m_delay * 4, stream, [stream] { stream->end({}); });
    return stream;
}

Async<QList<ImageSummary>> FakeContainerService::images() {
    return later<QList<ImageSummary>>([this]() -> Result<QList<ImageSummary>> {
        if (m_rows.availability().state != Availability::State::Online)
            return failure(ErrorKind::Unreachable, Tr::tr("%1 does not answer.").arg(m_rows.name()));
        QList<ImageSummary> list;
        for (auto it = m_images.cbegin(); it != m_images.cend(); ++it)
            list.append({QStringLiteral("sha256:%1").arg(qHash(it.key()), 64, 16, QLatin1Char('0')), it.key(), it->size,
                         it->created});
        std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.reference < b.reference; });
        return list;
    });
}

Async<ImageDetails> FakeContainerService::imageDetails(const QString& reference) {
    return later<ImageDetails>([this, reference]() -> Result<ImageDetails> {
        if (m_rows.availability().state != Availability::State::Online)
            return failure(ErrorKind::Unreachable, Tr::tr("%1 does not answer.").arg(m_rows.name()));
        const auto it = m_images.constFind(fullReference(reference));
        if (it == m_images.cend())
            return failure(ErrorKind::NotFound, Tr::tr("The image %1 is not on this computer.").arg(reference));
        return it->details;
    });
}

void FakeContainerService::pullStep(Job* job, const Image& image, int step, std::function<void(const Result<>&)> done) {
    then(job, m_delay * 3, [this, job, image, step, done = std::move(done)]() mutable {
        JobContext context = job->context();
        if (context.isCancelled())
            return done(failure(cancelledError()));
        if (m_rows.availability().state != Availability::State::Online)
            return done(failure(ErrorKind::Unreachable, Tr::tr("%1 does not answer.").arg(m_rows.name())));
        context.setProgress(image.size.bytes() * step / kPullSteps, image.size.bytes());
        if (step < kPullSteps)
            return pullStep(job, image, step + 1, std::move(done));
        m_images.insert(image.details.reference, image);
        done({});
    });
}

void FakeContainerService::fetch(Job* job, const QString& reference, std::function<void(const Result<>&)> done) {
    const QString name = fullReference(reference);
    then(job, m_delay, [this, job, name, done = std::move(done)]() mutable {
        if (!isReference(name))
            return done(failure(ErrorKind::InvalidInput, Tr::tr("%1 is not the name of an image.").arg(name)));
        if (m_rows.availability().state != Availability::State::Online)
            return done(failure(ErrorKind::Unreachable, Tr::tr("%1 does not answer.").arg(m_rows.name())));
        if (!m_registry.contains(name) && !m_images.contains(name))
            return done(failure(ErrorKind::NotFound, Tr::tr("The registry has no image %1.").arg(name),
                                Tr::tr("Check the name and the tag."),
                                QStringLiteral("manifest for %1 not found").arg(name)));
        Image image = m_registry.contains(name) ? m_registry.value(name) : m_images.value(name);
        image.created = QDateTime::currentDateTimeUtc();
        job->context().setStage(Tr::tr("Downloading %1").arg(name));
        pullStep(job, image, 1, std::move(done));
    });
}

Job* FakeContainerService::pull(const QString& reference) {
    Job* job = m_jobs.add(Tr::tr("Pulling %1").arg(reference), {}, true);
    then(job, {}, [job] { job->begin(); });
    fetch(job, reference, [job](const Result<>& result) { job->finish(result); });
    return job;
}

QString FakeContainerService::freeName(const QString& image) const {
    QString base = image.section(QLatin1Char('/'), -1).section(QLatin1Char(':'), 0, 0);
    QString name = base;
    for (int number = 2; m_rows.findByName(name); ++number)
        name = QStringLiteral("%1-%2").arg(base).arg(number);
    return name;
}

Result<> FakeContainerService::choosePorts(RunSpec& spec) const {
    for (qsizetype i = 0; i < spec.ports.size(); ++i) {
        PortRule& rule = spec.ports[i];
        if (rule.hostPort == 0)
            rule.hostPort = m_ports ? m_ports->freePort(rule) : quint16(32768 + i);
        for (qsizetype j = 0; j < i; ++j)
            if (rule.clashesWith(spec.ports.at(j)))
                return failure(ErrorKind::InvalidInput, Tr::tr("Two rules want the port %1.").arg(rule.hostPort));
        QString holder = m_ports ? m_ports->holderOf(rule, {}) : QString();
        for (const Resource& other : m_rows.resources())
            for (const PortRule& taken : other.ports)
                if (holder.isEmpty() && other.state == ResourceState::Running && taken.clashesWith(rule))
                    holder = Tr::tr("container %1").arg(other.name);
        if (!holder.isEmpty())
            return failure(ErrorKind::Busy, Tr::tr("The port %1 is used by %2.").arg(rule.hostPort).arg(holder),
                           Tr::tr("Choose another port."));
    }
    return {};
}

Result<> FakeContainerService::create(Job* job, RunSpec spec) {
    if (job->context().isCancelled())
        return failure(cancelledError());
    if (spec.name.isEmpty())
        spec.name = freeName(spec.image);
    if (m_rows.findByName(spec.name))
        return failure(ErrorKind::AlreadyExists, Tr::tr("There is already a container called %1.").arg(spec.name),
                       Tr::tr("Choose another name."));
    BOXYARD_TRY(choosePorts(spec));
    const Image image = m_images.value(fullReference(spec.image));
    ContainerDetails details;
    details.id = m_rows.idOf(newContainerId());
    details.name = spec.name;
    details.command = spec.command.isEmpty() ? image.details.command : spec.command;
    details.environment = image.details.environment + spec.environment;
    details.mounts = spec.mounts;
    details.restartPolicy = spec.restartPolicy;
    details.memoryLimit = spec.memoryLimit;
    details.cpuLimit = spec.cpuLimit;
    details.tty = spec.tty;
    details.created = QDateTime::currentDateTimeUtc();
    details.networks = {{QStringLiteral("bridge"), QStringLiteral("172.17.0.9"), QStringLiteral("172.17.0.1"), {}}};
    m_details.insert(details.id.key, details);
    FakeLogSource log;
    log.past = {{details.created, LogChunk::Stream::Out, QByteArrayLiteral("started ") + spec.image.toUtf8()}};
    m_logs.insert(details.id.key, log);

    Resource row;
    row.id = details.id;
    row.name = spec.name;
    row.image = spec.image;
    row.state = ResourceState::Created;
    row.ports = spec.ports;
    row.since = details.created;
    m_rows.put(row);
    row.state = ResourceState::Running;
    row.addresses = {QStringLiteral("172.17.0.9")};
    m_rows.put(row);
    job->context().setTarget(row.id);
    return {};
}

Job* FakeContainerService::run(const RunSpec& spec) {
    Job* job = m_jobs.add(Tr::tr("Running %1").arg(spec.image), {}, true);
    const auto last = [this, job, spec](const Result<>& fetched) {
        if (!fetched)
            return job->finish(fetched);
        then(job, m_delay, [this, job, spec] {
            const Result<> made = create(job, spec);
            // The target arrives by the event loop; the end comes after it.
            then(job, {}, [job, made] { job->finish(made); });
        });
    };
    then(job, {}, [this, job, spec, last] {
        job->begin();
        if (m_rows.availability().state == Availability::State::Online && m_images.contains(fullReference(spec.image)))
            last({});
        else
            fetch(job, spec.image, last);
    });
    return job;
}

QString FakeContainerService::runCommand(const RunSpec& spec) const {
    QStringList words{m_engine.kind == EngineKind::Podman ? QStringLiteral("podman") : QStringLiteral("docker"),
                      QStringLiteral("run"), QStringLiteral("-d")};
    if (!spec.name.isEmpty())
        words += {QStringLiteral("--name"), shellWord(spec.name)};
    for (const PortRule& rule : spec.ports) {
        const QString host = rule.hostAddress.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(rule.hostAddress)
                                                                         : rule.hostAddress;
        QString text = QStringLiteral("%1:%2:%3")
                           .arg(host, rule.hostPort == 0 ? QString() : QString::number(rule.hostPort))
                           .arg(rule.guestPort);
        if (rule.protocol == Protocol::Udp)
            text += QStringLiteral("/udp");
        words += {QStringLiteral("-p"), shellWord(text)};
    }
    for (const QString& variable : spec.environment)
        words += {QStringLiteral("-e"), shellWord(variable)};
    for (const Mount& mount : spec.mounts)
        words += {QStringLiteral("-v"), shellWord(mount.source + QLatin1Char(':') + mount.destination +
                                                  (mount.readOnly ? QStringLiteral(":ro") : QString()))};
    if (spec.restartPolicy != QLatin1String("no") && !spec.restartPolicy.isEmpty())
        words += {QStringLiteral("--restart"), shellWord(spec.restartPolicy)};
    words += containers::limitOptions(spec);
    if (spec.tty)
        words += QStringLiteral("-t");
    words += shellWord(spec.image);
    for (const QString& word : spec.command)
        words += shellWord(word);
    return words.join(QLatin1Char(' '));
}

void FakeContainerService::addImage(const ImageDetails& details, ByteSize size, const QDateTime& created) {
    m_images.insert(fullReference(details.reference), {details, size, created});
    m_registry.insert(fullReference(details.reference), {details, size, created});
}

void FakeContainerService::addToRegistry(const ImageDetails& details, ByteSize size) {
    m_registry.insert(fullReference(details.reference), {details, size, QDateTime::currentDateTimeUtc()});
}

void FakeContainerService::setDetails(const ContainerDetails& details) {
    m_details.insert(details.id.key, details);
    Q_EMIT detailsChanged(details.id);
}

void FakeContainerService::setLog(const ResourceId& id, const FakeLogSource& source) { m_logs.insert(id.key, source); }

} // namespace boxyard::app
