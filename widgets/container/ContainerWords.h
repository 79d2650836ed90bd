// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/ContainerTypes.h"
#include "backend/core/Resource.h"

#include <QCoreApplication>

#include <optional>

namespace boxyard::widgets {

// What a page has to say about a container in a banner.
struct ContainerTrouble {
    bool serious = false; // Problem, else Attention
    QString text;
    QString hint;
    QString detail;
};

// The sentences of the container feature, with their translation context.
struct ContainerWords {
    Q_DECLARE_TR_FUNCTIONS(ContainerWords)
public:
    // Unhealthy, crashed, ended with an error; nothing when all is well or was meant so.
    static std::optional<ContainerTrouble> trouble(const Resource& resource,
                                                   const containers::ContainerDetails& details);
    static QString restartPolicy(const QString& policy);
    static QString mountKind(const containers::Mount& mount);
    static QString rate(double bytesPerSecond); // "1.3 MiB/s"
    static QString dateTime(const QDateTime& when);
    // What is wrong with a container's name, a sentence; empty = nothing.
    static QString nameProblem(const QString& name);
};

} // namespace boxyard::widgets
