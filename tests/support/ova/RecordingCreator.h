// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/machine/MachineCreator.h"

#include <QFile>
#include <QSet>

// A MachineCreator without a hypervisor: keeps what it was told and can be made to fail, for tests of the import.
namespace boxyard::testing {

class RecordingCreator final : public machine::MachineCreator {
public:
    explicit RecordingCreator(QString folder) : m_folder(std::move(folder)) {
        capabilities.cpus = 8;
        capabilities.memory = ByteSize::fromGiB(16);
        capabilities.efi = true;
        capabilities.tpm = true;
        capabilities.imagesFolder = m_folder;
    }

    [[nodiscard]] QString provider() const override { return QStringLiteral("recording"); }
    Result<machine::HostCapabilities> host() override { return capabilities; }
    Result<QString> imagesFolder() override { return m_folder; }
    Result<bool> nameTaken(const QString& name) override { return names.contains(name); }
    Result<QString> freeName(const QString& wanted) override {
        QString name = wanted;
        for (int n = 2; names.contains(name); ++n)
            name = QStringLiteral("%1-%2").arg(wanted).arg(n);
        return name;
    }
    Result<bool> macTaken(const QString& mac) override { return macs.contains(mac); }
    Result<> createDisk(const QString& path, ByteSize capacity) override {
        Q_UNUSED(capacity)
        return QFile::exists(path) ? Result<>(failure(ErrorKind::AlreadyExists, path)) : Result<>();
    }
    Result<ResourceId> define(const machine::MachineConfig& config) override {
        if (onDefine)
            onDefine();
        if (int(defined.size()) == failAtDefinition)
            return failure(failsWith, QStringLiteral("The definition failed."));
        names.insert(config.name);
        defined.append(config);
        return ResourceId{provider(), ResourceKind::Machine, config.name};
    }
    Result<> start(const ResourceId& id) override {
        started.append(id.key);
        return {};
    }
    Result<> undefine(const ResourceId& id) override {
        if (!canUndefine)
            return failure(ErrorKind::Unreachable, QStringLiteral("The connection is gone."));
        names.remove(id.key);
        undefined.append(id.key);
        return {};
    }
    Result<> adoptFiles(const QStringList& paths) override {
        adopted = paths;
        if (onAdopt)
            onAdopt();
        return {};
    }

    machine::HostCapabilities capabilities;
    QSet<QString> names, macs;
    QList<machine::MachineConfig> defined;
    QStringList started, undefined, adopted;
    int failAtDefinition = -1; // the n-th definition (from 0) fails
    ErrorKind failsWith = ErrorKind::Internal;
    bool canUndefine = true;
    std::function<void()> onDefine, onAdopt;

private:
    QString m_folder;
};

} // namespace boxyard::testing
