// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/machine/DeleteSheet.h"

#include "widgets/common/Button.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/machine/DeletionList.h"
#include "widgets/machine/MachineCommand.h"

#include <QCheckBox>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace boxyard::widgets {

namespace {

using machine::DeletionItem;
using machine::DeletionPlan;

QString whatText(const DeletionItem& item) {
    if (item.what == QLatin1String("disk") || item.what == QLatin1String("snapshot"))
        return QFileInfo(item.path).fileName();
    if (item.what == QLatin1String("nvram"))
        return DeleteSheet::tr("Firmware settings");
    if (item.what == QLatin1String("saved state"))
        return DeleteSheet::tr("Saved state");
    if (item.what == QLatin1String("tpm"))
        return DeleteSheet::tr("Contents of the security chip");
    return item.path.isEmpty() ? item.what : QFileInfo(item.path).fileName();
}

bool isDisk(const DeletionItem& item) { return !item.alwaysGoes; }

} // namespace

struct DeleteSheet::State {
    QList<Resource> machines;
    MachineHooks hooks;
    QList<std::optional<DeletionPlan>> plans;
    int waiting = 0;
    bool failed = false;
    DeletionList* list = nullptr;
    QCheckBox* keep = nullptr;

    // The disk files of one machine that go: none that another machine needs, unless that one goes as well.
    [[nodiscard]] bool goes(const DeletionItem& item) const {
        if (item.alwaysGoes)
            return true;
        if (keep->isChecked() || !item.deletable)
            return false;
        return std::all_of(item.usedBy.begin(), item.usedBy.end(), [this](const QString& user) {
            return std::any_of(machines.begin(), machines.end(), [&](const Resource& m) { return m.name == user; });
        });
    }
};

DeleteSheet::DeleteSheet(const QList<Resource>& machines, const MachineHooks& hooks, QWidget* parent)
    : Sheet(QStringLiteral("delete"), Kind::Question, parent), m_state(std::make_unique<State>()) {
    State& s = *m_state;
    s.machines = machines;
    s.hooks = hooks;
    s.plans.resize(machines.size());
    setObjectName(QStringLiteral("deleteSheet"));
    setWindowTitle(machines.size() == 1 ? tr("Delete a machine") : tr("Delete machines"));
    s.list = new DeletionList(this);
    s.keep = new QCheckBox(tr("Keep the disks"), this);
    s.keep->setObjectName(QStringLiteral("delete.keepDisks"));
    s.keep->setAccessibleName(tr("Keep the disks"));
    addWide(s.list);
    addWide(s.keep);
    connect(s.keep, &QCheckBox::toggled, this, &DeleteSheet::rebuild);
    connect(this, &Sheet::verbTriggered, this, &DeleteSheet::carryOut);
    setVerb(machines.size() == 1
                ? tr("Delete %1").arg(fontMetrics().elidedText(machines.first().name.simplified(), Qt::ElideRight, 160))
                : tr("Delete %n machines", nullptr, static_cast<int>(machines.size())),
            true);
    s.waiting = static_cast<int>(machines.size());
    for (int i = 0; i < machines.size(); ++i)
        planOne(i);
    rebuild();
}

DeleteSheet::~DeleteSheet() {
    hide(); // fields that lose the focus report once more, while what they report to is still there
}

void DeleteSheet::planOne(int index) {
    State& s = *m_state;
    const ResourceId id = s.machines.at(index).id;
    machine::MachineService* service = s.hooks.service ? s.hooks.service(id.provider) : nullptr;
    if (!service) {
        --s.waiting;
        s.failed = true;
        banner()->showMessage(Tone::Problem,
                              tr("%1 cannot be asked about its disks now.").arg(s.machines.at(index).name),
                              tr("Wait until the connection is back."));
        return;
    }
    service->planDeletion(id).then(this, [this, index](const Result<DeletionPlan>& plan) {
        State& state = *m_state;
        --state.waiting;
        if (plan) {
            state.plans[index] = *plan;
        } else {
            state.failed = true;
            banner()->showError(plan.error());
        }
        rebuild();
    });
}

void DeleteSheet::rebuild() {
    State& s = *m_state;
    QList<DeletionList::Line> lines;
    const bool many = s.machines.size() > 1;
    bool anyDisk = false;
    bool anyRunning = false;
    for (int i = 0; i < s.machines.size(); ++i) {
        const Resource& machine = s.machines.at(i);
        if (many)
            lines.append({true, machine.name, tr("the machine"), {}});
        const std::optional<DeletionPlan>& plan = s.plans.at(i);
        if (!plan)
            continue;
        anyRunning = anyRunning || plan->running;
        for (const DeletionItem& item : plan->items) {
            const bool goes = s.goes(item);
            anyDisk = anyDisk || (isDisk(item) && item.deletable);
            QString text = whatText(item);
            if (many)
                text = tr("%1 of %2").arg(text, machine.name);
            QString remark = goes ? QString() : QDir::toNativeSeparators(QFileInfo(item.path).path());
            if (!item.usedBy.isEmpty() && !goes)
                remark = tr("used by %1").arg(item.usedBy.join(QStringLiteral(", ")));
            lines.append({goes, text, remark, item.size});
        }
        if (plan->snapshots > 0)
            lines.append({true, tr("%n snapshots", nullptr, plan->snapshots), {}, {}});
        QStringList ports;
        for (const PortRule& rule : machine.ports)
            if (rule.hostPort > 0)
                ports.append(QString::number(rule.hostPort));
        if (!ports.isEmpty())
            lines.append({true, tr("Port %1 becomes free", nullptr).arg(ports.join(QStringLiteral(", "))), {}, {}});
    }
    s.list->setLines(lines);
    s.keep->setVisible(anyDisk);
    const QString title = many ? tr("Delete %n machines?", nullptr, static_cast<int>(s.machines.size()))
                               : tr("Delete %1?").arg(s.machines.first().name);
    setHeading(title, s.waiting > 0 ? tr("Looking at the disks and who uses them…")
                      : anyRunning  ? tr("Still running: it is powered off first.")
                                    : tr("This cannot be taken back."));
    verb()->setEnabled(s.waiting == 0 && !s.failed);
    setCommand(QStringLiteral("%1 %2 --yes")
                   .arg(machineCommand(s.hooks, QStringLiteral("delete"), s.machines),
                        s.keep->isChecked() || !anyDisk ? QStringLiteral("--keep-disks") : QStringLiteral("--disks")));
}

void DeleteSheet::carryOut() {
    State& s = *m_state;
    if (s.waiting > 0 || s.failed)
        return;
    QList<Job*> jobs;
    for (int i = 0; i < s.machines.size(); ++i) {
        const Resource& machine = s.machines.at(i);
        ResourceProvider* provider = s.hooks.resources ? s.hooks.resources(machine.id.provider) : nullptr;
        if (!provider)
            continue;
        ActionOptions options;
        options.force = s.plans.at(i) && s.plans.at(i)->running;
        if (s.plans.at(i))
            for (const DeletionItem& item : s.plans.at(i)->items)
                if (isDisk(item) && s.goes(item))
                    options.deleteFiles.append(item.path);
        if (Job* job = provider->perform(Action::Delete, machine.id, options))
            jobs.append(job);
    }
    Q_EMIT deleting(jobs);
    accept();
}

} // namespace boxyard::widgets
