// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/console/SpiceLibrary.h"

#include "backend/core/Tr.h"

#include <QLibrary>
#include <QThread>

#include <atomic>
#include <mutex>

namespace boxyard::console {

namespace {
SpiceFunctions g_functions;
std::atomic<bool> g_loaded{false};
std::mutex g_loading;

Result<> loadNow() {
    const std::lock_guard guard(g_loading); // two consoles may open together
    if (g_loaded)
        return {};
    BOXYARD_TRY_AS(functions, SpiceLibrary::resolve(QLatin1String(SpiceLibrary::kFile)));
    g_functions = functions;
    g_loaded = true;
    return {};
}

Error missing(const QString& detail) {
    return {ErrorKind::NotFound, Tr::tr("The SPICE library, which shows the screens of machines, cannot be loaded"),
            Tr::tr("Install it (on Debian and Ubuntu the package libspice-client-glib-2.0-8), then connect again."),
            detail};
}
} // namespace

Async<> SpiceLibrary::load() {
    if (g_loaded)
        return Async<>::ready({});
    const AsyncAnswer<> answer;
    QThread* thread = QThread::create([answer] { answer.give(loadNow()); });
    thread->setObjectName(QStringLiteral("load-spice"));
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
    return answer.async();
}

bool SpiceLibrary::isLoaded() { return g_loaded; }

const SpiceFunctions& SpiceLibrary::functions() {
    Q_ASSERT(g_loaded);
    return g_functions;
}

Result<SpiceFunctions> SpiceLibrary::resolve(const QString& file) {
    QLibrary library(file);
    library.setLoadHints(QLibrary::PreventUnloadHint); // GObject's types cannot be taken back
    if (!library.load())
        return failure(missing(library.errorString()));
    SpiceFunctions found;
#define BOXYARD_SPICE_RESOLVE(name)                                                                                    \
    found.name = reinterpret_cast<decltype(found.name)>(library.resolve("spice_" #name));                              \
    if (found.name == nullptr)                                                                                         \
        return failure(missing(library.errorString()));
    BOXYARD_SPICE_FUNCTIONS(BOXYARD_SPICE_RESOLVE)
#undef BOXYARD_SPICE_RESOLVE
    return found;
}

} // namespace boxyard::console
