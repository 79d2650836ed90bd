// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/libvirt/ConnectionUri.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

class QSocketNotifier;

namespace boxyard::libvirt {

// Watches the folders where libvirt of this computer keeps definitions: it sends no event for changes "at the next
// start", autostart, snapshots and removed saved states. By inotify, on the GUI thread; reading an event never blocks.
class ConfigWatcher final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConfigWatcher)
public:
    explicit ConfigWatcher(const ConnectionUri& uri, QObject* parent = nullptr);
    ~ConfigWatcher() override;
    // Watches what is there now; call again when a connection came up, the folders may be new.
    void start();
    // The folder of the definitions; empty = not known or not readable.
    static QString configFolder(const ConnectionUri& uri);
    static QString stateFolder(const ConnectionUri& uri); // with snapshot/ and save/

Q_SIGNALS:
    // Something of these machines changed on disk; names, a few together.
    void changed(const QSet<QString>& names);

private:
    void watch(const QString& folder);
    void read();
    void note(int watchId, const QString& file);

    ConnectionUri m_uri;
    int m_inotify = -1;
    QSocketNotifier* m_notifier = nullptr;
    QHash<int, QString> m_folders;
    QSet<QString> m_names;
    QTimer m_settle;
};

} // namespace boxyard::libvirt
