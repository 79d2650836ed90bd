// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/EngineText.h"

#include "backend/core/Tr.h"

#include <QRegularExpression>

#include <cstring>

namespace boxyard::containers {

namespace {

bool isHex(const QString& text) {
    static const QRegularExpression hex(QStringLiteral("^[0-9a-f]{64}$"));
    return hex.match(text).hasMatch();
}

} // namespace

QString bareId(const QString& id) { return id.startsWith(QLatin1String("sha256:")) ? id.mid(7) : id; }

QString familiarImage(const QString& reference) {
    if (isHex(bareId(reference)))
        return bareId(reference).left(12);
    for (const auto* prefix : {"docker.io/library/", "docker.io/"})
        if (reference.startsWith(QLatin1String(prefix)))
            return reference.mid(qsizetype(std::strlen(prefix)));
    return reference;
}

std::pair<QString, QString> splitReference(const QString& reference) {
    if (const qsizetype at = reference.indexOf(QLatin1Char('@')); at >= 0)
        return {reference.left(at), reference.mid(at + 1)};
    const qsizetype colon = reference.lastIndexOf(QLatin1Char(':'));
    if (colon > reference.lastIndexOf(QLatin1Char('/')))
        return {reference.left(colon), reference.mid(colon + 1)};
    return {reference, QStringLiteral("latest")};
}

QString registryOf(const QString& reference) {
    const QString first = reference.section(QLatin1Char('/'), 0, 0);
    const bool names =
        reference.contains(QLatin1Char('/')) &&
        (first.contains(QLatin1Char('.')) || first.contains(QLatin1Char(':')) || first == QLatin1String("localhost"));
    return names ? first : QStringLiteral("docker.io");
}

QString exitText(int code, bool outOfMemory) {
    if (outOfMemory)
        return Tr::tr("out of memory (%1)").arg(code);
    switch (code) {
    case 0:
        return Tr::tr("finished");
    case 125:
        return Tr::tr("the engine could not start it (125)");
    case 126:
        return Tr::tr("the program cannot be executed (126)");
    case 127:
        return Tr::tr("the program was not found (127)");
    case 130:
        return Tr::tr("interrupted (130)");
    case 134:
        return Tr::tr("aborted by itself (134)");
    case 137:
        return Tr::tr("killed (137)");
    case 139:
        return Tr::tr("crashed: bad memory access (139)");
    case 143:
        return Tr::tr("stopped on request (143)");
    case 255:
        return Tr::tr("lost with its engine (255)");
    default:
        break;
    }
    if (code > 128 && code < 160)
        return Tr::tr("ended by signal %1 (%2)").arg(code - 128).arg(code);
    return Tr::tr("failed with code %1").arg(code);
}

QDateTime engineTime(const QString& text) {
    if (text.isEmpty() || text.startsWith(QLatin1String("0001-")))
        return {};
    // Nine digits after the point are more than a QDateTime reads.
    static const QRegularExpression fraction(QStringLiteral("(\\.\\d{3})\\d+"));
    QString shortened = text;
    shortened.replace(fraction, QStringLiteral("\\1"));
    const QDateTime time = QDateTime::fromString(shortened, Qt::ISODateWithMs);
    return time.isValid() && time.toSecsSinceEpoch() > 0 ? time.toUTC() : QDateTime();
}

} // namespace boxyard::containers
