// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/ResourceModel.h"

#include <QStyledItemDelegate>

namespace boxyard::widgets {

class Theme;

// Draws the lines of the panel by their anatomy: box, chevron, state glyph, name, port mark, sparkline, load or word.
class PanelDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PanelDelegate)
public:
    explicit PanelDelegate(const ResourceModel& model, QObject* parent);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    // Where "Try now" of a note is, in its row's rectangle.
    [[nodiscard]] static QRect tryNowRect(const QStyleOptionViewItem& option);
    [[nodiscard]] static int hostGap(int row) { return row > 0 ? 6 : 0; }
    [[nodiscard]] static QRect chevronRect(const QRect& row, const QModelIndex& index);
    // Narrow first column when other columns are shown beside it.
    void setColumnsShown(bool shown) { m_columns = shown; }
    void forget(); // after a change of font, palette, style or screen

private:
    struct Metrics { // of one font
        QFont small, medium, group, host;
        int load = 0;     // width of "100 %"
        int portMark = 0; // width of the port column
    };
    const Metrics& metrics(const QFont& font) const;
    void paintRow(QPainter& painter, const QStyleOptionViewItem& option, const ResourceNode& node, int x,
                  const Theme& theme) const;
    int paintRowEnd(QPainter& painter, const QStyleOptionViewItem& option, const ResourceNode& node,
                    const Theme& theme) const;
    void paintGroup(QPainter& painter, const QStyleOptionViewItem& option, const ResourceNode& node, int x,
                    const Theme& theme) const;
    void paintHost(QPainter& painter, const QStyleOptionViewItem& option, const ResourceNode& node, int x,
                   const Theme& theme) const;
    void paintNote(QPainter& painter, const QStyleOptionViewItem& option, const ResourceNode& node, int x,
                   const Theme& theme) const;

    const ResourceModel& m_model;
    bool m_columns = false;
    mutable std::optional<Metrics> m_metrics;
    mutable QFont m_metricsFont;
};

} // namespace boxyard::widgets
