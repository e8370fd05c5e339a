// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/direct_labels.h"

#include "render/spread.h"
#include "render/text_wrap.h"
#include "render/word_styles.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace driftline {

namespace {
/// How far a name may stand from the end of its line before a leader shows where it belongs, in ems.
constexpr double leaderFrom = 0.55;
/// How far before the plot's end a line may end without a leader, in ems.
constexpr double endNear = 1.2;
constexpr double leaderOpacity = 0.55;

struct Block {
    const DirectLabel* label = nullptr;
    TextStyle style;
    QStringList lines;
    double height = 0;
    ScenePoint at;
};

TextStyle styleOf(const Scene& scene, const DirectLabel& label, const Medium& medium) {
    const bool isContext = label.series >= 0 && scene.series[static_cast<std::size_t>(label.series)].context;
    return isContext ? labelStyle(medium) : boldLabelStyle(medium);
}

Block blockOf(const Scene& scene, const DirectLabel& label, bool withValue, double room, const Medium& medium,
              const TextMeasurer& measurer) {
    Block block{&label, styleOf(scene, label, medium), {}, 0, label.at};
    auto text = QString::fromStdString(label.name);
    if (withValue && !label.value.empty())
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) +
                QString::fromStdString(label.value).replace(u' ', QChar::Nbsp); // "bn" stays with its number
    block.lines = wrapText(text, block.style, room, measurer);
    block.height = block.style.size * labelPitch * static_cast<double>(block.lines.size());
    return block;
}

double gapTo(const Medium& medium) {
    return medium.marker / 2 + directGap * medium.label;
}

bool isAt(const DirectLabel& label, LineEnd end) {
    return label.atStart == (end == LineEnd::Start);
}

/// Where the series leaves the view on the right; nothing if it is not there.
std::optional<ScenePoint> endInView(const ScenePanel& panel, const DirectLabel& label,
                                    const PanelView& view) {
    if (label.atStart)
        return view.x.holds(label.at.x) && view.y.holds(label.at.y) ? std::optional(label.at) : std::nullopt;
    if (label.at.x <= view.x.to)
        return label.at.x >= view.x.from && view.y.holds(label.at.y) ? std::optional(label.at) : std::nullopt;
    for (const auto& mark : panel.marks) {
        const auto* line = std::get_if<Polyline>(&mark);
        if (line == nullptr || line->series != label.series)
            continue;
        for (std::size_t i = 1; i < line->points.size(); ++i) {
            const auto& a = line->points[i - 1];
            const auto& b = line->points[i];
            if (a.x > view.x.to || b.x < view.x.to || b.x <= a.x)
                continue;
            const double y = a.y + (view.x.to - a.x) / (b.x - a.x) * (b.y - a.y);
            return view.y.holds(y) ? std::optional(ScenePoint{view.x.to, y}) : std::nullopt;
        }
    }
    return std::nullopt;
}

/// Either every name has a leader or none, so that a name without one does not look like its neighbour's.
bool needLeaders(const std::vector<Block>& blocks, const std::vector<double>& middles, const PlotMap& map,
                 const Medium& medium) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto end = map.toPoint(blocks[i].at);
        const double fromEdge =
            blocks[i].label->atStart ? end.x() - map.plot.left() : map.plot.right() - end.x();
        if (std::fabs(middles[i] - end.y()) > leaderFrom * medium.label || fromEdge > endNear * medium.label)
            return true;
    }
    return false;
}

/// From the end of the line along its height to the edge of the plot, and from there to the name.
void addLeader(FigureWords& words, const Block& block, const PlotMap& map, double textEdge, double middle,
               const Medium& medium) {
    const bool atStart = block.label->atStart;
    const double side = atStart ? -1 : 1;
    const double plotEdge = atStart ? map.plot.left() : map.plot.right();
    const auto end = map.toPoint(block.at);
    const double reach = side * (medium.marker / 2 + medium.hairline);
    const bool endsEarly = std::fabs(plotEdge - end.x()) > endNear * medium.label;
    const auto colour = block.label->colour.withOpacity(leaderOpacity);
    const double kneeX = atStart ? std::min(plotEdge - medium.hairline, end.x() + reach)
                                 : std::max(plotEdge + medium.hairline, end.x() + reach);
    const QPointF knee(kneeX, end.y());
    if (endsEarly)
        words.leaders.push_back({QPointF(end.x() + reach, end.y()), knee, colour, true, block.label->series});
    words.leaders.push_back(
        {knee, QPointF(textEdge - side * 0.2 * medium.label, middle), colour, false, block.label->series});
}
} // namespace

double directLabelRoom(const Scene& scene, const ScenePanel& panel, LineEnd end, double most,
                       const Medium& medium, const TextMeasurer& measurer) {
    double widest = 0;
    bool any = false;
    for (const auto& label : panel.labels) {
        if (!isAt(label, end))
            continue;
        const auto block = blockOf(scene, label, true, most - gapTo(medium), medium, measurer);
        widest = std::max(widest, widthOf(block.lines, block.style, measurer));
        any = true;
    }
    return any ? widest + gapTo(medium) : 0;
}

double directLabelHeight(const Scene& scene, const ScenePanel& panel, double most, const Medium& medium,
                         const TextMeasurer& measurer) {
    double atStart = 0;
    double atEnd = 0;
    for (const auto& label : panel.labels)
        (label.atStart ? atStart : atEnd) +=
            blockOf(scene, label, true, most - gapTo(medium), medium, measurer).height;
    return std::max(atStart, atEnd);
}

void addDirectLabels(FigureWords& words, const Scene& scene, const ScenePanel& panel, LineEnd end,
                     const PlotMap& map, double edge, const Medium& medium, const TextMeasurer& measurer) {
    const bool atStart = end == LineEnd::Start;
    const double near = atStart ? map.plot.left() - gapTo(medium) : map.plot.right() + gapTo(medium);
    // A hair wider than measured, so that what fitted when the room was made fits again.
    const double room = std::fabs(edge - near) + 0.01 * medium.label;
    std::vector<Block> blocks;
    std::vector<Spread> wishes;
    for (const auto& label : panel.labels) {
        const auto at = isAt(label, end) ? endInView(panel, label, map.view) : std::nullopt;
        if (!at)
            continue;
        auto block = blockOf(scene, label, *at == label.at, room, medium, measurer);
        block.at = *at;
        wishes.push_back({map.toY(at->y) - label.shift * medium.label, block.height});
        blocks.push_back(std::move(block));
    }
    const double overhang = 0.5 * medium.label;
    const auto middles = spreadOut(wishes, map.plot.top() - overhang, map.plot.bottom() + overhang);
    const bool leaders = needLeaders(blocks, middles, map, medium);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const auto& block = blocks[i];
        const auto size = block.style.size;
        const double widest = widthOf(block.lines, block.style, measurer);
        double y = middles[i] - block.height / 2 + (labelPitch - 1) / 2 * size;
        for (const auto& line : block.lines) {
            const double width = measurer.width(line, block.style);
            words.texts.push_back(
                {WordRole::DirectLabel, line, block.style, block.label->colour,
                 QRectF(atStart ? near - width : lineStart(line, width, near, widest), y, width, size),
                 block.label->series, false, atStart ? 1 : 0});
            y += labelPitch * size;
        }
        if (leaders)
            addLeader(words, block, map, near, middles[i], medium);
    }
}

} // namespace driftline
