// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/Package.h"

#include "backend/appliance/ArchiveLibrary.h"
#include "backend/core/Tr.h"

#include <QFileInfo>
#include <QSet>
#include <QUrl>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace boxyard::appliance {

namespace {

constexpr qsizetype kMaxMembers = 4096;
constexpr quint64 kMaxDescriptor = 8 * 1024 * 1024;
constexpr quint64 kMaxManifest = 1024 * 1024;
constexpr int kMaxChunks = 100000;

using ArchivePtr = std::unique_ptr<archive, decltype(ArchiveFunctions::read_free)>;

QString shortName(const QString& path) { return QFileInfo(path).fileName(); }

// Names from outside are shown without what could disguise them.
QString shown(const QString& name) {
    QString text;
    for (const QChar c : name.left(120))
        text += c.isPrint() && c.category() != QChar::Other_Format ? c : QChar(u'?');
    return text;
}

auto refused(const QString& summary, const QString& hint = {}) {
    return failure(ErrorKind::InvalidInput, summary, hint);
}

QString notAsItIs() { return Tr::tr("The appliance cannot be imported as it is."); }

// A tar's first block carries the sum of its own bytes; anything else is no archive. POSIX.1-1988 ustar.
bool hasTarHeader(const QByteArray& block) {
    if (block.size() < 512)
        return false;
    bool ok = false;
    const qlonglong stated = block.mid(148, 8).replace('\0', ' ').trimmed().toLongLong(&ok, 8);
    qlonglong sum = 8 * ' ';
    for (int i = 0; i < 512; ++i)
        if (i < 148 || i >= 156)
            sum += static_cast<unsigned char>(block.at(i));
    return ok && stated == sum;
}

QString compressionOf(const QByteArray& head) {
    if (head.startsWith("\x1f\x8b"))
        return QStringLiteral("gzip");
    if (head.startsWith("\xfd"
                        "7zXZ"))
        return QStringLiteral("xz");
    if (head.startsWith("\x28\xb5\x2f\xfd"))
        return QStringLiteral("zstd");
    if (head.startsWith("BZh"))
        return QStringLiteral("bzip2");
    if (head.startsWith("PK\x03\x04"))
        return QStringLiteral("zip");
    if (head.startsWith("7z\xbc\xaf"))
        return QStringLiteral("7z");
    if (head.startsWith("Rar!"))
        return QStringLiteral("rar");
    return {};
}

QString entryName(const ArchiveFunctions& archives, archive_entry* entry) {
    if (const char* utf8 = archives.entry_pathname_utf8(entry))
        return QString::fromUtf8(utf8);
    const char* raw = archives.entry_pathname(entry);
    return raw ? QString::fromUtf8(raw) : QString();
}

bool isAppleDouble(const QString& name) { return name.section(QLatin1Char('/'), -1).startsWith(QLatin1String("._")); }

Result<> checkKind(const ArchiveFunctions& archives, archive_entry* entry, const QString& name) {
    if (archives.entry_hardlink(entry) || archives.entry_symlink(entry) || archives.entry_filetype(entry) == AE_IFLNK)
        return refused(Tr::tr("The archive contains a link, “%1”.").arg(shown(name)),
                       Tr::tr("An appliance holds plain files only. Do not trust where it comes from."));
    if (archives.entry_filetype(entry) != AE_IFREG)
        return refused(Tr::tr("The archive contains “%1”, which is not a plain file.").arg(shown(name)),
                       Tr::tr("An appliance holds plain files only. Do not trust where it comes from."));
    if (archives.entry_sparse_count(entry) > 0)
        return refused(Tr::tr("“%1” is stored in the archive with holes, which cannot be read.").arg(shown(name)),
                       Tr::tr("Pack the archive again without “sparse”."));
    return {};
}

} // namespace

bool isInnerName(const QString& name) {
    if (name.isEmpty() || name.startsWith(QLatin1Char('/')) || name.contains(QLatin1Char('\\')))
        return false;
    if (name.size() > 1 && name.at(1) == QLatin1Char(':'))
        return false;
    if (name.contains(QLatin1String("://")) || name.startsWith(QLatin1String("file:"), Qt::CaseInsensitive))
        return false;
    for (const QChar c : name)
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            return false;
    const QStringList parts = name.split(QLatin1Char('/'));
    return !parts.contains(QLatin1String("..")) && name.size() <= 1024;
}

