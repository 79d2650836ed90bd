// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/machine/Editor.h"

#include <QScopedValueRollback>
#include <QWheelEvent>

#include <algorithm>

namespace boxyard::widgets {

CalmComboBox::CalmComboBox(QWidget* parent) : QComboBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
}

void CalmComboBox::select(const QString& value) {
    int index = findData(value);
    if (index < 0) {
        addItem(value, value);
        index = count() - 1;
    }
    setCurrentIndex(index);
}

void CalmComboBox::wheelEvent(QWheelEvent* event) {
    if (hasFocus())
        QComboBox::wheelEvent(event);
    else
        event->ignore();
}

Editor::Editor(const QString& category, QWidget* body) : QObject(body), m_category(category), m_body(body) {}

QList<SettingRow*> Editor::rows() const {
    QList<SettingRow*> rows;
    for (const Field& field : m_fields)
        rows.append(field.row);
    return rows;
}

void Editor::load(const Config& config) {
    const QScopedValueRollback<bool> guard(m_loading, true);
    for (const Field& field : m_fields)
        if (field.load)
            field.load(config);
}

void Editor::store(Config& config) const {
    for (const Field& field : m_fields)
        if (field.store)
            field.store(config);
}

void Editor::mark(const Config& original, const Config& edited) {
    for (const Field& field : m_fields) {
        if (!field.text)
            continue;
        const QString before = field.text(original);
        const QString after = field.text(edited);
        field.row->setWas(before == after ? QString() : before.isEmpty() ? tr("empty") : before);
    }
}

void Editor::showFindings(const QList<machine::Finding>& findings) {
    for (const Field& field : m_fields) {
        if (const QString problem = field.problem ? field.problem() : QString(); !problem.isEmpty()) {
            field.row->setProblem(problem, true);
            continue;
        }
        if (field.finding.isEmpty()) {
            if (field.problem)
                field.row->setProblem({}, false);
            continue;
        }
        const auto found = std::find_if(findings.begin(), findings.end(), [&](const machine::Finding& finding) {
            return finding.field == field.finding || finding.field.startsWith(field.finding + QLatin1Char('.'));
        });
        if (found == findings.end())
            field.row->setProblem({}, false);
        else
            field.row->setProblem(found->text, found->level == machine::Finding::Level::Refused);
    }
}

bool Editor::isChanged() const {
    return std::any_of(m_fields.begin(), m_fields.end(), [](const Field& field) { return field.row->isChanged(); });
}

QString Editor::problem() const {
    for (const Field& field : m_fields)
        if (field.problem)
            if (const QString problem = field.problem(); !problem.isEmpty())
                return problem;
    return {};
}

SettingRow* Editor::addField(const SettingRow::Spec& spec, QWidget* editor, Field field) {
    field.row = new SettingRow(spec, editor, m_body);
    m_fields.append(field);
    return field.row;
}

QCheckBox* Editor::addCheck(const SettingRow::Spec& spec, bool Config::*member) {
    auto* check = new QCheckBox(spec.title, m_body);
    connect(check, &QCheckBox::toggled, this, &Editor::noteEdit);
    Field field;
    field.load = [check, member](const Config& config) { check->setChecked(config.*member); };
    field.store = [check, member](Config& config) { config.*member = check->isChecked(); };
    field.text = [member](const Config& config) { return config.*member ? Editor::tr("on") : Editor::tr("off"); };
    field.finding = spec.id;
    addField(spec, check, field);
    return check;
}

QComboBox* Editor::addChoice(const SettingRow::Spec& spec, const QList<Option>& options,
                             const std::function<QString(const Config&)>& get,
                             const std::function<void(Config&, const QString&)>& set) {
    auto* combo = new CalmComboBox(m_body);
    for (const Option& option : options)
        combo->addItem(option.text, option.value);
    connect(combo, &QComboBox::currentIndexChanged, this, &Editor::noteEdit);
    Field field;
    field.load = [combo, get](const Config& config) { combo->select(get(config)); };
    field.store = [combo, set](Config& config) { set(config, combo->currentData().toString()); };
    field.text = [combo, get](const Config& config) {
        const QString value = get(config);
        const int index = combo->findData(value);
        return index >= 0 ? combo->itemText(index) : value;
    };
    field.finding = spec.id;
    addField(spec, combo, field);
    return combo;
}

SettingRow::Spec Editor::spec(const QString& id, const QString& section, const QString& title, const QString& keywords,
                              const QString& remark) const {
    return {id, m_category, section, title, keywords, remark};
}

void Editor::removeFields(const QString& idPrefix) {
    for (const Field& field : m_fields)
        if (field.row->spec().id.startsWith(idPrefix)) {
            field.row->hide();
            field.row->setObjectName(QString());
            field.row->deleteLater(); // a click inside the row may be what removes it
        }
    m_fields.removeIf([&](const Field& field) { return field.row->spec().id.startsWith(idPrefix); });
}

void Editor::noteEdit() {
    if (!m_loading)
        Q_EMIT edited();
}

} // namespace boxyard::widgets
