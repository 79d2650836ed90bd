// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/container/InspectPage.h"

#include "widgets/common/Button.h"
#include "widgets/common/FactList.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/PortLook.h"
#include "widgets/common/SectionHead.h"
#include "widgets/container/ContainerWords.h"
#include "widgets/container/JsonView.h"

#include <QLocale>
#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace boxyard::widgets {

using containers::ContainerDetails;

struct InspectPage::Parts {
    struct Section {
        SectionHead* head = nullptr;
        FactList* facts = nullptr;
    };
    Resource resource;
    bool reachable = true;
    bool active = false;
    ContainerHooks hooks;
    ContainerDetails details;
    MessageBanner* banner = nullptr;
    SectionHead* top = nullptr;
    Button* asJson = nullptr;
    QStackedLayout* stack = nullptr;
    Section identity, life, command, environment, mounts, networks, labels;
    JsonView* json = nullptr;
};

namespace {

// One fact per entry, named by the part before the first "=".
void showPairs(FactList& facts, const QStringList& pairs) {
    for (const QString& pair : pairs)
        facts.setFact(pair.section(QLatin1Char('='), 0, 0), pair.section(QLatin1Char('='), 0, 0),
                      pair.section(QLatin1Char('='), 1));
}

} // namespace

InspectPage::InspectPage(const Resource& resource, const ContainerHooks& hooks, QWidget* parent)
    : DetailPage(parent), m_parts(std::make_unique<Parts>()) {
    m_parts->resource = resource;
    m_parts->hooks = hooks;
    build();
    retranslate();
    if (auto* service = hooks.service ? hooks.service(resource.id.provider) : nullptr)
        connect(service, &containers::ContainerService::detailsChanged, this, [this](const ResourceId& id) {
            if (id == m_parts->resource.id && m_parts->active)
                read();
        });
}

InspectPage::~InspectPage() = default;

void InspectPage::build() {
    Parts& p = *m_parts;
    setBackgroundRole(QPalette::Base);
    p.banner = new MessageBanner(this);
    p.banner->setObjectName(QStringLiteral("inspectBanner"));
    p.top = new SectionHead(QString(), this);
    p.asJson = p.top->addButton(QString(), QString());
    p.asJson->setObjectName(QStringLiteral("asJson"));
    p.asJson->setCheckable(true);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("inspectSections"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setBackgroundRole(QPalette::Base);
    auto* body = new QWidget;
    body->setBackgroundRole(QPalette::Base);
    body->setAutoFillBackground(true);
    auto* sections = new QVBoxLayout(body);
    sections->setContentsMargins(0, 0, 0, 0);
    sections->setSpacing(4);
    for (Parts::Section* section :
         {&p.identity, &p.life, &p.command, &p.environment, &p.mounts, &p.networks, &p.labels}) {
        section->head = new SectionHead(QString(), body);
        section->facts = new FactList(body);
        sections->addWidget(section->head);
        sections->addWidget(section->facts);
        sections->addSpacing(10);
    }
    sections->addStretch(1);
    scroll->setWidget(body);
    p.json = new JsonView(this);
    auto* stacked = new QWidget(this);
    p.stack = new QStackedLayout(stacked);
    p.stack->addWidget(scroll);
    p.stack->addWidget(p.json);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 14, 24, 16);
    column->setSpacing(8);
    column->addWidget(p.banner);
    column->addWidget(p.top);
    column->addWidget(stacked, 1);
    connect(p.asJson, &Button::toggled, this, [this](bool json) { m_parts->stack->setCurrentIndex(json ? 1 : 0); });
}

void InspectPage::retranslate() {
    Parts& p = *m_parts;
    p.top->setTitle(tr("Inspect"));
    p.top->setRemark(tr("what the engine knows"));
    p.asJson->setText(tr("As JSON"));
    p.asJson->setAccessibleName(tr("Show as JSON"));
    p.identity.head->setTitle(tr("Container"));
    p.life.head->setTitle(tr("Life"));
    p.command.head->setTitle(tr("Program"));
    p.environment.head->setTitle(tr("Environment"));
    p.mounts.head->setTitle(tr("Volumes and folders"));
    p.networks.head->setTitle(tr("Networks and ports"));
    p.labels.head->setTitle(tr("Labels"));
    if (!p.details.id.isNull())
        show(p.details);
}

void InspectPage::update(const Resource& resource, bool reachable) {
    const bool changed = resource != m_parts->resource || reachable != m_parts->reachable;
    m_parts->resource = resource;
    m_parts->reachable = reachable;
    if (changed && m_parts->active)
        read();
}

void InspectPage::setActive(bool active) {
    m_parts->active = active;
    if (active)
        read();
}

