// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "render/canvas_overlay.h"
#include "render/hit_index.h"
#include "render/medium.h"
#include "render/text_style.h"

namespace driftline {

class FigureRenderer;

/// What a crosshair looks like over a figure that is laid out: a line through every panel that has the same
/// period or category, rings around the data there, and in the other panels their values.
class Crosshair {
public:
    enum class Kind { Pointed, Pinned };

    /// All must outlive it. `focus` is the series that alone is shown, -1 for all.
    Crosshair(const Scene& scene, const FigureRenderer& renderer, const HitIndex& index, const Medium& medium,
              const TextMeasurer& measurer, int focus)
        : m_scene(scene)
        , m_renderer(renderer)
        , m_index(index)
        , m_medium(medium)
        , m_measurer(measurer)
        , m_focus(focus) {}

    void add(OverlayLook& look, const Spot& spot, Kind kind) const;
    /// A strong ring around one datum.
    void addSelected(OverlayLook& look, int datum) const;

private:
    bool isInSight(int datum) const;
    void addLine(OverlayLook& look, int panel, double at, Kind kind) const;
    /// From the dot of a scatter chart to both axes.
    void addCross(OverlayLook& look, int panel, const Spot& spot, Kind kind) const;
    bool addRing(OverlayLook& look, int datum, bool isStrong) const;
    void addValues(OverlayLook& look, int panel, const std::vector<int>& data) const;

    const Scene& m_scene;
    const FigureRenderer& m_renderer;
    const HitIndex& m_index;
    const Medium& m_medium;
    const TextMeasurer& m_measurer;
    int m_focus;
};

} // namespace driftline
