// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preflight/picture_facts.h"

#include <QPolygonF>
#include <QSizeF>

#include <map>
#include <string>
#include <vector>

namespace driftline {

/// A shape as a vector file draws it: its points on the page, in points from the top left, and how it is
/// made: "MLLZ" for a triangle, "MCCCCZ" for a circle.
struct DrawnShape {
    QPolygonF points;
    std::string form;
};

/// Gathers what is drawn on a page, in the order in which it is drawn, and tells what that comes to. The page
/// is white to begin with. Bounded: what comes after the first 200,000 things is not kept.
class DrawingRecord {
public:
    explicit DrawingRecord(QSizeF page) : m_page(page) {}

    /// Colours carry their opacity.
    void fill(const DrawnShape& shape, Colour colour);
    /// `dash` are lengths in points; empty: solid.
    void stroke(const DrawnShape& shape, Colour colour, double width, const std::vector<double>& dash);
    /// `at` is the beginning of the baseline.
    void text(TextFact text, QPointF at);
    void font(const FontFact& font);
    void image(double dpi) { m_images.push_back({dpi}); }

    /// Texts, lines, fonts, marks, images and ground of the facts.
    void tellTo(PictureFacts& facts) const;

private:
    struct Area {
        QPolygonF points;
        QRectF bounds;
        Colour colour;
    };
    struct Placed {
        TextFact text;
        QPointF at;
        std::size_t areasBelow = 0;
    };
    struct Mark {
        std::set<std::string> dashes;
        std::set<std::string> shapes;
        std::size_t order = 0;
        double widestLine = 0;
        bool isFilled = false;
    };

    Colour groundAt(QPointF at, std::size_t areasBelow) const;
    Mark* markOf(Colour colour);
    double widestMark() const;
    bool isFull();

    QSizeF m_page;
    std::size_t m_things = 0;
    qsizetype m_areaPoints = 0;
    std::vector<Area> m_areas;
    std::vector<Placed> m_texts;
    std::map<std::uint32_t, Mark> m_marks; ///< by colour
    std::vector<LineFact> m_lines;
    std::vector<FontFact> m_fonts;
    std::vector<ImageFact> m_images;
};

} // namespace driftline
