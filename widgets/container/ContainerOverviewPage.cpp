// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/container/ContainerOverviewPage.h"

#include "widgets/common/Button.h"
#include "widgets/common/FlatTable.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/SearchField.h"
#include "widgets/common/SectionHead.h"
#include "widgets/common/Tile.h"
#include "widgets/container/ContainerWords.h"
#include "widgets/container/DependencyModel.h"
#include "widgets/container/LogReader.h"
#include "widgets/container/LogSearch.h"
#include "widgets/container/LogView.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QThread>
#include <QUrl>
#include <QVBoxLayout>

namespace boxyard::widgets {

namespace {

constexpr int kMargin = 24;
constexpr int kCell = 8;
constexpr int kExcerpt = 200;                        // lines
constexpr qint64 kExcerptCapacity = 2 * 1024 * 1024; // bytes
constexpr qsizetype kPoints = 60;

// The curve of a measurement that has no natural maximum: against the largest of those shown, never below a floor.
struct History {
    QList<double> values;
    void add(double value) {
        values.append(value);
        if (values.size() > kPoints)
            values.removeFirst();
    }
    [[nodiscard]] QList<float> fractions(double most) const {
        QList<float> list;
        for (const double value : values)
            list.append(float(qBound(0.0, value / most, 1.0)));
        return list;
    }
    [[nodiscard]] double largest(double floor) const {
        return values.isEmpty() ? floor : qMax(floor, *std::max_element(values.cbegin(), values.cend()) * 1.1);
    }
};

} // namespace

struct ContainerOverviewPage::Parts {
    Parts(const Resource& shown, const ContainerHooks& given)
        : resource(shown), hooks(given), reader(given.service, kExcerpt, kExcerptCapacity, nullptr),
          search(reader.buffer()) {}
    Resource resource;
    bool reachable = true;
    bool active = false;
    ContainerHooks hooks;
    containers::ContainerDetails details;
    LogReader reader;
    LogSearch search;
    History cpu, memory, disk, network;
    LoadSample latest;
    MessageBanner* banner = nullptr;
    QWidget* tiles = nullptr;
    Tile* cpuTile = nullptr;
    Tile* memoryTile = nullptr;
    Tile* diskTile = nullptr;
    Tile* networkTile = nullptr;
    DependencyModel* model = nullptr;
    FlatTable* table = nullptr;
    SectionHead* logHead = nullptr;
    SearchField* logFind = nullptr;
    QCheckBox* logFollow = nullptr;
    Button* openLog = nullptr;
    LogView* log = nullptr;
    QMetaObject::Connection detailsConnection;
};

ContainerOverviewPage::ContainerOverviewPage(const Resource& resource, const ContainerHooks& hooks, QWidget* parent)
    : DetailPage(parent), m_parts(std::make_unique<Parts>(resource, hooks)) {
    build();
    wire();
    retranslate();
    update(resource, true);
}

ContainerOverviewPage::~ContainerOverviewPage() {
    delete m_parts->log; // it reads from the buffer
}

QWidget* ContainerOverviewPage::buildTiles() {
    Parts& p = *m_parts;
    p.tiles = new QWidget(this);
    auto* row = new QHBoxLayout(p.tiles);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    const auto tile = [&](const char* name) {
        auto* made = new Tile(QString(), p.tiles);
        made->setObjectName(QLatin1String(name));
        row->addWidget(made, 1);
        return made;
    };
    p.cpuTile = tile("cpuTile");
    p.memoryTile = tile("memoryTile");
    p.diskTile = tile("diskTile");
    p.networkTile = tile("networkTile");
    return p.tiles;
}

QWidget* ContainerOverviewPage::buildLog() {
    Parts& p = *m_parts;
    auto* box = new QWidget(this);
    p.logHead = new SectionHead(QString(), box);
    p.logFind = new SearchField(QString(), box);
    p.logFind->setObjectName(QStringLiteral("excerptSearch"));
    p.logFind->setMinimumWidth(90);
    p.logFind->setMaximumWidth(qMax(170, fontMetrics().averageCharWidth() * 24));
    p.logFollow = new QCheckBox(box);
    p.logFollow->setObjectName(QStringLiteral("excerptFollow"));
    p.logFollow->setChecked(true);
    p.logHead->addWidget(p.logFind);
    p.logHead->addWidget(p.logFollow);
    p.openLog = p.logHead->addButton(QString(), QString());
    p.openLog->setObjectName(QStringLiteral("openLog"));
    p.log = new LogView(p.reader.buffer(), box);
    p.log->setObjectName(QStringLiteral("excerpt"));
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(p.logHead);
    column->addWidget(p.log, 1);
    return box;
}

void ContainerOverviewPage::build() {
    Parts& p = *m_parts;
    QWidget* body = addScrollingBody();
    p.banner = new MessageBanner(body);
    p.banner->setObjectName(QStringLiteral("containerBanner"));
    p.model = new DependencyModel(this);
    p.table = new FlatTable(body);
    p.table->setObjectName(QStringLiteral("dependencies"));
    p.table->setModel(p.model);
    p.table->setHeaderHidden(true);
    p.table->setFitsContents(true);
    QHeaderView* header = p.table->header();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(24);
    header->setSectionResizeMode(DependencyModel::Name, QHeaderView::Fixed);
    header->setSectionResizeMode(DependencyModel::Place, QHeaderView::Fixed);
    header->setSectionResizeMode(DependencyModel::State, QHeaderView::Stretch);
    header->setSectionResizeMode(DependencyModel::More, QHeaderView::Fixed);
    header->resizeSection(DependencyModel::More, 32);
    p.table->setShares({26, 30, 38, 0}, false);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(kMargin - kCell, 18, kMargin - kCell, 16);
    column->setSpacing(10);
    const auto onMargin = [column](QWidget* widget, int stretch) {
        auto* row = new QHBoxLayout;
        row->setContentsMargins(kCell, 0, kCell, 0);
        row->addWidget(widget);
        column->addLayout(row, stretch);
    };
    onMargin(p.banner, 0);
    onMargin(buildTiles(), 0);
    column->addWidget(p.table); // its cells are 8 px in: the text stands on the margin
    column->addSpacing(4);
    onMargin(buildLog(), 1);
}

void ContainerOverviewPage::wire() {
    Parts& p = *m_parts;
    connect(p.banner, &MessageBanner::actionTriggered, this, [this] { Q_EMIT pageRequested(QStringLiteral("log")); });
    connect(p.openLog, &Button::clicked, this, [this] { Q_EMIT pageRequested(QStringLiteral("log")); });
    connect(p.logFollow, &QCheckBox::toggled, p.log, &LogView::setFollowing);
    connect(p.log, &LogView::followingChanged, p.logFollow, &QCheckBox::setChecked);
    connect(p.logFind, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_parts->log->setSearch(text);
        m_parts->log->setCurrentHit(-1);
        m_parts->search.setText(text);
    });
    connect(p.logFind, &QLineEdit::returnPressed, this, [this] { find(true); });
    connect(&p.reader, &LogReader::stateChanged, this, [this] {
        m_parts->log->setEmptyText(m_parts->reader.error() ? m_parts->reader.error()->summary
                                                           : tr("Nothing has been written yet."));
    });
    const auto menuAt = [this](const QModelIndex& index) {
        const QRect cell = m_parts->table->visualRect(index);
        showMenu(index.row(), m_parts->table->viewport()->mapToGlobal(cell.bottomLeft()));
    };
    connect(p.table, &QTreeView::clicked, this, [menuAt](const QModelIndex& index) {
        if (index.column() == DependencyModel::More)
            menuAt(index);
    });
    connect(p.table, &QTreeView::activated, this, menuAt);
    p.table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(p.table, &QWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        const QModelIndex index = m_parts->table->indexAt(at);
        if (index.isValid())
            showMenu(index.row(), m_parts->table->viewport()->mapToGlobal(at));
    });
    if (p.hooks.ports)
        connect(p.hooks.ports, &PortMapSource::healthChanged, this, [this](const ResourceId& owner) {
            if (owner == m_parts->resource.id)
                showRows();
        });
    if (auto* service = p.hooks.service ? p.hooks.service(p.resource.id.provider) : nullptr)
        connect(service, &containers::ContainerService::detailsChanged, this, [this](const ResourceId& id) {
            if (id == m_parts->resource.id && m_parts->active)
                readDetails();
        });
}

