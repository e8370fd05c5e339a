// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/spread.h"

#include <algorithm>
#include <numeric>

namespace driftline {

namespace {
/// Items that touch and therefore move together.
struct SpreadBlock {
    std::size_t first = 0;
    std::size_t count = 0;
    double size = 0;
    double offsets = 0; ///< sum over items of (wanted centre - place inside the block)
    double start = 0;

    void settle(double from, double to) {
        start = std::clamp(offsets / static_cast<double>(count), from, std::max(from, to - size));
    }
};

std::vector<std::size_t> byWanted(const std::vector<Spread>& items) {
    std::vector<std::size_t> order(items.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return items[a].wanted < items[b].wanted; });
    return order;
}
} // namespace

// Pool adjacent violators: neighbours that would overlap become one block at the mean of what they want.
std::vector<double> spreadOut(const std::vector<Spread>& items, double from, double to) {
    const auto order = byWanted(items);
    const double total = std::accumulate(items.begin(), items.end(), 0.0,
                                         [](double sum, const Spread& s) { return sum + s.size; });
    const double shrink = total > to - from && total > 0 ? (to - from) / total : 1;
    std::vector<SpreadBlock> blocks;
    for (std::size_t i = 0; i < order.size(); ++i) {
        const double size = items[order[i]].size * shrink;
        blocks.push_back({i, 1, size, items[order[i]].wanted - size / 2, 0});
        blocks.back().settle(from, to);
        while (blocks.size() > 1) {
            auto& last = blocks[blocks.size() - 1];
            auto& before = blocks[blocks.size() - 2];
            if (before.start + before.size <= last.start)
                break;
            before.offsets += last.offsets - before.size * static_cast<double>(last.count);
            before.size += last.size;
            before.count += last.count;
            blocks.pop_back();
            blocks.back().settle(from, to);
        }
    }
    std::vector<double> centres(items.size());
    for (const auto& block : blocks) {
        double at = block.start;
        for (std::size_t i = block.first; i < block.first + block.count; ++i) {
            const double size = items[order[i]].size * shrink;
            centres[order[i]] = at + size / 2;
            at += size;
        }
    }
    return centres;
}

} // namespace driftline
