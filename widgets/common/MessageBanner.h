// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Result.h"
#include "widgets/common/Theme.h"

#include <QWidget>

#include <memory>

namespace boxyard::widgets {

// A notice inside the page it concerns: bold sentence, hint, one action, Details. Never a message box. Plain text.
class MessageBanner final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageBanner)
public:
    explicit MessageBanner(QWidget* parent = nullptr);
    ~MessageBanner() override;
    void showMessage(Tone tone, const QString& text, const QString& hint = {}, const QString& detail = {});
    void showError(const Error& error);  // tone Problem
    void setAction(const QString& text); // empty = none; emits actionTriggered
    void setClosable(bool closable);
    void clear(); // hides it
    [[nodiscard]] QString text() const { return m_text; }

Q_SIGNALS:
    void actionTriggered();
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Parts;
    void place();
    std::unique_ptr<Parts> m_parts;
    Tone m_tone = Tone::Accent;
    QString m_text;
};

} // namespace boxyard::widgets
