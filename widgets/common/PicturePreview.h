// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Async.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace boxyard::widgets {

// Shows a picture that a function fetches: at once when it appears, then every two seconds while it is on screen and
// nobody has said that it stands still. Never two questions at a time. A click asks for the real thing.
class PicturePreview final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PicturePreview)
public:
    using Fetch = std::function<Async<QByteArray>()>; // an encoded picture (PNG)

    explicit PicturePreview(QWidget* parent = nullptr);
    void setFetch(const Fetch& fetch);
    // Whether there is something to fetch; while not, the last picture is dimmed under the text.
    void setLive(bool live, const QString& text = {});
    [[nodiscard]] QImage picture() const { return m_picture; }
    [[nodiscard]] QSize sizeHint() const override { return {240, 150}; }

Q_SIGNALS:
    void clicked();
    void pictureShown();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void ask();
    void follow();
    Fetch m_fetch;
    QTimer m_timer;
    QImage m_picture;
    QImage m_scaled; // m_picture in device pixels of this size
    QString m_text;
    bool m_live = false;
    bool m_asking = false;
};

} // namespace boxyard::widgets
