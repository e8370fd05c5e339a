// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/colour.h"
#include "render/text_style.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

namespace driftline {

enum class WordRole {
    Title,
    Subtitle,
    LegendEntry,
    PanelTitle,
    AxisTitle,
    TickLabel,
    EventLabel,
    ReferenceLabel,
    DirectLabel,
    PointName, ///< of a dot; many belong to one series
    Value,
    Note,
    Remark,
    Footer
};

/// One line of text with its place in the figure, canvas units. The baseline is style.ascent() below the
/// top of the box.
struct PlacedText {
    WordRole role = WordRole::Title;
    QString text;
    TextStyle style;
    Colour colour;
    QRectF box;
    int series = -1;      ///< the series it names; -1 none
    bool hasHalo = false; ///< an edge of the ground's colour around its letters
    /// Of an event, a note and a reference: its mark in the panel; of a panel's title: the panel; of an
    /// axis's title and labels: 0 for x and 1 for y; of a name at an end of a line: 0 where the line ends and
    /// 1 where it begins; else -1.
    int owner = -1;

    bool operator==(const PlacedText&) const = default;
};

/// A sample of a series in the legend, or of one of the scene's keys.
struct PlacedKey {
    QRectF box;
    int series = -1;
    int key = -1; ///< into Scene::keys; -1: a series

    bool operator==(const PlacedKey&) const = default;
};

/// A thin line between a mark and the words that belong to it.
struct Leader {
    QPointF from;
    QPointF to;
    Colour colour;
    bool dotted = false;
    int series = -1;

    bool operator==(const Leader&) const = default;
};

/// Everything of a figure that is drawn with letters, and what belongs to the letters.
struct FigureWords {
    std::vector<PlacedText> texts;
    std::vector<PlacedKey> keys;
    std::vector<Leader> leaders;

    bool operator==(const FigureWords&) const = default;
};

} // namespace driftline
