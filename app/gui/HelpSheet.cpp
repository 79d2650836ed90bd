// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/HelpSheet.h"

#include "widgets/common/Button.h"
#include "widgets/common/FactList.h"

#include <QKeySequence>

namespace boxyard::app {

HelpSheet::HelpSheet(QWidget* parent) : Sheet(QStringLiteral("keyboard"), Kind::Question, parent) {
    setObjectName(QStringLiteral("helpSheet"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Help"));
    setHeading(tr("Keys"), tr("The command line is explained by “boxyard --help” and “man boxyard”."));
    const std::pair<const char*, QString> keys[] = {{"Ctrl+N", tr("New machine")},
                                                    {"Ctrl+Shift+N", tr("Run a container")},
                                                    {"Ctrl+I", tr("Import an appliance")},
                                                    {"Ctrl+F", tr("Find; typing does it too")},
                                                    {"Return", tr("Start, or open what runs")},
                                                    {"Ctrl+Return", tr("Console")},
                                                    {"Ctrl+Shift+C", tr("Copy the SSH command")},
                                                    {"F2", tr("Rename")},
                                                    {"Del", tr("Delete")},
                                                    {"F5", tr("Read everything again")},
                                                    {"Ctrl+1", tr("First tab, up to Ctrl+9")},
                                                    {"F11", tr("Full screen in a console")},
                                                    {"Ctrl+,", tr("Preferences")},
                                                    {"Ctrl+Q", tr("Quit")}};
    auto* list = new widgets::FactList(this);
    for (const auto& [key, what] : keys)
        list->setFact(QLatin1String(key), QKeySequence(QLatin1String(key)).toString(QKeySequence::NativeText), what);
    addWide(list);
    setVerb(tr("Close"));
    cancelButton()->hide();
    connect(this, &Sheet::verbTriggered, this, &QDialog::accept);
}

} // namespace boxyard::app
