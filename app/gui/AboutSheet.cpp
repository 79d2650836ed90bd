// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/AboutSheet.h"

#include "widgets/common/Button.h"

#include <QLabel>

namespace boxyard::app {

AboutSheet::AboutSheet(QWidget* parent) : Sheet(QStringLiteral("info"), Kind::Question, parent) {
    setObjectName(QStringLiteral("aboutSheet"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Boxyard"));
    setHeading(QStringLiteral("Boxyard " BOXYARD_VERSION), tr("Virtual machines and containers in one panel."));
    auto* text = new QLabel(tr("Free software under the GNU General Public License, version 3 or later. It works with "
                               "libvirt, QEMU, SPICE, Docker and Podman."),
                            this);
    text->setWordWrap(true);
    addWide(text);
    setVerb(tr("Close"));
    cancelButton()->hide();
    connect(this, &Sheet::verbTriggered, this, &QDialog::accept);
}

} // namespace boxyard::app
