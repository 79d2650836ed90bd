// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// boxyard-make-ova: an OVA for tests from raw disks, as VirtualBox or VMware would write it.
#include "tests/support/ova/OvaBuilder.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

using namespace boxyard::testing;

namespace {

int fail(const QString& text) {
    std::fprintf(stderr, "boxyard-make-ova: %s\n", qPrintable(text));
    return 1;
}

// "ssh:tcp:127.0.0.1:2222:22"; the address may be empty.
bool parseForward(const QString& text, Forward& forward) {
    const QStringList parts = text.split(QLatin1Char(':'));
    if (parts.size() != 5)
        return false;
    forward.name = parts.at(0);
    forward.protocol = parts.at(1);
    forward.hostAddress = parts.at(2);
    forward.hostPort = parts.at(3).toInt();
    forward.guestPort = parts.at(4).toInt();
    return forward.hostPort > 0 && forward.guestPort > 0;
}

QByteArray digestOfFile(const QString& algorithm, const QString& path) {
    QCryptographicHash hash(algorithm == QLatin1String("sha1")     ? QCryptographicHash::Sha1
                            : algorithm == QLatin1String("sha512") ? QCryptographicHash::Sha512
                                                                   : QCryptographicHash::Sha256);
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        hash.addData(&file);
    return hash.result().toHex();
}

bool appendFile(QFile& out, const QString& name, const QString& path) {
    QFile in(path);
    if (!in.open(QIODevice::ReadOnly))
        return false;
    out.write(tarHeader(name, in.size()));
    while (!in.atEnd())
        if (out.write(in.read(1 << 20)) < 0)
            return false;
    out.write(QByteArray(int((512 - in.size() % 512) % 512), '\0'));
    return true;
}

void appendBytes(QFile& out, const QString& name, const QByteArray& data) {
    out.write(tarHeader(name, data.size()));
    out.write(data);
    out.write(QByteArray((512 - data.size() % 512) % 512, '\0'));
}

int build(const QCommandLineParser& parser) {
    Appliance appliance;
    appliance.dialect = parser.value(QStringLiteral("dialect")) == QLatin1String("vmware")
                            ? Appliance::Dialect::VMware
                            : Appliance::Dialect::VirtualBox;
    appliance.efi = parser.value(QStringLiteral("firmware")) == QLatin1String("efi");
    appliance.name = parser.value(QStringLiteral("name"));
    appliance.cpus = parser.value(QStringLiteral("cpus")).toInt();
    appliance.memoryMiB = parser.value(QStringLiteral("memory")).toInt();
    appliance.eula = parser.value(QStringLiteral("eula"));
    appliance.osType = parser.value(QStringLiteral("os"));
    const QStringList forwards = parser.values(QStringLiteral("forward"));
    for (const QString& text : forwards) {
        Forward forward;
        if (!parseForward(text, forward))
            return fail(QStringLiteral("not a forward: %1").arg(text));
        appliance.forwards.append(forward);
    }
    const QString out = parser.value(QStringLiteral("out"));
    const QString base = QFileInfo(out).completeBaseName();
    QTemporaryDir folder(QFileInfo(out).absolutePath() + QStringLiteral("/make-ova-XXXXXX"));
    const QStringList raws = parser.values(QStringLiteral("disk"));
    QStringList paths;
    for (int i = 0; i < int(raws.size()); ++i) {
        const QString path = folder.filePath(QStringLiteral("disk%1.vmdk").arg(i));
        if (!writeStreamOptimizedVmdk(raws.at(i), path, parser.value(QStringLiteral("level")).toInt()))
            return 1;
        paths.append(path);
        appliance.disks.append({QStringLiteral("%1-disk%2.vmdk").arg(base).arg(i + 1, 3, 10, QLatin1Char('0')),
                                quint64(QFileInfo(raws.at(i)).size()), quint64(QFileInfo(path).size())});
    }
    QFile file(out);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return fail(QStringLiteral("cannot write %1").arg(out));
    const QByteArray descriptor = descriptorOf(appliance);
    appendBytes(file, base + QStringLiteral(".ovf"), descriptor);
    if (const QString algorithm = parser.value(QStringLiteral("manifest")); algorithm != QLatin1String("none")) {
        QByteArray lines = manifestLine(algorithm, base + QStringLiteral(".ovf"), hexDigest(algorithm, descriptor));
        for (int i = 0; i < int(paths.size()); ++i)
            lines += manifestLine(algorithm, appliance.disks.at(i).file, digestOfFile(algorithm, paths.at(i)));
        appendBytes(file, base + QStringLiteral(".mf"), lines);
    }
    for (int i = 0; i < int(paths.size()); ++i)
        if (!appendFile(file, appliance.disks.at(i).file, paths.at(i)))
            return fail(QStringLiteral("cannot write %1").arg(out));
    file.write(QByteArray(1024, '\0'));
    return file.flush() ? 0 : fail(QStringLiteral("cannot write %1").arg(out));
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Makes an OVA for tests from raw disks."));
    parser.addHelpOption();
    const auto option = [&](const char* name, const char* value, const char* fallback, const char* help) {
        parser.addOption({QLatin1String(name), QLatin1String(help), QLatin1String(value), QLatin1String(fallback)});
    };
    option("dialect", "virtualbox|vmware", "virtualbox", "Who seems to have written it.");
    option("firmware", "bios|efi", "bios", "What it starts with.");
    parser.addOption(
        {QStringLiteral("disk"), QStringLiteral("A raw disk; may be given again."), QStringLiteral("FILE.raw")});
    option("name", "NAME", "guest", "The machine's name.");
    option("cpus", "N", "1", "Number of CPUs.");
    option("memory", "MIB", "512", "Memory in MiB.");
    parser.addOption({QStringLiteral("forward"), QStringLiteral("A NAT rule; may be given again."),
                      QStringLiteral("NAME:PROTO:HOST:HOSTPORT:GUESTPORT")});
    option("manifest", "sha1|sha256|sha512|none", "sha256", "The manifest's algorithm.");
    option("eula", "TEXT", "", "A licence to accept.");
    option("os", "ID", "", "The dialect's word for the system.");
    option("level", "1-9", "6", "Compression level.");
    option("out", "FILE.ova", "", "The file to write.");
    parser.process(app);
    if (parser.value(QStringLiteral("out")).isEmpty() || parser.values(QStringLiteral("disk")).isEmpty())
        return fail(QStringLiteral("--out and at least one --disk are needed"));
    return build(parser);
}
