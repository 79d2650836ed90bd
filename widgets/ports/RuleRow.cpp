// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ports/RuleRow.h"

#include "widgets/common/Button.h"
#include "widgets/common/Paint.h"
#include "widgets/common/PortLook.h"
#include "widgets/ports/RuleCells.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>

namespace boxyard::widgets {

namespace {

QString hostText(const PortRule& rule) {
    if (rule.hostPort == 0)
        return {};
    return QString::number(rule.hostPort) + (rule.protocol == Protocol::Udp ? QStringLiteral("/udp") : QString());
}

QString guestText(const PortRule& rule) {
    if (rule.guestPort == 0)
        return {};
    return rule.guestAddress.isEmpty() ? QString::number(rule.guestPort)
                                       : QStringLiteral("%1:%2").arg(rule.guestAddress).arg(rule.guestPort);
}

quint16 portOf(const QString& text) {
    bool ok = false;
    const uint number = text.trimmed().toUInt(&ok);
    return ok && number > 0 && number <= 65535 ? static_cast<quint16>(number) : quint16(0);
}

} // namespace

RuleRow::RuleRow(const ResourceId& owner, PortMapSource* ports, int index, QWidget* parent)
    : QWidget(parent), m_owner(owner), m_ports(ports) {
    setObjectName(QStringLiteral("rule.%1").arg(index));
    build(index);
}

QString RuleRow::hostTitle() { return tr("Host port"); }

QString RuleRow::guestTitle(bool machine) { return machine ? tr("Guest port") : tr("Container port"); }

// Whence it is reached has a few words only: it gets their width, and the health what is left.
void RuleRow::placeColumns(QHBoxLayout* line, const QList<QWidget*>& cells, bool machine) {
    static constexpr int kStretch[] = {0, 20, 0, 8, 8, 60, 0};
    const QFontMetrics metrics = cells.first()->fontMetrics();
    const int reach = qMax(metrics.horizontalAdvance(reachText(QStringLiteral("127.0.0.1"))) + 9,
                           metrics.horizontalAdvance(reachText(QStringLiteral("0.0.0.0"))) + 34);
    const QFontMetrics small(smallFont(cells.first()->font()));
    const auto port = [&](const QString& title) {
        return qMax(metrics.horizontalAdvance(QStringLiteral("55432")) + 20, small.horizontalAdvance(title) + 12);
    };
    const int least[] = {
        0, small.horizontalAdvance(tr("Name")) + 8, reach, port(hostTitle()), port(guestTitle(machine)), 0, 0};
    line->setContentsMargins(8, 0, 8, 0);
    line->setSpacing(0);
    for (int i = 0; i < cells.size(); ++i) {
        if (kStretch[i] > 0)
            cells.at(i)->setSizePolicy(QSizePolicy::Ignored, cells.at(i)->sizePolicy().verticalPolicy());
        if (least[i] > 0)
            cells.at(i)->setMinimumWidth(least[i]);
        if (least[i] > 0 && kStretch[i] == 0)
            cells.at(i)->setFixedWidth(least[i]);
        line->addWidget(cells.at(i), kStretch[i]);
    }
}

void RuleRow::build(int index) {
    m_line = new QWidget(this);
    m_enabled = new QCheckBox(m_line);
    m_enabled->setFixedWidth(20);
    m_name = new CellEdit(m_line);
    auto* reach = new QWidget(m_line);
    m_reach = new ReachCell(reach);
    m_address = new CellEdit(reach);
    m_address->QWidget::hide();
    auto* reachLine = new QHBoxLayout(reach);
    reachLine->setContentsMargins(0, 0, 0, 0);
    reachLine->addWidget(m_reach);
    reachLine->addWidget(m_address);
    m_host = new CellEdit(m_line);
    m_guest = new CellEdit(m_line);
    m_health = new StateText(m_line);
    m_more = new Button(QStringLiteral("more"), QString(), Button::Look::Flat, m_line);
    m_more->setDense(true);
    const auto name = [index](QWidget* widget, const char* id) {
        widget->setObjectName(QStringLiteral("rule.%1.%2").arg(index).arg(QLatin1String(id)));
    };
    name(m_enabled, "enabled");
    name(m_name, "name");
    name(m_reach, "reach");
    name(m_address, "address");
    name(m_host, "hostPort");
    name(m_guest, "guestPort");
    name(m_more, "more");
    m_name->setAccessibleName(tr("Name of the rule"));
    m_address->setAccessibleName(tr("Address of this computer"));
    m_host->setAccessibleName(tr("Port of this computer"));
    const bool machine = m_owner.kind == ResourceKind::Machine;
    m_guest->setAccessibleName(machine ? tr("Port of the guest") : tr("Port of the container"));
    if (machine) { // a container's ports are read only
        m_host->setToolTip(tr("A number, or a number and /udp"));
        m_guest->setToolTip(tr("A number, or an address of the guest, a colon and a number"));
    }
    auto* line = new QHBoxLayout(m_line);
    placeColumns(line, {m_enabled, m_name, reach, m_host, m_guest, m_health, m_more}, machine);
    m_line->setMinimumHeight(fontMetrics().height() + 16);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_line);
    buildConflict();
    column->addWidget(m_conflictLine);

