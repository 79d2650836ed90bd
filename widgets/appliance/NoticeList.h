// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/appliance/ImportPlan.h"

#include <QWidget>

class QVBoxLayout;

namespace boxyard::widgets {

// What the appliance says, one line each with its remedy beside it, in one box with hairlines between. Plain text.
class NoticeList final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NoticeList)
public:
    explicit NoticeList(QWidget* parent);
    void setNotices(const QList<appliance::Notice>& notices);

Q_SIGNALS:
    void changeRequested(const QString& code); // "Change" beside a notice that a field of the sheet answers

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QVBoxLayout* m_column = nullptr;
    QList<QWidget*> m_lines;
};

} // namespace boxyard::widgets
