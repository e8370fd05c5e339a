// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/chart_kind.h"

namespace driftline {

namespace {
struct KindName {
    std::string operator()(const LineChart& /*line*/) const { return "line chart"; }
    std::string operator()(const AreaChart& area) const {
        return area.stacking == AreaStacking::Percent ? "100 % area chart" : "area chart";
    }
    std::string operator()(const BarChart& bar) const {
        switch (bar.stacking) {
        case Stacking::Grouped:
            return "bar chart";
        case Stacking::Stacked:
            return "stacked bar chart";
        case Stacking::Percent:
            return "100 % bar chart";
        case Stacking::Diverging:
            return "diverging bar chart";
        }
        return "bar chart";
    }
    std::string operator()(const SlopeChart& /*slope*/) const { return "slope chart"; }
    std::string operator()(const DumbbellChart& /*dumbbell*/) const { return "dumbbell chart"; }
    std::string operator()(const DotChart& /*dot*/) const { return "dot chart"; }
};
} // namespace

std::string chartKindName(const Chart& chart) {
    return std::visit(KindName{}, chart);
}

bool isHorizontal(const Chart& chart) {
    if (const auto* bar = std::get_if<BarChart>(&chart))
        return bar->direction == BarDirection::Horizontal;
    if (const auto* dot = std::get_if<DotChart>(&chart))
        return dot->direction == BarDirection::Horizontal;
    return std::holds_alternative<DumbbellChart>(chart);
}

std::optional<Chart> turnedForNames(const Chart& chart) {
    const auto* bar = std::get_if<BarChart>(&chart);
    if (bar == nullptr || bar->direction != BarDirection::Auto)
        return {};
    auto turned = *bar;
    turned.direction = BarDirection::Horizontal;
    return turned;
}

bool showsPartsOfHundred(const Chart& chart) {
    if (const auto* bar = std::get_if<BarChart>(&chart))
        return bar->stacking == Stacking::Percent;
    const auto* area = std::get_if<AreaChart>(&chart);
    return area != nullptr && area->stacking == AreaStacking::Percent;
}

bool measuresByLength(const Chart& chart) {
    return std::holds_alternative<BarChart>(chart) || std::holds_alternative<AreaChart>(chart);
}

bool hasRoomForIntervals(const Chart& chart) {
    if (const auto* bar = std::get_if<BarChart>(&chart))
        return bar->stacking == Stacking::Grouped || bar->stacking == Stacking::Diverging;
    return !std::holds_alternative<AreaChart>(chart) && !std::holds_alternative<DumbbellChart>(chart);
}

} // namespace driftline
