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

} // namespace driftline
