// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/machine/OverviewPage.h"

#include "widgets/common/Button.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/FactList.h"
#include "widgets/common/Icon.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/Paint.h"
#include "widgets/common/PicturePreview.h"
#include "widgets/common/SectionHead.h"
#include "widgets/common/Tile.h"
#include "widgets/machine/DeviceText.h"
#include "widgets/machine/OverviewPorts.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace boxyard::widgets {

namespace {

constexpr int kMargin = 24;
constexpr int kRowInset = 8;
constexpr int kNarrow = 700;
constexpr int kStillRunningAfter = 25'000; // ms after "Shut down" until it is offered to power off
constexpr double kTopRate = 1024.0 * 1024 * 1024;

// Rates span six orders of magnitude: a fixed logarithmic scale shows a log line and a copy alike.
float rateFraction(double bytesPerSecond) {
    if (bytesPerSecond <= 1024)
        return 0;
    return static_cast<float>(std::min(1.0, std::log2(bytesPerSecond / 1024) / std::log2(kTopRate / 1024)));
}

QString rateText(double bytesPerSecond) {
    if (bytesPerSecond < 0)
        return QStringLiteral("–");
    if (bytesPerSecond >= 100 * 1024)
        return OverviewPage::tr("%1 MiB/s").arg(QLocale().toString(bytesPerSecond / (1024 * 1024), 'f', 1));
    return OverviewPage::tr("%1 KiB/s").arg(QLocale().toString(bytesPerSecond / 1024, 'f', 0));
}

// A device on one line: icon, name, what it is, hairline.
class DeviceRow final : public QWidget {
public:
    DeviceRow(const QString& iconName, const QString& name, const QString& about, QWidget* parent)
        : QWidget(parent), m_icon(iconName) {
        auto* line = new QHBoxLayout(this);
        line->setContentsMargins(24, 0, 0, 1);
        line->setSpacing(8);
        auto* title = new ElidedLabel(name, this);
        auto* text = new ElidedLabel(about, this);
        text->setMuted(true);
        line->addWidget(title, 14);
        line->addWidget(text, 74);
        setMinimumHeight(fontMetrics().height() + 14);
        setAccessibleName(QStringLiteral("%1: %2").arg(name, about));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme& theme = Theme::of(palette());
        painter.drawPixmap(QPointF(0, std::floor((height() - 16) / 2.0)),
                           iconPixmap(m_icon, 16, devicePixelRatioF(), theme.text));
        paintHairline(painter, 0, width(), height() - 1, theme.line);
    }

private:
    QString m_icon;
};

// Looks like text until one points at it or types.
class QuietEdit final : public QLineEdit {
public:
    explicit QuietEdit(QWidget* parent) : QLineEdit(parent) {
        setFrame(false);
        setAttribute(Qt::WA_Hover);
        QPalette clear = palette();
        clear.setColor(QPalette::Base, Qt::transparent);
        setPalette(clear);
        setTextMargins(-2, 0, 0, 0);
        setAcceptDrops(false); // files are for the window
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        QPainter painter(this);
        if (hasFocus() || underMouse()) {
            const Theme& theme = Theme::of(palette());
            paintBox(painter, QRectF(rect()).adjusted(0, 1, 0, -1), QColor(),
                     hasFocus() ? theme.focusRing : theme.border, kControlRadius, hasFocus() ? 2 : 1);
        }
        if (paintElidedText(painter, *this))
            return;
        painter.end();
        QLineEdit::paintEvent(event);
    }
};

} // namespace

OverviewPage::OverviewPage(const Resource& resource, const MachineHooks& hooks, QWidget* parent)
    : DetailPage(parent), m_resource(resource), m_hooks(hooks) {
    setObjectName(QStringLiteral("overviewPage"));
    QWidget* body = addScrollingBody();
    m_banner = new MessageBanner(body);
    m_banner->setObjectName(QStringLiteral("overview.banner"));
    m_ports = new OverviewPorts(resource.id, hooks, body);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(kMargin, 18, kMargin - kRowInset, kMargin);
    column->setSpacing(18);
    const auto onMargin = [column](QWidget* widget) {
        auto* line = new QHBoxLayout;
        line->setContentsMargins(0, 0, kRowInset, 0);
        line->addWidget(widget);
        column->addLayout(line);
    };
    onMargin(m_banner);
    onMargin(buildTop(body));
    onMargin(buildTiles(body));
    column->addWidget(m_ports); // its rows end in a button whose box reaches over the margin
    onMargin(buildDevices(body));
    column->addStretch(1);

    m_stillRunning.setSingleShot(true);
    connect(&m_stillRunning, &QTimer::timeout, this, &OverviewPage::refreshBanner);
    connect(m_banner, &MessageBanner::actionTriggered, this, &OverviewPage::onBannerAction);
    connect(m_banner, &MessageBanner::closed, this, [this] { m_failure.reset(); });
    connect(m_ports, &OverviewPorts::moreRequested, this, [this] { Q_EMIT pageRequested(QStringLiteral("ports")); });
    if (machine::MachineService* machines = service())
        connect(machines, &machine::MachineService::detailsChanged, this, [this](const ResourceId& id) {
            if (id != m_resource.id)
                return;
            m_stale = true;
            if (m_active)
                read();
        });
    if (m_hooks.jobs)
        connect(m_hooks.jobs, &JobList::finished, this, &OverviewPage::onJobFinished);
    update(resource, true);
}

