// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/view_limits.h"

#include <algorithm>

namespace driftline {

namespace {
/// The whole range exactly where rounding would leave a sliver, so that a view counts as unzoomed again.
AxisRange within(AxisRange range, AxisRange whole) {
    constexpr double sliver = 1e-9;
    if (range.span() >= whole.span() * (1 - sliver))
        return whole;
    const double from = std::clamp(range.from, whole.from, whole.to - range.span());
    return {from, from + range.span()};
}
} // namespace

AxisRange zoomed(AxisRange range, AxisRange whole, double about, double factor) {
    const double span = std::clamp(range.span() * factor, whole.span() / mostZoom, whole.span());
    const double share = std::clamp((about - range.from) / range.span(), 0.0, 1.0);
    const double from = range.from + share * range.span() - share * span;
    return within({from, from + span}, whole);
}

AxisRange panned(AxisRange range, AxisRange whole, double distance) {
    return within({range.from + distance, range.to + distance}, whole);
}

AxisRange revealing(AxisRange range, AxisRange whole, double place) {
    if (place < range.from)
        return panned(range, whole, place - range.from);
    if (place > range.to)
        return panned(range, whole, place - range.to);
    return range;
}

AxisRange framed(double one, double other, AxisRange whole) {
    const auto [low, high] = std::minmax({one, other});
    const double span = std::clamp(high - low, whole.span() / mostZoom, whole.span());
    const double middle = (low + high) / 2;
    return within({middle - span / 2, middle + span / 2}, whole);
}

AxisRange holding(AxisRange range, AxisRange whole, const std::vector<double>& places) {
    constexpr double air = 0.03; // of the range, so that a mark is not cut in half
    const auto missBy = [range](double place) {
        return std::max({range.from - place, place - range.to, 0.0});
    };
    const auto nearest = std::min_element(places.begin(), places.end(),
                                          [&](double a, double b) { return missBy(a) < missBy(b); });
    if (nearest == places.end() || missBy(*nearest) == 0)
        return range;
    const double side = *nearest < range.from ? -1 : 1;
    return revealing(range, whole, *nearest + side * air * range.span());
}

} // namespace driftline
