// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Result.h"

#include <QByteArray>

namespace boxyard::containers {

struct HttpReply;

// What went wrong, from the engine's status and words: the two engines give different statuses for the same thing, so
// that the words decide first. what = "The container web could not be started", without a full stop. Pure.
[[nodiscard]] Error apiError(const HttpReply& reply, const QString& what);
// The same for an error inside a stream that had begun well (pull, build).
[[nodiscard]] Error streamError(const QString& message, const QString& what);
// what and the error's own summary as one sentence: for failures of the connection.
[[nodiscard]] Error explained(const Error& error, const QString& what);

} // namespace boxyard::containers
