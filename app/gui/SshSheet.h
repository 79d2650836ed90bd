// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Ssh.h"
#include "widgets/common/Prompter.h"
#include "widgets/common/Sheet.h"

namespace boxyard::app {

// Asked once per machine: who logs in, and with which key. Remembered in the machine's notes. Deletes itself.
class SshSheet final : public widgets::Sheet {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SshSheet)
public:
    SshSheet(const Resource& machine, SshService& ssh, widgets::Prompter& prompter, QWidget* parent);
};

} // namespace boxyard::app
