// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/Demo.h"
#include "app/demo/FakeContainerService.h"
#include "app/demo/FakeProvider.h"
#include "widgets/container/ContainerHooks.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

// The yard of the demonstration with the hooks of the container feature, quick enough for tests.
struct Yard {
    struct Answers final : boxyard::widgets::Prompter {
        QString path; // what the user chooses; empty = cancels
        void answer(const std::function<void(const QString&)>& f) const {
            if (!path.isEmpty())
                f(path);
        }
        void askOpenFile(QWidget*, const QString&, const QStringList&, std::function<void(const QString&)> f) override {
            answer(f);
        }
        void askSaveFile(QWidget*, const QString&, const QString&, std::function<void(const QString&)> f) override {
            answer(f);
        }
        void askFolder(QWidget*, const QString&, const QString&, std::function<void(const QString&)> f) override {
            answer(f);
        }
    };

    boxyard::app::Demo demo;
    Answers prompter;
    boxyard::widgets::ContainerHooks hooks;

    Yard() {
        demo.open();
        demo.containers().setDelay(std::chrono::milliseconds(1));
        demo.engine().setDelay(std::chrono::milliseconds(10));
        hooks.service = [this](const QString& provider) { return demo.containerService(provider); };
        hooks.resources = [this](const QString& provider) { return demo.resources().provider(provider); };
        hooks.engines = [this] {
            return QList<boxyard::widgets::EngineChoice>{{demo.engine().id(), QStringLiteral("Docker")}};
        };
        hooks.jobs = &demo.jobs();
        hooks.ports = &demo.ports();
        hooks.prompter = &prompter;
    }
    [[nodiscard]] boxyard::Resource named(const QString& name) {
        return demo.engine().findByName(name).value_or(boxyard::Resource());
    }
};

// Interactive widgets that a screen reader could not name.
inline QStringList nameless(const QWidget& root) {
    QStringList found;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (widget->objectName().startsWith(QLatin1String("qt_")) || widget->objectName().isEmpty() ||
            !widget->isVisibleTo(&root))
            continue;
        const bool interactive = qobject_cast<const QAbstractButton*>(widget) ||
                                 qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget) ||
                                 qobject_cast<const QAbstractItemView*>(widget) ||
                                 qobject_cast<const QPlainTextEdit*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        if (interactive && !named)
            found.append(widget->objectName());
    }
    return found;
}

template <typename T>
T* child(const QWidget& root, const char* name) {
    auto* found = root.findChild<T*>(QLatin1String(name));
    if (!found)
        qFatal("there is no %s", name);
    return found;
}

// Clicks as a user does, and counts.
struct Hand {
    int clicks = 0;
    void click(QWidget* widget) {
        ++clicks;
        QTest::mouseClick(widget, Qt::LeftButton);
    }
};
