// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <spice.h>

#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace stage {

// One video card with one screen. At first it shows the test picture: pixel (x, y) = 0x80 + (y & 255) << 8 + (x & 255)
// << 16. The server's worker thread takes commands from the rings.
class Screen final {
public:
    Screen(int id, int width, int height);
    void attach(SpiceServer* server);

    void resize(int width, int height);
    void destroyPrimary();
    void fill(int x, int y, int width, int height, uint32_t colour);
    // 24 × 24, a cross of opaque red through the hot spot over half transparent blue.
    void setCursor(int hotX, int hotY);
    void hideCursor();
    // "idle", "full", "rects", "scroll", "blink"; each frame ends with a block in the middle whose colour is the time.
    void setMode(const std::string& mode, int framesPerSecond);
    void onClient(std::function<void(bool)> changed) { m_clientChanged = std::move(changed); }

    [[nodiscard]] unsigned long frames() const { return m_frames; }
    [[nodiscard]] unsigned long skipped() const { return m_skipped; }

private:
    struct Draw;
    struct Cursor;
    static Screen* of(QXLInstance* instance);
    static QXLInterface* interface();
    void createPrimary();
    void makePictures();
    Draw* image(int x, int y, int width, int height, const uint32_t* pixels, int stride) const;
    static Draw* solid(const QXLRect& box, uint32_t colour);
    static QXLRect rect(int x, int y, int width, int height);
    void push(Draw* draw);
    void pushCursor(Cursor* cursor);
    void drawFrame();
    void drawRects(const std::vector<uint32_t>& picture);
    void stamp();

    QXLInstance m_instance = {}; // first: of() finds the screen by it
    int m_width;
    int m_height;
    bool m_hasPrimary = false;
    bool m_hasClient = false;
    std::vector<uint32_t> m_memory;
    std::vector<std::vector<uint32_t>> m_pictures;
    std::mutex m_mutex;
    std::deque<QXLCommandExt*> m_draws;
    std::deque<QXLCommandExt*> m_cursors;
    std::string m_mode = "idle";
    unsigned m_timer = 0;
    unsigned long m_frames = 0;
    unsigned long m_skipped = 0;
    std::function<void(bool)> m_clientChanged;
};

} // namespace stage
