// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/core/PortRuleJson.h"

namespace boxyard {

QJsonObject toJson(const PortRule& rule) {
    return {{QStringLiteral("protocol"), protocolName(rule.protocol)},
            {QStringLiteral("host_address"), rule.hostAddress},
            {QStringLiteral("host_port"), rule.hostPort},
            {QStringLiteral("guest_address"), rule.guestAddress},
            {QStringLiteral("guest_port"), rule.guestPort},
            {QStringLiteral("name"), rule.name},
            {QStringLiteral("enabled"), rule.enabled},
            {QStringLiteral("health"), portHealthName(rule.health)}};
}

} // namespace boxyard
