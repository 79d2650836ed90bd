// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QLocalServer>
#include <QLocalSocket>
#include <QPointer>
#include <QTemporaryDir>
#include <QUrlQuery>

namespace boxyard::test {

// Docker as seen through its socket, without Docker: containers with names and states that follow the rules, events to
// whoever listens, one image. Lives on the test's thread.
class FakeEngine final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FakeEngine)
public:
    explicit FakeEngine(const QString& image);

    [[nodiscard]] QString url() const { return QStringLiteral("unix://") + m_server.fullServerName(); }
    QString add(const QString& name, const QString& state = QStringLiteral("exited")); // its id

    // Requests of this kind ("create", "start", "stop") wait until they are released.
    void hold(const QString& verb) { m_heldVerb = verb; }
    [[nodiscard]] qsizetype heldRequests() const { return m_held.size(); }
    void release();
    // The engine dies with the next create: when its volumes are made, when its container is, when it has said so.
    enum class Death { None, BeforeTheContainer, BeforeTheAnswer, AfterTheAnswer };
    void dieInCreate(Death death) { m_death = death; }
    void comeBack(); // with what it had
    [[nodiscard]] bool isListening() const { return m_server.isListening(); }
    [[nodiscard]] QString stateOf(const QString& name) const; // empty = there is none
    [[nodiscard]] QStringList volumes() const { return m_volumes; }
    [[nodiscard]] int statsStreams() const {
        return m_statsStreams;
    } // asked for so far; each breaks off after a sample

private:
    struct Container {
        QString id, name, state;
        QJsonObject spec; // what it was created with
        QString started, finished;
    };
    struct Request {
        QByteArray method;
        QString path; // without the version
        QUrlQuery query;
        QByteArray body;
    };
    void onConnection();
    void die();
    void onRequest(QLocalSocket* socket, const Request& request);
    bool onContainers(QLocalSocket* socket, const Request& request);
    void onAction(QLocalSocket* socket, Container& container, const QString& verb, const Request& request);
    void create(QLocalSocket* socket, const Request& request);
    void list(QLocalSocket* socket, const Request& request);
    void onVolumes(QLocalSocket* socket, const Request& request);
    void log(QLocalSocket* socket, const Container& container, bool follow);
    void change(Container& container, const QString& state, const char* event);
    void tell(const QString& id, const char* event);
    [[nodiscard]] Container* find(const QString& idOrName);
    [[nodiscard]] QJsonObject listRow(const Container& container) const;
    [[nodiscard]] QJsonObject inspect(const Container& container) const;
    static void answer(QLocalSocket* socket, int status, const QByteArray& body = {});
    static void refuse(QLocalSocket* socket, int status, const QString& message);

    QTemporaryDir m_folder;
    QLocalServer m_server;
    QString m_image;
    QHash<QString, Container> m_containers;
    QList<QPointer<QLocalSocket>> m_listeners;
    QHash<QString, QList<QPointer<QLocalSocket>>> m_followers;
    QStringList m_volumes;
    QString m_heldVerb;
    QList<std::pair<QPointer<QLocalSocket>, Request>> m_held;
    Death m_death = Death::None;
    int m_statsStreams = 0;
    int m_next = 1;
};

} // namespace boxyard::test
