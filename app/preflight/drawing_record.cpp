// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preflight/drawing_record.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace driftline {

namespace {
constexpr std::size_t mostThings = 200'000;
constexpr std::size_t mostAreas = 4'000;
constexpr qsizetype mostAreaPoints = 100'000;
constexpr std::size_t mostTexts = 5'000;
constexpr std::size_t mostMarks = 64;
constexpr std::size_t mostLines = 500;
/// Larger shapes are bars and bands; smaller ones are markers.
constexpr double largestMarker = 14;
/// Fainter fills are washes behind the data, not marks.
constexpr double leastOpacity = 0.5;

/// Lines much thinner than those of the data lead from a name to its line; they are no data.
constexpr double leastOfWidest = 0.4;

constexpr std::uint32_t packed(Colour colour) {
    return (std::uint32_t{colour.red} << 16U) | (std::uint32_t{colour.green} << 8U) | colour.blue;
}

constexpr Colour unpacked(std::uint32_t bits) {
    return {static_cast<std::uint8_t>((bits >> 16U) & 0xFFU), static_cast<std::uint8_t>((bits >> 8U) & 0xFFU),
            static_cast<std::uint8_t>(bits & 0xFFU), 255};
}

bool isFaint(Colour colour) {
    return colour.alpha < leastOpacity * 255;
}

/// Numbers of a hostile file may be anything; what lies so far out is not on the page.
bool isSane(const QRectF& bounds) {
    constexpr double farthest = 1e7;
    return std::fabs(bounds.left()) < farthest && std::fabs(bounds.right()) < farthest &&
           std::fabs(bounds.top()) < farthest && std::fabs(bounds.bottom()) < farthest;
}

bool isSmall(const QRectF& bounds) {
    return bounds.width() <= largestMarker && bounds.height() <= largestMarker;
}

/// The width of a line whose outline this is; nothing for what is no long thin shape. Some programs fill the
/// outlines of translucent lines instead of stroking them.
std::optional<double> widthOfOutline(const QPolygonF& points) {
    constexpr double widest = 3;
    constexpr double leastLength = 12; // in widths
    double area = 0;
    double around = 0;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const auto from = points[i];
        const auto to = points[(i + 1) % points.size()];
        area += from.x() * to.y() - to.x() * from.y();
        around += std::hypot(to.x() - from.x(), to.y() - from.y());
    }
    // Half the way around is length and width; the area is length times width, here twice.
    const double half = around / 2;
    const double width = (half - std::sqrt(std::max(half * half - 2 * std::fabs(area), 0.0))) / 2;
    const bool isThin = width > 0 && width < widest && half > leastLength * width;
    return isThin ? std::optional(width) : std::nullopt;
}

/// Words belong to the mark whose colour is theirs; it may be darker in words, for the sake of contrast.
void nameNearest(std::vector<MarkFact>& marks, Colour words) {
    constexpr double mostApart = 12;
    MarkFact* nearest = nullptr;
    double least = mostApart;
    for (auto& mark : marks) {
        const double distance = colourDifference(mark.colour, words);
        if (distance <= least) {
            least = distance;
            nearest = &mark;
        }
    }
    if (nearest != nullptr)
        nearest->named = true;
}

/// Dashes in widths of their line, so that thick and thin lines of one pattern are one.
std::string dashText(const std::vector<double>& dash, double width) {
    std::string out;
    for (const double length : dash)
        fmt::format_to(std::back_inserter(out), "{:.1f} ", width > 0 ? length / width : length);
    return out.empty() ? "solid" : out;
}
} // namespace

bool DrawingRecord::isFull() {
    return ++m_things > mostThings;
}

DrawingRecord::Mark* DrawingRecord::markOf(Colour colour) {
    if (isFaint(colour) || !isChromatic(colour))
        return nullptr;
    const auto key = packed(colour);
    if (m_marks.size() >= mostMarks && !m_marks.contains(key))
        return nullptr;
    auto& mark = m_marks[key];
    if (mark.order == 0)
        mark.order = m_marks.size();
    return &mark;
}

