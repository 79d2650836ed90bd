// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/host/PortMap.h"

#include "backend/core/Lane.h"
#include "backend/core/Tr.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <arpa/inet.h>
#include <cstring>
#include <unistd.h>

namespace boxyard::host {

namespace {

constexpr int kListen = 0x0a;   // TCP_LISTEN
constexpr int kBoundUdp = 0x07; // TCP_CLOSE: a datagram socket that nobody connected

// The kernel prints the words of an address in the computer's own byte order.
QString addressOf(const QByteArray& hex) {
    const QByteArray words = QByteArray::fromHex(hex);
    if (words.size() != 4 && words.size() != 16)
        return {};
    QByteArray bytes(words.size(), 0);
    for (qsizetype i = 0; i + 4 <= words.size(); i += 4) {
        quint32 word = 0;
        for (qsizetype j = 0; j < 4; ++j)
            word = word << 8 | quint8(words.at(i + j));
        std::memcpy(bytes.data() + i, &word, 4);
    }
    char text[INET6_ADDRSTRLEN] = {};
    if (!inet_ntop(bytes.size() == 4 ? AF_INET : AF_INET6, bytes.constData(), text, sizeof text))
        return {};
    const QString address = QString::fromLatin1(text);
    return address.startsWith(QLatin1String("::ffff:")) && address.contains(QLatin1Char('.')) ? address.mid(7)
                                                                                              : address;
}

QByteArray readAll(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Program {
    qint64 pid = 0;
    QString name;
};

// Which process has which of these sockets; of other users' processes that cannot be read.
QHash<quint64, Program> programsOf(const QSet<quint64>& inodes) {
    QHash<quint64, Program> found;
    const QStringList processes = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString& process : processes) {
        bool isPid = false;
        const qint64 pid = process.toLongLong(&isPid);
        if (!isPid)
            continue;
        const QString folder = QStringLiteral("/proc/%1/fd").arg(pid);
        const QStringList files =
            QDir(folder).entryList(QDir::Files | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot);
        QString name;
        for (const QString& file : files) {
            char target[64] = {};
            const ssize_t length =
                ::readlink(QFile::encodeName(folder + QLatin1Char('/') + file).constData(), target, sizeof target - 1);
            if (length <= 8 || std::strncmp(target, "socket:[", 8) != 0)
                continue;
            const quint64 inode = QByteArray(target + 8, length - 9).toULongLong();
            if (!inodes.contains(inode))
                continue;
            if (name.isEmpty())
                name = QString::fromUtf8(readAll(QStringLiteral("/proc/%1/comm").arg(pid))).trimmed();
            found.insert(inode, {pid, name});
        }
    }
    return found;
}

} // namespace

QList<Listener> parseSocketTable(const QByteArray& table, Protocol protocol, QList<quint64>* inodes) {
    QList<Listener> list;
    const int wanted = protocol == Protocol::Tcp ? kListen : kBoundUdp;
    const QList<QByteArray> lines = table.split('\n');
    for (const QByteArray& line : lines) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        if (fields.size() < 10 || !fields.at(0).endsWith(':') || fields.at(3).toInt(nullptr, 16) != wanted)
            continue;
        const QList<QByteArray> local = fields.at(1).split(':');
        bool ok = false;
        const quint16 port = local.size() == 2 ? local.at(1).toUShort(&ok, 16) : quint16(0);
        const QString address = local.size() == 2 ? addressOf(local.at(0)) : QString();
        if (!ok || port == 0 || address.isEmpty())
            continue;
        list.append({protocol, address, port, 0, {}});
        if (inodes)
            inodes->append(fields.at(9).toULongLong());
    }
    return list;
}

Result<QList<Listener>> listeners() {
    BOXYARD_NOT_GUI_THREAD();
    QList<Listener> all;
    QList<quint64> inodes;
    bool any = false;
    for (const auto& [name, protocol] : {std::pair{"tcp", Protocol::Tcp}, std::pair{"tcp6", Protocol::Tcp},
                                         std::pair{"udp", Protocol::Udp}, std::pair{"udp6", Protocol::Udp}}) {
        QFile file(QLatin1String("/proc/net/") + QLatin1String(name));
        if (!file.open(QIODevice::ReadOnly))
            continue; // no IPv6 here
        any = true;
        all += parseSocketTable(file.readAll(), protocol, &inodes);
    }
    if (!any)
        return failure(ErrorKind::Unsupported, Tr::tr("The ports in use cannot be read from /proc/net."));
    const auto programs = programsOf(QSet<quint64>(inodes.begin(), inodes.end()));
    for (qsizetype i = 0; i < all.size(); ++i)
        if (const auto it = programs.constFind(inodes.at(i)); it != programs.constEnd()) {
            all[i].pid = it->pid;
            all[i].program = it->name;
        }
    return all;
}

} // namespace boxyard::host
