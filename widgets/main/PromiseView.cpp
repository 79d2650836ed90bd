// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/PromiseView.h"

#include "widgets/common/Button.h"
#include "widgets/common/UsageBar.h"
#include "widgets/main/PageHead.h"

#include <QLabel>
#include <QVBoxLayout>

namespace boxyard::widgets {

PromiseView::PromiseView(QWidget* parent)
    : QWidget(parent), m_head(new PageHead(this)), m_stage(new QLabel(this)), m_bar(new UsageBar(this)),
      m_cancel(new Button(tr("Cancel"), Button::Look::Secondary, this)) {
    setObjectName(QStringLiteral("promise"));
    m_head->setIcon(QStringLiteral("machine"));
    m_stage->setObjectName(QStringLiteral("promiseStage"));
    m_stage->setTextFormat(Qt::PlainText);
    m_stage->setWordWrap(true);
    m_cancel->setObjectName(QStringLiteral("promiseCancel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 24);
    column->setSpacing(12);
    column->addWidget(m_head);
    column->addWidget(m_stage);
    column->addWidget(m_bar);
    column->addWidget(m_cancel, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_cancel, &Button::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
}

void PromiseView::setPromise(const QString& name, Job* job) {
    if (m_job)
        disconnect(m_job, nullptr, this, nullptr);
    m_job = job;
    m_head->setTitle(name);
    m_cancel->setAccessibleName(tr("Cancel the import of %1").arg(name));
    if (job)
        connect(job, &Job::changed, this, &PromiseView::refresh);
    refresh();
}

void PromiseView::refresh() {
    if (!m_job)
        return;
    const bool known = m_job->total() > 0;
    const double part = known ? double(m_job->done()) / double(m_job->total()) : 0;
    m_head->setState({StateLook::Glyph::Arc, {}, Tone::Accent}, tr("Being imported"));
    m_head->setFacts(known ? QStringList{tr("%1 %").arg(int(100 * part))} : QStringList());
    m_stage->setText(m_job->stage().isEmpty() ? m_job->title() : m_job->stage());
    m_bar->setVisible(known);
    m_bar->setUsage(0, part);
    m_cancel->setVisible(m_job->canCancel());
}

} // namespace boxyard::widgets