    connect(m_enabled, &QCheckBox::toggled, this, [this](bool on) {
        if (m_draft.enabled == on)
            return;
        m_draft.enabled = on;
        look();
        commit();
    });
    connect(m_reach, &QAbstractButton::clicked, this, &RuleRow::openReachMenu);
    connect(m_more, &Button::clicked, this, &RuleRow::openMenu);
    for (CellEdit* cell : {m_name, m_address, m_host, m_guest}) {
        connect(cell, &QLineEdit::textEdited, this, [this] {
            readTyped();
            look();
        });
        connect(cell, &QLineEdit::editingFinished, this, &RuleRow::commit);
        connect(cell, &CellEdit::escaped, this, [this] {
            m_draft = m_saved;
            look();
            fill();
        });
    }
}

QList<QWidget*> RuleRow::tabChain() const {
    return {m_enabled, m_name, m_reach, m_address, m_host, m_guest, m_more, m_show, m_use};
}

void RuleRow::buildConflict() {
    m_conflictLine = new QWidget(this);
    m_conflictText = new QLabel(m_conflictLine);
    m_conflictText->setTextFormat(Qt::PlainText);
    m_conflictText->setWordWrap(true);
    m_conflictText->setObjectName(objectName() + QStringLiteral(".conflict"));
    m_show = new Button(QString(), Button::Look::Flat, m_conflictLine);
    m_show->setObjectName(objectName() + QStringLiteral(".show"));
    m_use = new Button(QString(), Button::Look::Primary, m_conflictLine);
    m_use->setObjectName(objectName() + QStringLiteral(".use"));
    m_show->setDense(true);
    m_use->setDense(true);
    auto* line = new QHBoxLayout(m_conflictLine);
    line->setContentsMargins(34, 4, 8, 7);
    line->setSpacing(8);
    line->addWidget(m_conflictText, 1);
    line->addWidget(m_show);
    line->addWidget(m_use);
    m_conflictLine->hide();
    connect(m_show, &Button::clicked, this, [this] { Q_EMIT showRequested(holderId()); });
    connect(m_use, &Button::clicked, this, [this] {
        m_draft.hostPort = m_free;
        m_host->setModified(false);
        look();
        fill();
        commit();
    });
}

void RuleRow::setRule(const PortRule& rule, bool running, bool editable) {
    m_running = running;
    for (QWidget* widget : {static_cast<QWidget*>(m_enabled), static_cast<QWidget*>(m_reach)})
        widget->setEnabled(editable);
    for (CellEdit* cell : {m_name, m_address, m_host, m_guest})
        cell->setReadOnly(!editable);
    // An edit that cannot be saved yet stays on the screen while other things change.
    const bool keepDraft = !m_new && m_draft != m_saved && (hasConflict() || !m_invalid.isEmpty() || isBeingTyped());
    m_saved = rule;
    m_new = false;
    if (!keepDraft)
        m_draft = rule;
    look();
    fill();
}

