// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Result.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace boxyard::widgets {

class ChoiceCard;
class MessageBanner;

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
    // Why some choice cannot work yet: banners above the choices, each with "Try again".
    void setTroubles(const QList<Error>& troubles);

Q_SIGNALS:
    void chosen(const QString& id);
    void tryAgainRequested(int trouble);

private:
    QWidget* m_body = nullptr;
    QVBoxLayout* m_notices = nullptr;
    QList<MessageBanner*> m_banners;
    QVBoxLayout* m_choices = nullptr;
    QLabel* m_footnote = nullptr;
};

} // namespace boxyard::widgets
