// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/FakeMachineCreator.h"

#include "backend/core/Tr.h"

#include <QFile>
#include <QtEndian>

namespace boxyard::app {

namespace {

// The head of an empty qcow2 image of version 3 (docs/interop/qcow2 of QEMU): enough to be recognised, and as small.
QByteArray emptyQcow2(ByteSize capacity) {
    QByteArray head(104, '\0');
    const auto put32 = [&](int at, quint32 value) { qToBigEndian(value, head.data() + at); };
    const auto put64 = [&](int at, quint64 value) { qToBigEndian(value, head.data() + at); };
    put32(0, 0x514649fb);
    put32(4, 3);
    put32(20, 16); // clusters of 64 KiB
    put64(24, quint64(capacity.bytes()));
    put64(40, 0x30000);
    put64(48, 0x10000);
    put32(56, 1);
    put32(96, 4);
    put32(100, 104);
    return head;
}

} // namespace

FakeMachineCreator::FakeMachineCreator(MachineStore& store, FakeProvider& provider)
    : m_store(store), m_rows(provider) {}

void FakeMachineCreator::onGui(std::function<void(FakeProvider&)> f) {
    QMetaObject::invokeMethod(
        &m_rows, [rows = &m_rows, f = std::move(f)] { f(*rows); }, Qt::QueuedConnection);
}

Result<QString> FakeMachineCreator::freeName(const QString& wanted) {
    QString name = wanted;
    for (int number = 2; m_store.nameTaken(name); ++number)
        name = QStringLiteral("%1-%2").arg(wanted).arg(number);
    return name;
}

Result<> FakeMachineCreator::createDisk(const QString& path, ByteSize capacity) {
    if (capacity.bytes() <= 0)
        return failure(ErrorKind::InvalidInput, Tr::tr("A disk needs a size."), {}, path);
    QFile file(path);
    if (file.exists())
        return failure(ErrorKind::AlreadyExists, Tr::tr("The file %1 exists already.").arg(path),
                       Tr::tr("Choose another name."));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return failure(ErrorKind::PermissionDenied, Tr::tr("The disk %1 could not be made.").arg(path), {},
                       file.errorString());
    if (file.write(emptyQcow2(capacity)) < 0 || !file.resize(0x50000)) {
        const QString why = file.errorString();
        file.remove();
        return failure(ErrorKind::NoSpace, Tr::tr("The disk %1 could not be written.").arg(path), {}, why);
    }
    return {};
}

Result<ResourceId> FakeMachineCreator::define(const machine::MachineConfig& config) {
    if (config.name.isEmpty())
        return failure(ErrorKind::InvalidInput, Tr::tr("A machine needs a name."));
    BOXYARD_TRY_AS(defined, m_store.define(config));
    const ResourceId id = m_store.idOf(defined.uuid);
    onGui([row = MachineStore::rowOf(id, defined)](FakeProvider& rows) { rows.put(row); });
    return id;
}

Result<> FakeMachineCreator::start(const ResourceId& id) {
    if (!m_store.find(id.key))
        return failure(ErrorKind::NotFound, Tr::tr("There is no such machine."), {}, id.key);
    onGui([id](FakeProvider& rows) { rows.perform(Action::Start, id); });
    return {};
}

Result<> FakeMachineCreator::undefine(const ResourceId& id) {
    BOXYARD_TRY(m_store.undefine(id.key));
    onGui([id](FakeProvider& rows) { rows.drop(id); });
    return {};
}

Result<> FakeMachineCreator::adoptFiles(const QStringList& paths) {
    for (const QString& path : paths)
        if (!QFile::exists(path))
            return failure(ErrorKind::NotFound, Tr::tr("The file %1 is not there.").arg(path));
    return {};
}

} // namespace boxyard::app
