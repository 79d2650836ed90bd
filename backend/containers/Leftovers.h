// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/EngineWatcher.h"

namespace boxyard::containers {

// What a run has made and could not remove, because its engine was gone: it is removed when the engine is back. Only a
// container that carries the run's own label is touched. Lives on the engine's thread, owned by its worker.
class Leftovers final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Leftovers)
public:
    Leftovers(EngineClient& client, EngineWatcher& watcher, QObject* parent);

    // The label that marks what one run makes.
    static QString labelName() { return QStringLiteral("org.boxyard.run"); }
    // newVolumes came into being with its container.
    void remember(const QString& run, const QStringList& newVolumes);

private:
    struct Leftover {
        QString run;
        QStringList newVolumes;
    };
    void sweep();
    void look(const Leftover& leftover);
    void remove(const Leftover& leftover, const QString& id);

    EngineClient& m_client;
    QList<Leftover> m_leftovers;
};

} // namespace boxyard::containers
