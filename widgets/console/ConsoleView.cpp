// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/console/ConsoleView.h"

#include <QApplication>
#include <QPaintEvent>
#include <QPainter>
#include <QPixmap>

namespace boxyard::widgets {

using console::CursorKind;
using console::Geometry;
using console::MouseMode;
using console::Scaling;
using console::SpiceSession;

namespace {
// The frame around a guest's screen is dark in every theme: a bright one would blind beside a terminal.
const QColor kSurround(32, 34, 39);
constexpr float kDimmed = 0.28F; // how much is left of a dimmed picture
constexpr int kResizeSettles = 300;
} // namespace

ConsoleView::ConsoleView(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("consoleView"));
    setAccessibleName(tr("Screen of the machine"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setMinimumSize(160, 100);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_sizeTimer.setSingleShot(true);
    m_sizeTimer.setInterval(kResizeSettles);
    connect(&m_sizeTimer, &QTimer::timeout, this, &ConsoleView::askForSize);
}

ConsoleView::~ConsoleView() {
    if (m_session)
        m_session->disconnect(this);
}

void ConsoleView::setSession(SpiceSession* session) {
    if (m_session == session)
        return;
    letKeysGo();
    freePointer();
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_askedSize = {};
    if (session != nullptr) {
        connect(session, &SpiceSession::pictureReplaced, this, &ConsoleView::pictureReplaced);
        connect(session, &SpiceSession::pictureChanged, this,
                [this](const QRegion& region) { update(m_geometry.toView(region)); });
        connect(session, &SpiceSession::cursorChanged, this, &ConsoleView::refreshCursor);
        connect(session, &SpiceSession::mouseModeChanged, this, [this] {
            if (m_session->mouseMode() == MouseMode::Absolute)
                freePointer();
            refreshCursor();
            Q_EMIT captureChanged();
        });
        connect(session, &SpiceSession::agentChanged, this, [this] {
            m_askedSize = {};
            askForSize();
        });
    }
    pictureReplaced();
    refreshCursor();
}

void ConsoleView::setScaling(Scaling scaling) {
    m_scaling = scaling;
    m_scroll = {};
    m_askedSize = {};
    relayout();
    askForSize();
}

void ConsoleView::setLastPicture(const QImage& picture) {
    m_lastPicture = picture;
    relayout();
}

void ConsoleView::setDimmed(bool dimmed) {
    if (std::exchange(m_dimmed, dimmed) == dimmed)
        return;
    if (dimmed)
        releaseInput();
    refreshCursor();
    update();
}

QImage ConsoleView::shownPicture() const {
    return m_session && !m_session->picture().isNull() ? m_session->picture() : m_lastPicture;
}

QSize ConsoleView::guestSize() const { return shownPicture().size(); }

void ConsoleView::pictureReplaced() {
    // Between two sizes there is no picture for a moment: the last one stays instead of a flash of black.
    if (m_session && m_session->picture().isNull() && !m_session->lastPicture().isNull())
        m_lastPicture = m_session->lastPicture();
    relayout();
}

void ConsoleView::relayout() {
    m_geometry = Geometry(guestSize(), size(), devicePixelRatioF(), m_scaling, m_scroll);
    refreshCursor();
    update();
    Q_EMIT layoutChanged();
}

void ConsoleView::askForSize() {
    if (m_scaling != Scaling::FollowWindow || !m_session || !m_session->canResizeGuest() || !isVisible() ||
        window()->isMinimized() || m_session->phase() != console::Phase::Showing)
        return;
    const QSize wanted = Geometry::guestSizeFor(size(), devicePixelRatioF());
    if (wanted == m_askedSize || wanted == m_session->picture().size())
        return;
    m_askedSize = wanted; // the guest may answer with another size; asked once, then it is scaled
    m_session->requestGuestSize(wanted);
}

void ConsoleView::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    const QImage picture = shownPicture();
    const qreal ratio = devicePixelRatioF();
    if (m_geometry.isNull() || picture.isNull()) {
        painter.fillRect(event->rect(), kSurround);
        return;
    }
    const QRectF target = m_geometry.logicalTarget();
    QRegion around = event->region();
    around -= QRegion(target.toRect());
    for (const QRect& rect : around)
        painter.fillRect(rect.adjusted(-1, -1, 1, 1), kSurround);
    // In device pixels, so that fractional pixel ratios do not blur what fits exactly.
    painter.scale(1 / ratio, 1 / ratio);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, !m_geometry.isWhole());
    const QRect place = m_geometry.target();
    if (qFuzzyCompare(m_geometry.factor(), 1.0)) {
        for (const QRect& rect : event->region()) {
            const QRect device = QRectF(rect.x() * ratio, rect.y() * ratio, rect.width() * ratio, rect.height() * ratio)
                                     .toAlignedRect()
                                     .intersected(place);
            painter.drawImage(device.topLeft(), picture, device.translated(-place.topLeft()));
        }
    } else {
        painter.drawImage(place, picture);
    }
    if (m_dimmed) {
        QColor veil = kSurround;
        veil.setAlphaF(1 - kDimmed);
        painter.fillRect(place, veil);
    }
}

void ConsoleView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    relayout();
    m_sizeTimer.start(); // a window is dragged through a hundred sizes; the guest is asked for the last one
}

void ConsoleView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    relayout();
    m_sizeTimer.start();
}

void ConsoleView::refreshCursor() {
    if (m_captured) {
        setCursor(Qt::BlankCursor);
        return;
    }
    if (!takesInput() || !m_geometry.contains(mapFromGlobal(QCursor::pos()))) {
        unsetCursor();
        return;
    }
    const console::CursorShape shape = m_session->cursor();
    const qreal ratio = devicePixelRatioF();
    if (m_session->mouseMode() == MouseMode::Relative || shape.kind == CursorKind::Default) {
        unsetCursor();
    } else if (shape.kind == CursorKind::Hidden) {
        // Text consoles hide it; without anything people take that for a hang.
        QPixmap dot(qRound(7 * ratio), qRound(7 * ratio));
        dot.setDevicePixelRatio(ratio);
        dot.fill(Qt::transparent);
        QPainter painter(&dot);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(QColor(0, 0, 0, 160), 1));
        painter.setBrush(QColor(255, 255, 255, 200));
        painter.drawEllipse(QRectF(1.5, 1.5, 4, 4));
        painter.end();
        setCursor(QCursor(dot, 3, 3));
    } else {
        const qreal factor = m_geometry.factor();
        const QSize size = (QSizeF(shape.image.size()) * factor).toSize().expandedTo({1, 1});
        QPixmap pixmap = QPixmap::fromImage(
            qFuzzyCompare(factor, 1.0)
                ? shape.image
                : shape.image.scaled(size, Qt::IgnoreAspectRatio,
                                     m_geometry.isWhole() ? Qt::FastTransformation : Qt::SmoothTransformation));
        pixmap.setDevicePixelRatio(ratio);
        setCursor(
            QCursor(pixmap, qRound(shape.hotSpot.x() * factor / ratio), qRound(shape.hotSpot.y() * factor / ratio)));
    }
}

} // namespace boxyard::widgets
