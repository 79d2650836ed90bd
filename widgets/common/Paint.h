// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QString>

class QFont;
class QLineEdit;
class QPainter;
class QWidget;

namespace boxyard::widgets {

enum class Tone;
class Theme;

inline constexpr double kControlRadius = 6;
inline constexpr double kTileRadius = 8;
inline constexpr double kSquareRadius = 9;
inline constexpr double kCheckRadius = 4;

// The rectangle moved to whole device pixels, so that lines stay crisp at 125 and 150 %.
[[nodiscard]] QRectF snapped(const QPainter& painter, const QRectF& rect);
// A filled, bordered box. Either colour may be invalid (= none). The border lies inside the rectangle.
void paintBox(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& border, double radius,
              double width = 1);
// One device-independent pixel, snapped.
void paintHairline(QPainter& painter, double x1, double x2, double y, const QColor& colour);
// Paints a line edit's text with an ellipsis where it is longer than the edit and nobody edits it; false = it fits, or is
// being edited, and the edit paints itself.
bool paintElidedText(QPainter& painter, const QLineEdit& edit);
enum class Direction { Up, Down, Left, Right };
void paintChevron(QPainter& painter, const QPointF& centre, Direction direction, const QColor& colour, double size = 8);
// A rounded bar of total width with parts filled one after the other; parts are fractions.
void paintBar(QPainter& painter, const QRectF& rect, const QColor& groove, const QColor& first, double firstPart,
              const QColor& second = {}, double secondPart = 0);
// The 42 px square with a 22 px icon; Tone::Problem makes it red.
void paintIconSquare(QPainter& painter, const QRectF& rect, const QString& iconName, const Theme& theme, Tone tone);

// Marks a field as needed (Attention), wrong (Problem) or fine (Neutral): border, sign at its end and, for screen
// readers and the pointer, the sentence.
void setFieldTone(QWidget* field, Tone tone, const QString& sentence = {});
[[nodiscard]] Tone fieldTone(const QWidget* field);

} // namespace boxyard::widgets
