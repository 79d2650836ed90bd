// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/core/Logging.h"

namespace boxyard {
Q_LOGGING_CATEGORY(lcCore, "boxyard.core", QtWarningMsg)
Q_LOGGING_CATEGORY(lcLibvirt, "boxyard.libvirt", QtWarningMsg)
Q_LOGGING_CATEGORY(lcContainers, "boxyard.containers", QtWarningMsg)
Q_LOGGING_CATEGORY(lcAppliance, "boxyard.appliance", QtWarningMsg)
Q_LOGGING_CATEGORY(lcConsole, "boxyard.console", QtWarningMsg)
Q_LOGGING_CATEGORY(lcHost, "boxyard.host", QtWarningMsg)
Q_LOGGING_CATEGORY(lcUi, "boxyard.ui", QtWarningMsg)
} // namespace boxyard
