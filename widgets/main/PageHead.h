// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"

#include <QWidget>

namespace boxyard::widgets {

// The head of a page: 42 px square, title, one line "glyph + state word · facts". Facts go from the end where they do
// not fit.
class PageHead final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PageHead)
public:
    explicit PageHead(QWidget* parent = nullptr);
    void setIcon(const QString& iconName);
    void setTitle(const QString& title);
    void setState(const StateLook& look, const QString& sentence); // empty sentence = none
    void setFacts(const QStringList& facts);
    [[nodiscard]] QString stateSentence() const { return m_sentence; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void retell();
    QString m_icon;
    QString m_title;
    StateLook m_look;
    QString m_sentence;
    QStringList m_facts;
};

} // namespace boxyard::widgets
