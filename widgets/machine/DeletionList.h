// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/ByteSize.h"

#include <QWidget>

#include <optional>

namespace boxyard::widgets {

// "Goes: disk001, 12.4 GiB. Stays: …" as a quiet table. Plain text.
class DeletionList final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DeletionList)
public:
    struct Line {
        bool goes = true;
        QString text;
        QString remark;               // who else uses it, where it lies
        std::optional<ByteSize> size; // not set = nothing to say
    };
    explicit DeletionList(QWidget* parent);
    void setLines(const QList<Line>& lines);
    [[nodiscard]] QList<Line> lines() const { return m_lines; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int rowHeight() const;
    QList<Line> m_lines;
};

} // namespace boxyard::widgets
