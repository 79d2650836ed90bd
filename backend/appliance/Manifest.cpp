// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/appliance/Manifest.h"

#include "backend/core/Tr.h"

#include <QRegularExpression>
#include <QUrl>

#include <openssl/evp.h>

namespace boxyard::appliance {

QString digestName(DigestKind kind) {
    switch (kind) {
    case DigestKind::Sha1:
        return QStringLiteral("SHA1");
    case DigestKind::Sha256:
        return QStringLiteral("SHA256");
    case DigestKind::Sha512:
        break;
    }
    return QStringLiteral("SHA512");
}

struct Digest::State {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    ~State() { EVP_MD_CTX_free(context); }
};

Digest::Digest(DigestKind kind) : m_state(std::make_unique<State>()) {
    const EVP_MD* method = kind == DigestKind::Sha1     ? EVP_sha1()
                           : kind == DigestKind::Sha256 ? EVP_sha256()
                                                        : EVP_sha512();
    EVP_DigestInit_ex(m_state->context, method, nullptr);
}

Digest::~Digest() = default;

void Digest::add(const void* data, std::size_t size) { EVP_DigestUpdate(m_state->context, data, size); }

QByteArray Digest::finish() {
    unsigned char bytes[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    EVP_DigestFinal_ex(m_state->context, bytes, &size);
    return QByteArray(reinterpret_cast<const char*>(bytes), qsizetype(size)).toHex();
}

namespace {
QString likeness(QString name) {
    while (name.startsWith(QLatin1String("./")))
        name.remove(0, 2);
    return QUrl::fromPercentEncoding(name.toUtf8()).toCaseFolded();
}
} // namespace

Result<Manifest> Manifest::parse(const QByteArray& text) {
    static const QRegularExpression form(
        QStringLiteral("^\\s*SHA(?:-|2-)?(1|256|512)\\s*\\((.+)\\)\\s*=\\s*([0-9a-fA-F]+)\\s*$"),
        QRegularExpression::CaseInsensitiveOption);
    Manifest manifest;
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray& line : lines) {
        if (line.trimmed().isEmpty())
            continue;
        const auto match = form.match(QString::fromUtf8(line));
        Entry entry;
        const QString bits = match.captured(1);
        entry.kind = bits == QLatin1String("1")     ? DigestKind::Sha1
                     : bits == QLatin1String("512") ? DigestKind::Sha512
                                                    : DigestKind::Sha256;
        entry.hex = match.captured(3).toLower().toLatin1();
        const qsizetype wanted = entry.kind == DigestKind::Sha1 ? 40 : entry.kind == DigestKind::Sha256 ? 64 : 128;
        if (!match.hasMatch() || entry.hex.size() != wanted)
            return failure(ErrorKind::InvalidInput, Tr::tr("The manifest of the appliance cannot be read."),
                           Tr::tr("It may be damaged."), QString::fromUtf8(line.left(200)));
        const QString name = match.captured(2).trimmed();
        if (const auto same = manifest.m_entries.constFind(name); same == manifest.m_entries.constEnd())
            manifest.m_alike.insert(likeness(name), name);
        else if (same->hex != entry.hex)
            return failure(ErrorKind::InvalidInput, Tr::tr("The manifest names “%1” twice.").arg(name.left(120)));
        manifest.m_entries.insert(name, entry);
        manifest.m_algorithm = digestName(entry.kind);
    }
    return manifest;
}

std::optional<Manifest::Entry> Manifest::find(const QString& file) const {
    if (const auto exact = m_entries.constFind(file); exact != m_entries.constEnd())
        return *exact;
    const QStringList alike = m_alike.values(likeness(file));
    if (alike.size() != 1)
        return std::nullopt;
    return m_entries.value(alike.constFirst());
}

} // namespace boxyard::appliance
