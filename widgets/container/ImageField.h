// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/core/Job.h"
#include "widgets/container/ContainerHooks.h"

#include <QPointer>
#include <QWidget>

class QComboBox;
class QCompleter;
class QLabel;
class QLineEdit;
class QStringListModel;

namespace boxyard::widgets {

class Button;

// The head of the run sheet: the image with completion over those on the engine, the engine where there are several,
// and what is known of the image. Enter looks it up; once the form is filled, Enter is the sheet's again. GUI thread.
class ImageField final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImageField)
public:
    ImageField(const QList<EngineChoice>& engines, const QString& provider, QWidget* parent);
    [[nodiscard]] QString reference() const;
    void setReference(const QString& reference);
    void setKnown(const QStringList& references);
    void setFilled(bool filled) { m_filled = filled; }
    // Whether Enter was pressed since the last call: then an absent image is pulled at once.
    bool takeEnter() { return std::exchange(m_enter, false); }

    void showNothing();
    void showLooking();
    void showHere(const QString& size);
    void showAbsent();
    void showPulling(Job* job);
    void pullEnded();

Q_SIGNALS:
    void edited();
    void looked();
    void pullRequested();
    void engineChosen(const QString& provider);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void wire();
    void setStatus(const QString& iconName, const QString& text, const QString& action);
    void showProgress();
    void look();
    QLineEdit* m_edit = nullptr;
    QComboBox* m_engine = nullptr;
    QCompleter* m_completer = nullptr;
    QStringListModel* m_known = nullptr;
    QLabel* m_icon = nullptr;
    QLabel* m_text = nullptr;
    Button* m_action = nullptr;
    QString m_iconName;
    QPointer<Job> m_job;
    bool m_filled = false;
    bool m_enter = false;
};

} // namespace boxyard::widgets
