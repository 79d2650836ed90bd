// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/EngineClient.h"
#include "backend/core/ResourceProvider.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QSet>

namespace boxyard::containers {

// Keeps the list of one engine's containers true: events first, then the list, then what events make doubtful is
// read again; reconnects by itself. An event is a hint and never a state. Lives on the engine's thread.
class EngineWatcher final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EngineWatcher)
public:
    EngineWatcher(EngineClient& client, QObject* parent);

    void open();                   // connects, or tries again at once
    void refresh();                // reads everything again
    void touch(const QString& id); // something was done to it: read it again soon
    [[nodiscard]] const QHash<QString, Resource>& known() const { return m_known; }
    [[nodiscard]] bool isOnline() const { return m_availability.state == Availability::State::Online; }

Q_SIGNALS:
    void infoChanged(const boxyard::containers::EngineInfo& info);
    void availabilityChanged(const boxyard::Availability& availability);
    void reset(const QList<boxyard::Resource>& all);
    void changed(const QList<boxyard::Resource>& some, const QList<boxyard::ResourceId>& gone);

private:
    void setState(Availability::State state, const std::optional<Error>& error = std::nullopt);
    void connectNow();
    void onNegotiated(const Result<EngineInfo>& info);
    void openEvents();
    void onEventBytes(QByteArrayView bytes);
    void onEventLine(const QByteArray& line);
    void onEventsEnd(const Result<>& result);
    void fail(const Error& error);
    void onSocketFolder();

    void requestList();
    void onList(const Result<HttpReply>& reply);
    QHash<QString, Resource> readList(const QJsonArray& list) const;
    void adopt(const QHash<QString, Resource>& listed);
    QStringList lackingDepth() const;
    void announce();
    void tellAll();

    void scheduleFlush();
    void flushDirty();
    void inspectSome();
    void inspect(const QString& id);
    void onInspected(const QString& id, const Result<HttpReply>& reply);
    void put(Resource resource);
    void drop(const QString& id);
    void emitPending();

    EngineClient& m_client;
    Availability m_availability;
    int m_generation = 0; // answers of an earlier connection do not count
    std::chrono::milliseconds m_backoff;
    QTimer m_retry;
    QTimer m_safety;
    QTimer m_flush;
    QTimer m_batch;
    QTimer m_patience;
    QElapsedTimer m_lastFlush;
    QFileSystemWatcher m_folder;
    HttpCall* m_events = nullptr;
    QByteArray m_eventBuffer;
    bool m_hasEvents = false;
    bool m_listing = false;
    bool m_listAgain = false;
    bool m_announced = false;
    bool m_tellAll = false; // somebody has asked to read everything again

    QHash<QString, Resource> m_known;
    QSet<QString> m_deep;  // known by inspect, in its present state
    QSet<QString> m_dirty; // an event named them
    QStringList m_queue;   // to be inspected, in the background
    QSet<QString> m_inflight;
    QSet<QString> m_again;     // became dirty while being inspected
    QSet<QString> m_sinceList; // changed after the list that is underway was asked for
    QSet<QString> m_pending;   // to be told: changed
    QSet<QString> m_gone;      // to be told: removed
};

} // namespace boxyard::containers
