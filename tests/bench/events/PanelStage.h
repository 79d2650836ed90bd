// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/Demo.h"
#include "widgets/common/FileDialogPrompter.h"
#include "widgets/main/MainWindow.h"
#include "widgets/main/PanelView.h"

#include <QElapsedTimer>

#include <functional>
#include <optional>

namespace boxyard::bench {

// The real window over a yard of fakes, with room for real providers beside them, and a watch on one row of its panel:
// it ends with the paint that has drawn what is waited for. GUI thread.
class PanelStage final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PanelStage)
public:
    explicit PanelStage(int fakeRows);
    ~PanelStage() override;

    void add(ResourceProvider& provider);
    [[nodiscard]] widgets::ResourceModel& model() const { return *m_model; }
    [[nodiscard]] std::optional<Resource> named(const QString& name);
    void scrollTo(const ResourceId& id);

    // Milliseconds from the call of change until this row has been painted with what is wanted; −1 = not in time.
    double untilPainted(const ResourceId& id, const std::function<bool(const Resource&)>& wanted,
                        const std::function<void()>& change);
    // Lets everything come to rest for a while.
    void rest(int milliseconds);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    widgets::FileDialogPrompter m_prompter;
    app::Demo m_demo;
    widgets::MainWindow m_window;
    widgets::PanelView* m_view = nullptr;
    widgets::ResourceModel* m_model = nullptr;
    QElapsedTimer m_clock;
    ResourceId m_row;
    std::function<bool(const Resource&)> m_wanted;
    double m_paintedAfter = -1;
    bool m_painting = false;
};

} // namespace boxyard::bench
