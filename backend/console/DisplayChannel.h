// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/console/DirtyPacer.h"
#include "backend/console/GObjects.h"

#include <QImage>
#include <QObject>

#include <vector>

typedef struct _SpiceChannel SpiceChannel;

namespace boxyard::console {

// One display channel: the picture lies in the library's memory and is only looked at, between turns of the main loop
// of the GUI thread, which are the only times when it does not change. Owned by the session.
class DisplayChannel final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DisplayChannel)
public:
    DisplayChannel(SpiceChannel* channel, int id, QObject* parent);
    ~DisplayChannel() override;
    [[nodiscard]] int id() const { return m_id; }
    // The monitor's part of the surface, without a copy: valid until pictureReplaced. Null without a surface, and
    // before the server has said that it can be shown.
    [[nodiscard]] const QImage& picture() const { return m_picture; }
    [[nodiscard]] bool usesGl() const { return m_usesGl; }

Q_SIGNALS:
    void aboutToReplace(); // picture() is valid for the last time
    void pictureReplaced();
    void pictureChanged(const QRegion& region);
    void glSeen(); // the guest draws by GL, which this session cannot show

private:
    void readPrimary();
    void dropPrimary();
    void rebuild();
    void invalidate(const QRect& surfaceRect);
    [[nodiscard]] QRect monitorRect() const;

    GRef<SpiceChannel> m_channel;
    int m_id = 0;
    QImage m_surface;
    QImage m_picture;
    QRect m_visible; // the part of the surface that m_picture is
    bool m_marked = false;
    bool m_usesGl = false;
    DirtyPacer m_pacer;
    std::vector<GConnection> m_connections;
};

} // namespace boxyard::console
