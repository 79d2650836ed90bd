// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/appliance/HardwareMapping.h"
#include "backend/appliance/Importer.h"
#include "backend/appliance/Manifest.h"

namespace boxyard::appliance {

// A plan and what it was made from: the import and the full check go on from here with the same open file.
struct PreparedPlan {
    ImportPlan plan;
    Package package;
    OvfEnvelope envelope;
    Manifest manifest;
    bool hasManifest = false;
    // Same order and length as plan.machines[m].disks.
    QList<QList<DiskFacts>> disks;
};

Result<PreparedPlan> preparePlan(const QString& file, const PlanOptions& options);
// Reads everything: each file's hash against the manifest, each grain of each disk. Adds what is wrong to the plan.
Result<> verifyFully(PreparedPlan& prepared, const JobContext* job);
// Reads and unpacks every unit of a disk.
Result<> readAllUnits(const DiskImage& image, const JobContext* job);

} // namespace boxyard::appliance
