// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ServerLoop.h"

#include <glib-unix.h>
#include <glib.h>

#include <array>
#include <cstdarg>
#include <cstdio>

struct SpiceTimer {
    SpiceTimerFunc function;
    void* opaque;
    guint source;
};

struct SpiceWatch {
    int fd;
    SpiceWatchFunc function;
    void* opaque;
    guint source;
};

namespace stage {

namespace {
void stopSource(guint& source) {
    if (source != 0)
        g_source_remove(source);
    source = 0;
}

gboolean fireTimer(gpointer pointer) {
    auto* timer = static_cast<SpiceTimer*>(pointer);
    timer->source = 0;
    timer->function(timer->opaque);
    return G_SOURCE_REMOVE;
}

gboolean fireWatch(gint fd, GIOCondition condition, gpointer pointer) {
    auto* watch = static_cast<SpiceWatch*>(pointer);
    int events = 0;
    if (condition & (G_IO_IN | G_IO_HUP | G_IO_ERR))
        events |= SPICE_WATCH_EVENT_READ;
    if (condition & G_IO_OUT)
        events |= SPICE_WATCH_EVENT_WRITE;
    watch->function(fd, events, watch->opaque); // may have freed the watch
    return G_SOURCE_CONTINUE;
}

SpiceTimer* addTimer(SpiceTimerFunc function, void* opaque) { return new SpiceTimer{function, opaque, 0}; }
void startTimer(SpiceTimer* timer, uint32_t after) {
    stopSource(timer->source);
    timer->source = g_timeout_add(after, fireTimer, timer);
}
void cancelTimer(SpiceTimer* timer) { stopSource(timer->source); }
void removeTimer(SpiceTimer* timer) {
    stopSource(timer->source);
    delete timer;
}

void setWatchMask(SpiceWatch* watch, int mask) {
    stopSource(watch->source);
    int condition = 0;
    if (mask & SPICE_WATCH_EVENT_READ)
        condition |= G_IO_IN | G_IO_HUP;
    if (mask & SPICE_WATCH_EVENT_WRITE)
        condition |= G_IO_OUT;
    if (condition != 0)
        watch->source = g_unix_fd_add(watch->fd, GIOCondition(condition), fireWatch, watch);
}
SpiceWatch* addWatch(int fd, int mask, SpiceWatchFunc function, void* opaque) {
    auto* watch = new SpiceWatch{fd, function, opaque, 0};
    setWatchMask(watch, mask);
    return watch;
}
void removeWatch(SpiceWatch* watch) {
    stopSource(watch->source);
    delete watch;
}

const char* channelName(int type) {
    static constexpr std::array names = {"none", "main", "display", "inputs", "cursor", "playback", "record"};
    return type >= 0 && type < int(names.size()) ? names[size_t(type)] : "other";
}

void tellChannelEvent(int event, SpiceChannelEventInfo* info) {
    const char* what = event == SPICE_CHANNEL_EVENT_CONNECTED     ? "connected"
                       : event == SPICE_CHANNEL_EVENT_INITIALIZED ? "initialized"
                                                                  : "disconnected";
    say("channel %s %s id=%d tls=%d", what, channelName(info->type), info->id,
        (info->flags & SPICE_CHANNEL_EVENT_FLAG_TLS) != 0);
}
} // namespace

SpiceCoreInterface* coreInterface() {
    static SpiceCoreInterface core = [] {
        SpiceCoreInterface c = {};
        c.base = {SPICE_INTERFACE_CORE, "stage", SPICE_INTERFACE_CORE_MAJOR, SPICE_INTERFACE_CORE_MINOR};
        c.timer_add = addTimer;
        c.timer_start = startTimer;
        c.timer_cancel = cancelTimer;
        c.timer_remove = removeTimer;
        c.watch_add = addWatch;
        c.watch_update_mask = setWatchMask;
        c.watch_remove = removeWatch;
        c.channel_event = tellChannelEvent;
        return c;
    }();
    return &core;
}

void say(const char* format, ...) {
    va_list arguments;
    va_start(arguments, format);
    vprintf(format, arguments);
    va_end(arguments);
    putchar('\n');
    fflush(stdout);
}

unsigned milliseconds() { return unsigned(g_get_monotonic_time() / 1000); }

} // namespace stage
