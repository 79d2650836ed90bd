// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QWidget>

class QPlainTextEdit;

namespace boxyard::widgets {

class Button;
class SearchField;

// A JSON object to be read, searched and copied. Plain text, read only. GUI thread.
class JsonView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JsonView)
public:
    explicit JsonView(QWidget* parent = nullptr);
    void setJson(const QJsonObject& json);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void mark(const QString& text);
    void step(bool forward);
    SearchField* m_find = nullptr;
    Button* m_copy = nullptr;
    QPlainTextEdit* m_text = nullptr;
};

} // namespace boxyard::widgets
