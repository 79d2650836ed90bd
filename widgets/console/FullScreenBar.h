// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace boxyard::widgets {

class Button;
class ElidedLabel;

// The bar that appears at the top edge of a full screen: whose screen it is, and the way out.
class FullScreenBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FullScreenBar)
public:
    explicit FullScreenBar(QWidget* parent);
    void setTitle(const QString& title);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void leaveRequested();
    void closeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ElidedLabel* m_title = nullptr;
    Button* m_leave = nullptr;
    Button* m_close = nullptr;
};

} // namespace boxyard::widgets
