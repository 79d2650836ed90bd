// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Import.h"

#include "backend/core/Tr.h"

#include <QFileInfo>

namespace boxyard::app {

Result<appliance::ImportPlan> planFor(machine::MachineCreator& creator, const machine::HostHooks& hooks,
                                      const QString& file, const appliance::PlanOptions& options) {
    BOXYARD_TRY_AS(plan, appliance::planImport(file, options));
    const auto holder = [&hooks](const PortRule& rule) {
        const Result<> free = hooks.portFree ? hooks.portFree(rule, QString()) : Result<>();
        return free ? QString() : free.error().summary;
    };
    return appliance::fitToHost(std::move(plan), creator, holder);
}

Job* startImport(Yard& yard, const QString& provider, const appliance::ImportPlan& plan,
                 const appliance::ImportChoices& choices) {
    machine::MachineCreator* creator = yard.machineCreator(provider);
    Lane* lane = yard.transferLane(provider);
    Q_ASSERT(creator && lane);
    return yard.jobs().start(*lane, Tr::tr("Importing %1").arg(QFileInfo(plan.file).fileName()), {}, true,
                             [creator, plan, choices](JobContext& job) -> Result<> {
                                 BOXYARD_TRY_AS(made, appliance::importAppliance(plan, choices, *creator, job));
                                 if (!made.isEmpty())
                                     job.setTarget(made.constFirst());
                                 return {};
                             });
}

} // namespace boxyard::app
