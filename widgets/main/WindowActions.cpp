// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/WindowActions.h"

#include "widgets/common/Icon.h"
#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"
#include "widgets/main/ActionTexts.h"

#include <QFrame>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

namespace boxyard::widgets {

namespace {

// The popup that holds the history: a framed window over the task bar.
class HistoryFrame final : public QFrame {
public:
    explicit HistoryFrame(QWidget* parent) : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint) {
        setObjectName(QStringLiteral("taskHistoryFrame"));
        setAttribute(Qt::WA_TranslucentBackground);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Theme& theme = Theme::of(palette());
        paintBox(painter, QRectF(rect()), theme.base, theme.border, kTileRadius);
    }
};

} // namespace

// Several started together: their failures are told in one banner.
struct WindowActions::Batch {
    int waiting = 0;
    int total = 0;
    QStringList failures;
    QStringList names;
    Error first;
};

WindowActions::WindowActions(const WindowHooks& hooks, ResourceModel& model, QObject* parent)
    : QObject(parent), m_hooks(hooks), m_model(model) {}

void WindowActions::perform(Action action, const QList<ResourceId>& ids) {
    QList<ResourceId> able;
    for (const ResourceId& id : ids) {
        const Resource* resource = m_model.resource(id);
        // The Start button goes on with what is paused, also within a mixed selection.
        if (resource && (resource->actions.testFlag(action) ||
                         (action == Action::Start && resource->actions.testFlag(Action::Resume))))
            able.append(id);
    }
    const QString page = pageOf(action);
    if (!page.isEmpty()) {
        if (ids.size() == 1)
            Q_EMIT pageRequested(ids.first(), page);
        return;
    }
    if (able.isEmpty())
        return;
    if (needsSheet(action)) {
        if (m_hooks.actionRequested)
            m_hooks.actionRequested(action, able);
        return;
    }
    auto batch = std::make_shared<Batch>();
    batch->total = int(able.size());
    for (const ResourceId& id : std::as_const(able)) {
        const Resource resource = *m_model.resource(id);
        const Action verb =
            action == Action::Start && !resource.actions.testFlag(Action::Start) ? Action::Resume : action;
        ResourceProvider* provider = m_hooks.resources.provider(id.provider);
        if (provider)
            follow(provider->perform(verb, id), resource.name.simplified(), batch);
    }
}

void WindowActions::follow(Job* job, const QString& name, const std::shared_ptr<Batch>& batch) {
    ++batch->waiting;
    const auto done = [this, name, batch](const Result<>& result) {
        --batch->waiting;
        if (!result && !result.error().isCancelled()) {
            if (batch->failures.isEmpty())
                batch->first = result.error();
            batch->names.append(name);
            batch->failures.append(QStringLiteral("%1: %2").arg(name, result.error().summary));
        }
        if (batch->waiting > 0 || batch->failures.isEmpty())
            return;
        if (batch->total == 1) {
            Q_EMIT failed(batch->first);
            return;
        }
        Error all = batch->first;
        all.summary = tr("%1 of %2 failed: %3")
                          .arg(batch->failures.size())
                          .arg(batch->total)
                          .arg(batch->names.join(QStringLiteral(", ")));
        all.hint = batch->failures.size() == 1 ? batch->first.summary : tr("Details tell why, one by one.");
        all.detail = batch->failures.join(QLatin1Char('\n'));
        batch->failures.clear();
        Q_EMIT failed(all);
    };
    if (job->isActive())
        connect(job, &Job::finished, this, done);
    else if (job->state() == Job::State::Failed)
        done(failure(job->error()));
    else
        done({});
}

void WindowActions::openOrStart(const ResourceId& id) {
    const Resource* resource = m_model.resource(id);
    if (!resource)
        return;
    if (resource->actions.testFlag(Action::Start))
        perform(Action::Start, {id});
    else if (id.kind == ResourceKind::Machine && resource->actions.testFlag(Action::Console))
        Q_EMIT pageRequested(id, QStringLiteral("console"));
    else
        Q_EMIT pageRequested(id, QStringLiteral("overview"));
}

void WindowActions::importFile() {
    if (m_hooks.importAppliance)
        m_hooks.importAppliance({});
}

void WindowActions::choose(const QString& choice) {
    if (choice == QLatin1String("import"))
        importFile();
    else if (choice == QLatin1String("create") && m_hooks.createMachine)
        m_hooks.createMachine({});
    else if (choice == QLatin1String("run") && m_hooks.runContainer)
        m_hooks.runContainer();
}

// Menus are filled when they open: start-up does not pay for them.
QMenu* WindowActions::newMenu(QWidget* parent) {
    auto* menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("newMenu"));
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fillNewMenu(*menu);
    });
    return menu;
}

