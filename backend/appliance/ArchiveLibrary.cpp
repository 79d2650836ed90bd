// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/ArchiveLibrary.h"

#include "backend/core/Tr.h"

#include <QLibrary>

namespace boxyard::appliance {

Result<ArchiveFunctions> archiveLibrary(const QString& file) {
    QLibrary library(file);
    library.setLoadHints(QLibrary::PreventUnloadHint);
    const auto missing = [&library] {
        return failure(ErrorKind::Unsupported, Tr::tr("The library that reads archives cannot be loaded."),
                       Tr::tr("Install it (on Debian and Ubuntu the package libarchive13), then try again."),
                       library.errorString());
    };
    if (!library.load())
        return missing();
    ArchiveFunctions found;
#define BOXYARD_ARCHIVE_RESOLVE(name)                                                                                  \
    found.name = reinterpret_cast<decltype(found.name)>(library.resolve("archive_" #name));                            \
    if (found.name == nullptr)                                                                                         \
        return missing();
    BOXYARD_ARCHIVE_FUNCTIONS(BOXYARD_ARCHIVE_RESOLVE)
#undef BOXYARD_ARCHIVE_RESOLVE
    return found;
}

} // namespace boxyard::appliance
