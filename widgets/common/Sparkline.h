// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace boxyard::widgets {

class Theme;

// Draws values 0…1 as a curve over a fading fill; the last value is at the right edge.
void paintSparkline(QPainter& painter, const QRectF& rect, const QList<float>& values, const Theme& theme,
                    double lineWidth, bool baseline);

// A curve of the latest measurements. Fixed scale: values are fractions of the maximum.
class Sparkline final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sparkline)
public:
    explicit Sparkline(QWidget* parent = nullptr);
    void setValues(const QList<float>& values);
    void append(float value); // keeps the newest 60
    void clear();
    [[nodiscard]] QList<float> values() const { return m_values; }
    [[nodiscard]] QSize sizeHint() const override { return {160, 36}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<float> m_values;
};

} // namespace boxyard::widgets
