// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/HardwareRow.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/NumberEdit.h"
#include "widgets/common/Paint.h"
#include "widgets/common/SizeEdit.h"
#include "widgets/common/Theme.h"
#include "widgets/common/UsageBar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>

#include <algorithm>

namespace boxyard::widgets {

namespace {

constexpr int kMostCpus = 4096; // typed freely up to here; what is too much is explained rather than swallowed
constexpr int kBar = 100;

QLabel* mutedLabel(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    return label;
}

void colour(QLabel* label, const QColor& text) {
    QPalette palette = label->palette();
    if (palette.color(QPalette::WindowText) == text)
        return;
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Text, text);
    label->setPalette(palette);
}

QString gib(ByteSize size) {
    const double value = static_cast<double>(size.bytes()) / static_cast<double>(ByteSize::fromGiB(1).bytes());
    return QLocale().toString(value, 'f', value >= 10 || value == static_cast<int>(value) ? 0 : 1);
}

} // namespace

CpuEdit::CpuEdit(QWidget* parent)
    : QWidget(parent), m_number(new NumberEdit(1, kMostCpus, this)), m_bar(new UsageBar(this)), m_of(mutedLabel(this)) {
    m_number->setObjectName(QStringLiteral("cpus"));
    m_number->setAccessibleName(tr("CPUs"));
    m_bar->setFixedWidth(kBar);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_number);
    line->addWidget(m_bar);
    line->addWidget(m_of);
    setFocusProxy(m_number);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_number, &QSpinBox::valueChanged, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    refresh();
}

void CpuEdit::setHost(int cpus, int most) {
    m_host = cpus;
    m_most = most;
    refresh();
}

void CpuEdit::setCompact(bool compact) {
    m_compact = compact;
    refresh();
}

void CpuEdit::setValue(int cpus) {
    const QSignalBlocker quiet(m_number);
    m_number->setValue(cpus);
    refresh();
}

int CpuEdit::value() const { return m_number->value(); }

bool CpuEdit::isRefused() const { return value() > m_most; }

QString CpuEdit::problem() const {
    if (isRefused())
        return tr("This kind of machine takes at most %n CPUs.", nullptr, m_most);
    if (m_host > 0 && value() > m_host)
        return tr("This computer has %n CPUs. The machine will run, but slower than with that many.", nullptr, m_host);
    return {};
}

void CpuEdit::refresh() {
    m_bar->setVisible(!m_compact && m_host > 0);
    m_of->setVisible(m_host > 0);
    m_of->setText(m_compact ? tr("of %n CPUs", nullptr, m_host) : tr("of %1").arg(m_host));
    const bool tooMany = m_host > 0 && value() > m_host;
    m_bar->setUsage(0, m_host > 0 ? std::min(1.0, static_cast<double>(value()) / m_host) : 0);
    m_bar->setTooMuch(tooMany);
    setFieldTone(m_number, isRefused() ? Tone::Problem : tooMany ? Tone::Attention : Tone::Neutral, problem());
    colour(m_of, Theme::of(palette()).muted);
}

MemoryEdit::MemoryEdit(QWidget* parent)
    : QWidget(parent), m_size(new SizeEdit(SizeEdit::Unit::MiB, this)), m_bar(new UsageBar(this)),
      m_text(new ElidedLabel(this)) {
    m_text->setMuted(true);
    m_size->setObjectName(QStringLiteral("memory"));
    m_size->setAccessibleName(tr("Memory"));
    m_size->setRange(ByteSize::fromMiB(16), ByteSize::fromGiB(16 * 1024));
    m_bar->setFixedWidth(kBar);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_size);
    line->addWidget(m_bar);
    line->addWidget(m_text);
    setFocusProxy(m_size);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_size, &SizeEdit::valueChanged, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    connect(m_size, &SizeEdit::validChanged, this, &MemoryEdit::changed);
    refresh();
}

void MemoryEdit::setHost(ByteSize total, ByteSize available) {
    m_total = total;
    m_available = available;
    refresh();
}

void MemoryEdit::setOwn(ByteSize own) {
    m_own = own;
    refresh();
}

void MemoryEdit::setValue(ByteSize size) {
    const QSignalBlocker quiet(m_size);
    m_size->setValue(size);
    refresh();
}

ByteSize MemoryEdit::value() const { return m_size->value(); }

bool MemoryEdit::isRefused() const { return !m_size->isValid(); }

QString MemoryEdit::problem() const {
    if (isRefused())
        return m_size->problem();
    if (m_total.isNull())
        return {};
    if (value() > m_total)
        return tr("This computer has %1 of memory. The machine may not start, or make it very slow.")
            .arg(m_total.toText());
    const ByteSize free = m_available + m_own;
    if (!m_available.isNull() && value() > free)
        return tr("Only %1 are free now. Other programs would have to give memory back.").arg(free.toText());
    return {};
}

void MemoryEdit::refresh() {
    const bool known = !m_total.isNull();
    m_bar->setVisible(known);
    m_text->setVisible(known);
    if (known) {
        const ByteSize used = m_available.isNull() ? ByteSize() : std::max(ByteSize(), m_total - m_available - m_own);
        const ByteSize then = used + value();
        const double total = static_cast<double>(m_total.bytes());
        m_bar->setUsage(static_cast<double>(used.bytes()) / total, static_cast<double>(value().bytes()) / total);
        m_bar->setTooMuch(then > m_total);
        m_text->setText(m_available.isNull() ? tr("of %1").arg(m_total.toText())
                                             : tr("%1 of %2 GiB then in use").arg(gib(then), gib(m_total)));
    }
    if (m_size->isValid())
        setFieldTone(m_size, problem().isEmpty() ? Tone::Neutral : Tone::Attention, problem());
}

HardwareRow::HardwareRow(QWidget* parent)
    : QWidget(parent), m_cpus(new CpuEdit(this)), m_memory(new MemoryEdit(this)), m_problem(mutedLabel(this)) {
    m_cpus->setCompact(true);
    m_problem->setObjectName(QStringLiteral("hardwareProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* line = new QHBoxLayout;
    line->setSpacing(24);
    line->addWidget(m_cpus);
    line->addWidget(m_memory);
    line->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(m_problem);
    setFocusProxy(m_cpus);
    connect(m_cpus, &CpuEdit::changed, this, &HardwareRow::refresh);
    connect(m_memory, &MemoryEdit::changed, this, &HardwareRow::refresh);
    connect(m_cpus, &CpuEdit::changed, this, &HardwareRow::changed);
    connect(m_memory, &MemoryEdit::changed, this, &HardwareRow::changed);
}

bool HardwareRow::isRefused() const { return m_cpus->isRefused() || m_memory->isRefused(); }

QString HardwareRow::problem() const {
    const bool memoryFirst = m_cpus->problem().isEmpty() || (m_memory->isRefused() && !m_cpus->isRefused());
    return memoryFirst ? m_memory->problem() : m_cpus->problem();
}

void HardwareRow::refresh() {
    const QString text = problem();
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    colour(m_problem, Theme::of(palette()).toneText(isRefused() ? Tone::Problem : Tone::Attention));
}

} // namespace boxyard::widgets
