// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/appliance/Descriptor.h"

#include <pugixml.hpp>

namespace boxyard::appliance {

// Reads <vbox:Machine> (VirtualBox's settings, versions 1.3 to 1.20). Host paths in it are counted, never kept.
[[nodiscard]] VboxMachine readVboxMachine(const pugi::xml_node& machine);

} // namespace boxyard::appliance
