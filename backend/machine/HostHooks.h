// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/PortRule.h"
#include "backend/core/Resource.h"

#include <functional>

namespace boxyard::machine {

struct KvmVerdict {
    bool usable = false;
    QString reason; // why not, a sentence
};

// What a hypervisor asks the host, handed over by app/ so that libvirt and host need not know each other. All of them
// may block and are called on lanes; thread-safe.
struct HostHooks {
    // Whether KVM really runs guests here (backend/host/KvmProbe), cached per boot.
    std::function<KvmVerdict()> kvm;
    // Busy with the holder's name in the summary when the host side cannot be bound now; ok otherwise. The machine's own
    // rules (by UUID) do not count.
    std::function<Result<>(const PortRule& rule, const QString& exceptUuid)> portFree;
};

} // namespace boxyard::machine
