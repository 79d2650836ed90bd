// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace boxyard::widgets {

// Lies over the window while a file is dragged across it and says what letting go will do. Takes no events: the drop
// stays the window's. GUI thread, owned by the window.
class DropHint final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DropHint)
public:
    explicit DropHint(QWidget* parent);
    void showFor(const QString& path);
    // "Import kali.ova", by the kind of file.
    [[nodiscard]] static QString sentence(const QString& path);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    QString m_sentence;
};

} // namespace boxyard::widgets
