// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/appliance/ForwardRow.h"

#include "widgets/common/Button.h"
#include "widgets/common/Mnemonics.h"
#include "widgets/common/NumberEdit.h"
#include "widgets/common/Paint.h"
#include "widgets/common/PortLook.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>

namespace boxyard::widgets {

ForwardRow::ForwardRow(const PortRule& rule, PortMapSource* ports, const QString& id, QWidget* parent)
    : QWidget(parent), m_rule(rule), m_ports(ports) {
    setObjectName(id);
    const QString name = rule.name.isEmpty() ? tr("Port %1").arg(rule.guestPort) : rule.name.simplified();
    m_enabled = new QCheckBox(withoutMnemonic(fontMetrics().elidedText(name, Qt::ElideRight, 140)), this);
    m_enabled->setObjectName(id + QStringLiteral(".enabled"));
    m_enabled->setAccessibleName(tr("Forward %1").arg(name));
    m_enabled->setChecked(rule.enabled);
    m_reach = new QComboBox(this);
    m_reach->setObjectName(id + QStringLiteral(".reach"));
    m_reach->setAccessibleName(tr("Reachable from"));
    m_reach->addItem(reachText(QStringLiteral("127.0.0.1")), QStringLiteral("127.0.0.1"));
    m_reach->addItem(reachText(QStringLiteral("0.0.0.0")), QStringLiteral("0.0.0.0"));
    if (m_reach->findData(rule.hostAddress) < 0)
        m_reach->addItem(rule.hostAddress, rule.hostAddress);
    m_reach->setCurrentIndex(m_reach->findData(rule.hostAddress));
    m_port = new NumberEdit(1, 65535, this);
    m_port->setObjectName(id + QStringLiteral(".port"));
    m_port->setAccessibleName(tr("Port of this computer"));
    m_port->setValue(rule.hostPort);
    const QString guest = rule.guestAddress.isEmpty()
                              ? QString::number(rule.guestPort)
                              : QStringLiteral("%1:%2").arg(rule.guestAddress).arg(rule.guestPort);
    auto* to = new QLabel(tr("→ %1 in the guest").arg(guest) +
                              (rule.protocol == Protocol::Udp ? QStringLiteral(" (UDP)") : QString()),
                          this);
    to->setTextFormat(Qt::PlainText);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_enabled);
    line->addSpacing(8);
    line->addWidget(m_reach);
    line->addWidget(m_port);
    line->addWidget(to);
    line->addStretch(1);
    m_below = new QWidget(this);
    m_problem = new QLabel(m_below);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setObjectName(id + QStringLiteral(".problem"));
    m_use = new Button(QString(), Button::Look::Link, m_below);
    m_use->setObjectName(id + QStringLiteral(".use"));
    auto* below = new QHBoxLayout(m_below);
    below->setContentsMargins(24, 0, 0, 0);
    below->addWidget(m_problem);
    below->addWidget(m_use);
    below->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(line);
    column->addWidget(m_below);
    const auto edited = [this] {
        look();
        Q_EMIT changed();
    };
    connect(m_enabled, &QCheckBox::toggled, this, edited);
    connect(m_reach, &QComboBox::currentIndexChanged, this, edited);
    connect(m_port, &QSpinBox::valueChanged, this, [this, edited] {
        m_touched = m_touched || !m_moving;
        edited();
    });
    if (m_ports)
        connect(m_ports, &PortMapSource::changed, this, &ForwardRow::look);
    connect(m_use, &Button::clicked, this, [this] { m_port->setValue(m_free); });
    look();
}

PortRule ForwardRow::rule() const {
    PortRule rule = m_rule;
    rule.enabled = m_enabled->isChecked();
    rule.hostAddress = m_reach->currentData().toString();
    rule.hostPort = static_cast<quint16>(m_port->value());
    return rule;
}

void ForwardRow::setOthers(const QList<PortRule>& others) {
    m_others = others;
    look();
}

void ForwardRow::focusPort() {
    m_port->setFocus();
    m_port->selectAll();
}

void ForwardRow::look() {
    const PortRule wanted = rule();
    m_reach->setEnabled(wanted.enabled);
    m_port->setEnabled(wanted.enabled);
    m_conflict.clear();
    if (wanted.enabled) {
        for (const PortRule& other : std::as_const(m_others))
            if (other.enabled && other.clashesWith(wanted))
                m_conflict = tr("%1 is used twice here.").arg(wanted.hostPort);
        const QString holder = m_ports ? m_ports->holderOf(wanted, {}) : QString();
        if (!holder.isEmpty())
            m_conflict = tr("%1 is used by %2.").arg(wanted.hostPort).arg(holder);
    }
    m_free = 0;
    if (!m_conflict.isEmpty() && m_ports) {
        PortRule next = wanted;
        next.hostPort = wanted.hostPort < 1024 ? quint16(0) : static_cast<quint16>(wanted.hostPort + 1);
        m_free = m_ports->freePort(next);
    }
    if (m_free > 0 && !m_touched &&
        !m_moving) { // a proposal of ours moves by itself; what the user chose is his to change
        m_moving = true;
        m_port->setValue(m_free);
        m_moving = false;
        return;
    }
    m_problem->setText(m_conflict);
    m_use->setText(tr("Use %1").arg(m_free));
    m_use->setVisible(m_free > 0);
    m_below->setVisible(!m_conflict.isEmpty());
    QPalette colours = m_problem->palette();
    colours.setColor(QPalette::WindowText, Theme::of(palette()).toneText(Tone::Problem));
    colours.setColor(QPalette::Text, Theme::of(palette()).toneText(Tone::Problem));
    m_problem->setPalette(colours);
    setFieldTone(m_port, m_conflict.isEmpty() ? Tone::Neutral : Tone::Problem, m_conflict);
}

} // namespace boxyard::widgets
