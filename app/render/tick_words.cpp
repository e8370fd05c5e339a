// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/tick_words.h"

#include "render/text_wrap.h"
#include "render/word_styles.h"
#include "scene/ticks.h"

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
/// Between neighbouring tick labels, in ems.
constexpr double betweenTicks = 0.55;
/// Room a tick of a value axis wants, in ems.
constexpr double valueTickRoom = 1.9;
constexpr double yearTickRoom = 3.0;
constexpr int mostValueTicks = 6;
constexpr int mostTimeTicks = 14;
constexpr int mostCategoryLines = 3;
/// In a slot narrower than this, in ems, names would be cut to pieces; then only some are written.
constexpr double leastSlot = 3.2;

QString text(const Tick& tick) {
    return QString::fromStdString(tick.label);
}

bool isYear(const QString& label) {
    return label.size() == 4 && std::all_of(label.begin(), label.end(), [](QChar c) { return c.isDigit(); });
}

/// 2021 as ’21 where the century has been named before.
QStringList shortYears(const QStringList& years) {
    if (!std::all_of(years.begin(), years.end(), isYear))
        return years;
    QStringList out;
    for (qsizetype i = 0; i < years.size(); ++i) {
        const bool named = i > 0 && years[i].left(2) == years[i - 1].left(2);
        out.append(named ? QStringLiteral("’") + years[i].right(2) : years[i]);
    }
    return out;
}

/// Lines of text to be centred at `centre`, moved sideways if they would leave the bounds.
struct Centred {
    QStringList lines;
    double centre = 0;
    double width = 0;

    double left(WordBounds bounds) const {
        return std::clamp(centre - width / 2, bounds.left, std::max(bounds.left, bounds.right - width));
    }
};

bool touch(const std::vector<Centred>& labels, WordBounds bounds, double gap) {
    for (std::size_t i = 1; i < labels.size(); ++i) {
        if (labels[i - 1].left(bounds) + labels[i - 1].width + gap > labels[i].left(bounds))
            return true;
    }
    return false;
}

/// Every step-th, counted so that `named` is among them.
std::vector<Centred> everyNth(const std::vector<Centred>& labels, std::size_t step, std::size_t named) {
    std::vector<Centred> kept;
    for (std::size_t i = named % step; i < labels.size(); i += step)
        kept.push_back(labels[i]);
    return kept;
}

/// The smallest regular step whose labels do not touch; one that has both the first and the last if it is
/// near, else one that has `named`.
std::vector<Centred> thinned(const std::vector<Centred>& labels, std::size_t named, WordBounds bounds,
                             double gap) {
    if (labels.size() < 2)
        return labels;
    const std::size_t steps = labels.size() - 1;
    const auto fits = [&](std::size_t step) { return !touch(everyNth(labels, step, named), bounds, gap); };
    for (std::size_t step = 1; step <= steps; ++step) {
        if (!fits(step))
            continue;
        for (std::size_t even = step; even < 2 * step && even <= steps; ++even) {
            if (steps % even == 0 && fits(even))
                return everyNth(labels, even, named);
        }
        return everyNth(labels, step, named);
    }
    return {labels[named]};
}

double slotWidth(const SceneAxis& axis, AxisRange range, double plotWidth) {
    double step = range.span();
    for (std::size_t i = 1; i < axis.ticks.size(); ++i)
        step = std::min(step, std::fabs(axis.ticks[i].at - axis.ticks[i - 1].at));
    return step / range.span() * plotWidth;
}

/// A category's name in its slot; what does not fit in three lines ends in an ellipsis.
QStringList categoryLines(const QString& name, double slot, const Medium& medium,
                          const TextMeasurer& measurer) {
    const auto style = labelStyle(medium);
    const double room = std::max(slot - betweenTicks * medium.label, style.size);
    auto lines = wrapEvenly(name, style, room, measurer);
    if (lines.size() <= mostCategoryLines)
        return lines;
    lines = wrapText(name, style, room, measurer).first(mostCategoryLines);
    auto& last = lines.last();
    while (last.size() > 1 && measurer.width(last + QStringLiteral("…"), style) > room)
        last.chop(1);
    last += QStringLiteral("…");
    return lines;
}

std::vector<Centred> centredLabels(const std::vector<Tick>& ticks, const SceneAxis& axis, const PlotMap& map,
                                   const Medium& medium, const TextMeasurer& measurer) {
    const bool isCategory = axis.kind == AxisKind::Category;
    const double slot = isCategory ? slotWidth(axis, map.view.x, map.plot.width()) : 0;
    std::vector<Centred> labels;
    for (const auto& tick : ticks) {
        const auto lines = isCategory && slot >= leastSlot * medium.label
                               ? categoryLines(text(tick), slot, medium, measurer)
                               : QStringList{text(tick)};
        labels.push_back({lines, map.toX(tick.at), widthOf(lines, labelStyle(medium), measurer)});
    }
    return labels;
}

std::vector<Centred> withShortYears(std::vector<Centred> labels, const Medium& medium,
                                    const TextMeasurer& measurer) {
    QStringList years;
    for (const auto& label : labels)
        years.append(label.lines.join(u' '));
    years = shortYears(years);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        labels[i].lines = {years[static_cast<qsizetype>(i)]};
        labels[i].width = measurer.width(labels[i].lines.first(), labelStyle(medium));
    }
    return labels;
}
} // namespace

