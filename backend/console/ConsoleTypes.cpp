// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/console/ConsoleTypes.h"

namespace boxyard::console {

MouseButton MouseButton::of(Qt::MouseButton button) {
    switch (button) {
    case Qt::LeftButton:
        return {1, 1};
    case Qt::MiddleButton:
        return {2, 2};
    case Qt::RightButton:
        return {3, 4};
    case Qt::BackButton:
        return {6, 32};
    case Qt::ForwardButton:
        return {7, 64};
    default:
        return {};
    }
}

int MouseButton::maskOf(Qt::MouseButtons buttons) {
    int mask = 0;
    for (const Qt::MouseButton one :
         {Qt::LeftButton, Qt::MiddleButton, Qt::RightButton, Qt::BackButton, Qt::ForwardButton})
        if (buttons.testFlag(one))
            mask |= of(one).mask;
    return mask;
}

int WheelSteps::add(int angle) {
    // A change of direction starts anew: half a notch up must not be eaten by the next one down.
    if ((m_rest > 0 && angle < 0) || (m_rest < 0 && angle > 0))
        m_rest = 0;
    m_rest += angle;
    const int steps = m_rest / 120;
    m_rest -= steps * 120;
    return steps;
}

} // namespace boxyard::console
