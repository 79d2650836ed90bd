// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/container/LogView.h"

#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"
#include "widgets/container/LogBuffer.h"

#include <QAccessibleWidget>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDateTime>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QTextLayout>

namespace boxyard::widgets {

namespace {

constexpr int kInset = 12;
constexpr int kVerticalInset = 6;

// Lets screen readers read what is on screen.
class AccessibleLog final : public QAccessibleWidget {
public:
    explicit AccessibleLog(QWidget* widget) : QAccessibleWidget(widget, QAccessible::Document) {}
    QString text(QAccessible::Text kind) const override {
        if (kind == QAccessible::Value)
            return static_cast<LogView*>(widget())->visibleText();
        return QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object) {
    auto* view = qobject_cast<LogView*>(object);
    return view ? new AccessibleLog(view) : nullptr;
}

QString timeText(qint64 time) { return QDateTime::fromMSecsSinceEpoch(time).toString(QStringLiteral("hh:mm:ss")); }

} // namespace

LogView::LogView(LogBuffer& buffer, QWidget* parent) : QAbstractScrollArea(parent), m_buffer(buffer) {
    static const bool installed = (QAccessible::installFactory(makeAccessible), true);
    Q_UNUSED(installed)
    setFrameShape(QFrame::NoFrame);
    setViewportMargins(1, kVerticalInset, 1, kVerticalInset);
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::IBeamCursor);
    setFocusPolicy(Qt::StrongFocus);
    setFont(monoFont(font()));
    setMinimumHeight(rowHeight() * 4);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LogView::scrolledTo);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
    for (auto signal : {&LogBuffer::appended, &LogBuffer::dropped})
        connect(&buffer, signal, this, &LogView::relayout);
    connect(&buffer, &LogBuffer::cleared, this, [this] {
        m_anchor = m_cursor = {};
        m_hit = -1;
        m_first = 0;
        relayout();
    });
    setAccessibleName(tr("Log"));
    relayout();
}

int LogView::rowHeight() const { return fontMetrics().height() + 6; }

int LogView::textLeft() const {
    const bool times = m_times && m_buffer.hasTimes();
    return kInset + (times ? fontMetrics().horizontalAdvance(QStringLiteral("00:00:00  ")) : 0);
}

qint64 LogView::topLine() const { return m_buffer.firstLine() + verticalScrollBar()->value(); }

qreal LogView::layOut(QTextLayout& layout) const {
    QTextOption option;
    option.setWrapMode(m_wrapping ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::NoWrap);
    option.setTabStopDistance(fontMetrics().horizontalAdvance(QLatin1Char(' ')) * 8);
    layout.setTextOption(option);
    const int room = qMax(40, viewport()->width() - textLeft() - kInset);
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine row = layout.createLine(); row.isValid(); row = layout.createLine()) {
        row.setLineWidth(m_wrapping ? room : 1e6);
        row.setPosition({0, y + 3});
        y += rowHeight();
    }
    layout.endLayout();
    return qMax<qreal>(y, rowHeight());
}

// The first line on screen when the last one is at the bottom.
qint64 LogView::topOfTail() const {
    const int height = viewport()->height();
    if (!m_wrapping)
        return qMax(m_buffer.firstLine(), m_buffer.endLine() - qMax(1, height / rowHeight()));
    qreal used = 0;
    qint64 line = m_buffer.endLine();
    while (line > m_buffer.firstLine()) {
        QTextLayout layout(QString::fromUtf8(m_buffer.line(line - 1).text), font());
        used += layOut(layout);
        if (used > height && line < m_buffer.endLine())
            break;
        --line;
    }
    return line;
}

void LogView::relayout() {
    m_settling = true;
    const qint64 first = m_buffer.firstLine();
    QScrollBar* bar = verticalScrollBar();
    const qint64 kept = qMax<qint64>(0, bar->value() - (first - m_first)); // the same lines stay where they are
    m_first = first;
    bar->setPageStep(qMax(1, viewport()->height() / rowHeight()));
    bar->setRange(0, int(topOfTail() - first));
    bar->setValue(m_following ? bar->maximum() : int(kept));
    const int widest = m_wrapping ? 0 : fontMetrics().averageCharWidth() * m_buffer.longestLine() + textLeft() + kInset;
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(fontMetrics().averageCharWidth() * 4);
    horizontalScrollBar()->setRange(0, qMax(0, widest - viewport()->width()));
    m_settling = false;
    viewport()->update();
}

