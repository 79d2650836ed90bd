// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/console/ConsoleTypes.h"
#include "backend/console/GObjects.h"

#include <QObject>

#include <vector>

typedef struct _SpiceInputsChannel SpiceInputsChannel;

namespace boxyard::console {

// The inputs channel: keys, pointer and lock lamps. Owned by the session.
class InputsChannel final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InputsChannel)
public:
    InputsChannel(SpiceInputsChannel* channel, QObject* parent);
    ~InputsChannel() override;
    [[nodiscard]] Locks locks() const { return m_locks; }
    void setLocks(Locks locks);
    void press(uint code);
    void release(uint code);
    void moveTo(QPoint guest, int displayId, int mask);
    void moveBy(QPoint delta, int mask);
    void button(int number, bool down, int mask);

Q_SIGNALS:
    void locksChanged();

private:
    void readLocks();
    GRef<SpiceInputsChannel> m_channel;
    Locks m_locks;
    std::vector<GConnection> m_connections;
};

} // namespace boxyard::console
