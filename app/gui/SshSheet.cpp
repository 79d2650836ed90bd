// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/SshSheet.h"

#include "backend/host/Ssh.h"
#include "widgets/common/Button.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/PathEdit.h"

#include <QCheckBox>
#include <QLineEdit>

namespace boxyard::app {

using namespace widgets;

SshSheet::SshSheet(const Resource& machine, SshService& ssh, Prompter& prompter, QWidget* parent)
    : Sheet(QStringLiteral("terminal"), Kind::Question, parent) {
    setObjectName(QStringLiteral("sshSheet"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Log in over SSH"));
    setHeading(machine.name, tr("Remembered for this machine; the settings change it."));
    auto* user = new QLineEdit(this);
    user->setObjectName(QStringLiteral("sshUser"));
    user->setAccessibleName(tr("User name in the guest"));
    user->setPlaceholderText(qEnvironmentVariable("USER", QStringLiteral("root")));
    addRow(tr("User"), user);
    auto* key = new PathEdit(PathEdit::Kind::OpenFile, prompter, this);
    key->setObjectName(QStringLiteral("sshKey"));
    key->setDialogTitle(tr("Key file"));
    key->lineEdit()->setAccessibleName(tr("Key file, empty for the usual ones"));
    addRow(tr("Key file"), key);
    auto* share = new QCheckBox(tr("Let ssh find it by its name (adds a line to ~/.ssh/config)"), this);
    share->setObjectName(QStringLiteral("sshShare"));
    share->setVisible(!host::sshConfigIncluded());
    addWide(share);
    setVerb(tr("Open terminal"));
    connect(this, &Sheet::verbTriggered, this, [this, machine, &ssh, user, key, share] {
        const QString name = user->text().trimmed().isEmpty() ? user->placeholderText() : user->text().trimmed();
        setBusy(true);
        if (share->isChecked())
            ssh.shareWithSsh();
        Job* job = ssh.remember(machine, name, key->path());
        connect(job, &Job::finished, this, [this, machine, &ssh](const Result<>& result) {
            setBusy(false);
            if (!result) {
                banner()->showError(result.error());
                return;
            }
            ssh.openTerminal(machine);
            accept();
        });
    });
    user->setFocus();
}

} // namespace boxyard::app
