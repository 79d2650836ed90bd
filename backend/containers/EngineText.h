// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

// Small translations between how engines write things and how people do. Pure.
namespace boxyard::containers {

// "docker.io/library/postgres:16" → "postgres:16"; an id becomes its first 12 digits.
[[nodiscard]] QString familiarImage(const QString& reference);
// "postgres" → {"postgres", "latest"}; "reg:5000/a@sha256:…" → {"reg:5000/a", "sha256:…"}.
[[nodiscard]] std::pair<QString, QString> splitReference(const QString& reference);
// The registry a reference names: "docker.io" where it names none.
[[nodiscard]] QString registryOf(const QString& reference);
// An exit code in words: "out of memory (137)". Empty for a plain 0.
[[nodiscard]] QString exitText(int code, bool outOfMemory);
// Both engines' times, UTC; invalid for "0001-01-01…" and what cannot be read.
[[nodiscard]] QDateTime engineTime(const QString& text);
// Without "sha256:".
[[nodiscard]] QString bareId(const QString& id);

} // namespace boxyard::containers
