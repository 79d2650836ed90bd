// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/console/ProcessSetup.h"

#include "backend/core/Logging.h"
#include "backend/core/Tr.h"

#include <QAbstractEventDispatcher>

#include <glib.h>
#include <malloc.h>

#include <mutex>

namespace boxyard::console {

namespace {
constexpr int kKeptLines = 40;
std::mutex g_linesMutex;
QStringList& keptLines() {
    static QStringList lines;
    return lines;
}

GLogWriterOutput writeLine(GLogLevelFlags level, const GLogField* fields, gsize count, gpointer) {
    QString domain;
    QString message;
    for (gsize i = 0; i < count; ++i) {
        const auto* text = static_cast<const char*>(fields[i].value);
        const QString value =
            fields[i].length < 0 ? QString::fromUtf8(text) : QString::fromUtf8(text, fields[i].length);
        if (qstrcmp(fields[i].key, "MESSAGE") == 0)
            message = value;
        else if (qstrcmp(fields[i].key, "GLIB_DOMAIN") == 0)
            domain = value;
    }
    {
        const std::lock_guard guard(g_linesMutex);
        keptLines().append(message);
        if (keptLines().size() > kKeptLines)
            keptLines().removeFirst();
    }
    // Closing while a channel is still linking makes the library complain about itself; it is no warning to anybody.
    const bool own = domain.startsWith(QLatin1String("GSpice")) || domain.startsWith(QLatin1String("Spice"));
    if (!own && (level & (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING | G_LOG_LEVEL_ERROR)))
        qCWarning(lcConsole).noquote() << domain << message;
    else
        qCDebug(lcConsole).noquote() << domain << message;
    return G_LOG_WRITER_HANDLED;
}
} // namespace

void prepareAllocator() {
    mallopt(M_MMAP_THRESHOLD, 64 << 20);
    mallopt(M_TRIM_THRESHOLD, 128 << 20);
    mallopt(M_ARENA_MAX, 1); // a dozen threads that mostly wait need no heap each
}

void trimAllocator() { malloc_trim(0); }

Result<> checkEventDispatcher() {
    const auto* dispatcher = QAbstractEventDispatcher::instance();
    const QString name =
        dispatcher != nullptr ? QString::fromLatin1(dispatcher->metaObject()->className()) : QStringLiteral("none");
    if (name.contains(QLatin1String("Glib"), Qt::CaseInsensitive))
        return {};
    return failure(ErrorKind::Unsupported, Tr::tr("Consoles cannot work in this process: Qt runs without GLib"),
                   Tr::tr("Start it again without the environment variable QT_NO_GLIB."), name);
}

void routeLibraryLog() {
    static std::once_flag once;
    std::call_once(once, [] { g_log_set_writer_func(writeLine, nullptr, nullptr); });
}

QStringList recentLibraryLines() {
    const std::lock_guard guard(g_linesMutex);
    return keptLines();
}

void forgetLibraryLines() {
    const std::lock_guard guard(g_linesMutex);
    keptLines().clear();
}

} // namespace boxyard::console
