// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/console/ConsoleTypes.h"
#include "backend/console/GObjects.h"

#include <QObject>

#include <vector>

typedef struct _SpiceChannel SpiceChannel;

namespace boxyard::console {

// The cursor channel: the pointer's picture as the guest wants it. Owned by the session.
class CursorChannel final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CursorChannel)
public:
    CursorChannel(SpiceChannel* channel, QObject* parent);
    ~CursorChannel() override;
    [[nodiscard]] const CursorShape& shape() const { return m_shape; }

Q_SIGNALS:
    void shapeChanged();

private:
    void set(int width, int height, int hotX, int hotY, const void* pixels);
    void setKind(CursorKind kind);
    GRef<SpiceChannel> m_channel;
    CursorShape m_shape;
    std::vector<GConnection> m_connections;
};

} // namespace boxyard::console
