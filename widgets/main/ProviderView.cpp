// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/ProviderView.h"

#include "widgets/common/MessageBanner.h"
#include "widgets/main/PageHead.h"

#include <QVBoxLayout>

namespace boxyard::widgets {

ProviderView::ProviderView(ResourceSet& resources, QWidget* parent)
    : QWidget(parent), m_resources(resources), m_head(new PageHead(this)), m_banner(new MessageBanner(this)) {
    m_banner->setObjectName(QStringLiteral("providerBanner"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 16, 24, 24);
    column->setSpacing(16);
    column->addWidget(m_head);
    column->addWidget(m_banner);
    column->addStretch(1);
    connect(m_banner, &MessageBanner::actionTriggered, this, [this] {
        if (m_provider)
            m_provider->open();
    });
}

void ProviderView::setProvider(ResourceProvider* provider) {
    if (m_provider)
        disconnect(m_provider, nullptr, this, nullptr);
    m_provider = provider;
    if (provider)
        connect(provider, &ResourceProvider::availabilityChanged, this, &ProviderView::refresh);
    refresh();
}

void ProviderView::refresh() {
    if (!m_provider)
        return;
    const Availability availability = m_provider->availability();
    m_head->setIcon(m_provider->kind() == ResourceKind::Machine ? QStringLiteral("machine")
                                                                : QStringLiteral("container"));
    m_head->setTitle(m_provider->name());
    m_head->setFacts({m_provider->id()});
    switch (availability.state) {
    case Availability::State::Online:
        m_head->setState({StateLook::Glyph::Disc, {}, Tone::Good}, tr("Connected"));
        m_banner->clear();
        break;
    case Availability::State::Connecting:
        m_head->setState({StateLook::Glyph::Arc, {}, Tone::Accent}, tr("Connecting"));
        m_banner->clear();
        break;
    case Availability::State::Offline: {
        m_head->setState({StateLook::Glyph::Triangle, {}, Tone::Problem}, tr("Does not answer"));
        const Error error = availability.error.value_or(
            Error{ErrorKind::Unreachable, tr("%1 does not answer").arg(m_provider->name()), {}, {}});
        m_banner->showError(error);
        m_banner->setAction(tr("Try again"));
        break;
    }
    }
}

} // namespace boxyard::widgets
