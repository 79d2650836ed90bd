// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/PortMapSource.h"

#include <QWidget>

class QCheckBox;
class QHBoxLayout;
class QLabel;

namespace boxyard::widgets {

class Button;
class CellEdit;
class ReachCell;
class StateText;

// One forward, edited in place. What is typed is saved when it is complete and its host port is free; else the row says
// what stands against it and what would do. GUI thread; owned by the ports page.
class RuleRow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RuleRow)
public:
    RuleRow(const ResourceId& owner, PortMapSource* ports, int index, QWidget* parent);
    void setRule(const PortRule& rule, bool running, bool editable);
    [[nodiscard]] PortRule rule() const { return m_draft; }
    [[nodiscard]] bool hasConflict() const { return !m_conflict.isEmpty(); }
    // A rule that is not saved anywhere yet: its fields are empty and wait for numbers.
    void startNew();
    [[nodiscard]] bool isNew() const { return m_new; }
    void refreshHealth();
    void portsChanged(); // of this computer: who holds what is asked again
    // Its widgets as the eye meets them.
    [[nodiscard]] QList<QWidget*> tabChain() const;
    // Places widgets in the columns that rows and the head share.
    static void placeColumns(QHBoxLayout* line, const QList<QWidget*>& cells, bool machine);
    [[nodiscard]] static QString guestTitle(bool machine);
    [[nodiscard]] static QString hostTitle();

Q_SIGNALS:
    void edited(const boxyard::PortRule& rule); // complete and free: to be saved
    void removeRequested();
    void showRequested(const boxyard::ResourceId& holder);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build(int index);
    void buildConflict();
    void openReachMenu();
    void openMenu();
    void readTyped(); // from the cells into the draft
    void look();      // for conflicts, and says so
    void commit();    // saves the draft when it can be saved
    void fill();
    [[nodiscard]] bool isBeingTyped() const;
    [[nodiscard]] ResourceId holderId() const;
    ResourceId m_owner;
    PortMapSource* m_ports;
    PortRule m_saved;
    PortRule m_draft;
    QString m_conflict;
    QString m_invalid;
    bool m_running = false;
    bool m_new = false;
    QWidget* m_line = nullptr;
    QCheckBox* m_enabled = nullptr;
    CellEdit* m_name = nullptr;
    ReachCell* m_reach = nullptr;
    CellEdit* m_address = nullptr;
    CellEdit* m_host = nullptr;
    CellEdit* m_guest = nullptr;
    StateText* m_health = nullptr;
    Button* m_more = nullptr;
    QWidget* m_conflictLine = nullptr;
    QLabel* m_conflictText = nullptr;
    Button* m_show = nullptr;
    Button* m_use = nullptr;
    quint16 m_free = 0;
};

} // namespace boxyard::widgets
