// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace boxyard::test {

// A real engine in namespaces of its own, gone with this object. kind: "docker", "podman", "rootless". The caller is
// root. What it does blocks: it is the world, not the program.
class TestEngine final {
    Q_DISABLE_COPY_MOVE(TestEngine)
public:
    explicit TestEngine(const QString& kind);
    ~TestEngine();

    struct Answer {
        int status = 0;
        QByteArray body;
    };

    bool start();     // also again, after kill()
    bool makeImage(); // boxyard/busybox:1
    bool startRegistry(int port);
    void kill(); // as if the power went
    [[nodiscard]] QString folder() const { return m_folder; }
    [[nodiscard]] QString url() const { return QStringLiteral("unix://%1/engine.sock").arg(m_folder); }
    [[nodiscard]] bool isPodman() const { return m_kind != QLatin1String("docker"); }
    [[nodiscard]] QString lastOutput() const { return m_output; }
    // Somebody else's hand: one call of the Engine API by curl. path without the version.
    Answer api(const char* method, const QString& path, const QByteArray& body = {}, const QStringList& headers = {});
    // A command inside the engine's namespaces; its exit code.
    int inside(const QStringList& command, QByteArray* out = nullptr);

private:
    bool script(const QStringList& arguments);
    static int runProgram(const QString& program, const QStringList& arguments, QByteArray* out,
                          const QByteArray& input = {});

    QString m_kind;
    QTemporaryDir m_parent;
    QString m_folder;
    QString m_output;
};

} // namespace boxyard::test
