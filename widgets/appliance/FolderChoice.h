// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace boxyard::widgets {

class Prompter;

// Where the disks of an appliance go: the images folder, or another one, asked for in place. GUI thread.
class FolderChoice final : public QComboBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FolderChoice)
public:
    FolderChoice(Prompter& prompter, QWidget* parent);
    void setImagesFolder(const QString& path); // what the first choice stands for, told in its tip
    [[nodiscard]] QString path() const;        // empty = the images folder

Q_SIGNALS:
    void pathChanged();

private:
    void onActivated(int index);
    void offer(const QString& folder);
    Prompter& m_prompter;
    QString m_images;
    int m_chosen = 0;
};

} // namespace boxyard::widgets
