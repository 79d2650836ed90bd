// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/preferences/PreferencesSheet.h"

#include "backend/core/Settings.h"
#include "widgets/common/Button.h"
#include "widgets/common/MessageBanner.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace boxyard::widgets {

namespace {

const Setting<int> kMode{"appearance/mode", int(Theme::Mode::Desktop)};
const Setting<QString> kLanguage{"language", QString()};
const Setting<int> kScaling{"console/scaling", 2};
const Setting<QStringList> kConnections{"connections", QStringList()};

// A combo that keeps its size and the row's free end.
QWidget* withRest(QComboBox* combo, QWidget* rest, QWidget* parent) {
    auto* holder = new QWidget(parent);
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(combo);
    if (rest)
        row->addWidget(rest);
    row->addStretch(1);
    holder->setFocusProxy(combo);
    return holder;
}

} // namespace

PreferencesSheet::PreferencesSheet(PreferencesHooks hooks, QWidget* parent)
    : Sheet(QStringLiteral("settings"), Kind::Form, parent), m_hooks(std::move(hooks)) {
    setObjectName(QStringLiteral("preferences"));
    setWindowTitle(tr("Preferences"));
    setHeading(tr("Preferences"), tr("Every choice applies at once."));
    addAppearance();
    addLanguage();
    addConsole();
    addConnections();
    if (m_hooks.restoreLayout) {
        auto* restore = new Button(tr("Restore the layout"), Button::Look::Secondary, this);
        restore->setObjectName(QStringLiteral("restoreLayout"));
        connect(restore, &Button::clicked, this, [this] { m_hooks.restoreLayout(); });
        auto* holder = new QWidget(this);
        auto* row = new QHBoxLayout(holder);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(restore);
        row->addStretch(1);
        addRow(tr("Window"), holder);
    }
    setVerb(tr("Close"));
    cancelButton()->hide();
    connect(this, &Sheet::verbTriggered, this, &QDialog::accept);
}

void PreferencesSheet::addAppearance() {
    auto* mode = new QComboBox(this);
    mode->setObjectName(QStringLiteral("appearance"));
    mode->setAccessibleName(tr("Appearance"));
    mode->addItem(tr("As the desktop has it"), int(Theme::Mode::Desktop));
    mode->addItem(tr("Light"), int(Theme::Mode::Light));
    mode->addItem(tr("Dark"), int(Theme::Mode::Dark));
    mode->setCurrentIndex(qMax(0, mode->findData(kMode.get())));
    connect(mode, &QComboBox::activated, this, [mode] {
        kMode.set(mode->currentData().toInt());
        Theme::apply(Theme::Mode(mode->currentData().toInt()));
    });
    addRow(tr("Appearance"), withRest(mode, nullptr, this));
}

void PreferencesSheet::addLanguage() {
    auto* language = new QComboBox(this);
    language->setObjectName(QStringLiteral("language"));
    language->setAccessibleName(tr("Language"));
    language->addItem(tr("As the system has it"), QString());
    language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    language->addItem(QStringLiteral("한국어"), QStringLiteral("ko"));
    language->setCurrentIndex(qMax(0, language->findData(kLanguage.get())));
    connect(language, &QComboBox::activated, this, [this, language] {
        if (kLanguage.get() == language->currentData().toString())
            return;
        kLanguage.set(language->currentData().toString());
        banner()->showMessage(Tone::Accent, tr("The language changes at the next start of Boxyard."));
    });
    addRow(tr("Language"), withRest(language, nullptr, this));
}

void PreferencesSheet::addConsole() {
    auto* scaling = new QComboBox(this);
    scaling->setObjectName(QStringLiteral("consoleScaling"));
    scaling->setAccessibleName(tr("Console"));
    scaling->addItem(tr("Fit the screen into the window"));
    scaling->addItem(tr("Show each pixel as it is"));
    scaling->addItem(tr("The guest follows the window"));
    scaling->setCurrentIndex(qBound(0, kScaling.get(), 2));
    connect(scaling, &QComboBox::activated, this, [](int index) { kScaling.set(index); });
    addRow(tr("Console"), withRest(scaling, nullptr, this));
}

void PreferencesSheet::addConnections() {
    auto* holder = new QWidget(this);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_uris = new QListWidget(holder);
    m_uris->setObjectName(QStringLiteral("connections"));
    m_uris->setAccessibleName(tr("Added connections and engines"));
    m_uris->addItems(kConnections.get());
    m_uris->setFixedHeight((fontMetrics().height() + 8) * 4);
    column->addWidget(m_uris);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_uri = new QLineEdit(holder);
    m_uri->setObjectName(QStringLiteral("newConnection"));
    m_uri->setPlaceholderText(QStringLiteral("qemu+ssh://user@host/system, ssh://user@host/run/docker.sock"));
    m_uri->setAccessibleName(tr("Address of a connection or an engine"));
    auto* add = new Button(QStringLiteral("add"), tr("Add"), Button::Look::Secondary, holder);
    add->setObjectName(QStringLiteral("addConnection"));
    auto* remove = new Button(tr("Remove"), Button::Look::Secondary, holder);
    remove->setObjectName(QStringLiteral("removeConnection"));
    remove->setEnabled(false);
    row->addWidget(m_uri, 1);
    row->addWidget(add);
    row->addWidget(remove);
    column->addLayout(row);
    connect(add, &Button::clicked, this, &PreferencesSheet::addConnection);
    connect(m_uris, &QListWidget::itemSelectionChanged, remove,
            [this, remove] { remove->setEnabled(!m_uris->selectedItems().isEmpty()); });
    connect(remove, &Button::clicked, this, [this] {
        qDeleteAll(m_uris->selectedItems());
        storeConnections();
    });
    addRow(tr("Connections"), holder);
}

void PreferencesSheet::addConnection() {
    const QString uri = m_uri->text().trimmed();
    const QUrl url(uri);
    if (uri.isEmpty())
        return;
    if (!url.isValid() || url.scheme().isEmpty()) {
        banner()->showMessage(Tone::Problem, tr("“%1” is not an address of a connection or an engine.").arg(uri),
                              tr("It begins with how it is reached, for example qemu+ssh:// or unix://."));
        return;
    }
    banner()->clear();
    if (m_uris->findItems(uri, Qt::MatchExactly).isEmpty())
        m_uris->addItem(uri);
    m_uri->clear();
    storeConnections();
}

void PreferencesSheet::storeConnections() {
    QStringList uris;
    for (int i = 0; i < m_uris->count(); ++i)
        uris.append(m_uris->item(i)->text());
    kConnections.set(uris);
    if (m_hooks.connectionsChanged)
        m_hooks.connectionsChanged(uris);
}

QStringList PreferencesSheet::addedConnections() { return kConnections.get(); }

} // namespace boxyard::widgets
