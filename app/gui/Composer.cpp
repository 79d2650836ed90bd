// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/Composer.h"

#include "app/Import.h"
#include "app/gui/AboutSheet.h"
#include "app/gui/HelpSheet.h"
#include "app/gui/HostPage.h"
#include "app/gui/SshSheet.h"
#include "backend/core/Tr.h"
#include "backend/host/Terminal.h"
#include "widgets/container/ContainerPages.h"
#include "widgets/container/ContainerRenameSheet.h"
#include "widgets/container/RemoveSheet.h"
#include "widgets/container/RunSheet.h"
#include "widgets/jobs/TaskHistory.h"
#include "widgets/machine/CreateSheet.h"
#include "widgets/machine/DeleteSheet.h"
#include "widgets/machine/MachinePages.h"
#include "widgets/machine/RenameSheet.h"
#include "widgets/main/MainWindow.h"
#include "widgets/preferences/PreferencesSheet.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace boxyard::app {

using namespace widgets;

Composer::Composer(Yard& yard, Prompter& prompter, QObject* parent)
    : QObject(parent), m_yard(yard), m_prompter(prompter), m_ssh(yard) {
    m_loadIdle.setSingleShot(true);
    m_loadIdle.setInterval(15000);
    connect(&m_loadIdle, &QTimer::timeout, this, [this] { m_load.setActive(false); });
    fillMachineHooks();
    fillContainerHooks();
    m_ports.service = m_machine.service;
    m_ports.ports = &m_yard.ports();
    m_ports.show = [this](const ResourceId& id) {
        if (m_window)
            m_window->select(id);
    };
    m_console =
        consoleHooks([this](const ResourceId& id) { return m_yard.machineService(id.provider); }, m_yard.resources(),
                     m_prompter, [this](Action action, const ResourceId& id) { onAction(action, {id}); });
    m_console.jobs = &m_yard.jobs();
}

Composer::~Composer() = default;

void Composer::fillMachineHooks() {
    m_machine.service = [this](const QString& provider) { return m_yard.machineService(provider); };
    m_machine.jobs = &m_yard.jobs();
    m_machine.ports = &m_yard.ports();
    m_machine.prompter = &m_prompter;
    m_machine.sshCommand = [this](const Resource& machine) { return m_ssh.commandText(machine); };
    m_machine.screenshot = [this](const ResourceId& id) {
        machine::MachineService* service = m_yard.machineService(id.provider);
        return service ? service->screenshot(id)
                       : Async<QByteArray>::ready(
                             failure(ErrorKind::NotFound, Tr::tr("The connection of this machine is gone.")));
    };
    m_machine.resources = [this](const QString& provider) { return m_yard.resources().provider(provider); };
    m_machine.isOnlyDefault = [this](const QString& provider) { return m_yard.isOnlyDefault(provider); };
    m_machine.prepareDisks = [this](const QString& provider, const QString& name,
                                    const QList<machine::DiskConfig>& disks) {
        const auto creator = m_yard.machineCreator(provider);
        return m_yard.transferLane(provider)->run(
            [creator, name, disks] { return machine::prepareDisks(disks, name, *creator); });
    };
    m_machine.discardDisks = [this](const QStringList& paths) {
        m_yard.questionLane().post([paths] {
            for (const QString& path : paths)
                QFile::remove(path);
        });
    };
    m_machine.freeName = [this](const QString& provider, const QString& wanted) {
        const auto creator = m_yard.machineCreator(provider);
        return m_yard.questionLane().run([creator, wanted]() -> Result<QString> { return creator->freeName(wanted); });
    };
    m_machine.create = [this](const QString& provider, const machine::CreateRequest& request) -> Job* {
        const auto creator = m_yard.machineCreator(provider);
        if (!creator)
            return nullptr;
        const QString title = Tr::tr("Creating %1").arg(request.name.isEmpty() ? Tr::tr("a machine") : request.name);
        return m_yard.jobs().start(*m_yard.transferLane(provider), title, {}, true,
                                   [creator, request, ports = &m_yard.ports()](JobContext& job) -> Result<> {
                                       const machine::PortPicker pick = [ports](const PortRule& rule) {
                                           quint16 port = 0;
                                           QMetaObject::invokeMethod(
                                               ports, [&] { port = ports->freePort(rule); },
                                               Qt::BlockingQueuedConnection);
                                           return port;
                                       };
                                       BOXYARD_TRY_AS(id, machine::createMachine(request, *creator, job, pick));
                                       job.setTarget(id);
                                       return {};
                                   });
    };
}

