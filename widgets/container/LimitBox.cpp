// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/container/LimitBox.h"

#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"

#include <QLineEdit>
#include <QLocale>

namespace boxyard::widgets {

namespace {

constexpr int kLeastMiB = 6; // docker takes no less

double number(const QString& text) {
    bool ok = false;
    const double value = QLocale().toDouble(text, &ok);
    return ok ? value : text.toDouble();
}

} // namespace

LimitBox::LimitBox(Of what, QWidget* parent) : QComboBox(parent), m_of(what) {
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    addItem(tr("No limit"));
    if (what == Of::Memory)
        for (const int mib : {256, 512, 1024, 2048, 4096})
            addItem(ByteSize::fromMiB(mib).toText());
    else
        for (const double cpus : {0.5, 1.0, 2.0, 4.0})
            addItem(QLocale().toString(cpus));
    setMinimumContentsLength(9);
    connect(this, &QComboBox::editTextChanged, this, [this] {
        setFieldTone(this, problem().isEmpty() ? Tone::Neutral : Tone::Problem, problem());
        Q_EMIT changed();
    });
}

bool LimitBox::isUnlimited() const {
    const QString text = currentText().trimmed();
    return text.isEmpty() || text == itemText(0);
}

ByteSize LimitBox::memory() const {
    if (isUnlimited())
        return {};
    const Result<ByteSize> size = ByteSize::parse(currentText().trimmed());
    return size ? *size : ByteSize();
}

double LimitBox::cpus() const { return isUnlimited() ? 0 : number(currentText().trimmed()); }

QString LimitBox::problem() const {
    if (isUnlimited())
        return {};
    if (m_of == Of::Memory)
        return memory() < ByteSize::fromMiB(kLeastMiB) ? tr("At least 6 MiB, for example 512 MiB or 2 GiB.")
                                                       : QString();
    return cpus() > 0 && cpus() <= 4096 ? QString() : tr("A number of CPUs, for example 0.5 or 2.");
}

} // namespace boxyard::widgets
