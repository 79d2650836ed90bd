// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/Sheet.h"
#include "widgets/common/Theme.h"

class QComboBox;
class QCheckBox;
class QLineEdit;
class QListWidget;

namespace boxyard::widgets {

// What the preferences act on beyond the settings they store.
struct PreferencesHooks {
    std::function<void()> restoreLayout = {};
    // The added connections as they are after an edit: "qemu+ssh://lab/system", "unix:///run/docker.sock".
    std::function<void(const QStringList& uris)> connectionsChanged = {};
};

// The few choices of the program: appearance, language, console, connections and engines, layout. Each applies at once;
// the sheet is only closed. Settings keys: appearance/mode, language, console/scaling, connections.
class PreferencesSheet final : public Sheet {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreferencesSheet)
public:
    PreferencesSheet(PreferencesHooks hooks, QWidget* parent);
    [[nodiscard]] static QStringList addedConnections();

private:
    void addAppearance();
    void addLanguage();
    void addConsole();
    void addConnections();
    void addConnection();
    void storeConnections();
    PreferencesHooks m_hooks;
    QLineEdit* m_uri = nullptr;
    QListWidget* m_uris = nullptr;
};

} // namespace boxyard::widgets
