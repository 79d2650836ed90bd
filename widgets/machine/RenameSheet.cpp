// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/machine/RenameSheet.h"

#include "backend/machine/Validation.h"
#include "widgets/common/Button.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/Paint.h"

#include <QLineEdit>

namespace boxyard::widgets {

RenameSheet::RenameSheet(const Resource& machine, const MachineHooks& hooks, QWidget* parent)
    : Sheet(QStringLiteral("machine"), Kind::Form, parent), m_machine(machine), m_hooks(hooks) {
    setObjectName(QStringLiteral("renameSheet"));
    setWindowTitle(tr("Rename a machine"));
    setHeading(tr("Rename %1").arg(machine.name), tr("Disks and files keep their names."));
    m_name = new QLineEdit(machine.name, this);
    m_name->setObjectName(QStringLiteral("rename.name"));
    m_name->setAccessibleName(tr("New name"));
    m_name->setMaxLength(200);
    addRow(tr("Name"), m_name);
    setVerb(tr("Rename"));
    m_name->selectAll();
    m_name->setFocus();
    connect(m_name, &QLineEdit::textChanged, this, &RenameSheet::check);
    connect(this, &Sheet::verbTriggered, this, &RenameSheet::carryOut);
    check();
}

void RenameSheet::check() {
    const QString name = m_name->text().trimmed();
    const bool valid = machine::isValidMachineName(name);
    setFieldTone(m_name, valid ? Tone::Neutral : Tone::Problem,
                 valid ? QString() : tr("Up to 64 letters, digits, dots, dashes and underscores."));
    verb()->setEnabled(valid && name != m_machine.name && !isBusy());
}

void RenameSheet::carryOut() {
    ResourceProvider* provider = m_hooks.resources ? m_hooks.resources(m_machine.id.provider) : nullptr;
    if (!provider || !verb()->isEnabled())
        return;
    ActionOptions options;
    options.newName = m_name->text().trimmed();
    setBusy(true);
    Job* job = provider->perform(Action::Rename, m_machine.id, options);
    if (!job) {
        accept();
        return;
    }
    connect(job, &Job::finished, this, [this](const Result<>& result) {
        setBusy(false);
        if (result) {
            accept();
            return;
        }
        banner()->showError(result.error());
        check();
    });
    Q_EMIT renaming(job);
}

} // namespace boxyard::widgets
