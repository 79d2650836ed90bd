// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Icon.h"

#include "widgets/common/Theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include <cmath>

static void initialiseResources() { // outside every namespace: the macro declares a function of the library
    Q_INIT_RESOURCE(boxyard);
}

namespace boxyard::widgets {

namespace {

QByteArray source(const QString& name) {
    static QHash<QString, QByteArray> sources;
    const auto known = sources.constFind(name);
    if (known != sources.constEnd())
        return *known;
    static const bool ready = (initialiseResources(), true);
    Q_UNUSED(ready)
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    Q_ASSERT_X(file.exists(), "boxyard::widgets::icon", qPrintable(name));
    QByteArray bytes;
    if (file.open(QIODevice::ReadOnly))
        bytes = file.readAll();
    sources.insert(name, bytes);
    return bytes;
}

QPixmap render(const QString& name, const QSize& size, qreal ratio, const QColor& colour) {
    static QHash<QString, QPixmap> cache;
    const QSize pixels(int(std::lround(size.width() * ratio)), int(std::lround(size.height() * ratio)));
    const QString key =
        QStringLiteral("%1/%2x%3/%4").arg(name).arg(pixels.width()).arg(pixels.height()).arg(colour.rgba());
    const auto known = cache.constFind(key);
    QPixmap pixmap;
    if (known != cache.constEnd()) {
        pixmap = *known;
    } else {
        QByteArray svg = source(name);
        svg.replace("currentColor", colour.name(QColor::HexRgb).toLatin1());
        pixmap = QPixmap(pixels);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setOpacity(colour.alphaF());
        QSvgRenderer(svg).render(&painter, QRectF(QPointF(0, 0), QSizeF(pixels)));
        painter.end();
        if (cache.size() > 600)
            cache.clear();
        cache.insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

// Draws the symbolic image in the text colour of the application's palette as it is at paint time.
class SymbolicEngine final : public QIconEngine {
public:
    explicit SymbolicEngine(QString name) : m_name(std::move(name)) {}
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const int side = qMin(rect.width(), rect.height());
        const QRect box(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side);
        painter->drawPixmap(box, render(m_name, box.size(), painter->device()->devicePixelRatioF(), colourFor(mode)));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return render(m_name, size, 1.0, colourFor(mode));
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override {
        // size is in device pixels here
        return render(m_name, QSizeF(QSizeF(size) / scale).toSize(), scale, colourFor(mode));
    }
    QIconEngine* clone() const override { return new SymbolicEngine(m_name); }
    QString key() const override { return QStringLiteral("boxyard"); }
    QString iconName() override { return m_name; }
    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override { return size; }
    bool isNull() override { return false; }

private:
    static QColor colourFor(QIcon::Mode mode) {
        const Theme& theme = Theme::of(QGuiApplication::palette());
        return mode == QIcon::Disabled ? theme.disabledIcon : theme.text;
    }
    QString m_name;
};

} // namespace

QIcon icon(const QString& name) { return QIcon(new SymbolicEngine(name)); }

QPixmap iconPixmap(const QString& name, int size, qreal devicePixelRatio, const QColor& colour) {
    return render(name, QSize(size, size), devicePixelRatio, colour);
}

} // namespace boxyard::widgets
