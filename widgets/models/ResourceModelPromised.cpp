// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of what is not there yet: machines that an import is still writing.
#include "widgets/models/ResourceModel.h"

#include <algorithm>

namespace boxyard::widgets {

namespace {

int percentOf(const Job& job) { return job.total() > 0 ? int(100 * job.done() / job.total()) : -2; }

QString promiseKey(const Job& job, const QString& name) {
    return QStringLiteral("promised/%1/%2").arg(job.promise().provider, name);
}

} // namespace

void ResourceModel::onPromise(Job* job) {
    const bool known = m_promises.contains(job);
    if (!job->isActive()) {
        forgetPromise(job);
        return;
    }
    if (!known) {
        m_promises.append(job);
        rebuild();
        return;
    }
    const QStringList& names = job->promise().names;
    for (const QString& name : names) {
        ResourceNode* node = m_structure.value(promiseKey(*job, name));
        if (!node || node->jobPercent == percentOf(*job))
            continue;
        node->jobPercent = percentOf(*job);
        touch(node);
    }
}

void ResourceModel::forgetPromise(Job* job) {
    if (m_promises.removeOne(job))
        rebuild();
}

// The real row takes the place of the promised one as soon as its provider tells of it.
void ResourceModel::addPromised() {
    for (Job* job : std::as_const(m_promises)) {
        ResourceProvider* provider = m_resources.provider(job->promise().provider);
        if (!provider)
            continue;
        const QStringList& names = job->promise().names;
        for (const QString& name : names) {
            const bool there = std::any_of(m_rows.begin(), m_rows.end(), [&](const ResourceNode* row) {
                return row->provider == provider && row->resource.name == name;
            });
            if (there)
                continue;
            ResourceNode* node = structureNode(promiseKey(*job, name), ResourceNode::Type::Promised, name.simplified(),
                                               branch(*provider, Resource()));
            node->provider = provider;
            node->resource.id = {provider->id(), provider->kind(), {}};
            node->resource.name = name;
            node->resource.state = ResourceState::Starting;
            node->haystack = ResourceFilter::haystackOf(node->resource);
            node->jobPercent = percentOf(*job);
            node->job = job;
        }
    }
}

} // namespace boxyard::widgets
