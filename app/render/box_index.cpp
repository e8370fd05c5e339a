// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/box_index.h"

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
/// More boxes than this in a slice of one unit are narrower than a hair.
constexpr std::size_t mostBoxes = 64;
constexpr double mostSlices = 100000;

struct BoxSide {
    double from = 0;
    double to = 0;
};

BoxSide sideOf(const QRectF& box, Qt::Orientation direction) {
    return direction == Qt::Horizontal ? BoxSide{box.left(), box.right()} : BoxSide{box.top(), box.bottom()};
}

Qt::Orientation across(Qt::Orientation along) {
    return along == Qt::Horizontal ? Qt::Vertical : Qt::Horizontal;
}
} // namespace

BoxIndex::BoxIndex(const QRectF& area, Qt::Orientation along)
    : m_from(sideOf(area, along).from)
    , m_along(along)
    , m_slices(static_cast<std::size_t>(
          std::clamp(std::ceil(sideOf(area, along).to - m_from) + 1, 1.0, mostSlices))) {}

std::size_t BoxIndex::sliceAt(double place) const {
    const double last = static_cast<double>(m_slices.size() - 1);
    const double slice = std::floor(place - m_from);
    return slice > 0 ? static_cast<std::size_t>(std::min(slice, last)) : 0; // also for what is no number
}

void BoxIndex::cover(Slice& slice, const QRectF& box) const {
    auto [from, to] = sideOf(box, across(m_along));
    auto next = slice.covered.upper_bound(from);
    if (next != slice.covered.begin() && std::prev(next)->second >= from)
        --next;
    while (next != slice.covered.end() && next->first <= to) {
        from = std::min(from, next->first);
        to = std::max(to, next->second);
        next = slice.covered.erase(next);
    }
    slice.covered.emplace(from, to);
}

void BoxIndex::add(const QRectF& box) {
    if (box.isEmpty())
        return;
    const auto side = sideOf(box, m_along);
    for (auto index = sliceAt(side.from); index <= sliceAt(side.to); ++index) {
        auto& slice = m_slices[index];
        if (slice.boxes.size() < mostBoxes)
            slice.boxes.push_back(box);
        else
            cover(slice, box);
    }
}

bool BoxIndex::touches(const QRectF& box) const {
    if (box.isEmpty())
        return false;
    const auto side = sideOf(box, m_along);
    const auto wanted = sideOf(box, across(m_along));
    for (auto index = sliceAt(side.from); index <= sliceAt(side.to); ++index) {
        const auto& slice = m_slices[index];
        if (std::any_of(slice.boxes.begin(), slice.boxes.end(),
                        [&box](const QRectF& known) { return known.intersects(box); }))
            return true;
        const auto next = slice.covered.upper_bound(wanted.from);
        if ((next != slice.covered.end() && next->first < wanted.to) ||
            (next != slice.covered.begin() && std::prev(next)->second > wanted.from))
            return true;
    }
    return false;
}

} // namespace driftline
