// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>
#include <QString>
#include <QVariant>

namespace boxyard {

// One remembered choice with its default: Setting<bool> compact{"panel/compact", false}. Stored in the user's
// configuration folder; reading and writing are cheap and in memory, QSettings writes to disk by itself. GUI thread.
template <typename T>
class Setting {
public:
    Setting(const char* key, T fallback) : m_key(QLatin1String(key)), m_fallback(std::move(fallback)) {}
    [[nodiscard]] T get() const {
        return QSettings().value(m_key, QVariant::fromValue(m_fallback)).template value<T>();
    }
    void set(const T& value) const { QSettings().setValue(m_key, QVariant::fromValue(value)); }
    void clear() const { QSettings().remove(m_key); }
    [[nodiscard]] QString key() const { return m_key; }

private:
    QString m_key;
    T m_fallback;
};

} // namespace boxyard
