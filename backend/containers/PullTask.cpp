// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/PullTask.h"

#include "backend/containers/ApiError.h"
#include "backend/containers/EngineText.h"
#include "backend/containers/RegistryAuth.h"
#include "backend/core/Tr.h"

#include <QJsonObject>

namespace boxyard::containers {

using namespace std::chrono_literals;

namespace {
constexpr qsizetype kMostLine = 1024 * 1024;
constexpr std::chrono::milliseconds kAskEvery = 50ms; // whether the user has cancelled
} // namespace

PullTask::PullTask(EngineClient& client, Lane& files, const QString& reference, const JobContext& job, QObject* parent)
    : QObject(parent), m_client(client), m_files(files), m_reference(reference), m_job(job),
      m_what(Tr::tr("The image %1 could not be pulled").arg(reference)), m_watch(this) {
    connect(&m_watch, &QTimer::timeout, this, [this] {
        if (m_job.isCancelled())
            finish(failure(cancelledError()));
    });
}

void PullTask::start() {
    m_watch.start(kAskEvery);
    m_job.setStage(Tr::tr("Asking the registry"));
    const QString reference = m_reference;
    m_files.run([reference]() -> Result<QByteArray> { return registryAuth(reference); })
        .then(this, [this](const Result<QByteArray>& auth) { request(auth ? *auth : QByteArray()); });
}

void PullTask::request(const QByteArray& auth) {
    if (m_done)
        return;
    const auto [name, tag] = splitReference(m_reference);
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("fromImage"), QString::fromLatin1(QUrl::toPercentEncoding(name, "/")));
    query.addQueryItem(QStringLiteral("tag"), QString::fromLatin1(QUrl::toPercentEncoding(tag)));
    HttpRequest request = EngineClient::jsonPost(m_client.target(QStringLiteral("/images/create"), query));
    request.headTimeout = 10min; // docker's head comes after the manifest
    if (!auth.isEmpty())
        request.headers.emplaceBack("X-Registry-Auth", auth);
    m_call = m_client.stream(request, this);
    m_call->onHead = [this](const HttpHead& head) { m_reply.head = head; };
    m_call->onBody = [this](QByteArrayView bytes) { onBytes(bytes); };
    m_call->onEnd = [this](const Result<>& result) { onEnd(result); };
    m_call->start();
}

void PullTask::onBytes(QByteArrayView bytes) {
    if (!m_reply.isOk()) {
        m_reply.body.append(bytes.first(qMin(bytes.size(), kMostLine - m_reply.body.size())).toByteArray());
        return;
    }
    m_buffer.append(bytes.data(), bytes.size());
    qsizetype from = 0;
    for (qsizetype end; (end = m_buffer.indexOf('\n', from)) >= 0; from = end + 1)
        onLine(m_buffer.mid(from, end - from));
    m_buffer.remove(0, from);
    if (m_buffer.size() > kMostLine)
        m_buffer.clear();
}

void PullTask::onLine(const QByteArray& line) {
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QJsonObject detail = object.value(QLatin1String("errorDetail")).toObject();
    if (object.contains(QLatin1String("errorDetail")) || object.contains(QLatin1String("error"))) {
        m_error = detail.value(QLatin1String("message")).toString();
        if (m_error.isEmpty())
            m_error = object.value(QLatin1String("error")).toString();
        if (m_error.isEmpty())
            m_error = Tr::tr("unknown error");
        return;
    }
    const QString status = object.value(QLatin1String("status")).toString();
    const QString layer = object.value(QLatin1String("id")).toString();
    if (layer.isEmpty())
        return;
    const QJsonObject progress = object.value(QLatin1String("progressDetail")).toObject();
    const qint64 current = progress.value(QLatin1String("current")).toInteger();
    const qint64 total = progress.value(QLatin1String("total")).toInteger();
    if (status == QLatin1String("Downloading") && total > 0) {
        m_layers[layer] = {current, total};
        m_job.setStage(Tr::tr("Downloading"));
    } else if (status.startsWith(QLatin1String("Extracting"))) {
        m_job.setStage(Tr::tr("Unpacking"));
    } else if (status == QLatin1String("Download complete") && m_layers.contains(layer)) {
        m_layers[layer].done = m_layers[layer].total;
    }
    qint64 done = 0;
    qint64 all = 0;
    for (const Layer& one : std::as_const(m_layers)) {
        done += one.done;
        all += one.total;
    }
    if (all > 0)
        m_job.setProgress(done, all);
}

void PullTask::onEnd(const Result<>& result) {
    if (!m_buffer.isEmpty())
        onLine(std::exchange(m_buffer, {}));
    if (!m_error.isEmpty())
        finish(failure(streamError(m_error, m_what)));
    else if (!result)
        finish(failure(explained(result.error(), m_what)));
    else if (!m_reply.isOk())
        finish(failure(apiError(m_reply, m_what)));
    else
        finish({});
}

void PullTask::finish(const Result<>& result) {
    if (m_done)
        return;
    m_done = true;
    m_watch.stop();
    if (m_call) {
        m_call->onBody = nullptr;
        m_call->onEnd = nullptr;
        m_call->deleteLater();
        m_call = nullptr;
    }
    Q_EMIT finished(result);
}

} // namespace boxyard::containers
