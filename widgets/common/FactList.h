// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QGridLayout;

namespace boxyard::widgets {

class FactRow;

// Label and value in two columns; the label column is as wide as its widest label. Values are plain text; a command
// has a mono box and a copy button.
class FactList final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FactList)
public:
    explicit FactList(QWidget* parent = nullptr);
    // Sets or adds the row of that id; rows keep the order of their first appearance. An empty value hides the row.
    void setFact(const QString& id, const QString& label, const QString& value);
    void setCommand(const QString& id, const QString& label, const QString& command, const QString& copyName);
    void setWidget(const QString& id, const QString& label, QWidget* widget); // takes ownership
    void removeFact(const QString& id);
    // Several lists below each other stand in one column: the widest label, and a width none goes below.
    [[nodiscard]] int labelWidth() const;
    void setLabelWidth(int width);
    [[nodiscard]] QString value(const QString& id) const;

protected:
    void changeEvent(QEvent* event) override;

private:
    FactRow& row(const QString& id, const QString& label);
    QGridLayout* m_grid = nullptr;
    QHash<QString, FactRow*> m_rows;
};

} // namespace boxyard::widgets