void WindowActions::fillNewMenu(QMenu& menu) {
    const auto add = [&](const QString& iconName, const QString& text, const QKeySequence& keys,
                         const QString& choice) {
        // The keys are shown only; the window's own shortcut serves them, whether the menu was opened or not.
        QAction* action =
            menu.addAction(icon(iconName), text + QLatin1Char('\t') + keys.toString(QKeySequence::NativeText));
        connect(action, &QAction::triggered, this, [this, choice] { choose(choice); });
    };
    if (m_hooks.createMachine)
        add(QStringLiteral("machine"), tr("Machine…"), QKeySequence(Qt::CTRL | Qt::Key_N), QStringLiteral("create"));
    if (m_hooks.runContainer)
        add(QStringLiteral("container"), tr("Container…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N),
            QStringLiteral("run"));
    if (m_hooks.importAppliance)
        add(QStringLiteral("import"), tr("Import an appliance…"), QKeySequence(Qt::CTRL | Qt::Key_I),
            QStringLiteral("import"));
}

QMenu* WindowActions::mainMenu(QWidget* parent) {
    auto* menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("mainMenu"));
    connect(menu, &QMenu::aboutToShow, this, [this, menu, parent] {
        menu->clear();
        fillMainMenu(*menu, parent);
    });
    return menu;
}

void WindowActions::fillMainMenu(QMenu& menu, QWidget* window) {
    const auto add = [&](const QString& text, const QString& keys, std::function<void()> f) {
        QAction* action = menu.addAction(keys.isEmpty() ? text : text + QLatin1Char('\t') + keys);
        connect(action, &QAction::triggered, this, std::move(f));
    };
    add(tr("Read everything again"), QStringLiteral("F5"), [this] {
        const QList<ResourceProvider*> providers = m_hooks.resources.providers();
        for (ResourceProvider* provider : providers)
            provider->refresh();
    });
    add(tr("Restore the layout"), {}, [this] { Q_EMIT restoreLayoutRequested(); });
    if (m_hooks.openPreferences)
        add(tr("Preferences…"), QKeySequence(Qt::CTRL | Qt::Key_Comma).toString(QKeySequence::NativeText),
            [this, window] { m_hooks.openPreferences(window); });
    menu.addSeparator();
    if (m_hooks.help)
        add(tr("Help"), QStringLiteral("F1"), m_hooks.help);
    if (m_hooks.about)
        add(tr("About Boxyard"), {}, [this, window] { m_hooks.about(window); });
    if (m_hooks.quit) {
        menu.addSeparator();
        add(tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q).toString(QKeySequence::NativeText), m_hooks.quit);
    }
}

QMenu* WindowActions::menuFor(const QList<ResourceId>& ids, QWidget* parent) {
    return ids.isEmpty() ? nullptr : menuOf(menuActions(ids.first().kind), ids, parent);
}

QMenu* WindowActions::stopMenuFor(const QList<ResourceId>& ids, QWidget* parent) {
    return ids.isEmpty() ? nullptr : menuOf(stopActions(ids.first().kind), ids, parent);
}

QMenu* WindowActions::menuOf(const QList<Action>& actions, const QList<ResourceId>& ids, QWidget* parent) {
    Actions possible;
    for (const ResourceId& id : ids)
        if (const Resource* resource = m_model.resource(id); resource && m_model.isReachable(id))
            possible |= resource->actions;
    const ResourceKind kind = ids.first().kind;
    auto* menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("actionsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Action action : actions) {
        if (ids.size() > 1 && (action == Action::Rename || !pageOf(action).isEmpty() || action == Action::Ssh))
            continue;
        if ((action == Action::Start || action == Action::Resume) && !possible.testFlag(action))
            continue; // one of the two is enough
        if (action == Action::Console || action == Action::Rename)
            menu->addSeparator();
        const QString iconName = actionIcon(action, kind);
        QAction* entry = menu->addAction(iconName.isEmpty() ? QIcon() : icon(iconName), actionText(action, kind));
        entry->setObjectName(QStringLiteral("action%1").arg(int(action)));
        entry->setEnabled(possible.testFlag(action) || action == Action::Configure || action == Action::Logs);
        connect(entry, &QAction::triggered, this, [this, action, ids] { Q_EMIT performRequested(action, ids); });
        if (action == Action::Ssh && m_hooks.openPutty) {
            QAction* putty = menu->addAction(tr("SSH with PuTTY"));
            putty->setObjectName(QStringLiteral("actionPutty"));
            putty->setEnabled(entry->isEnabled());
            connect(putty, &QAction::triggered, this, [this, id = ids.first()] { m_hooks.openPutty(id); });
        }
    }
    return menu;
}

QFrame* WindowActions::historyFrame(QWidget* parent) {
    if (!m_hooks.taskHistory)
        return nullptr;
    auto* frame = new HistoryFrame(parent);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_hooks.taskHistory(frame));
    return frame;
}

} // namespace boxyard::widgets
