// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// boxyard-drag-source FILE: a small window one can drag FILE out of, as a file manager's.
#include <QApplication>
#include <QDrag>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QUrl>

namespace {

class Source final : public QLabel {
public:
    explicit Source(const QString& file) : QLabel(file), m_file(file) {
        setWindowTitle(QStringLiteral("drag source"));
        setWindowFlag(Qt::WindowStaysOnTopHint);
        resize(120, 40);
    }

protected:
    void mouseMoveEvent(QMouseEvent* event) override {
        if (!(event->buttons() & Qt::LeftButton) || m_dragging)
            return;
        m_dragging = true;
        auto* drag = new QDrag(this);
        auto* data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(m_file)});
        drag->setMimeData(data);
        drag->exec(Qt::CopyAction);
        m_dragging = false;
    }

private:
    QString m_file;
    bool m_dragging = false;
};

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    Source source(application.arguments().value(1));
    source.show();
    return QApplication::exec();
}
