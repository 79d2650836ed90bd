// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace boxyard::app {

// Installs the translators of the language: a code ("ko", "en"), or empty for the remembered choice, else the locale's.
// Before the first text is made. GUI thread.
void installTranslations(const QString& language);

} // namespace boxyard::app
