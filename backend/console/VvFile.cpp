// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/console/VvFile.h"

#include "backend/core/Tr.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <glib.h>
#include <memory>
#include <sys/stat.h>

namespace boxyard::console {

namespace {
constexpr qint64 kLargestFile = 1 << 20; // certificates are some kilobytes
constexpr const char* kGroup = "virt-viewer";

// GKeyFile rather than QSettings, which would take commas and backslashes for its own.
class Keys final {
public:
    bool load(const QByteArray& content, QString* error) {
        GError* failure = nullptr;
        if (g_key_file_load_from_data(m_file.get(), content.constData(), static_cast<gsize>(content.size()),
                                      G_KEY_FILE_NONE, &failure))
            return true;
        *error = QString::fromUtf8(failure->message);
        g_error_free(failure);
        return false;
    }
    [[nodiscard]] bool hasGroup() const { return g_key_file_has_group(m_file.get(), kGroup); }
    [[nodiscard]] QString text(const char* key) const { return QString::fromUtf8(bytes(key)); }
    [[nodiscard]] QByteArray bytes(const char* key) const {
        gchar* value = g_key_file_get_string(m_file.get(), kGroup, key, nullptr);
        const QByteArray copy(value);
        g_free(value);
        return copy;
    }
    [[nodiscard]] bool flag(const char* key) const {
        const QString value = text(key).trimmed().toLower();
        return value == QLatin1String("1") || value == QLatin1String("true");
    }
    [[nodiscard]] QStringList list(const char* key) const {
        QStringList parts;
        for (const QString& part : text(key).split(QLatin1Char(';'), Qt::SkipEmptyParts))
            parts.append(part.trimmed());
        return parts;
    }
    // Absent = 0; anything that is no number of the range is an error.
    [[nodiscard]] Result<int> number(const char* key, int largest, const QString& fileName) const {
        const QString value = text(key).trimmed();
        if (value.isEmpty())
            return 0;
        bool fine = false;
        const int parsed = value.toInt(&fine);
        if (!fine || parsed < 0 || parsed > largest)
            return failure(ErrorKind::InvalidInput, Tr::tr("The connection file %1 is wrong: “%2” is no %3")
                                                        .arg(fileName, value.left(40), QString::fromLatin1(key)));
        return parsed;
    }

private:
    struct Free {
        void operator()(GKeyFile* file) const { g_key_file_free(file); }
    };
    std::unique_ptr<GKeyFile, Free> m_file{g_key_file_new()};
};

Result<ServerAddress> serverOf(const Keys& keys, const QString& fileName) {
    ServerAddress server;
    server.host = keys.text("host").trimmed();
    BOXYARD_TRY_AS(port, keys.number("port", 65535, fileName));
    BOXYARD_TRY_AS(tlsPort, keys.number("tls-port", 65535, fileName));
    server.port = port;
    server.tlsPort = tlsPort;
    server.unixPath = keys.text("unix-path");
    server.userName = keys.text("username");
    server.password = keys.text("password");
    server.ca = keys.bytes("ca");
    if (!server.ca.contains('\n')) // written twice escaped by some brokers
        server.ca.replace("\\n", "\n");
    server.hostSubject = keys.text("host-subject");
    server.proxy = keys.text("proxy");
    server.secureChannels = keys.list("secure-channels");
    if (!server.unixPath.isEmpty() && !server.host.isEmpty())
        return failure(ErrorKind::InvalidInput,
                       Tr::tr("The connection file %1 names both a host and a socket").arg(fileName));
    if (server.unixPath.isEmpty() && server.host.isEmpty())
        return failure(ErrorKind::InvalidInput, Tr::tr("The connection file %1 names no host").arg(fileName));
    if (server.unixPath.isEmpty() && server.port == 0 && server.tlsPort == 0)
        return failure(ErrorKind::InvalidInput, Tr::tr("The connection file %1 names no port").arg(fileName));
    return server;
}
} // namespace

Result<VvFile> VvFile::parse(const QByteArray& content, const QString& fileName) {
    Keys keys;
    QString problem;
    if (content.contains('\0') || !keys.load(content, &problem) || !keys.hasGroup())
        return failure(ErrorKind::InvalidInput, Tr::tr("%1 is no connection file").arg(fileName),
                       Tr::tr("A connection file (.vv) begins with the line [virt-viewer]."), problem);
    VvFile file;
    file.type = keys.text("type").trimmed().toLower();
    if (file.type.isEmpty())
        return failure(ErrorKind::InvalidInput,
                       Tr::tr("The connection file %1 does not say what kind of console it opens").arg(fileName));
    file.deleteThisFile = keys.flag("delete-this-file");
    if (file.type != QLatin1String("spice"))
        return failure(
            ErrorKind::Unsupported,
            Tr::tr("The connection file %1 opens a console of the kind “%2”").arg(fileName, file.type.left(40)),
            Tr::tr("Boxyard opens SPICE consoles."));
    BOXYARD_TRY_AS(server, serverOf(keys, fileName));
    file.server = server;
    file.title = keys.text("title").simplified();
    file.fullScreen = keys.flag("fullscreen");
    return file;
}

Result<VvFile> VvFile::read(const QString& path) {
    const QString name = QFileInfo(path).fileName();
    // A pipe of that name would keep whoever opens it waiting.
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    const int why = errno;
    QFile file(path);
    if (fd < 0 || !file.open(fd, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        const ErrorKind kind = file.exists() ? ErrorKind::PermissionDenied : ErrorKind::NotFound;
        return failure(kind, Tr::tr("The connection file %1 cannot be read").arg(name), {},
                       QString::fromLocal8Bit(std::strerror(why)));
    }
    struct stat facts {};
    if (::fstat(fd, &facts) != 0 || !S_ISREG(facts.st_mode))
        return failure(ErrorKind::InvalidInput, Tr::tr("%1 is no connection file").arg(name),
                       Tr::tr("It is no file at all, but a folder, a pipe or a device."));
    const QByteArray content = file.read(kLargestFile + 1);
    if (content.size() > kLargestFile)
        return failure(ErrorKind::InvalidInput, Tr::tr("%1 is no connection file").arg(name),
                       Tr::tr("It is larger than a connection file can be."));
    Result<VvFile> parsed = parse(content, name);
    // Such a file holds a ticket for one use; that it could not be removed is nobody's concern here.
    if (parsed && parsed->deleteThisFile)
        QFile::remove(path);
    return parsed;
}

QString VvFile::displayName() const {
    if (!title.isEmpty())
        return title;
    if (!server.unixPath.isEmpty()) {
        const QString name = QFileInfo(server.unixPath).fileName();
        return name.isEmpty() ? server.unixPath : name; // a path may end in a slash
    }
    return QStringLiteral("%1:%2").arg(server.host).arg(server.port != 0 ? server.port : server.tlsPort);
}

} // namespace boxyard::console
