// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/PortMapSource.h"
#include "widgets/common/Theme.h"

#include <QWidget>

namespace boxyard::widgets {

// A service that people forward in one click.
struct PortPreset {
    QString id;   // "ssh": object names are made of it
    QString name; // "SSH", the rule's name
    quint16 guestPort = 0;
};
// SSH, HTTP and RDP first: those stand as buttons, the others in the menu.
[[nodiscard]] QList<PortPreset> portPresets();
// The rule a preset adds: on this computer only, on a free port.
[[nodiscard]] PortRule presetRule(const PortPreset& preset, const PortMapSource* ports);

// The observed health of a rule in shape, words and tone. running = its machine runs.
struct HealthLook {
    StateLook::Glyph glyph = StateLook::Glyph::Ring;
    QString text;
    Tone tone = Tone::Neutral;
    QString brief = {}; // the same in a word or two, for narrow columns
};
[[nodiscard]] HealthLook healthLook(const PortRule& rule, bool running, ResourceKind kind = ResourceKind::Machine);
// "This computer only", "All networks" or the address itself.
[[nodiscard]] QString reachText(const QString& hostAddress);
// "127.0.0.1:2222", as one types it; all networks are "*:2222".
[[nodiscard]] QString hostSideText(const PortRule& rule);

// Glyph and words of a state on one line, elided. Plain text; the words are what screen readers get.
class StateText final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StateText)
public:
    explicit StateText(QWidget* parent = nullptr);
    // brief: the words where there is no room for the text; empty = the text, elided.
    void setLook(StateLook::Glyph glyph, const QString& text, Tone tone, const QString& brief = {});
    void setLook(const HealthLook& look) { setLook(look.glyph, look.text, look.tone, look.brief); }
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QString shownText() const; // elided, when even the brief words do not fit
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    StateLook::Glyph m_glyph = StateLook::Glyph::Ring;
    QString m_text;
    QString m_brief;
    Tone m_tone = Tone::Neutral;
};

} // namespace boxyard::widgets