QWidget* OverviewPage::buildTop(QWidget* body) {
    auto* top = new QWidget(body);
    m_top = new QHBoxLayout(top);
    m_top->setContentsMargins(0, 0, 0, 0);
    m_top->setSpacing(20);
    m_preview = new PicturePreview(top);
    m_preview->setObjectName(QStringLiteral("overview.preview"));
    m_preview->setAccessibleName(tr("Screen of the machine, opens the console"));
    m_preview->setFixedSize(248, 155);
    if (m_hooks.screenshot)
        m_preview->setFetch([fetch = m_hooks.screenshot, id = m_resource.id] { return fetch(id); });
    connect(m_preview, &PicturePreview::clicked, this, [this] { Q_EMIT pageRequested(QStringLiteral("console")); });
    m_facts = new FactList(top);
    m_facts->setObjectName(QStringLiteral("overview.facts"));
    m_notes = new QuietEdit(top);
    m_notes->setObjectName(QStringLiteral("overview.notes"));
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setPlaceholderText(tr("Write something down"));
    m_notes->hide(); // until there is something to write it to
    connect(m_notes, &QLineEdit::editingFinished, this, &OverviewPage::saveNotes);
    m_top->addWidget(m_preview, 0, Qt::AlignTop);
    m_top->addWidget(m_facts, 1, Qt::AlignTop);
    return top;
}

QWidget* OverviewPage::buildTiles(QWidget* body) {
    auto* box = new QWidget(body);
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    m_cpu = new Tile(tr("Processor"), box);
    m_memory = new Tile(tr("Memory"), box);
    m_disk = new Tile(tr("Disk"), box);
    m_network = new Tile(tr("Network"), box);
    for (const auto& [tile, name] : {std::pair(m_cpu, "cpu"), std::pair(m_memory, "memory"), std::pair(m_disk, "disk"),
                                     std::pair(m_network, "network")}) {
        tile->setObjectName(QStringLiteral("overview.tile.") + QLatin1String(name));
        line->addWidget(tile, 1);
    }
    return box;
}

QWidget* OverviewPage::buildDevices(QWidget* body) {
    auto* box = new QWidget(body);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* head = new SectionHead(tr("Storage and network"), box);
    Button* change = head->addButton(QString(), tr("Change…"));
    change->setObjectName(QStringLiteral("overview.change"));
    change->setAccessibleName(tr("Change storage and network"));
    connect(change, &Button::clicked, this, [this] { Q_EMIT pageRequested(QStringLiteral("settings")); });
    column->addWidget(head);
    m_devices = new QVBoxLayout;
    m_devices->setSpacing(0);
    column->addLayout(m_devices);
    return box;
}

machine::MachineService* OverviewPage::service() const {
    return m_hooks.service ? m_hooks.service(m_resource.id.provider) : nullptr;
}

bool OverviewPage::isRunning() const {
    return m_resource.state == ResourceState::Running || m_resource.state == ResourceState::Stopping;
}

void OverviewPage::update(const Resource& resource, bool reachable) {
    const ResourceState before = m_resource.state;
    m_resource = resource;
    m_reachable = reachable;
    if (resource.state == ResourceState::Running && before != ResourceState::Running)
        m_failure.reset();
    if (resource.state == ResourceState::Stopping) {
        const qint64 since = resource.since.isValid() ? resource.since.msecsTo(QDateTime::currentDateTimeUtc()) : 0;
        if (!m_stillRunning.isActive())
            m_stillRunning.start(
                static_cast<int>(std::clamp<qint64>(kStillRunningAfter - since, 0, kStillRunningAfter)));
    } else {
        m_stillRunning.stop();
    }
    const bool shows = isRunning() || resource.state == ResourceState::Paused;
    m_preview->setLive(shows && reachable, shows                                    ? QString()
                                           : resource.state == ResourceState::Saved ? tr("State saved")
                                                                                    : tr("Off"));
    m_ports->update(resource, reachable);
    refreshFacts();
    refreshTiles();
    refreshBanner();
}

