// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/appliance/ImportPlan.h"

#include <QJsonObject>

#include <optional>

namespace boxyard::appliance {

// The plan as "check --json" and "import --dry-run --json" print it. free: space in the target folder, where known.
[[nodiscard]] QJsonObject planToJson(const ImportPlan& plan, std::optional<ByteSize> free = {});
[[nodiscard]] QString writerName(Writer writer);                 // "virtualbox"
[[nodiscard]] QString verdictName(Verdict verdict);              // "ok"
[[nodiscard]] QString manifestStatusName(ManifestStatus status); // "not-checked"
[[nodiscard]] QString noticeLevelName(Notice::Level level);      // "warning"
// Free bytes of the file system a folder is, or would be, on; nullopt when it cannot be told. Blocks.
[[nodiscard]] std::optional<ByteSize> freeSpace(const QString& folder);

} // namespace boxyard::appliance
