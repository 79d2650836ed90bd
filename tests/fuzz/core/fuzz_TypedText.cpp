// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/core/ByteSize.h"
#include "backend/core/PortRule.h"

#include <cstdint>

using namespace boxyard;

// Port rules and sizes as people type them: what is accepted says itself again, and sizes are never negative.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), qsizetype(size));
    if (const auto rule = PortRule::parse(text)) {
        const auto again = PortRule::parse(rule->toText());
        if (rule->guestPort == 0 || !again || !again->sameHostSide(*rule) || again->guestPort != rule->guestPort ||
            again->guestAddress != rule->guestAddress)
            __builtin_trap();
    }
    if (const auto amount = ByteSize::parse(text); amount && amount->bytes() < 0)
        __builtin_trap();
    return 0;
}
