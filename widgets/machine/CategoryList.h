// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace boxyard::widgets {

// The kinds of settings, with a dot where something was changed. GUI thread; owned by the settings page.
class CategoryList final : public QListWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CategoryList)
public:
    enum Role { ChangedRole = Qt::UserRole + 1 };
    explicit CategoryList(QWidget* parent);
};

} // namespace boxyard::widgets
