// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/core/PortRule.h"

#include "backend/core/Tr.h"

#include <QRegularExpression>

#include <arpa/inet.h>

#include <optional>

namespace boxyard {

namespace {

bool isNumericAddress(const QString& text) {
    const QByteArray bytes = text.toLatin1();
    char buffer[16];
    return inet_pton(AF_INET, bytes.constData(), buffer) == 1 || inet_pton(AF_INET6, bytes.constData(), buffer) == 1;
}

QString unbracketed(QString text) {
    if (text.startsWith(QLatin1Char('[')) && text.endsWith(QLatin1Char(']')))
        text = text.mid(1, text.size() - 2);
    return text;
}

std::optional<quint16> portOf(const QString& text, bool zeroAllowed) {
    if (zeroAllowed && text == QLatin1String("auto"))
        return quint16(0);
    bool ok = false;
    const uint value = text.toUInt(&ok);
    if (!ok || value > 65535 || (value == 0 && !zeroAllowed))
        return std::nullopt;
    return quint16(value);
}

} // namespace

Result<PortRule> PortRule::parse(const QString& text) {
    static const QRegularExpression longForm(QStringLiteral(
        "^(tcp|udp):(\\[[0-9a-fA-F:.]*\\]|[^:\\[\\]-]*):(\\d+|auto)-(\\[[0-9a-fA-F:.]*\\]|[^:\\[\\]]*):(\\d+)\\z"));
    static const QRegularExpression shortForm(QStringLiteral("^(\\d+|auto):(\\d+)(?:/(tcp|udp))?\\z"));
    const auto wrong = [&] {
        return failure(ErrorKind::InvalidInput, Tr::tr("“%1” is not a port rule.").arg(text),
                       Tr::tr("Write 2222:22, 2222:22/udp or tcp:127.0.0.1:2222-:22; 0 or auto picks a free port."));
    };
    PortRule rule;
    QString protocol, host, guest;
    if (const auto match = longForm.match(text); match.hasMatch()) {
        protocol = match.captured(1);
        if (const QString address = unbracketed(match.captured(2)); !address.isEmpty())
            rule.hostAddress = address;
        host = match.captured(3);
        rule.guestAddress = unbracketed(match.captured(4));
        guest = match.captured(5);
    } else if (const auto brief = shortForm.match(text); brief.hasMatch()) {
        protocol = brief.captured(3);
        host = brief.captured(1);
        guest = brief.captured(2);
    } else {
        return wrong();
    }
    const auto hostPort = portOf(host, true);
    const auto guestPort = portOf(guest, false);
    if (!hostPort || !guestPort || !isNumericAddress(rule.hostAddress) ||
        (!rule.guestAddress.isEmpty() && !isNumericAddress(rule.guestAddress)))
        return wrong();
    rule.protocol = protocol == QLatin1String("udp") ? Protocol::Udp : Protocol::Tcp;
    rule.hostPort = *hostPort;
    rule.guestPort = *guestPort;
    return rule;
}

QString PortRule::toText() const {
    const auto bracketed = [](const QString& address) {
        return address.contains(QLatin1Char(':')) ? QLatin1Char('[') + address + QLatin1Char(']') : address;
    };
    return QStringLiteral("%1:%2:%3-%4:%5")
        .arg(protocolName(protocol), bracketed(hostAddress))
        .arg(hostPort)
        .arg(bracketed(guestAddress))
        .arg(guestPort);
}

bool PortRule::sameHostSide(const PortRule& other) const {
    return protocol == other.protocol && hostPort == other.hostPort &&
           (hostAddress == other.hostAddress || (isAllNetworks(hostAddress) && isAllNetworks(other.hostAddress)));
}

bool PortRule::clashesWith(const PortRule& other) const {
    return protocol == other.protocol && hostPort == other.hostPort && hostPort != 0 &&
           (hostAddress == other.hostAddress || isAllNetworks(hostAddress) || isAllNetworks(other.hostAddress));
}

QString protocolName(Protocol protocol) {
    return protocol == Protocol::Udp ? QStringLiteral("udp") : QStringLiteral("tcp");
}

QString portHealthName(PortHealth health) {
    switch (health) {
    case PortHealth::Off:
        return QStringLiteral("off");
    case PortHealth::Listening:
        return QStringLiteral("listening");
    case PortHealth::Answering:
        return QStringLiteral("answering");
    case PortHealth::Refused:
        return QStringLiteral("refused");
    case PortHealth::Conflict:
        return QStringLiteral("conflict");
    case PortHealth::Unknown:
        break;
    }
    return QStringLiteral("unknown");
}

bool isAllNetworks(const QString& address) {
    return address.isEmpty() || address == QLatin1String("0.0.0.0") || address == QLatin1String("::") ||
           address == QLatin1String("*");
}

const PortMapEntry* portHolder(const PortRule& rule, const QList<PortMapEntry>& map, const QString& exceptOwnerId) {
    const auto rank = [](const PortMapEntry& entry) {
        if (!entry.ownerRuns)
            return 0;
        return entry.state == PortMapEntry::State::Listening ? 2 : 1;
    };
    const PortMapEntry* holder = nullptr;
    for (const PortMapEntry& entry : map) {
        const bool self = !exceptOwnerId.isEmpty() && entry.ownerId == exceptOwnerId;
        if (self || !entry.rule.enabled || !entry.rule.clashesWith(rule))
            continue;
        if (!holder || rank(entry) > rank(*holder))
            holder = &entry;
    }
    return holder;
}

} // namespace boxyard
