// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preflight/svg_style.h"

#include "preflight/svg_values.h"

#include <QXmlStreamAttributes>

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
Colour faded(Colour colour, double opacity) {
    return colour.withOpacity(colour.alpha / 255.0 * opacity);
}

/// The first of a list of families, without quotes.
QString firstFamily(QStringView text) {
    const auto comma = text.indexOf(u',');
    auto family = text.left(comma < 0 ? text.size() : comma).trimmed();
    while (!family.isEmpty() && (family.front() == u'\'' || family.front() == u'"'))
        family = family.mid(1);
    while (!family.isEmpty() && (family.back() == u'\'' || family.back() == u'"'))
        family.chop(1);
    return family.toString();
}

double opacityOf(QStringView text) {
    const auto numbers = svgNumbers(text);
    if (numbers.empty())
        return 1;
    return std::clamp(text.trimmed().endsWith(u'%') ? numbers.front() / 100 : numbers.front(), 0.0, 1.0);
}

bool isBoldWeight(QStringView text) {
    constexpr int semiBold = 600;
    return text.startsWith(u"bold") || text.toInt() >= semiBold;
}

void setFontSize(SvgStyle& style, QStringView text) {
    const auto numbers = svgNumbers(text);
    if (numbers.empty())
        return;
    if (text.endsWith(u'%'))
        style.fontSize *= numbers.front() / 100;
    else if (text.endsWith(u"em") && !text.endsWith(u"rem"))
        style.fontSize *= numbers.front();
    else
        style.fontSize = svgLength(text).value_or(style.fontSize);
}

/// "bold 10px/1.2 'Liberation Sans', sans-serif".
void setFont(SvgStyle& style, QStringView text) {
    const auto parts = text.split(u' ', Qt::SkipEmptyParts);
    for (const auto part : parts) {
        const auto slash = part.indexOf(u'/');
        const auto size = part.left(slash < 0 ? part.size() : slash);
        const bool isSize = !size.isEmpty() && (size.front().isDigit() || size.front() == u'.') &&
                            (size.back().isLetter() || size.back() == u'%');
        if (!isSize) {
            style.isBold = style.isBold || isBoldWeight(part);
            continue;
        }
        setFontSize(style, size);
        style.family = firstFamily(text.mid(part.data() + part.size() - text.data()));
        return;
    }
}

std::optional<Colour> paintOf(QStringView text, Colour current) {
    return text == u"currentColor" ? std::optional(current) : svgColour(text);
}

void setDash(SvgStyle& style, QStringView text) {
    style.dash = text == u"none" ? std::vector<double>() : svgNumbers(text);
    if (std::all_of(style.dash.begin(), style.dash.end(), [](double length) { return length <= 0; }))
        style.dash.clear();
}

void setText(SvgStyle& style, QStringView name, QStringView value) {
    if (name == u"font-size")
        setFontSize(style, value);
    else if (name == u"font-family")
        style.family = firstFamily(value);
    else if (name == u"font-weight")
        style.isBold = isBoldWeight(value);
    else if (name == u"font")
        setFont(style, value);
}

void setProperty(SvgStyle& style, QStringView name, QStringView value) {
    if (value == u"inherit")
        return;
    if (name == u"fill")
        style.fill = paintOf(value, style.current);
    else if (name == u"stroke")
        style.stroke = paintOf(value, style.current);
    else if (name == u"fill-opacity")
        style.fillOpacity = opacityOf(value);
    else if (name == u"stroke-opacity")
        style.strokeOpacity = opacityOf(value);
    else if (name == u"opacity")
        style.opacity *= opacityOf(value);
    else if (name == u"stroke-width")
        style.strokeWidth = svgLength(value).value_or(style.strokeWidth);
    else if (name == u"stroke-dasharray")
        setDash(style, value);
    else if (name == u"color")
        style.current = svgColour(value).value_or(style.current);
    else if ((name == u"display" && value == u"none") || (name == u"visibility" && value != u"visible"))
        style.isVisible = false;
    else
        setText(style, name, value);
}
} // namespace

double SvgStyle::scale() const {
    return std::sqrt(std::fabs(place.determinant()));
}

Colour SvgStyle::fillSeen() const {
    return faded(*fill, fillOpacity * opacity);
}

Colour SvgStyle::strokeSeen() const {
    return faded(*stroke, strokeOpacity * opacity);
}

void applySvgStyle(SvgStyle& style, const QXmlStreamAttributes& attributes, bool isRoot) {
    // First, because others may refer to it.
    setProperty(style, u"color", attributes.value(QLatin1StringView("color")));
    for (const auto& attribute : attributes) {
        if (attribute.name() != u"style")
            setProperty(style, attribute.name(), attribute.value().trimmed());
    }
    // Declarations outdo attributes.
    for (const auto declaration : attributes.value(QLatin1StringView("style")).split(u';')) {
        const auto colon = declaration.indexOf(u':');
        if (colon > 0)
            setProperty(style, declaration.left(colon).trimmed(), declaration.mid(colon + 1).trimmed());
    }
    if (!isRoot)
        style.place = svgTransform(attributes.value(QLatin1StringView("transform"))) * style.place;
}

} // namespace driftline