bool RuleRow::isBeingTyped() const { return m_line->isAncestorOf(QApplication::focusWidget()); }

void RuleRow::portsChanged() {
    const bool waited = hasConflict();
    look();
    if (waited && !hasConflict() && !isBeingTyped())
        commit(); // it waited for the port only
}

void RuleRow::startNew() {
    m_new = true;
    m_saved = PortRule();
    m_draft = PortRule();
    fill();
    look();
    m_guest->setFocus();
}

void RuleRow::fill() {
    const bool muted = !m_draft.enabled;
    m_enabled->setChecked(m_draft.enabled);
    m_name->show(m_draft.name);
    m_reach->setAddress(m_draft.hostAddress, muted);
    m_address->show(m_draft.hostAddress);
    m_host->show(hostText(m_draft));
    m_guest->show(guestText(m_draft));
    for (CellEdit* cell : {m_name, m_host, m_guest})
        cell->setMuted(muted);
    const QString name = m_draft.name.isEmpty() ? tr("Port %1").arg(m_draft.guestPort) : m_draft.name;
    m_enabled->setAccessibleName(tr("%1 is on").arg(name));
    m_more->setAccessibleName(tr("More about %1").arg(name));
    m_name->setPlaceholderText(m_new ? tr("Name") : QString());
    m_guest->setPlaceholderText(m_new ? tr("Guest port") : QString());
    m_host->setPlaceholderText(m_new ? tr("free one") : QString());
    refreshHealth();
}

void RuleRow::readTyped() {
    m_draft.name = m_name->text().trimmed();
    if (m_address->isVisibleTo(this))
        m_draft.hostAddress = m_address->text().trimmed();
    QString host = m_host->text().trimmed().toLower();
    if (host.endsWith(QLatin1String("/udp")) || host.endsWith(QLatin1String("/tcp")))
        m_draft.protocol = host.endsWith(QLatin1String("/udp")) ? Protocol::Udp : Protocol::Tcp;
    else
        m_draft.protocol = m_saved.protocol;
    m_draft.hostPort = portOf(host.section(QLatin1Char('/'), 0, 0));
    const QString guest = m_guest->text().trimmed();
    const auto colon = guest.lastIndexOf(QLatin1Char(':'));
    m_draft.guestAddress = colon > 0 ? guest.left(colon) : QString();
    m_draft.guestPort = portOf(guest.mid(colon + 1));
}

void RuleRow::look() {
    m_conflict.clear();
    m_invalid.clear();
    m_free = 0;
    const bool typedHost = !m_host->text().trimmed().isEmpty() && m_host->isModified();
    if (m_draft.guestPort == 0)
        m_invalid = tr("A port of the guest is needed, from 1 to 65535.");
    else if (m_draft.hostPort == 0 && (typedHost || !m_new))
        m_invalid = tr("A port of this computer is needed, from 1 to 65535.");
    else if (const Result<PortRule> read = PortRule::parse(m_draft.toText()); !read)
        m_invalid = read.error().summary; // an address that is none
    const bool changed = m_new || !m_draft.sameHostSide(m_saved) || m_draft.enabled != m_saved.enabled;
    if (m_ports && m_invalid.isEmpty() && m_draft.enabled && m_draft.hostPort > 0 &&
        (changed || m_ports->observed(m_owner, m_saved).health == PortHealth::Conflict))
        m_conflict = m_ports->holderOf(m_draft, m_owner);
    const bool empty = m_new && m_guest->text().isEmpty();
    const QString text =
        !m_conflict.isEmpty() ? tr("%1 is used by %2.").arg(m_draft.hostPort).arg(m_conflict) : m_invalid;
    m_conflictText->setText(text);
    m_conflictLine->setVisible(!text.isEmpty() && !empty);
    if (m_ports && !m_conflict.isEmpty()) {
        PortRule next = m_draft;
        next.hostPort = static_cast<quint16>(m_draft.hostPort + 1);
        m_free = m_ports->freePort(next);
    }
    m_use->setVisible(m_free > 0);
    m_use->setText(tr("Use %1").arg(m_free));
    m_use->setAccessibleName(tr("Use port %1 instead").arg(m_free));
    m_show->setVisible(!holderId().isNull());
    m_show->setText(tr("Show it"));
    m_host->setProblem(!m_conflict.isEmpty());
    m_conflictText->setAccessibleName(text);
    refreshHealth();
    update();
}

