// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/turn.h"

#include "scene/axis_scale.h"
#include "scene/phases.h"

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

namespace {
/// The letters by which a separate caption names panels: a, b … z, aa, ab.
void letterPanels(std::vector<ScenePanel>& panels) {
    constexpr std::size_t letters = 26;
    if (panels.size() < 2)
        return;
    for (std::size_t i = 0; i < panels.size(); ++i) {
        auto& letter = panels[i].letter;
        for (auto rest = i + 1; rest > 0; rest = (rest - 1) / letters)
            letter.insert(letter.begin(), static_cast<char>('a' + (rest - 1) % letters));
    }
}
} // namespace

TurnedFigure turnPanels(LabelledFigure labelled, const FigureContext& context) {
    auto figure = std::move(labelled.figure);
    Scene scene;
    scene.id = context.spec.id;
    scene.title = context.spec.text.title;
    scene.subtitle = context.spec.text.subtitle;
    scene.captionPlacement = context.spec.captionPlacement;
    scene.theme = context.theme;
    scene.legend = labelled.legend;
    scene.series = std::move(figure.series);
    scene.keys = std::move(figure.keys);
    scene.facetColumns = figure.facetColumns;
    scene.sharedY = figure.sharedY;
    scene.data = std::move(figure.numbers.data);
    scene.sources = std::move(figure.numbers.sources);
    scene.derivations = std::move(figure.numbers.derivations);
    scene.findings = std::move(figure.numbers.findings);
    for (auto& panel : figure.panels) {
        for (const auto& [datum, at] : panel.placed)
            scene.data[static_cast<std::size_t>(datum)].at = turned(at, panel.lies);
        scene.panels.push_back(turned(std::move(panel)));
    }
    placeOnScales(scene);
    if (scene.captionPlacement == CaptionPlacement::Separate)
        letterPanels(scene.panels);
    return {std::move(figure.arranged), std::move(scene)};
}

} // namespace driftline