void OverviewPage::setActive(bool active) {
    m_active = active;
    if (m_hooks.ports) {
        if (active)
            QTimer::singleShot(0, this, [this] { // after the page that was left has stopped its watching
                if (m_active)
                    m_hooks.ports->watchHealth({m_resource.id});
            });
        else
            m_hooks.ports->watchHealth({});
    }
    if (active && m_stale)
        read();
}

void OverviewPage::read() {
    machine::MachineService* machines = service();
    if (!machines)
        return;
    m_stale = false;
    machines->details(m_resource.id).then(this, [this](const Result<machine::MachineDetails>& details) {
        if (details)
            take(*details);
    });
}

void OverviewPage::take(const machine::MachineDetails& details) {
    m_details = details;
    refreshFacts();
    refreshDevices();
    refreshTiles();
}

void OverviewPage::refreshFacts() {
    m_facts->setCommand(QStringLiteral("ssh"), tr("SSH"),
                        m_hooks.sshCommand ? m_hooks.sshCommand(m_resource) : QString(), tr("Copy the SSH command"));
    const machine::MachineConfig* config = m_details ? &m_details->configured : nullptr;
    const bool nat =
        config && std::any_of(config->networks.begin(), config->networks.end(),
                              [](const machine::NetworkConfig& n) { return n.mode == machine::NetworkMode::Nat; });
    const QString addresses = m_resource.addresses.join(QStringLiteral(", "));
    m_facts->setFact(QStringLiteral("address"), tr("Address"),
                     addresses.isEmpty() ? nat ? tr("behind NAT") : QString()
                     : nat ? tr("%1, behind NAT").arg(addresses)
                                         : addresses);
    QString guest;
    if (m_details && isRunning())
        guest = m_details->agentConnected ? tr("Guest agent answers") : tr("No guest agent");
    m_facts->setFact(QStringLiteral("guest"), tr("Guest"), guest);
    m_facts->setFact(QStringLiteral("group"), tr("Group"), m_resource.group);
    m_facts->setFact(QStringLiteral("origin"), tr("Origin"), config ? config->notes.origin : QString());
    if (!config)
        return;
    // Several lines are shown as one and are edited in the settings, where they have room.
    const bool manyLines = config->description.contains(QLatin1Char('\n'));
    m_notes->setReadOnly(manyLines || !m_reachable);
    m_notes->setToolTip(manyLines ? tr("Several lines: change them in the settings") : QString());
    if (!m_notes->hasFocus()) {
        m_notes->setText(config->description.simplified());
        m_notes->setCursorPosition(0);
    }
    m_facts->setWidget(QStringLiteral("notes"), tr("Notes"), m_notes);
    m_notes->show();
}

void OverviewPage::saveNotes() {
    machine::MachineService* machines = service();
    if (!machines || !m_details || m_notes->isReadOnly() ||
        m_notes->text() == m_details->configured.description.simplified())
        return;
    machine::MachineConfig edited = m_details->configured;
    edited.description = m_notes->text();
    Job* job = machines->save(m_resource.id, m_details->configured, edited);
    m_details->configured = edited;
    if (job)
        connect(job, &Job::finished, this, [this](const Result<>& result) {
            if (!result)
                showBanner(result.error(), BannerAction::ReadAgain);
        });
}

void OverviewPage::refreshDevices() {
    while (QLayoutItem* item = m_devices->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_details)
        return;
    const auto add = [this](const DeviceText& text) {
        m_devices->addWidget(new DeviceRow(text.iconName, text.name, text.about, m_devices->parentWidget()));
    };
    for (const machine::DiskConfig& disk : std::as_const(m_details->configured.disks))
        add(describeDisk(disk));
    for (const machine::NetworkConfig& network : std::as_const(m_details->configured.networks))
        add(describeAdapter(network));
}

void OverviewPage::refreshTiles() {
    if (isRunning())
        return;
    const QString none = QStringLiteral("–");
    m_cpu->setValue(none, m_resource.cpus > 0 ? tr("of %n CPUs", nullptr, m_resource.cpus) : QString());
    m_memory->setValue(none, m_resource.memory.isNull() ? QString() : tr("of %1").arg(m_resource.memory.toText()));
    m_disk->setValue(none, tr("read and write"));
    m_network->setValue(none, tr("in and out"));
    for (Tile* tile : {m_cpu, m_memory, m_disk, m_network})
        tile->setCurve({});
}