std::vector<Tick> visibleTicks(const SceneAxis& axis, AxisRange range, double length, const Medium& medium) {
    const bool isWhole = range.from == axis.from && range.to == axis.to;
    if (axis.kind == AxisKind::Category)
        return isWhole ? axis.ticks : ticksFor(axis, range.from, range.to, 0);
    if (axis.kind == AxisKind::Time) {
        const int wanted =
            std::clamp(static_cast<int>(length / (yearTickRoom * medium.label)), 2, mostTimeTicks);
        return isWhole ? axis.ticks : ticksFor(axis, range.from, range.to, wanted);
    }
    const auto fitting = static_cast<std::size_t>(std::max(2.0, length / (valueTickRoom * medium.label)));
    if (isWhole && axis.ticks.size() <= fitting)
        return axis.ticks;
    for (int wanted = std::min(static_cast<int>(fitting), mostValueTicks); wanted >= 1; --wanted) {
        auto ticks = ticksFor(axis, range.from, range.to, wanted);
        if (ticks.size() <= fitting && ticks.size() > 1)
            return ticks;
    }
    // One number is no scale: rather a few that stand close than fewer than two.
    for (int wanted = 2; wanted < mostValueTicks; ++wanted) {
        if (auto ticks = ticksFor(axis, range.from, range.to, wanted); ticks.size() > 1)
            return ticks;
    }
    return ticksFor(axis, range.from, range.to, mostValueTicks);
}

std::vector<PlacedText> xTickWords(const std::vector<Tick>& ticks, const SceneAxis& axis, const PlotMap& map,
                                   WordBounds bounds, double top, Colour colour, const Medium& medium,
                                   const TextMeasurer& measurer) {
    if (ticks.empty())
        return {};
    const auto style = labelStyle(medium);
    const double gap = betweenTicks * medium.label;
    auto labels = centredLabels(ticks, axis, map, medium, measurer);
    if (touch(labels, bounds, gap)) {
        // Years that an author wants in full stay so.
        const bool mayShorten = axis.kind == AxisKind::Time && axis.time.format() == DateFormat::Auto;
        auto shorter = mayShorten ? withShortYears(labels, medium, measurer) : labels;
        // The latest year matters most, and the first of a list.
        const std::size_t named = axis.kind == AxisKind::Time ? labels.size() - 1 : 0;
        labels = touch(shorter, bounds, gap) ? thinned(labels, named, bounds, gap) : std::move(shorter);
    }
    std::vector<PlacedText> words;
    for (const auto& label : labels) {
        const double left = label.left(bounds);
        double y = top;
        for (const auto& line : label.lines) {
            const double width = measurer.width(line, style);
            words.push_back({WordRole::TickLabel, line, style, colour,
                             QRectF(left + (label.width - width) / 2, y, width, style.size), -1, false, 0});
            y += labelPitch * style.size;
        }
    }
    return words;
}

double xTickHeight(const SceneAxis& axis, double plotWidth, const Medium& medium,
                   const TextMeasurer& measurer) {
    const PlotMap map{QRectF(0, 0, plotWidth, 1), {{axis.from, axis.to}, {0, 1}}};
    std::size_t most = 1;
    for (const auto& label : centredLabels(axis.ticks, axis, map, medium, measurer))
        most = std::max(most, static_cast<std::size_t>(label.lines.size()));
    return medium.label * (1 + labelPitch * static_cast<double>(most - 1));
}

std::vector<PlacedText> yTickWords(const std::vector<Tick>& ticks, const SceneAxis& axis, const PlotMap& map,
                                   double right, double room, Colour colour, const Medium& medium,
                                   const TextMeasurer& measurer) {
    const auto style = labelStyle(medium);
    const bool wraps = axis.kind == AxisKind::Category;
    std::vector<PlacedText> words;
    QRectF last;
    // From the top, because the topmost tick of a value axis carries the unit.
    std::vector<Tick> fromTop = ticks;
    std::sort(fromTop.begin(), fromTop.end(), [](const Tick& a, const Tick& b) { return a.at > b.at; });
    for (const auto& tick : fromTop) {
        const auto lines = wraps ? wrapEvenly(text(tick), style, room, measurer) : QStringList{text(tick)};
        const double height = style.size * (1 + labelPitch * static_cast<double>(lines.size() - 1));
        double y = map.toY(tick.at) - height / 2;
        if (!words.empty() && y < last.bottom())
            continue;
        for (const auto& line : lines) {
            const double width = measurer.width(line, style);
            last = QRectF(right - width, y, width, style.size);
            words.push_back({WordRole::TickLabel, line, style, colour, last, -1, false, 1});
            y += labelPitch * style.size;
        }
    }
    return words;
}

double yTickWidth(const SceneAxis& axis, double most, const Medium& medium, const TextMeasurer& measurer) {
    const auto style = labelStyle(medium);
    double widest = 0;
    for (const auto& tick : axis.ticks) {
        const auto lines = axis.kind == AxisKind::Category ? wrapEvenly(text(tick), style, most, measurer)
                                                           : QStringList{text(tick)};
        widest = std::max(widest, widthOf(lines, style, measurer));
    }
    return widest;
}

int yTickLines(const SceneAxis& axis, double most, const Medium& medium, const TextMeasurer& measurer) {
    qsizetype lines = 1;
    if (axis.kind == AxisKind::Category) {
        for (const auto& tick : axis.ticks)
            lines = std::max(lines, wrapText(text(tick), labelStyle(medium), most, measurer).size());
    }
    return static_cast<int>(lines);
}

} // namespace driftline
