// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/containers/ApiError.h"

#include "backend/containers/EngineClient.h"
#include "backend/core/Tr.h"

#include <QJsonObject>
#include <QRegularExpression>

namespace boxyard::containers {

namespace {

constexpr qsizetype kMostText = 4096;

// One way engines say a thing, and what we make of it. Earlier rows win.
struct Saying {
    const char* pattern;
    ErrorKind kind;
    const char* reason; // translated; %1 = what the pattern caught
    const char* hint;
};

const Saying kSayings[] = {
    {"(?:listen|bind)[^\n]*?:(\\d+)[^\n]*(?:address already in use|already allocated)|:(\\d+)[^\n]*port is already "
     "allocated"
     "|port (\\d+) is already",
     ErrorKind::Busy, QT_TRANSLATE_NOOP("Boxyard", "port %1 of this computer is in use"),
     QT_TRANSLATE_NOOP("Boxyard", "Choose another host port, or stop what uses this one.")},
    {"port is already allocated|address already in use", ErrorKind::Busy,
     QT_TRANSLATE_NOOP("Boxyard", "a port of this computer is in use"),
     QT_TRANSLATE_NOOP("Boxyard", "Choose another host port, or stop what uses this one.")},
    {"rootlessport cannot expose privileged port (\\d+)", ErrorKind::PermissionDenied,
     QT_TRANSLATE_NOOP("Boxyard", "port %1 is below 1024 and needs more rights"),
     QT_TRANSLATE_NOOP("Boxyard", "Choose a host port of 1024 or above.")},
    {"no space left on device", ErrorKind::NoSpace, QT_TRANSLATE_NOOP("Boxyard", "the disk is full"),
     QT_TRANSLATE_NOOP("Boxyard", "Free some space, for instance by removing unused images.")},
    {"name [^\n]*is already in use|name is already in use|is already in use by container|container name "
     "already|already exists|network name",
     ErrorKind::AlreadyExists, QT_TRANSLATE_NOOP("Boxyard", "the name is taken"),
     QT_TRANSLATE_NOOP("Boxyard", "Choose another name, or delete the container that has it.")},
    {"cannot be removed|cannot remove (?:a running|container)|is running or paused containers cannot be "
     "removed|container has dependent",
     ErrorKind::Busy, QT_TRANSLATE_NOOP("Boxyard", "it is in use"),
     QT_TRANSLATE_NOOP("Boxyard", "Stop it first, or delete it by force.")},
    {"volume[^\n]*in use|image is in use|image is being used|image used by", ErrorKind::Busy,
     QT_TRANSLATE_NOOP("Boxyard", "it is in use"), ""},
    {"no basic auth|unauthorized|authentication required|incorrect username|access to the resource is denied|may "
     "require 'docker login'",
     ErrorKind::PermissionDenied,
     QT_TRANSLATE_NOOP("Boxyard", "the registry asks for a login, or the image does not exist"),
     QT_TRANSLATE_NOOP("Boxyard", "Check the name; for a private image, log in by docker login or podman login.")},
    {"manifest unknown|manifest for [^\n]* not found|repository does not exist|name unknown|no such manifest",
     ErrorKind::NotFound, QT_TRANSLATE_NOOP("Boxyard", "the registry has no such image"),
     QT_TRANSLATE_NOOP("Boxyard", "Check the name and the tag.")},
    {"no such image|image not known|image not found|unable to find [^\n]*image", ErrorKind::NotFound,
     QT_TRANSLATE_NOOP("Boxyard", "the image is not on this computer"), QT_TRANSLATE_NOOP("Boxyard", "Pull it first.")},
    {"executable file not found|executable file [^\n]* not found|no such file or directory: (?:oci|unknown)|exec: "
     "\"|stat [^\n]*: no such file",
     ErrorKind::InvalidInput, QT_TRANSLATE_NOOP("Boxyard", "the image has no such program"),
     QT_TRANSLATE_NOOP("Boxyard", "Check the command.")},
    {"bind source path does not exist|statfs [^\n]*no such file", ErrorKind::NotFound,
     QT_TRANSLATE_NOOP("Boxyard", "the folder to mount does not exist"),
     QT_TRANSLATE_NOOP("Boxyard", "Create it first, or choose another.")},
    {"cgroups? [^\n]*(?:not enabled|rootless|v1)|can not pause|cannot pause[^\n]*rootless|freezer",
     ErrorKind::Unsupported, QT_TRANSLATE_NOOP("Boxyard", "this engine cannot do it on this computer"),
     QT_TRANSLATE_NOOP("Boxyard", "Rootless engines need cgroup version 2 for it.")},
    {"no such container|no container with (?:name|id)", ErrorKind::NotFound,
     QT_TRANSLATE_NOOP("Boxyard", "the container does not exist any more"), ""},
    {"is already paused|is not paused|is not running|container state improper|not running|already running|can only "
     "kill running",
     ErrorKind::Busy, QT_TRANSLATE_NOOP("Boxyard", "the container is not in a state that allows it"), ""},
    {"invalid container name|names? must match|invalid reference format|invalid port|invalid (?:volume|mount)",
     ErrorKind::InvalidInput, QT_TRANSLATE_NOOP("Boxyard", "the engine does not accept what was given"), ""},
    {"no such host|dial tcp|i/o timeout|connection refused|network is unreachable|tls handshake|server gave http "
     "response|temporary failure in name resolution|request canceled",
     ErrorKind::Unreachable, QT_TRANSLATE_NOOP("Boxyard", "the registry cannot be reached"),
     QT_TRANSLATE_NOOP("Boxyard", "Check the name and the network.")},
    {"permission denied|operation not permitted", ErrorKind::PermissionDenied,
     QT_TRANSLATE_NOOP("Boxyard", "the engine may not do it"), ""},
};

ErrorKind kindOf(int status) {
    switch (status) {
    case 400:
        return ErrorKind::InvalidInput;
    case 401:
    case 403:
        return ErrorKind::PermissionDenied;
    case 404:
        return ErrorKind::NotFound;
    case 409:
        return ErrorKind::Busy;
    case 501:
        return ErrorKind::Unsupported;
    default:
        return ErrorKind::Internal;
    }
}

Error fromWords(const QString& message, const QString& detail, const QString& what, ErrorKind fallback) {
    for (const Saying& saying : kSayings) {
        const QRegularExpression pattern(QLatin1String(saying.pattern), QRegularExpression::CaseInsensitiveOption);
        const auto match = pattern.match(message);
        if (!match.hasMatch())
            continue;
        QString caught;
        for (int i = 1; i <= match.lastCapturedIndex(); ++i)
            caught += match.captured(i);
        QString reason = Tr::tr(saying.reason);
        if (reason.contains(QLatin1String("%1")))
            reason = reason.arg(caught);
        return {saying.kind, Tr::tr("%1: %2.").arg(what, reason), *saying.hint ? Tr::tr(saying.hint) : QString(),
                detail};
    }
    QString said = message.section(QLatin1Char('\n'), 0, 0).left(200).trimmed();
    while (said.endsWith(QLatin1Char('.')))
        said.chop(1);
    return {fallback, said.isEmpty() ? Tr::tr("%1.").arg(what) : Tr::tr("%1: %2.").arg(what, said), {}, detail};
}

} // namespace

Error apiError(const HttpReply& reply, const QString& what) {
    QString message = QString::fromUtf8(reply.body.left(kMostText)).trimmed();
    QString detail = message;
    const QJsonObject object = QJsonDocument::fromJson(reply.body).object();
    if (const QString said = object.value(QLatin1String("message")).toString(); !said.isEmpty()) {
        message = said.left(kMostText);
        const QString cause = object.value(QLatin1String("cause")).toString();
        detail =
            cause.isEmpty() || message.contains(cause) ? message : message + QLatin1Char('\n') + cause.left(kMostText);
    }
    return fromWords(message, Tr::tr("HTTP %1: %2").arg(reply.head.status).arg(detail), what,
                     kindOf(reply.head.status));
}

Error streamError(const QString& message, const QString& what) {
    return fromWords(message.left(kMostText), message.left(kMostText), what, ErrorKind::Internal);
}

Error explained(const Error& error, const QString& what) {
    QString reason = error.summary;
    while (reason.endsWith(QLatin1Char('.')))
        reason.chop(1);
    if (!reason.isEmpty())
        reason[0] = reason.at(0).toLower();
    return {error.kind, Tr::tr("%1: %2.").arg(what, reason), error.hint, error.detail};
}

} // namespace boxyard::containers
