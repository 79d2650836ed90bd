// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Sheet.h"
#include "widgets/container/ContainerHooks.h"

#include <memory>

namespace boxyard::widgets {

class RunRow;

// "Run a container": an image, and everything else filled in from it. Enter in the image field fills the form (and
// pulls an image that is not here). GUI thread, deletes itself when closed.
class RunSheet final : public Sheet {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunSheet)
public:
    // image: proposed, or empty. provider: the engine to begin with; empty = the first of hooks.engines.
    RunSheet(const QString& image, const QString& provider, const ContainerHooks& hooks, QWidget* parent);
    ~RunSheet() override;
    [[nodiscard]] containers::RunSpec spec() const;
    [[nodiscard]] QString provider() const;

Q_SIGNALS:
    // The work has begun; Job::target() names the container once it is made.
    void running(boxyard::Job* job);

private:
    void build();
    void wire();
    void adopt(RunRow* row, QVBoxLayout* column);
    void addPortRow(const PortRule& exposed);
    void addVariableRow(const QString& key, bool needed);
    void addMountRow(const QString& destination);
    void chooseEngine();
    void readImages();
    void lookUp();
    void fill(const containers::ImageDetails& details);
    void pull();
    void check();
    void carryOut();
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace boxyard::widgets
