// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/PortRule.h"
#include "backend/core/Result.h"

#include <optional>

namespace boxyard::libvirt {

// libvirt's last error of the calling thread as ours: read it right after the failing call. The summary says what was
// tried, on what; kind, hint and detail come from libvirt.
[[nodiscard]] Error lastError(const QString& summary);
[[nodiscard]] inline tl::unexpected<Error> lastFailure(const QString& summary) {
    return tl::unexpected<Error>(lastError(summary));
}
// Why the connection to this URI cannot be had, with what to do about it.
[[nodiscard]] Error connectError(const QString& uri, const Error& raw);
// The same mapping from its raw parts: virErrorNumber, errno (0 = none), message, and virErrorDomain (who says it; 0 = none).
// Pure.
[[nodiscard]] Error mapError(int code, int systemError, const QString& message, const QString& summary, int domain = 0);

// The forward that QEMU could not set up, when the text says so ("… host forwarding rule 'tcp:127.0.0.1:2222-:22'").
[[nodiscard]] std::optional<PortRule> refusedForward(const QString& text);

} // namespace boxyard::libvirt
