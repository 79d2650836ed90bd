// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <memory>

class QVBoxLayout;

namespace boxyard::widgets {

class Button;
class MessageBanner;

// A window-modal sheet: one page, icon square, title, source line, verdict at the right, a form with one muted label
// column, a footer with "Show the command" (when a command is set), Cancel and the verb. Opened with open().
class Sheet : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Sheet)
public:
    // question: the narrow kind whose Cancel holds the focus.
    enum class Kind { Form, Question };
    Sheet(const QString& iconName, Kind kind, QWidget* parent);
    ~Sheet() override;

    void setHeading(const QString& title, const QString& source);  // plain text
    void setVerdict(const QString& text, const QString& iconName); // "File is complete", "check"
    // Adds a row; the label column is as wide as the widest label. field may be a layout-holding widget. Returns field.
    QWidget* addRow(const QString& label, QWidget* field);
    void addWide(QWidget* widget);                    // over both columns
    void setRowVisible(QWidget* field, bool visible); // a row made by addRow, with its label
    [[nodiscard]] bool isBusy() const;
    // A widget in the place of title and source (the image field of a run sheet).
    void setHeadWidget(QWidget* widget);
    QWidget* addMore(const QString& title); // "More: …", folded; returns the body to fill
    [[nodiscard]] MessageBanner* banner() const { return m_banner; }
    [[nodiscard]] Button* verb() const { return m_verb; }
    [[nodiscard]] Button* cancelButton() const { return m_cancel; }
    void setVerb(const QString& text, bool dangerous = false);
    void setObstacle(const QString& why); // why the verb cannot be done now, said beside it; empty = nothing to say
    // Both empty = no command to show. note: what is to be known about it, or why there is none.
    void setCommand(const QString& command, const QString& note = {});
    void setBusy(bool busy); // disables the verb, shows an arc

Q_SIGNALS:
    void verbTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildBody(const QString& iconName);
    QLayout* buildHead(const QString& iconName);
    QWidget* buildFooter();
    void showCommand(bool on);
    void fit();
    void showLetters();
    void underline(bool on);
    struct Parts;
    std::unique_ptr<Parts> m_parts;
    MessageBanner* m_banner = nullptr;
    Button* m_verb = nullptr;
    Button* m_cancel = nullptr;
};

} // namespace boxyard::widgets
