// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/console/CursorChannel.h"

#include "backend/console/SpiceLibrary.h"

namespace boxyard::console {

namespace {
// No real pointer is larger; a larger one is a mistake or a trick of the guest's.
constexpr int kLargestCursor = 512;
} // namespace

CursorChannel::CursorChannel(SpiceChannel* channel, QObject* parent)
    : QObject(parent), m_channel(GRef<SpiceChannel>::share(channel)) {
    m_connections.push_back(onSignal<gint, gint, gint, gint, gpointer>(
        channel, "cursor-set", [this](gint width, gint height, gint hotX, gint hotY, gpointer pixels) {
            set(width, height, hotX, hotY, pixels);
        }));
    m_connections.push_back(onSignal<>(channel, "cursor-hide", [this] { setKind(CursorKind::Hidden); }));
    m_connections.push_back(onSignal<>(channel, "cursor-reset", [this] { setKind(CursorKind::Default); }));
    // Whoever comes late finds the picture in the property.
    SpiceCursorShape* shape = nullptr;
    g_object_get(channel, "cursor", &shape, nullptr);
    if (shape != nullptr) {
        if (shape->data != nullptr)
            set(shape->width, shape->height, shape->hot_spot_x, shape->hot_spot_y, shape->data);
        g_boxed_free(spice().cursor_shape_get_type(), shape);
    }
}

CursorChannel::~CursorChannel() = default;

void CursorChannel::set(int width, int height, int hotX, int hotY, const void* pixels) {
    if (pixels == nullptr || width <= 0 || height <= 0 || width > kLargestCursor || height > kLargestCursor) {
        setKind(CursorKind::Default);
        return;
    }
    // R, G, B, A as the guest sent them; guests under QEMU send them multiplied by the alpha.
    m_shape.image =
        QImage(static_cast<const uchar*>(pixels), width, height, width * 4, QImage::Format_RGBA8888_Premultiplied)
            .convertToFormat(QImage::Format_ARGB32_Premultiplied);
    m_shape.hotSpot = QPoint(qBound(0, hotX, width - 1), qBound(0, hotY, height - 1));
    m_shape.kind = CursorKind::Shape;
    Q_EMIT shapeChanged();
}

void CursorChannel::setKind(CursorKind kind) {
    m_shape = {kind, {}, {}};
    Q_EMIT shapeChanged();
}

} // namespace boxyard::console
