// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/ByteSize.h"

#include <QComboBox>

namespace boxyard::widgets {

// How much memory or how many CPUs a container may use: the usual sizes to choose, any other to type. GUI thread.
class LimitBox final : public QComboBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LimitBox)
public:
    enum class Of { Memory, Cpus };
    LimitBox(Of what, QWidget* parent);
    [[nodiscard]] ByteSize memory() const; // null = no limit, also where the text is none
    [[nodiscard]] double cpus() const;     // 0 = no limit
    [[nodiscard]] QString problem() const; // of what is typed, a sentence; empty = none

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] bool isUnlimited() const;
    Of m_of;
};

} // namespace boxyard::widgets
