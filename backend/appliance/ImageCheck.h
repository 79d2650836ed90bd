// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/appliance/Importer.h"

namespace boxyard::appliance {

// A single disk or CD image, judged like an appliance: what `boxyard check` says of files that are none.

// Whether the file is an image: by its first and last bytes, and for disks without a mark of their own by its name. Blocks.
[[nodiscard]] bool isImage(const QString& file);
// Reads the image's headers and tables (all of it with options.full): format, size, and which other files it would make
// QEMU open. A plan without machines, whose image is set. Foreign input; fails like planImport. Blocks.
Result<ImportPlan> planImage(const QString& file, const PlanOptions& options = {}, const JobContext* job = nullptr);

} // namespace boxyard::appliance
