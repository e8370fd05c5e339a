// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sample_scenes.h"

#include "scene/ticks.h"
#include "style/theme_library.h"

#include <fmt/format.h>

#include <array>

namespace driftline::test {

namespace {
constexpr std::array<double, 5> unitedStates = {42.3, 53.8, 18.5, 73.1, 55};
constexpr int firstYear = 2020;

SceneAxis yearAxis() {
    SceneAxis axis;
    axis.kind = AxisKind::Time;
    axis.from = 2019.94;
    axis.to = 2024.06;
    axis.ticks = ticksFor(axis, axis.from, axis.to, 14);
    return axis;
}

SceneAxis percentAxis() {
    SceneAxis axis;
    axis.kind = AxisKind::Value;
    axis.from = 0;
    axis.to = 100;
    axis.grid = true;
    axis.numbers = {1, "%", 1};
    axis.ticks = ticksFor(axis, axis.from, axis.to, 5);
    return axis;
}

SceneSeries seriesOf(const char* name, const SeriesStyle& style) {
    return {name, style, false, false, false};
}

Scene emptyScene() {
    Scene scene;
    scene.id = "sample";
    scene.title = "Cambodian opinion swung to the United States in 2023";
    scene.subtitle = "If ASEAN were forced to side with one: share of opinion leaders choosing each, %";
    scene.footer = {"Source: State of Southeast Asia Survey 2020–2024, ISEAS – Yusof Ishak Institute.",
                    "n ≈ 81 (2022), 134 (2023), inferred."};
    scene.briefFooter = scene.footer;
    scene.altText = "Line chart of two series over five years.";
    scene.theme = *builtinTheme("paper");
    const auto styles = stylesFor({"United States", "China"}, scene.theme);
    scene.series = {seriesOf("United States", styles[0]), seriesOf("China", styles[1])};
    return scene;
}

Datum datumOf(int panel, int series, const std::string& name, ScenePoint at, std::string position) {
    Datum datum;
    datum.panel = panel;
    datum.series = series;
    datum.words.edit().seriesName = name;
    datum.at = at;
    datum.period = Period::parse(position);
    if (!datum.period)
        datum.category = std::move(position);
    datum.value = at.y;
    datum.words.edit().shown = fmt::format("{}%", at.y);
    return datum;
}

void addLine(Scene& scene, int panel, int series, const std::array<double, 5>& values) {
    const auto& entry = scene.series[static_cast<std::size_t>(series)];
    auto& out = scene.panels[static_cast<std::size_t>(panel)];
    Polyline line{series, {entry.style.colour, StrokeWeight::Data, entry.style.dash}, {}};
    int year = firstYear;
    for (const double value : values) {
        const ScenePoint at{static_cast<double>(year), value};
        line.points.push_back(at);
        scene.data.push_back(datumOf(panel, series, entry.name, at, fmt::format("{}", year)));
        ++year;
    }
    out.marks.emplace_back(line);
    int datum = static_cast<int>(scene.data.size()) - 5;
    for (const auto& point : line.points)
        out.marks.emplace_back(
            PointMark{series, datum++, point, entry.style.marker, entry.style.colour, false});
}

std::array<double, 5> mirrored(std::array<double, 5> values) {
    for (auto& value : values)
        value = 100 - value;
    return values;
}

void addPanel(Scene& scene, std::string title) {
    ScenePanel panel;
    panel.title = std::move(title);
    panel.x = yearAxis();
    panel.y = percentAxis();
    scene.panels.push_back(std::move(panel));
    const int index = static_cast<int>(scene.panels.size()) - 1;
    addLine(scene, index, 0, unitedStates);
    addLine(scene, index, 1, mirrored(unitedStates));
}

SceneAxis categoryAxis(int count, double direction, const char* form) {
    SceneAxis axis;
    axis.kind = AxisKind::Category;
    for (int i = 0; i < count; ++i)
        axis.ticks.push_back({direction * i, fmt::format(fmt::runtime(form), i + 1)});
    axis.from = direction < 0 ? -count + 0.5 : -0.5;
    axis.to = direction < 0 ? 0.5 : count - 0.5;
    return axis;
}

/// Two bars and their values at one place.
void addPair(Scene& scene, int place, bool isLying) {
    auto& panel = scene.panels.front();
    for (int series = 0; series < 2; ++series) {
        const double value = 10 + 7 * ((place + series * 3) % 10);
        const double along = place - 0.39 + 0.39 * series;
        const auto colour = scene.series[static_cast<std::size_t>(series)].style.colour;
        const int datum = static_cast<int>(scene.data.size());
        const double middle = along + 0.195;
        const ScenePoint at = isLying ? ScenePoint{value, -middle} : ScenePoint{middle, value};
        Rectangle bar{series, datum, colour, colour, false, along, along + 0.38, 0, value};
        if (isLying) {
            bar.left = 0;
            bar.right = value;
            bar.bottom = -along - 0.38;
            bar.top = -along;
        }
        panel.marks.emplace_back(bar);
        panel.marks.emplace_back(TextMark{series, datum, at, fmt::format("{}%", value), scene.theme.ink,
                                          isLying ? Anchor::Right : Anchor::Above});
        const auto& axis = isLying ? panel.y : panel.x;
        scene.data.push_back(datumOf(0, series, scene.series[static_cast<std::size_t>(series)].name, at,
                                     axis.ticks[static_cast<std::size_t>(place)].label));
    }
}

Scene barScene(int count, bool isLying) {
    auto scene = emptyScene();
    scene.legend = LegendPlace::Top;
    scene.series[0].isBar = scene.series[1].isBar = true;
    ScenePanel panel;
    panel.x = isLying ? percentAxis() : categoryAxis(count, 1, "Category {}");
    panel.y =
        isLying ? categoryAxis(count, -1, "A category with a rather long name, number {}") : percentAxis();
    scene.panels.push_back(std::move(panel));
    for (int place = 0; place < count; ++place)
        addPair(scene, place, isLying);
    scene.panels.front().marks.emplace_back(Rule{
        RuleKind::Zero, isLying, 0, {scene.theme.baseline, StrokeWeight::Reference, Dash::Solid}, {}, {}});
    return scene;
}

Rule eventAt(const Scene& scene, double at, std::string label) {
    return {RuleKind::Event,
            true,
            at,
            {scene.theme.baseline, StrokeWeight::Reference, Dash::Dotted},
            label,
            label + ", with its date and source"};
}
} // namespace

Scene twoLines() {
    auto scene = emptyScene();
    addPanel(scene, {});
    scene.panels.front().labels = {
        {0, {2024, 55}, "United States", "55%", scene.series[0].style.colour},
        {1, {2024, 45}, "China", "45%", scene.series[1].style.colour},
    };
    return scene;
}

Scene smallMultiples(int count) {
    auto scene = emptyScene();
    scene.legend = LegendPlace::Top;
    for (int i = 0; i < count; ++i)
        addPanel(scene, i % 3 == 1 ? fmt::format("A place with a long name, number {}", i)
                                   : fmt::format("Place {}", i));
    scene.panels.front().emphasised = true;
    return scene;
}

Scene lyingBars(int count) {
    return barScene(count, true);
}

Scene uprightBars(int count) {
    return barScene(count, false);
}

Scene crowdedEnds() {
    auto scene = emptyScene();
    addPanel(scene, {});
    for (int i = 0; i < 11; ++i) {
        scene.series.push_back({fmt::format("Country number {}", i), scene.series[0].style, false, false});
        scene.panels.front().labels.push_back(
            {i + 2, {2024, 50}, fmt::format("Country number {}", i), "50%", scene.theme.ink});
    }
    return scene;
}

Scene wordy() {
    auto scene = twoLines();
    scene.title = sentence(160);
    scene.subtitle = sentence(240);
    scene.footer = {sentence(300), sentence(120), sentence(400)};
    scene.briefFooter = {scene.footer[0], scene.footer[1]};
    auto& panel = scene.panels.front();
    panel.y.title = "share of all opinion leaders who were asked, per cent";
    panel.marks.emplace_back(eventAt(scene, 2022.95, "A former prime minister visits an embassy"));
    panel.marks.emplace_back(eventAt(scene, 2023.1, "Another event soon after"));
    panel.marks.emplace_back(eventAt(scene, 2023.64, "A new prime minister takes office"));
    panel.marks.emplace_back(Rule{RuleKind::Reference,
                                  false,
                                  40,
                                  {scene.theme.ink, StrokeWeight::Reference, Dash::Dashed},
                                  "What the article says: 40%",
                                  "as printed"});
    panel.marks.emplace_back(Rule{RuleKind::Break,
                                  true,
                                  2020.5,
                                  {scene.theme.baseline, StrokeWeight::Reference, Dash::Dotted},
                                  "break",
                                  "why"});
    return scene;
}

std::string sentence(int characters) {
    constexpr std::array<const char*, 7> words = {"opinion",   "of",   "leaders", "in",
                                                  "Southeast", "Asia", "shifted"};
    std::string text;
    for (std::size_t i = 0; text.size() < static_cast<std::size_t>(characters); ++i)
        text += (text.empty() ? "" : " ") + std::string(words[i % words.size()]);
    return text;
}

} // namespace driftline::test
