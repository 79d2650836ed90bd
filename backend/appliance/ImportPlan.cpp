// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/Importer.h"

#include <algorithm>

namespace boxyard::appliance {

Verdict ImportPlan::verdict() const {
    Verdict verdict = Verdict::Ok;
    for (const Notice& notice : notices) {
        if (notice.level == Notice::Level::Error)
            return Verdict::Refused;
        if (notice.level == Notice::Level::Warning)
            verdict = Verdict::Warnings;
    }
    return verdict;
}

} // namespace boxyard::appliance
