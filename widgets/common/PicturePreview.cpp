// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/PicturePreview.h"

#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace boxyard::widgets {

namespace {
constexpr int kEveryMilliseconds = 2000;
const QColor kEmptyScreen(32, 34, 39);
} // namespace

PicturePreview::PicturePreview(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    m_timer.setInterval(kEveryMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &PicturePreview::ask);
}

void PicturePreview::setFetch(const Fetch& fetch) {
    m_fetch = fetch;
    follow();
}

void PicturePreview::setLive(bool live, const QString& text) {
    m_live = live;
    m_text = text;
    follow();
    update();
}

void PicturePreview::follow() {
    const bool wanted = m_live && isVisible() && m_fetch;
    if (wanted == m_timer.isActive())
        return;
    if (wanted) {
        m_timer.start();
        ask();
    } else {
        m_timer.stop();
    }
}

void PicturePreview::ask() {
    if (m_asking || window()->isMinimized())
        return;
    m_asking = true;
    m_fetch().then(this, [this](const Result<QByteArray>& answer) {
        m_asking = false;
        QImage picture;
        // A picture that cannot be had now is no news: the last one stays, the next question comes by itself.
        if (!answer || !picture.loadFromData(*answer))
            return;
        if (picture == m_picture)
            return;
        m_picture = picture;
        m_scaled = {};
        update();
        Q_EMIT pictureShown();
    });
}

void PicturePreview::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    follow();
}

void PicturePreview::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    follow();
}

void PicturePreview::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void PicturePreview::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void PicturePreview::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
}

void PicturePreview::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT clicked();
    else
        QWidget::keyPressEvent(event);
}

void PicturePreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::of(palette());
    const QRectF box(rect());
    QPainterPath shape;
    shape.addRoundedRect(box, kTileRadius, kTileRadius);
    painter.setClipPath(shape);
    painter.fillRect(box, kEmptyScreen);
    if (!m_picture.isNull()) {
        // Scaled once, with smoothing, in device pixels.
        const qreal ratio = devicePixelRatioF();
        const QSize wanted = m_picture.size().scaled((QSizeF(size()) * ratio).toSize(), Qt::KeepAspectRatio);
        if (m_scaled.size() != wanted) {
            m_scaled = m_picture.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            m_scaled.setDevicePixelRatio(ratio);
        }
        const QSizeF shown = QSizeF(wanted) / ratio;
        painter.drawImage(QPointF((width() - shown.width()) / 2, (height() - shown.height()) / 2), m_scaled);
    }
    if (!m_live) {
        QColor veil = kEmptyScreen;
        veil.setAlphaF(0.72F);
        painter.fillRect(box, veil);
    }
    if (!m_text.isEmpty()) {
        painter.setPen(QColor(0xad, 0xaf, 0xb2));
        painter.drawText(box.adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap, m_text);
    }
    painter.setClipping(false);
    paintBox(painter, box, {}, hasFocus() ? theme.focusRing : theme.border, kTileRadius, hasFocus() ? 2 : 1);
}

} // namespace boxyard::widgets
