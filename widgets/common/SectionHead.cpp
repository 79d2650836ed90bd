// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/SectionHead.h"

#include "widgets/common/Button.h"
#include "widgets/common/ElidedLabel.h"
#include "widgets/common/Theme.h"

#include <QHBoxLayout>

namespace boxyard::widgets {

SectionHead::SectionHead(const QString& title, QWidget* parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_title(new ElidedLabel(this)), m_remark(new ElidedLabel(this)) {
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(6);
    setMinimumHeight(32);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_title->setObjectName(QStringLiteral("sectionTitle"));
    m_title->setFont(sectionFont(font()));
    m_remark->setFont(smallFont(font()));
    m_remark->setMuted(true);
    m_remark->setWholeOnly(true);
    m_remark->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // it gives way before the title does
    m_row->addWidget(m_title);
    m_row->addSpacing(5);
    m_row->addWidget(m_remark, 1);
    setTitle(title);
}

void SectionHead::setTitle(const QString& title) {
    m_title->setText(title);
    setAccessibleName(title);
}

QString SectionHead::title() const { return m_title->text(); }

void SectionHead::setRemark(const QString& remark) { m_remark->setText(remark); }

Button* SectionHead::addButton(const QString& iconName, const QString& text) {
    auto* button = new Button(iconName, text, Button::Look::Secondary, this);
    button->setDense(true);
    m_row->addWidget(button);
    return button;
}

void SectionHead::addWidget(QWidget* widget) { m_row->addWidget(widget); }

} // namespace boxyard::widgets
