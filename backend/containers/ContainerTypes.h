// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/ByteSize.h"
#include "backend/core/PortRule.h"
#include "backend/core/Resource.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace boxyard::containers {

enum class EngineKind { Docker, Podman };

// Where an engine answers and who it is.
struct EngineInfo {
    QString endpoint; // "unix:///run/docker.sock"
    EngineKind kind = EngineKind::Docker;
    bool rootless = false;
    QString version;    // "20.10.24"
    QString apiVersion; // negotiated, "1.41"
    QString label;      // "Docker", "Podman (rootless)"
};

struct Mount {
    QString type;   // "volume", "bind", "tmpfs"
    QString source; // volume name or host path
    QString destination;
    bool readOnly = false;
    friend bool operator==(const Mount&, const Mount&) = default;
};
struct NetworkAttachment {
    QString name;
    QString address;
    QString gateway;
    QStringList aliases;
};

// One container in depth, both engines alike.
struct ContainerDetails {
    ResourceId id;
    QString name;
    QString image;
    QString imageId;
    QStringList command;
    QStringList entrypoint;
    QStringList environment; // KEY=VALUE
    QString workingDirectory;
    QString user;
    QString hostname;
    QString restartPolicy; // "no", "always", "unless-stopped", "on-failure"
    int restartCount = 0;
    int exitCode = 0;
    QString exitText; // in words: "out of memory (137)"; empty while running
    bool tty = false;
    QString health;
    QString healthOutput; // the last probe's
    ByteSize memoryLimit;
    double cpuLimit = 0; // 0 = none
    QDateTime created, started, finished;
    QList<Mount> mounts;
    QList<NetworkAttachment> networks;
    QList<PortRule> ports;
    QStringList labels;
    QJsonObject raw; // the engine's own answer
};

// What to run.
struct RunSpec {
    QString image;
    QString name;          // empty = the engine chooses
    QList<PortRule> ports; // host port 0 = a free one is chosen before creating
    QStringList environment;
    QList<Mount> mounts;
    QString restartPolicy = QStringLiteral("no");
    ByteSize memoryLimit; // null = none
    double cpuLimit = 0;  // 1.5 = one CPU and a half; 0 = none
    QStringList command;  // empty = the image's
    bool tty = false;
};

// The limits as docker and podman take them: "--memory 512m --cpus 1.5".
[[nodiscard]] QStringList limitOptions(const RunSpec& spec);

struct ImageSummary {
    QString id;
    QString reference; // "postgres:16", as people write it; "<none>" for untagged
    ByteSize size;
    QDateTime created;
};
// What an image asks for, to fill the run sheet.
struct ImageDetails {
    QString reference;
    QList<PortRule> exposed; // guest side only
    QStringList volumes;
    QStringList environment;
    QStringList command;
    QString user;
};

struct LogOptions {
    bool follow = false;
    int tail = -1; // −1 = all
    bool timestamps = false;
    QDateTime since;
};
struct LogChunk {
    enum class Stream { Out, Err };
    Stream stream = Stream::Out;
    QByteArray bytes; // whole lines where possible; UTF-8 by habit, not by promise
};

} // namespace boxyard::containers

Q_DECLARE_METATYPE(boxyard::containers::LogChunk)
