// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Theme::apply and what it follows of the desktop.
#include "backend/core/Settings.h"
#include "widgets/common/Palettes.h"
#include "widgets/common/Style.h"
#include "widgets/common/Theme.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QFile>
#include <QStandardPaths>
#include <QTimer>

namespace boxyard::widgets {

namespace {

constexpr char kPortal[] = "org.freedesktop.portal.Desktop";
constexpr char kPortalPath[] = "/org/freedesktop/portal/desktop";
constexpr char kSettingsInterface[] = "org.freedesktop.portal.Settings";
constexpr char kAppearance[] = "org.freedesktop.appearance";
constexpr char kColourScheme[] = "color-scheme";
constexpr uint kPreferDark = 1;

// What the desktop answered last, so that the first frame of the next start has the right colours already.
const Setting<bool> kDesktopWasDark{"appearance/desktopWasDark", false};

// Listens to the desktop's choice between light and dark; GUI thread, owned by the application.
class DesktopScheme final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DesktopScheme)
public:
    explicit DesktopScheme(QObject* parent) : QObject(parent), m_dark(kDesktopWasDark.get()) {
        // After the first frame: connecting to the bus is not free.
        if (busIsThere())
            QTimer::singleShot(0, this, &DesktopScheme::subscribe);
    }
    [[nodiscard]] bool dark() const { return m_dark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString& group, const QString& key, const QDBusVariant& value) {
        if (group == QLatin1String(kAppearance) && key == QLatin1String(kColourScheme))
            take(value.variant());
    }

private:
    static bool busIsThere() {
        return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
               QFile::exists(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) +
                             QStringLiteral("/bus"));
    }
    void subscribe() {
        QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected())
            return;
        bus.connect(QLatin1String(kPortal), QLatin1String(kPortalPath), QLatin1String(kSettingsInterface),
                    QStringLiteral("SettingChanged"), this, SLOT(onSettingChanged(QString, QString, QDBusVariant)));
        QDBusMessage ask = QDBusMessage::createMethodCall(QLatin1String(kPortal), QLatin1String(kPortalPath),
                                                          QLatin1String(kSettingsInterface), QStringLiteral("Read"));
        ask << QLatin1String(kAppearance) << QLatin1String(kColourScheme);
        auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(ask), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
            watcher->deleteLater();
            const QDBusPendingReply<QVariant> reply = *watcher;
            if (reply.isValid())
                take(reply.value());
        });
    }
    void take(QVariant value) {
        while (value.userType() == qMetaTypeId<QDBusVariant>()) // Read wraps it twice
            value = value.value<QDBusVariant>().variant();
        const bool now = value.toUInt() == kPreferDark;
        if (now == m_dark)
            return;
        m_dark = now;
        kDesktopWasDark.set(now);
        Q_EMIT changed();
    }
    bool m_dark = false;
};

struct Appearance {
    Theme::Mode mode = Theme::Mode::Desktop;
    bool desktopBringsStyle = false;
    bool desktopBringsPalette = false;
    QPalette desktopPalette;
    DesktopScheme* scheme = nullptr;
};

void applyPalette(const Appearance& appearance) {
    const bool follow = appearance.mode == Theme::Mode::Desktop;
    if (follow && appearance.desktopBringsPalette) {
        QApplication::setPalette(appearance.desktopPalette);
        return;
    }
    const bool dark = follow ? appearance.scheme->dark() : appearance.mode == Theme::Mode::Dark;
    QApplication::setPalette(dark ? darkPalette() : lightPalette());
}

Appearance observeDesktop() {
    Appearance appearance;
    const QString style = QApplication::style()->name();
    appearance.desktopBringsStyle = style != QLatin1String("fusion") && style != QLatin1String("windows");
    appearance.desktopPalette = QApplication::palette();
    const QPalette standard = QApplication::style()->standardPalette();
    appearance.desktopBringsPalette =
        appearance.desktopPalette.color(QPalette::Window) != standard.color(QPalette::Window) ||
        appearance.desktopPalette.color(QPalette::Highlight) != standard.color(QPalette::Highlight);
    return appearance;
}

} // namespace

void Theme::apply(Mode mode) {
    static Appearance appearance = observeDesktop();
    appearance.mode = mode;
    if (!appearance.desktopBringsStyle && !qobject_cast<Style*>(QApplication::style()))
        QApplication::setStyle(new Style);
    if (!appearance.scheme) {
        appearance.scheme = new DesktopScheme(qApp);
        QObject::connect(appearance.scheme, &DesktopScheme::changed, qApp, [] { applyPalette(appearance); });
    }
    applyPalette(appearance);
}

} // namespace boxyard::widgets

#include "Appearance.moc"
