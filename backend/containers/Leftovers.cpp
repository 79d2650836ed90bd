// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/Leftovers.h"

#include <QJsonArray>
#include <QJsonObject>

namespace boxyard::containers {

Leftovers::Leftovers(EngineClient& client, EngineWatcher& watcher, QObject* parent)
    : QObject(parent), m_client(client) {
    connect(&watcher, &EngineWatcher::availabilityChanged, this, [this](const Availability& availability) {
        if (availability.state == Availability::State::Online)
            sweep();
    });
}

void Leftovers::remember(const QString& run, const QStringList& newVolumes) { m_leftovers.append({run, newVolumes}); }

void Leftovers::sweep() {
    const QList<Leftover> all = std::exchange(m_leftovers, {});
    for (const Leftover& leftover : all)
        look(leftover);
}

void Leftovers::look(const Leftover& leftover) {
    const QJsonObject filter{{QStringLiteral("label"), QJsonArray{labelName() + QLatin1Char('=') + leftover.run}}};
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("all"), QStringLiteral("true"));
    query.addQueryItem(QStringLiteral("filters"), QString::fromLatin1(QUrl::toPercentEncoding(QString::fromUtf8(
                                                      QJsonDocument(filter).toJson(QJsonDocument::Compact)))));
    HttpRequest request;
    request.target = m_client.target(QStringLiteral("/containers/json"), query);
    m_client.call(request, this, [this, leftover](const Result<HttpReply>& reply) {
        const auto rows = reply && reply->isOk() ? parseJson(reply->body) : failure(cancelledError());
        if (!rows) {
            m_leftovers.append(leftover); // gone again: next time
            return;
        }
        const QJsonArray list = rows->array();
        for (const auto& row : list) {
            const QJsonObject labels = row.toObject().value(QLatin1String("Labels")).toObject();
            if (labels.value(labelName()).toString() == leftover.run)
                remove(leftover, row.toObject().value(QLatin1String("Id")).toString());
        }
    });
}

void Leftovers::remove(const Leftover& leftover, const QString& id) {
    m_client.call(
        m_client.removal(id), this,
        [this, leftover](const Result<HttpReply>& reply) {
            if (!reply || !reply->isOk()) {
                m_leftovers.append(leftover);
                return;
            }
            for (const QString& volume : leftover.newVolumes) {
                HttpRequest request;
                request.method = "DELETE";
                request.target = m_client.target(QStringLiteral("/volumes/%1").arg(volume));
                m_client.call(
                    request, this, [](const Result<HttpReply>&) {}, EngineClient::Turn::Action);
            }
        },
        EngineClient::Turn::Action);
}

} // namespace boxyard::containers