void Composer::fillContainerHooks() {
    m_container.service = [this](const QString& provider) { return m_yard.containerService(provider); };
    m_container.jobs = &m_yard.jobs();
    m_container.ports = &m_yard.ports();
    m_container.prompter = &m_prompter;
    m_container.resources = m_machine.resources;
    m_container.engines = [this] {
        QList<EngineChoice> choices;
        const QList<ResourceProvider*> providers = m_yard.resources().providers();
        for (const ResourceProvider* provider : providers)
            if (provider->kind() == ResourceKind::Container &&
                provider->availability().state == Availability::State::Online)
                choices.append({provider->id(), provider->host().isEmpty() ? provider->name()
                                                                           : QStringLiteral("%1, %2").arg(
                                                                                 provider->name(), provider->host())});
        return choices;
    };
}

WindowHooks Composer::windowHooks() {
    WindowHooks hooks{m_yard.resources(), m_yard.jobs(), m_prompter};
    const QList<PageFactory> machines = machinePages(m_machine), containers = containerPages(m_container),
                             ports = portPages(m_ports);
    const auto take = [&](const QList<PageFactory>& from, const char* id, ResourceKind kind) {
        for (const PageFactory& factory : from)
            if (factory.id == QLatin1String(id) && factory.kind == kind)
                hooks.pages.append(factory);
    };
    take(machines, "overview", ResourceKind::Machine);
    hooks.pages.append(consolePage(m_console));
    take(ports, "ports", ResourceKind::Machine);
    take(machines, "settings", ResourceKind::Machine);
    take(containers, "overview", ResourceKind::Container);
    take(containers, "log", ResourceKind::Container);
    take(ports, "ports", ResourceKind::Container);
    take(containers, "inspect", ResourceKind::Container);
    hooks.importAppliance = [this](const QString& file) { importFile(file); };
    hooks.createMachine = [this](const QString& file) { createFrom(file); };
    hooks.runContainer = [this] { runContainer(); };
    hooks.actionRequested = [this](Action action, const QList<ResourceId>& ids) { onAction(action, ids); };
    hooks.copySshCommand = [this](const ResourceId& id) {
        for (const Resource& machine : known({id}))
            if (const QString command = m_ssh.commandText(machine); !command.isEmpty())
                QApplication::clipboard()->setText(command);
    };
    if (!host::findPutty().isEmpty())
        hooks.openPutty = [this](const ResourceId& id) {
            for (const Resource& machine : known({id}))
                m_ssh.openPutty(machine);
        };
    hooks.moveToGroup = [this](const QList<ResourceId>& ids, const QString& group) { regroup(ids, group); };
    hooks.hostPage = [this](QWidget* parent) { return new HostPage(m_yard, m_ports, parent); };
    hooks.hostLoad = [this] { return hostLoad(); };
    hooks.openPreferences = [this](QWidget* window) {
        PreferencesHooks choices;
        choices.restoreLayout = [this] {
            if (m_window)
                m_window->restoreLayout();
        };
        choices.connectionsChanged = [this](const QStringList& uris) { m_yard.setAdded(uris); };
        (new PreferencesSheet(choices, window))->open();
    };
    hooks.taskHistory = [this](QWidget* parent) {
        auto* history = new TaskHistory(m_yard.jobs(), parent);
        connect(history, &TaskHistory::resourceRequested, this, m_ports.show);
        return history;
    };
    hooks.help = [this] { (new HelpSheet(parentWidget()))->open(); };
    hooks.about = [](QWidget* window) { (new AboutSheet(window))->open(); };
    hooks.quit = [this] {
        if (!m_window || m_window->close()) // it may have a question first
            QApplication::quit();
    };
    return hooks;
}

// Read only while somebody asks: the window does, as long as it is seen.
HostLoad Composer::hostLoad() {
    m_load.setActive(true);
    m_loadIdle.start();
    const host::HostSample sample = m_load.last();
    return {sample.cpu, sample.memoryUsed, sample.memoryTotal};
}

void Composer::attach(MainWindow* window) {
    m_window = window;
    connect(window, &MainWindow::fileDropped, this, &Composer::openFile);
    connect(&m_ssh, &SshService::noticed, window, &MainWindow::showError);
    const auto follow = [this](ResourceProvider* provider) {
        connect(provider, &ResourceProvider::availabilityChanged, this, &Composer::tellConnections,
                Qt::QueuedConnection);
    };
    const QList<ResourceProvider*> providers = m_yard.resources().providers();
    for (ResourceProvider* provider : providers)
        follow(provider);
    connect(&m_yard.resources(), &ResourceSet::providerAdded, this, follow);
    connect(&m_yard.resources(), &ResourceSet::providerRemoved, this, &Composer::tellConnections);
}

