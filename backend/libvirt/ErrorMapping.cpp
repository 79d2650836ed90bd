// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/ErrorMapping.h"

#include "backend/core/Logging.h"
#include "backend/core/ServiceStart.h"
#include "backend/core/Tr.h"
#include "backend/libvirt/Handles.h"

#include <QRegularExpression>
#include <QUrl>

#include <cerrno>

namespace boxyard::libvirt {

namespace {

ErrorKind kindOfSystemError(int number) {
    switch (number) {
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorKind::PermissionDenied;
    case ENOSPC:
    case EDQUOT:
        return ErrorKind::NoSpace;
    case ENOENT:
        return ErrorKind::NotFound;
    case EEXIST:
        return ErrorKind::AlreadyExists;
    case ECONNREFUSED:
    case ECONNRESET:
    case EPIPE:
    case EHOSTUNREACH:
    case ENETUNREACH:
    case ETIMEDOUT:
        return ErrorKind::Unreachable;
    case EBUSY:
    case EADDRINUSE:
        return ErrorKind::Busy;
    default:
        return ErrorKind::Internal;
    }
}

ErrorKind kindOfCode(int code) {
    switch (code) {
    case VIR_ERR_NO_DOMAIN:
    case VIR_ERR_NO_STORAGE_POOL:
    case VIR_ERR_NO_STORAGE_VOL:
    case VIR_ERR_NO_DOMAIN_SNAPSHOT:
    case VIR_ERR_NO_NETWORK:
    case VIR_ERR_NO_DOMAIN_METADATA:
    case VIR_ERR_DEVICE_MISSING:
        return ErrorKind::NotFound;
    case VIR_ERR_DOM_EXIST:
    case VIR_ERR_NETWORK_EXIST:
    case VIR_ERR_STORAGE_VOL_EXIST:
        return ErrorKind::AlreadyExists;
    case VIR_ERR_OPERATION_INVALID:
    case VIR_ERR_OPERATION_TIMEOUT:
    case VIR_ERR_RESOURCE_BUSY:
    case VIR_ERR_AGENT_UNRESPONSIVE:
    case VIR_ERR_AGENT_UNSYNCED:
    case VIR_ERR_BLOCK_COPY_ACTIVE:
        return ErrorKind::Busy;
    case VIR_ERR_ACCESS_DENIED:
    case VIR_ERR_AUTH_FAILED:
    case VIR_ERR_AUTH_CANCELLED:
    case VIR_ERR_AUTH_UNAVAILABLE:
    case VIR_ERR_OPERATION_DENIED:
        return ErrorKind::PermissionDenied;
    case VIR_ERR_NO_SUPPORT:
    case VIR_ERR_CONFIG_UNSUPPORTED:
    case VIR_ERR_OPERATION_UNSUPPORTED:
    case VIR_ERR_ARGUMENT_UNSUPPORTED:
        return ErrorKind::Unsupported;
    case VIR_ERR_XML_ERROR:
    case VIR_ERR_XML_DETAIL:
    case VIR_ERR_XML_INVALID_SCHEMA:
    case VIR_ERR_INVALID_ARG:
        return ErrorKind::InvalidInput;
    case VIR_ERR_RPC:
    case VIR_ERR_NO_CONNECT:
    case VIR_ERR_INVALID_CONN:
        return ErrorKind::Unreachable;
    case VIR_ERR_OPERATION_ABORTED:
        return ErrorKind::Cancelled;
    default:
        return ErrorKind::Internal;
    }
}

// libvirt reports much under "internal error" or "operation failed"; QEMU's own words then say what it is.
std::optional<ErrorKind> kindOfText(const QString& text) {
    static const struct {
        QLatin1String words;
        ErrorKind kind;
    } kKnown[] = {
        {QLatin1String("No space left on device"), ErrorKind::NoSpace},
        {QLatin1String("Disk quota exceeded"), ErrorKind::NoSpace},
        {QLatin1String("Could not set up host forwarding rule"), ErrorKind::Busy},
        {QLatin1String("Address already in use"), ErrorKind::Busy},
        {QLatin1String("Failed to get \"write\" lock"), ErrorKind::Busy},
        {QLatin1String("Failed to get shared \"write\" lock"), ErrorKind::Busy},
        {QLatin1String("already exists"), ErrorKind::AlreadyExists},
        {QLatin1String("Permission denied"), ErrorKind::PermissionDenied},
        {QLatin1String("Read-only file system"), ErrorKind::PermissionDenied},
        {QLatin1String("Operation not permitted"), ErrorKind::PermissionDenied},
        {QLatin1String("Host key verification failed"), ErrorKind::PermissionDenied},
        {QLatin1String("No such file or directory"), ErrorKind::NotFound},
        {QLatin1String("Cannot recv data"), ErrorKind::Unreachable},
        {QLatin1String("client socket is closed"), ErrorKind::Unreachable},
        {QLatin1String("End of file while reading data"), ErrorKind::Unreachable},
    };
    for (const auto& known : kKnown)
        if (text.contains(known.words))
            return known.kind;
    return std::nullopt;
}

QString hintFor(ErrorKind kind, const QString& text) {
    if (text.contains(QLatin1String("Could not set up host forwarding rule")))
        return Tr::tr("Choose another host port, or start without this forward.");
    if (text.contains(QLatin1String("\"write\" lock")))
        return Tr::tr("Another machine uses the same disk. Stop it first.");
    if (text.contains(QLatin1String("accel 'kvm'")) || text.contains(QLatin1String("/dev/kvm")))
        return Tr::tr("KVM cannot be used here. Set the machine's accelerator to emulation, or see the doctor.");
    if (text.contains(QLatin1String("find any emulator")) || text.contains(QLatin1String("find suitable emulator")))
        return Tr::tr("Install QEMU: sudo apt install qemu-system-x86");
    if (text.contains(QLatin1String("qemu-bridge-helper")))
        return Tr::tr("Only NAT works without rights on this connection. Choose NAT for the adapter.");
    switch (kind) {
    case ErrorKind::NoSpace:
        return Tr::tr("Free some space in that folder, or choose another folder.");
    case ErrorKind::PermissionDenied:
        return Tr::tr("Check the rights of the file and its folders for the user that runs QEMU.");
    case ErrorKind::Unreachable:
        return Tr::tr("The connection to libvirt was lost before the answer came: it may have been done all the same.");
    default:
        return {};
    }
}

} // namespace

Error mapError(int code, int systemError, const QString& message, const QString& summary, int domain) {
    ErrorKind kind = kindOfCode(code);
    if (code == VIR_ERR_SYSTEM_ERROR)
        kind = kindOfSystemError(systemError);
    if (kind == ErrorKind::Internal)
        kind = kindOfText(message).value_or(kind);
    // The end of a connection has many words, most of them an "internal error"; who says them is the same.
    if (kind == ErrorKind::Internal && domain == VIR_FROM_RPC)
        kind = ErrorKind::Unreachable;
    if (kind == ErrorKind::Cancelled)
        return {kind, cancelledError().summary, {}, message};
    return {kind, summary, hintFor(kind, message), message};
}

Error lastError(const QString& summary) {
    const ErrorHandle putAside = std::move(errorPutAside());
    const virError* error = virGetLastError();
    if (!error || error->code == VIR_ERR_OK)
        error = putAside.get();
    if (!error || error->code == VIR_ERR_OK)
        return {ErrorKind::Internal, summary, {}, QStringLiteral("libvirt gave no reason")};
    const Error mapped = mapError(error->code, error->int1, QString::fromUtf8(error->message), summary, error->domain);
    qCDebug(lcLibvirt) << summary << error->code << error->domain << error->int1 << mapped.detail;
    return mapped;
}

namespace {

// As it is typed: "-p 2222 me@host".
QString sshWords(const QUrl& url) {
    const QString who = url.userName().isEmpty() ? url.host() : url.userName() + QLatin1Char('@') + url.host();
    return url.port() > 0 ? QStringLiteral("-p %1 %2").arg(url.port()).arg(who) : who;
}

} // namespace

Error connectError(const QString& uri, const Error& raw) {
    const QUrl url(uri);
    const bool system = url.path() == QLatin1String("/system");
    const bool remote = !url.host().isEmpty();
    Error error = raw;
    if (remote)
        error.summary = Tr::tr("Cannot connect to libvirt on %1.").arg(url.host());
    else if (system)
        error.summary = Tr::tr("Cannot connect to the system's libvirt.");
    else
        error.summary = Tr::tr("Cannot connect to libvirt (%1).").arg(uri);
    const QString& text = raw.detail;
    // What ssh says arrives as a connection that was reset.
    const bool refused = text.contains(QLatin1String("polkit")) ||
                         text.contains(QLatin1String("Host key verification failed")) ||
                         (remote && text.contains(QLatin1String("Permission denied (")));
    if (refused || raw.kind == ErrorKind::PermissionDenied) {
        error.kind = ErrorKind::PermissionDenied;
        if (remote)
            error.hint = Tr::tr("Check the user name, the key and the host key: ssh %1").arg(sshWords(url));
        else
            error.hint = Tr::tr("Your user may not manage the system's machines: join the group libvirt "
                                "(sudo usermod -aG libvirt $USER) and log in again.");
    } else if (text.contains(QLatin1String("No such file")) || text.contains(QLatin1String("Connection refused")) ||
               raw.kind == ErrorKind::NotFound) {
        error.kind = ErrorKind::Unreachable;
        if (remote)
            error.hint = Tr::tr("Check that the host is up and that libvirt runs there.");
        else if (system)
            error.hint = Tr::tr("Start the service: %1")
                             .arg(startCommand({QStringLiteral("libvirtd"), QStringLiteral("libvirtd"),
                                                QStringLiteral("libvirtd -d"), false}));
        else
            error.hint = Tr::tr("Install libvirt and QEMU: sudo apt install libvirt-daemon qemu-system-x86");
    } else if (raw.kind == ErrorKind::Unreachable || raw.kind == ErrorKind::Internal) {
        error.kind = ErrorKind::Unreachable;
        error.hint = Tr::tr("Boxyard tries again by itself.");
    }
    return error;
}

std::optional<PortRule> refusedForward(const QString& text) {
    static const QRegularExpression pattern(
        QStringLiteral("host forwarding rule '((?:tcp|udp):[0-9.]*:[0-9]+-[0-9.]*:[0-9]+)'"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    auto rule = PortRule::parse(match.captured(1));
    if (!rule)
        return std::nullopt;
    if (match.captured(1).section(QLatin1Char(':'), 1, 1).isEmpty())
        rule->hostAddress = QStringLiteral("0.0.0.0"); // QEMU's empty address is all networks, not ours
    return *rule;
}

} // namespace boxyard::libvirt
