// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/main/ToolStrip.h"

#include "widgets/common/Button.h"
#include "widgets/common/Paint.h"
#include "widgets/common/Theme.h"
#include "widgets/main/ActionTexts.h"

#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace boxyard::widgets {

namespace {

constexpr int kMargin = 16;
constexpr int kGap = 6;
constexpr int kArrowOverlap = 8; // the arrow stands in the padding of its button
constexpr int kStopAt = 1;       // the verb that the arrow belongs to

QString verbName(Action action) { return QStringLiteral("verb%1").arg(int(action)); }

QList<Action> barVerbs(std::optional<ResourceKind> kind) {
    if (!kind)
        return {Action::Start, Action::Stop, Action::Restart};
    if (*kind == ResourceKind::Machine)
        return {Action::Start, Action::Stop, Action::Console, Action::Ssh};
    return {Action::Start, Action::Stop, Action::Restart, Action::Logs};
}

} // namespace

ToolStrip::ToolStrip(QWidget* parent)
    : QWidget(parent), m_new(new Button(QStringLiteral("add"), QString(), Button::Look::Secondary, this)),
      m_import(new Button(QStringLiteral("import"), QString(), Button::Look::Secondary, this)),
      m_more(new Button(QStringLiteral("more"), QString(), Button::Look::Flat, this)),
      m_menu(new Button(QStringLiteral("menu"), QString(), Button::Look::Flat, this)),
      m_stopMenu(new Button(QString(), Button::Look::Flat, this)) {
    m_new->setObjectName(QStringLiteral("new"));
    m_import->setObjectName(QStringLiteral("import"));
    m_more->setObjectName(QStringLiteral("more"));
    m_menu->setObjectName(QStringLiteral("menu"));
    m_stopMenu->setObjectName(QStringLiteral("stopMenu"));
    m_stopMenu->setChevron(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_import, &Button::clicked, this, &ToolStrip::importRequested);
    connect(m_more, &Button::clicked, this,
            [this] { Q_EMIT moreRequested(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_stopMenu, &Button::clicked, this,
            [this] { Q_EMIT stopMenuRequested(m_stopMenu->mapToGlobal(QPoint(0, m_stopMenu->height()))); });
    retranslate();
    setSelection(0, std::nullopt, {});
}

void ToolStrip::setNewMenu(QMenu* menu) {
    m_new->setMenu(menu);
    place();
}

void ToolStrip::setMainMenu(QMenu* menu) { m_menu->setMenu(menu); }

void ToolStrip::setPageEdge(int x) {
    if (x == m_pageEdge)
        return;
    m_pageEdge = x;
    place();
}

Button* ToolStrip::verb(Action action) {
    auto* button = new Button(QString(), Button::Look::Flat, this);
    button->setObjectName(verbName(action));
    connect(button, &Button::clicked, this, [this, action] { Q_EMIT triggered(action); });
    return button;
}

void ToolStrip::setSelection(int count, std::optional<ResourceKind> kind, Actions possible) {
    const bool rebuild = kind != m_kind || (count > 0) != (m_count > 0) || m_verbs.isEmpty();
    m_count = count;
    m_kind = kind;
    const QList<Action> verbs = barVerbs(kind);
    if (rebuild) {
        for (Button* old : std::as_const(m_verbs)) {
            old->hide();
            old->deleteLater();
        }
        m_verbs.clear();
        for (const Action action : verbs)
            m_verbs.append(verb(action));
        orderTabs();
    }
    const ResourceKind said = kind.value_or(ResourceKind::Container);
    for (int i = 0; i < verbs.size(); ++i) {
        Action action = verbs.at(i);
        Button* button = m_verbs.at(i);
        // A paused one goes on with the same button that starts a stopped one.
        const bool resume =
            action == Action::Start && possible.testFlag(Action::Resume) && !possible.testFlag(Action::Start);
        if (resume)
            action = Action::Resume;
        button->setText(actionText(action, said));
        button->setIconName(actionIcon(action, said));
        button->setAccessibleName(actionText(action, said));
        button->setEnabled(possible.testFlag(action));
    }
    m_more->setVisible(count > 0);
    const QList<Action> stops = stopActions(said);
    m_stopMenu->setEnabled(
        std::any_of(stops.begin(), stops.end(), [possible](Action action) { return possible.testFlag(action); }));
    if (rebuild)
        for (Button* button : std::as_const(m_verbs))
            button->setVisible(count > 0);
    place();
}

// Buttons made later stand at the end of the focus chain; the keyboard follows the eye.
void ToolStrip::orderTabs() {
    QWidget* last = m_import;
    for (int i = 0; i < m_verbs.size(); ++i) {
        setTabOrder(last, m_verbs.at(i));
        last = m_verbs.at(i);
        if (i == kStopAt) {
            setTabOrder(last, m_stopMenu);
            last = m_stopMenu;
        }
    }
    setTabOrder(last, m_more);
    setTabOrder(m_more, m_menu);
}

void ToolStrip::retranslate() {
    m_new->setText(tr("New"));
    m_new->setAccessibleName(tr("New"));
    m_import->setText(tr("Import…"));
    m_import->setAccessibleName(tr("Import…"));
    m_more->setAccessibleName(tr("More actions"));
    m_more->setToolTip(tr("More actions"));
    m_stopMenu->setAccessibleName(tr("More ways to stop"));
    m_stopMenu->setToolTip(tr("More ways to stop"));
    m_menu->setAccessibleName(tr("Menu"));
    m_menu->setToolTip(tr("Menu"));
}

QSize ToolStrip::sizeHint() const { return {800, fontMetrics().height() + 30}; }

void ToolStrip::place() {
    const int height = sizeHint().height() - 1;
    const auto at = [height](Button* button, int x) {
        const QSize size = button->sizeHint();
        button->setGeometry(x, (height - size.height()) / 2, size.width(), size.height());
        return x + size.width();
    };
    int x = at(m_new, kMargin) + kGap;
    x = at(m_import, x) + kGap;
    int end = width() - 10 - m_menu->sizeHint().width();
    at(m_menu, end);
    end -= m_more->sizeHint().width() + 4;
    at(m_more, end);
    // Verbs begin where the page's text does; the glyph, not the box, aligns.
    x = qMax(x, m_pageEdge + 7);
    for (int i = 0; i < m_verbs.size(); ++i) {
        Button* button = m_verbs.at(i);
        const int arrow = i == kStopAt ? m_stopMenu->sizeHint().width() - kArrowOverlap : 0;
        const bool fits = x + button->sizeHint().width() + arrow <= end;
        button->setVisible(m_count > 0 && fits);
        x = at(button, x);
        if (i == kStopAt) {
            m_stopMenu->setVisible(m_count > 0 && fits);
            x = at(m_stopMenu, x - kArrowOverlap);
        }
        x += 1;
    }
}

void ToolStrip::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    const Theme& theme = Theme::of(palette());
    painter.fillRect(rect(), theme.window);
    paintHairline(painter, 0, width(), height() - 1, theme.line);
}

void ToolStrip::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place();
}

void ToolStrip::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        place();
    }
    QWidget::changeEvent(event);
}

} // namespace boxyard::widgets
