// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/LogReader.h"

#include "backend/containers/ApiError.h"
#include "backend/core/Tr.h"

#include <QJsonObject>

namespace boxyard::containers {

using namespace std::chrono_literals;

namespace {

constexpr qint64 kMostWaiting = 1024 * 1024; // what a reader takes in one turn of its loop without a pause that is felt
constexpr qsizetype kMostPartial = 64 * 1024;
constexpr std::chrono::milliseconds kBatch = 17ms;
constexpr qsizetype kMostRefusal = 64 * 1024;

void append(QList<LogChunk>& list, LogChunk::Stream stream, const QByteArray& bytes) {
    if (!list.isEmpty() && list.last().stream == stream)
        list.last().bytes += bytes;
    else
        list.append({stream, bytes});
}

} // namespace

LogReader::LogReader(EngineClient& client, const QString& id, const LogOptions& options)
    : m_client(client), m_id(id), m_options(options), m_what(Tr::tr("The log cannot be read")), m_timer(this) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(kBatch);
    connect(&m_timer, &QTimer::timeout, this, [this] { flush(false); });
}

LogReader::~LogReader() {
    if (!m_ended)
        Q_EMIT ended(failure(cancelledError()));
}

void LogReader::start() {
    m_client.ready(this, [this](const Result<>& ready) {
        if (!ready) {
            end(failure(explained(ready.error(), m_what)));
            return;
        }
        HttpRequest request;
        request.target = m_client.target(QStringLiteral("/containers/%1/json").arg(m_id));
        m_client.call(request, this, [this](const Result<HttpReply>& reply) { onInspected(reply); });
    });
}

void LogReader::onInspected(const Result<HttpReply>& reply) {
    if (!reply || !reply->isOk()) {
        end(failure(reply ? apiError(*reply, m_what) : explained(reply.error(), m_what)));
        return;
    }
    // The content type of the log itself cannot be trusted.
    const QJsonObject config = QJsonDocument::fromJson(reply->body).object().value(QLatin1String("Config")).toObject();
    open(config.value(QLatin1String("Tty")).toBool());
}

void LogReader::open(bool raw) {
    m_demuxer = std::make_unique<LogDemuxer>(raw);
    QUrlQuery query;
    const auto flag = [&query](const char* name, bool on) {
        query.addQueryItem(QLatin1String(name), on ? QStringLiteral("true") : QStringLiteral("false"));
    };
    flag("stdout", true);
    flag("stderr", true);
    flag("follow", m_options.follow);
    flag("timestamps", m_options.timestamps);
    query.addQueryItem(QStringLiteral("tail"),
                       m_options.tail < 0 ? QStringLiteral("all") : QString::number(m_options.tail));
    if (m_options.since.isValid())
        query.addQueryItem(QStringLiteral("since"),
                           QString::number(double(m_options.since.toMSecsSinceEpoch()) / 1000.0, 'f', 3));
    HttpRequest request;
    request.target = m_client.target(QStringLiteral("/containers/%1/logs").arg(m_id), query);
    request.headTimeout = 5min; // a long log is looked through for its tail before the head comes
    m_call = m_client.stream(request, this);
    m_call->onHead = [this](const HttpHead& head) { m_refusal.head = head; };
    m_call->onBody = [this](QByteArrayView bytes) { onBytes(bytes); };
    m_call->onEnd = [this](const Result<>& result) {
        flush(true);
        if (!result)
            end(failure(explained(result.error(), Tr::tr("The log broke off"))));
        else
            end(m_refusal.isOk() ? Result<>() : Result<>(failure(apiError(m_refusal, m_what))));
    };
    m_call->start();
}

void LogReader::onBytes(QByteArrayView bytes) {
    if (!m_refusal.isOk()) {
        m_refusal.body.append(bytes.first(qMin(bytes.size(), kMostRefusal - m_refusal.body.size())).toByteArray());
        return;
    }
    const auto chunks = m_demuxer->feed(bytes);
    if (!chunks) {
        m_call->onBody = nullptr;
        m_call->setPaused(true);
        QMetaObject::invokeMethod(
            this,
            [this, error = chunks.error()] {
                flush(true);
                end(failure(explained(error, m_what)));
            },
            Qt::QueuedConnection);
        return;
    }
    for (const LogChunk& chunk : *chunks) {
        append(m_ready, chunk.stream, chunk.bytes);
        m_waiting += chunk.bytes.size();
    }
    if (!m_timer.isActive())
        m_timer.start();
    if (m_waiting > kMostWaiting)
        m_call->setPaused(true);
}

// Lines stay whole where that does not keep anything back for long: what has no end of line yet waits one batch more.
void LogReader::flush(bool all) {
    const bool nothingNew = m_ready.isEmpty();
    QList<LogChunk> out;
    for (const LogChunk& chunk : std::as_const(m_ready)) {
        auto partial = std::find_if(m_partial.begin(), m_partial.end(),
                                    [&](const LogChunk& one) { return one.stream == chunk.stream; });
        QByteArray bytes = chunk.bytes;
        if (partial != m_partial.end()) {
            bytes.prepend(partial->bytes);
            m_partial.erase(partial);
        }
        const qsizetype end = bytes.lastIndexOf('\n') + 1;
        if (bytes.size() - end > kMostPartial) {
            append(out, chunk.stream, bytes);
            continue;
        }
        if (end > 0)
            append(out, chunk.stream, bytes.left(end));
        if (end < bytes.size())
            m_partial.append({chunk.stream, bytes.mid(end)});
    }
    m_ready.clear();
    if (all || nothingNew) {
        for (const LogChunk& chunk : std::as_const(m_partial))
            append(out, chunk.stream, chunk.bytes);
        m_partial.clear();
    } else if (!m_partial.isEmpty()) {
        m_timer.start();
    }
    if (!out.isEmpty())
        Q_EMIT arrived(out);
}

void LogReader::consumed(qint64 bytes) {
    m_waiting = qMax<qint64>(0, m_waiting - bytes);
    if (m_call && m_call->isPaused() && m_waiting <= kMostWaiting / 2 && m_call->onBody)
        m_call->setPaused(false);
}

void LogReader::end(const Result<>& result) {
    if (m_ended)
        return;
    m_ended = true;
    m_timer.stop();
    if (m_call) {
        m_call->onBody = nullptr;
        m_call->onEnd = nullptr;
        m_call->deleteLater();
        m_call = nullptr;
    }
    Q_EMIT ended(result);
}

} // namespace boxyard::containers