// The task bar's line while no task runs: what is connected, and what is not.
void Composer::tellConnections() {
    QStringList answering;
    QStringList silent;
    const QList<ResourceProvider*> providers = m_yard.resources().providers();
    for (const ResourceProvider* provider : providers) {
        const Availability::State state = provider->availability().state;
        if (state == Availability::State::Connecting)
            continue;
        const QString name = provider->host().isEmpty() ? provider->name() : provider->host();
        QStringList& list = state == Availability::State::Online ? answering : silent;
        if (!list.contains(name))
            list.append(name);
    }
    QStringList parts;
    if (!answering.isEmpty())
        parts.append(Tr::tr("Connected: %1").arg(answering.join(QStringLiteral(", "))));
    if (!silent.isEmpty())
        parts.append(Tr::tr("No answer: %1").arg(silent.join(QStringLiteral(", "))));
    if (m_window)
        m_window->setIdleText(parts.join(QStringLiteral("   ·   ")));
}

void Composer::tellFailures() { connect(&m_yard.jobs(), &JobList::finished, this, &Composer::tell); }

// A failed job whose target has no page open is told where the user looks; the page of its target tells the rest.
void Composer::tell(Job* job) {
    if (job->state() == Job::State::Failed && m_window &&
        (job->target().isNull() || !m_window->selection().contains(job->target())))
        m_window->showError(job->error());
}

QWidget* Composer::parentWidget() const { return m_window; }

QList<Resource> Composer::known(const QList<ResourceId>& ids) const {
    QList<Resource> list;
    for (const ResourceId& id : ids)
        if (const auto resource = m_yard.resources().find(id))
            list.append(*resource);
    return list;
}

// The first connection, in their order, that is not still being made is the one a machine comes to: the answer to
// "which" is waited for, or a file given at the start would meet a connection that is not there yet.
void Composer::whenConnected(const std::function<void()>& then) {
    if (!m_yard.isSettling(ResourceKind::Machine)) {
        then();
        return;
    }
    auto* context = new QObject(this);
    const auto once = std::make_shared<std::function<void()>>(then);
    const QList<ResourceProvider*> providers = m_yard.resources().providers();
    for (ResourceProvider* provider : providers)
        connect(
            provider, &ResourceProvider::availabilityChanged, context,
            [this, context, once] {
                if (!*once || m_yard.isSettling(ResourceKind::Machine))
                    return;
                context->deleteLater();
                std::exchange(*once, nullptr)();
            },
            Qt::QueuedConnection);
}

void Composer::openFile(const QString& path) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QLatin1String("ova") || suffix == QLatin1String("ovf"))
        whenConnected([this, path] { importFile(path); });
    else if (suffix == QLatin1String("vv"))
        openConnectionFile(path);
    else
        whenConnected([this, path] { createFrom(path); });
}

void Composer::importFile(const QString& path) {
    if (path.isEmpty()) {
        m_prompter.askOpenFile(parentWidget(), Tr::tr("Import an appliance"),
                               {Tr::tr("Appliances (*.ova *.ovf)"), Tr::tr("All files (*)")},
                               [this](const QString& chosen) { importFile(chosen); });
        return;
    }
    const QString home = m_yard.machineHome();
    const auto creator = home.isEmpty() ? nullptr : m_yard.machineCreator(home);
    if (!creator) {
        if (m_window)
            m_window->showError({ErrorKind::Unreachable,
                                 Tr::tr("There is no libvirt connection to import to."),
                                 Tr::tr("The page of this computer says what is missing."),
                                 {}});
        return;
    }
    ImportHooks hooks;
    hooks.ports = &m_yard.ports();
    hooks.prompter = &m_prompter;
    hooks.plan = [this, creator](const QString& file, const QString& configuration) {
        appliance::PlanOptions options;
        options.configuration = configuration;
        return m_yard.questionLane().run(
            [creator, file, options, host = m_yard.hooks()] { return planFor(*creator, host, file, options); });
    };
    hooks.import = [this, home](const appliance::ImportPlan& plan, const appliance::ImportChoices& choices) {
        return m_yard.machineCreator(home) ? startImport(m_yard, home, plan, choices) : nullptr;
    };
    hooks.connection = m_yard.isOnlyDefault(home) ? QString() : home;
    hooks.host = [this, home] { return m_yard.machineService(home)->host(); };
    const QList<Resource> all = m_yard.resources().all();
    for (const Resource& resource : all)
        if (resource.id.provider == home)
            hooks.takenNames.append(resource.name);
    auto* sheet = new ImportSheet(path, hooks, parentWidget());
    connect(sheet, &ImportSheet::imported, this, [this](Job* job, bool startAndShow) {
        if (startAndShow)
            watchStart(job);
    });
    sheet->open();
}

