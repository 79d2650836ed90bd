// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/ResourceSet.h"

#include <QPointer>
#include <QWidget>

namespace boxyard::widgets {

class MessageBanner;
class PageHead;

// What is to be said of a connection or an engine: its state, why it does not answer, and trying again.
class ProviderView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProviderView)
public:
    ProviderView(ResourceSet& resources, QWidget* parent);
    void setProvider(ResourceProvider* provider);

private:
    void refresh();
    ResourceSet& m_resources;
    QPointer<ResourceProvider> m_provider;
    PageHead* m_head = nullptr;
    MessageBanner* m_banner = nullptr;
};

} // namespace boxyard::widgets
