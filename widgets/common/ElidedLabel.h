// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Theme.h"

#include <QWidget>

namespace boxyard::widgets {

// One line of plain text that ends with "…" where it does not fit; the whole is then the tool tip.
class ElidedLabel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ElidedLabel)
public:
    explicit ElidedLabel(QWidget* parent = nullptr);
    ElidedLabel(const QString& text, QWidget* parent);
    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_text; }
    void setTone(Tone tone);   // Neutral = muted
    void setMuted(bool muted); // default: plain text colour
    void setElideMode(Qt::TextElideMode mode);
    void setWholeOnly(bool wholeOnly); // nothing is shown where it does not fit
    [[nodiscard]] bool isWholeOnly() const { return m_wholeOnly; }
    void setAlignment(Qt::Alignment alignment);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refreshToolTip();
    QString m_text;
    Tone m_tone = Tone::Neutral;
    bool m_toned = false;
    bool m_wholeOnly = false;
    Qt::TextElideMode m_mode = Qt::ElideRight;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

} // namespace boxyard::widgets
