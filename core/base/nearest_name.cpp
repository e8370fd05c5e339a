// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/nearest_name.h"

#include "base/sentences.h"
#include "base/text.h"

#include <algorithm>
#include <numeric>

namespace driftline {

namespace {
/// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> twoAbove(b.size() + 1);
    std::vector<std::size_t> above(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        twoAbove.swap(above);
        above.swap(row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto substituted = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, substituted});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], twoAbove[j - 2] + 1);
        }
    }
    return row[b.size()];
}
} // namespace

std::string nearestName(std::string_view written, const std::vector<std::string>& candidates) {
    // A name this long is no typing error, and the comparison is quadratic.
    constexpr std::size_t longest = 100;
    if (written.size() > longest)
        return {};
    std::string best;
    auto bestDistance = std::max<std::size_t>(1, written.size() / 3) + 1;
    for (const auto& candidate : candidates) {
        if (candidate.size() > longest)
            continue;
        const auto distance = editDistance(lowered(written), lowered(candidate));
        if (distance < bestDistance) {
            bestDistance = distance;
            best = candidate;
        }
    }
    return best;
}

std::string suggestion(std::string_view written, const std::vector<std::string>& candidates) {
    const auto nearest = nearestName(written, candidates);
    if (!nearest.empty())
        return base_sentences::didYouMean(inQuotes(nearest));
    if (candidates.empty() || candidates.size() > 24)
        return {};
    return base_sentences::knownNames(joinedForReading(candidates));
}

} // namespace driftline
