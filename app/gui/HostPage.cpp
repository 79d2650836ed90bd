// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/HostPage.h"

#include "widgets/common/Button.h"
#include "widgets/common/FactList.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/SectionHead.h"
#include "widgets/common/Theme.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QSysInfo>
#include <QVBoxLayout>

namespace boxyard::app {

using namespace widgets;

namespace {
constexpr int kSoonMs = 50; // several events, one look at everything
}

HostPage::HostPage(Yard& yard, const PortsHooks& ports, QWidget* parent) : QScrollArea(parent), m_yard(yard) {
    setObjectName(QStringLiteral("hostPage"));
    setAccessibleName(tr("This computer"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setBackgroundRole(QPalette::Base);
    auto* body = new QWidget(this);
    body->setBackgroundRole(QPalette::Base);
    auto* outer = new QVBoxLayout(body);
    outer->setContentsMargins(16, 20, 16, 24);
    outer->setSpacing(8);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(8, 0, 8, 0); // the port map's cells are 8 px in: text stands on one margin
    column->setSpacing(8);
    outer->addLayout(column);
    auto* title = new QLabel(QSysInfo::machineHostName(), body);
    title->setTextFormat(Qt::PlainText);
    title->setFont(titleFont(font()));
    column->addWidget(title);
    auto* system =
        new QLabel(QStringLiteral("%1 · %2").arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion()), body);
    system->setTextFormat(Qt::PlainText);
    system->setFont(smallFont(font()));
    column->addWidget(system);
    column->addSpacing(10);

    column->addWidget(new SectionHead(tr("Engines"), body));
    m_engines = new FactList(body);
    column->addWidget(m_engines);
    column->addSpacing(10);

    auto* health = new SectionHead(tr("What this computer lacks"), body);
    Button* again = health->addButton(QStringLiteral("restart"), tr("Look again"));
    again->setObjectName(QStringLiteral("doctorAgain"));
    connect(again, &QPushButton::clicked, this, [this] { examine(); });
    column->addWidget(health);
    m_allWell = new QLabel(tr("Looking…"), body);
    column->addWidget(m_allWell);
    m_findings = new QVBoxLayout;
    m_findings->setSpacing(8);
    column->addLayout(m_findings);
    column->addSpacing(10);

    outer->addWidget(hostPortMap(ports, body));
    outer->addStretch(1);
    setWidget(body);

    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &HostPage::showEngines);
    const auto follow = [this](ResourceProvider* provider) {
        const auto later = [this] {
            if (!m_soon.isActive())
                m_soon.start();
        };
        connect(provider, &ResourceProvider::availabilityChanged, this, later);
        connect(provider, &ResourceProvider::reset, this, later);
        connect(provider, &ResourceProvider::upserted, this, later);
        connect(provider, &ResourceProvider::removed, this, later);
        later();
    };
    const QList<ResourceProvider*> providers = m_yard.resources().providers();
    for (ResourceProvider* provider : providers)
        follow(provider);
    connect(&m_yard.resources(), &ResourceSet::providerAdded, this, follow);
    connect(&m_yard.resources(), &ResourceSet::providerRemoved, this,
            [this](const ResourceProvider* provider) { m_engines->removeFact(provider->id()); });
    showEngines();
}

void HostPage::showEvent(QShowEvent* event) {
    QScrollArea::showEvent(event);
    if (m_findings->isEmpty())
        examine();
}

void HostPage::showEngines() {
    const QList<ResourceProvider*> providers = m_yard.resources().providers();
    for (const ResourceProvider* provider : providers) {
        const Availability availability = provider->availability();
        QString text = tr("connecting");
        if (availability.state == Availability::State::Online)
            text = provider->kind() == ResourceKind::Machine
                       ? tr("%n machines", nullptr, int(provider->resources().size()))
                       : tr("%n containers", nullptr, int(provider->resources().size()));
        else if (availability.error)
            text = availability.error->summary;
        m_engines->setFact(provider->id(),
                           provider->host().isEmpty()
                               ? provider->name()
                               : QStringLiteral("%1, %2").arg(provider->name(), provider->host()),
                           text);
    }
}

void HostPage::examine() {
    if (m_examining)
        return;
    m_examining = true;
    m_yard.questionLane()
        .run([program = QCoreApplication::applicationFilePath()]() -> Result<QList<host::DoctorFinding>> {
            return host::runDoctor(host::thisComputer(program));
        })
        .then(this, [this](const Result<QList<host::DoctorFinding>>& findings) {
            m_examining = false;
            if (findings)
                showFindings(*findings);
            else
                m_allWell->setText(findings.error().summary);
        });
}

void HostPage::showFindings(const QList<host::DoctorFinding>& findings) {
    while (QLayoutItem* item = m_findings->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int shown = 0;
    for (const host::DoctorFinding& finding : findings) {
        if (finding.level == host::DoctorFinding::Level::Ok || finding.level == host::DoctorFinding::Level::Info)
            continue;
        auto* banner = new MessageBanner(widget());
        banner->setObjectName(QStringLiteral("finding_") + finding.code);
        banner->showMessage(finding.level == host::DoctorFinding::Level::Error ? Tone::Problem : Tone::Attention,
                            finding.text, finding.remedy, finding.command);
        if (!finding.command.isEmpty()) {
            banner->setAction(tr("Copy the command"));
            connect(banner, &MessageBanner::actionTriggered, banner,
                    [command = finding.command] { QApplication::clipboard()->setText(command); });
        }
        m_findings->addWidget(banner);
        ++shown;
    }
    m_allWell->setVisible(shown == 0);
    m_allWell->setText(tr("Nothing is missing."));
}

} // namespace boxyard::app
