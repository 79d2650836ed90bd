// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace boxyard::widgets {

class Button;
class Prompter;

// A file or folder: typed, dropped on it, or chosen through the Prompter.
class PathEdit final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PathEdit)
public:
    enum class Kind { OpenFile, SaveFile, Folder };
    PathEdit(Kind kind, Prompter& prompter, QWidget* parent = nullptr);
    [[nodiscard]] QString path() const;
    void setPath(const QString& path);
    void setDialogTitle(const QString& title);
    void setFilters(const QStringList& filters);
    [[nodiscard]] QLineEdit* lineEdit() const { return m_edit; }
    // Opens the choice, as the button does.
    void choose();

Q_SIGNALS:
    void pathChanged(const QString& path);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void retranslate();
    Kind m_kind;
    Prompter& m_prompter;
    QString m_title;
    QStringList m_filters;
    QLineEdit* m_edit = nullptr;
    Button* m_choose = nullptr;
};

} // namespace boxyard::widgets
