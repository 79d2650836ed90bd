// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/container/ContainerWords.h"

#include <QLocale>
#include <QRegularExpression>

namespace boxyard::widgets {

using containers::ContainerDetails;
using containers::Mount;

std::optional<ContainerTrouble> ContainerWords::trouble(const Resource& resource, const ContainerDetails& details) {
    ContainerTrouble trouble;
    if (resource.health == QLatin1String("unhealthy")) {
        trouble.serious = true;
        trouble.text = tr("%1 does not pass its health check").arg(resource.name);
        trouble.hint = tr("It runs, but its own check fails. The log may say why.");
        trouble.detail = details.healthOutput;
        return trouble;
    }
    if (resource.problem) {
        trouble.serious = true;
        trouble.text = resource.problem->summary;
        trouble.hint = resource.problem->hint;
        trouble.detail = resource.problem->detail;
        return trouble;
    }
    const bool ended = resource.state == ResourceState::Stopped || resource.state == ResourceState::Crashed;
    if (ended && details.exitCode != 0) {
        trouble.text = details.exitText.isEmpty()
                           ? tr("%1 ended with exit code %2").arg(resource.name).arg(details.exitCode)
                           : tr("%1 ended: %2").arg(resource.name, details.exitText);
        trouble.hint = tr("The last lines of its log may say why.");
        trouble.serious = details.exitCode != 143 && details.exitCode != 130; // asked to end
        return trouble;
    }
    if (resource.state == ResourceState::Restarting) {
        trouble.text = tr("%1 is being restarted by its engine again and again").arg(resource.name);
        if (details.restartCount > 0)
            trouble.hint = tr("Restarted %n time(s) so far. The log may say why.", nullptr, details.restartCount);
        return trouble;
    }
    return std::nullopt;
}

QString ContainerWords::restartPolicy(const QString& policy) {
    if (policy == QLatin1String("always"))
        return tr("Always");
    if (policy == QLatin1String("unless-stopped"))
        return tr("Unless stopped");
    if (policy == QLatin1String("on-failure"))
        return tr("On failure");
    return policy.isEmpty() || policy == QLatin1String("no") ? tr("Never") : policy;
}

QString ContainerWords::mountKind(const Mount& mount) {
    const QString kind = mount.type == QLatin1String("bind")     ? tr("folder of the host")
                         : mount.type == QLatin1String("tmpfs")  ? tr("in memory")
                         : mount.type == QLatin1String("volume") ? tr("volume")
                                                                 : mount.type;
    return mount.readOnly ? tr("%1, read only").arg(kind) : kind;
}

QString ContainerWords::rate(double bytesPerSecond) {
    const QLocale locale;
    const double kib = bytesPerSecond / 1024.0;
    if (kib < 1000)
        return tr("%1 KiB/s").arg(locale.toString(qRound64(kib)));
    return tr("%1 MiB/s").arg(locale.toString(kib / 1024.0, 'f', 1));
}

QString ContainerWords::dateTime(const QDateTime& when) {
    return when.isValid() ? QLocale().toString(when.toLocalTime(), QLocale::ShortFormat) : QString();
}

QString ContainerWords::nameProblem(const QString& name) {
    static const QRegularExpression valid(QStringLiteral("^[a-zA-Z0-9][a-zA-Z0-9_.-]+$"));
    if (name.size() == 1)
        return tr("A name has at least two characters.");
    if (!valid.match(name).hasMatch())
        return tr("A name is made of letters A to Z, digits, dots, dashes and underscores.");
    return {};
}

} // namespace boxyard::widgets
