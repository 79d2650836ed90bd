// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/libvirt/DomainDetails.h"

#include "backend/core/Lane.h"
#include "backend/core/Tr.h"
#include "backend/libvirt/Definition.h"
#include "backend/libvirt/DiskImage.h"
#include "backend/libvirt/DomainReader.h"
#include "backend/libvirt/ErrorMapping.h"
#include "backend/machine/DomainXml.h"

#include <QBuffer>
#include <QImage>

#include <pugixml.hpp>

#include <string_view>

namespace boxyard::libvirt {

namespace {

constexpr qsizetype kLargestPicture = 64 * 1024 * 1024;
constexpr uint kHoldMs = 40;

void measureDisks(virDomainPtr domain, machine::MachineConfig& config) {
    for (machine::DiskConfig& disk : config.disks) {
        virDomainBlockInfo info{};
        if (disk.source.isEmpty() || virDomainGetBlockInfo(domain, disk.target.toUtf8().constData(), &info, 0) != 0)
            continue; // a file that is missing has no size
        disk.capacity = ByteSize(qint64(info.capacity));
        disk.allocation = ByteSize(qint64(info.allocation));
    }
}

void readLive(const ActionTarget& target, const QString& xml, machine::MachineDetails& details) {
    pugi::xml_document document;
    document.load_string(xml.toUtf8().constData());
    const pugi::xml_node devices = document.document_element().child("devices");
    for (const pugi::xml_node& channel : devices.children("channel")) {
        const pugi::xml_node port = channel.child("target");
        if (port.attribute("name").as_string() == std::string_view("org.qemu.guest_agent.0"))
            details.agentConnected = port.attribute("state").as_string() == std::string_view("connected");
    }
    for (const pugi::xml_node& graphics : devices.children("graphics")) {
        if (graphics.attribute("type").as_string() != std::string_view("spice"))
            continue;
        details.graphicsByFd = target.uri.local && target.uri.isQemu();
        details.usesGl = graphics.child("gl").attribute("enable").as_string() == std::string_view("yes");
    }
}

// QEMU gives PNG itself since 7.1; older ones give PPM.
Result<QByteArray> asPng(const QByteArray& picture, const QString& name) {
    if (picture.startsWith("\x89PNG"))
        return picture;
    const QImage image = QImage::fromData(picture);
    QByteArray png;
    QBuffer buffer(&png);
    if (image.isNull() || !image.save(&buffer, "PNG"))
        return failure(ErrorKind::Unsupported,
                       Tr::tr("The screen of “%1” came in a form that cannot be read.").arg(name));
    return png;
}

} // namespace

Result<machine::MachineDetails> readDetails(const ActionTarget& target) {
    BOXYARD_NOT_GUI_THREAD();
    BOXYARD_TRY_AS(domain, findDomain(target.connection.get(), target.uuid));
    machine::MachineDetails details;
    details.id = {target.uri.text, ResourceKind::Machine, target.uuid};
    BOXYARD_TRY_AS(xml, configuredXml(domain.get()));
    BOXYARD_TRY_AS(configured, configuredMachine(domain.get(), xml));
    measureDisks(domain.get(), configured);
    details.xml = xml;
    details.persistent = virDomainIsPersistent(domain.get()) == 1;
    details.hasSavedState = virDomainHasManagedSaveImage(domain.get(), 0) == 1;
    details.snapshotCount = std::max(0, virDomainSnapshotNum(domain.get(), 0));
    if (isActive(domain.get())) {
        BOXYARD_TRY_AS(live, runningXml(domain.get()));
        BOXYARD_TRY_AS(running, configuredMachine(domain.get(), live));
        measureDisks(domain.get(), running);
        readLive(target, live, details);
        details.running = running;
    } else {
        details.graphicsByFd = configured.hasSpice && target.uri.local && target.uri.isQemu();
    }
    details.configured = configured;
    return details;
}

Result<QByteArray> takeScreenshot(const ActionTarget& target) {
    BOXYARD_NOT_GUI_THREAD();
    BOXYARD_TRY_AS(domain, findDomain(target.connection.get(), target.uuid));
    const auto cannot = [&] { return lastFailure(Tr::tr("The screen of “%1” cannot be taken.").arg(target.name)); };
    const StreamHandle stream(virStreamNew(target.connection.get(), 0));
    if (!stream)
        return cannot();
    const TextHandle mime(virDomainScreenshot(domain.get(), stream.get(), 0, 0));
    if (!mime)
        return cannot();
    QByteArray picture;
    QByteArray chunk(256 * 1024, Qt::Uninitialized);
    while (true) {
        const int got = virStreamRecv(stream.get(), chunk.data(), size_t(chunk.size()));
        if (got < 0 || picture.size() > kLargestPicture) {
            const auto error = cannot();
            virStreamAbort(stream.get());
            return error;
        }
        if (got == 0)
            break;
        picture.append(chunk.constData(), got);
    }
    if (virStreamFinish(stream.get()) != 0)
        return cannot();
    return asPng(picture, target.name);
}

Result<int> openGraphicsSocket(const ActionTarget& target) {
    BOXYARD_NOT_GUI_THREAD();
    if (!target.uri.local || !target.uri.isQemu())
        return failure(ErrorKind::Unsupported,
                       Tr::tr("This connection cannot hand over the screen of “%1”.").arg(target.name),
                       Tr::tr("Only machines of this computer show their console this way."));
    BOXYARD_TRY_AS(domain, findDomain(target.connection.get(), target.uuid));
    const int descriptor = virDomainOpenGraphicsFD(domain.get(), 0, VIR_DOMAIN_OPEN_GRAPHICS_SKIPAUTH);
    if (descriptor < 0)
        return lastFailure(Tr::tr("The screen of “%1” cannot be opened.").arg(target.name));
    return descriptor;
}

Result<> pressKeys(const ActionTarget& target, const QList<uint>& codes) {
    BOXYARD_NOT_GUI_THREAD();
    BOXYARD_TRY_AS(domain, findDomain(target.connection.get(), target.uuid));
    if (codes.isEmpty() || codes.size() > VIR_DOMAIN_SEND_KEY_MAX_KEYS)
        return failure(ErrorKind::InvalidInput,
                       Tr::tr("Between 1 and %1 keys can be pressed together.").arg(VIR_DOMAIN_SEND_KEY_MAX_KEYS));
    QList<uint> keys;
    for (const uint code : codes)
        keys.append(code > 0xff ? (code & 0x7f) | 0x80 : code); // QNUM: set 1 with 0x80 for what 0xe0 precedes
    if (virDomainSendKey(domain.get(), VIR_KEYCODE_SET_QNUM, kHoldMs, keys.data(), int(keys.size()), 0) != 0)
        return lastFailure(Tr::tr("The keys could not be sent to “%1”.").arg(target.name));
    return {};
}

} // namespace boxyard::libvirt