Result<Package> Package::open(const QString& file) {
    Package package;
    package.m_file = QFileInfo(file).absoluteFilePath();
    BOXYARD_TRY_AS(handle, openForReading(package.m_file));
    package.m_handle = handle;
    BOXYARD_TRY_AS(size, sizeOf(*handle));
    package.m_fileSize = size;
    const ByteSource whole(shortName(file), handle, 0, size);
    BOXYARD_TRY_AS(head, whole.head(512));
    if (const QString packed = compressionOf(head); !packed.isEmpty())
        return failure(ErrorKind::Unsupported, Tr::tr("%1 is packed once more (%2).").arg(shortName(file), packed),
                       Tr::tr("Unpack it and import the .ova or .ovf inside."));
    if (hasTarHeader(head)) {
        BOXYARD_TRY(package.readArchive());
    } else if (file.endsWith(QLatin1String(".ovf"), Qt::CaseInsensitive) || head.trimmed().startsWith('<')) {
        BOXYARD_TRY(package.readFolder());
    } else {
        return refused(size == 0 ? Tr::tr("%1 is empty.").arg(shortName(file))
                                 : Tr::tr("%1 is not an appliance: it is neither an archive nor an OVF descriptor.")
                                       .arg(shortName(file)),
                       Tr::tr("Download it again, or export it again from where it was made."));
    }
    return package;
}

Result<> Package::addMember(const QString& name, qint64 offset, qint64 size) {
    if (size < 0 || offset < 0)
        return refused(Tr::tr("“%1” has an impossible size.").arg(shown(name)), notAsItIs());
    if (quint64(offset) > m_fileSize || quint64(size) > m_fileSize - quint64(offset)) {
        const quint64 expected = quint64(offset) > ~quint64(size) ? ~quint64(0) : quint64(offset) + quint64(size);
        return refused(Tr::tr("%1 is incomplete: %2 of at least %3 are there.")
                           .arg(shortName(m_file), ByteSize(qint64(m_fileSize)).toText(),
                                ByteSize(qint64(std::min<quint64>(expected, quint64(1) << 62))).toText()),
                       Tr::tr("Download it again."));
    }
    if (m_names.contains(name.toCaseFolded()))
        return refused(Tr::tr("The archive contains “%1” twice.").arg(shown(name)),
                       Tr::tr("What is checked and what is used could differ. Do not trust where it comes from."));
    if (m_members.size() >= kMaxMembers)
        return refused(Tr::tr("The archive contains more than %1 files.").arg(kMaxMembers), notAsItIs());
    m_names.insert(name.toCaseFolded());
    m_members.append({name, quint64(offset), quint64(size)});
    return {};
}

Result<> Package::readArchive() {
    m_isArchive = true;
    BOXYARD_TRY_AS(archives, archiveLibrary());
    const ArchivePtr reader(archives.read_new(), archives.read_free);
    archives.read_support_format_tar(reader.get());
    if (::lseek(m_handle->fd(), 0, SEEK_SET) != 0 ||
        archives.read_open_fd(reader.get(), m_handle->fd(), 64 * 1024) != ARCHIVE_OK)
        return refused(Tr::tr("%1 cannot be read as an archive.").arg(shortName(m_file)));
    archive_entry* entry = nullptr;
    while (true) {
        const int status = archives.read_next_header(reader.get(), &entry);
        if (status == ARCHIVE_EOF)
            break;
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
            // Bytes after the last whole member do no harm when everything that is needed was found.
            if (!m_members.isEmpty() && status != ARCHIVE_FATAL)
                break;
            return failure(ErrorKind::InvalidInput, Tr::tr("The archive %1 is damaged.").arg(shortName(m_file)),
                           Tr::tr("Download it again."), QString::fromUtf8(archives.error_string(reader.get())));
        }
        QString name = entryName(archives, entry);
        while (name.startsWith(QLatin1String("./")))
            name.remove(0, 2);
        if (archives.entry_filetype(entry) == AE_IFDIR && (name.isEmpty() || isInnerName(name)))
            continue;
        if (!isInnerName(name))
            return refused(Tr::tr("The archive contains a file that wants to lie outside, “%1”.").arg(shown(name)),
                           Tr::tr("Do not trust where it comes from."));
        BOXYARD_TRY(checkKind(archives, entry, name));
        BOXYARD_TRY(addMember(name, archives.filter_bytes(reader.get(), 0), archives.entry_size(entry)));
    }
    return chooseDescriptor();
}

Result<> Package::chooseDescriptor() {
    QList<Member> found;
    for (const Member& member : qAsConst(m_members))
        if (member.name.endsWith(QLatin1String(".ovf"), Qt::CaseInsensitive) && !isAppleDouble(member.name))
            found.append(member);
    if (found.isEmpty())
        return refused(Tr::tr("%1 contains no OVF descriptor.").arg(shortName(m_file)),
                       Tr::tr("It may be an archive of something else."));
    if (found.size() > 1)
        return refused(Tr::tr("%1 contains two descriptors, “%2” and “%3”.")
                           .arg(shortName(m_file), shown(found.at(0).name), shown(found.at(1).name)),
                       Tr::tr("It cannot be told which one is meant. Do not trust where it comes from."));
    const QString path = found.constFirst().name;
    m_folder = path.left(path.lastIndexOf(QLatin1Char('/')) + 1);
    m_descriptorName = path.mid(m_folder.size());
    if (found.constFirst().size > kMaxDescriptor)
        return refused(Tr::tr("The descriptor of %1 is larger than 8 MiB.").arg(shortName(m_file)), notAsItIs());
    BOXYARD_TRY_AS(text, lookUp(path)->head(kMaxDescriptor));
    m_descriptor = text;
    const QString base = path.left(path.size() - 4);
    if (const auto source = lookUp(base + QLatin1String(".mf"))) {
        BOXYARD_TRY_AS(manifest, readBeside(*source));
        m_manifest = manifest;
    }
    if (const auto source = lookUp(base + QLatin1String(".cert"))) {
        BOXYARD_TRY_AS(certificate, readBeside(*source));
        m_certificate = certificate;
    }
    return {};
}

