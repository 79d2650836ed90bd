// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/appliance/Importer.h"
#include "backend/core/PortMapSource.h"
#include "backend/machine/HostCapabilities.h"
#include "widgets/common/Prompter.h"
#include "widgets/common/Sheet.h"

#include <functional>
#include <memory>

namespace boxyard::widgets {

// What the import sheet asks of the rest of the program; filled by app/.
struct ImportHooks {
    // planImport and fitToHost on a lane. configuration = a DeploymentOption's id, empty = the default one.
    std::function<Async<appliance::ImportPlan>(const QString& file, const QString& configuration)> plan;
    // importAppliance as a job of the job list.
    std::function<Job*(const appliance::ImportPlan&, const appliance::ImportChoices&)> import;
    // The host the machines go to.
    std::function<Async<machine::HostCapabilities>()> host;
    PortMapSource* ports = nullptr;
    Prompter* prompter = nullptr;
    QStringList takenNames; // machines that exist there
    QString connection;     // named in the command that is shown; empty = the command line takes it by itself
};

// The one sheet between an appliance file and a running machine. Opens with open(); Enter imports. GUI thread, deletes
// itself when closed.
class ImportSheet final : public Sheet {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportSheet)
public:
    ImportSheet(const QString& file, const ImportHooks& hooks, QWidget* parent);
    ~ImportSheet() override;
    [[nodiscard]] QString file() const;

Q_SIGNALS:
    // The import has begun; start says whether the machine is to be started and its console shown when it is done.
    void imported(boxyard::Job* job, bool startAndShow);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace boxyard::widgets
