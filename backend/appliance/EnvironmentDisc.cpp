// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/EnvironmentDisc.h"

#include "backend/appliance/ArchiveLibrary.h"
#include "backend/core/Tr.h"

#include <QDateTime>
#include <QLocale>

#include <pugixml.hpp>
#include <sstream>

namespace boxyard::appliance {

namespace {

constexpr const char* kNamespace = "http://schemas.dmtf.org/ovf/environment/1";

// What XML cannot hold is left out.
std::string xmlText(const QString& text) {
    QString clean;
    for (const QChar c : text)
        if (c.unicode() >= 0x20 || c == QLatin1Char('\n') || c == QLatin1Char('\t'))
            clean += c;
    return clean.toStdString();
}

void addPlatform(pugi::xml_node environment) {
    auto platform = environment.append_child("PlatformSection");
    platform.append_child("Kind").text().set("QEMU");
    platform.append_child("Vendor").text().set("QEMU");
    platform.append_child("Locale").text().set(
        QLocale::system().name().replace(QLatin1Char('_'), QLatin1Char('-')).toUtf8().constData());
    platform.append_child("Timezone").text().set(QDateTime::currentDateTime().offsetFromUtc() / 60);
}

void addProperties(pugi::xml_node parent, const OvfEnvelope& envelope, qsizetype system) {
    auto section = parent.append_child("PropertySection");
    for (const OvfProperty& property : envelope.properties) {
        if (!property.isFor(system))
            continue;
        auto node = section.append_child("Property");
        node.append_attribute("oe:key").set_value(xmlText(property.key).c_str());
        node.append_attribute("oe:value").set_value(xmlText(property.value).c_str());
    }
}

struct Entry {
    const ArchiveFunctions& archives;
    archive_entry* entry = archives.entry_new();
    explicit Entry(const ArchiveFunctions& functions) : archives(functions) {}
    ~Entry() { archives.entry_free(entry); }
    Q_DISABLE_COPY_MOVE(Entry)
};

} // namespace

QByteArray environmentDocument(const OvfEnvelope& envelope, qsizetype system) {
    pugi::xml_document document;
    auto declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version").set_value("1.0");
    declaration.append_attribute("encoding").set_value("UTF-8");
    auto environment = document.append_child("Environment");
    environment.append_attribute("xmlns").set_value(kNamespace);
    environment.append_attribute("xmlns:oe").set_value(kNamespace);
    environment.append_attribute("oe:id").set_value(xmlText(envelope.systems.at(system).id).c_str());
    addPlatform(environment);
    addProperties(environment, envelope, system);
    const int collection = envelope.systems.at(system).collection;
    for (qsizetype i = 0; collection != 0 && i < envelope.systems.size(); ++i) {
        if (i == system || envelope.systems.at(i).collection != collection)
            continue;
        auto entity = environment.append_child("Entity");
        entity.append_attribute("oe:id").set_value(xmlText(envelope.systems.at(i).id).c_str());
        addProperties(entity, envelope, i);
    }
    std::ostringstream out;
    document.save(out, "  ");
    return QByteArray::fromStdString(out.str());
}

Result<> writeEnvironmentDisc(const QByteArray& document, OutputFile& file) {
    BOXYARD_TRY_AS(archives, archiveLibrary());
    const std::unique_ptr<archive, decltype(ArchiveFunctions::write_free)> disc(archives.write_new(),
                                                                                archives.write_free);
    const Entry entry(archives);
    archives.entry_set_pathname(entry.entry, "ovf-env.xml");
    archives.entry_set_size(entry.entry, document.size());
    archives.entry_set_filetype(entry.entry, AE_IFREG);
    archives.entry_set_perm(entry.entry, 0444);
    archives.entry_set_mtime(entry.entry, QDateTime::currentSecsSinceEpoch(), 0);
    archive* out = disc.get();
    // The label is one of those cloud-init knows; Rock Ridge and Joliet keep the small letters of the name.
    const bool written =
        archives.write_set_format_iso9660(out) == ARCHIVE_OK &&
        archives.write_set_options(out, "volume-id=OVFENV") == ARCHIVE_OK &&
        archives.write_open_fd(out, file.fd()) == ARCHIVE_OK && archives.write_header(out, entry.entry) == ARCHIVE_OK &&
        archives.write_data(out, document.constData(), std::size_t(document.size())) == document.size() &&
        archives.write_close(out) == ARCHIVE_OK;
    if (written)
        return {};
    return failure(ErrorKind::Internal, Tr::tr("%1 cannot be written.").arg(file.path()), {},
                   QString::fromUtf8(archives.error_string(out)));
}

} // namespace boxyard::appliance
