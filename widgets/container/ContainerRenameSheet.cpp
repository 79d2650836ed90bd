// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/container/ContainerRenameSheet.h"

#include "widgets/common/Button.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/Paint.h"
#include "widgets/container/ContainerWords.h"

#include <QLineEdit>

namespace boxyard::widgets {

ContainerRenameSheet::ContainerRenameSheet(const Resource& container, const ContainerHooks& hooks, QWidget* parent)
    : Sheet(QStringLiteral("container"), Kind::Question, parent), m_container(container), m_hooks(hooks) {
    setWindowTitle(tr("Rename a container"));
    setHeading(tr("Rename %1").arg(container.name), container.image);
    m_name = new QLineEdit(container.name, this);
    m_name->setObjectName(QStringLiteral("containerName"));
    m_name->setAccessibleName(tr("Name"));
    m_name->selectAll();
    addRow(tr("Name"), m_name);
    setVerb(tr("Rename"));
    verb()->setDefault(true);
    m_name->setFocus();
    connect(m_name, &QLineEdit::textChanged, this, &ContainerRenameSheet::check);
    connect(this, &Sheet::verbTriggered, this, &ContainerRenameSheet::carryOut);
    check();
}

void ContainerRenameSheet::check() {
    const QString name = m_name->text().trimmed();
    QString problem = name.isEmpty() ? QString() : ContainerWords::nameProblem(name);
    if (const auto* provider = m_hooks.resources ? m_hooks.resources(m_container.id.provider) : nullptr)
        for (const Resource& other : provider->resources())
            if (other.name == name && other.id != m_container.id)
                problem = tr("There is already a container called %1.").arg(name);
    setFieldTone(m_name, problem.isEmpty() ? Tone::Neutral : Tone::Problem, problem);
    if (problem.isEmpty())
        banner()->clear();
    else
        banner()->showMessage(Tone::Problem, problem);
    verb()->setEnabled(problem.isEmpty() && !name.isEmpty() && name != m_container.name);
}

void ContainerRenameSheet::carryOut() {
    auto* provider = m_hooks.resources ? m_hooks.resources(m_container.id.provider) : nullptr;
    if (!provider || isBusy())
        return;
    setBusy(true);
    ActionOptions options;
    options.newName = m_name->text().trimmed();
    Job* job = provider->perform(Action::Rename, m_container.id, options);
    connect(job, &Job::finished, this, [this](const Result<>& result) {
        setBusy(false);
        if (result)
            accept();
        else
            banner()->showError(result.error());
    });
    Q_EMIT renaming(job);
}

} // namespace boxyard::widgets
