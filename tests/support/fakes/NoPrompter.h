// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Prompter.h"

namespace boxyard::test {

// Nobody answers: for tests in which no file is asked for.
class NoPrompter final : public widgets::Prompter {
public:
    void askOpenFile(QWidget*, const QString&, const QStringList&, std::function<void(const QString&)>) override {}
    void askSaveFile(QWidget*, const QString&, const QString&, std::function<void(const QString&)>) override {}
    void askFolder(QWidget*, const QString&, const QString&, std::function<void(const QString&)>) override {}
};

} // namespace boxyard::test
