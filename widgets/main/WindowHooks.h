// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/ByteSize.h"
#include "backend/core/Job.h"
#include "backend/core/ResourceSet.h"
#include "widgets/common/DetailPage.h"

#include <functional>

namespace boxyard::widgets {

class Prompter;

// What the task bar shows of the host at its right end; −1 and null = unknown.
struct HostLoad {
    double cpu = -1;
    ByteSize memoryUsed;
    ByteSize memoryTotal;
};

// Everything the window needs from its composition root. Functions that are not set leave out what they serve.
struct WindowHooks {
    ResourceSet& resources;
    JobList& jobs;
    Prompter& prompter;
    QList<PageFactory> pages = {};                                 // in tab order, both kinds
    std::function<void(const QString& file)> importAppliance = {}; // empty file = the sheet or the prompter asks
    std::function<void(const QString& file)> createMachine = {};
    std::function<void()> runContainer = {};
    // Verbs that need a sheet or another program: Delete, Rename, Ssh. Console, Logs and Configure open a page.
    std::function<void(Action action, const QList<ResourceId>& ids)> actionRequested = {};
    std::function<void(const ResourceId& id)> copySshCommand = {};
    std::function<void(const ResourceId& id)> openPutty = {}; // set where PuTTY is installed
    std::function<void(const QList<ResourceId>& ids, const QString& group)> moveToGroup = {};
    std::function<QWidget*(QWidget* parent)> hostPage = {};    // nothing selected; made when first shown
    std::function<QWidget*(QWidget* parent)> taskHistory = {}; // opened from the task bar; made when first shown
    std::function<HostLoad()> hostLoad = {};                   // asked every few seconds while the window is seen
    std::function<void(QWidget* window)> openPreferences = {};
    std::function<void(QWidget* window)> about = {};
    std::function<void()> help = {};
    std::function<void()> quit = {};
};

} // namespace boxyard::widgets
