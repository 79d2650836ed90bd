// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/ScreenPainter.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QImage>
#include <QPainter>

namespace boxyard::app {

namespace {

const QStringList kBootLines = {
    QStringLiteral("Started Network Time Synchronization."), QStringLiteral("Reached target System Initialization."),
    QStringLiteral("Started OpenBSD Secure Shell server."),  QStringLiteral("Started System Logging Service."),
    QStringLiteral("Reached target Multi-User System."),
};

struct Pen {
    QPainter& painter;
    qreal x = 10;
    qreal y = 20;
    void write(const QString& text, const QColor& colour) {
        painter.setPen(colour);
        painter.drawText(QPointF(x, y), text);
        x += painter.fontMetrics().horizontalAdvance(text);
    }
    void newLine() {
        x = 10;
        y += painter.fontMetrics().height() + 1;
    }
};

} // namespace

QByteArray paintedConsole(const QString& hostName, const QString& os) {
    const QColor grey(0xc8, 0xcb, 0xd0);
    const QColor green(0x57, 0xc9, 0x8a);
    QImage image(720, 450, QImage::Format_RGB32);
    image.fill(QColor(0x0c, 0x0d, 0x10));
    {
        QPainter painter(&image);
        QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setPixelSize(14);
        painter.setFont(font);
        Pen pen{painter};
        for (const QString& line : kBootLines) {
            pen.write(QStringLiteral("[  "), grey);
            pen.write(QStringLiteral("OK"), green);
            pen.write(QStringLiteral("  ] ") + line, grey);
            pen.newLine();
        }
        pen.newLine();
        for (const QString& line : {os + QStringLiteral(" ") + hostName + QStringLiteral(" tty1"), QString(),
                                    hostName + QStringLiteral(" login: student"), QStringLiteral("Password:")}) {
            pen.write(line, grey);
            pen.newLine();
        }
        pen.write(QStringLiteral("student@") + hostName, green);
        pen.write(QStringLiteral(":~$ systemctl is-active ssh docker"), grey);
        pen.newLine();
        pen.write(QStringLiteral("active"), grey);
        pen.newLine();
        pen.write(QStringLiteral("active"), grey);
        pen.newLine();
        pen.write(QStringLiteral("student@") + hostName, green);
        pen.write(QStringLiteral(":~$ "), grey);
        painter.fillRect(QRectF(pen.x, pen.y - 12, 8, 15), grey);
    }
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

} // namespace boxyard::app
