// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/appliance/FolderChoice.h"

#include "widgets/common/Prompter.h"

#include <QDir>
#include <QPointer>

namespace boxyard::widgets {

namespace {

constexpr int kLongestName = 24; // characters of a folder's name; the whole path is in the tip

} // namespace

FolderChoice::FolderChoice(Prompter& prompter, QWidget* parent) : QComboBox(parent), m_prompter(prompter) {
    setAccessibleName(tr("Folder for the disks"));
    addItem(tr("Images folder"));
    addItem(tr("Another folder…"));
    connect(this, &QComboBox::activated, this, &FolderChoice::onActivated);
}

void FolderChoice::setImagesFolder(const QString& path) {
    m_images = path;
    setItemData(0, path.toHtmlEscaped(), Qt::ToolTipRole);
    if (m_chosen == 0)
        setToolTip(path.toHtmlEscaped());
}

QString FolderChoice::path() const { return m_chosen == 0 ? QString() : itemData(m_chosen).toString(); }

void FolderChoice::onActivated(int index) {
    if (index < count() - 1) {
        m_chosen = index;
        setToolTip((index == 0 ? m_images : path()).toHtmlEscaped());
        Q_EMIT pathChanged();
        return;
    }
    setCurrentIndex(m_chosen); // until a folder was chosen, nothing is
    m_prompter.askFolder(window(), tr("Folder for the disks"), path().isEmpty() ? m_images : path(),
                         [self = QPointer<FolderChoice>(this)](const QString& folder) {
                             if (self && !folder.isEmpty())
                                 self->offer(folder);
                         });
}

void FolderChoice::offer(const QString& folder) {
    const QString clean = QDir::cleanPath(folder);
    int index = findData(clean);
    if (index < 0) {
        index = count() - 1;
        const QString name = QDir(clean).dirName().simplified();
        insertItem(index, name.isEmpty() ? clean : name.left(kLongestName), clean);
        setItemData(index, clean.toHtmlEscaped(), Qt::ToolTipRole);
    }
    setCurrentIndex(index);
    onActivated(index);
}

} // namespace boxyard::widgets
