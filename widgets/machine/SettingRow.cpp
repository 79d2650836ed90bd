// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/machine/SettingRow.h"

#include "widgets/common/ElidedLabel.h"
#include "widgets/common/Theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace boxyard::widgets {

namespace {

// A label that marks where the search found its word. Plain text, painted, because titles can carry foreign names.
class MatchLabel final : public QLabel {
public:
    using QLabel::QLabel;
    void setNeedle(const QString& needle) {
        m_needle = needle;
        update();
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        const auto at = m_needle.isEmpty() ? -1 : text().indexOf(m_needle, 0, Qt::CaseInsensitive);
        if (at >= 0) {
            QPainter painter(this);
            const QFontMetrics metrics(font());
            const int left = metrics.horizontalAdvance(text().left(at));
            const int width = metrics.horizontalAdvance(text().mid(at, m_needle.size()));
            const Theme& theme = Theme::of(palette());
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(Theme::mix(theme.base, theme.toneGlyph(Tone::Attention), theme.dark ? 0.42 : 0.34));
            painter.drawRoundedRect(QRectF(left - 1, (height() - metrics.height()) / 2.0, width + 2, metrics.height()),
                                    3, 3);
        }
        QLabel::paintEvent(event);
    }

private:
    QString m_needle;
};

// "was 2": a quiet pill.
class WasLabel final : public QLabel {
public:
    using QLabel::QLabel;
    void setPill(bool pill) {
        m_pill = pill;
        setContentsMargins(pill ? 10 : 0, pill ? 2 : 0, pill ? 10 : 0, pill ? 2 : 0);
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        if (m_pill) {
            QPainter painter(this);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(Theme::of(palette()).iconSquare);
            painter.drawRoundedRect(QRectF(rect()), height() / 2.0, height() / 2.0);
        }
        QLabel::paintEvent(event);
    }

private:
    bool m_pill = false;
};

void colour(QLabel* label, const QColor& text) {
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Text, text);
    label->setPalette(palette);
}

} // namespace

SettingRow::SettingRow(const Spec& spec, QWidget* editor, QWidget* parent)
    : QWidget(parent), m_spec(spec), m_editor(editor), m_check(qobject_cast<QCheckBox*>(editor)),
      m_title(new MatchLabel(this)), m_category(new QLabel(this)), m_remark(new ElidedLabel(this)),
      m_was(new WasLabel(this)), m_problem(new QLabel(this)) {
    setObjectName(QStringLiteral("row.") + spec.id);
    editor->setParent(this);
    if (editor->objectName().isEmpty())
        editor->setObjectName(QStringLiteral("setting.") + spec.id);
    if (editor->accessibleName().isEmpty())
        editor->setAccessibleName(spec.title);
    for (QLabel* label : {m_title, m_category, m_was, m_problem})
        label->setTextFormat(Qt::PlainText);
    m_title->setText(spec.title);
    m_title->setBuddy(editor);
    m_category->setText(spec.category);
    m_remark->setMuted(true);
    m_remark->setText(spec.remark);
    m_was->setObjectName(QStringLiteral("was.") + spec.id);
    m_problem->setObjectName(QStringLiteral("problem.") + spec.id);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_was->hide();
    m_was->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    applyTheme();
    arrange();
}

bool SettingRow::matches(const QString& needle) const {
    for (const QString& word : needle.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (!m_spec.title.contains(word, Qt::CaseInsensitive) && !m_spec.keywords.contains(word, Qt::CaseInsensitive) &&
            !m_spec.category.contains(word, Qt::CaseInsensitive))
            return false;
    return true;
}

void SettingRow::showAsForm() {
    m_needle.clear();
    m_result = false;
    arrange();
}

void SettingRow::showAsResult(const QString& needle) {
    m_needle = needle;
    m_result = true;
    arrange();
}

void SettingRow::setWas(const QString& text) {
    m_wasText = text;
    m_was->setText(text.isEmpty() ? QString() : tr("was %1").arg(text));
    m_was->setVisible(!text.isEmpty());
}

void SettingRow::setRemark(const QString& text) {
    m_remark->setText(text);
    m_remark->setVisible(!text.isEmpty());
}

void SettingRow::setProblem(const QString& text, bool refused) {
    m_refused = refused;
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    applyTheme();
}

void SettingRow::setLabelWidth(int width) {
    m_labelWidth = width;
    if (!m_result)
        m_title->setFixedWidth(width);
}

int SettingRow::labelWidthHint() const { return m_check ? 0 : m_title->fontMetrics().horizontalAdvance(m_spec.title); }

void SettingRow::arrange() {
    delete layout();
    auto* outer = new QVBoxLayout(this);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    outer->setSpacing(4);
    static_cast<MatchLabel*>(m_title)->setNeedle(m_needle);
    static_cast<WasLabel*>(m_was)->setPill(!m_result);
    m_category->setVisible(m_result);
    m_title->setVisible(m_result || !m_check);
    if (m_check)
        m_check->setText(m_result ? QString() : m_spec.title);
    if (m_result) {
        outer->setContentsMargins(2, 8, 0, 9);
        auto* words = new QVBoxLayout;
        words->setSpacing(1);
        m_title->setMinimumWidth(0);
        m_title->setMaximumWidth(QWIDGETSIZE_MAX);
        words->addWidget(m_title);
        words->addWidget(m_category);
        line->addLayout(words, 1);
        line->addWidget(m_remark);
        line->addWidget(m_was);
        line->addWidget(m_editor, 0, Qt::AlignVCenter);
    } else {
        outer->setContentsMargins(0, 0, 0, 0);
        if (m_check)
            line->addSpacing(m_labelWidth + line->spacing()); // in line with the fields of the other rows
        else
            m_title->setFixedWidth(m_labelWidth > 0 ? m_labelWidth : m_title->sizeHint().width());
        line->addWidget(m_title);
        line->addWidget(m_editor, m_editor->sizePolicy().horizontalPolicy() == QSizePolicy::Expanding ? 1 : 0);
        line->addWidget(m_remark);
        line->addSpacing(4);
        line->addWidget(m_was, 0, Qt::AlignVCenter);
        if (m_editor->sizePolicy().horizontalPolicy() != QSizePolicy::Expanding)
            line->addStretch(1);
    }
    m_remark->setVisible(!m_remark->text().isEmpty());
    outer->addLayout(line);
    auto* below = new QHBoxLayout;
    below->addSpacing(m_result ? 0 : m_labelWidth + line->spacing());
    below->addWidget(m_problem, 1);
    outer->addLayout(below);
    applyTheme();
}

void SettingRow::applyTheme() {
    const Theme& theme = Theme::of(palette());
    colour(m_title, m_result ? theme.text : theme.muted);
    colour(m_category, theme.muted);
    colour(m_was, m_result ? theme.muted : theme.accentText);
    colour(m_problem, theme.toneText(m_refused ? Tone::Problem : Tone::Attention));
    m_category->setFont(smallFont(font()));
    m_was->setFont(m_result ? font() : mediumFont(smallFont(font())));
    update();
}

void SettingRow::paintEvent(QPaintEvent*) {
    if (!m_result)
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Theme::of(palette()).line);
}

void SettingRow::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
}

} // namespace boxyard::widgets
