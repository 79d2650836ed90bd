// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/machine/OverviewPorts.h"

#include "widgets/common/Button.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/Icon.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/Paint.h"
#include "widgets/common/PortLook.h"
#include "widgets/common/SectionHead.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace boxyard::widgets {

// "127.0.0.1:2222 → 22" with the arrow drawn, so that it looks the same in every font.
class RouteText final : public QWidget {
public:
    explicit RouteText(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); }
    void setRoute(const QString& from, const QString& to, bool muted) {
        m_from = from;
        m_to = to;
        m_muted = muted;
        setToolTip(QStringLiteral("%1 → %2").arg(from, to).toHtmlEscaped());
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return {200, fontMetrics().height() + 4}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {60, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Theme& theme = Theme::of(palette());
        const QColor colour = m_muted ? theme.muted : theme.text;
        painter.setPen(colour);
        painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_from);
        const double x = fontMetrics().horizontalAdvance(m_from) + 8;
        const double y = height() / 2.0 + 0.5;
        painter.setPen(QPen(colour, 1.25, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawLine(QPointF(x, y), QPointF(x + 9, y));
        painter.drawPolyline(QPolygonF{{x + 5.5, y - 3.5}, {x + 9, y}, {x + 5.5, y + 3.5}});
        painter.drawText(rect().adjusted(int(x) + 18, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                         m_to);
    }

private:
    QString m_from, m_to;
    bool m_muted = false;
};

// The widget reaches that far over the page's margin, so that "…", not the box around it, ends there.
constexpr int kMoreInset = 8;

// One rule, with a hairline below it.
class OverviewPortRow final : public QWidget {
public:
    explicit OverviewPortRow(QWidget* parent) : QWidget(parent) {
        name = new ElidedLabel(this);
        route = new RouteText(this);
        health = new StateText(this);
        more = new Button(QStringLiteral("more"), QString(), Button::Look::Flat, this);
        more->setDense(true);
        auto* line = new QHBoxLayout(this);
        line->setContentsMargins(0, 0, 0, 1);
        line->setSpacing(8);
        line->addWidget(name, 16);
        line->addWidget(route, 29);
        line->addWidget(health, 42);
        line->addWidget(more);
        name->setMinimumWidth(60);
        setMinimumHeight(fontMetrics().height() + 14);
    }
    ElidedLabel* name;
    RouteText* route;
    StateText* health;
    Button* more;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintHairline(painter, 0, width() - kMoreInset, height() - 1, Theme::of(palette()).line);
    }
};

OverviewPorts::OverviewPorts(const ResourceId& id, const MachineHooks& hooks, QWidget* parent)
    : QWidget(parent), m_id(id), m_hooks(hooks) {
    setObjectName(QStringLiteral("overview.ports"));
    m_list = new machine::ForwardList(hooks.service ? hooks.service(id.provider) : nullptr, id, this);
    m_head = new SectionHead(tr("Ports"), this);
    const auto addButton = [this](const QString& iconName, const QString& text, const QString& name) {
        Button* button = m_head->addButton(iconName, text);
        button->setObjectName(name);
        button->setAccessibleName(text);
        m_add.append(button);
        return button;
    };
    connect(addButton(QStringLiteral("add"), tr("Add SSH"), QStringLiteral("overview.addSsh")), &Button::clicked, this,
            [this] { addPreset(QStringLiteral("ssh")); });
    connect(addButton(QStringLiteral("add"), tr("Add HTTP"), QStringLiteral("overview.addHttp")), &Button::clicked,
            this, [this] { addPreset(QStringLiteral("http")); });
    Button* other = addButton(QString(), tr("Add…"), QStringLiteral("overview.addOther"));
    connect(other, &Button::clicked, this, [this, other] {
        auto* menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        for (const PortPreset& preset : portPresets())
            menu->addAction(QStringLiteral("%1  (%2)").arg(preset.name).arg(preset.guestPort), this,
                            [this, id = preset.id] { addPreset(id); });
        menu->addSeparator();
        menu->addAction(tr("Another port…"), this, &OverviewPorts::moreRequested);
        menu->popup(other->mapToGlobal(QPoint(0, other->height())));
    });
    m_banner = new MessageBanner(this);
    m_banner->setObjectName(QStringLiteral("overview.portsBanner"));
    m_banner->setClosable(true);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (QWidget* widget : {static_cast<QWidget*>(m_head), static_cast<QWidget*>(m_banner)}) {
        auto* line = new QHBoxLayout;
        line->setContentsMargins(0, 0, kMoreInset, 0);
        line->addWidget(widget);
        column->addLayout(line);
    }
    column->addLayout(m_rows);
    connect(m_list, &machine::ForwardList::changed, this, &OverviewPorts::rebuild);
    connect(m_list, &machine::ForwardList::failed, this, [this](const Error& error) { m_banner->showError(error); });
    if (m_hooks.ports)
        connect(m_hooks.ports, &PortMapSource::healthChanged, this, [this](const ResourceId& owner) {
            if (owner == m_id)
                refreshHealth();
        });
}

void OverviewPorts::update(const Resource& resource, bool reachable) {
    const bool stateChanged = resource.state != m_resource.state;
    m_resource = resource;
    m_reachable = reachable;
    for (Button* button : std::as_const(m_add))
        button->setEnabled(reachable);
    m_list->update(resource.ports);
    if (stateChanged || m_lines.size() != m_list->rules().size())
        rebuild();
    else
        refreshHealth();
}

void OverviewPorts::addPreset(const QString& presetId) {
    m_banner->clear();
    for (const PortPreset& preset : portPresets())
        if (preset.id == presetId)
            m_list->add(presetRule(preset, m_hooks.ports));
}

void OverviewPorts::rebuild() {
    const QList<PortRule>& rules = m_list->rules();
    while (m_lines.size() > rules.size()) {
        OverviewPortRow* gone = m_lines.takeLast();
        gone->hide();
        gone->deleteLater();
    }
    while (m_lines.size() < rules.size()) {
        auto* line = new OverviewPortRow(this);
        const int index = static_cast<int>(m_lines.size());
        line->setObjectName(QStringLiteral("overview.port.%1").arg(index));
        line->more->setObjectName(QStringLiteral("overview.port.%1.more").arg(index));
        connect(line->more, &Button::clicked, this, [this, line, index] { openMenu(line->more, index); });
        m_rows->addWidget(line);
        m_lines.append(line);
    }
    const bool local = std::all_of(rules.begin(), rules.end(),
                                   [](const PortRule& r) { return r.hostAddress.startsWith(QLatin1String("127.")); });
    m_head->setRemark(rules.isEmpty() ? tr("none yet")
                      : local         ? tr("from this computer only")
                                      : tr("some from other computers"));
    refreshHealth();
}

void OverviewPorts::refreshHealth() {
    const QList<PortRule>& rules = m_list->rules();
    const bool running = m_resource.state == ResourceState::Running || m_resource.state == ResourceState::Paused;
    for (int i = 0; i < m_lines.size() && i < rules.size(); ++i) {
        PortRule rule = rules.at(i);
        if (m_hooks.ports)
            rule = m_hooks.ports->observed(m_id, rule);
        OverviewPortRow* line = m_lines.at(i);
        const QString name = rule.name.isEmpty() ? tr("Port %1").arg(rule.guestPort) : rule.name;
        line->name->setText(name);
        line->name->setMuted(!rule.enabled);
        const QString guest = rule.guestAddress.isEmpty()
                                  ? QString::number(rule.guestPort)
                                  : QStringLiteral("%1:%2").arg(rule.guestAddress).arg(rule.guestPort);
        line->route->setRoute(hostSideText(rule), guest, !rule.enabled);
        line->health->setLook(healthLook(rule, running));
        line->more->setAccessibleName(tr("More about %1").arg(name));
        line->setAccessibleName(tr("%1, %2 to %3, %4").arg(name, hostSideText(rule), guest, line->health->text()));
    }
}

void OverviewPorts::openMenu(Button* at, int index) {
    if (index >= m_list->rules().size())
        return;
    const PortRule rule = m_list->rules().at(index);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString address = QStringLiteral("%1:%2")
                                .arg(isAllNetworks(rule.hostAddress) ? QStringLiteral("127.0.0.1") : rule.hostAddress)
                                .arg(rule.hostPort);
    menu->addAction(tr("Copy %1").arg(address), this, [address] { QGuiApplication::clipboard()->setText(address); });
    menu->addAction(rule.enabled ? tr("Switch off") : tr("Switch on"), this,
                    [this, index, rule] {
                        PortRule changed = rule;
                        changed.enabled = !changed.enabled;
                        m_list->replace(index, changed);
                    })
        ->setEnabled(m_reachable);
    menu->addAction(tr("Change…"), this, &OverviewPorts::moreRequested);
    menu->addSeparator();
    menu->addAction(tr("Remove"), this, [this, index] { m_list->remove(index); })->setEnabled(m_reachable);
    menu->popup(at->mapToGlobal(QPoint(0, at->height())));
}

} // namespace boxyard::widgets
