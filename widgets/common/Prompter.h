// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>

namespace boxyard::widgets {

// Asks the user for files, so that tests can answer. Everything is asynchronous: answer runs later, once, and not at
// all when the user cancels or the parent dies.
class Prompter {
public:
    virtual ~Prompter() = default;
    // filters as QFileDialog takes them.
    virtual void askOpenFile(QWidget* parent, const QString& title, const QStringList& filters,
                             std::function<void(const QString&)> answer) = 0;
    virtual void askSaveFile(QWidget* parent, const QString& title, const QString& proposed,
                             std::function<void(const QString&)> answer) = 0;
    virtual void askFolder(QWidget* parent, const QString& title, const QString& start,
                           std::function<void(const QString&)> answer) = 0;
};

} // namespace boxyard::widgets
