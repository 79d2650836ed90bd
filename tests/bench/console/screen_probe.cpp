// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// screen_probe X Y SECONDS START: reads one pixel of the X server's screen every millisecond. The test server draws there a
// block whose colour is the time of drawing in milliseconds, so that each new colour tells how long it was on its way.
// Prints "seen N p50 MS p95 MS first MS": how many, their latency, and when the first came, counted from START (ms of the
// monotonic clock).
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QPixmap>
#include <QScreen>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace {

double now() {
    return double(
               std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
                   .count()) /
           1e6;
}

struct Probe {
    int x = 0;
    int y = 0;
    double start = 0;
    unsigned last = 0;
    double first = -1;
    std::vector<double> latencies;

    void look() {
        constexpr unsigned kColour = 0xffffff;
        constexpr double kPlausible = 3000;
        const QImage pixel = QGuiApplication::primaryScreen()->grabWindow(0, x, y, 1, 1).toImage();
        const unsigned colour = pixel.isNull() ? last : unsigned(pixel.pixel(0, 0)) & kColour;
        if (colour == last)
            return;
        const double time = now();
        const double latency = double((unsigned(quint64(time)) - colour) & kColour) + (time - double(quint64(time)));
        last = colour;
        if (latency >= kPlausible) // not a time: whatever stood there before
            return;
        if (first < 0)
            first = time - start;
        else
            latencies.push_back(latency);
    }

    void tell() {
        std::sort(latencies.begin(), latencies.end());
        const auto at = [this](double share) {
            return latencies.empty() ? -1.0 : latencies.at(std::size_t(double(latencies.size() - 1) * share));
        };
        std::printf("seen %zu p50 %.1f p95 %.1f first %.0f\n", latencies.size(), at(0.5), at(0.95), first);
    }
};

} // namespace

int main(int argc, char** argv) {
    QGuiApplication application(argc, argv);
    const QStringList words = QGuiApplication::arguments();
    if (words.size() != 5)
        return 2;
    Probe probe;
    probe.x = words.at(1).toInt();
    probe.y = words.at(2).toInt();
    probe.start = words.at(4).toDouble();
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, [&probe] { probe.look(); });
    timer.start(1);
    QTimer::singleShot(int(words.at(3).toDouble() * 1000), &application, &QGuiApplication::quit);
    const int status = QGuiApplication::exec();
    probe.tell();
    return status;
}
