// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace boxyard::widgets {

class Button;
class ElidedLabel;

// The head of a section on a page: title, a small muted remark beside it, dense buttons flush right. 32 high.
class SectionHead final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SectionHead)
public:
    explicit SectionHead(const QString& title, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    [[nodiscard]] QString title() const;
    void setRemark(const QString& remark);
    // Adds a dense button at the right end; text and name are the caller's.
    Button* addButton(const QString& iconName, const QString& text);
    void addWidget(QWidget* widget);

private:
    QHBoxLayout* m_row = nullptr;
    ElidedLabel* m_title = nullptr;
    ElidedLabel* m_remark = nullptr;
};

} // namespace boxyard::widgets
