// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/MachineConfig.h"

namespace boxyard::machine {

QList<PortRule> allForwards(const MachineConfig& config) {
    QList<PortRule> rules;
    for (const NetworkConfig& network : config.networks)
        for (PortRule rule : network.forwards) {
            rule.adapter = network.alias;
            rules.append(rule);
        }
    return rules;
}

} // namespace boxyard::machine
