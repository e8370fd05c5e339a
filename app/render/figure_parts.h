// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/figure_words.h"
#include "scene/scene.h"

#include <QRectF>
#include <QString>

#include <vector>

namespace driftline {

enum class PartKind {
    Title,
    Subtitle,
    Legend,
    Series, ///< its name, at the end of its line or in the legend
    Panel,  ///< of several
    PanelTitle,
    AxisTitle,
    AxisLabels, ///< the numbers, dates or names along an axis
    Event,
    Note,
    Reference,
    Footer
};

/// Something in a figure that can be selected: words that belong together, over one or several lines, or the
/// plot of a panel.
struct FigurePart {
    PartKind kind = PartKind::Title;
    int panel = -1;  ///< of the scene; -1: of the whole figure
    int series = -1; ///< of a name
    int owner = -1;  ///< see PlacedText::owner
    QString text;    ///< as it is drawn, its lines joined with blanks
    QRectF box;      ///< canvas units
    TextStyle style;

    bool operator==(const FigurePart&) const = default;
    /// Whether it is the same part, even if its words or its position differ.
    bool isSame(const FigurePart& other) const {
        return kind == other.kind && panel == other.panel && series == other.series && owner == other.owner;
    }
};

/// What a person calls the part: "Title", "Note".
QString partName(PartKind kind);

/// The parts in reading order: heading, legend, panels, footer. `words` are those of the layout, then those
/// of each panel; `plots` are where the panels have their marks.
std::vector<FigurePart> figureParts(const std::vector<const FigureWords*>& words,
                                    const std::vector<QRectF>& plots);

/// The part whose words are at a position, in canvas units; the smallest of several; -1 if none.
int partWithWordsAt(const std::vector<FigurePart>& parts, QPointF at);

/// The part that is the panel itself; -1 where there is only one.
int partOfPanel(const std::vector<FigurePart>& parts, int panel);

/// The name of a series that is nearest to a position: in its panel, else in the legend; -1 if it has none.
int partOfSeries(const std::vector<FigurePart>& parts, int series, int panel);

} // namespace driftline
