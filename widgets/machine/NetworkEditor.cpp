// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/Button.h"
#include "widgets/machine/DeviceEditors.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScopedValueRollback>

#include <algorithm>

namespace boxyard::widgets {

using machine::NetworkConfig;
using machine::NetworkMode;

namespace {

// One text for mode and source, as the combo box holds it: "nat", "network:default", "bridge:br0", "isolated", "other".
QString placeOf(const NetworkConfig& network) {
    switch (network.mode) {
    case NetworkMode::Nat:
        return QStringLiteral("nat");
    case NetworkMode::Network:
        return QStringLiteral("network:") + network.source;
    case NetworkMode::Bridge:
        return QStringLiteral("bridge:") + network.source;
    case NetworkMode::Isolated:
        return QStringLiteral("isolated");
    case NetworkMode::Other:
        break;
    }
    return QStringLiteral("other");
}

void setPlace(NetworkConfig& network, const QString& place) {
    const QString source = place.section(QLatin1Char(':'), 1);
    if (place == QLatin1String("nat"))
        network.mode = NetworkMode::Nat;
    else if (place.startsWith(QLatin1String("network:")))
        network.mode = NetworkMode::Network;
    else if (place.startsWith(QLatin1String("bridge:")))
        network.mode = NetworkMode::Bridge;
    else if (place == QLatin1String("isolated"))
        network.mode = NetworkMode::Isolated;
    else
        return;
    network.source = source;
}

const NetworkConfig* at(const machine::MachineConfig& config, int index) {
    return index < config.networks.size() ? &config.networks.at(index) : nullptr;
}

} // namespace

NetworkEditor::NetworkEditor(QWidget* body) : Editor(tr("Network"), body) { addButtons(); }

void NetworkEditor::setHost(const machine::HostCapabilities& host) {
    const bool same =
        host.networks == m_host.networks && host.bridges == m_host.bridges && host.session == m_host.session;
    m_host = host;
    if (!same)
        rebuild();
}

void NetworkEditor::load(const Config& config) {
    const bool same = m_networks == config.networks;
    m_networks = config.networks;
    if (!same)
        rebuild();
    Editor::load(config);
}

void NetworkEditor::store(Config& config) const { config.networks = m_networks; }

QList<Editor::Option> NetworkEditor::places(const NetworkConfig& network) const {
    QList<Option> options{{QStringLiteral("nat"), tr("NAT, with port forwards")}};
    for (const QString& name : m_host.networks)
        options.append({QStringLiteral("network:") + name, tr("Virtual network %1").arg(name)});
    for (const QString& name : m_host.bridges)
        options.append({QStringLiteral("bridge:") + name, tr("Bridge %1").arg(name)});
    const QString own = placeOf(network);
    const bool known = std::any_of(options.begin(), options.end(), [&](const Option& o) { return o.value == own; });
    if (!known) {
        const QString text = network.mode == NetworkMode::Isolated ? tr("Isolated")
                             : network.mode == NetworkMode::Other  ? tr("As it is set up elsewhere")
                             : network.mode == NetworkMode::Bridge ? tr("Bridge %1").arg(network.source)
                                                                   : tr("Virtual network %1").arg(network.source);
        options.append({own, text});
    }
    return options;
}

void NetworkEditor::rebuild() {
    const QScopedValueRollback<bool> guard(m_loading, true);
    removeFields(QStringLiteral("network"));
    for (int index = 0; index < m_networks.size(); ++index)
        addAdapterRows(index);
    addButtons();
    Q_EMIT rowsChanged();
}

void NetworkEditor::addAdapterRows(int index) {
    const NetworkConfig& network = m_networks.at(index);
    const QString section = network.guestName.isEmpty()
                                ? tr("Adapter %1").arg(index + 1)
                                : tr("Adapter %1, %2 in the guest").arg(index + 1).arg(network.guestName);
    addMode(index, section);
    QList<Option> models{{QStringLiteral("virtio"), tr("virtio, fastest")},
                         {QStringLiteral("e1000e"), tr("Intel e1000e")},
                         {QStringLiteral("e1000"), tr("Intel e1000")},
                         {QStringLiteral("vmxnet3"), tr("VMware vmxnet3")},
                         {QStringLiteral("rtl8139"), tr("Realtek 8139, for old systems")}};
    addChoice(
        spec(QStringLiteral("network.%1.model").arg(index), section, tr("Model"), tr("network card adapter nic")),
        models, [index](const Config& config) { return at(config, index) ? at(config, index)->model : QString(); },
        [](Config&, const QString&) {});
    auto* combo = qobject_cast<CalmComboBox*>(rows().constLast()->editor());
    connect(combo, &QComboBox::currentIndexChanged, this, [this, index, combo] {
        if (!m_loading && index < m_networks.size()) {
            m_networks[index].model = combo->currentData().toString();
            noteEdit();
        }
    });
    combo->select(network.model);
    addMac(index, section);
    auto* cable = new QCheckBox(tr("Cable connected"), body());
    cable->setChecked(network.linkUp);
    connect(cable, &QCheckBox::toggled, this, [this, index](bool on) {
        m_networks[index].linkUp = on;
        noteEdit();
    });
    Field field;
    field.text = [index](const Config& config) {
        return !at(config, index) || at(config, index)->linkUp ? NetworkEditor::tr("on") : NetworkEditor::tr("off");
    };
    addField(spec(QStringLiteral("network.%1.link").arg(index), section, tr("Cable connected"), tr("link plugged")),
             cable, field);
}

void NetworkEditor::addMode(int index, const QString& section) {
    const NetworkConfig& network = m_networks.at(index);
    auto* combo = new CalmComboBox(body());
    for (const Option& option : places(network))
        combo->addItem(option.text, option.value);
    combo->select(placeOf(network));
    connect(combo, &QComboBox::currentIndexChanged, this, [this, index, combo] {
        if (m_loading)
            return;
        setPlace(m_networks[index], combo->currentData().toString());
        noteEdit();
    });
    Field field;
    field.text = [index, combo = QPointer<CalmComboBox>(combo)](const Config& config) {
        if (!at(config, index) || !combo)
            return NetworkEditor::tr("none");
        const int item = combo->findData(placeOf(*at(config, index)));
        return item < 0 ? placeOf(*at(config, index)) : combo->itemText(item);
    };
    field.finding = QStringLiteral("networks.%1").arg(index);
    addField(
        spec(QStringLiteral("network.%1.mode").arg(index), section, tr("Connected to"), tr("network nat bridge mode")),
        combo, field);
}

void NetworkEditor::addMac(int index, const QString& section) {
    auto* box = new QWidget(body());
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    auto* mac = new QLineEdit(m_networks.at(index).mac, box);
    mac->setObjectName(QStringLiteral("network.%1.macEdit").arg(index));
    mac->setAccessibleName(tr("MAC address of adapter %1").arg(index + 1));
    mac->setPlaceholderText(tr("chosen by itself"));
    mac->setMinimumWidth(mac->fontMetrics().horizontalAdvance(QStringLiteral("00:00:00:00:00:00")) + 36);
    connect(mac, &QLineEdit::textEdited, this, [this, index, mac] {
        if (machine::macProblem(mac->text()).isEmpty())
            m_networks[index].mac = mac->text().toLower();
        noteEdit();
    });
    auto* remove = new Button(tr("Take out"), Button::Look::Secondary, box);
    remove->setObjectName(QStringLiteral("network.%1.remove").arg(index));
    remove->setAccessibleName(tr("Take adapter %1 out of the machine").arg(index + 1));
    connect(remove, &Button::clicked, this, [this, index] {
        m_networks.removeAt(index);
        rebuild();
        noteEdit();
    });
    line->addWidget(mac);
    line->addWidget(remove);
    Field field;
    field.load = [index, mac](const Config& config) {
        if (at(config, index) && !machine::macProblem(mac->text()).isEmpty())
            mac->setText(at(config, index)->mac);
    };
    field.problem = [mac] { return machine::macProblem(mac->text()); };
    field.text = [index](const Config& config) { return at(config, index) ? at(config, index)->mac : QString(); };
    addField(
        spec(QStringLiteral("network.%1.mac").arg(index), section, tr("Address (MAC)"), tr("mac hardware address")),
        box, field);
}

void NetworkEditor::addButtons() {
    auto* add = new Button(tr("Network adapter"), Button::Look::Secondary, body());
    add->setObjectName(QStringLiteral("network.addAdapter"));
    add->setAccessibleName(tr("Add a network adapter"));
    connect(add, &Button::clicked, this, [this] {
        m_networks.append(NetworkConfig());
        rebuild();
        noteEdit();
    });
    Field field;
    field.text = [](const Config& config) {
        return NetworkEditor::tr("%n adapters", nullptr, static_cast<int>(config.networks.size()));
    };
    addField(spec(QStringLiteral("network.add"), tr("More"), tr("Add"), tr("adapter nic network")), add, field);
}

} // namespace boxyard::widgets