void OverviewPage::sample(const LoadSample& sample) {
    if (!isRunning())
        return;
    if (sample.cpu >= 0) {
        m_cpu->setValue(tr("%1 %").arg(qRound(sample.cpu * 100)), tr("of %n CPUs", nullptr, m_resource.cpus));
        m_cpu->append(static_cast<float>(std::min(1.0, sample.cpu)));
    }
    if (!sample.memoryUsed.isNull()) {
        const ByteSize total = sample.memoryTotal.isNull() ? m_resource.memory : sample.memoryTotal;
        m_memory->setValue(sample.memoryUsed.toText(), tr("of %1").arg(total.toText()));
        if (!total.isNull())
            m_memory->append(
                static_cast<float>(std::min(1.0, double(sample.memoryUsed.bytes()) / double(total.bytes()))));
    }
    if (sample.diskBytesPerSecond >= 0) {
        m_disk->setValue(rateText(sample.diskBytesPerSecond), tr("read and write"));
        m_disk->append(rateFraction(sample.diskBytesPerSecond));
    }
    if (sample.networkBytesPerSecond >= 0) {
        m_network->setValue(rateText(sample.networkBytesPerSecond), tr("in and out"));
        m_network->append(rateFraction(sample.networkBytesPerSecond));
    }
}

bool OverviewPage::hasPortConflict() const {
    return std::any_of(m_resource.ports.begin(), m_resource.ports.end(), [this](const PortRule& rule) {
        if (!rule.enabled)
            return false;
        if (!m_hooks.ports)
            return rule.health == PortHealth::Conflict;
        return m_hooks.ports->observed(m_resource.id, rule).health == PortHealth::Conflict ||
               !m_hooks.ports->holderOf(rule, m_resource.id).isEmpty();
    });
}

void OverviewPage::refreshBanner() {
    const bool off = m_resource.state == ResourceState::Stopped || m_resource.state == ResourceState::Crashed;
    if (m_resource.state == ResourceState::Stopping && !m_stillRunning.isActive()) {
        showBanner(Error{ErrorKind::Busy,
                         tr("%1 is still running.").arg(m_resource.name),
                         tr("The guest has not shut down when asked. Powering off is like pulling the plug."),
                         {}},
                   BannerAction::PowerOff);
        return;
    }
    const std::optional<Error> error = m_failure ? m_failure : m_resource.problem;
    if (!error) {
        m_banner->clear();
        return;
    }
    showBanner(*error, off && error->kind == ErrorKind::Busy && hasPortConflict() ? BannerAction::StartWithout
                                                                                  : BannerAction::None);
}

void OverviewPage::showBanner(const Error& error, BannerAction action) {
    m_bannerAction = action;
    m_banner->showMessage(action == BannerAction::PowerOff ? Tone::Attention : Tone::Problem, error.summary, error.hint,
                          error.detail);
    switch (action) {
    case BannerAction::None:
        m_banner->setAction({});
        break;
    case BannerAction::StartWithout:
        m_banner->setAction(tr("Start without it"));
        break;
    case BannerAction::PowerOff:
        m_banner->setAction(tr("Power off"));
        break;
    case BannerAction::ReadAgain:
        m_banner->setAction(tr("Read again"));
        break;
    }
    m_banner->setClosable(m_failure.has_value());
}

void OverviewPage::perform(Action action, const ActionOptions& options) {
    ResourceProvider* provider = m_hooks.resources ? m_hooks.resources(m_resource.id.provider) : nullptr;
    if (provider)
        provider->perform(action, m_resource.id, options);
    else
        Q_EMIT actionRequested(action, m_resource.id);
}

void OverviewPage::onBannerAction() {
    ActionOptions options;
    m_failure.reset();
    switch (m_bannerAction) {
    case BannerAction::StartWithout:
        options.skipConflictingPorts = true;
        perform(Action::Start, options);
        break;
    case BannerAction::PowerOff:
        perform(Action::Kill, options);
        break;
    case BannerAction::ReadAgain:
        read();
        break;
    case BannerAction::None:
        break;
    }
    m_banner->clear();
}

void OverviewPage::onJobFinished(Job* job) {
    if (job->target() != m_resource.id)
        return;
    if (job->state() == Job::State::Failed)
        m_failure = job->error();
    else if (job->state() == Job::State::Succeeded)
        m_failure.reset();
    refreshBanner();
}

void OverviewPage::resizeEvent(QResizeEvent* event) {
    DetailPage::resizeEvent(event);
    const QSize size = width() < kNarrow ? QSize(180, 113) : QSize(248, 155);
    if (m_preview->size() != size)
        m_preview->setFixedSize(size);
}

} // namespace boxyard::widgets
