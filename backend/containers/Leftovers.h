// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/EngineWatcher.h"

#include <QTimer>

namespace boxyard::containers {

// What a run has made and could not remove, because its engine was gone: it is removed when the engine is back. Only what
// is known to be the run's own is touched. Lives on the engine's thread, owned by its worker.
class Leftovers final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Leftovers)
public:
    Leftovers(EngineClient& client, EngineWatcher& watcher, QObject* parent);

    // The label that marks what one run makes.
    static QString labelName() { return QStringLiteral("org.boxyard.run"); }
    struct Leftover {
        QString run;            // the value of the label
        QString name;           // of the container; empty = the engine chose one
        QDateTime begun;        // when it was asked for
        QStringList newVolumes; // came into being with it
        int refused = 0;        // how often the engine would not
    };
    void remember(const Leftover& leftover);
    // A Podman that dies early leaves a container in its storage alone: it has the name and no label, and only a list with
    // "external" shows it. Its id in that list, empty when there is none that came with this run. Pure.
    static QString inStorage(const QJsonArray& list, const Leftover& leftover);

private:
    void sweep();
    void look(const Leftover& leftover);
    void lookInStorage(const Leftover& leftover);
    void remove(const Leftover& leftover, const QString& id);
    void removeVolumes(const Leftover& leftover);
    // An engine that has just come back may still be at it: asked again a little later, and not for ever.
    void onRefusal(Leftover leftover);

    EngineClient& m_client;
    QList<Leftover> m_leftovers;
    QTimer m_again{this};
};

} // namespace boxyard::containers
