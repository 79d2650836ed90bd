// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QWidget>

class QCheckBox;

namespace boxyard::widgets {

class ElidedLabel;

// One setting with its editor, laid out as a form row (label, editor, remark, "was 2") or as a search result (title with
// what matched, its category below, editor at the right). GUI thread; owned by the settings page.
class SettingRow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingRow)
public:
    struct Spec {
        QString id; // object names are made of it
        QString category;
        QString section;  // heading above it on its category's page; rows of one section stand together
        QString title;    // plain text
        QString keywords; // found by search too
        QString remark;   // muted, beside the editor
    };
    SettingRow(const Spec& spec, QWidget* editor, QWidget* parent);

    [[nodiscard]] const Spec& spec() const { return m_spec; }
    [[nodiscard]] QWidget* editor() const { return m_editor; }
    [[nodiscard]] bool matches(const QString& needle) const;
    void showAsForm();
    void showAsResult(const QString& needle);
    void setWas(const QString& text); // empty = not changed
    void setRemark(const QString& text);
    void setProblem(const QString& text, bool refused); // below the editor; empty = none
    void setLabelWidth(int width);
    [[nodiscard]] int labelWidthHint() const;
    [[nodiscard]] bool isChanged() const { return !m_wasText.isEmpty(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void applyTheme();
    Spec m_spec;
    QWidget* m_editor = nullptr;
    QCheckBox* m_check = nullptr; // the editor, when it is one: it carries its title itself on the form
    QLabel* m_title = nullptr;
    QLabel* m_category = nullptr;
    ElidedLabel* m_remark = nullptr;
    QLabel* m_was = nullptr;
    QLabel* m_problem = nullptr;
    QString m_wasText;
    QString m_needle;
    int m_labelWidth = 0;
    bool m_result = false;
    bool m_refused = false;
};

} // namespace boxyard::widgets
