// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/appliance/Importer.h"

#include <memory>

namespace boxyard::appliance {

// What an import has made so far, on disk before it is made: a line per step in a file of its own in the state folder,
// locked while the import lives. A journal that can be locked belongs to an import that was killed.
class Journal final {
    Q_DISABLE_COPY_MOVE(Journal)
public:
    static Result<std::unique_ptr<Journal>> begin();
    ~Journal();

    // A file of that name (ours alone, never taken before) will be written.
    Result<> willWrite(const QString& temporaryPath);
    // The open file is about to get this name and belongs to that machine.
    Result<> willRename(const QString& finalPath, const QString& machine, int fd);
    // From here on the machines of that connection may exist.
    Result<> willDefine(const QString& provider);
    // Everything is in order: nothing to clean up.
    void close();
    // What there is cannot be found out now: the journal stays for the next start.
    void leave();

private:
    Journal() = default;
    Result<> append(const QJsonObject& line);
    QString m_path;
    int m_fd = -1;
};

// "$XDG_STATE_HOME/boxyard/imports".
[[nodiscard]] QString journalFolder();

} // namespace boxyard::appliance
