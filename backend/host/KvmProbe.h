// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace boxyard::host {

struct KvmVerdict {
    bool usable = false;
    QString reason; // why not, a sentence
};

// Whether KVM really runs guests here. /dev/kvm alone does not tell: where it is emulated, real mode crawls and guests
// hang. So a guest of one page counts to two million, which takes a millisecond or two, in a process of its own: program
// (Boxyard itself) with the hidden argument --kvm-probe. The answer is kept per boot and kernel; BOXYARD_KVM=yes|no
// overrides it. Blocks for at most a second or so: for lanes. Thread-safe.
KvmVerdict probeKvm(const QString& program);

// What main() runs for --kvm-probe, before anything else. Says "ok", "missing", "denied", "slow" or "failed: …".
int kvmProbeMain();

} // namespace boxyard::host
