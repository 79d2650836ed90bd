// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace boxyard::widgets {

class ChoiceCard;

// What stands where nothing is yet: a question, and choices that teach. Dropping is the window's business.
class EmptyState final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)
public:
    explicit EmptyState(const QString& title, const QString& remark, QWidget* parent = nullptr);
    // A big choice; shortcut is shown at its right. The first one takes the focus.
    QWidget* addChoice(const QString& id, const QString& iconName, const QString& title, const QString& remark,
                       const QString& shortcut);
    void setFootnote(const QString& text);

Q_SIGNALS:
    void chosen(const QString& id);

private:
    QVBoxLayout* m_choices = nullptr;
    QLabel* m_footnote = nullptr;
};

} // namespace boxyard::widgets
