// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/ResourceModel.h"

#include <QTimer>
#include <QTreeView>

namespace boxyard::widgets {

class PanelDelegate;

// The tree of the side panel: draws rows without branches, keeps expansion by key, and tells which rows are seen so
// that only these are measured.
class PanelView final : public QTreeView {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PanelView)
public:
    PanelView(ResourceModel& model, QWidget* parent);
    [[nodiscard]] QSet<ResourceId> seenRunning() const; // rows on the screen that run
    [[nodiscard]] QList<ResourceId> selectedIds() const;
    [[nodiscard]] const ResourceNode* selectedBranch() const; // the one host, group or note that is selected
    void setColumns(const QList<int>& columns);
    [[nodiscard]] QList<int> columns() const;
    void keyboardSearch(const QString& text) override;
    // Tells the providers what is seen, now; empty while nothing is (hidden window).
    void watchSeen(bool seen);
    void alsoWatch(const QList<ResourceId>& ids);

Q_SIGNALS:
    void typed(const QString& text);
    void selectionDiffers();
    void opened(const boxyard::ResourceId& id);
    void tryNow(boxyard::ResourceProvider* provider);

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void leaveEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    void expandNew();
    void closeAgain();
    void seenLater();
    void tellSeen();
    void tickHosts();
    ResourceModel& m_model;
    PanelDelegate* m_delegate = nullptr;
    QTimer m_seenTimer;
    QTimer m_hostTimer;     // counts down to the next try, while a host retries
    QSet<QString> m_closed; // branches that the user closed
    bool m_searching = false;
    bool m_expanding = false; // by itself
    QSet<ResourceId> m_also;
    QHash<QString, QSet<ResourceId>> m_told;
    QPersistentModelIndex m_hover;
    bool m_watching = false;
};

} // namespace boxyard::widgets
