// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/machine/Editor.h"

class QPlainTextEdit;
class QLineEdit;

namespace boxyard::widgets {

class CpuEdit;
class MemoryEdit;

// Name, notes, group, start with the computer, who logs in by SSH.
class GeneralEditor final : public Editor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GeneralEditor)
public:
    explicit GeneralEditor(QWidget* body);

private:
    QLineEdit* addText(const SettingRow::Spec& spec, const std::function<QString(const Config&)>& get,
                       const std::function<void(Config&, const QString&)>& set);
};

// CPUs with the host's mark, model, nested virtualization; memory with the host's bar, balloon.
class ProcessorMemoryEditor final : public Editor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProcessorMemoryEditor)
public:
    explicit ProcessorMemoryEditor(QWidget* body);
    void setHost(const machine::HostCapabilities& host) override;
    void load(const Config& config) override;
    // What the machine itself takes of the host's memory now, so that the bar does not count it twice.
    void setOwnMemory(ByteSize memory);

private:
    void addModel();
    CpuEdit* m_cpus = nullptr;
    MemoryEdit* m_memory = nullptr;
    machine::HostCapabilities m_host;
    machine::Chipset m_chipset = machine::Chipset::Q35;
};

// Picture and sound.
class DisplayEditor final : public Editor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DisplayEditor)
public:
    explicit DisplayEditor(QWidget* body);
};

// Firmware, Secure Boot, TPM, clock, USB controller and the other things of the board.
class FirmwareEditor final : public Editor {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirmwareEditor)
public:
    explicit FirmwareEditor(QWidget* body);
    void setHost(const machine::HostCapabilities& host) override;

private:
    QComboBox* m_firmware = nullptr;
    QCheckBox* m_tpm = nullptr;
};

} // namespace boxyard::widgets
