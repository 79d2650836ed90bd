// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/ResourceView.h"

#include "backend/core/Settings.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"
#include "widgets/main/NoticeArea.h"
#include "widgets/main/PageHead.h"
#include "widgets/main/TabStrip.h"

#include <QApplication>
#include <QPainter>
#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace boxyard::widgets {

namespace {

constexpr int kMargin = 24;
constexpr qsizetype kKeptResources = 4;

Setting<QString> lastPage(ResourceKind kind) {
    return {kind == ResourceKind::Machine ? "window/machinePage" : "window/containerPage", QStringLiteral("overview")};
}

// One device pixel of line under the tabs.
class Hairline final : public QWidget {
public:
    explicit Hairline(QWidget* parent) : QWidget(parent) { setFixedHeight(1); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintHairline(painter, 0, width(), 0, Theme::of(palette()).line);
    }
};

QStringList factsOf(const Resource& resource, const ResourceProvider* provider) {
    QStringList facts;
    if (resource.id.kind == ResourceKind::Machine) {
        if (!resource.os.isEmpty())
            facts.append(resource.os.simplified());
        if (resource.cpus > 0)
            facts.append(ResourceView::tr("%n CPU(s)", nullptr, resource.cpus));
        if (!resource.memory.isNull())
            facts.append(resource.memory.toText());
        return facts;
    }
    facts.append(resource.image.simplified());
    if (provider)
        facts.append(provider->name());
    for (const PortRule& rule : resource.ports)
        if (rule.hostPort != 0)
            facts.append(QStringLiteral("%1:%2").arg(rule.hostAddress).arg(rule.hostPort));
    facts.removeAll(QString());
    return facts;
}

} // namespace

ResourceView::ResourceView(const WindowHooks& hooks, ResourceModel& model, QWidget* parent)
    : QWidget(parent), m_hooks(hooks), m_model(model), m_head(new PageHead(this)), m_tabs(new TabStrip(this)),
      m_trouble(new MessageBanner(this)), m_pages(new QStackedWidget(this)) {
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setAccessibleName(tr("Pages"));
    m_trouble->setObjectName(QStringLiteral("pageTrouble"));
    auto* top = new QVBoxLayout;
    top->setContentsMargins(kMargin, 16, kMargin, 0);
    top->setSpacing(4);
    top->addWidget(m_head);
    top->addWidget(m_tabs);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(new Hairline(this));
    column->addWidget(new NoticeArea(m_trouble, this));
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &ResourceView::onTab);
    connect(m_trouble, &MessageBanner::actionTriggered, this, [this] {
        if (ResourceProvider* provider = m_hooks.resources.provider(m_id.provider))
            provider->open();
    });
    connect(&model, &ResourceModel::resourceChanged, this, [this](const ResourceId& id) {
        const Resource* resource = m_model.resource(id);
        for (const Kept& kept : std::as_const(m_kept))
            if (resource && kept.id == id)
                for (DetailPage* page : kept.pages)
                    page->update(*resource, m_model.isReachable(id));
        if (id == m_id)
            refreshHead();
    });
    connect(&model, &ResourceModel::resourceRemoved, this, &ResourceView::forget);
    connect(&model, &ResourceModel::availabilityChanged, this, [this] {
        for (const Kept& kept : std::as_const(m_kept))
            if (const Resource* resource = m_model.resource(kept.id))
                for (DetailPage* page : kept.pages)
                    page->update(*resource, m_model.isReachable(kept.id));
        refreshHead();
    });
    const auto listen = [this](ResourceProvider* provider) {
        connect(provider, &ResourceProvider::sampled, this, &ResourceView::onSampled);
    };
    const QList<ResourceProvider*> providers = hooks.resources.providers();
    for (ResourceProvider* provider : providers)
        listen(provider);
    connect(&hooks.resources, &ResourceSet::providerAdded, this, listen);
}

bool ResourceView::mayLeave() { return !m_page || m_page->mayLeave(); }

QList<const PageFactory*> ResourceView::factories() const {
    QList<const PageFactory*> list;
    for (const PageFactory& factory : m_hooks.pages)
        if (factory.kind == m_id.kind)
            list.append(&factory);
    return list;
}

void ResourceView::show(const ResourceId& id) {
    if (id == m_id && m_page)
        return;
    m_id = id;
    if (m_tabKind != id.kind) // not that of m_id: nothing may have been shown in between
        fillTabs();
    refreshHead();
    openPage(lastPage(id.kind).get());
}

void ResourceView::leave() {
    activate(nullptr);
    m_id = {};
}

void ResourceView::fillTabs() {
    m_filling = true;
    m_tabKind = m_id.kind;
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    const QList<const PageFactory*> list = factories();
    for (const PageFactory* factory : list)
        m_tabs->addTab(factory->title);
    m_tabs->updateGeometry(); // a tab bar that is not on the screen yet does not tell its layout
    m_filling = false;
}

void ResourceView::openPage(const QString& pageId) {
    const QList<const PageFactory*> list = factories();
    if (list.isEmpty()) {
        activate(nullptr);
        return;
    }
    int index = 0;
    for (int i = 0; i < list.size(); ++i)
        if (list.at(i)->id == pageId)
            index = i;
    if (m_tabs->currentIndex() == index)
        onTab(index);
    else
        m_tabs->setCurrentIndex(index);
}