void Composer::createFrom(const QString& path) {
    QList<CreateSheet::Place> places;
    const QString home = m_yard.machineHome();
    const QList<ResourceProvider*> providers = m_yard.resources().providers();
    for (const ResourceProvider* provider : providers)
        if (provider->kind() == ResourceKind::Machine && provider->availability().state == Availability::State::Online)
            places.insert(provider->id() == home ? 0 : places.size(), {provider->id(), provider->name()});
    if (places.isEmpty()) {
        if (m_window)
            m_window->showError({ErrorKind::Unreachable,
                                 Tr::tr("There is no libvirt connection to create a machine on."),
                                 Tr::tr("The page of this computer says what is missing."),
                                 {}});
        return;
    }
    auto* sheet = new CreateSheet(places, path, m_machine, parentWidget());
    connect(sheet, &CreateSheet::created, this, [this](Job* job, bool startAndShow) {
        if (startAndShow)
            watchStart(job);
    });
    sheet->open();
}

// When the job is done, its machine is selected and its console shown.
void Composer::watchStart(Job* job) {
    connect(job, &Job::finished, this, [this, job](const Result<>& result) {
        if (result && m_window && !job->target().isNull())
            m_window->select(job->target(), QStringLiteral("console"));
    });
}

void Composer::runContainer(const QString& image) {
    auto* sheet = new RunSheet(image, m_yard.containerHome(), m_container, parentWidget());
    connect(sheet, &RunSheet::running, this, [this](Job* job) {
        connect(job, &Job::finished, this, [this, job](const Result<>& result) {
            if (result && m_window && !job->target().isNull())
                m_window->select(job->target());
        });
    });
    sheet->open();
}

void Composer::openConsole(const ResourceId& id) {
    for (const Resource& machine : known({id}))
        openConsoleWindow(machine, m_console);
}

void Composer::openConnectionFile(const QString& path, const std::function<void(const Error&)>& refused) {
    m_yard.questionLane()
        .run([path] { return console::VvFile::read(path); })
        .then(this, [this, refused](const Result<console::VvFile>& file) {
            if (file)
                openVvConsole(*file, m_prompter);
            else if (refused)
                refused(file.error());
            else if (m_window)
                m_window->showError(file.error());
        });
}

void Composer::onAction(Action action, const QList<ResourceId>& ids) {
    const QList<Resource> all = known(ids);
    QList<Resource> machines, containers;
    for (const Resource& resource : all)
        (resource.id.kind == ResourceKind::Machine ? machines : containers).append(resource);
    switch (action) {
    case Action::Delete:
        if (!machines.isEmpty())
            (new DeleteSheet(machines, m_machine, parentWidget()))->open();
        if (!containers.isEmpty())
            (new RemoveSheet(containers, m_container, parentWidget()))->open();
        break;
    case Action::Rename:
        if (!machines.isEmpty())
            (new RenameSheet(machines.constFirst(), m_machine, parentWidget()))->open();
        else if (!containers.isEmpty())
            (new ContainerRenameSheet(containers.constFirst(), m_container, parentWidget()))->open();
        break;
    case Action::Ssh:
        if (!machines.isEmpty())
            openSsh(machines.constFirst().id);
        break;
    case Action::Console:
        if (m_window && !machines.isEmpty())
            m_window->select(machines.constFirst().id, QStringLiteral("console"));
        break;
    default:
        for (const Resource& resource : all)
            if (ResourceProvider* provider = m_yard.resources().provider(resource.id.provider))
                provider->perform(action, resource.id);
    }
}

void Composer::openSsh(const ResourceId& id) {
    const QList<Resource> found = known({id});
    if (found.isEmpty())
        return;
    m_yard.machineService(id.provider)
        ->details(id)
        .then(this, [this, machine = found.constFirst()](const Result<machine::MachineDetails>& details) {
            if (details && details->configured.notes.sshUser.isEmpty())
                (new SshSheet(machine, m_ssh, m_prompter, parentWidget()))->open(); // asked once, then remembered
            else
                m_ssh.openTerminal(machine); // what failed here fails there again, and is told as a job's failure
        });
}

void Composer::regroup(const QList<ResourceId>& ids, const QString& group) {
    for (const ResourceId& id : ids) {
        machine::MachineService* service = m_yard.machineService(id.provider);
        if (!service)
            continue; // a container's group is its compose project
        service->details(id).then(this, [service, id, group](const Result<machine::MachineDetails>& details) {
            if (!details)
                return;
            machine::MachineConfig edited = details->configured;
            edited.notes.group = group;
            service->save(id, details->configured, edited);
        });
    }
}

} // namespace boxyard::app
