// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/colour.h"

#include <QString>
#include <QTransform>

#include <optional>
#include <vector>

class QXmlStreamAttributes;

namespace driftline {

/// How an element of an SVG looks, with what it has from those around it.
struct SvgStyle {
    QTransform place; ///< units of the user to points on the page
    std::optional<Colour> fill = Colour{0, 0, 0, 255};
    std::optional<Colour> stroke;
    double fillOpacity = 1;
    double strokeOpacity = 1;
    double opacity = 1; ///< of all groups around it; that they are drawn as a whole is left out of account
    double strokeWidth = 1;
    std::vector<double> dash;
    double fontSize = 16;
    QString family;
    bool isBold = false;
    bool isVisible = true;
    Colour current{0, 0, 0, 255};

    /// Points a unit.
    double scale() const;
    Colour fillSeen() const; ///< with its opacity; only where there is a fill
    Colour strokeSeen() const;
};

/// Takes over what the attributes and the style declarations of an element say. The transform of the root is
/// that of its page.
void applySvgStyle(SvgStyle& style, const QXmlStreamAttributes& attributes, bool isRoot);

} // namespace driftline