void LogView::scrolledTo(int value) {
    viewport()->update();
    if (m_settling)
        return;
    const bool atEnd = value >= verticalScrollBar()->maximum();
    if (atEnd == m_following)
        return;
    m_following = atEnd;
    Q_EMIT followingChanged(atEnd);
}

void LogView::setFollowing(bool follow) {
    if (follow == m_following)
        return;
    m_following = follow;
    relayout();
    Q_EMIT followingChanged(follow);
}

void LogView::setWrapping(bool wrap) {
    m_wrapping = wrap;
    horizontalScrollBar()->setValue(0);
    relayout();
}

void LogView::setTimesShown(bool shown) {
    m_times = shown;
    relayout();
}

void LogView::setSearch(const QString& text) {
    m_search = text;
    viewport()->update();
}

void LogView::setCurrentHit(qint64 line) {
    m_hit = line;
    if (line >= 0) {
        setFollowing(false);
        const int page = verticalScrollBar()->pageStep();
        if (line < topLine() || line >= topLine() + page)
            verticalScrollBar()->setValue(int(line - m_buffer.firstLine()) - page / 2);
    }
    viewport()->update();
}

void LogView::setEmptyText(const QString& text) {
    m_emptyText = text;
    viewport()->update();
}

// The box that field and scroll bars stand in is the area's own; the viewport above it is clear.
bool LogView::event(QEvent* event) {
    if (event->type() == QEvent::Paint) {
        QPainter painter(this);
        const Theme& theme = Theme::of(palette());
        paintBox(painter, QRectF(rect()), theme.subtle, hasFocus() ? theme.focusRing : theme.line, kTileRadius);
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QAbstractScrollArea::event(event);
}

void LogView::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    const Theme& theme = Theme::of(palette());
    if (m_buffer.lineCount() == 0) {
        painter.setPen(theme.muted);
        painter.setFont(window()->font());
        painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    qreal y = 0;
    for (qint64 number = topLine(); number < m_buffer.endLine() && y < viewport()->height(); ++number)
        y += paintLine(painter, number, m_buffer.line(number), y, theme);
}

void LogView::paintGutter(QPainter& painter, const LogLine& line, const QRectF& box, const Theme& theme) const {
    if (line.tone == LogTone::Stderr) { // what came by the error stream carries a mark at the edge
        painter.fillRect(QRectF(4, box.top() + 3, 2, box.height() - 6), theme.toneGlyph(Tone::Attention));
    }
    if (line.time < 0 || !m_times)
        return;
    painter.setPen(line.tone == LogTone::Error ? theme.toneText(Tone::Problem) : theme.muted);
    painter.drawText(QPointF(kInset, box.top() + 3 + fontMetrics().ascent()), timeText(line.time));
}

QPair<int, int> LogView::selectedColumns(qint64 line, int length) const {
    const Position from = qMin(m_anchor, m_cursor), to = qMax(m_anchor, m_cursor);
    if (from == to || line < from.line || line > to.line)
        return {0, 0};
    const int start = line == from.line ? qMin(from.column, length) : 0;
    return {start, line == to.line ? qMin(to.column, length) : length};
}

qreal LogView::paintLine(QPainter& painter, qint64 number, const LogLine& line, qreal y, const Theme& theme) const {
    const QString text = QString::fromUtf8(line.text);
    QTextLayout layout(text, font());
    const qreal height = layOut(layout);
    const QRectF box(0, y, viewport()->width(), height);
    if (line.tone == LogTone::Error)
        painter.fillRect(box, theme.toneTint(Tone::Problem));
    QList<QTextLayout::FormatRange> marks;
    if (!m_search.isEmpty())
        for (qsizetype at = text.indexOf(m_search, 0, Qt::CaseInsensitive); at >= 0 && marks.size() < 200;
             at = text.indexOf(m_search, at + m_search.size(), Qt::CaseInsensitive)) {
            QTextCharFormat format;
            format.setBackground(Theme::mix(theme.base, theme.toneGlyph(Tone::Attention), theme.dark ? 0.35 : 0.30));
            format.setForeground(theme.text);
            marks.append({int(at), int(m_search.size()), format});
        }
    const auto [from, to] = selectedColumns(number, int(text.size()));
    if (to > from) {
        QTextCharFormat format;
        format.setBackground(theme.selection);
        format.setForeground(theme.text);
        marks.append({from, to - from, format});
    }
    painter.setPen(line.tone == LogTone::Error     ? theme.toneText(Tone::Problem)
                   : line.tone == LogTone::Warning ? theme.toneText(Tone::Attention)
                                                   : theme.text);
    painter.save();
    painter.setClipRect(QRectF(textLeft() - 4, y, viewport()->width(), height), Qt::IntersectClip);
    layout.draw(&painter, QPointF(textLeft() - horizontalScrollBar()->value(), y), marks);
    painter.restore();
    paintGutter(painter, line, box, theme);
    if (number == m_hit) {
        painter.setPen(QPen(theme.focusRing, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(3, 1, -3, -1), 4, 4);
    }
    return height;
}

void LogView::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    relayout();
}

void LogView::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        relayout();
}

