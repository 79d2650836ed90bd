// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/ByteSize.h"

#include <QAbstractSpinBox>

namespace boxyard::widgets {

// A size in MiB or GiB. Takes free text ("2G", "1536M", "2 GiB"); a bare number is in the unit shown. Steps by 256 MiB,
// or by 1 GiB from 16 GiB.
class SizeEdit final : public QAbstractSpinBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SizeEdit)
public:
    enum class Unit { MiB, GiB };
    explicit SizeEdit(Unit unit, QWidget* parent = nullptr);
    [[nodiscard]] ByteSize value() const { return m_value; }
    void setValue(ByteSize value);
    void setRange(ByteSize minimum, ByteSize maximum);
    [[nodiscard]] bool isValid() const { return m_valid; } // the text at hand can be read and lies in the range
    [[nodiscard]] QString problem() const;                 // a sentence, empty = none
    void stepBy(int steps) override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void valueChanged(boxyard::ByteSize value);
    void validChanged(bool valid);

protected:
    [[nodiscard]] StepEnabled stepEnabled() const override;
    void wheelEvent(QWheelEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QString textOf(ByteSize value) const;
    void readText();
    void take(ByteSize value);
    Unit m_unit;
    ByteSize m_value;
    ByteSize m_minimum;
    ByteSize m_maximum{ByteSize::fromGiB(1024 * 1024)};
    bool m_valid = true;
};

} // namespace boxyard::widgets
