// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/MainWindow.h"

#include "backend/core/Settings.h"
#include "widgets/common/Button.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/SearchField.h"
#include "widgets/main/ActionTexts.h"
#include "widgets/main/DetailStack.h"
#include "widgets/main/DropHint.h"
#include "widgets/main/PanelView.h"
#include "widgets/main/ResourceView.h"
#include "widgets/main/SidePanel.h"
#include "widgets/main/TaskBar.h"
#include "widgets/main/ToolStrip.h"
#include "widgets/main/WindowActions.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFrame>
#include <QMenu>
#include <QMimeData>
#include <QShortcut>
#include <QSplitter>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace boxyard::widgets {

namespace {

const Setting<QByteArray> kGeometry{"window/geometry", QByteArray()};
const Setting<QByteArray> kSplitter{"window/splitter", QByteArray()};
constexpr QSize kFirstSize(1180, 740);
constexpr QSize kSmallest(820, 520);
constexpr int kPanelWidth = 356;
constexpr int kSmallPanelWidth = 268;
constexpr int kNarrowWindow = 1000;

QString droppedFile(const QMimeData* data) {
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

struct MainWindow::Parts {
    ResourceModel* model = nullptr;
    ToolStrip* tools = nullptr;
    QSplitter* splitter = nullptr;
    SidePanel* panel = nullptr;
    DetailStack* detail = nullptr;
    TaskBar* tasks = nullptr;
    WindowActions* actions = nullptr;
    QFrame* history = nullptr;
    DropHint* drop = nullptr;
    QList<ResourceId> shown;
    ResourceId wanted; // to be selected once its provider tells of it
    QString wantedPage;
    std::pair<QString, QString> promised; // provider and name of what is selected and not there yet
    bool reverting = false;
    bool panelChosen = false; // the user has moved the splitter
    bool leaving = false;     // what still runs is given up
    QString question;         // what the banner says of it
};

MainWindow::MainWindow(const WindowHooks& hooks, QWidget* parent)
    : QMainWindow(parent), m_hooks(hooks), m_parts(std::make_unique<Parts>()) {
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setMinimumSize(kSmallest);
    build();
    connectParts();
    addShortcuts();
    if (!restoreGeometry(kGeometry.get()))
        resize(kFirstSize);
    m_parts->panelChosen = m_parts->splitter->restoreState(kSplitter.get());
    if (!m_parts->panelChosen)
        m_parts->splitter->setSizes({width() < kNarrowWindow ? kSmallPanelWidth : kPanelWidth, width()});
    onSelectionChanged();
    retitle();
}

MainWindow::~MainWindow() {
    m_parts->panel->view()->watchSeen(false);
    disconnect(m_parts->panel->view(), nullptr, this, nullptr);
    disconnect(m_parts->model, nullptr, this, nullptr);
    // The pages refer to the model: they go first.
    delete takeCentralWidget();
}

void MainWindow::build() {
    Parts& p = *m_parts;
    p.model = new ResourceModel(m_hooks.resources, &m_hooks.jobs, this);
    p.actions = new WindowActions(m_hooks, *p.model, this);
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    p.tools = new ToolStrip(centre);
    p.splitter = new QSplitter(Qt::Horizontal, centre);
    p.splitter->setObjectName(QStringLiteral("splitter"));
    p.splitter->setHandleWidth(1);
    p.splitter->setChildrenCollapsible(false);
    p.panel = new SidePanel(*p.model, p.splitter);
    p.detail = new DetailStack(m_hooks, *p.model, p.splitter);
    p.splitter->addWidget(p.panel);
    p.splitter->addWidget(p.detail);
    p.splitter->setStretchFactor(0, 0);
    p.splitter->setStretchFactor(1, 1);
    p.tasks = new TaskBar(m_hooks.jobs, m_hooks.hostLoad, centre);
    column->addWidget(p.tools);
    column->addWidget(p.splitter, 1);
    column->addWidget(p.tasks);
    setCentralWidget(centre);
    p.tools->setNewMenu(p.actions->newMenu(this));
    p.tools->setMainMenu(p.actions->mainMenu(this));
    p.panel->view()->setContextMenuPolicy(Qt::CustomContextMenu);
    setTabOrder(p.tools, p.panel);
    p.panel->view()->setFocus();
}

void MainWindow::connectParts() {
    Parts& p = *m_parts;
    PanelView* view = p.panel->view();
    connect(view, &PanelView::selectionDiffers, this, &MainWindow::onSelectionChanged);
    connect(view, &PanelView::opened, p.actions, &WindowActions::openOrStart);
    connect(view, &PanelView::tryNow, this, [](ResourceProvider* provider) { provider->open(); });
    connect(view, &QWidget::customContextMenuRequested, this,
            [this, view](const QPoint& at) { showMenu(view->selectedIds(), view->viewport()->mapToGlobal(at)); });
    connect(p.model, &ResourceModel::resourceChanged, this, [this](const ResourceId& id) {
        if (m_parts->shown.contains(id))
            retitle();
    });
    const auto arrived = [this] {
        Parts& parts = *m_parts;
        if (!parts.wanted.isNull() && parts.model->resource(parts.wanted))
            select(std::exchange(parts.wanted, ResourceId()), std::exchange(parts.wantedPage, QString()));
        else if (parts.shown.size() == 1 && parts.panel->view()->selectionModel()->selectedRows().isEmpty() &&
                 parts.model->indexOf(parts.shown.first()).isValid())
            reselect(); // the filter that hid its row is gone
        else if (const QList<ResourceId> ids = selection(); ids.isEmpty() || ids != parts.shown)
            onSelectionChanged(); // a filter takes rows out of the selection without a word
    };
    connect(p.model, &QAbstractItemModel::layoutChanged, this, arrived, Qt::QueuedConnection);
    connect(p.model, &ResourceModel::availabilityChanged, this, arrived);
    connect(p.model, &ResourceModel::resourceAdded, this, [this](const ResourceId& id) {
        if (std::pair(id.provider, m_parts->model->resource(id)->name) == m_parts->promised)
            select(id); // it takes the place of its promise
    });
    connect(p.model, &ResourceModel::groupDropped, this, [this](const QList<ResourceId>& ids, const QString& group) {
        if (m_hooks.moveToGroup)
            m_hooks.moveToGroup(ids, group);
    });
    connect(p.tools, &ToolStrip::importRequested, p.actions, &WindowActions::importFile);
    connect(p.tools, &ToolStrip::triggered, this, [this](Action action) { perform(action, selection()); });
    connect(p.tools, &ToolStrip::moreRequested, this, [this](const QPoint& at) { showMenu(selection(), at); });
    connect(p.tools, &ToolStrip::stopMenuRequested, this, [this](const QPoint& at) {
        if (QMenu* menu = m_parts->actions->stopMenuFor(selection(), this))
            menu->popup(at);
    });
    connect(p.detail, &DetailStack::actionRequested, this, &MainWindow::perform);
    connect(p.detail, &DetailStack::resourceRequested, this, [this](const ResourceId& id) { select(id); });
    connect(p.detail, &DetailStack::choiceMade, p.actions, &WindowActions::choose);
    connect(p.actions, &WindowActions::pageRequested, this,
            [this](const ResourceId& id, const QString& pageId) { select(id, pageId); });
    connect(p.actions, &WindowActions::performRequested, this, &MainWindow::perform);
    connect(p.actions, &WindowActions::failed, this, &MainWindow::showError);
    connect(p.detail->banner(), &MessageBanner::actionTriggered, this, &MainWindow::leave);
    connect(&m_hooks.jobs, &JobList::finished, this, [this] {
        MessageBanner* banner = m_parts->detail->banner();
        if (banner->text() == m_parts->question && worthAsking().isEmpty())
            banner->clear();
    });
    connect(p.detail->resourceView(), &ResourceView::pageShown, this, [this] {
        if (isSaidElsewhere(m_parts->detail->banner()->text()))
            m_parts->detail->banner()->clear();
    });
    connect(p.actions, &WindowActions::restoreLayoutRequested, this, &MainWindow::restoreLayout);
    connect(p.splitter, &QSplitter::splitterMoved, p.tools, [this] {
        m_parts->panelChosen = true;
        m_parts->tools->setPageEdge(m_parts->panel->width() + 1);
    });
    connect(p.tasks, &TaskBar::historyRequested, this, [this] {
        Parts& parts = *m_parts;
        if (!parts.history)
            parts.history = parts.actions->historyFrame(this);
        if (!parts.history)
            return;
        parts.history->resize(qMin(560, width() - 32), qMin(360, height() - 120));
        const QPoint corner = mapToGlobal(QPoint(width() - 16 - parts.history->width(),
                                                 height() - parts.tasks->height() - 6 - parts.history->height()));
        parts.history->move(corner);
        parts.history->show();
    });
    p.panel->installEventFilter(this);
}

void MainWindow::addShortcuts() {
    const auto on = [this](const QKeySequence& keys, auto f) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, f);
    };
    WindowActions* actions = m_parts->actions;
    on(QKeySequence(Qt::CTRL | Qt::Key_N), [actions] { actions->choose(QStringLiteral("create")); });
    on(QKeySequence(Qt::CTRL | Qt::Key_I), [actions] { actions->importFile(); });
    on(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), [actions] { actions->choose(QStringLiteral("run")); });
    on(QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        m_parts->panel->search()->setFocus();
        m_parts->panel->search()->selectAll();
    });
    on(QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { perform(Action::Console, selection()); });
    on(Qt::Key_F5, [this] {
        const QList<ResourceProvider*> providers = m_hooks.resources.providers();
        for (ResourceProvider* provider : providers)
            provider->refresh();
    });
    on(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] {
        if (selection().size() == 1 && m_hooks.copySshCommand)
            m_hooks.copySshCommand(selection().first());
    });
    on(Qt::Key_F1, [this] {
        if (m_hooks.help)
            m_hooks.help();
    });
    on(QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] {
        if (m_hooks.openPreferences)
            m_hooks.openPreferences(this);
    });
    on(QKeySequence(Qt::CTRL | Qt::Key_Q), [this] {
        if (m_hooks.quit)
            m_hooks.quit();
    });
    for (int i = 0; i < 9; ++i)
        on(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), [this, i] { m_parts->detail->resourceView()->openTab(i); });
    // In the panel only: elsewhere Delete and F2 belong to what is being edited.
    const auto inPanel = [this](const QKeySequence& keys, Action action) {
        auto* shortcut = new QShortcut(keys, m_parts->panel->view());
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, action] { perform(action, selection()); });
    };
    inPanel(Qt::Key_F2, Action::Rename);
    inPanel(Qt::Key_Delete, Action::Delete);
}

