// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace boxyard::widgets {

// One measurement: small muted name, value, small unit (dropped whole when it does not fit), curve to the bottom edge.
class Tile final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Tile)
public:
    explicit Tile(const QString& name, QWidget* parent = nullptr);
    void setName(const QString& name);
    void setValue(const QString& value, const QString& unit);
    // The newest point of the curve, a fraction of the fixed scale; it is the number beside it.
    void append(float fraction);
    void setCurve(const QList<float>& fractions);
    [[nodiscard]] QString value() const { return m_value; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void retell();
    QString m_name;
    QString m_value;
    QString m_unit;
    QList<float> m_curve;
};

} // namespace boxyard::widgets
