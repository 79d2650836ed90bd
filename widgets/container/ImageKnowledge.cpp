// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/container/ImageKnowledge.h"

#include <QHash>
#include <QRandomGenerator>
#include <QRegularExpression>

namespace boxyard::widgets {

QString imageBaseName(const QString& reference) {
    return reference.section(QLatin1Char('@'), 0, 0).section(QLatin1Char('/'), -1).section(QLatin1Char(':'), 0, 0);
}

QStringList neededVariables(const QString& reference) {
    static const QHash<QString, QStringList> needed = {
        {QStringLiteral("postgres"), {QStringLiteral("POSTGRES_PASSWORD")}},
        {QStringLiteral("postgis"), {QStringLiteral("POSTGRES_PASSWORD")}},
        {QStringLiteral("mysql"), {QStringLiteral("MYSQL_ROOT_PASSWORD")}},
        {QStringLiteral("mariadb"), {QStringLiteral("MARIADB_ROOT_PASSWORD")}},
        {QStringLiteral("couchdb"), {QStringLiteral("COUCHDB_USER"), QStringLiteral("COUCHDB_PASSWORD")}},
    };
    return needed.value(imageBaseName(reference));
}

QString freeContainerName(const QString& reference, const QStringList& taken) {
    static const QRegularExpression odd(QStringLiteral("[^a-zA-Z0-9_.-]+"));
    QString base = imageBaseName(reference).replace(odd, QStringLiteral("-"));
    while (!base.isEmpty() && !base.at(0).isLetterOrNumber())
        base.remove(0, 1);
    if (base.size() < 2)
        base = QStringLiteral("container");
    QString name = base;
    for (int number = 2; taken.contains(name); ++number)
        name = QStringLiteral("%1-%2").arg(base).arg(number);
    return name;
}

QString madePassword() {
    static const QString letters = QStringLiteral("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789");
    QString password;
    for (int i = 0; i < 20; ++i)
        password.append(letters.at(QRandomGenerator::system()->bounded(int(letters.size()))));
    return password;
}

} // namespace boxyard::widgets
