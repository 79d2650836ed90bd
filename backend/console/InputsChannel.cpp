// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/console/InputsChannel.h"

#include "backend/console/SpiceLibrary.h"

namespace boxyard::console {

InputsChannel::InputsChannel(SpiceInputsChannel* channel, QObject* parent)
    : QObject(parent), m_channel(GRef<SpiceInputsChannel>::share(channel)) {
    m_connections.push_back(onSignal<>(channel, "inputs-modifiers", [this] { readLocks(); }));
    readLocks();
}

InputsChannel::~InputsChannel() = default;

void InputsChannel::readLocks() {
    gint bits = 0;
    g_object_get(m_channel.get(), "key-modifiers", &bits, nullptr);
    const Locks now = Locks::fromInt(static_cast<Locks::Int>(bits & 7));
    if (std::exchange(m_locks, now) != now)
        Q_EMIT locksChanged();
}

void InputsChannel::setLocks(Locks locks) { spice().inputs_channel_set_key_locks(m_channel.get(), locks.toInt()); }

void InputsChannel::press(uint code) { spice().inputs_channel_key_press(m_channel.get(), code); }

void InputsChannel::release(uint code) { spice().inputs_channel_key_release(m_channel.get(), code); }

void InputsChannel::moveTo(QPoint guest, int displayId, int mask) {
    spice().inputs_channel_position(m_channel.get(), guest.x(), guest.y(), displayId, mask);
}

void InputsChannel::moveBy(QPoint delta, int mask) {
    spice().inputs_channel_motion(m_channel.get(), delta.x(), delta.y(), mask);
}

void InputsChannel::button(int number, bool down, int mask) {
    if (down)
        spice().inputs_channel_button_press(m_channel.get(), number, mask);
    else
        spice().inputs_channel_button_release(m_channel.get(), number, mask);
}

} // namespace boxyard::console
