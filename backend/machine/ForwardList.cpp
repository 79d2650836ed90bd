// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/machine/ForwardList.h"

#include "backend/core/Tr.h"

namespace boxyard::machine {

ForwardList::ForwardList(MachineService* service, const ResourceId& id, QObject* parent)
    : QObject(parent), m_service(service), m_id(id) {}

void ForwardList::update(const QList<PortRule>& rules) {
    m_confirmed = rules;
    if (m_saving || m_rules == rules)
        return;
    m_rules = rules;
    Q_EMIT changed();
}

void ForwardList::add(const PortRule& rule) {
    QList<PortRule> rules = m_rules;
    rules.append(rule);
    edit(rules);
}

void ForwardList::replace(int index, const PortRule& rule) {
    if (index < 0 || index >= m_rules.size() || m_rules.at(index) == rule)
        return;
    QList<PortRule> rules = m_rules;
    rules[index] = rule;
    edit(rules);
}

void ForwardList::remove(int index) {
    if (index < 0 || index >= m_rules.size())
        return;
    QList<PortRule> rules = m_rules;
    rules.removeAt(index);
    edit(rules);
}

void ForwardList::edit(const QList<PortRule>& rules) {
    m_rules = rules;
    if (m_saving)
        m_again = true;
    else
        save();
    Q_EMIT changed();
}

void ForwardList::save() {
    Job* job = m_service ? m_service->setForwards(m_id, m_rules) : nullptr;
    if (!job) {
        onSaved(m_rules, failure(ErrorKind::Unreachable, Tr::tr("The port forwards could not be saved."),
                                 Tr::tr("Wait until the connection is back.")));
        return;
    }
    if (!job->isActive()) {
        onSaved(m_rules, job->state() == Job::State::Succeeded ? Result<>() : Result<>(failure(job->error())));
        return;
    }
    m_saving = true;
    connect(job, &Job::finished, this, [this, sent = m_rules](const Result<>& result) { onSaved(sent, result); });
}

void ForwardList::onSaved(const QList<PortRule>& sent, const Result<>& result) {
    m_saving = false;
    const bool again = std::exchange(m_again, false);
    if (result) {
        m_confirmed = sent;
        if (again)
            save();
        return;
    }
    m_rules = m_confirmed;
    Q_EMIT changed();
    Q_EMIT failed(result.error(), sent);
}

} // namespace boxyard::machine
