// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/machine/MachineService.h"

#include <QPointer>

namespace boxyard::machine {

// The forwards of one machine while somebody edits them: shows an edit at once, saves one list at a time and the newest
// list last, and takes an edit back when it cannot be saved. GUI thread; owned by the page.
class ForwardList final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ForwardList)
public:
    // The service must outlive the jobs it is given, not this list.
    ForwardList(MachineService* service, const ResourceId& id, QObject* parent = nullptr);

    [[nodiscard]] const QList<PortRule>& rules() const { return m_rules; }
    [[nodiscard]] bool isSaving() const { return m_saving; }
    // What the provider says now; ignored in favour of the user's edit while one is being saved.
    void update(const QList<PortRule>& rules);
    void add(const PortRule& rule);
    void replace(int index, const PortRule& rule);
    void remove(int index);

Q_SIGNALS:
    void changed();
    // An edit was not saved and is taken back. attempted is what was wanted.
    void failed(const boxyard::Error& error, const QList<boxyard::PortRule>& attempted);

private:
    void edit(const QList<PortRule>& rules);
    void save();
    void onSaved(const QList<PortRule>& sent, const Result<>& result);
    QPointer<MachineService> m_service;
    ResourceId m_id;
    QList<PortRule> m_confirmed; // as the provider last said, or as last saved
    QList<PortRule> m_rules;     // as shown
    bool m_saving = false;
    bool m_again = false; // edited again while saving
};

} // namespace boxyard::machine
