// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace boxyard::widgets {

// The last part of an image's name: "postgres" of "docker.io/library/postgres:16".
[[nodiscard]] QString imageBaseName(const QString& reference);
// Variables without which a well-known image stops at once, as its documentation says. All of them are passwords.
[[nodiscard]] QStringList neededVariables(const QString& reference);
// The first of "postgres", "postgres-2", … that is not taken; only characters an engine accepts.
[[nodiscard]] QString freeContainerName(const QString& reference, const QStringList& taken);
// A password that nobody has to remember: 20 letters and digits from the system's randomness.
[[nodiscard]] QString madePassword();

} // namespace boxyard::widgets