void DrawingRecord::fill(const DrawnShape& shape, Colour colour) {
    const auto bounds = shape.points.boundingRect();
    if (colour.alpha == 0 || shape.points.size() < 2 || !isSane(bounds))
        return;
    // The band of an interval is thin too, but fainter; lines as faint as that are not judged.
    const bool mayBeLine = colour.alpha < 255 && !isFaint(colour);
    if (const auto width = mayBeLine ? widthOfOutline(shape.points) : std::nullopt) {
        stroke({shape.points, "ML"}, colour, *width, {});
        return;
    }
    if (isFull())
        return;
    if (auto* mark = markOf(colour)) {
        mark->isFilled = true;
        if (isSmall(bounds))
            mark->shapes.insert(shape.form);
    }
    if (m_areas.size() < mostAreas && m_areaPoints + shape.points.size() < mostAreaPoints &&
        !isSmall(bounds)) {
        m_areaPoints += shape.points.size();
        m_areas.push_back({shape.points, bounds, colour});
    }
}

void DrawingRecord::stroke(const DrawnShape& shape, Colour colour, double width,
                           const std::vector<double>& dash) {
    constexpr double widest = 1e5;
    if (colour.alpha == 0 || shape.points.isEmpty() || !isSane(shape.points.boundingRect()) ||
        !(width < widest) || isFull())
        return;
    if (auto* mark = markOf(colour)) {
        mark->widestLine = std::max(mark->widestLine, width);
        // The outline of a marker is no line of the chart.
        if (isSmall(shape.points.boundingRect()) && shape.form.size() > 2)
            mark->shapes.insert(shape.form + "o");
        else
            mark->dashes.insert(dashText(dash, width));
    }
    constexpr double alike = 0.005;
    const bool isKnown = std::any_of(m_lines.begin(), m_lines.end(), [width](const LineFact& line) {
        return std::fabs(line.width - width) < alike;
    });
    if (!isKnown && m_lines.size() < mostLines)
        m_lines.push_back({width, colour.withOpacity(1)});
}

void DrawingRecord::text(TextFact text, QPointF at) {
    constexpr double largest = 1e5;
    const bool isReal = text.size > 0 && text.size < largest && isSane(QRectF(at, QSizeF()));
    if (isReal && m_texts.size() < mostTexts && text.colour.alpha > 0)
        m_texts.push_back({std::move(text), at, m_areas.size()});
}

void DrawingRecord::font(const FontFact& font) {
    if (std::find(m_fonts.begin(), m_fonts.end(), font) == m_fonts.end())
        m_fonts.push_back(font);
}

Colour DrawingRecord::groundAt(QPointF at, std::size_t areasBelow) const {
    Colour ground{255, 255, 255, 255};
    for (std::size_t i = 0; i < areasBelow; ++i) {
        const auto& area = m_areas[i];
        if (area.bounds.contains(at) && area.points.containsPoint(at, Qt::WindingFill))
            ground = area.colour.over(ground);
    }
    return ground;
}

double DrawingRecord::widestMark() const {
    double widest = 0;
    for (const auto& [key, mark] : m_marks)
        widest = std::max(widest, mark.widestLine);
    return widest;
}

void DrawingRecord::tellTo(PictureFacts& facts) const {
    // Past the margin's edge, where only the page's own ground is.
    const QPointF corner(std::min(1.0, m_page.width() / 2), std::min(1.0, m_page.height() / 2));
    facts.ground = groundAt(corner, m_areas.size());
    facts.images = m_images;
    facts.fonts = m_fonts;
    facts.lines = m_lines;
    std::sort(facts.lines->begin(), facts.lines->end(),
              [](const LineFact& a, const LineFact& b) { return a.width < b.width; });
    facts.texts.emplace();
    std::set<std::uint32_t> coloured;
    for (const auto& placed : m_texts) {
        auto text = placed.text;
        // The middle of a small letter, a little inside the text.
        const double em = text.size;
        text.ground = groundAt(placed.at + QPointF(0.2 * em, -0.25 * em), placed.areasBelow);
        text.colour = text.colour.over(text.ground);
        if (isChromatic(text.colour))
            coloured.insert(packed(text.colour));
        facts.texts->push_back(std::move(text));
    }
    std::vector<std::pair<std::size_t, MarkFact>> marks;
    const double leastWidth = leastOfWidest * widestMark();
    for (const auto& [key, mark] : m_marks) {
        if (mark.isFilled || mark.widestLine >= leastWidth) {
            marks.emplace_back(mark.order, MarkFact{unpacked(key), mark.dashes, mark.shapes, false});
        }
    }
    std::sort(marks.begin(), marks.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    facts.marks.emplace();
    for (auto& [order, mark] : marks)
        facts.marks->push_back(std::move(mark));
    for (const auto key : coloured)
        nameNearest(*facts.marks, unpacked(key));
    facts.marksTellCues = true;
}

} // namespace driftline
