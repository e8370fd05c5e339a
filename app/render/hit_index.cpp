// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/hit_index.h"

#include "base/lists.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace driftline {

namespace {
/// Where a datum stands along the main axis; nothing if it stands nowhere. `names`: of the ticks along y.
std::optional<double> along(const Datum& datum, const ScenePanel& panel, bool isAlongX,
                            const NameIndex& names) {
    // Dots of a scatter chart are gone through in the order of time, where they have one.
    if (panel.isScatter() && datum.pair && datum.period)
        return datum.period->start.number;
    const double at = isAlongX ? datum.at.x : datum.at.y;
    const bool hasMark = std::isfinite(datum.at.x) && std::isfinite(datum.at.y);
    if (std::isfinite(at) && (isAlongX || hasMark))
        return at;
    if (isAlongX)
        return {};
    // A missing value has no bar; its name on the axis tells where it would stand.
    const auto tick = names.find(datum.heading());
    return tick ? std::optional(panel.y.ticks[*tick].at) : std::nullopt;
}

bool isAtOnePosition(const Datum& one, const Datum& other) {
    return one.period == other.period && one.category == other.category;
}

/// Places of two panels that lie nearer than this are the same time, where none has the same name; years.
/// Less than half a day.
constexpr double sameTime = 0.001;

struct Gathered {
    double sum = 0;
    int count = 0;
    std::vector<int> data;
};

std::vector<HitPlace> placesFrom(const Scene& scene, std::map<ReadingKey, Gathered>& byKey) {
    std::vector<HitPlace> places;
    for (auto& [key, gathered] : byKey) {
        std::stable_sort(gathered.data.begin(), gathered.data.end(), [&](int a, int b) {
            return scene.data[static_cast<std::size_t>(a)].series <
                   scene.data[static_cast<std::size_t>(b)].series;
        });
        places.push_back({gathered.sum / gathered.count, std::move(gathered.data)});
    }
    std::sort(places.begin(), places.end(), [](const HitPlace& a, const HitPlace& b) { return a.at < b.at; });
    return places;
}
} // namespace

ReadingKey::ReadingKey(const Datum& datum) : group(datum.words->group) {
    if (!group.empty())
        return;
    period = datum.period;
    category = datum.category;
}

std::optional<std::size_t> HitIndex::PanelPlaces::placeOf(const ReadingKey& key) const {
    const auto found =
        std::lower_bound(keys.begin(), keys.end(), key,
                         [](const auto& entry, const ReadingKey& wanted) { return entry.first < wanted; });
    return found == keys.end() || found->first != key ? std::nullopt : std::optional(found->second);
}

HitIndex::HitIndex(const Scene& scene) {
    std::vector<std::map<ReadingKey, Gathered>> byPanel(scene.panels.size());
    std::vector<NameIndex> rows;
    for (const auto& panel : scene.panels) {
        m_panels.push_back({panel.y.kind == AxisKind::Value, {}, {}});
        rows.push_back(indexByName(m_panels.back().isAlongX ? std::vector<Tick>() : panel.y.ticks,
                                   [](const Tick& tick) { return std::string_view(tick.label); }));
    }
    m_data.assign(scene.data.size(), {-1, 0});
    for (std::size_t i = 0; i < scene.data.size(); ++i) {
        const auto& datum = scene.data[i];
        const auto panel = static_cast<std::size_t>(datum.panel);
        if (datum.panel < 0 || panel >= scene.panels.size())
            continue;
        const auto at = along(datum, scene.panels[panel], m_panels[panel].isAlongX, rows[panel]);
        if (!at)
            continue;
        auto& gathered = byPanel[panel][ReadingKey(datum)];
        gathered.sum += *at;
        ++gathered.count;
        gathered.data.push_back(static_cast<int>(i));
    }
    for (std::size_t panel = 0; panel < m_panels.size(); ++panel)
        addPlaces(panel, placesFrom(scene, byPanel[panel]), scene);
}

void HitIndex::addPlaces(std::size_t panel, std::vector<HitPlace> places, const Scene& scene) {
    for (std::size_t place = 0; place < places.size(); ++place) {
        for (const int datum : places[place].data)
            m_data[static_cast<std::size_t>(datum)] = {static_cast<int>(panel), place};
        m_panels[panel].keys.emplace_back(scene.data[static_cast<std::size_t>(places[place].data.front())],
                                          place);
    }
    std::sort(m_panels[panel].keys.begin(), m_panels[panel].keys.end());
    m_panels[panel].places = std::move(places);
}

std::optional<std::size_t> HitIndex::nearest(int panel, double at, AxisRange visible) const {
    const auto& all = places(panel);
    // The first place that is not before a coordinate.
    const auto firstFrom = [](auto begin, auto end, double from) {
        return std::lower_bound(begin, end, from,
                                [](const HitPlace& place, double value) { return place.at < value; });
    };
    const auto begin = firstFrom(all.begin(), all.end(), visible.from);
    const auto end = std::upper_bound(begin, all.end(), visible.to,
                                      [](double value, const HitPlace& place) { return value < place.at; });
    if (begin == end)
        return {};
    auto best = firstFrom(begin, end, at);
    if (best == end || (best != begin && at - std::prev(best)->at <= best->at - at))
        best = firstFrom(begin, end, std::prev(best)->at);
    return static_cast<std::size_t>(best - all.begin());
}