void ContainerOverviewPage::retranslate() {
    Parts& p = *m_parts;
    p.cpuTile->setName(tr("Processor"));
    p.memoryTile->setName(tr("Memory"));
    p.diskTile->setName(tr("Disk"));
    p.networkTile->setName(tr("Network"));
    p.table->setAccessibleName(tr("Ports, volumes and networks"));
    p.logHead->setTitle(tr("Log"));
    p.logHead->setRemark(tr("last %n line(s)", nullptr, kExcerpt));
    p.logFind->setPrompt(tr("Find in the log"));
    p.logFind->setAccessibleName(tr("Find in the log"));
    p.logFollow->setText(tr("Follow"));
    p.logFollow->setAccessibleName(tr("Follow the log"));
    p.openLog->setText(tr("Open log"));
    p.openLog->setAccessibleName(tr("Open log"));
    showTiles();
    showTrouble();
}

void ContainerOverviewPage::update(const Resource& resource, bool reachable) {
    Parts& p = *m_parts;
    const bool changed = resource.state != p.resource.state || reachable != p.reachable;
    p.resource = resource;
    p.reachable = reachable;
    p.reader.setResource(resource, reachable);
    if (changed && resource.state != ResourceState::Running) {
        p.cpu = p.memory = p.disk = p.network = {};
        p.latest = {};
    }
    showTiles();
    showRows();
    showTrouble();
    if (p.active && changed)
        readDetails();
}

