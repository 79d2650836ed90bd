// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/appliance/ByteSource.h"
#include "backend/appliance/ImportPlan.h"

#include <QSet>

#include <optional>

namespace boxyard::appliance {

// A regular file of the package. Names are as the archive says them, "./" taken off.
struct Member {
    QString name;
    quint64 offset = 0;
    quint64 size = 0;
};

// An OVA (a tar, read where it lies, never extracted) or an .ovf with the files beside it. DSP0243 §5.3.
// Foreign input: names are only ever compared, never used to write; whatever is not a plain file is refused.
class Package final {
public:
    // Fails with InvalidInput saying what is wrong, NotFound, PermissionDenied, or Unsupported for a compressed archive.
    static Result<Package> open(const QString& file);

    [[nodiscard]] bool isArchive() const { return m_isArchive; }
    [[nodiscard]] QString file() const { return m_file; }
    [[nodiscard]] QString descriptorName() const { return m_descriptorName; } // without its folder
    [[nodiscard]] const QByteArray& descriptor() const { return m_descriptor; }
    [[nodiscard]] const std::optional<QByteArray>& manifest() const { return m_manifest; }
    [[nodiscard]] const std::optional<QByteArray>& certificate() const { return m_certificate; }
    [[nodiscard]] const QList<Member>& members() const { return m_members; } // archives only

    // The file an href names, looked for inside the package only. NotFound when it is not there, InvalidInput for an
    // href that leads outside (a scheme, an absolute path, ".."). Its name is the file's own, as a manifest lists it.
    [[nodiscard]] Result<ByteSource> find(const QString& href) const;
    // The same for the pieces "href.000000000", … of a file with a chunk size; one at least.
    [[nodiscard]] Result<QList<ByteSource>> findChunks(const QString& href) const;

private:
    Result<> readArchive();
    Result<> readFolder();
    static Result<QByteArray> readBeside(const ByteSource& source);
    Result<> addMember(const QString& name, qint64 offset, qint64 size);
    Result<> chooseDescriptor();
    [[nodiscard]] std::optional<ByteSource> lookUp(const QString& name) const;
    [[nodiscard]] ByteSource sourceOf(const Member& member) const;
    [[nodiscard]] Result<ByteSource> openBeside(const QString& relative) const;

    QString m_file;
    QString m_folder; // of the descriptor: on the host for .ovf, inside the archive for .ova ("" or "dir/")
    QString m_descriptorName;
    FilePtr m_handle;
    quint64 m_fileSize = 0;
    bool m_isArchive = false;
    QList<Member> m_members;
    QSet<QString> m_names; // of the members, case folded
    QByteArray m_descriptor;
    std::optional<QByteArray> m_manifest;
    std::optional<QByteArray> m_certificate;
};

// Whether a relative name stays inside its folder: no scheme, no root, no "..", no control characters.
[[nodiscard]] bool isInnerName(const QString& name);

} // namespace boxyard::appliance
