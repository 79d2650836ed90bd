// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Job.h"
#include "backend/core/Result.h"

#include <QProcessEnvironment>
#include <QStringList>

#include <chrono>

namespace boxyard {

// What to run: a program and its arguments, never a shell line.
struct ProcessSpec {
    QString program;
    QStringList arguments;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QByteArray input;
    std::chrono::milliseconds timeout{30000};
};

struct ProcessOutput {
    int exitCode = 0;
    QByteArray out;
    QByteArray err;
};

// Runs a program to its end and keeps what it printed. Blocks: for lanes. A program that does not exist, crashes or
// takes too long is an Error; an exit code other than 0 is not. Kills it when the job is cancelled.
Result<ProcessOutput> runProcess(const ProcessSpec& spec, const JobContext* job = nullptr);
// Starts a program that outlives us, with no ties to us.
Result<> startDetached(const ProcessSpec& spec);

} // namespace boxyard
