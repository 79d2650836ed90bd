// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/container/RunRows.h"

#include "backend/core/HostPorts.h"
#include "widgets/common/Button.h"
#include "widgets/common/NumberEdit.h"
#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"
#include "widgets/container/ImageKnowledge.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>

namespace boxyard::widgets {

namespace {

constexpr int kFirstField = 190;
const QString kHere = QStringLiteral("127.0.0.1");
const QString kEverywhere = QStringLiteral("0.0.0.0");

QLabel* arrow(QWidget* parent) {
    auto* label = new QLabel(QStringLiteral("\u2192"), parent);
    label->setForegroundRole(QPalette::WindowText);
    return label;
}

} // namespace

RunRow::RunRow(const QString& removeName, int number, QWidget* parent) : QWidget(parent), m_number(number) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    m_line = new QHBoxLayout;
    m_line->setSpacing(8);
    column->addLayout(m_line);
    m_remove = new Button(QStringLiteral("close"), QString(), Button::Look::Flat, this);
    m_remove->setObjectName(named("removeRow"));
    m_remove->setAccessibleName(removeName);
    m_remove->setToolTip(removeName);
    connect(m_remove, &Button::clicked, this, &RunRow::removeRequested);
}

void RunRow::closeLine() {
    m_line->addWidget(m_remove);
    setTabOrder(m_line->itemAt(m_line->count() - 2)->widget() ? m_line->itemAt(m_line->count() - 2)->widget() : this,
                m_remove);
}

PortRow::PortRow(const PortRule& exposed, const PortMapSource* ports, int number, QWidget* parent)
    : RunRow(tr("Remove this port"), number, parent), m_ports(ports), m_address(new QComboBox(this)),
      m_host(new NumberEdit(1, 65535, this)), m_guest(new NumberEdit(1, 65535, this)), m_protocol(new QComboBox(this)),
      m_known(new QLabel(this)), m_exposed(exposed) {
    m_address->setObjectName(named("portAddress"));
    m_address->setAccessibleName(tr("Reachable from"));
    m_address->addItem(tr("This computer only"), kHere);
    m_address->addItem(tr("All networks"), kEverywhere);
    m_address->setMinimumWidth(kFirstField);
    m_host->setObjectName(named("hostPort"));
    m_host->setAccessibleName(tr("Port on the host"));
    m_guest->setObjectName(named("guestPort"));
    m_guest->setAccessibleName(tr("Port in the container"));
    m_protocol->setObjectName(named("portProtocol"));
    m_protocol->setAccessibleName(tr("Protocol"));
    m_protocol->addItem(QStringLiteral("tcp"), int(Protocol::Tcp));
    m_protocol->addItem(QStringLiteral("udp"), int(Protocol::Udp));
    m_known->setForegroundRole(QPalette::WindowText);
    const bool known = exposed.guestPort != 0;
    if (known) {
        m_guest->setValue(exposed.guestPort);
        m_protocol->setCurrentIndex(exposed.protocol == Protocol::Tcp ? 0 : 1);
        m_known->setText(QStringLiteral("%1/%2").arg(exposed.guestPort).arg(protocolName(exposed.protocol)));
    } else {
        m_guest->setValue(80);
    }
    m_guest->setVisible(!known);
    m_protocol->setVisible(!known);
    m_known->setVisible(known);
    line()->addWidget(m_address);
    line()->addWidget(m_host);
    line()->addWidget(arrow(this));
    line()->addWidget(m_known);
    line()->addWidget(m_guest);
    line()->addWidget(m_protocol);
    line()->addStretch(1);
    closeLine();
    buildNote();
    connect(m_address, &QComboBox::currentIndexChanged, this, &RunRow::changed);
    connect(m_host, &QSpinBox::valueChanged, this, &RunRow::changed);
    connect(m_guest, &QSpinBox::valueChanged, this, &RunRow::changed);
    connect(m_protocol, &QComboBox::currentIndexChanged, this, &RunRow::changed);
}

