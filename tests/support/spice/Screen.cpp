// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screen.h"

#include "ServerLoop.h"

#include <glib.h>
#include <spice/qxl_dev.h>

#include <cstdlib>
#include <cstring>

namespace stage {

struct Screen::Draw {
    QXLCommandExt command = {};
    QXLDrawable drawable = {};
    QXLImage picture = {};
    std::vector<uint32_t> own; // pixels that live as long as the command
};

struct Screen::Cursor {
    QXLCommandExt command = {};
    QXLCursorCmd cursor = {};
    std::vector<uint8_t> shape;
};

namespace {
constexpr int kRects = 200;
constexpr int kRectSize = 64;
constexpr int kLine = 16;
constexpr size_t kMostWaiting = 1000;
constexpr uintptr_t kCursorMark = 1; // in the release id, to tell cursors from drawings

unsigned g_imageId = 0;
QXLDevMemSlot g_wholeMemory = {0, 0, 0, 0, ~uintptr_t(0), 0, ~0U};

uint64_t addressOf(const void* pointer) { return reinterpret_cast<uintptr_t>(pointer); }
} // namespace

Screen::Screen(int id, int width, int height) : m_width(width), m_height(height) {
    m_instance.id = id;
    m_instance.base.sif = &interface()->base;
}

Screen* Screen::of(QXLInstance* instance) { return reinterpret_cast<Screen*>(instance); }

void Screen::attach(SpiceServer* server) { spice_server_add_interface(server, &m_instance.base); }

QXLInterface* Screen::interface() {
    static QXLInterface i = [] {
        QXLInterface q = {};
        q.base = {SPICE_INTERFACE_QXL, "screen", SPICE_INTERFACE_QXL_MAJOR, SPICE_INTERFACE_QXL_MINOR};
        q.attached_worker = [](QXLInstance* s) {
            spice_qxl_add_memslot(s, &g_wholeMemory);
            of(s)->createPrimary();
        };
        q.set_compression_level = [](QXLInstance*, int) {};
        q.get_init_info = [](QXLInstance*, QXLDevInitInfo* info) {
            *info = {};
            info->num_memslots = info->num_memslots_groups = 1;
            info->memslot_id_bits = info->memslot_gen_bits = 1;
            info->n_surfaces = 1;
        };
        const auto pop = [](std::deque<QXLCommandExt*>& ring, QXLCommandExt* command) {
            if (ring.empty())
                return 0;
            *command = *ring.front();
            ring.pop_front();
            return 1;
        };
        static const auto popFrom = pop;
        q.get_command = [](QXLInstance* s, QXLCommandExt* command) -> int {
            const std::lock_guard guard(of(s)->m_mutex);
            return popFrom(of(s)->m_draws, command);
        };
        q.get_cursor_command = [](QXLInstance* s, QXLCommandExt* command) -> int {
            const std::lock_guard guard(of(s)->m_mutex);
            return popFrom(of(s)->m_cursors, command);
        };
        q.req_cmd_notification = [](QXLInstance* s) -> int {
            const std::lock_guard guard(of(s)->m_mutex);
            return of(s)->m_draws.empty();
        };
        q.req_cursor_notification = [](QXLInstance* s) -> int {
            const std::lock_guard guard(of(s)->m_mutex);
            return of(s)->m_cursors.empty();
        };
        q.release_resource = [](QXLInstance*, QXLReleaseInfoExt released) {
            const uintptr_t id = released.info->id;
            void* const thing = reinterpret_cast<void*>(id & ~kCursorMark); // NOLINT(performance-no-int-to-ptr)
            if (id & kCursorMark)
                delete static_cast<Cursor*>(thing);
            else
                delete static_cast<Draw*>(thing);
        };
        q.notify_update = [](QXLInstance*, uint32_t) {};
        q.flush_resources = [](QXLInstance*) -> int { return 0; };
        q.set_client_capabilities = [](QXLInstance* s, uint8_t present, uint8_t*) {
            of(s)->m_hasClient = present;
            if (of(s)->m_clientChanged)
                of(s)->m_clientChanged(present);
        };
        q.client_monitors_config = [](QXLInstance*, VDAgentMonitorsConfig*) -> int { return 0; }; // to the agent
        return q;
    }();
    return &i;
}

void Screen::makePictures() {
    const size_t pixels = size_t(m_width) * size_t(m_height);
    m_pictures.assign(4, std::vector<uint32_t>(pixels));
    for (size_t n = 0; n < m_pictures.size(); ++n) {
        unsigned random = 7 + unsigned(n);
        for (int y = 0; y < m_height; ++y) {
            for (int x = 0; x < m_width; ++x) {
                random = random * 1664525U + 1013904223U;
                // The first picture is exact, for comparisons; the others are half flat and half noise, for measuring.
                const bool noisy = n > 0 && (x / 240 + y / 135 + int(n)) % 2 != 0;
                const unsigned noise = noisy ? random >> 28 : 0;
                const unsigned colour = (unsigned(x) & 255U) << 16 | (unsigned(y) & 255U) << 8 | 0x80U;
                m_pictures[n][size_t(y) * size_t(m_width) + size_t(x)] =
                    colour ^ (noise * 0x010101U) ^ (unsigned(n) * 0x202020U);
            }
        }
    }
}

void Screen::createPrimary() {
    makePictures();
    m_memory = m_pictures[0];
    QXLDevSurfaceCreate surface = {};
    surface.width = uint32_t(m_width);
    surface.height = uint32_t(m_height);
    surface.stride = -m_width * 4;
    surface.format = SPICE_SURFACE_FMT_32_xRGB;
    surface.mem = addressOf(m_memory.data());
    surface.mouse_mode = 1; // otherwise the server never allows the client's mouse mode
    spice_qxl_create_primary_surface(&m_instance, 0, &surface);
    m_hasPrimary = true;
    push(image(0, 0, m_width, m_height, m_pictures[0].data(), m_width));
    spice_qxl_wakeup(&m_instance);
}

void Screen::destroyPrimary() {
    if (m_hasPrimary)
        spice_qxl_destroy_primary_surface(&m_instance, 0);
    m_hasPrimary = false;
}

void Screen::resize(int width, int height) {
    destroyPrimary();
    m_width = width;
    m_height = height;
    createPrimary();
}

QXLRect Screen::rect(int x, int y, int width, int height) {
    return {y, x, y + height, x + width}; // top, left, bottom, right
}

Screen::Draw* Screen::solid(const QXLRect& box, uint32_t colour) {
    auto* draw = new Draw;
    draw->drawable.release_info.id = addressOf(draw);
    draw->drawable.bbox = box;
    draw->drawable.clip.type = SPICE_CLIP_TYPE_NONE;
    draw->drawable.effect = QXL_EFFECT_OPAQUE;
    draw->drawable.type = QXL_DRAW_FILL;
    draw->drawable.u.fill.brush.type = SPICE_BRUSH_TYPE_SOLID;
    draw->drawable.u.fill.brush.u.color = colour;
    draw->drawable.u.fill.rop_descriptor = SPICE_ROPD_OP_PUT;
    for (int i = 0; i < 3; ++i) // packed: no references
        draw->drawable.surfaces_dest[i] = -1;
    draw->command.cmd.type = QXL_CMD_DRAW;
    draw->command.cmd.data = addressOf(&draw->drawable);
    return draw;
}

Screen::Draw* Screen::image(int x, int y, int width, int height, const uint32_t* pixels, int stride) const {
    Draw* draw = solid(rect(x, y, width, height), 0);
    draw->drawable.type = QXL_DRAW_COPY;
    memset(&draw->drawable.u, 0, sizeof draw->drawable.u);
    auto& copy = draw->drawable.u.copy;
    copy.rop_descriptor = SPICE_ROPD_OP_PUT;
    copy.src_bitmap = addressOf(&draw->picture);
    copy.src_area = rect(0, 0, width, height);
    draw->picture.descriptor.id = uint64_t(++g_imageId) << 32 | QXL_IMAGE_GROUP_DEVICE;
    draw->picture.descriptor.type = SPICE_IMAGE_TYPE_BITMAP;
    draw->picture.descriptor.width = uint32_t(width);
    draw->picture.descriptor.height = uint32_t(height);
    auto& bitmap = draw->picture.bitmap;
    bitmap.flags = QXL_BITMAP_DIRECT | QXL_BITMAP_TOP_DOWN;
    bitmap.format = SPICE_BITMAP_FMT_32BIT;
    bitmap.x = uint32_t(width);
    bitmap.y = uint32_t(height);
    bitmap.stride = uint32_t(stride) * 4;
    // The pixels are copied: the pictures change with the screen's size while commands are still on their way.
    draw->own.resize(size_t(stride) * size_t(height));
    memcpy(draw->own.data(), pixels, (size_t(stride) * size_t(height - 1) + size_t(width)) * sizeof(uint32_t));
    bitmap.data = addressOf(draw->own.data());
    return draw;
}

void Screen::push(Draw* draw) {
    const std::lock_guard guard(m_mutex);
    m_draws.push_back(&draw->command);
}

void Screen::pushCursor(Cursor* cursor) {
    cursor->cursor.release_info.id = addressOf(cursor) | kCursorMark;
    cursor->command.cmd.type = QXL_CMD_CURSOR;
    cursor->command.cmd.data = addressOf(&cursor->cursor);
    {
        const std::lock_guard guard(m_mutex);
        m_cursors.push_back(&cursor->command);
    }
    spice_qxl_wakeup(&m_instance);
}

void Screen::setCursor(int hotX, int hotY) {
    constexpr int kSize = 24;
    auto* cursor = new Cursor;
    cursor->shape.resize(sizeof(QXLCursor) + kSize * kSize * 4);
    QXLCursor header = {};
    header.header.type = SPICE_CURSOR_TYPE_ALPHA;
    header.header.width = header.header.height = kSize;
    header.header.hot_spot_x = uint16_t(hotX);
    header.header.hot_spot_y = uint16_t(hotY);
    header.data_size = header.chunk.data_size = kSize * kSize * 4;
    memcpy(cursor->shape.data(), &header, sizeof header);
    for (int y = 0; y < kSize; ++y) {
        for (int x = 0; x < kSize; ++x) {
            const uint32_t pixel = x == hotX || y == hotY ? 0xffff0000U : 0x80000080U;
            memcpy(cursor->shape.data() + sizeof header + size_t(y * kSize + x) * 4, &pixel, sizeof pixel);
        }
    }
    cursor->cursor.type = QXL_CURSOR_SET;
    cursor->cursor.u.set.visible = 1;
    cursor->cursor.u.set.shape = addressOf(cursor->shape.data());
    pushCursor(cursor);
}

void Screen::hideCursor() {
    auto* cursor = new Cursor;
    cursor->cursor.type = QXL_CURSOR_HIDE;
    pushCursor(cursor);
}

void Screen::fill(int x, int y, int width, int height, uint32_t colour) {
    push(solid(rect(x, y, width, height), colour));
    spice_qxl_wakeup(&m_instance);
}

void Screen::stamp() {
    constexpr int kBlock = 64;
    push(solid(rect(m_width / 2 - kBlock / 2, m_height / 2 - kBlock / 2, kBlock, kBlock), milliseconds() & 0xffffffU));
}

void Screen::drawRects(const std::vector<uint32_t>& picture) {
    for (int i = 0; i < kRects; ++i) {
        const int x = rand() % (m_width - kRectSize);
        const int y = rand() % (m_height - kRectSize);
        std::vector<uint32_t> part(size_t(kRectSize) * kRectSize);
        for (int line = 0; line < kRectSize; ++line)
            memcpy(&part[size_t(line) * kRectSize], &picture[size_t(y + line) * size_t(m_width) + size_t(x)],
                   kRectSize * sizeof(uint32_t));
        push(image(x, y, kRectSize, kRectSize, part.data(), kRectSize));
    }
}

void Screen::drawFrame() {
    {
        const std::lock_guard guard(m_mutex);
        if (m_draws.size() > kMostWaiting) {
            ++m_skipped;
            return;
        }
    }
    const auto& picture = m_pictures[m_frames % m_pictures.size()];
    if (m_mode == "full") {
        push(image(0, 0, m_width, m_height, picture.data(), m_width));
    } else if (m_mode == "rects") {
        drawRects(picture);
    } else if (m_mode == "scroll") { // a terminal: everything up by a line, a new one at the bottom
        Draw* copy = solid(rect(0, 0, m_width, m_height - kLine), 0);
        copy->drawable.type = QXL_COPY_BITS;
        copy->drawable.u.copy_bits.src_pos = QXLPoint{0, kLine};
        push(copy);
        const size_t row = m_frames * kLine % size_t(m_height - kLine);
        push(image(0, m_height - kLine, m_width, kLine, &picture[row * size_t(m_width)], m_width));
    }
    stamp();
    ++m_frames;
    spice_qxl_wakeup(&m_instance);
}

void Screen::setMode(const std::string& mode, int framesPerSecond) {
    m_mode = mode;
    if (m_timer != 0)
        g_source_remove(m_timer);
    m_timer = 0;
    if (mode == "idle")
        return;
    m_timer = g_timeout_add(
        guint(1000 / framesPerSecond),
        [](gpointer screen) -> gboolean {
            auto* self = static_cast<Screen*>(screen);
            if (self->m_hasClient && self->m_hasPrimary)
                self->drawFrame();
            return G_SOURCE_CONTINUE;
        },
        this);
}

} // namespace stage
