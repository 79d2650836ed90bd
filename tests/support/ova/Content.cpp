// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ova/Content.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>

#include <algorithm>
#include <cstring>

namespace boxyard::testing {

QByteArray content(qsizetype size, quint32 seed) {
    QByteArray raw(size, '\0');
    QRandomGenerator random(seed);
    for (qsizetype at = 0; at < size; at += 65536) {
        const qsizetype part = std::min<qsizetype>(65536, size - at);
        switch (random.bounded(3)) {
        case 0:
            for (qsizetype i = 0; i + 4 <= part; i += 4) {
                const quint32 word = random.generate();
                std::memcpy(raw.data() + at + i, &word, 4);
            }
            break;
        case 1:
            std::memset(raw.data() + at, int(random.bounded(1, 200)), std::size_t(part));
            break;
        default:
            break;
        }
    }
    return raw;
}

QStringList filesIn(const QString& folder) { return QDir(folder).entryList(QDir::Files | QDir::Hidden | QDir::System); }

QString write(const QTemporaryDir& folder, const char* name, const QByteArray& bytes) {
    const QString path = folder.filePath(QLatin1String(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", name);
    return path;
}

QByteArray runTool(const QString& program, const QStringList& arguments, int* code) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60000))
        qFatal("%s does not end", qPrintable(program));
    *code = process.exitCode();
    return process.readAll();
}

QByteArray gzipped(const QByteArray& bytes) {
    const QTemporaryDir folder;
    const QString path = write(folder, "z", bytes);
    int code = 0;
    runTool(QStringLiteral("gzip"), {QStringLiteral("-9"), path}, &code);
    QFile file(path + QStringLiteral(".gz"));
    if (code != 0 || !file.open(QIODevice::ReadOnly))
        qFatal("gzip failed");
    return file.readAll();
}

} // namespace boxyard::testing
