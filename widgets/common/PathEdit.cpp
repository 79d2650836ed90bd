// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/PathEdit.h"

#include "widgets/common/Button.h"
#include "widgets/common/Prompter.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMimeData>
#include <QPointer>
#include <QUrl>

namespace boxyard::widgets {

PathEdit::PathEdit(Kind kind, Prompter& prompter, QWidget* parent)
    : QWidget(parent), m_kind(kind), m_prompter(prompter), m_edit(new QLineEdit(this)),
      m_choose(new Button(tr("Choose…"), Button::Look::Secondary, this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_edit, 1);
    row->addWidget(m_choose);
    m_edit->setObjectName(QStringLiteral("path"));
    m_edit->setAcceptDrops(false);
    m_choose->setObjectName(QStringLiteral("choosePath"));
    setAcceptDrops(true);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, [this] { Q_EMIT pathChanged(path()); });
    connect(m_choose, &Button::clicked, this, &PathEdit::choose);
    retranslate();
}

QString PathEdit::path() const {
    const QString text = m_edit->text().trimmed();
    if (text == QLatin1String("~") || text.startsWith(QLatin1String("~/")))
        return QDir::homePath() + text.mid(1);
    return text;
}

void PathEdit::setPath(const QString& path) { m_edit->setText(path); }

void PathEdit::setDialogTitle(const QString& title) {
    m_title = title;
    retranslate();
}

void PathEdit::setFilters(const QStringList& filters) { m_filters = filters; }

void PathEdit::choose() {
    const auto answer = [self = QPointer<PathEdit>(this)](const QString& path) {
        if (self)
            self->setPath(path);
    };
    switch (m_kind) {
    case Kind::OpenFile:
        m_prompter.askOpenFile(this, m_title, m_filters, answer);
        break;
    case Kind::SaveFile:
        m_prompter.askSaveFile(this, m_title, path(), answer);
        break;
    case Kind::Folder:
        m_prompter.askFolder(this, m_title, path(), answer);
        break;
    }
}

void PathEdit::dragEnterEvent(QDragEnterEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void PathEdit::dropEvent(QDropEvent* event) {
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return;
    setPath(urls.first().toLocalFile());
    event->acceptProposedAction();
}

void PathEdit::retranslate() {
    m_choose->setText(tr("Choose…"));
    m_choose->setAccessibleName(m_title.isEmpty() ? tr("Choose a file or folder") : m_title);
    m_edit->setAccessibleName(m_title.isEmpty() ? tr("Path") : m_title);
}

} // namespace boxyard::widgets