QList<ResourceId> MainWindow::selection() const {
    return isFilteredAway() ? m_parts->shown : m_parts->panel->view()->selectedIds();
}

// Finding hides the row of what is shown; it stays on the screen until something else is selected.
bool MainWindow::isFilteredAway() const {
    const Parts& p = *m_parts;
    const PanelView* view = p.panel->view();
    return p.shown.size() == 1 && view->selectedIds().isEmpty() && !view->selectedBranch() &&
           p.model->resource(p.shown.first()) && !p.model->indexOf(p.shown.first()).isValid();
}

void MainWindow::reselect() {
    m_parts->reverting = true;
    m_parts->panel->select(m_parts->shown.first());
    m_parts->reverting = false;
}

void MainWindow::select(const ResourceId& id, const QString& pageId) {
    if (!m_parts->panel->select(id)) {
        m_parts->wanted = id;
        m_parts->wantedPage = pageId;
        return;
    }
    if (!pageId.isEmpty())
        m_parts->detail->resourceView()->openPage(pageId);
}

void MainWindow::onSelectionChanged() {
    Parts& p = *m_parts;
    if (p.reverting)
        return;
    const QList<ResourceId> ids = selection();
    if (ids != p.shown && p.shown.size() == 1 && p.model->resource(p.shown.first()) && !p.detail->mayLeave()) {
        reselect();
        return;
    }
    const ResourceNode* branch = p.panel->view()->selectedBranch();
    p.shown = ids;
    p.promised = branch && branch->type == ResourceNode::Type::Promised
                     ? std::pair(branch->provider->id(), branch->resource.name)
                     : std::pair<QString, QString>();
    p.detail->showSelection(ids, branch);
    p.panel->view()->alsoWatch(ids);
    retitle();
}

