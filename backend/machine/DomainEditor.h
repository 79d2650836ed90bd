// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/machine/MachineConfig.h"
#include "backend/machine/XmlText.h"

#include <QSet>

namespace boxyard::machine {

// Carries the difference between two configurations over into a domain's text, aspect by aspect. Internal to
// backend/machine; editDomain() is the door.
class DomainEditor {
public:
    DomainEditor(XmlText& text, const MachineConfig& original, const MachineConfig& edited)
        : m_text(text), m_original(original), m_edited(edited) {}
    Result<> run();

private:
    template <typename T>
    [[nodiscard]] bool changed(T MachineConfig::*field) const {
        return m_original.*field != m_edited.*field;
    }
    // DomainEditor.cpp: the machine as a whole
    [[nodiscard]] bool touchesDevices() const;
    Result<> refuseImpossible() const;
    void names();
    void accelerator();
    Result<> cpus();
    void topology(int maximum);
    Result<> memory();
    void writeMemory(QLatin1String local, ByteSize size);
    void firmware();
    void smm(bool on);
    void boot();
    void metadata();
    // DomainEditorDevices.cpp: single devices
    Result<> disks();
    Result<> changeDisk(const DiskConfig& from, const DiskConfig& to);
    Result<> changeSource(const DiskConfig& from, const DiskConfig& to);
    void moveDisk(const DiskConfig& to);
    void addDisk(DiskConfig disk);
    int scsiController(const QString& model);
    Result<> networks();
    void changeMode(int node, const NetworkConfig& to);
    void changeNetwork(int node, const NetworkConfig& from, const NetworkConfig& to);
    void gadgets();
    void video();
    void sound();
    void usb();
    [[nodiscard]] int devices() const { return m_text.tree().child(0, QLatin1String("devices")); }
    [[nodiscard]] int diskNode(const QString& target) const;
    [[nodiscard]] int interfaceNode(const NetworkConfig& network) const;
    [[nodiscard]] bool isNew(const NetworkConfig& network) const;
    [[nodiscard]] QSet<QString> targets() const;
    void setPart(int parent, QLatin1String local, QLatin1String attribute, const QString& value,
                 const QList<QLatin1String>& behind);
    void dropAll(QLatin1String local);

    XmlText& m_text;
    const MachineConfig& m_original;
    const MachineConfig& m_edited;
};

} // namespace boxyard::machine
