// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/panel_view.h"
#include "scene/scene.h"

#include <compare>
#include <optional>
#include <utility>
#include <vector>

namespace driftline {

/// A place along a panel's main axis with everything the figure knows there.
struct HitPlace {
    double at = 0;         ///< data coordinate along the main axis
    std::vector<int> data; ///< indexes into Scene::data, in the order of series

    bool operator==(const HitPlace&) const = default;
};

/// What numbers have in common that are read together: their group, or where they stand.
struct ReadingKey {
    explicit ReadingKey(const Datum& datum);

    SharedText group;
    std::optional<Period> period;
    SharedText category;

    auto operator<=>(const ReadingKey&) const = default; // NOLINT(modernize-use-nullptr): there is no pointer
};

/// What is being read: a place of a panel, and one number there if the reader means one.
struct Spot {
    int panel = 0;
    std::size_t place = 0; ///< index in HitIndex::places()
    int datum = -1;        ///< index in Scene::data

    bool operator==(const Spot&) const = default;
};

/// From a place in the data to the numbers that stand there. Places are the periods or categories of a
/// panel, or the groups of its data (Datum::group); values of different series at one place belong together
/// even where their bars stand apart.
class HitIndex {
public:
    HitIndex() = default;
    explicit HitIndex(const Scene& scene);

    /// Whether the places of this panel lie along x; else along y, as with bars that lie on their sides.
    bool isAlongX(int panel) const { return m_panels[static_cast<std::size_t>(panel)].isAlongX; }
    /// From left to right, or from bottom to top.
    const std::vector<HitPlace>& places(int panel) const {
        return m_panels[static_cast<std::size_t>(panel)].places;
    }
    /// The index of the nearest place in the visible range; nothing if there is none.
    std::optional<std::size_t> nearest(int panel, double at, AxisRange visible) const;
    /// The place that holds this datum.
    std::optional<std::size_t> placeOf(int panel, int datum) const;
    const HitPlace& at(const Spot& spot) const { return places(spot.panel)[spot.place]; }
    /// The place of another panel that is the same period or category; nothing if it has none.
    std::optional<std::size_t> counterpart(const Spot& spot, int panel, const Scene& scene) const;

private:
    struct PanelPlaces {
        bool isAlongX = true;
        std::vector<HitPlace> places;
        std::vector<std::pair<ReadingKey, std::size_t>> keys; ///< sorted; the place of each

        std::optional<std::size_t> placeOf(const ReadingKey& key) const;
    };
    void addPlaces(std::size_t panel, std::vector<HitPlace> places, const Scene& scene);

    std::vector<PanelPlaces> m_panels;
    /// By datum: its panel, -1 if it stands nowhere, and its place there.
    std::vector<std::pair<int, std::size_t>> m_data;
};

/// Where a key leads a reader who goes through the figure number by number.
enum class WalkStep {
    NextPlace,
    PreviousPlace,
    FirstPlace,
    LastPlace,
    NextSeries,
    PreviousSeries,
    NextPanel,
    PreviousPanel
};

/// From nowhere, every step begins at the first or last place of the first panel. Steps past the last series
/// go on in the next panel; other steps past an end stay. Nothing if the figure has no numbers there.
std::optional<Spot> walked(const HitIndex& index, const Scene& scene, const std::optional<Spot>& from,
                           WalkStep step);

/// The vertical line with something to tell that is nearest to `x`, not farther than `reach`; nullptr if
/// there is none. Data coordinates.
const Rule* ruleNear(const ScenePanel& panel, double x, double reach);

} // namespace driftline