// Tool bar and title follow the selection and every change of what is selected.
void MainWindow::retitle() {
    Parts& p = *m_parts;
    Actions possible;
    std::optional<ResourceKind> kind;
    bool mixed = false;
    QString name;
    for (const ResourceId& id : std::as_const(p.shown)) {
        const Resource* resource = p.model->resource(id);
        if (!resource)
            continue;
        if (p.model->isReachable(id))
            possible |= resource->actions;
        mixed = mixed || (kind && *kind != id.kind);
        kind = id.kind;
        name = resource->name.simplified();
    }
    p.tools->setSelection(int(p.shown.size()), mixed || p.shown.size() > 1 ? std::nullopt : kind, possible);
    setWindowTitle(p.shown.size() == 1 && !name.isEmpty() ? tr("%1 – Boxyard").arg(name) : tr("Boxyard"));
}

void MainWindow::perform(Action action, const QList<ResourceId>& ids) {
    m_parts->detail->banner()->clear(); // what failed before is being seen to
    m_parts->actions->perform(action, ids);
}

void MainWindow::showMenu(const QList<ResourceId>& ids, const QPoint& globalPosition) {
    if (QMenu* menu = m_parts->actions->menuFor(ids, this))
        menu->popup(globalPosition);
}

// A moment later: the page or sheet it happened in may say it by then.
void MainWindow::showError(const Error& error) {
    const auto show = [this, error] {
        if (isSaidElsewhere(error.summary))
            return;
        m_parts->detail->banner()->showError(error);
        m_parts->detail->banner()->setAction({});
    };
    QMetaObject::invokeMethod(this, show, Qt::QueuedConnection);
}

