// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/appliance/DiskFacts.h"
#include "backend/core/Job.h"

#include <functional>

namespace boxyard::appliance {

// Unpacks a gzip member into a file without a name in that folder: it goes with its last handle, also after a kill.
// Stops where the image promised its end, so that a small file cannot fill the disk. progress is told packed bytes.
Result<ByteSource> unpackGzip(const DiskFacts& facts, const QString& folder, const JobContext& job,
                              const std::function<void(quint64)>& progress);
// Unpacks it to nowhere: InvalidInput when it is damaged (it carries a sum of its own) or far too large.
Result<> checkGzip(const DiskFacts& facts, const JobContext* job);

} // namespace boxyard::appliance
