// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/console/SpiceSession.h"
#include "widgets/console/ConsoleFeature.h"

#include <QImage>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace boxyard::widgets {

// The console of one machine or connection file, whoever shows it: knows whether it can be connected, connects once
// somebody looks, and says in one state why there is no picture. Shared by page and window; GUI thread.
class ConsoleController final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConsoleController)
public:
    enum class State {
        Off, // the machine does not run
        Starting,
        Unreachable, // its host does not answer and there was no console yet
        Unsupported, // error() says why
        Connecting,
        WaitingForPicture,
        Showing,
        TakenOver, // another viewer has it; only connectNow() takes it back
        Gone,      // the connection ended and nobody has said yet that the machine did
        Failed,    // error() says why
        AsksPassword
    };
    Q_ENUM(State)

    ConsoleController(const Resource& resource, const ConsoleHooks& hooks);
    explicit ConsoleController(const console::VvFile& file);
    ~ConsoleController() override;

    void update(const Resource& resource, bool reachable);
    // A viewer that shows it or has stopped to. With nobody looking it is disconnected after two minutes.
    void setWatched(const QObject* viewer, bool watched);
    // Connects again: "Take back", "Connect again".
    void connectNow();
    void connectWithPassword(const QString& password);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error& error() const { return m_error; }
    [[nodiscard]] const Resource& resource() const { return m_resource; }
    [[nodiscard]] QString name() const { return m_resource.name; }
    [[nodiscard]] bool isMachine() const { return !m_resource.id.isNull(); }
    [[nodiscard]] console::SpiceSession* session() const { return m_session.get(); } // null while there is none
    [[nodiscard]] QImage lastPicture() const;

Q_SIGNALS:
    void changed();        // state, error, resource
    void sessionChanged(); // another session, or none

private:
    void advance();
    void askAbility();
    void openSession();
    void dropSession();
    void follow();
    void setState(State state, const Error& error = {});
    [[nodiscard]] bool machineRuns() const;

    ConsoleHooks m_hooks;
    Resource m_resource;
    console::ServerAddress m_address;
    bool m_reachable = true;
    bool m_asking = false;
    bool m_ended = false; // the session ended by itself; nothing happens until the machine restarts or the user asks
    QSet<const QObject*> m_viewers;
    QTimer m_idle;
    State m_state = State::Off;
    Error m_error;
    QImage m_lastPicture;
    std::unique_ptr<console::SpiceSession> m_session;
};

} // namespace boxyard::widgets
