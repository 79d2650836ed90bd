// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/DemoYard.h"
#include "app/demo/FakeMachineService.h"
#include "app/demo/FakePortMap.h"
#include "app/demo/FakeProvider.h"
#include "backend/core/ResourceSet.h"
#include "widgets/common/Prompter.h"
#include "widgets/common/Theme.h"

#include <QDir>
#include <QtTest>
#include <QtWidgets>

namespace boxyard {

// The demonstration's machines behind one provider, for the tests of pages and sheets.
struct PageYard {
    JobList jobs;
    app::FakeProvider rows{{QStringLiteral("test:///machines"), ResourceKind::Machine, QStringLiteral("Test"), {}},
                           jobs};
    app::MachineStore store{rows};
    ResourceSet set;
    app::FakePortMap ports{set};
    app::FakeMachineService service{store, rows, jobs, &ports};

    PageYard() {
        using namespace std::chrono_literals;
        rows.setDelay(5ms);
        service.setDelay(5ms);
        set.add(&rows);
        app::fillMachines(rows, store, service);
        rows.open();
    }
    bool waitOnline() {
        return QTest::qWaitFor([this] { return rows.availability().state == Availability::State::Online; });
    }
    Resource machine(const QString& name) { return rows.findByName(name).value(); }
};

struct NoPrompter final : widgets::Prompter {
    QString answer;
    void askOpenFile(QWidget*, const QString&, const QStringList&, std::function<void(const QString&)> f) override {
        reply(f);
    }
    void askSaveFile(QWidget*, const QString&, const QString&, std::function<void(const QString&)> f) override {
        reply(f);
    }
    void askFolder(QWidget*, const QString&, const QString&, std::function<void(const QString&)> f) override {
        reply(f);
    }
    void reply(const std::function<void(const QString&)>& f) const {
        if (!answer.isEmpty())
            f(answer);
    }
};

// A click where a user clicks; counted.
struct Clicks {
    int count = 0;
    void on(QWidget* widget) {
        ++count;
        QTest::mouseClick(widget, Qt::LeftButton);
    }
};

template <typename T = QWidget>
T* child(QWidget* parent, const char* name) {
    return parent->findChild<T*>(QLatin1String(name));
}

// Every button and field under root must say what it is.
inline QStringList nameless(QWidget* root) {
    QStringList found;
    const QList<QWidget*> all = root->findChildren<QWidget*>();
    for (QWidget* widget : all) {
        if (!widget->isVisibleTo(root))
            continue;
        const auto* button = qobject_cast<QAbstractButton*>(widget);
        const bool field = qobject_cast<QLineEdit*>(widget) &&
                           !qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) &&
                           !qobject_cast<QComboBox*>(widget->parentWidget());
        if ((button && button->text().isEmpty() && button->accessibleName().isEmpty()) ||
            ((field || qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget)) &&
             widget->accessibleName().isEmpty()))
            found.append(QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') +
                         widget->objectName());
    }
    return found;
}

// Keeps a picture of the widget where BOXYARD_SHOTS points.
inline void shoot(QWidget* widget, const QString& name) {
    const QString folder = qEnvironmentVariable("BOXYARD_SHOTS");
    if (!folder.isEmpty())
        widget->grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

} // namespace boxyard
