// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Prompter.h"

namespace boxyard::widgets {

// The Prompter of the real program: the desktop's own file dialogs, opened without waiting.
class FileDialogPrompter final : public Prompter {
public:
    void askOpenFile(QWidget* parent, const QString& title, const QStringList& filters,
                     std::function<void(const QString&)> answer) override;
    void askSaveFile(QWidget* parent, const QString& title, const QString& proposed,
                     std::function<void(const QString&)> answer) override;
    void askFolder(QWidget* parent, const QString& title, const QString& start,
                   std::function<void(const QString&)> answer) override;
};

} // namespace boxyard::widgets
