// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/turn.h"

#include <algorithm>
#include <utility>

namespace driftline {

namespace {
ScenePoint laid(ScenePoint upright) {
    return {upright.y, -upright.x};
}

Anchor laid(Anchor upright) {
    switch (upright) {
    case Anchor::Above:
        return Anchor::Right;
    case Anchor::Below:
        return Anchor::Left;
    case Anchor::Left:
        return Anchor::Above;
    case Anchor::Right:
        return Anchor::Below;
    case Anchor::Centre:
        break;
    }
    return Anchor::Centre;
}

struct MarkTurner {
    void operator()(Band& band) const {
        const double from = band.x.front();
        const double to = band.x.back();
        band.x = {band.low.front(), band.high.front()};
        band.low = {-to, -to};
        band.high = {-from, -from};
    }
    void operator()(Rectangle& bar) const {
        const auto upright = bar;
        bar.left = upright.bottom;
        bar.right = upright.top;
        bar.bottom = -upright.right;
        bar.top = -upright.left;
    }
    void operator()(Rule& rule) const {
        if (rule.vertical)
            rule.at = -rule.at;
        rule.vertical = !rule.vertical;
    }
    void operator()(Polyline& line) const {
        for (auto& point : line.points)
            point = laid(point);
    }
    void operator()(PointMark& point) const { point.at = laid(point.at); }
    void operator()(TextMark& text) const {
        text.at = laid(text.at);
        if (!text.isNote)
            text.anchor = laid(text.anchor);
    }
};

/// From the top down, so that the first position stands highest.
SceneAxis laidAlong(SceneAxis axis) {
    for (auto& tick : axis.ticks)
        tick.at = -tick.at;
    axis.from = -std::exchange(axis.to, -axis.from);
    return axis;
}
} // namespace

ScenePoint turned(ScenePoint upright, bool lies) {
    return lies ? laid(upright) : upright;
}

ScenePanel turned(UprightPanel upright) {
    ScenePanel panel;
    panel.title = std::move(upright.title);
    panel.emphasised = upright.emphasised;
    panel.marks = std::move(upright.marks);
    panel.labels = std::move(upright.labels);
    if (!upright.lies) {
        panel.x = std::move(upright.along);
        panel.y = std::move(upright.values);
        return panel;
    }
    panel.x = std::move(upright.values);
    panel.y = laidAlong(std::move(upright.along));
    for (auto& mark : panel.marks)
        std::visit(MarkTurner{}, mark);
    for (auto& label : panel.labels)
        label.at = laid(label.at);
    return panel;
}

} // namespace driftline
