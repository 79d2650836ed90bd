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

const ProductProperty* missingProperty(const ImportPlan& plan, const QHash<QString, QString>& values) {
    const auto found =
        std::find_if(plan.properties.begin(), plan.properties.end(), [&](const ProductProperty& property) {
            return property.required && values.value(property.key, property.defaultValue).isEmpty();
        });
    return found == plan.properties.end() ? nullptr : &*found;
}

} // namespace boxyard::appliance
