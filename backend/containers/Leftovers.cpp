// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/Leftovers.h"

#include <QJsonArray>
#include <QJsonObject>

#include <chrono>

namespace boxyard::containers {

namespace {
constexpr int kMostRefusals = 5;
constexpr auto kAgainAfter = std::chrono::seconds(2);
} // namespace

Leftovers::Leftovers(EngineClient& client, EngineWatcher& watcher, QObject* parent)
    : QObject(parent), m_client(client) {
    connect(&watcher, &EngineWatcher::availabilityChanged, this, [this](const Availability& availability) {
        if (availability.state == Availability::State::Online)
            sweep();
    });
    m_again.setSingleShot(true);
    m_again.setInterval(kAgainAfter);
    connect(&m_again, &QTimer::timeout, this, &Leftovers::sweep);
}

void Leftovers::remember(const Leftover& leftover) { m_leftovers.append(leftover); }

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
            if (labels.value(labelName()).toString() == leftover.run) {
                remove(leftover, row.toObject().value(QLatin1String("Id")).toString());
                return;
            }
        }
        if (m_client.isPodman() && !leftover.name.isEmpty())
            lookInStorage(leftover);
        else
            removeVolumes(leftover);
    });
}

QString Leftovers::inStorage(const QJsonArray& list, const Leftover& leftover) {
    for (const auto& value : list) {
        const QJsonObject row = value.toObject();
        const auto made = QDateTime::fromString(row.value(QLatin1String("Created")).toString(), Qt::ISODateWithMs);
        if (row.value(QLatin1String("State")).toString() == QLatin1String("storage") &&
            row.value(QLatin1String("Names")).toArray().contains(leftover.name) && made.isValid() &&
            made >= leftover.begun)
            return row.value(QLatin1String("Id")).toString();
    }
    return {};
}

void Leftovers::lookInStorage(const Leftover& leftover) {
    HttpRequest request;
    request.target = m_client.libpodTarget(
        QStringLiteral("/containers/json"),
        {{QStringLiteral("all"), QStringLiteral("true")}, {QStringLiteral("external"), QStringLiteral("true")}});
    m_client.call(request, this, [this, leftover](const Result<HttpReply>& reply) {
        const auto rows = reply && reply->isOk() ? parseJson(reply->body) : failure(cancelledError());
        const QString id = rows ? inStorage(rows->array(), leftover) : QString();
        if (!rows)
            m_leftovers.append(leftover);
        else if (id.isEmpty())
            removeVolumes(leftover);
        else
            remove(leftover, id);
    });
}

void Leftovers::remove(const Leftover& leftover, const QString& id) {
    m_client.call(
        m_client.removal(id), this,
        [this, leftover](const Result<HttpReply>& reply) {
            if (!reply)
                m_leftovers.append(leftover);
            else if (reply->isOk() || reply->head.status == 404)
                removeVolumes(leftover);
            else
                onRefusal(leftover);
        },
        EngineClient::Turn::Action);
}

// One that somebody uses by now is refused by the engine, and stays.
void Leftovers::removeVolumes(const Leftover& leftover) {
    for (const QString& volume : leftover.newVolumes) {
        Leftover one = leftover;
        one.newVolumes = QStringList(volume);
        HttpRequest request;
        request.method = "DELETE";
        request.target = m_client.target(QStringLiteral("/volumes/%1").arg(volume));
        m_client.call(
            request, this,
            [this, one](const Result<HttpReply>& reply) {
                if (!reply)
                    m_leftovers.append(one);
                else if (!reply->isOk() && reply->head.status != 404)
                    onRefusal(one);
            },
            EngineClient::Turn::Action);
    }
}

void Leftovers::onRefusal(Leftover leftover) {
    if (++leftover.refused >= kMostRefusals)
        return;
    m_leftovers.append(std::move(leftover));
    m_again.start();
}

} // namespace boxyard::containers
