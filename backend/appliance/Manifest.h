// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <memory>
#include <optional>

namespace boxyard::appliance {

enum class DigestKind { Sha1, Sha256, Sha512 };
[[nodiscard]] QString digestName(DigestKind kind); // "SHA256"

// One hash being computed. OpenSSL's, which uses the processor's instructions.
class Digest final {
    Q_DISABLE_COPY_MOVE(Digest)
public:
    explicit Digest(DigestKind kind);
    ~Digest();
    void add(const void* data, std::size_t size);
    [[nodiscard]] QByteArray finish(); // lower-case hex

private:
    struct State;
    std::unique_ptr<State> m_state;
};

// What a .mf promises: "SHA256(disk.vmdk)= hex" in all its spellings. DSP0243 §5.3, "Package content integrity".
class Manifest final {
public:
    struct Entry {
        DigestKind kind = DigestKind::Sha256;
        QByteArray hex; // lower case
    };
    // Fails with InvalidInput for text that is no manifest, or names a file twice with different hashes.
    static Result<Manifest> parse(const QByteArray& text);

    // What it promises about a file; writers differ in case and percent signs, so an exact name comes before a like one.
    [[nodiscard]] std::optional<Entry> find(const QString& file) const;
    [[nodiscard]] QString algorithm() const { return m_algorithm; } // "SHA256"
    [[nodiscard]] bool isEmpty() const { return m_entries.isEmpty(); }

private:
    QHash<QString, Entry> m_entries;
    QMultiHash<QString, QString> m_alike; // names without case and percent signs
    QString m_algorithm;
};

} // namespace boxyard::appliance
