// SPDX-FileCopyrightText: The Boxyard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace boxyard::widgets {

class Theme;

// The look of fields, boxes, tabs, bars and menus over Fusion, drawn from Theme. Used where the desktop brings no
// style of its own. Owned by the application.
class Style final : public QProxyStyle {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Style)
public:
    Style();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                       const QWidget* widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption* option,
                                       const QWidget* widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                         const QWidget* widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* returned) const override;
    void polish(QWidget* widget) override;
    using QProxyStyle::polish;

private:
    void drawSpinBox(const QStyleOptionSpinBox& option, QPainter& painter, const QWidget* widget,
                     const Theme& theme) const;
    void drawComboBox(const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget,
                      const Theme& theme) const;
    void drawScrollBar(const QStyleOptionSlider& option, QPainter& painter, const Theme& theme) const;
    bool drawControlPrimitive(PrimitiveElement element, const QStyleOption& option, QPainter& painter,
                              const QWidget* widget, const Theme& theme) const;
    void drawMenuItem(const QStyleOptionMenuItem& option, QPainter& painter, const Theme& theme) const;
    void drawTab(const QStyleOptionTab& option, QPainter& painter, const Theme& theme) const;
    void drawHeader(const QStyleOptionHeader& option, QPainter& painter, const Theme& theme) const;
};

// The frame of a field in its state: shared by everything that looks like one.
void paintField(QPainter& painter, const QRectF& rect, const Theme& theme, bool enabled, bool focused,
                const QWidget* widget);

} // namespace boxyard::widgets
