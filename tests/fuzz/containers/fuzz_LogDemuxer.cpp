// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/LogDemuxer.h"

#include <cstdint>

using namespace boxyard::containers;

// However the bytes are cut, what comes out is the same and never more than went in.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2)
        return 0;
    const QByteArrayView all(reinterpret_cast<const char*>(data + 1), qsizetype(size - 1));
    const auto total = [&all](qsizetype piece) {
        LogDemuxer demuxer(false);
        qsizetype sum = 0;
        for (qsizetype at = 0; at < all.size(); at += piece) {
            const auto chunks = demuxer.feed(all.sliced(at, qMin(piece, all.size() - at)));
            if (!chunks)
                return qsizetype(-1);
            for (const LogChunk& chunk : *chunks)
                sum += chunk.bytes.size();
        }
        return sum;
    };
    const qsizetype whole = total(all.size());
    if (whole > all.size() || total(1 + data[0]) != whole)
        __builtin_trap();
    return 0;
}
