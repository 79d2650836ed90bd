// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/host/KvmProbe.h"

#include "backend/core/Logging.h"
#include "backend/core/ProcessRunner.h"
#include "backend/core/Tr.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QSaveFile>
#include <QStandardPaths>
#include <QSysInfo>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace boxyard::host {

namespace {

QByteArray bootId() {
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

QString cacheFile() {
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + QStringLiteral("/boxyard");
    QDir().mkpath(folder);
    return folder + QStringLiteral("/kvm.json");
}

QString cacheKey() { return QString::fromLatin1(bootId()) + QLatin1Char(' ') + QSysInfo::kernelVersion(); }

QString kept() {
    QFile file(cacheFile());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    return object.value(QLatin1String("key")).toString() == cacheKey() ? object.value(QLatin1String("word")).toString()
                                                                       : QString();
}

void keep(const QString& word) {
    QSaveFile file(cacheFile());
    if (!file.open(QIODevice::WriteOnly))
        return; // asked again next time
    file.write(
        QJsonDocument(QJsonObject{{QStringLiteral("key"), cacheKey()}, {QStringLiteral("word"), word}}).toJson());
    file.commit();
}

KvmVerdict verdictOf(const QString& word) {
    if (word == QLatin1String("ok"))
        return {true, {}};
    if (word == QLatin1String("missing"))
        return {false, Tr::tr("This computer offers no KVM: there is no /dev/kvm.")};
    if (word == QLatin1String("denied"))
        return {false, Tr::tr("You may not use KVM: /dev/kvm belongs to the group kvm.")};
    if (word == QLatin1String("slow"))
        return {false,
                Tr::tr("KVM is there but too slow to run machines, as on computers that are virtual themselves.")};
    return {false,
            Tr::tr("KVM does not work: %1").arg(word.startsWith(QLatin1String("failed: ")) ? word.mid(8) : word)};
}

// Cheap, and it may change while the computer runs, so it is asked each time.
QString accessWord() {
    if (::access("/dev/kvm", F_OK) != 0)
        return QStringLiteral("missing");
    const int fd = ::open("/dev/kvm", O_RDWR | O_CLOEXEC);
    if (fd < 0)
        return errno == EACCES || errno == EPERM ? QStringLiteral("denied") : QStringLiteral("missing");
    ::close(fd);
    return {};
}

QString askChild(const QString& program) {
    ProcessSpec spec;
    spec.program = program;
    spec.arguments = {QStringLiteral("--kvm-probe")};
    spec.timeout = std::chrono::milliseconds(5000); // the probe ends itself after 500; this is for one that cannot
    const auto output = runProcess(spec);
    if (!output)
        return output.error().kind == ErrorKind::NotFound ? QStringLiteral("failed: ") + output.error().summary
                                                          : QStringLiteral("slow");
    return QString::fromUtf8(output->out).trimmed();
}

} // namespace

KvmVerdict probeKvm(const QString& program) {
    static QMutex mutex; // two askers at once: the second reads what the first found
    const QMutexLocker lock(&mutex);
    const QByteArray override = qgetenv("BOXYARD_KVM");
    if (override == "yes")
        return {true, {}};
    if (override == "no")
        return {false, Tr::tr("KVM is switched off by BOXYARD_KVM=no.")};
    if (const QString word = accessWord(); !word.isEmpty())
        return verdictOf(word);
    QString word = kept();
    if (word.isEmpty()) {
        word = askChild(program);
        qCInfo(lcHost) << "KVM probe:" << word;
        if (word == QLatin1String("ok") || word == QLatin1String("slow"))
            keep(word);
    }
    return verdictOf(word);
}

} // namespace boxyard::host
