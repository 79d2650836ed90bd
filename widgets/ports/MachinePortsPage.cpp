// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ports/MachinePortsPage.h"

#include "widgets/common/Button.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/Paint.h"
#include "widgets/common/PortLook.h"
#include "widgets/common/SectionHead.h"
#include "widgets/ports/RuleRow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QTimer>

namespace boxyard::widgets {

namespace {

constexpr int kMargin = 24;
constexpr int kBesides = 90; // beside the title: gaps, the scroll bar and a word of the remark
constexpr int kButtons = 3;  // presets that stand as buttons; the others are in the menu

// The head of the rules table.
class ColumnHead final : public QWidget {
public:
    ColumnHead(bool machine, QWidget* parent) : QWidget(parent) {
        QList<QWidget*> cells{new QWidget(this)};
        cells.first()->setFixedWidth(20);
        for (const QString& text :
             {ResourcePortsPage::tr("Name"), ResourcePortsPage::tr("Reachable from"), RuleRow::hostTitle(),
              RuleRow::guestTitle(machine), ResourcePortsPage::tr("Health")}) {
            auto* cell = new QWidget(this);
            auto* inset = new QHBoxLayout(cell);
            inset->setContentsMargins(cells.size() == 5 ? 0 : 6, 0, 0, 0); // as far in as the text of the cells below
            auto* label = new ElidedLabel(text, cell);
            label->setMuted(true);
            label->setFont(smallFont(font()));
            inset->addWidget(label);
            cells.append(cell);
        }
        cells.append(new QWidget(this));
        cells.last()->setFixedWidth(32);
        auto* line = new QHBoxLayout(this);
        RuleRow::placeColumns(line, cells, machine);
        setFixedHeight(fontMetrics().height() + 10);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintHairline(painter, 8, width() - 8, height() - 1, Theme::of(palette()).line);
    }
};

} // namespace

ResourcePortsPage::ResourcePortsPage(const Resource& resource, const PortsHooks& hooks, QWidget* parent)
    : DetailPage(parent), m_resource(resource), m_hooks(hooks) {
    setObjectName(QStringLiteral("portsPage"));
    QWidget* body = addScrollingBody();
    auto* head = new QWidget(body);
    auto* headLine = new QHBoxLayout(head);
    headLine->setContentsMargins(8, 0, 8, 0);
    m_head = new SectionHead(QString(), head);
    headLine->addWidget(m_head);
    m_banner = new MessageBanner(body);
    m_banner->setObjectName(QStringLiteral("ports.banner"));
    m_banner->setClosable(true);
    m_columns = new ColumnHead(isMachine(), body);
    m_empty = new QLabel(body);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(8, 6, 8, 6);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(0);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(kMargin - 8, 14, kMargin - 8, kMargin);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_banner);
    column->addWidget(m_columns);
    column->addWidget(m_empty);
    column->addLayout(m_rows);
    column->addSpacing(22);
    column->addWidget(hostPortMap(hooks, body));
    column->addStretch(1);

    m_list = new machine::ForwardList(isMachine() && hooks.service ? hooks.service(resource.id.provider) : nullptr,
                                      resource.id, this);
    if (isMachine())
        buildButtons();
    connect(m_list, &machine::ForwardList::changed, this, &ResourcePortsPage::rebuild);
    connect(m_list, &machine::ForwardList::failed, this, [this](const Error& error) { m_banner->showError(error); });
    if (m_hooks.ports) {
        connect(m_hooks.ports, &PortMapSource::healthChanged, this, [this] {
            for (RuleRow* row : std::as_const(m_lines))
                row->refreshHealth();
        });
        connect(m_hooks.ports, &PortMapSource::changed, this, [this] {
            const QList<RuleRow*> rows = m_lines + (m_new ? QList<RuleRow*>{m_new} : QList<RuleRow*>());
            for (RuleRow* row : rows)
                row->portsChanged();
        });
    }
    update(resource, true);
}

void ResourcePortsPage::buildButtons() {
    const QList<PortPreset> presets = portPresets();
    for (int i = 0; i < kButtons; ++i) {
        const PortPreset& preset = presets.at(i);
        Button* button = m_head->addButton(QStringLiteral("add"), preset.name);
        button->setObjectName(QStringLiteral("ports.add.") + preset.id);
        button->setAccessibleName(tr("Add %1").arg(preset.name));
        connect(button, &Button::clicked, this, [this, id = preset.id] { addPreset(id); });
        m_add.append(button);
    }
    Button* more = m_head->addButton(QString(), tr("More"));
    more->setChevron(true);
    more->setObjectName(QStringLiteral("ports.more"));
    more->setAccessibleName(tr("Add another port"));
    connect(more, &Button::clicked, this, [this, more] { openMore(more); });
    m_add.append(more);
}

void ResourcePortsPage::openMore(Button* at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Another port…"), this, &ResourcePortsPage::addEmpty);
    menu->addSeparator();
    const QList<PortPreset> presets = portPresets();
    for (int i = 0; i < presets.size(); ++i)
        if (i >= kButtons || m_add.at(i)->isHidden())
            menu->addAction(QStringLiteral("%1  (%2)").arg(presets.at(i).name).arg(presets.at(i).guestPort), this,
                            [this, id = presets.at(i).id] { addPreset(id); });
    menu->popup(at->mapToGlobal(QPoint(0, at->height())));
}

