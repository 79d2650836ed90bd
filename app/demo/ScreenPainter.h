// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace boxyard::app {

// A picture of a guest's text console, as PNG, 720 × 450. Needs a QGuiApplication.
[[nodiscard]] QByteArray paintedConsole(const QString& hostName, const QString& os);

} // namespace boxyard::app