std::optional<std::size_t> HitIndex::placeOf(int panel, int datum) const {
    if (datum < 0 || static_cast<std::size_t>(datum) >= m_data.size())
        return {};
    const auto& [there, place] = m_data[static_cast<std::size_t>(datum)];
    return there == panel ? std::optional(place) : std::nullopt;
}

std::optional<std::size_t> HitIndex::counterpart(const Spot& spot, int panel, const Scene& scene) const {
    const auto axisOf = [&](int of) {
        const auto& one = scene.panels[static_cast<std::size_t>(of)];
        return isAlongX(of) ? one.x.kind : one.y.kind;
    };
    if (axisOf(panel) != axisOf(spot.panel))
        return {};
    const auto& wanted = at(spot);
    const ReadingKey key(scene.data[static_cast<std::size_t>(wanted.data.front())]);
    if (const auto place = m_panels[static_cast<std::size_t>(panel)].placeOf(key))
        return place;
    if (axisOf(panel) != AxisKind::Time)
        return {};
    const auto& all = places(panel);
    const auto found = std::upper_bound(all.begin(), all.end(), wanted.at - sameTime,
                                        [](double value, const HitPlace& place) { return value < place.at; });
    return found == all.end() || found->at - wanted.at >= sameTime
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(found - all.begin()));
}

namespace {
/// The spot at a place that goes on with the series of a datum (-1: none) where it can.
Spot onSeries(const HitIndex& index, const Scene& scene, Spot spot, int datum) {
    const auto of = [&scene](int one) -> const Datum& { return scene.data[static_cast<std::size_t>(one)]; };
    const auto& data = index.at(spot).data;
    spot.datum = data.empty() ? -1 : data.front();
    bool isSeries = false;
    for (const int one : data) {
        const bool fits = datum >= 0 && of(one).series == of(datum).series;
        // One series may have several waves at a place.
        if (fits && (!isSeries || isAtOnePosition(of(one), of(datum)))) {
            spot.datum = one;
            isSeries = true;
        }
    }
    return spot;
}

std::optional<Spot> inOtherPanel(const HitIndex& index, const Scene& scene, const Spot& from, int panel) {
    if (panel < 0 || panel >= static_cast<int>(scene.panels.size()) || index.places(panel).empty())
        return {};
    const auto same = index.counterpart(from, panel, scene);
    const auto nearest =
        same ? same
             : index.nearest(panel, index.at(from).at,
                             {std::numeric_limits<double>::lowest(), std::numeric_limits<double>::max()});
    return onSeries(index, scene, {panel, nearest.value_or(0), -1}, from.datum);
}

std::optional<Spot> toOtherSeries(const HitIndex& index, const Scene& scene, Spot from, int step) {
    const auto& data = index.at(from).data;
    const auto here = std::find(data.begin(), data.end(), from.datum);
    const auto place = here == data.end() ? (step > 0 ? -1 : static_cast<int>(data.size()))
                                          : static_cast<int>(here - data.begin());
    const int next = place + step;
    if (next >= 0 && next < static_cast<int>(data.size())) {
        from.datum = data[static_cast<std::size_t>(next)];
        return from;
    }
    auto other = inOtherPanel(index, scene, from, from.panel + step);
    if (!other)
        return from;
    const auto& there = index.at(*other).data;
    other->datum = step > 0 ? there.front() : there.back();
    return other;
}
} // namespace

std::optional<Spot> walked(const HitIndex& index, const Scene& scene, const std::optional<Spot>& from,
                           WalkStep step) {
    const int panel = from ? from->panel : 0;
    if (scene.panels.empty() || index.places(panel).empty())
        return {};
    const auto last = index.places(panel).size() - 1;
    if (!from) {
        const bool atEnd = step == WalkStep::PreviousPlace || step == WalkStep::LastPlace;
        return onSeries(index, scene, {panel, atEnd ? last : 0, -1}, -1);
    }
    Spot spot = *from;
    switch (step) {
    case WalkStep::NextPlace:
        spot.place = std::min(spot.place + 1, last);
        break;
    case WalkStep::PreviousPlace:
        spot.place = spot.place > 0 ? spot.place - 1 : 0;
        break;
    case WalkStep::FirstPlace:
        spot.place = 0;
        break;
    case WalkStep::LastPlace:
        spot.place = last;
        break;
    case WalkStep::NextSeries:
        return toOtherSeries(index, scene, spot, 1);
    case WalkStep::PreviousSeries:
        return toOtherSeries(index, scene, spot, -1);
    case WalkStep::NextPanel:
        return inOtherPanel(index, scene, spot, panel + 1).value_or(spot);
    case WalkStep::PreviousPanel:
        return inOtherPanel(index, scene, spot, panel - 1).value_or(spot);
    }
    return onSeries(index, scene, spot, spot.datum);
}

const Rule* ruleNear(const ScenePanel& panel, double x, double reach) {
    const Rule* best = nullptr;
    for (const auto& mark : panel.marks) {
        const auto* rule = std::get_if<Rule>(&mark);
        if (rule == nullptr || !rule->vertical || rule->detail.empty() || std::fabs(rule->at - x) > reach)
            continue;
        if (best == nullptr || std::fabs(rule->at - x) < std::fabs(best->at - x))
            best = rule;
    }
    return best;
}

} // namespace driftline
