// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/legend_keys.h"

#include <optional>

namespace driftline {

namespace {
/// What a series consists of, in all panels.
struct MarkTally {
    std::size_t bars = 0;
    std::size_t hollowBars = 0;
    std::size_t points = 0;
    std::size_t hollowPoints = 0;
    std::size_t corners = 0; ///< of its lines
    std::optional<Colour> barFill;
    std::optional<Colour> areaFill;
};

struct MarkCounter {
    std::vector<MarkTally>& tallies;

    MarkTally* of(int series) const {
        return series < 0 ? nullptr : &tallies[static_cast<std::size_t>(series)];
    }
    void operator()(const Band& band) const {
        if (auto* tally = of(band.series))
            tally->areaFill = band.fill;
    }
    void operator()(const Rectangle& bar) const {
        auto* tally = of(bar.series);
        if (tally == nullptr)
            return;
        ++tally->bars;
        tally->hollowBars += bar.hollow ? 1U : 0U;
        if (!tally->barFill || !bar.hollow)
            tally->barFill = bar.fill;
    }
    void operator()(const PointMark& point) const {
        if (auto* tally = of(point.series)) {
            ++tally->points;
            tally->hollowPoints += point.hollow ? 1U : 0U;
        }
    }
    void operator()(const Polyline& line) const {
        if (auto* tally = of(line.series); tally != nullptr && line.stroke.weight == StrokeWeight::Data)
            tally->corners += line.points.size();
    }
    void operator()(const Rule& /*rule*/) const {}
    void operator()(const TextMark& /*text*/) const {}
};

KeySample sampleOf(const MarkTally& tally, bool isBar) {
    KeySample key;
    if (isBar) {
        key.fill = tally.bars > 0 ? tally.barFill : tally.areaFill;
        key.hollow = tally.bars > 0 && tally.hollowBars == tally.bars;
        return key;
    }
    // Where only a few points have a marker, it says something of them and not of the series.
    key.marked = 2 * tally.points >= tally.corners;
    key.hollow = tally.points > 0 && tally.hollowPoints == tally.points;
    return key;
}
} // namespace

std::vector<SceneSeries> withSampledKeys(std::vector<SceneSeries> series,
                                         const std::vector<UprightPanel>& panels) {
    std::vector<MarkTally> tallies(series.size());
    const MarkCounter counter{tallies};
    for (const auto& panel : panels) {
        for (const auto& mark : panel.marks)
            std::visit(counter, mark);
    }
    for (std::size_t i = 0; i < tallies.size(); ++i)
        series[i].key = sampleOf(tallies[i], series[i].isBar);
    return series;
}

} // namespace driftline
