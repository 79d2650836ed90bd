// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace boxyard {

// The text as one word for a POSIX shell: as it is where that is safe, else in quotes.
[[nodiscard]] QString shellWord(const QString& text);

} // namespace boxyard