// The line below: why another port is proposed, or who holds the typed one, with the next free one.
void PortRow::buildNote() {
    m_note = new QWidget(this);
    auto* note = new QHBoxLayout(m_note);
    note->setContentsMargins(0, 0, 0, 0);
    m_text = new QLabel(m_note);
    m_text->setObjectName(named("portNote"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setFont(smallFont(font()));
    m_text->setForegroundRole(QPalette::WindowText);
    m_use = new Button(QString(), Button::Look::Link, m_note);
    m_use->setObjectName(named("useFreePort"));
    m_use->setDense(true);
    note->addWidget(m_text, 1);
    note->addWidget(m_use);
    layout()->addWidget(m_note);
    m_note->hide();
    connect(m_use, &Button::clicked, this, [this] { m_host->setValue(m_proposed); });
}

PortRule PortRow::rule() const {
    PortRule rule = m_exposed;
    rule.hostAddress = m_address->currentData().toString();
    rule.hostPort = quint16(m_host->value());
    rule.guestPort = quint16(m_guest->value());
    rule.protocol = Protocol(m_protocol->currentData().toInt());
    return rule;
}

quint16 PortRow::freePort(const QList<PortRule>& others) const {
    return m_ports ? m_ports->freePortBeside(others, rule()) : rule().hostPort;
}

void PortRow::chooseFree(const QList<PortRule>& others) {
    const QSignalBlocker quiet(m_host);
    m_host->setValue(goodHostPort(quint16(m_guest->value())));
    const QString holder = m_ports ? m_ports->holderOf(rule(), {}) : QString();
    const int wanted = m_host->value();
    if (const quint16 free = freePort(others); free != 0)
        m_host->setValue(free);
    if (!holder.isEmpty() && m_host->value() != wanted)
        m_moved =
            tr("%1 is held by %2. %3 is free.").arg(QString::number(wanted), holder, QString::number(m_host->value()));
}

void PortRow::say(bool wrong, const QString& text, quint16 instead) {
    const Theme& theme = Theme::of(palette());
    setFieldTone(m_host, wrong ? Tone::Problem : Tone::Neutral, wrong ? text : QString());
    QPalette colours = m_text->palette();
    colours.setColor(QPalette::WindowText, wrong ? theme.toneText(Tone::Problem) : theme.muted);
    m_text->setPalette(colours);
    m_text->setText(text);
    m_proposed = instead;
    m_use->setText(instead == 0 ? QString() : tr("Use %1").arg(instead));
    m_use->setAccessibleName(m_use->text());
    m_use->setVisible(instead != 0);
    m_note->setVisible(!text.isEmpty());
}

bool PortRow::check(const QList<PortRule>& others) {
    const PortRule mine = rule();
    for (const PortRule& other : others)
        if (other.clashesWith(mine)) {
            say(true, tr("Another line above wants the port %1 too.").arg(mine.hostPort), freePort(others));
            return false;
        }
    const QString holder = m_ports ? m_ports->holderOf(mine, {}) : QString();
    if (!holder.isEmpty()) {
        m_moved.clear();
        say(true, tr("%1 is held by %2.").arg(QString::number(mine.hostPort), holder), freePort(others));
        return false;
    }
    if (isAllNetworks(mine.hostAddress))
        say(false, tr("Other computers can connect to it."), 0);
    else
        say(false, m_moved, 0);
    return true;
}

VariableRow::VariableRow(const QString& key, bool needed, const QString& image, int number, QWidget* parent)
    : RunRow(tr("Remove this variable"), number, parent), m_key(new QLineEdit(key, this)), m_value(new QLineEdit(this)),
      m_make(new Button(tr("Make one"), Button::Look::Secondary, this)), m_needed(needed), m_image(image) {
    m_key->setObjectName(named("variableName"));
    m_key->setAccessibleName(tr("Variable"));
    m_key->setPlaceholderText(tr("Name"));
    m_key->setFixedWidth(qMax(kFirstField, fontMetrics().averageCharWidth() * 24));
    m_key->setCursorPosition(0);
    m_value->setObjectName(named("variableValue"));
    m_value->setAccessibleName(tr("Value"));
    m_make->setObjectName(named("makePassword"));
    m_make->setAccessibleName(tr("Make a password"));
    line()->addWidget(m_key);
    line()->addWidget(m_value, 1);
    line()->addWidget(m_make);
    closeLine();
    connect(m_make, &Button::clicked, this, [this] { m_value->setText(madePassword()); });
    connect(m_value, &QLineEdit::textChanged, this, &VariableRow::refresh);
    connect(m_key, &QLineEdit::textChanged, this, &VariableRow::refresh);
    refresh();
}

void VariableRow::refresh() {
    const QString name = imageBaseName(m_image);
    m_value->setPlaceholderText(m_needed ? tr("Needed: %1 stops without it").arg(name) : tr("Value"));
    setFieldTone(m_value, isMissing() ? Tone::Attention : Tone::Neutral,
                 isMissing() ? tr("%1 stops without it.").arg(name) : QString());
    m_make->setVisible(m_needed && m_value->text().isEmpty());
    Q_EMIT changed();
}

bool VariableRow::isMissing() const { return m_needed && m_value->text().isEmpty(); }

QString VariableRow::text() const {
    const QString key = m_key->text().trimmed();
    return key.isEmpty() || isMissing() ? QString() : key + QLatin1Char('=') + m_value->text();
}

MountRow::MountRow(const QString& destination, Prompter* prompter, int number, QWidget* parent)
    : RunRow(tr("Remove this volume"), number, parent), m_kind(new QComboBox(this)), m_source(new QLineEdit(this)),
      m_choose(new Button(QStringLiteral("folder"), QString(), Button::Look::Secondary, this)),
      m_destination(new QLineEdit(destination, this)) {
    m_kind->setObjectName(named("mountKind"));
    m_kind->setAccessibleName(tr("Volume or folder"));
    m_kind->addItem(tr("Volume"), QStringLiteral("volume"));
    m_kind->addItem(tr("Folder"), QStringLiteral("bind"));
    m_source->setObjectName(named("mountSource"));
    m_source->setMinimumWidth(120);
    m_choose->setObjectName(named("mountChoose"));
    m_choose->setAccessibleName(tr("Choose a folder"));
    m_choose->setToolTip(tr("Choose a folder"));
    m_destination->setObjectName(named("mountDestination"));
    m_destination->setAccessibleName(tr("Where it stands in the container"));
    m_destination->setPlaceholderText(tr("Path in the container"));
    line()->addWidget(m_kind);
    line()->addWidget(m_source, 2);
    line()->addWidget(m_choose);
    line()->addWidget(arrow(this));
    line()->addWidget(m_destination, 3);
    m_destination->setCursorPosition(0);
    closeLine();
    m_choose->setEnabled(prompter != nullptr);
    connect(m_choose, &Button::clicked, this, [this, prompter] {
        prompter->askFolder(this, tr("Choose a folder"), m_source->text(),
                            [this](const QString& path) { m_source->setText(path); });
    });
    connect(m_source, &QLineEdit::textEdited, this, [this] { m_typed = true; });
    connect(m_source, &QLineEdit::textChanged, this, &RunRow::changed);
    connect(m_destination, &QLineEdit::textChanged, this, &RunRow::changed);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        const QSignalBlocker quiet(m_source);
        m_source->clear();
        m_typed = false;
        refresh();
        Q_EMIT changed();
    });
    refresh();
}

