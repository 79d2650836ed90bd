// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/EngineService.h"

#include "backend/containers/ContainerJson.h"
#include "backend/containers/EngineText.h"
#include "backend/containers/LogReader.h"
#include "backend/containers/PullTask.h"
#include "backend/containers/RunTask.h"
#include "backend/core/ShellWord.h"
#include "backend/core/Tr.h"

namespace boxyard::containers {

namespace {

// The GUI's side of a log: its reader lives on the engine's thread and goes when this does.
class EngineLogStream final : public LogStream {
public:
    EngineLogStream(LogReader* reader, QObject* parent) : LogStream(parent), m_reader(reader) {
        connect(reader, &LogReader::arrived, this, &LogStream::arrived);
        connect(reader, &LogReader::ended, this, &LogStream::ended);
    }
    ~EngineLogStream() override {
        if (m_reader) {
            m_reader->disconnect(this);
            m_reader->deleteLater();
        }
    }
    void consumed(qint64 bytes) override {
        if (m_reader)
            QMetaObject::invokeMethod(m_reader, [reader = m_reader.data(), bytes] { reader->consumed(bytes); });
    }

private:
    QPointer<LogReader> m_reader;
};

Job* beginJob(JobList& jobs, const QString& title, const AsyncAnswer<>& answer) {
    Job* job = jobs.add(title, {}, true);
    job->begin();
    answer.async().then(job, [job](const Result<>& result) { job->finish(result); });
    return job;
}

} // namespace

EngineService::EngineService(EngineProvider& provider, JobList& jobs, Lane& files, EngineWorker* worker,
                             QObject* parent)
    : ContainerService(parent), m_provider(provider), m_jobs(jobs), m_files(files), m_worker(worker) {
    connect(&provider, &ResourceProvider::upserted, this, [this](const QList<Resource>& some) {
        for (const Resource& one : some)
            Q_EMIT detailsChanged(one.id);
    });
}

Async<ContainerDetails> EngineService::inspect(const ResourceId& id) {
    const AsyncAnswer<ContainerDetails> answer;
    const QString name = m_provider.nameOf(id);
    QMetaObject::invokeMethod(m_worker, [worker = m_worker.data(), id, answer,
                                         what = Tr::tr("The container “%1” could not be read").arg(name)] {
        worker->ask(QStringLiteral("/containers/%1/json").arg(id.key), {}, what,
                    [id, answer](const Result<QJsonDocument>& document) {
                        answer.give(document
                                        ? Result<ContainerDetails>(detailsFromInspect(document->object(), id.provider))
                                        : Result<ContainerDetails>(failure(document.error())));
                    });
    });
    return answer.async();
}

LogStream* EngineService::logs(const ResourceId& id, const LogOptions& options, QObject* parent) {
    auto* reader = new LogReader(m_worker->client(), id.key, options);
    auto* stream = new EngineLogStream(reader, parent);
    reader->moveToThread(m_worker->thread());
    // The engine may go before the thread has taken the reader in: then the thread's end takes it along.
    connect(m_worker->thread(), &QThread::finished, reader, &QObject::deleteLater);
    QMetaObject::invokeMethod(reader, [reader, worker = m_worker.data()] {
        reader->setParent(worker);
        reader->start();
    });
    return stream;
}

Async<QList<ImageSummary>> EngineService::images() {
    const AsyncAnswer<QList<ImageSummary>> answer;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker.data(), answer,
                                         what = Tr::tr("The images of %1 could not be listed").arg(m_provider.name())] {
        worker->ask(QStringLiteral("/images/json"), {}, what, [answer](const Result<QJsonDocument>& document) {
            answer.give(document ? Result<QList<ImageSummary>>(imagesFromList(document->array()))
                                 : Result<QList<ImageSummary>>(failure(document.error())));
        });
    });
    return answer.async();
}

Async<ImageDetails> EngineService::imageDetails(const QString& reference) {
    const AsyncAnswer<ImageDetails> answer;
    QMetaObject::invokeMethod(m_worker, [worker = m_worker.data(), reference, answer,
                                         what = Tr::tr("The image %1 could not be read").arg(reference)] {
        worker->ask(QStringLiteral("/images/%1/json").arg(reference), {}, what,
                    [reference, answer](const Result<QJsonDocument>& document) {
                        answer.give(document
                                        ? Result<ImageDetails>(imageDetailsFromInspect(document->object(), reference))
                                        : Result<ImageDetails>(failure(document.error())));
                    });
    });
    return answer.async();
}

