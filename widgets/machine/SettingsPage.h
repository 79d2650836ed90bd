// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/DetailPage.h"
#include "widgets/machine/MachineHooks.h"

#include <QPointer>

class QLabel;
class QLineEdit;
class QComboBox;
class QListWidget;
class QScrollArea;
class QVBoxLayout;

namespace boxyard::widgets {

class ChangeBar;
class Editor;
class MessageBanner;
class ProcessorMemoryEditor;
class SettingRow;

// The tab "Settings" of a machine: categories at the left, search over all of them, one save with what it changes. GUI
// thread; owned by the window's stack.
class SettingsPage final : public DetailPage {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsPage)
public:
    SettingsPage(const Resource& resource, const MachineHooks& hooks, QWidget* parent);
    void update(const Resource& resource, bool reachable) override;
    bool mayLeave() override;
    void setActive(bool active) override;
    [[nodiscard]] bool hasChanges() const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void buildLeft();
    void buildRight();
    void buildEditors();
    void layOutRows();
    void showRows();
    void showCategory(int index);
    void placeCategories();
    void read();
    void take(const machine::MachineDetails& details);
    void onEdited();
    void refreshChanges();
    [[nodiscard]] QString problem() const; // why it cannot be saved so
    void discard();
    void save(bool restart);
    void saveConfig(const machine::MachineConfig& edited, const QStringList& madeFiles, bool restart);
    void onSaved(const Result<>& result, const machine::MachineConfig& edited, const QStringList& madeFiles,
                 bool restart);
    [[nodiscard]] machine::MachineService* service() const;
    [[nodiscard]] bool isRunning() const;

    Resource m_resource;
    MachineHooks m_hooks;
    bool m_reachable = true;
    bool m_active = false;
    bool m_stale = true; // asks for details when shown next
    bool m_loaded = false;
    bool m_saving = false;
    machine::MachineConfig m_original;
    machine::MachineConfig m_edited;
    std::optional<machine::MachineConfig> m_running; // decides what is said to apply at once
    machine::HostCapabilities m_host;

    QWidget* m_left = nullptr;
    QListWidget* m_categories = nullptr;
    QComboBox* m_choice = nullptr; // in their place where the page is narrow
    bool m_narrow = false;
    QLineEdit* m_search = nullptr;
    QLabel* m_found = nullptr;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_body = nullptr;
    QVBoxLayout* m_rows = nullptr;
    MessageBanner* m_banner = nullptr;
    ChangeBar* m_bar = nullptr;
    QList<Editor*> m_editors;
    ProcessorMemoryEditor* m_processor = nullptr;
};

} // namespace boxyard::widgets