void MountRow::refresh() {
    const bool folder = m_kind->currentData().toString() == QLatin1String("bind");
    m_choose->setVisible(folder);
    m_source->setAccessibleName(folder ? tr("Folder of this computer") : tr("Name of the volume"));
    m_source->setPlaceholderText(folder ? tr("/path/to/folder") : tr("New or existing volume"));
}

void MountRow::proposeVolume(const QString& name) {
    if (m_typed || m_kind->currentData().toString() != QLatin1String("volume"))
        return;
    const QSignalBlocker quiet(m_source);
    m_source->setText(name);
}

std::optional<containers::Mount> MountRow::mount() const {
    const QString destination = m_destination->text().trimmed();
    const QString source = m_source->text().trimmed();
    if (destination.isEmpty() || source.isEmpty())
        return std::nullopt;
    return containers::Mount{m_kind->currentData().toString(), source, destination, false};
}

QString MountRow::check() {
    static const QRegularExpression volume(QStringLiteral("^[a-zA-Z0-9][a-zA-Z0-9_.-]+$"));
    const QString destination = m_destination->text().trimmed();
    const QString source = m_source->text().trimmed();
    const bool folder = m_kind->currentData().toString() == QLatin1String("bind");
    QString wrongSource, wrongDestination;
    if (folder && !source.isEmpty() && !source.startsWith(QLatin1Char('/')))
        wrongSource = tr("A folder is given by its whole path.");
    else if (!folder && !source.isEmpty() && !volume.match(source).hasMatch())
        wrongSource = tr("A volume's name is made of letters A to Z, digits, dots, dashes and underscores.");
    if (!destination.isEmpty() && (!destination.startsWith(QLatin1Char('/')) || destination == QLatin1String("/")))
        wrongDestination = tr("The path in the container begins with a slash.");
    setFieldTone(m_source, wrongSource.isEmpty() ? Tone::Neutral : Tone::Problem, wrongSource);
    setFieldTone(m_destination, wrongDestination.isEmpty() ? Tone::Neutral : Tone::Problem, wrongDestination);
    return wrongSource.isEmpty() ? wrongDestination : wrongSource;
}

} // namespace boxyard::widgets
