// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/vega_lite.h"

#include "base/text.h"
#include "interchange/sentences.h"
#include "interchange/vega_channels.h"
#include "interchange/vega_layers.h"

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
using Json = nlohmann::ordered_json;

/// Pixels. A figure is as wide as it is in a text column, small multiples share that.
constexpr double wholeWidth = 620;
constexpr double wholeHeight = 360;
constexpr double stackedHeight = 210;
constexpr double smallHeight = 150;
constexpr double rowHeight = 22;
constexpr double barHeight = 15;
constexpr double spacing = 34;
constexpr int mostColumns = 4;
/// Vega-Lite does not break lines; so many characters fit.
constexpr std::size_t titleCharacters = 80;
constexpr std::size_t subtitleCharacters = 108;
constexpr std::size_t footerCharacters = 135;
constexpr double footerLine = 13;

Json linesOf(const std::string& text, std::size_t most) {
    Json lines = Json::array();
    std::string line;
    for (const auto& word : words(text)) {
        if (!line.empty() && line.size() + 1 + word.size() > most)
            lines.push_back(std::exchange(line, {}));
        line += (line.empty() ? "" : " ") + word;
    }
    if (!line.empty())
        lines.push_back(std::move(line));
    return lines;
}

Json titleJson(const Scene& scene) {
    Json out = {{"text", linesOf(scene.title, titleCharacters)}};
    auto subtitle = linesOf(scene.subtitle, subtitleCharacters);
    for (const auto& key : scene.keys)
        subtitle.push_back((&key == &scene.keys.front() ? "Paler dots: " : "Full dots: ") + key.name);
    if (!subtitle.empty())
        out["subtitle"] = std::move(subtitle);
    out["anchor"] = "start";
    return out;
}

struct PanelSize {
    double width = wholeWidth;
    double height = wholeHeight;
};

int columnsOf(const Scene& scene) {
    if (scene.facetColumns > 0)
        return scene.facetColumns;
    return std::min(mostColumns, static_cast<int>(scene.panels.size()));
}

PanelSize sizeOf(const Scene& scene, const ScenePanel& panel) {
    PanelSize size;
    const int columns = columnsOf(scene);
    if (columns > 1)
        size.width = wholeWidth / columns - spacing;
    if (scene.panels.size() > 1)
        size.height = columns > 1 ? smallHeight : stackedHeight;
    if (panel.y.kind == AxisKind::Category) {
        const auto bars = std::count_if(panel.marks.begin(), panel.marks.end(), [](const Mark& mark) {
            return std::holds_alternative<Rectangle>(mark);
        });
        size.height = std::max({size.height / 2, rowHeight * std::fabs(panel.y.to - panel.y.from),
                                barHeight * static_cast<double>(bars)});
    }
    return size;
}

Json panelJson(const Scene& scene, std::size_t index, const VegaNumbers& numbers) {
    const auto& panel = scene.panels[index];
    const auto size = sizeOf(scene, panel);
    Json out = Json::object();
    if (!panel.title.empty())
        out["title"] = {{"text", panel.title}, {"anchor", "start"}, {"fontSize", 12}};
    out["width"] = std::round(size.width);
    out["height"] = std::round(size.height);
    out["layer"] = vegaLayers(scene, index, numbers);
    return out;
}

/// Under the chart, because Vega-Lite has no place for sources.
Json footerJson(const Scene& scene) {
    Json rows = Json::array();
    for (const auto& paragraph : scene.footer) {
        for (auto& line : linesOf(paragraph, footerCharacters))
            rows.push_back({{"line", rows.size()}, {"text", std::move(line)}});
    }
    return {
        {"data", {{"values", rows}}},
        {"width", wholeWidth},
        {"height", footerLine * static_cast<double>(rows.size())},
        {"view", {{"stroke", nullptr}}},
        {"mark",
         {{"type", "text"},
          {"align", "left"},
          {"baseline", "top"},
          {"fontSize", 10},
          {"color", cssColour(scene.theme.muted)}}},
        {"encoding",
         {{"x", {{"value", 0}}},
          {"y",
           {{"field", "line"},
            {"type", "quantitative"},
            {"axis", nullptr},
            {"scale",
             {{"domain", {0, std::max<std::size_t>(rows.size(), 1)}}, {"reverse", true}, {"nice", false}}}}},
          {"text", {{"field", "text"}, {"type", "nominal"}}}}}};
}

