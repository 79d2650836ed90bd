// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/HttpParser.h"

#include <cstdint>

using namespace boxyard::containers;

// The first byte says in pieces of what size the rest arrives.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2)
        return 0;
    HttpParser parser(data[0] & 1);
    qsizetype given = 0;
    parser.onBody = [&given](QByteArrayView bytes) { given += bytes.size(); };
    const QByteArrayView all(reinterpret_cast<const char*>(data + 1), qsizetype(size - 1));
    const qsizetype piece = 1 + data[0] / 2;
    for (qsizetype at = 0; at < all.size() && !parser.isDone(); at += piece) {
        const QByteArrayView part = all.sliced(at, qMin(piece, all.size() - at));
        const auto taken = parser.feed(part);
        if (!taken)
            return 0;
        if (*taken < 0 || *taken > part.size())
            __builtin_trap();
    }
    const auto whole = parser.finish();
    if (whole.has_value() != parser.isDone() || given > all.size())
        __builtin_trap();
    return 0;
}