void ResourceView::openTab(int index) {
    if (index < m_tabs->count())
        m_tabs->setCurrentIndex(index);
}

void ResourceView::onTab(int index) {
    const QList<const PageFactory*> list = factories();
    if (m_filling || index < 0 || index >= list.size() || m_id.isNull())
        return;
    const PageFactory& factory = *list.at(index);
    DetailPage* page = pageFor(factory);
    if (!page)
        return;
    if (page != m_page && m_page && m_page->isVisible() && keep(m_id).pages.values().contains(m_page) &&
        !m_page->mayLeave()) {
        for (int i = 0; i < list.size(); ++i)
            if (list.at(i)->id == m_pageId) {
                m_filling = true;
                m_tabs->setCurrentIndex(i);
                m_filling = false;
            }
        return;
    }
    m_pageId = factory.id;
    lastPage(m_id.kind).set(factory.id);
    activate(page);
}

DetailPage* ResourceView::pageFor(const PageFactory& factory) {
    Kept& kept = keep(m_id);
    if (DetailPage* known = kept.pages.value(factory.id))
        return known;
    const Resource* resource = m_model.resource(m_id);
    if (!resource || !factory.make)
        return nullptr;
    DetailPage* page = factory.make(*resource, m_pages);
    kept.pages.insert(factory.id, page);
    m_pages->addWidget(page);
    page->update(*resource, m_model.isReachable(m_id));
    const ResourceId id = m_id;
    connect(page, &DetailPage::actionRequested, this,
            [this](Action action, const ResourceId& target) { Q_EMIT actionRequested(action, {target}); });
    connect(page, &DetailPage::pageRequested, this, [this, id](const QString& pageId) {
        if (id == m_id)
            openPage(pageId);
    });
    connect(page, &DetailPage::resourceRequested, this, &ResourceView::resourceRequested);
    return page;
}

ResourceView::Kept& ResourceView::keep(const ResourceId& id) {
    for (qsizetype i = 0; i < m_kept.size(); ++i)
        if (m_kept.at(i).id == id) {
            m_kept.move(i, m_kept.size() - 1);
            return m_kept.last();
        }
    if (m_kept.size() >= kKeptResources) {
        const Kept oldest = m_kept.takeFirst();
        for (DetailPage* page : oldest.pages) {
            if (page == m_page)
                activate(nullptr);
            page->deleteLater();
        }
    }
    m_kept.append(Kept{id, {}});
    return m_kept.last();
}

void ResourceView::forget(const ResourceId& id) {
    for (qsizetype i = 0; i < m_kept.size(); ++i) {
        if (m_kept.at(i).id != id)
            continue;
        const Kept gone = m_kept.takeAt(i);
        for (DetailPage* page : gone.pages) {
            if (page == m_page)
                activate(nullptr);
            page->hide();
            page->deleteLater();
        }
        return;
    }
}

void ResourceView::activate(DetailPage* page) {
    if (page == m_page)
        return;
    if (m_page)
        m_page->setActive(false);
    m_page = page;
    if (!page)
        return;
    // What has the focus on the page that goes leaves it to the tabs, not to whatever comes next.
    const QWidget* focused = QApplication::focusWidget();
    if (const QWidget* old = m_pages->currentWidget(); old && old != page && focused && old->isAncestorOf(focused))
        m_tabs->setFocus();
    m_pages->setCurrentWidget(page);
    if (isVisible())
        page->setActive(true);
    refreshHead(); // what the page says itself need not stand above it
    Q_EMIT pageShown();
}

void ResourceView::refreshHead() {
    const Resource* resource = m_model.resource(m_id);
    if (!resource)
        return;
    const bool reachable = m_model.isReachable(m_id);
    const ResourceProvider* provider = m_hooks.resources.provider(m_id.provider);
    m_head->setIcon(m_id.kind == ResourceKind::Machine ? QStringLiteral("machine") : QStringLiteral("container"));
    m_head->setTitle(resource->name);
    m_head->setState(stateLook(*resource, reachable), stateSentence(*resource, reachable));
    m_head->setFacts(factsOf(*resource, provider));
    if (!reachable && provider) {
        const std::optional<Error> why = provider->availability().error;
        m_trouble->showMessage(Tone::Problem, why ? why->summary : tr("%1 does not answer").arg(provider->name()),
                               why ? why->hint : tr("What is shown is the last known state."),
                               why ? why->detail : QString());
        m_trouble->setAction(tr("Try again"));
    } else if (resource->problem && !(m_page && m_page->tellsProblem())) {
        m_trouble->showError(*resource->problem);
        m_trouble->setAction({});
    } else {
        m_trouble->clear();
    }
}

void ResourceView::onSampled(const QList<LoadSample>& samples) {
    if (!isVisible())
        return;
    for (const LoadSample& sample : samples)
        if (sample.id == m_id) {
            if (m_page)
                m_page->sample(sample);
            refreshHead(); // "for 3 min" grows while something runs; nothing is repainted when it reads the same
        }
}

void ResourceView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_page)
        m_page->setActive(true);
}

void ResourceView::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (m_page)
        m_page->setActive(false);
}

} // namespace boxyard::widgets