LogView::Position LogView::positionAt(const QPoint& point) const {
    qreal y = 0;
    for (qint64 number = topLine(); number < m_buffer.endLine(); ++number) {
        const QString text = QString::fromUtf8(m_buffer.line(number).text);
        QTextLayout layout(text, font());
        const qreal height = layOut(layout);
        if (point.y() < y + height) {
            const int row = qBound(0, int((point.y() - y) / rowHeight()), layout.lineCount() - 1);
            if (layout.lineCount() == 0)
                return {number, 0};
            return {number, layout.lineAt(row).xToCursor(point.x() - textLeft() + horizontalScrollBar()->value())};
        }
        y += height;
        if (y > viewport()->height())
            break;
    }
    const qint64 last = qMax(m_buffer.firstLine(), m_buffer.endLine() - 1);
    return {last, int(QString::fromUtf8(m_buffer.line(last).text).size())};
}

void LogView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_cursor = positionAt(event->pos());
    if (!event->modifiers().testFlag(Qt::ShiftModifier))
        m_anchor = m_cursor;
    viewport()->update();
}

void LogView::mouseMoveEvent(QMouseEvent* event) {
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    // Beyond an edge the view goes along, a line at each move.
    if (event->pos().y() < 0)
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
    else if (event->pos().y() > viewport()->height())
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    m_cursor = positionAt(event->pos());
    viewport()->update();
}

void LogView::mouseDoubleClickEvent(QMouseEvent* event) {
    const Position at = positionAt(event->pos()); // the whole line
    m_anchor = {at.line, 0};
    m_cursor = {at.line, int(QString::fromUtf8(m_buffer.line(at.line).text).size())};
    viewport()->update();
}

void LogView::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (event->key() == Qt::Key_Home)
        verticalScrollBar()->setValue(0);
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void LogView::contextMenuEvent(QContextMenuEvent* event) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* copyAction = menu->addAction(tr("Copy"), this, &LogView::copy);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setEnabled(m_anchor != m_cursor);
    menu->addAction(tr("Select all"), this, &LogView::selectAll)->setShortcut(QKeySequence::SelectAll);
    menu->popup(event->globalPos());
}

void LogView::selectAll() {
    const qint64 last = qMax(m_buffer.firstLine(), m_buffer.endLine() - 1);
    m_anchor = {m_buffer.firstLine(), 0};
    m_cursor = {last, int(QString::fromUtf8(m_buffer.line(last).text).size())};
    viewport()->update();
}

QString LogView::selectedText() const {
    const Position from = qMin(m_anchor, m_cursor), to = qMax(m_anchor, m_cursor);
    if (from == to)
        return {};
    QStringList lines;
    for (qint64 number = qMax(from.line, m_buffer.firstLine()); number <= to.line && number < m_buffer.endLine();
         ++number) {
        const LogLine line = m_buffer.line(number);
        const QString text = QString::fromUtf8(line.text);
        const auto [start, end] = selectedColumns(number, int(text.size()));
        const bool whole = start == 0 && m_times && line.time >= 0 && from.line != to.line;
        lines.append((whole ? timeText(line.time) + QStringLiteral("  ") : QString()) + text.mid(start, end - start));
    }
    return lines.join(QLatin1Char('\n'));
}

QString LogView::visibleText() const {
    QStringList lines;
    const qint64 end = qMin(m_buffer.endLine(), topLine() + verticalScrollBar()->pageStep());
    for (qint64 number = topLine(); number < end; ++number)
        lines.append(QString::fromUtf8(m_buffer.line(number).text));
    return lines.join(QLatin1Char('\n'));
}

void LogView::copy() const {
    const QString text = selectedText();
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

} // namespace boxyard::widgets
