// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Translations.h"

#include "backend/core/Settings.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace boxyard::app {

void installTranslations(const QString& language) {
    const QString chosen = language.isEmpty() ? Setting<QString>("language", QString()).get() : language;
    const QLocale locale = chosen.isEmpty() || chosen == QLatin1String("system") ? QLocale::system() : QLocale(chosen);
    QLocale::setDefault(locale);
    auto* app = QCoreApplication::instance();
    auto* qt = new QTranslator(app);
    if (qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
    auto* own = new QTranslator(app);
    // English has a file as well: it holds the plural forms only.
    const QString code = locale.language() == QLocale::Korean ? QStringLiteral("ko") : QStringLiteral("en");
    if (own->load(QStringLiteral(":/i18n/boxyard_%1.qm").arg(code)))
        QCoreApplication::installTranslator(own);
}

} // namespace boxyard::app
