// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>

class QTextLayout;

namespace boxyard::widgets {

class LogBuffer;
struct LogLine;
class Theme;

// Shows a LogBuffer, laying out only the lines on screen, so that its cost does not depend on the log's length. Follows
// the end until scrolled away from it; text can be selected and copied; hits of a search are marked. Plain text.
class LogView final : public QAbstractScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogView)
public:
    explicit LogView(LogBuffer& buffer, QWidget* parent = nullptr); // the buffer outlives it
    void setFollowing(bool follow);
    [[nodiscard]] bool isFollowing() const { return m_following; }
    void setWrapping(bool wrap);
    void setTimesShown(bool shown);
    void setSearch(const QString& text); // marked wherever it is on screen
    void setCurrentHit(qint64 line);     // scrolled to and outlined; −1 = none
    [[nodiscard]] qint64 currentHit() const { return m_hit; }
    void setEmptyText(const QString& text);
    [[nodiscard]] qint64 topLine() const;
    [[nodiscard]] QString selectedText() const;
    [[nodiscard]] QString visibleText() const; // what is on screen, for screen readers
    void selectAll();
    void copy() const;

Q_SIGNALS:
    void followingChanged(bool following);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    struct Position {
        qint64 line = 0;
        int column = 0; // UTF-16 units
        friend auto operator<=>(const Position&, const Position&) = default;
    };
    void relayout();
    void scrolledTo(int value);
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int textLeft() const;
    [[nodiscard]] qreal layOut(QTextLayout& layout) const; // the height
    [[nodiscard]] qint64 topOfTail() const;
    [[nodiscard]] Position positionAt(const QPoint& point) const;
    [[nodiscard]] QPair<int, int> selectedColumns(qint64 line, int length) const;
    qreal paintLine(QPainter& painter, qint64 number, const LogLine& line, qreal y, const Theme& theme) const;
    void paintGutter(QPainter& painter, const LogLine& line, const QRectF& box, const Theme& theme) const;

    LogBuffer& m_buffer;
    QString m_search;
    QString m_emptyText;
    Position m_anchor;
    Position m_cursor;
    qint64 m_hit = -1;
    qint64 m_first = 0; // of the buffer when last laid out
    bool m_following = true;
    bool m_wrapping = false;
    bool m_times = true;
    bool m_settling = false; // the scroll bar is being moved by us
};

} // namespace boxyard::widgets