// A manifest that is too large to be read is no reason to do without the check.
Result<QByteArray> Package::readBeside(const ByteSource& source) {
    if (source.size() > kMaxManifest)
        return refused(Tr::tr("“%1” is larger than 1 MiB.").arg(shown(source.name())),
                       Tr::tr("A manifest or a certificate is much smaller. Do not trust where it comes from."));
    return source.head(kMaxManifest);
}

Result<> Package::readFolder() {
    const QFileInfo info(m_file);
    m_folder = info.absolutePath() + QLatin1Char('/');
    m_descriptorName = info.fileName();
    if (m_fileSize > kMaxDescriptor)
        return refused(Tr::tr("The descriptor %1 is larger than 8 MiB.").arg(m_descriptorName), notAsItIs());
    BOXYARD_TRY_AS(text, ByteSource(m_descriptorName, m_handle, 0, m_fileSize).head(kMaxDescriptor));
    m_descriptor = text;
    const QString base = info.completeBaseName();
    if (const auto source = openBeside(base + QLatin1String(".mf"))) {
        BOXYARD_TRY_AS(manifest, readBeside(*source));
        m_manifest = manifest;
    }
    if (const auto source = openBeside(base + QLatin1String(".cert"))) {
        BOXYARD_TRY_AS(certificate, readBeside(*source));
        m_certificate = certificate;
    }
    return {};
}

std::optional<ByteSource> Package::lookUp(const QString& name) const {
    for (const Member& member : m_members)
        if (member.name == name)
            return sourceOf(member);
    for (const Member& member : m_members)
        if (member.name.compare(name, Qt::CaseInsensitive) == 0)
            return sourceOf(member);
    return std::nullopt;
}

// A manifest names files as seen from the descriptor.
ByteSource Package::sourceOf(const Member& member) const {
    const bool beside = member.name.startsWith(m_folder);
    return {beside ? member.name.mid(m_folder.size()) : member.name, m_handle, member.offset, member.size};
}

// Walks down folder by folder without following links, so that a file beside the descriptor cannot be a way out.
Result<ByteSource> Package::openBeside(const QString& relative) const {
    const auto missing = [&](int why) {
        return failure(
            systemError(Tr::tr("The file “%1” of the appliance cannot be opened.").arg(shown(relative)), why));
    };
    int fd = ::open(QFile::encodeName(m_folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return missing(errno);
    const QStringList parts = relative.split(QLatin1Char('/'), Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool last = i + 1 == parts.size();
        const int flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | (last ? 0 : O_DIRECTORY);
        const int next = ::openat(fd, QFile::encodeName(parts.at(i)).constData(), flags);
        const int why = errno;
        ::close(fd);
        if (next < 0)
            return missing(why);
        fd = next;
    }
    auto handle = std::make_shared<const FileHandle>(fd);
    struct stat info {};
    if (::fstat(fd, &info) != 0 || !S_ISREG(info.st_mode))
        return refused(Tr::tr("“%1” is not a plain file.").arg(shown(relative)));
    return ByteSource(relative, handle, 0, quint64(info.st_size));
}

Result<ByteSource> Package::find(const QString& href) const {
    QString name = href;
    while (name.startsWith(QLatin1String("./")))
        name.remove(0, 2);
    if (!isInnerName(name))
        return refused(Tr::tr("The descriptor names a file outside the appliance, “%1”.").arg(shown(href)),
                       Tr::tr("Do not trust where it comes from."));
    const QString decoded = QUrl::fromPercentEncoding(name.toUtf8());
    if (!m_isArchive) {
        auto direct = openBeside(name);
        if (direct || decoded == name || !isInnerName(decoded))
            return direct;
        return openBeside(decoded);
    }
    for (const QString& candidate : {m_folder + name, name, m_folder + decoded})
        if (const auto source = lookUp(candidate))
            return *source;
    return failure(ErrorKind::NotFound, Tr::tr("The file “%1” is missing in %2.").arg(shown(href), shortName(m_file)),
                   Tr::tr("The archive is incomplete. Download or export it again."));
}

Result<QList<ByteSource>> Package::findChunks(const QString& href) const {
    QList<ByteSource> pieces;
    for (int i = 0; i < kMaxChunks; ++i) {
        auto piece = find(href + QStringLiteral(".%1").arg(i, 9, 10, QLatin1Char('0')));
        if (!piece && i > 0 && piece.error().kind == ErrorKind::NotFound)
            break;
        if (!piece)
            return failure(piece.error());
        pieces.append(*piece);
    }
    return pieces;
}

} // namespace boxyard::appliance
