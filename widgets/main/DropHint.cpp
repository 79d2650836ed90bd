// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/DropHint.h"

#include "widgets/common/Icon.h"
#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"

#include <QFileInfo>
#include <QPainter>

#include <algorithm>

namespace boxyard::widgets {

namespace {

constexpr int kInset = 6;
constexpr int kIcon = 22;
constexpr int kLongestName = 60;

bool hasSuffix(const QString& path, std::initializer_list<const char*> suffixes) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    return std::any_of(suffixes.begin(), suffixes.end(), [&](const char* one) { return suffix == QLatin1String(one); });
}

} // namespace

DropHint::DropHint(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("dropHint"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

QString DropHint::sentence(const QString& path) {
    QString name = QFileInfo(path).fileName().simplified();
    if (name.size() > kLongestName)
        name = name.left(kLongestName - 1) + QChar(0x2026);
    if (hasSuffix(path, {"ova", "ovf"}))
        return tr("Import %1").arg(name);
    if (hasSuffix(path, {"vv"}))
        return tr("Open the console of %1").arg(name);
    return tr("Create a machine from %1").arg(name);
}

void DropHint::showFor(const QString& path) {
    m_icon = hasSuffix(path, {"ova", "ovf"}) ? QStringLiteral("import")
             : hasSuffix(path, {"vv"})       ? QStringLiteral("console")
                                             : QStringLiteral("machine");
    m_sentence = sentence(path);
    setAccessibleName(m_sentence);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    update();
}

void DropHint::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    QColor veil = theme.base;
    veil.setAlphaF(0.6F);
    painter.fillRect(rect(), veil);
    paintBox(painter, QRectF(rect()).adjusted(kInset, kInset, -kInset, -kInset), {}, theme.focusRing, 10, 2);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(bold);
    const int room = width() - 120;
    const QString text = metrics.elidedText(m_sentence, Qt::ElideMiddle, room);
    const int wide = metrics.horizontalAdvance(text) + kIcon + 10;
    const QRectF pill((width() - wide) / 2.0 - 20, height() / 2.0 - metrics.height() - 8, wide + 40,
                      metrics.height() * 2 + 16);
    paintBox(painter, snapped(painter, pill), theme.base, theme.focusRing, 10, 2);
    const int top = int(pill.center().y()) - kIcon / 2;
    painter.drawPixmap(QPoint(int(pill.left()) + 20, top),
                       iconPixmap(m_icon, kIcon, devicePixelRatioF(), theme.accentText));
    painter.setFont(bold);
    painter.setPen(theme.text);
    painter.drawText(pill.adjusted(20 + kIcon + 10, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     text);
}

} // namespace boxyard::widgets
