// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/appliance/DiskFacts.h"
#include "backend/core/Job.h"

namespace boxyard::appliance {

// Unpacks a gzip member into a file without a name in that folder: it goes with its last handle, also after a kill.
// Stops where the image promised its end, so that a small file cannot fill the disk.
Result<ByteSource> unpackGzip(const DiskFacts& facts, const QString& folder, const JobContext& job);

} // namespace boxyard::appliance
