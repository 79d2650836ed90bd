// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/main/WindowHooks.h"
#include "widgets/models/ResourceModel.h"

#include <QWidget>

class QStackedWidget;

namespace boxyard::widgets {

class MessageBanner;
class PageHead;
class TabStrip;

// The page of one machine or container: head, tabs, and the pages of the features, made when first shown. The pages of
// the last few resources are kept, so that going to and fro loses no console and no scroll position.
class ResourceView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ResourceView)
public:
    ResourceView(const WindowHooks& hooks, ResourceModel& model, QWidget* parent);
    // False when the page that is shown has unsaved edits and asks about them in place.
    bool mayLeave();
    void show(const ResourceId& id);
    void leave(); // nothing of it is on the screen any more
    void openPage(const QString& pageId);
    void openTab(int index);
    [[nodiscard]] ResourceId shown() const { return m_id; }
    [[nodiscard]] QString currentPage() const { return m_pageId; }
    [[nodiscard]] DetailPage* page() const { return m_page; }

Q_SIGNALS:
    void actionRequested(boxyard::Action action, const QList<boxyard::ResourceId>& ids);
    void resourceRequested(const boxyard::ResourceId& id);
    void pageShown(); // another page than before

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Kept {
        ResourceId id;
        QHash<QString, DetailPage*> pages;
    };
    [[nodiscard]] QList<const PageFactory*> factories() const;
    void fillTabs();
    void onTab(int index);
    void activate(DetailPage* page);
    DetailPage* pageFor(const PageFactory& factory);
    Kept& keep(const ResourceId& id);
    void forget(const ResourceId& id);
    void refreshHead();
    void onSampled(const QList<LoadSample>& samples);

    const WindowHooks& m_hooks;
    ResourceModel& m_model;
    PageHead* m_head = nullptr;
    TabStrip* m_tabs = nullptr;
    MessageBanner* m_trouble = nullptr;
    QStackedWidget* m_pages = nullptr;
    QList<Kept> m_kept; // newest last
    ResourceId m_id;
    QString m_pageId;
    DetailPage* m_page = nullptr;
    bool m_filling = false;
    std::optional<ResourceKind> m_tabKind; // whose tabs stand there
};

} // namespace boxyard::widgets
