// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/appliance/Descriptor.h"
#include "backend/appliance/DiskSink.h"

namespace boxyard::appliance {

// What a machine of the appliance is told at its start: its settings and those of the machines beside it in its
// collection, by the values the planner chose. DSP0243 §10, "OVF environment".
[[nodiscard]] QByteArray environmentDocument(const OvfEnvelope& envelope, qsizetype system);

// Puts it as ovf-env.xml onto a small CD with the label that guests look for (the transport “iso”). Blocks.
Result<> writeEnvironmentDisc(const QByteArray& document, OutputFile& file);

} // namespace boxyard::appliance
