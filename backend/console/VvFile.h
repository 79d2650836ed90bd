// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/console/ConsoleTypes.h"

namespace boxyard::console {

// A connection file (.vv) as virt-viewer reads it, group [virt-viewer]: the keys that a console window of ours has a use
// for. Hostile input: bounded, other keys ignored. It holds a password that is never printed.
struct VvFile {
    QString type; // "spice", "vnc", "ovirt"
    ServerAddress server;
    QString title;
    bool fullScreen = false;
    bool deleteThisFile = false;

    // Fails with InvalidInput for what is no such file, and with Unsupported for types other than spice.
    static Result<VvFile> parse(const QByteArray& content, const QString& fileName);
    // Reads it, if it is a file, and, if it says so, removes it. Blocks: for lanes.
    static Result<VvFile> read(const QString& path);
    // What to call the console when the file gives no title: the title, else host and port or the socket.
    [[nodiscard]] QString displayName() const;
};

} // namespace boxyard::console