bool MainWindow::isSaidElsewhere(const QString& text) const {
    const QList<MessageBanner*> banners = findChildren<MessageBanner*>();
    return std::any_of(banners.begin(), banners.end(), [&](const MessageBanner* banner) {
        return banner != m_parts->detail->banner() && banner->isVisible() && banner->text() == text;
    });
}

void MainWindow::setIdleText(const QString& text) { m_parts->tasks->setIdleText(text); }

void MainWindow::restoreLayout() {
    kGeometry.clear();
    kSplitter.clear();
    m_parts->panelChosen = false;
    m_parts->panel->resetLayout();
    if (!isMaximized() && !isFullScreen())
        resize(kFirstSize);
    m_parts->splitter->setSizes({kPanelWidth, qMax(1, width() - kPanelWidth)});
}

// What the user would miss: an import, a pull; not a start or a pause, which go on by themselves.
QList<Job*> MainWindow::worthAsking() const {
    QList<Job*> jobs = m_hooks.jobs.active();
    jobs.removeIf([](const Job* job) { return job->isMinor(); });
    return jobs;
}

bool MainWindow::mayEndJobs() {
    const QList<Job*> jobs = worthAsking();
    if (jobs.isEmpty() || m_parts->leaving)
        return true;
    const int count = int(jobs.size());
    const bool cancels = std::all_of(jobs.begin(), jobs.end(), [](const Job* job) { return job->canCancel(); });
    m_parts->question = count == 1 ? tr("%1 still runs.").arg(jobs.first()->title().simplified())
                                   : tr("%n tasks still run.", nullptr, count);
    MessageBanner* banner = m_parts->detail->banner();
    banner->showMessage(Tone::Attention, m_parts->question,
                        cancels ? tr("Cancelling removes what was made so far.") : QString());
    banner->setAction(!cancels     ? tr("Quit all the same")
                      : count == 1 ? tr("Cancel it and quit")
                                   : tr("Cancel them and quit"));
    return false;
}

void MainWindow::leave() {
    m_parts->leaving = true;
    if (m_hooks.quit)
        m_hooks.quit();
    else
        close();
    m_parts->leaving = !isVisible(); // unsaved edits may have held it
}

void MainWindow::closeEvent(QCloseEvent* event) {
    kGeometry.set(saveGeometry());
    if (m_parts->panelChosen)
        kSplitter.set(m_parts->splitter->saveState());
    m_parts->panel->saveLayout();
    if (m_parts->detail->mayLeave() && mayEndJobs())
        QMainWindow::closeEvent(event);
    else
        event->ignore();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    const QString path = droppedFile(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    if (!m_parts->drop)
        m_parts->drop = new DropHint(centralWidget());
    m_parts->drop->showFor(path);
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent* event) {
    if (m_parts->drop)
        m_parts->drop->hide();
    QMainWindow::dragLeaveEvent(event);
}

void MainWindow::dropEvent(QDropEvent* event) {
    if (m_parts->drop)
        m_parts->drop->hide();
    const QString path = droppedFile(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    Q_EMIT fileDropped(path);
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
    // What nobody wanted is typed to find.
    const QString text = event->text();
    const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    if (plain && !text.isEmpty() && text.at(0).isPrint() && !text.at(0).isSpace()) {
        m_parts->panel->find(text);
        return;
    }
    QMainWindow::keyPressEvent(event);
}

void MainWindow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::WindowStateChange)
        tellVisibility();
    QMainWindow::changeEvent(event);
}

void MainWindow::tellVisibility() {
    const bool seen = isVisible() && !isMinimized();
    if (m_parts->panel)
        m_parts->panel->view()->watchSeen(seen);
    if (m_parts->tasks)
        m_parts->tasks->setSeen(seen);
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    tellVisibility();
    m_parts->tools->setPageEdge(m_parts->panel->width() + 1);
}

void MainWindow::hideEvent(QHideEvent* event) {
    QMainWindow::hideEvent(event);
    tellVisibility();
}

// The panel is narrow in a small window, as long as nobody has chosen its width.
void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    if (!m_parts->splitter || m_parts->panelChosen)
        return;
    const int wanted = width() < kNarrowWindow ? kSmallPanelWidth : kPanelWidth;
    if (m_parts->panel->width() != wanted)
        m_parts->splitter->setSizes({wanted, qMax(1, width() - wanted)});
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_parts->panel && event->type() == QEvent::Resize)
        m_parts->tools->setPageEdge(m_parts->panel->width() + 1);
    return QMainWindow::eventFilter(watched, event);
}

} // namespace boxyard::widgets
