// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// boxyard-bench-import FILE.ova FOLDER: one import without a hypervisor, as the program does it; prints the seconds.
#include "backend/appliance/Importer.h"
#include "backend/core/Job.h"
#include "tests/support/ova/RecordingCreator.h"

#include <QCoreApplication>

#include <chrono>
#include <cstdio>

int main(int argc, char** argv) {
    using namespace boxyard;
    const QCoreApplication app(argc, argv);
    if (argc != 3)
        return 2;
    const QString file = QString::fromLocal8Bit(argv[1]);
    testing::RecordingCreator creator(QString::fromLocal8Bit(argv[2]));
    Job job(QStringLiteral("bench"), {}, true, nullptr);
    JobContext context = job.context();
    const auto start = std::chrono::steady_clock::now();
    const auto plan = appliance::planImport(file);
    if (!plan) {
        std::fprintf(stderr, "%s\n", qPrintable(plan.error().summary));
        return 1;
    }
    const auto planned = std::chrono::steady_clock::now();
    appliance::ImportChoices choices;
    choices.acceptEula = true;
    const auto done = appliance::importAppliance(*plan, choices, creator, context);
    if (!done) {
        std::fprintf(stderr, "%s (%s)\n", qPrintable(done.error().summary), qPrintable(done.error().detail));
        return 1;
    }
    const auto end = std::chrono::steady_clock::now();
    const auto seconds = [](auto a, auto b) { return std::chrono::duration<double>(b - a).count(); };
    std::printf("%.3f plan %.3f\n", seconds(start, end), seconds(start, planned));
    return 0;
}
