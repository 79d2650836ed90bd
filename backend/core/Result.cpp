// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/core/Result.h"

#include "backend/core/Tr.h"

namespace boxyard {

Error cancelledError() { return {ErrorKind::Cancelled, Tr::tr("Cancelled."), {}, {}}; }

QString errorKindName(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::NotFound:
        return QStringLiteral("NotFound");
    case ErrorKind::AlreadyExists:
        return QStringLiteral("AlreadyExists");
    case ErrorKind::Busy:
        return QStringLiteral("Busy");
    case ErrorKind::PermissionDenied:
        return QStringLiteral("PermissionDenied");
    case ErrorKind::Unreachable:
        return QStringLiteral("Unreachable");
    case ErrorKind::Unsupported:
        return QStringLiteral("Unsupported");
    case ErrorKind::InvalidInput:
        return QStringLiteral("InvalidInput");
    case ErrorKind::NoSpace:
        return QStringLiteral("NoSpace");
    case ErrorKind::Cancelled:
        return QStringLiteral("Cancelled");
    case ErrorKind::Internal:
        break;
    }
    return QStringLiteral("Internal");
}

} // namespace boxyard
