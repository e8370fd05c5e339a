// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/hit_index.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace driftline {

namespace {
/// Where a datum stands along the main axis; nothing if it stands nowhere.
std::optional<double> along(const Datum& datum, const ScenePanel& panel, bool isAlongX) {
    const double at = isAlongX ? datum.at.x : datum.at.y;
    const bool hasMark = std::isfinite(datum.at.x) && std::isfinite(datum.at.y);
    if (std::isfinite(at) && (isAlongX || hasMark))
        return at;
    if (isAlongX)
        return {};
    // A missing value has no bar; its name on the axis tells where it would stand.
    const auto tick = std::find_if(panel.y.ticks.begin(), panel.y.ticks.end(), [&](const Tick& one) {
        return one.label == (datum.group.empty() ? datum.position : datum.group);
    });
    return tick == panel.y.ticks.end() ? std::optional<double>() : tick->at;
}

struct Gathered {
    double sum = 0;
    int count = 0;
    std::vector<int> data;
};

std::vector<HitPlace> placesFrom(const Scene& scene, std::map<std::string, Gathered>& byKey) {
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

HitIndex::HitIndex(const Scene& scene) {
    std::vector<std::map<std::string, Gathered>> byPanel(scene.panels.size());
    for (const auto& panel : scene.panels)
        m_panels.push_back({panel.y.kind == AxisKind::Value, {}});
    for (std::size_t i = 0; i < scene.data.size(); ++i) {
        const auto& datum = scene.data[i];
        const auto panel = static_cast<std::size_t>(datum.panel);
        if (datum.panel < 0 || panel >= scene.panels.size())
            continue;
        const auto at = along(datum, scene.panels[panel], m_panels[panel].isAlongX);
        if (!at)
            continue;
        const auto& key = !datum.group.empty()         ? datum.group
                          : !datum.positionKey.empty() ? datum.positionKey
                                                       : datum.position;
        auto& gathered = byPanel[panel][key];
        gathered.sum += *at;
        ++gathered.count;
        gathered.data.push_back(static_cast<int>(i));
    }
    for (std::size_t panel = 0; panel < m_panels.size(); ++panel)
        m_panels[panel].places = placesFrom(scene, byPanel[panel]);
}

std::optional<std::size_t> HitIndex::nearest(int panel, double at, AxisRange visible) const {
    std::optional<std::size_t> best;
    const auto& all = places(panel);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (visible.holds(all[i].at) && (!best || std::fabs(all[i].at - at) < std::fabs(all[*best].at - at)))
            best = i;
    }
    return best;
}

std::optional<std::size_t> HitIndex::placeOf(int panel, int datum) const {
    const auto& all = places(panel);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (std::find(all[i].data.begin(), all[i].data.end(), datum) != all[i].data.end())
            return i;
    }
    return {};
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