void ResourcePortsPage::addPreset(const QString& presetId) {
    m_banner->clear();
    for (const PortPreset& preset : portPresets())
        if (preset.id == presetId)
            m_list->add(presetRule(preset, m_hooks.ports));
}

void ResourcePortsPage::addEmpty() {
    if (m_new)
        return;
    m_new = makeRow(static_cast<int>(m_lines.size()));
    connect(m_new, &RuleRow::edited, this, [this](const PortRule& rule) {
        m_new->hide();
        m_new->deleteLater();
        m_new = nullptr;
        m_list->add(rule);
    });
    connect(m_new, &RuleRow::removeRequested, this, [this] {
        m_new->deleteLater();
        m_new = nullptr;
    });
    m_rows->addWidget(m_new);
    m_new->startNew();
}

RuleRow* ResourcePortsPage::makeRow(int index) {
    auto* row = new RuleRow(m_resource.id, m_hooks.ports, index, this);
    connect(row, &RuleRow::showRequested, this, [this](const ResourceId& holder) {
        if (m_hooks.show)
            m_hooks.show(holder);
        else
            Q_EMIT resourceRequested(holder);
    });
    return row;
}

bool ResourcePortsPage::isRunning() const {
    return m_resource.state == ResourceState::Running || m_resource.state == ResourceState::Paused;
}

void ResourcePortsPage::update(const Resource& resource, bool reachable) {
    m_resource = resource;
    m_reachable = reachable;
    m_head->setTitle(isMachine() ? tr("Forwards to %1").arg(resource.name.simplified())
                                 : tr("Published ports of %1").arg(resource.name.simplified()));
    m_head->setRemark(!isMachine()  ? tr("set when the container is made")
                      : isRunning() ? tr("take effect at once")
                                    : tr("take effect at the next start"));
    m_empty->setText(
        isMachine()
            ? tr("Nothing leads into this machine yet. A button above adds a port, reachable from this computer only.")
            : tr("This container publishes no port."));
    for (Button* button : std::as_const(m_add))
        button->setEnabled(reachable);
    m_list->update(resource.ports);
    rebuild();
}

void ResourcePortsPage::rebuild() {
    const QList<PortRule>& rules = m_list->rules();
    while (m_lines.size() > rules.size()) {
        RuleRow* gone = m_lines.takeLast();
        gone->hide();
        gone->setObjectName(QString());
        gone->deleteLater();
    }
    while (m_lines.size() < rules.size()) {
        const int index = static_cast<int>(m_lines.size());
        RuleRow* row = makeRow(index);
        connect(row, &RuleRow::edited, this, [this, index](const PortRule& rule) {
            m_banner->clear();
            m_list->replace(index, rule);
        });
        connect(row, &RuleRow::removeRequested, this, [this, index] { m_list->remove(index); });
        m_rows->insertWidget(index, row);
        m_lines.append(row);
    }
    for (int i = 0; i < m_lines.size(); ++i)
        m_lines.at(i)->setRule(rules.at(i), isRunning(), m_reachable && isMachine());
    orderTabs();
    m_columns->setVisible(!m_lines.isEmpty() || m_new);
    m_empty->setVisible(m_lines.isEmpty() && !m_new);
}

// Presets whose buttons do not fit beside the title are in the menu.
void ResourcePortsPage::fitButtons() {
    if (m_add.isEmpty())
        return;
    int used = QFontMetrics(sectionFont(font())).horizontalAdvance(m_head->title()) + 2 * kMargin + kBesides +
               m_add.constLast()->sizeHint().width();
    for (int i = 0; i < kButtons; ++i) {
        used += m_add.at(i)->sizeHint().width() + 8;
        m_add.at(i)->setVisible(i == 0 || used <= width());
    }
}

void ResourcePortsPage::resizeEvent(QResizeEvent* event) {
    DetailPage::resizeEvent(event);
    fitButtons();
}

// The keyboard goes from the buttons through the rules to the map below them, whatever was made first.
void ResourcePortsPage::orderTabs() {
    QWidget* last = m_add.isEmpty() ? nullptr : m_add.constLast();
    const auto next = [&last](QWidget* widget) {
        if (last)
            setTabOrder(last, widget);
        last = widget;
    };
    for (const RuleRow* row : std::as_const(m_lines))
        for (QWidget* widget : row->tabChain())
            next(widget);
    for (const char* name : {"portMap.search", "portMap.table"})
        if (auto* widget = findChild<QWidget*>(QLatin1String(name)))
            next(widget);
}

void ResourcePortsPage::setActive(bool active) {
    m_active = active;
    if (!m_hooks.ports)
        return;
    if (!active) {
        m_hooks.ports->watchHealth({});
        return;
    }
    QTimer::singleShot(0, this, [this] { // after the page that was left has stopped its watching
        if (m_active)
            m_hooks.ports->watchHealth({m_resource.id});
    });
}

} // namespace boxyard::widgets