ResourceId RuleRow::holderId() const {
    if (!m_ports || m_conflict.isEmpty())
        return {};
    const QList<PortMapEntry> entries = m_ports->entries();
    const PortMapEntry* holder = portHolder(m_draft, entries, m_owner.key);
    if (!holder || holder->owner == PortMapEntry::Owner::Process)
        return {};
    return {holder->ownerProvider,
            holder->owner == PortMapEntry::Owner::Machine ? ResourceKind::Machine : ResourceKind::Container,
            holder->ownerId};
}

void RuleRow::refreshHealth() {
    if (hasConflict() && (m_new || m_draft != m_saved)) {
        m_health->setLook(StateLook::Glyph::Triangle, tr("Not saved yet"), Tone::Problem);
        return;
    }
    if (m_new || !m_invalid.isEmpty()) {
        m_health->setLook(StateLook::Glyph::Ring, tr("Not saved yet"), Tone::Neutral);
        return;
    }
    m_health->setLook(healthLook(m_ports ? m_ports->observed(m_owner, m_draft) : m_draft, m_running, m_owner.kind));
}

void RuleRow::commit() {
    for (CellEdit* cell : {m_name, m_address, m_host, m_guest})
        cell->setModified(false);
    if (hasConflict() || !m_invalid.isEmpty() || (!m_new && m_draft == m_saved))
        return;
    if (m_draft.hostPort == 0 && m_ports)
        m_draft.hostPort = m_ports->freePort(m_draft);
    if (m_draft.hostPort == 0)
        return;
    m_address->QWidget::hide();
    m_reach->show();
    m_new = false;
    m_saved = m_draft;
    fill();
    Q_EMIT edited(m_draft);
}

void RuleRow::openReachMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto choose = [this](const QString& address) {
        return [this, address] {
            m_draft.hostAddress = address;
            look();
            fill();
            commit();
        };
    };
    menu->addAction(tr("This computer only"), this, choose(QStringLiteral("127.0.0.1")));
    menu->addAction(tr("All networks"), this, choose(QStringLiteral("0.0.0.0")));
    menu->addSeparator();
    menu->addAction(tr("One address…"), this, [this] {
        m_reach->hide();
        m_address->QLineEdit::show();
        m_address->setText(m_draft.hostAddress);
        m_address->selectAll();
        m_address->setFocus();
    });
    menu->popup(m_reach->mapToGlobal(QPoint(0, m_reach->height())));
}

void RuleRow::openMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString address =
        QStringLiteral("%1:%2")
            .arg(isAllNetworks(m_draft.hostAddress) ? QStringLiteral("127.0.0.1") : m_draft.hostAddress)
            .arg(m_draft.hostPort);
    menu->addAction(tr("Copy %1").arg(address), this, [address] { QApplication::clipboard()->setText(address); });
    const bool udp = m_draft.protocol == Protocol::Udp;
    menu->addAction(udp ? tr("Change to TCP") : tr("Change to UDP"), this,
                    [this, udp] {
                        m_draft.protocol = udp ? Protocol::Tcp : Protocol::Udp;
                        look();
                        fill();
                        commit();
                    })
        ->setEnabled(m_reach->isEnabled());
    menu->addSeparator();
    menu->addAction(tr("Remove"), this, &RuleRow::removeRequested)->setEnabled(m_reach->isEnabled());
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void RuleRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    if (hasConflict())
        painter.fillRect(rect().adjusted(0, 0, 0, -1),
                         Theme::mix(theme.base, theme.toneGlyph(Tone::Problem), theme.dark ? 0.13 : 0.07));
    if (m_conflictLine->isVisible())
        paintHairline(painter, 8, width() - 8, m_line->height() - 1, theme.line);
    paintHairline(painter, 8, width() - 8, height() - 1, theme.line);
}

} // namespace boxyard::widgets
