// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/FileDialogPrompter.h"

#include "backend/core/Settings.h"

#include <QFileDialog>
#include <QFileInfo>

namespace boxyard::widgets {

namespace {

const Setting<QString> kLastFolder{"files/lastFolder", QString()};

QFileDialog* dialogFor(QWidget* parent, const QString& title, std::function<void(const QString&)> answer) {
    auto* dialog = new QFileDialog(parent, title, kLastFolder.get());
    dialog->setObjectName(QStringLiteral("fileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [answer = std::move(answer)](const QString& path) {
        if (path.isEmpty())
            return;
        kLastFolder.set(QFileInfo(path).absolutePath());
        answer(path);
    });
    return dialog;
}

} // namespace

void FileDialogPrompter::askOpenFile(QWidget* parent, const QString& title, const QStringList& filters,
                                     std::function<void(const QString&)> answer) {
    QFileDialog* dialog = dialogFor(parent, title, std::move(answer));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(filters);
    dialog->open();
}

void FileDialogPrompter::askSaveFile(QWidget* parent, const QString& title, const QString& proposed,
                                     std::function<void(const QString&)> answer) {
    QFileDialog* dialog = dialogFor(parent, title, std::move(answer));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(proposed);
    dialog->open();
}

void FileDialogPrompter::askFolder(QWidget* parent, const QString& title, const QString& start,
                                   std::function<void(const QString&)> answer) {
    QFileDialog* dialog = dialogFor(parent, title, std::move(answer));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    if (!start.isEmpty())
        dialog->setDirectory(start);
    dialog->open();
}

} // namespace boxyard::widgets
