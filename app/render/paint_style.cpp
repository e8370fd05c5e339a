// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/paint_style.h"

#include <cmath>

namespace driftline {

namespace {
/// Dashes and gaps in widths of the pen.
QList<double> patternOf(Dash dash) {
    switch (dash) {
    case Dash::Solid:
        break;
    case Dash::Dashed:
        return {3.6, 2.0};
    case Dash::Dotted:
        return {1.0, 2.0};
    case Dash::DashDotted:
        return {4.4, 1.8, 1.0, 1.8};
    }
    return {};
}
} // namespace

QColor faded(Colour colour, double opacity) {
    auto out = toColor(colour);
    out.setAlpha(static_cast<int>(std::lround(colour.alpha * opacity)));
    return out;
}

double widthOf(StrokeWeight weight, const Medium& medium) {
    switch (weight) {
    case StrokeWeight::Data:
        return medium.dataLine;
    case StrokeWeight::Context:
        return medium.contextLine;
    case StrokeWeight::Reference:
        return medium.referenceLine;
    case StrokeWeight::Hairline:
        break;
    }
    return medium.hairline;
}

QBrush brushFor(const QColor& fill) {
    return fill.alpha() == 0 ? QBrush(Qt::NoBrush) : QBrush(fill);
}

QColor groundOf(const Theme& theme, Background background) {
    return background == Background::Transparent ? QColor(Qt::transparent) : toColor(theme.background);
}

QPen penFor(const Stroke& stroke, const Medium& medium, double opacity) {
    QPen pen(faded(stroke.colour, opacity), widthOf(stroke.weight, medium) * stroke.width);
    pen.setJoinStyle(Qt::RoundJoin);
    if (stroke.dash == Dash::Solid) {
        pen.setCapStyle(Qt::RoundCap);
    } else {
        pen.setCapStyle(Qt::FlatCap);
        pen.setDashPattern(patternOf(stroke.dash));
    }
    return pen;
}

double opacityOf(int series, int focus) {
    return focus < 0 || series < 0 || series == focus ? 1 : unfocusedOpacity;
}

} // namespace driftline
