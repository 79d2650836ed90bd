// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace boxyard::widgets {

// A short remark in a tinted pill: "was 2". Not interactive.
class Chip final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Chip)
public:
    explicit Chip(const QString& text = {}, QWidget* parent = nullptr);
    void setText(const QString& text); // empty hides it
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont chipFont() const;
    QString m_text;
};

} // namespace boxyard::widgets
