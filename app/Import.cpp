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
    Job* job = yard.jobs().start(*lane, Tr::tr("Importing %1").arg(QFileInfo(plan.file).fileName()), {}, true,
                                 [creator, plan, choices](JobContext& context) -> Result<> {
                                     BOXYARD_TRY_AS(made, appliance::importAppliance(plan, choices, *creator, context));
                                     if (!made.isEmpty())
                                         context.setTarget(made.constFirst());
                                     return {};
                                 });
    Job::Promise promise{provider, {}};
    for (qsizetype i = 0; i < choices.configs.size(); ++i)
        if (choices.include.value(i, true))
            promise.names.append(choices.configs.at(i).name);
    job->setPromise(promise);
    return job;
}

} // namespace boxyard::app
