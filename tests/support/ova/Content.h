// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QTemporaryDir>

namespace boxyard::testing {

// A disk's data: part noise, part text, part nothing, the same every time; size need not be whole units.
QByteArray content(qsizetype size, quint32 seed);
QStringList filesIn(const QString& folder); // names, hidden ones too
// Writes a file and returns its path; a test that cannot ends.
QString write(const QTemporaryDir& folder, const char* name, const QByteArray& bytes);
// What a program says on both its outputs, and its exit code.
QByteArray runTool(const QString& program, const QStringList& arguments, int* code);
QByteArray gzipped(const QByteArray& bytes);

} // namespace boxyard::testing