Job* EngineService::pull(const QString& reference) {
    const AsyncAnswer<> answer;
    Job* job = beginJob(m_jobs, Tr::tr("Pulling %1").arg(reference), answer);
    if (reference.trimmed().isEmpty()) {
        answer.give(
            failure(ErrorKind::InvalidInput, Tr::tr("Name the image to pull."), Tr::tr("For instance nginx:1.27.")));
        return job;
    }
    QMetaObject::invokeMethod(m_worker, [worker = m_worker.data(), files = &m_files, reference = reference.trimmed(),
                                         context = job->context(), answer] {
        worker->client().ready(worker, [worker, files, reference, context, answer](const Result<>& ready) {
            if (!ready) {
                answer.give(failure(ready.error()));
                return;
            }
            auto* task = new PullTask(worker->client(), *files, reference, context, worker);
            QObject::connect(task, &PullTask::finished, task, [task, answer](const Result<>& result) {
                answer.give(result);
                task->deleteLater();
            });
            task->start();
        });
    });
    return job;
}

Job* EngineService::run(const RunSpec& spec) {
    const AsyncAnswer<> answer;
    Job* job = beginJob(m_jobs, Tr::tr("Running %1").arg(spec.name.isEmpty() ? spec.image : spec.name), answer);
    RunSpec settled = spec;
    QStringList holders;
    const bool here = m_portMap && m_provider.host().isEmpty(); // the map knows nothing of other computers
    for (PortRule& rule : settled.ports) {
        if (here && rule.hostPort == 0)
            rule.hostPort = m_portMap->freePortBeside(settled.ports, rule);
        holders.append(here ? m_portMap->holderOf(rule, {}) : QString());
    }
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker.data(), files = &m_files, settled, holders, context = job->context(), answer] {
            auto* task = new RunTask(*worker, *files, settled, holders, context);
            QObject::connect(task, &RunTask::finished, task, [task, answer](const Result<>& result) {
                answer.give(result);
                task->deleteLater();
            });
            task->start();
        });
    return job;
}

QStringList limitOptions(const RunSpec& spec) {
    QStringList words;
    if (const qint64 bytes = spec.memoryLimit.bytes(); bytes > 0)
        words << QStringLiteral("--memory")
              << (bytes % (1 << 20) == 0 ? QStringLiteral("%1m").arg(bytes >> 20) : QString::number(bytes));
    if (spec.cpuLimit > 0)
        words << QStringLiteral("--cpus") << QString::number(spec.cpuLimit);
    return words;
}

QString EngineService::runCommand(const RunSpec& spec) const {
    QStringList words{engine().kind == EngineKind::Podman ? QStringLiteral("podman") : QStringLiteral("docker"),
                      QStringLiteral("run"), QStringLiteral("-d")};
    if (spec.tty)
        words << QStringLiteral("-it");
    if (!spec.name.isEmpty())
        words << QStringLiteral("--name") << spec.name;
    for (const PortRule& rule : spec.ports) {
        const QString address = rule.hostAddress.contains(QLatin1Char(':'))
                                    ? QStringLiteral("[%1]").arg(rule.hostAddress)
                                    : rule.hostAddress;
        const QString host = rule.hostPort ? QString::number(rule.hostPort) : QString();
        const QString suffix = rule.protocol == Protocol::Udp ? QStringLiteral("/udp") : QString();
        words << QStringLiteral("-p")
              << QStringLiteral("%1:%2:%3%4").arg(address, host).arg(rule.guestPort).arg(suffix);
    }
    for (const QString& variable : spec.environment)
        words << QStringLiteral("-e") << variable;
    for (const Mount& mount : spec.mounts) {
        if (mount.type == QLatin1String("tmpfs"))
            words << QStringLiteral("--tmpfs") << mount.destination;
        else
            words << QStringLiteral("-v")
                  << mount.source + QLatin1Char(':') + mount.destination +
                         (mount.readOnly ? QStringLiteral(":ro") : QString());
    }
    if (!spec.restartPolicy.isEmpty() && spec.restartPolicy != QLatin1String("no"))
        words << QStringLiteral("--restart") << spec.restartPolicy;
    words << limitOptions(spec);
    words << spec.image << spec.command;
    for (QString& word : words)
        word = shellWord(word);
    return words.join(QLatin1Char(' '));
}

} // namespace boxyard::containers
