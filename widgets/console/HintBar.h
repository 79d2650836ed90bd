// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace boxyard::widgets {

class Button;

// A notice over the whole width above the status strip: what does not work, what would make it work, and how. Plain
// text.
class HintBar final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HintBar)
public:
    explicit HintBar(QWidget* parent = nullptr);
    // how: shown below by "Show how", a problem's by "Details"; empty = no such button.
    void showHint(Tone tone, const QString& sentence, const QString& hint, const QString& how = {});
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void recolour();
    void fold();
    void nameToggle();
    Tone m_tone = Tone::Attention;
    QLabel* m_sentence = nullptr;
    QLabel* m_hint = nullptr;
    QLabel* m_how = nullptr;
    QBoxLayout* m_texts = nullptr; // sentence and hint: beside each other where there is room
    Button* m_showHow = nullptr;
    Button* m_close = nullptr;
};

} // namespace boxyard::widgets
