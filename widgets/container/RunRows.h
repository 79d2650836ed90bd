// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/containers/ContainerTypes.h"
#include "backend/core/PortMapSource.h"
#include "widgets/common/Prompter.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace boxyard::widgets {

class Button;

// One line of the run sheet that can be taken away. GUI thread; owned by its list.
class RunRow : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunRow)
public:
    // number makes the object names of its fields: "hostPort0".
    RunRow(const QString& removeName, int number, QWidget* parent);

Q_SIGNALS:
    void changed();
    void removeRequested();

protected:
    [[nodiscard]] QString named(const char* what) const { return QLatin1String(what) + QString::number(m_number); }
    [[nodiscard]] QHBoxLayout* line() const { return m_line; }
    void closeLine(); // puts the button at the end

private:
    QHBoxLayout* m_line = nullptr;
    Button* m_remove = nullptr;
    int m_number;
};

// A published port: where on the host, which port there, and what it leads to. A busy port is said while typing, with
// its holder and the next free one.
class PortRow final : public RunRow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PortRow)
public:
    // guestPort 0 = to be typed.
    PortRow(const PortRule& exposed, const PortMapSource* ports, int number, QWidget* parent);
    [[nodiscard]] PortRule rule() const;
    // others: the rows above it, which may not want the same place. Returns whether it may be published so.
    bool check(const QList<PortRule>& others);
    void chooseFree(const QList<PortRule>& others);

private:
    void buildNote();
    [[nodiscard]] quint16 freePort(const QList<PortRule>& others) const;
    void say(bool wrong, const QString& text, quint16 instead);
    const PortMapSource* m_ports;
    QComboBox* m_address = nullptr;
    QSpinBox* m_host = nullptr;
    QSpinBox* m_guest = nullptr;
    QComboBox* m_protocol = nullptr;
    QLabel* m_known = nullptr;
    QWidget* m_note = nullptr;
    QLabel* m_text = nullptr;
    Button* m_use = nullptr;
    PortRule m_exposed;
    QString m_moved; // why the proposed port is not the image's own
    quint16 m_proposed = 0;
};

// An environment variable; a needed one says so until it has a value.
class VariableRow final : public RunRow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VariableRow)
public:
    VariableRow(const QString& key, bool needed, const QString& image, int number, QWidget* parent);
    [[nodiscard]] QString text() const; // "KEY=value"; empty = nothing yet
    [[nodiscard]] bool isMissing() const;

private:
    void refresh();
    QLineEdit* m_key = nullptr;
    QLineEdit* m_value = nullptr;
    Button* m_make = nullptr;
    bool m_needed;
    QString m_image;
};

// A volume or a folder of this computer, and where it stands in the container.
class MountRow final : public RunRow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MountRow)
public:
    MountRow(const QString& destination, Prompter* prompter, int number, QWidget* parent);
    void proposeVolume(const QString& name); // until the user has typed one
    [[nodiscard]] std::optional<containers::Mount> mount() const;
    // A sentence; empty = it can be mounted so.
    QString check();

private:
    void refresh();
    QComboBox* m_kind = nullptr;
    QLineEdit* m_source = nullptr;
    Button* m_choose = nullptr;
    QLineEdit* m_destination = nullptr;
    bool m_typed = false;
};

} // namespace boxyard::widgets
