// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/Yard.h"
#include "backend/host/Doctor.h"
#include "widgets/ports/PortPages.h"

#include <QScrollArea>
#include <QTimer>

class QLabel;
class QVBoxLayout;

namespace boxyard::widgets {
class FactList;
}

namespace boxyard::app {

// The page of this computer, when nothing is selected: its engines, what the doctor found, the host's port map. GUI
// thread; reads on the question lane when shown.
class HostPage final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HostPage)
public:
    HostPage(Yard& yard, const widgets::PortsHooks& ports, QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void examine();
    void showFindings(const QList<host::DoctorFinding>& findings);
    void showEngines();
    Yard& m_yard;
    widgets::FactList* m_engines = nullptr;
    QVBoxLayout* m_findings = nullptr;
    QLabel* m_allWell = nullptr;
    QTimer m_soon;
    bool m_examining = false;
};

} // namespace boxyard::app
