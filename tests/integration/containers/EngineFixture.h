// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/Engine.h"
#include "tests/support/engines/TestEngine.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

namespace boxyard::test {

// One real engine and our client of it, with the questions every test asks.
struct EngineFixture {
    EngineFixture() : real(qEnvironmentVariable("BOXYARD_TEST_ENGINE", QStringLiteral("docker"))) {}

    bool start() { return real.start() && real.makeImage(); }
    void connectClient() {
        containers::Endpoint endpoint;
        endpoint.url = real.url();
        endpoint.guessed = false;
        client = std::make_unique<containers::Engine>(endpoint, jobs);
        client->provider().open();
    }
    [[nodiscard]] ResourceProvider& provider() const { return client->provider(); }
    [[nodiscard]] containers::ContainerService& service() const { return client->service(); }
    [[nodiscard]] bool isOnline() const { return provider().availability().state == Availability::State::Online; }
    [[nodiscard]] QString whyOffline() const {
        const auto error = provider().availability().error;
        return error ? error->summary + QLatin1String(" | ") + error->detail : QStringLiteral("still connecting");
    }
    [[nodiscard]] bool isRootless() const { return real.url().contains(QLatin1String("rootless")); }
    [[nodiscard]] bool isDocker() const {
        return qEnvironmentVariable("BOXYARD_TEST_ENGINE", QStringLiteral("docker")) == QLatin1String("docker");
    }

    [[nodiscard]] std::optional<Resource> named(const QString& name) const {
        const QList<Resource> all = provider().resources();
        for (const Resource& one : all)
            if (one.name == name)
                return one;
        return std::nullopt;
    }
    [[nodiscard]] ResourceState stateOf(const QString& name) const {
        const auto one = named(name);
        return one ? one->state : ResourceState::Unknown;
    }
    // Created by somebody else; its id.
    QString create(const QString& name, const QStringList& command, QJsonObject more = {}) {
        more.insert(QStringLiteral("Image"), QStringLiteral("boxyard/busybox:1"));
        more.insert(QStringLiteral("Cmd"), QJsonArray::fromStringList(command));
        const auto answer = real.api("POST", QStringLiteral("/containers/create?name=") + name,
                                     QJsonDocument(more).toJson(QJsonDocument::Compact));
        return QJsonDocument::fromJson(answer.body).object().value(QLatin1String("Id")).toString();
    }
    int startOutside(const QString& id) {
        return real.api("POST", QStringLiteral("/containers/%1/start").arg(id)).status;
    }
    void removeOutside(const QString& id) {
        real.api("DELETE", QStringLiteral("/containers/%1?force=true&v=true").arg(id));
    }
    void forgetImage(const QString& reference) {
        real.api("DELETE", QStringLiteral("/images/%1?force=true").arg(reference));
    }
    // localhost:5000/big:1 in the registry there and nowhere else: 48 MB that no compression helps. What went wrong.
    QString offerBigImage() {
        const QString id = create(QStringLiteral("maker"),
                                  {QStringLiteral("dd"), QStringLiteral("if=/dev/urandom"), QStringLiteral("of=/big"),
                                   QStringLiteral("bs=1000000"), QStringLiteral("count=48")});
        if (startOutside(id) >= 305)
            return QStringLiteral("the image's container does not start");
        if (real.api("POST", QStringLiteral("/containers/%1/wait").arg(id)).status != 200)
            return QStringLiteral("the image's data is not made");
        const int committed =
            real.api("POST", QStringLiteral("/commit?container=%1&repo=localhost:5000/big&tag=1&pause=false").arg(id),
                     "{}")
                .status;
        removeOutside(id);
        if (committed != 201)
            return QStringLiteral("the image is not made: %1").arg(committed);
        const auto pushed = real.api("POST", QStringLiteral("/images/localhost:5000/big/push?tag=1"), {},
                                     {QStringLiteral("X-Registry-Auth: e30=")});
        forgetImage(QStringLiteral("localhost:5000/big:1"));
        return pushed.status == 200 && !pushed.body.contains("errorDetail") ? QString()
                                                                            : QString::fromUtf8(pushed.body);
    }

    TestEngine real;
    JobList jobs;
    std::unique_ptr<containers::Engine> client;
};

} // namespace boxyard::test

// Waits for a job and demands its success, showing the error otherwise.
#define JOB_OK(expression)                                                                                             \
    do {                                                                                                               \
        boxyard::Job* const theJob = (expression);                                                                     \
        QTRY_VERIFY_WITH_TIMEOUT(!theJob->isActive(), 60000);                                                          \
        QVERIFY2(theJob->state() == boxyard::Job::State::Succeeded,                                                    \
                 qPrintable(theJob->error().summary + QLatin1String(" | ") + theJob->error().detail));                 \
    } while (false)
// Waits for a job and demands its failure of one kind.
#define JOB_FAILS(expression, wanted)                                                                                  \
    do {                                                                                                               \
        boxyard::Job* const theJob = (expression);                                                                     \
        QTRY_VERIFY_WITH_TIMEOUT(!theJob->isActive(), 60000);                                                          \
        QVERIFY2(theJob->state() == boxyard::Job::State::Failed, "the job did not fail");                              \
        QVERIFY2(theJob->error().kind == (wanted),                                                                     \
                 qPrintable(boxyard::errorKindName(theJob->error().kind) + QLatin1Char(' ') +                          \
                            theJob->error().summary + QLatin1String(" | ") + theJob->error().detail));                 \
        QVERIFY(!theJob->error().summary.isEmpty());                                                                   \
    } while (false)
