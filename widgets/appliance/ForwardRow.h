// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/PortMapSource.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;

namespace boxyard::widgets {

class Button;
class NumberEdit;

// "[x] SSH [This computer only] [2222] → 22 in the guest", and who stands in its way. GUI thread; owned by its form.
class ForwardRow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ForwardRow)
public:
    ForwardRow(const PortRule& rule, PortMapSource* ports, const QString& id, QWidget* parent);
    [[nodiscard]] PortRule rule() const;
    [[nodiscard]] QString problem() const { return m_conflict; }
    // Host sides that other rows of the same sheet take.
    void setOthers(const QList<PortRule>& others);
    void focusPort();

Q_SIGNALS:
    void changed();

private:
    void look();
    PortRule m_rule;
    PortMapSource* m_ports;
    QList<PortRule> m_others;
    QString m_conflict;
    QCheckBox* m_enabled = nullptr;
    QComboBox* m_reach = nullptr;
    NumberEdit* m_port = nullptr;
    QWidget* m_below = nullptr;
    QLabel* m_problem = nullptr;
    Button* m_use = nullptr;
    quint16 m_free = 0;
    bool m_touched = false; // the port was chosen by the user
    bool m_moving = false;
};

} // namespace boxyard::widgets
