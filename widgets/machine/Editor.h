// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/machine/HostCapabilities.h"
#include "backend/machine/MachineConfig.h"
#include "backend/machine/Validation.h"
#include "widgets/machine/SettingRow.h"

#include <QCheckBox>
#include <QComboBox>
#include <QObject>

#include <functional>

namespace boxyard::widgets {

// One aspect of a machine as rows of the settings page: a MachineConfig in, a MachineConfig out. GUI thread; owned by
// the page, its rows by the page's body.
class Editor : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Editor)
public:
    using Config = machine::MachineConfig;
    Editor(const QString& category, QWidget* body);

    [[nodiscard]] QString category() const { return m_category; }
    [[nodiscard]] QList<SettingRow*> rows() const;
    virtual void setHost(const machine::HostCapabilities& host) { Q_UNUSED(host) }
    virtual void load(const Config& config);
    virtual void store(Config& config) const;
    // Says on each row what it was before.
    virtual void mark(const Config& original, const Config& edited);
    // Shows what validate() found in the row that can change it.
    virtual void showFindings(const QList<machine::Finding>& findings);
    [[nodiscard]] bool isChanged() const;
    // Why what stands in a field cannot be stored at all; empty = everything can.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void edited();
    void rowsChanged(); // rows were added or removed

protected:
    struct Field {
        SettingRow* row = nullptr;
        std::function<void(const Config&)> load;
        std::function<void(Config&)> store;
        std::function<QString(const Config&)> text; // as "was …" says it
        QString finding;                            // Finding::field it answers for
        std::function<QString()> problem = {};      // of its text, when that is no value
    };
    struct Option {
        QString value;
        QString text;
    };
    [[nodiscard]] QWidget* body() const { return m_body; }
    SettingRow* addField(const SettingRow::Spec& spec, QWidget* editor, Field field);
    QCheckBox* addCheck(const SettingRow::Spec& spec, bool Config::*member);
    QComboBox* addChoice(const SettingRow::Spec& spec, const QList<Option>& options,
                         const std::function<QString(const Config&)>& get,
                         const std::function<void(Config&, const QString&)>& set);
    [[nodiscard]] SettingRow::Spec spec(const QString& id, const QString& section, const QString& title,
                                        const QString& keywords = {}, const QString& remark = {}) const;
    void removeFields(const QString& idPrefix);
    void noteEdit(); // emits edited() unless the editor is just being loaded
    bool m_loading = false;

private:
    QString m_category;
    QWidget* m_body;
    QList<Field> m_fields;
};

// A combo box whose wheel does nothing until it has the focus, so that scrolling the page never changes a setting.
class CalmComboBox final : public QComboBox {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CalmComboBox)
public:
    explicit CalmComboBox(QWidget* parent = nullptr);
    // Selects value, adding it as it is when the list does not know it, so that foreign values survive.
    void select(const QString& value);

protected:
    void wheelEvent(QWheelEvent* event) override;
};

} // namespace boxyard::widgets
