// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/console/VvFile.h"

#include <cstdint>

using namespace boxyard;
using namespace boxyard::console;

// A connection file from anywhere: either refused with a sentence, or a SPICE server that has a name.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto file =
        VvFile::parse(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)), QStringLiteral("some.vv"));
    if (file ? file->type != QLatin1String("spice") || file->displayName().isEmpty() : file.error().summary.isEmpty())
        __builtin_trap();
    return 0;
}
