// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/console/DisplayChannel.h"

#include "backend/console/SpiceLibrary.h"

namespace boxyard::console {

namespace {
QImage::Format imageFormat(int format) {
    switch (format) {
    case SPICE_SURFACE_FMT_16_555:
        return QImage::Format_RGB555;
    case SPICE_SURFACE_FMT_16_565:
        return QImage::Format_RGB16;
    case SPICE_SURFACE_FMT_32_xRGB:
    case SPICE_SURFACE_FMT_32_ARGB: // its alpha means nothing
        return QImage::Format_RGB32;
    default:
        return QImage::Format_Invalid;
    }
}
} // namespace

DisplayChannel::DisplayChannel(SpiceChannel* channel, int id, QObject* parent)
    : QObject(parent), m_channel(GRef<SpiceChannel>::share(channel)), m_id(id) {
    connect(&m_pacer, &DirtyPacer::due, this, &DisplayChannel::pictureChanged);
    m_connections.push_back(onSignal<gint, gint, gint, gint, gint, gpointer>(
        channel, "display-primary-create", [this](gint, gint, gint, gint, gint, gpointer) { readPrimary(); }));
    m_connections.push_back(onSignal<>(channel, "display-primary-destroy", [this] { dropPrimary(); }));
    m_connections.push_back(onSignal<gint>(channel, "display-mark", [this](gint mark) {
        m_marked = mark != 0;
        rebuild();
    }));
    m_connections.push_back(onSignal<gint, gint, gint, gint>(
        channel, "display-invalidate", [this](gint x, gint y, gint w, gint h) { invalidate(QRect(x, y, w, h)); }));
    m_connections.push_back(onSignal<GParamSpec*>(channel, "notify::monitors", [this](GParamSpec*) { rebuild(); }));
    m_connections.push_back(
        onSignal<guint, guint, guint, guint>(channel, "gl-draw", [this](guint, guint, guint, guint) {
            // Not answered, the guest would stand still for ever.
            spice().display_channel_gl_draw_done(
                static_cast<SpiceDisplayChannel*>(static_cast<void*>(m_channel.get())));
            if (!std::exchange(m_usesGl, true))
                Q_EMIT glSeen();
        }));
    readPrimary();
}

DisplayChannel::~DisplayChannel() = default;

void DisplayChannel::readPrimary() {
    SpiceDisplayPrimary primary = {};
    if (!spice().display_channel_get_primary(m_channel.get(), 0, &primary) || primary.data == nullptr)
        return;
    const QImage::Format format = imageFormat(primary.format);
    if (format == QImage::Format_Invalid || primary.width <= 0 || primary.height <= 0)
        return;
    m_surface = QImage(primary.data, primary.width, primary.height, primary.stride, format);
    m_marked = primary.marked;
    rebuild();
}

void DisplayChannel::dropPrimary() {
    // The memory is freed as soon as this handler returns.
    m_pacer.clear();
    m_marked = false;
    if (!m_picture.isNull())
        Q_EMIT aboutToReplace();
    m_picture = {};
    m_surface = {};
    m_visible = {};
    Q_EMIT pictureReplaced();
}

QRect DisplayChannel::monitorRect() const {
    const QRect whole = m_surface.rect();
    GArray* monitors = nullptr;
    g_object_get(m_channel.get(), "monitors", &monitors, nullptr);
    if (monitors == nullptr)
        return whole;
    QRect rect = whole;
    if (monitors->len > 0) {
        const auto* first = reinterpret_cast<const SpiceDisplayMonitorConfig*>(monitors->data);
        const QRect told(static_cast<int>(first->x), static_cast<int>(first->y), static_cast<int>(first->width),
                         static_cast<int>(first->height));
        if (!told.intersected(whole).isEmpty())
            rect = told.intersected(whole);
    }
    g_array_unref(monitors);
    return rect;
}

void DisplayChannel::rebuild() {
    const QRect visible = m_surface.isNull() || !m_marked ? QRect() : monitorRect();
    const uchar* first =
        visible.isEmpty() ? nullptr : m_surface.constScanLine(visible.y()) + visible.x() * (m_surface.depth() / 8);
    if (visible == m_visible && first == m_picture.constBits())
        return;
    m_pacer.clear();
    if (!m_picture.isNull())
        Q_EMIT aboutToReplace();
    m_visible = visible;
    m_picture = first == nullptr
                    ? QImage()
                    : QImage(first, visible.width(), visible.height(), m_surface.bytesPerLine(), m_surface.format());
    Q_EMIT pictureReplaced();
}

void DisplayChannel::invalidate(const QRect& surfaceRect) {
    if (m_picture.isNull())
        return;
    m_pacer.add(surfaceRect.intersected(m_visible).translated(-m_visible.topLeft()));
}

} // namespace boxyard::console