void ContainerOverviewPage::setActive(bool active) {
    Parts& p = *m_parts;
    p.active = active;
    p.reader.setActive(active);
    if (p.hooks.ports)
        p.hooks.ports->watchHealth(active ? QList<ResourceId>{p.resource.id} : QList<ResourceId>());
    if (active)
        readDetails();
}

void ContainerOverviewPage::readDetails() {
    Parts& p = *m_parts;
    auto* service = p.hooks.service ? p.hooks.service(p.resource.id.provider) : nullptr;
    if (!service || !p.reachable)
        return;
    service->inspect(p.resource.id).then(this, [this](const Result<containers::ContainerDetails>& details) {
        if (!details)
            return; // gone or unreachable: the resource says so itself
        m_parts->details = *details;
        showRows();
        showTrouble();
        showTiles();
    });
}

bool ContainerOverviewPage::tellsProblem() const {
    return m_parts->reachable && ContainerWords::trouble(m_parts->resource, m_parts->details).has_value();
}

void ContainerOverviewPage::showTrouble() {
    Parts& p = *m_parts;
    const auto trouble = p.reachable ? ContainerWords::trouble(p.resource, p.details) : std::nullopt;
    if (!trouble) {
        p.banner->clear();
        return;
    }
    p.banner->showMessage(trouble->serious ? Tone::Problem : Tone::Attention, trouble->text, trouble->hint,
                          trouble->detail);
    p.banner->setAction(tr("Open log"));
}

void ContainerOverviewPage::showRows() {
    Parts& p = *m_parts;
    p.model->show(p.resource, p.details, p.reachable ? p.hooks.ports : nullptr);
    p.table->setVisible(p.model->rowCount() > 0);
    p.table->updateGeometry();
}

