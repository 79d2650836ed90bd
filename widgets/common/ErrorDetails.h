// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace boxyard::widgets {

class Button;

// The raw text of a failure, folded away until asked for, to be read and copied in place.
class ErrorDetails final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ErrorDetails)
public:
    explicit ErrorDetails(QWidget* parent = nullptr);
    void setDetail(const QString& detail);
    [[nodiscard]] QString detail() const { return m_detail; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build(); // what is shown, when it is shown first
    void fill();
    QString m_detail;
    QPlainTextEdit* m_text = nullptr;
    Button* m_copy = nullptr;
};

} // namespace boxyard::widgets
