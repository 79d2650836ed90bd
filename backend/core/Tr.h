// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace boxyard {

// The translation context of all code that is no QObject of its own: Tr::tr("…"). Widgets use their own tr().
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Tr)
};

} // namespace boxyard