void ContainerOverviewPage::sample(const LoadSample& sample) {
    Parts& p = *m_parts;
    p.latest = sample;
    p.cpu.add(qMax(0.0, sample.cpu));
    p.memory.add(double(sample.memoryUsed.bytes()));
    p.disk.add(qMax(0.0, sample.diskBytesPerSecond));
    p.network.add(qMax(0.0, sample.networkBytesPerSecond));
    showTiles();
}

void ContainerOverviewPage::showTiles() {
    Parts& p = *m_parts;
    p.tiles->setVisible(p.resource.state == ResourceState::Running || p.resource.state == ResourceState::Paused);
    const LoadSample& s = p.latest;
    const QString unknown = QStringLiteral("–");
    const ResourceProvider* provider = p.hooks.resources ? p.hooks.resources(p.resource.id.provider) : nullptr;
    const bool here = provider && provider->host().isEmpty();
    const int cpus = p.resource.cpus > 0 ? p.resource.cpus : here ? QThread::idealThreadCount() : 0;
    p.cpuTile->setValue(s.cpu < 0 ? unknown : tr("%1 %").arg(qRound(s.cpu * 100)),
                        cpus > 0 ? tr("of %n CPU(s)", nullptr, cpus) : QString());
    p.cpuTile->setCurve(p.cpu.fractions(1.0));
    const ByteSize limit = p.details.memoryLimit.isNull() ? p.resource.memory : p.details.memoryLimit;
    p.memoryTile->setValue(s.memoryUsed.isNull() ? unknown : s.memoryUsed.toText(),
                           limit.isNull() ? QString() : tr("of %1 limit").arg(limit.toText()));
    p.memoryTile->setCurve(p.memory.fractions(limit.isNull() ? p.memory.largest(64e6) : double(limit.bytes())));
    p.diskTile->setValue(s.diskBytesPerSecond < 0 ? unknown : ContainerWords::rate(s.diskBytesPerSecond),
                         tr("read and write"));
    p.diskTile->setCurve(p.disk.fractions(p.disk.largest(1e6)));
    p.networkTile->setValue(s.networkBytesPerSecond < 0 ? unknown : ContainerWords::rate(s.networkBytesPerSecond),
                            tr("in and out"));
    p.networkTile->setCurve(p.network.fractions(p.network.largest(1e5)));
}

void ContainerOverviewPage::showMenu(int row, const QPoint& at) {
    Parts& p = *m_parts;
    const QString text = p.model->index(row, 0).data(DependencyModel::CopyRole).toString();
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("dependencyMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!text.isEmpty())
        menu->addAction(QIcon(), tr("Copy %1").arg(QString(text).replace(QLatin1Char('&'), QStringLiteral("&&"))), this,
                        [text] { QGuiApplication::clipboard()->setText(text); });
    if (const auto rule = p.model->portAt(row)) {
        const QString host = isAllNetworks(rule->hostAddress) ? QStringLiteral("127.0.0.1") : rule->hostAddress;
        if (rule->protocol == Protocol::Tcp && p.resource.state == ResourceState::Running)
            menu->addAction(tr("Open in the browser"), this, [host, port = rule->hostPort] {
                QUrl url;
                url.setScheme(port == 443 || port == 8443 ? QStringLiteral("https") : QStringLiteral("http"));
                url.setHost(host);
                url.setPort(port);
                QDesktopServices::openUrl(url);
            });
        menu->addAction(tr("Show in Ports"), this, [this] { Q_EMIT pageRequested(QStringLiteral("ports")); });
    }
    menu->popup(at);
}

void ContainerOverviewPage::find(bool forward) {
    Parts& p = *m_parts;
    const qint64 from = p.log->currentHit() >= 0 ? p.log->currentHit() : p.log->topLine() - 1;
    p.log->setCurrentHit(forward ? p.search.next(from) : p.search.previous(from));
}

} // namespace boxyard::widgets
