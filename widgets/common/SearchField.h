// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QAbstractButton;

namespace boxyard::widgets {

// A line edit with a magnifier in front and a cross that empties it. Escape empties it too.
class SearchField final : public QLineEdit {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchField)
public:
    explicit SearchField(const QString& prompt, QWidget* parent = nullptr);
    // brief: what stands there where the prompt has no room.
    void setPrompt(const QString& prompt, const QString& brief = {});

Q_SIGNALS:
    void escapePressed(); // while empty
    void downPressed();   // into the results

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitPrompt();
    QString m_prompt;
    QString m_brief;
    QAbstractButton* m_clear = nullptr;
};

} // namespace boxyard::widgets
