// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/container/RemoveSheet.h"

#include "widgets/common/Button.h"
#include "widgets/common/MessageBanner.h"
#include "widgets/common/Theme.h"
#include "widgets/container/ContainerWords.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>

namespace boxyard::widgets {

using containers::ContainerDetails;

namespace {

// Volumes that the engine named itself go with their container when asked to; named ones always stay.
bool isAnonymous(const containers::Mount& mount) {
    if (mount.type != QLatin1String("volume"))
        return false;
    const auto hex = [](QChar c) { return c.isDigit() || (c >= QLatin1Char('a') && c <= QLatin1Char('f')); };
    return mount.source.isEmpty() ||
           (mount.source.size() == 64 && std::all_of(mount.source.cbegin(), mount.source.cend(), hex));
}

bool runs(const Resource& container) {
    return container.state != ResourceState::Stopped && container.state != ResourceState::Created &&
           container.state != ResourceState::Crashed;
}

} // namespace

struct RemoveSheet::State {
    QList<Resource> containers;
    ContainerHooks hooks;
    QHash<ResourceId, ContainerDetails> details;
    QWidget* list = nullptr;
    QGridLayout* grid = nullptr;
    QCheckBox* volumes = nullptr;
    int failures = 0;
    int underWay = 0;
};

RemoveSheet::RemoveSheet(const QList<Resource>& containers, const ContainerHooks& hooks, QWidget* parent)
    : Sheet(QStringLiteral("delete"), Kind::Question, parent), m_state(std::make_unique<State>()) {
    State& s = *m_state;
    s.containers = containers;
    s.hooks = hooks;
    const int count = int(containers.size());
    const QString only = count == 1 ? containers.constFirst().name : QString();
    setWindowTitle(tr("Remove containers"));
    setHeading(count == 1 ? tr("Remove %1?").arg(only) : tr("Remove %n container(s)?", nullptr, count),
               count == 1 ? containers.constFirst().image : QString());
    s.list = new QWidget(this);
    s.grid = new QGridLayout(s.list);
    s.grid->setContentsMargins(0, 0, 0, 0);
    s.grid->setHorizontalSpacing(20);
    s.grid->setVerticalSpacing(8);
    s.grid->setColumnStretch(1, 1);
    addWide(s.list);
    s.volumes = new QCheckBox(tr("Remove their volumes without a name too"), this);
    s.volumes->setObjectName(QStringLiteral("removeVolumes"));
    s.volumes->setAccessibleName(s.volumes->text());
    addWide(s.volumes);
    setVerb(count == 1 ? tr("Remove %1").arg(only.size() > 24 ? only.left(24) + QChar(0x2026) : only) : tr("Remove"),
            true);
    connect(s.volumes, &QCheckBox::toggled, this, &RemoveSheet::rebuild);
    connect(this, &Sheet::verbTriggered, this, &RemoveSheet::carryOut);
    rebuild();
    for (int i = 0; i < count; ++i)
        inspectOne(i);
}

RemoveSheet::~RemoveSheet() {
    hide(); // fields that lose the focus report once more, while what they report to is still there
}

void RemoveSheet::inspectOne(int index) {
    const ResourceId id = m_state->containers.at(index).id;
    auto* service = m_state->hooks.service ? m_state->hooks.service(id.provider) : nullptr;
    if (!service)
        return;
    service->inspect(id).then(this, [this, id](const Result<ContainerDetails>& details) {
        if (details) {
            m_state->details.insert(id, *details);
            rebuild();
        }
    });
}

void RemoveSheet::rebuild() {
    State& s = *m_state;
    while (QLayoutItem* item = s.grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QString before;
    const auto add = [&](const QString& heading, Tone tone, const QString& text, const QString& remark) {
        const Theme& theme = Theme::of(palette());
        const int row = s.grid->rowCount();
        auto* label = new QLabel(heading == before ? QString() : heading, s.list);
        before = heading;
        label->setFont(mediumFont(font()));
        QPalette colours = label->palette();
        colours.setColor(QPalette::WindowText, theme.toneText(tone));
        label->setPalette(colours);
        label->setForegroundRole(QPalette::WindowText);
        auto* what = new QLabel(s.list);
        what->setTextFormat(Qt::PlainText);
        what->setText(QString(text).simplified());
        what->setWordWrap(true);
        what->setForegroundRole(QPalette::WindowText);
        auto* note = new QLabel(remark, s.list);
        note->setTextFormat(Qt::PlainText);
        note->setForegroundRole(QPalette::WindowText);
        s.grid->addWidget(label, row, 0, Qt::AlignTop);
        s.grid->addWidget(what, row, 1);
        s.grid->addWidget(note, row, 2, Qt::AlignTop | Qt::AlignRight);
    };
    int anonymous = 0;
    QStringList staying;
    for (const Resource& container : std::as_const(s.containers)) {
        add(tr("Goes"), Tone::Problem, container.name,
            runs(container) ? tr("running, is stopped first") : tr("with everything written inside it"));
        for (const auto& mount : s.details.value(container.id).mounts) {
            if (isAnonymous(mount))
                ++anonymous;
            else if (mount.type != QLatin1String("tmpfs") && !staying.contains(mount.source))
                staying.append(mount.source);
        }
    }
    if (anonymous > 0)
        add(s.volumes->isChecked() ? tr("Goes") : tr("Stays"), s.volumes->isChecked() ? Tone::Problem : Tone::Good,
            tr("%n volume(s) without a name", nullptr, anonymous), {});
    for (const QString& source : std::as_const(staying))
        add(tr("Stays"), Tone::Good, source, source.startsWith(QLatin1Char('/')) ? tr("folder") : tr("volume"));
    add(tr("Stays"), Tone::Good,
        s.containers.size() == 1 ? tr("The image %1").arg(s.containers.constFirst().image) : tr("The images"), {});
    s.volumes->setVisible(anonymous > 0);
}

void RemoveSheet::carryOut() {
    State& s = *m_state;
    if (isBusy())
        return;
    setBusy(true);
    banner()->clear();
    QList<Job*> jobs;
    s.failures = 0;
    for (const Resource& container : std::as_const(s.containers)) {
        auto* provider = s.hooks.resources ? s.hooks.resources(container.id.provider) : nullptr;
        if (!provider)
            continue;
        ActionOptions options;
        options.force = true; // it was said above that it is stopped
        options.withVolumes = s.volumes->isChecked();
        Job* job = provider->perform(Action::Delete, container.id, options);
        jobs.append(job);
        ++s.underWay;
        connect(job, &Job::finished, this, [this, id = container.id](const Result<>& result) {
            State& state = *m_state;
            if (result) {
                state.containers.removeIf([&](const Resource& one) { return one.id == id; });
            } else {
                ++state.failures;
                banner()->showError(result.error()); // the others are in the history
            }
            if (--state.underWay > 0)
                return;
            setBusy(false);
            if (state.failures == 0)
                accept();
            else
                rebuild(); // what is still there
        });
    }
    Q_EMIT removing(jobs);
}

} // namespace boxyard::widgets
