// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/ByteSize.h"

#include <QWidget>

class QLabel;

namespace boxyard::widgets {

class ElidedLabel;

class NumberEdit;
class SizeEdit;
class UsageBar;

// How many CPUs, of how many the host has. More than the host has is a warning, more than the machine type takes is
// refused. The one editor for them in sheets and settings.
class CpuEdit final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CpuEdit)
public:
    explicit CpuEdit(QWidget* parent = nullptr);
    void setHost(int cpus, int most);
    void setCompact(bool compact); // no bar, "of 8 CPUs"
    void setValue(int cpus);
    [[nodiscard]] int value() const;
    [[nodiscard]] bool isRefused() const;
    [[nodiscard]] QString problem() const; // a sentence, empty = none

Q_SIGNALS:
    void changed();

private:
    void refresh();
    NumberEdit* m_number = nullptr;
    UsageBar* m_bar = nullptr;
    QLabel* m_of = nullptr;
    int m_host = 0;
    int m_most = 255;
    bool m_compact = false;
};

// How much memory, and what of the host's is then in use. The one editor for it in sheets and settings.
class MemoryEdit final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MemoryEdit)
public:
    explicit MemoryEdit(QWidget* parent = nullptr);
    void setHost(ByteSize total, ByteSize available); // null = unknown
    void setOwn(ByteSize own);                        // what this machine takes of the host now
    void setValue(ByteSize size);
    [[nodiscard]] ByteSize value() const;
    [[nodiscard]] bool isRefused() const;
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void changed();

private:
    void refresh();
    SizeEdit* m_size = nullptr;
    UsageBar* m_bar = nullptr;
    ElidedLabel* m_text = nullptr;
    ByteSize m_total;
    ByteSize m_available;
    ByteSize m_own;
};

// Both on one line of a sheet, with what is doubtful about them below.
class HardwareRow final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HardwareRow)
public:
    explicit HardwareRow(QWidget* parent = nullptr);
    [[nodiscard]] CpuEdit* cpus() const { return m_cpus; }
    [[nodiscard]] MemoryEdit* memory() const { return m_memory; }
    [[nodiscard]] bool isRefused() const;
    [[nodiscard]] QString problem() const; // of the first that has one

Q_SIGNALS:
    void changed();

private:
    void refresh();
    CpuEdit* m_cpus = nullptr;
    MemoryEdit* m_memory = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace boxyard::widgets
