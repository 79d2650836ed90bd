// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEvent>
#include <QVBoxLayout>
#include <QWidget>

namespace boxyard::widgets {

// The margins around a banner, there only while the banner is.
class NoticeArea final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoticeArea)
public:
    NoticeArea(QWidget* banner, QWidget* parent) : QWidget(parent), m_banner(banner) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(24, 12, 24, 0);
        column->addWidget(banner);
        banner->installEventFilter(this);
        setHidden(banner->isHidden());
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (watched == m_banner && (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent))
            setHidden(m_banner->isHidden());
        return QWidget::eventFilter(watched, event);
    }

private:
    QWidget* m_banner;
};

} // namespace boxyard::widgets
