// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/DetailPage.h"
#include "widgets/machine/MachineHooks.h"

#include <QTimer>

class QHBoxLayout;
class QLineEdit;
class QVBoxLayout;

namespace boxyard::widgets {

class FactList;
class MessageBanner;
class OverviewPorts;
class PicturePreview;
class Tile;

// The tab "Overview" of a machine: its screen, what one needs to reach it, its load, its ports and devices, and what is
// wrong with it. GUI thread; owned by the window's stack.
class OverviewPage final : public DetailPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OverviewPage)
public:
    OverviewPage(const Resource& resource, const MachineHooks& hooks, QWidget* parent);
    void update(const Resource& resource, bool reachable) override;
    void sample(const LoadSample& sample) override;
    [[nodiscard]] bool tellsProblem() const override { return true; }
    void setActive(bool active) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class BannerAction { None, StartWithout, PowerOff, ReadAgain };
    QWidget* buildTop(QWidget* body);
    QWidget* buildTiles(QWidget* body);
    QWidget* buildDevices(QWidget* body);
    void read();
    void take(const machine::MachineDetails& details);
    void refreshFacts();
    void refreshDevices();
    void refreshTiles();
    void refreshBanner();
    void showBanner(const Error& error, BannerAction action);
    void onBannerAction();
    void onJobFinished(Job* job);
    void saveNotes();
    [[nodiscard]] bool hasPortConflict() const;
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] machine::MachineService* service() const;
    void perform(Action action, const ActionOptions& options);

    Resource m_resource;
    MachineHooks m_hooks;
    bool m_reachable = true;
    bool m_active = false;
    bool m_stale = true;
    std::optional<machine::MachineDetails> m_details;
    std::optional<Error> m_failure; // of the last action on this machine, until it succeeds or is closed
    BannerAction m_bannerAction = BannerAction::None;
    QTimer m_stillRunning;

    MessageBanner* m_banner = nullptr;
    QHBoxLayout* m_top = nullptr;
    PicturePreview* m_preview = nullptr;
    FactList* m_facts = nullptr;
    QLineEdit* m_notes = nullptr;
    Tile* m_cpu = nullptr;
    Tile* m_memory = nullptr;
    Tile* m_disk = nullptr;
    Tile* m_network = nullptr;
    OverviewPorts* m_ports = nullptr;
    QVBoxLayout* m_devices = nullptr;
};

} // namespace boxyard::widgets
