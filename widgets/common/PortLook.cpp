// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/PortLook.h"

#include "backend/core/Tr.h"

#include <QPainter>

namespace boxyard::widgets {

namespace {
constexpr int kText = 20; // where the words of a StateText begin
}

QList<PortPreset> portPresets() {
    return {{QStringLiteral("ssh"), QStringLiteral("SSH"), 22},
            {QStringLiteral("http"), QStringLiteral("HTTP"), 80},
            {QStringLiteral("rdp"), QStringLiteral("RDP"), 3389},
            {QStringLiteral("https"), QStringLiteral("HTTPS"), 443},
            {QStringLiteral("vnc"), QStringLiteral("VNC"), 5900},
            {QStringLiteral("postgresql"), QStringLiteral("PostgreSQL"), 5432},
            {QStringLiteral("mysql"), QStringLiteral("MySQL"), 3306},
            {QStringLiteral("redis"), QStringLiteral("Redis"), 6379},
            {QStringLiteral("web"), Tr::tr("Web app"), 8080}};
}

PortRule presetRule(const PortPreset& preset, const PortMapSource* ports) {
    PortRule rule;
    rule.name = preset.name;
    rule.guestPort = preset.guestPort;
    if (ports)
        rule.hostPort = ports->freePort(rule);
    if (rule.hostPort == 0) // nothing known of this computer's ports: a usual place
        rule.hostPort = static_cast<quint16>(preset.guestPort < 1024 ? preset.guestPort + 8000 : preset.guestPort);
    return rule;
}

HealthLook healthLook(const PortRule& rule, bool running, ResourceKind kind) {
    using Glyph = StateLook::Glyph;
    if (rule.health == PortHealth::Conflict)
        return {Glyph::Triangle,
                rule.healthText.isEmpty() ? Tr::tr("Taken by another program")
                                          : Tr::tr("Taken by %1").arg(rule.healthText),
                Tone::Problem, Tr::tr("Taken")};
    if (!rule.enabled || rule.health == PortHealth::Off)
        return {Glyph::Ring, Tr::tr("Switched off"), Tone::Neutral};
    switch (rule.health) {
    case PortHealth::Answering:
        return {Glyph::Disc,
                rule.healthText.isEmpty() ? Tr::tr("Answering") : Tr::tr("Answering, %1").arg(rule.healthText),
                Tone::Good, Tr::tr("Answering")};
    case PortHealth::Listening:
        return {Glyph::Disc, Tr::tr("Listening"), Tone::Good};
    case PortHealth::Refused:
        return {Glyph::Ring,
                kind == ResourceKind::Machine ? Tr::tr("Nothing listens in the guest")
                                              : Tr::tr("Nothing listens in the container"),
                Tone::Neutral, Tr::tr("Nothing listens")};
    case PortHealth::Unknown:
    case PortHealth::Off:
    case PortHealth::Conflict:
        break;
    }
    if (running && rule.healthText.isEmpty()) // else the backend says that no adapter of what runs has it
        return {Glyph::Ring, Tr::tr("Not checked yet"), Tone::Neutral, Tr::tr("Unchecked")};
    return {Glyph::Ring, Tr::tr("From the next start"), Tone::Neutral, Tr::tr("Next start")};
}

QString reachText(const QString& hostAddress) {
    if (isAllNetworks(hostAddress))
        return Tr::tr("All networks");
    if (hostAddress.startsWith(QLatin1String("127.")) || hostAddress == QLatin1String("::1"))
        return hostAddress == QLatin1String("127.0.0.1") || hostAddress == QLatin1String("::1")
                   ? Tr::tr("This computer only")
                   : hostAddress;
    return hostAddress;
}

QString hostSideText(const PortRule& rule) {
    QString address = isAllNetworks(rule.hostAddress) ? QStringLiteral("*") : rule.hostAddress;
    if (address.contains(QLatin1Char(':')))
        address = QLatin1Char('[') + address + QLatin1Char(']');
    const QString text = QStringLiteral("%1:%2").arg(address).arg(rule.hostPort);
    return rule.protocol == Protocol::Udp ? text + QStringLiteral("/udp") : text;
}

StateText::StateText(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); }

void StateText::setLook(StateLook::Glyph glyph, const QString& text, Tone tone, const QString& brief) {
    m_glyph = glyph;
    m_text = text;
    m_brief = brief;
    m_tone = tone;
    setAccessibleName(text);
    setToolTip(text.toHtmlEscaped());
    updateGeometry();
    update();
}

QSize StateText::sizeHint() const {
    return {fontMetrics().horizontalAdvance(m_text) + kText + 2, fontMetrics().height() + 4};
}

QSize StateText::minimumSizeHint() const { return {40, fontMetrics().height() + 4}; }

void StateText::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::of(palette());
    const QColor glyph = m_tone == Tone::Neutral ? theme.muted : theme.toneGlyph(m_tone);
    paintStateGlyph(painter, QRectF(0, (height() - 12) / 2.0, 12, 12), m_glyph, glyph);
    painter.setPen(m_tone == Tone::Neutral ? theme.muted : theme.toneText(m_tone));
    painter.drawText(rect().adjusted(kText, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     shownText());
}

QString StateText::shownText() const {
    const int room = width() - kText;
    const bool fits = m_brief.isEmpty() || fontMetrics().horizontalAdvance(m_text) < room;
    return fontMetrics().elidedText(fits ? m_text : m_brief, Qt::ElideRight, room);
}

} // namespace boxyard::widgets
