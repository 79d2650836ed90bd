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
    void setPrompt(const QString& prompt);

Q_SIGNALS:
    void escapePressed(); // while empty
    void downPressed();   // into the results

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QAbstractButton* m_clear = nullptr;
};

} // namespace boxyard::widgets
