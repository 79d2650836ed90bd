// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Import.h"

#include "backend/core/Tr.h"
#include "backend/machine/Validation.h"

#include <QFileInfo>

namespace boxyard::app {

Result<appliance::ImportPlan> planFor(machine::MachineCreator& creator, const machine::HostHooks& hooks,
                                      const QString& file, const appliance::PlanOptions& options) {
    BOXYARD_TRY_AS(plan, appliance::planImport(file, options));
    return fittedPlan(creator, hooks, plan);
}

Result<appliance::ImportPlan> fittedPlan(machine::MachineCreator& creator, const machine::HostHooks& hooks,
                                         const appliance::ImportPlan& plan, const QString& folder) {
    const auto holder = [&hooks](const PortRule& rule) {
        const Result<> free = hooks.portFree ? hooks.portFree(rule, QString()) : Result<>();
        return free ? QString() : free.error().summary;
    };
    return appliance::fitToHost(plan, creator, holder, folder);
}

Result<> judgeChoices(appliance::ImportPlan& plan, const appliance::ImportChoices& choices,
                      machine::MachineCreator& creator) {
    BOXYARD_TRY_AS(host, creator.host());
    for (qsizetype i = 0; i < choices.configs.size() && i < plan.machines.size(); ++i) {
        if (!choices.include.value(i, true))
            continue;
        QStringList brought;
        const QList<machine::Finding> before = machine::validate(plan.machines.at(i).config, host);
        for (const machine::Finding& finding : before)
            brought.append(finding.text);
        const QList<machine::Finding> findings = machine::validate(choices.configs.at(i), host);
        for (const machine::Finding& finding : findings) {
            if (brought.contains(finding.text))
                continue;
            if (finding.level == machine::Finding::Level::Refused)
                return failure(ErrorKind::InvalidInput, finding.text);
            plan.notices.append({appliance::Notice::Level::Warning,
                                 QStringLiteral("choice-doubtful"),
                                 choices.configs.at(i).name,
                                 finding.text,
                                 {}});
        }
    }
    return {};
}

Job* startImport(Yard& yard, const QString& provider, const appliance::ImportPlan& plan,
                 const appliance::ImportChoices& choices) {
    const auto creator = yard.machineCreator(provider);
    Lane* lane = yard.importLane(provider);
    Q_ASSERT(creator && lane);
    Job* job = yard.jobs().start(*lane, Tr::tr("Importing %1").arg(QFileInfo(plan.file).fileName()), {}, true,
                                 [creator, plan, choices](JobContext& context) -> Result<> {
                                     appliance::ImportPlan judged = plan;
                                     BOXYARD_TRY(judgeChoices(judged, choices, *creator));
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
