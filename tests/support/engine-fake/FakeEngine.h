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
    void onRequest(QLocalSocket* socket, const Request& request);
    bool onContainers(QLocalSocket* socket, const Request& request);
    void onAction(QLocalSocket* socket, Container& container, const QString& verb, const Request& request);
    void create(QLocalSocket* socket, const Request& request);
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
    int m_next = 1;
};

} // namespace boxyard::test