/// What the figure has and this picture of it does not.
Json notShown(const Scene& scene) {
    Json out = Json::array();
    const bool hasNames = std::any_of(scene.panels.begin(), scene.panels.end(),
                                      [](const ScenePanel& panel) { return panel.labels.size() > 1; });
    if (hasNames)
        out.emplace_back(interchange_sentences::lineNamesMayTouch);
    const bool hasRules = std::any_of(scene.panels.begin(), scene.panels.end(), [](const ScenePanel& panel) {
        return std::any_of(panel.marks.begin(), panel.marks.end(), [](const Mark& mark) {
            const auto* rule = std::get_if<Rule>(&mark);
            return rule != nullptr && !rule->label.empty();
        });
    });
    if (hasRules)
        out.emplace_back(interchange_sentences::labelsMayTouch);
    if (!scene.keys.empty())
        out.emplace_back(interchange_sentences::dotsWithoutLegend);
    if (std::any_of(scene.panels.begin(), scene.panels.end(),
                    [](const auto& panel) { return panel.emphasised; }))
        out.emplace_back(interchange_sentences::emphasisIsNotDrawn);
    return out;
}

Json userMeta(const Scene& scene) {
    Json references = Json::array();
    for (const auto& source : scene.sources)
        references.push_back({{"name", source.name},
                              {"reference", source.reference.empty() ? source.shortText : source.reference},
                              {"path", source.path}});
    return {{"figure", scene.id},
            {"madeWith", "Driftline " DRIFTLINE_VERSION},
            {"footer", scene.footer},
            {"sources", std::move(references)},
            {"derivations", scene.derivations},
            {"notShown", notShown(scene)}};
}

Json configJson(const Scene& scene) {
    const auto ink = cssColour(scene.theme.ink);
    const auto muted = cssColour(scene.theme.muted);
    const auto grid = cssColour(scene.theme.grid);
    const auto baseline = cssColour(scene.theme.baseline);
    return {{"font", "Inter, Liberation Sans, Arial, sans-serif"},
            {"view", {{"stroke", nullptr}}},
            {"axis",
             {{"labelColor", muted},
              {"titleColor", muted},
              {"titleFontWeight", "normal"},
              {"gridColor", grid},
              {"domainColor", baseline},
              {"tickColor", baseline}}},
            {"legend", {{"labelColor", ink}, {"symbolOpacity", 1}}},
            {"title", {{"color", ink}, {"subtitleColor", muted}, {"fontSize", 15}, {"offset", 14}}}};
}
} // namespace

std::string vegaLiteFor(const Scene& scene) {
    auto numbers = vegaNumbers(scene);
    Json panels = Json::array();
    for (std::size_t index = 0; index < scene.panels.size(); ++index)
        panels.push_back(panelJson(scene, index, numbers));
    Json parts = Json::array();
    const Json shared = {{"scale", {{"color", "shared"}, {"shape", "shared"}, {"strokeDash", "shared"}}}};
    if (panels.size() == 1)
        parts.push_back(std::move(panels.front()));
    else
        parts.push_back({{"columns", columnsOf(scene)}, {"concat", std::move(panels)}, {"resolve", shared}});
    parts.push_back(footerJson(scene));
    const Json out = {{"$schema", "https://vega.github.io/schema/vega-lite/v5.json"},
                      {"description", scene.altText},
                      {"title", titleJson(scene)},
                      {"background", cssColour(scene.theme.background)},
                      {"usermeta", userMeta(scene)},
                      {"data", {{"name", "numbers"}, {"values", std::move(numbers.rows)}}},
                      {"vconcat", std::move(parts)},
                      {"config", configJson(scene)}};
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace driftline
