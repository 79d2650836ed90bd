// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace boxyard::libvirt {

// What a libvirt URI says about where it leads. docs: "Connection URIs" of libvirt.
struct ConnectionUri {
    QString text;
    QString driver; // "qemu", "test"
    QString host;   // empty = this computer
    bool session = false;
    bool system = false;
    bool local = true;

    static ConnectionUri parse(const QString& uri);
    [[nodiscard]] bool isQemu() const { return driver == QLatin1String("qemu"); }
    [[nodiscard]] QString displayName() const; // "QEMU (session)"
};

} // namespace boxyard::libvirt
