// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Resource.h"

#include <QWidget>

#include <functional>

namespace boxyard::widgets {

// A tab of the detail area for one machine or container. Made when first shown; told of every change of its resource.
class DetailPage : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DetailPage)
public:
    explicit DetailPage(QWidget* parent = nullptr) : QWidget(parent) {}
    // The same resource, changed. reachable = its provider is online.
    virtual void update(const Resource& resource, bool reachable) = 0;
    virtual void sample(const LoadSample& sample) { Q_UNUSED(sample) }
    // Whether it may be left now; a page with unsaved edits shows its question in place and returns false.
    virtual bool mayLeave() { return true; }
    // Whether the page itself says what is wrong with its resource; the window then does not say it again above it.
    virtual bool tellsProblem() const { return false; }
    virtual void setActive(bool active){Q_UNUSED(active)}
    // shown on screen or not: measure, paint and poll only while active

    Q_SIGNALS :
        // Requests that the page cannot serve itself; the window routes them.
        void actionRequested(boxyard::Action action, const boxyard::ResourceId& id);
    void pageRequested(const QString& pageId);             // "console", "ports", "settings", "log" of the same resource
    void resourceRequested(const boxyard::ResourceId& id); // go to another one

protected:
    // Fills the page with a body that scrolls where it does not fit; the page lays its contents out in it.
    QWidget* addScrollingBody();
};

// How the window learns of a feature's pages without including it: app/ hands these in, in tab order.
struct PageFactory {
    QString id;    // "overview", "console", "ports", "settings", "log", "inspect"
    QString title; // translated tab text
    ResourceKind kind = ResourceKind::Machine;
    std::function<DetailPage*(const Resource& resource, QWidget* parent)> make;
};

} // namespace boxyard::widgets
