// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace boxyard::widgets {

// The project's symbolic icon of that name ("play", "terminal": resources/icons), recoloured at paint time from the
// palette of the widget it is painted on, crisp at every size and pixel ratio.
[[nodiscard]] QIcon icon(const QString& name);
// The same in one fixed colour.
[[nodiscard]] QPixmap iconPixmap(const QString& name, int size, qreal devicePixelRatio, const QColor& colour);

} // namespace boxyard::widgets
