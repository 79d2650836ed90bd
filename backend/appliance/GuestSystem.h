// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/appliance/Descriptor.h"

namespace boxyard::appliance {

// The operating system inside an appliance, as far as its descriptor tells.
struct GuestSystem {
    // Windows by what it boots from: old = XP/2003 and before, middle = Vista/7/2008, modern = 8/2012 and later.
    enum class Kind { Linux, WindowsOld, WindowsMiddle, WindowsModern, Bsd, Solaris, Mac, Dos, Unknown };
    Kind kind = Kind::Unknown;
    QString osId;                                    // libosinfo's short id, empty = unknown
    QString osName;                                  // for people
    QString source;                                  // "vbox:OSType", "vmw:osType", "cim", "description", empty
    QString architecture = QStringLiteral("x86_64"); // what else it is when it cannot run here: "aarch64", "s390x"

    [[nodiscard]] bool isWindows() const {
        return kind == Kind::WindowsOld || kind == Kind::WindowsMiddle || kind == Kind::WindowsModern;
    }
};

// Order of trust: vbox:OSType, vmw:osType, the CIM number (writers put wrong ones), the text.
[[nodiscard]] GuestSystem identifyGuest(const OvfSystem& system);

} // namespace boxyard::appliance