void InspectPage::read() {
    Parts& p = *m_parts;
    auto* service = p.hooks.service ? p.hooks.service(p.resource.id.provider) : nullptr;
    if (!service)
        return;
    service->inspect(p.resource.id).then(this, [this](const Result<ContainerDetails>& details) {
        if (!details) {
            m_parts->banner->showError(details.error());
            return;
        }
        m_parts->banner->clear();
        m_parts->details = *details;
        show(*details);
    });
}

void InspectPage::showIdentity(const ContainerDetails& details) {
    FactList& facts = *m_parts->identity.facts;
    facts.setFact(QStringLiteral("name"), tr("Name"), details.name);
    facts.setFact(QStringLiteral("id"), tr("Id"), details.id.key);
    facts.setFact(QStringLiteral("image"), tr("Image"), details.image);
    facts.setFact(QStringLiteral("imageId"), tr("Image id"), details.imageId);
    facts.setFact(QStringLiteral("hostname"), tr("Host name"), details.hostname);
    facts.setFact(QStringLiteral("memory"), tr("Memory limit"),
                  details.memoryLimit.isNull() ? tr("None") : details.memoryLimit.toText());
    facts.setFact(QStringLiteral("cpus"), tr("CPU limit"),
                  details.cpuLimit > 0 ? QLocale().toString(details.cpuLimit, 'g', 3) : tr("None"));
}

void InspectPage::showLife(const ContainerDetails& details) {
    FactList& facts = *m_parts->life.facts;
    facts.setFact(QStringLiteral("created"), tr("Created"), ContainerWords::dateTime(details.created));
    facts.setFact(QStringLiteral("started"), tr("Started"), ContainerWords::dateTime(details.started));
    facts.setFact(QStringLiteral("finished"), tr("Ended"), ContainerWords::dateTime(details.finished));
    facts.setFact(QStringLiteral("exit"), tr("Ended with"), details.exitText);
    facts.setFact(QStringLiteral("health"), tr("Health"), details.health);
    facts.setFact(QStringLiteral("healthOutput"), tr("Last check"), details.healthOutput.trimmed());
    facts.setFact(QStringLiteral("restart"), tr("Restart"), ContainerWords::restartPolicy(details.restartPolicy));
    facts.setFact(QStringLiteral("restarts"), tr("Restarts so far"),
                  details.restartCount > 0 ? QLocale().toString(details.restartCount) : QString());
}

// One column of labels through all sections.
void InspectPage::alignLabels() {
    Parts& p = *m_parts;
    int widest = 0;
    for (const Parts::Section* section : {&p.identity, &p.life, &p.command, &p.environment, &p.mounts, &p.networks})
        widest = qMax(widest, section->facts->labelWidth());
    for (const Parts::Section* section :
         {&p.identity, &p.life, &p.command, &p.environment, &p.mounts, &p.networks, &p.labels})
        section->facts->setLabelWidth(widest);
}

void InspectPage::show(const ContainerDetails& details) {
    Parts& p = *m_parts;
    showIdentity(details);
    showLife(details);
    FactList& program = *p.command.facts;
    program.setFact(QStringLiteral("entrypoint"), tr("Entry point"), details.entrypoint.join(QLatin1Char(' ')));
    program.setFact(QStringLiteral("command"), tr("Command"), details.command.join(QLatin1Char(' ')));
    program.setFact(QStringLiteral("folder"), tr("Working folder"), details.workingDirectory);
    program.setFact(QStringLiteral("user"), tr("User"), details.user);
    program.setFact(QStringLiteral("tty"), tr("Terminal"), details.tty ? tr("Yes") : tr("No"));
    showPairs(*p.environment.facts, details.environment);
    for (const containers::Mount& mount : details.mounts)
        p.mounts.facts->setFact(mount.destination, mount.destination,
                                tr("%1 (%2)").arg(mount.source, ContainerWords::mountKind(mount)));
    for (const containers::NetworkAttachment& network : details.networks)
        p.networks.facts->setFact(
            network.name, network.name,
            network.gateway.isEmpty() ? network.address : tr("%1, gateway %2").arg(network.address, network.gateway));
    for (const PortRule& rule : details.ports)
        p.networks.facts->setFact(rule.toText(),
                                  QStringLiteral("%1/%2").arg(rule.guestPort).arg(protocolName(rule.protocol)),
                                  hostSideText(rule));
    showPairs(*p.labels.facts, details.labels);
    const auto showSection = [](const Parts::Section& section, bool shown) {
        section.head->setVisible(shown);
        section.facts->setVisible(shown);
    };
    showSection(p.environment, !details.environment.isEmpty());
    showSection(p.mounts, !details.mounts.isEmpty());
    showSection(p.networks, !details.networks.isEmpty() || !details.ports.isEmpty());
    showSection(p.labels, !details.labels.isEmpty());
    p.json->setJson(details.raw);
    alignLabels();
}

} // namespace boxyard::widgets
