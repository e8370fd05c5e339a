// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/vega_layers.h"

#include "interchange/vega_channels.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace driftline {

namespace {
using Json = nlohmann::ordered_json;

/// Pixels.
constexpr double labelSize = 11;
/// Labels of events keep out of each other's way in so many lines above the panel.
constexpr int eventLines = 3;
constexpr double eventLineHeight = 12;

class Layers {
public:
    Layers(const Scene& scene, std::size_t panel, const VegaNumbers& numbers)
        : m_scene(scene)
        , m_panel(scene.panels[panel])
        , m_index(panel)
        , m_numbers(numbers) {}

    Json build() {
        addBands();
        addBars();
        addRules();
        addLines();
        addStrokes(m_numbers.strokes[m_index]);
        addDots();
        addRuleLabels();
        addTexts();
        addNames();
        addHover();
        return std::move(m_layers);
    }

private:
    Json x(const char* field) const { return vegaAlong(m_panel.x, field); }
    Json y(const char* field) const { return vegaAlong(m_panel.y, field); }

    template <class Wanted>
    std::vector<const Wanted*> marks() const {
        std::vector<const Wanted*> out;
        for (const auto& mark : m_panel.marks) {
            if (const auto* wanted = std::get_if<Wanted>(&mark))
                out.push_back(wanted);
        }
        return out;
    }

    /// One range of a scale over all series, by their names.
    template <class Look>
    Json bySeries(const char* field, Look look) const {
        Json domain = Json::array();
        Json range = Json::array();
        for (const auto& series : m_scene.series) {
            domain.push_back(series.name);
            range.push_back(look(series));
        }
        const bool hasLegend = m_scene.legend != LegendPlace::None;
        const auto* orient = m_scene.legend == LegendPlace::Bottom  ? "bottom"
                             : m_scene.legend == LegendPlace::Right ? "right"
                                                                    : "top";
        return {{"field", field},
                {"type", "nominal"},
                {"scale", {{"domain", std::move(domain)}, {"range", std::move(range)}}},
                {"legend", hasLegend ? Json{{"orient", orient}, {"title", nullptr}} : Json(nullptr)}};
    }

    Json colour(const char* field) const {
        auto out = bySeries(field, [](const SceneSeries& series) { return cssColour(series.style.colour); });
        out["condition"] = vegaCondition("datum.paint", {{"expr", "datum.paint"}});
        return out;
    }

    std::string nameOf(int series) const {
        return series < 0 ? std::string() : m_scene.series[static_cast<std::size_t>(series)].name;
    }

    /// The rows of this panel that have something to draw.
    Json numbers(const std::string& test) const {
        return {{{"filter", "datum.view === " + std::to_string(m_index) + " && " + test}}};
    }

    Json tooltip() const {
        Json out = Json::array();
        const std::vector<std::pair<const char*, const char*>> lines = {
            {"series", "Series"},   {"panel", "Panel"},     {"period", "At"},   {"shown", "Value"},
            {"against", "Against"}, {"size shown", "Size"}, {"asked", "Asked"}, {"status", "Status"},
            {"read in", "Source"},  {"note", "Note"}};
        for (const auto& [field, title] : lines) {
            const std::string name = field;
            const bool isUsed = name == "panel"        ? m_numbers.haveViews
                                : name == "against"    ? m_numbers.havePairs
                                : name == "size shown" ? m_numbers.haveSizes
                                                       : true;
            if (isUsed)
                out.push_back({{"field", name}, {"type", "nominal"}, {"title", title}});
        }
        return out;
    }

    void addBands() {
        Json rows = Json::array();
        int group = 0;
        for (const auto* band : marks<Band>()) {
            ++group;
            for (std::size_t i = 0; i < band->x.size(); ++i)
                rows.push_back({{"series", nameOf(band->series)},
                                {"x", band->x[i]},
                                {"y", band->low[i]},
                                {"y2", band->high[i]},
                                {"band", group},
                                {"paint", cssColour(band->fill)}});
        }
        if (rows.empty())
            return;
        m_layers.push_back({{"data", {{"values", std::move(rows)}}},
                            {"mark", {{"type", "area"}, {"orient", "vertical"}, {"opacity", 1}}},
                            {"encoding",
                             {{"x", x("x")},
                              {"y", y("y")},
                              {"y2", {{"field", "y2"}}},
                              {"detail", {{"field", "band"}, {"type", "nominal"}}},
                              {"color", colour("series")}}}});
    }

    void addBars() {
        if (marks<Rectangle>().empty())
            return;
        Json outline = {
            {"condition",
             {{"test", "datum.hollow"}, {"field", "outline"}, {"type", "nominal"}, {"scale", nullptr}}},
            {"value", nullptr}};
        m_layers.push_back(
            {{"transform", numbers("isValid(datum.x1)")},
             {"mark", {{"type", "rect"}, {"opacity", 1}}},
             {"encoding",
              {{"x", x("x1")},
               {"x2", {{"field", "x2"}}},
               {"y", y("y1")},
               {"y2", {{"field", "y2"}}},
               {"color", colour("colour of")},
               {"fillOpacity",
                {{"condition", vegaCondition("datum.hollow", m_scene.theme.fillOpacity)}, {"value", 1}}},
               {"stroke", std::move(outline)},
               {"tooltip", tooltip()}}}});
    }

    void addLines() {
        const auto hasLines = std::any_of(m_panel.marks.begin(), m_panel.marks.end(), [](const Mark& mark) {
            return std::holds_alternative<Polyline>(mark);
        });
        if (!hasLines)
            return;
        std::string context = "false";
        for (const auto& series : m_scene.series) {
            if (series.context)
                context += " || datum.series === " +
                           Json(series.name).dump(-1, ' ', true, Json::error_handler_t::replace);
        }
        Json encoding = {{"x", x("x")},
                         {"y", y("y")},
                         {"detail", {{"field", "segment"}, {"type", "nominal"}}},
                         {"color", colour("series")}};
        if (m_panel.isScatter())
            encoding["order"] = {{"field", "step"}, {"type", "quantitative"}};
        const bool isDashed =
            std::any_of(m_scene.series.begin(), m_scene.series.end(),
                        [](const auto& series) { return series.style.dash != Dash::Solid; });
        if (isDashed)
            encoding["strokeDash"] =
                bySeries("series", [](const SceneSeries& series) { return vegaDash(series.style.dash); });
        if (context != "false")
            encoding["strokeWidth"] = {
                {"condition", vegaCondition(context.c_str(), vegaWidth(StrokeWeight::Context))},
                {"value", vegaWidth(StrokeWeight::Data)}};
        m_layers.push_back(
            {{"transform", numbers("isValid(datum.segment)")},
             {"mark",
              {{"type", "line"}, {"strokeWidth", vegaWidth(StrokeWeight::Data)}, {"strokeJoin", "round"}}},
             {"encoding", std::move(encoding)}});
    }

    /// Error bars, the bars of dumbbells and other lines that do not lead from number to number.
    void addStrokes(const std::vector<const Polyline*>& strokes) {
        Json rows = Json::array();
        int stroke = 0;
        for (const auto* line : strokes) {
            ++stroke;
            int step = 0;
            for (const auto& point : line->points)
                rows.push_back({{"series", nameOf(line->series)},
                                {"x", point.x},
                                {"y", point.y},
                                {"stroke", stroke},
                                {"step", ++step},
                                {"colour", cssColour(line->stroke.colour)},
                                {"width", vegaWidth(line->stroke.weight)}});
        }
        if (rows.empty())
            return;
        m_layers.push_back(
            {{"data", {{"values", std::move(rows)}}},
             {"mark", "line"},
             {"encoding",
              {{"x", x("x")},
               {"y", y("y")},
               {"detail", {{"field", "stroke"}, {"type", "nominal"}}},
               {"order", {{"field", "step"}, {"type", "quantitative"}}},
               {"strokeWidth", {{"field", "width"}, {"type", "quantitative"}, {"scale", nullptr}}},
               {"color", vegaOwnColour()}}}});
    }

    void addDots() {
        if (marks<PointMark>().empty())
            return;
        auto fill = colour("series");
        fill["condition"] = Json::array({vegaCondition("datum.hollow", cssColour(m_scene.theme.background)),
                                         std::move(fill["condition"])});
        Json encoding = {
            {"x", x("x")},
            {"y", y("y")},
            {"shape",
             bySeries("series", [](const SceneSeries& series) { return vegaShape(series.style.marker); })},
            {"color", std::move(fill)},
            {"stroke", {{"field", "outline"}, {"type", "nominal"}, {"scale", nullptr}}}};
        const auto points = marks<PointMark>();
        if (std::any_of(points.begin(), points.end(), [](const auto* point) { return point->area != 1; }))
            encoding["size"] = {{"field", "area"}, {"type", "quantitative"}, {"scale", nullptr}};
        m_layers.push_back(
            {{"transform", numbers("datum.dot")},
             {"mark", {{"type", "point"}, {"filled", true}, {"size", vegaDotArea}, {"opacity", 1}}},
             {"encoding", std::move(encoding)}});
    }

    void addRules() {
        for (const bool vertical : {true, false}) {
            Json rows = Json::array();
            for (const auto* rule : marks<Rule>()) {
                if (rule->vertical == vertical)
                    rows.push_back({{"at", rule->at},
                                    {"label", rule->label},
                                    {"detail", rule->detail},
                                    {"colour", cssColour(rule->stroke.colour)},
                                    {"dash", vegaDash(rule->stroke.dash)}});
            }
            if (rows.empty())
                continue;
            m_layers.push_back(
                {{"data", {{"values", std::move(rows)}}},
                 {"mark", {{"type", "rule"}, {"strokeWidth", vegaWidth(StrokeWeight::Reference)}}},
                 {"encoding",
                  {{vertical ? "x" : "y", vertical ? x("at") : y("at")},
                   {"color", vegaOwnColour()},
                   {"strokeDash", {{"field", "dash"}, {"type", "nominal"}, {"scale", nullptr}}},
                   {"tooltip", {{"field", "detail"}, {"type", "nominal"}}}}}});
        }
    }

    void textLayer(Json rows, Json mark, Json encoding) {
        if (rows.empty())
            return;
        mark["type"] = "text";
        if (!mark.contains("fontSize"))
            mark["fontSize"] = labelSize;
        encoding["text"] = {{"field", "text"}, {"type", "nominal"}};
        encoding["color"] = vegaOwnColour();
        m_layers.push_back({{"data", {{"values", std::move(rows)}}},
                            {"mark", std::move(mark)},
                            {"encoding", std::move(encoding)}});
    }

    /// Above the panel for what stands upright, at the right end for what lies.
    void addRuleLabels() {
        std::map<int, Json> upright;
        Json lying = Json::array();
        int line = 0;
        for (const auto* rule : marks<Rule>()) {
            if (rule->label.empty())
                continue;
            const Json row = {
                {"at", rule->at}, {"text", rule->label}, {"colour", cssColour(m_scene.theme.muted)}};
            if (rule->vertical)
                upright[line++ % eventLines].push_back(row);
            else
                lying.push_back(row);
        }
        for (auto& [number, rows] : upright)
            textLayer(std::move(rows), {{"align", "center"}, {"baseline", "bottom"}},
                      {{"x", x("at")}, {"y", {{"value", -4 - eventLineHeight * number}}}});
        textLayer(std::move(lying), {{"align", "right"}, {"baseline", "bottom"}, {"dy", -3}},
                  {{"x", {{"value", "width"}}}, {"y", y("at")}});
    }

    void addTexts() {
        std::map<Anchor, Json> byAnchor;
        for (const auto* text : marks<TextMark>())
            byAnchor[text->anchor].push_back({{"x", text->at.x},
                                              {"y", text->at.y},
                                              {"text", text->text},
                                              {"colour", cssColour(text->colour)}});
        const std::map<Anchor, Json> looks = {
            {Anchor::Centre, {{"align", "center"}, {"baseline", "middle"}}},
            {Anchor::Above, {{"align", "center"}, {"baseline", "bottom"}, {"dy", -6}}},
            {Anchor::Below, {{"align", "center"}, {"baseline", "top"}, {"dy", 6}}},
            {Anchor::Left, {{"align", "right"}, {"baseline", "middle"}, {"dx", -8}}},
            {Anchor::Right, {{"align", "left"}, {"baseline", "middle"}, {"dx", 8}}}};
        for (auto& [anchor, rows] : byAnchor)
            textLayer(std::move(rows), looks.at(anchor), {{"x", x("x")}, {"y", y("y")}});
    }

    /// Names at the ends of lines, where the figure has them instead of a legend.
    void addNames() {
        for (const bool atStart : {false, true}) {
            Json rows = Json::array();
            for (const auto& label : m_panel.labels) {
                const auto text =
                    label.name + (label.name.empty() || label.value.empty() ? "" : " ") + label.value;
                if (label.atStart == atStart && !text.empty())
                    rows.push_back({{"x", label.at.x},
                                    {"y", label.at.y},
                                    {"text", text},
                                    {"colour", cssColour(label.colour)}});
            }
            textLayer(
                std::move(rows),
                {{"align", atStart ? "right" : "left"}, {"baseline", "middle"}, {"dx", atStart ? -8 : 8}},
                {{"x", x("x")}, {"y", y("y")}});
        }
    }

    /// Every number answers the mouse, also where it has no mark of its own.
    void addHover() {
        m_layers.push_back(
            {{"transform", numbers("isValid(datum.x) && isValid(datum.y)")},
             {"mark", {{"type", "point"}, {"filled", true}, {"size", 4 * vegaDotArea}, {"opacity", 0}}},
             {"encoding", {{"x", x("x")}, {"y", y("y")}, {"tooltip", tooltip()}}}});
    }

    const Scene& m_scene;
    const ScenePanel& m_panel;
    std::size_t m_index;
    const VegaNumbers& m_numbers;
    Json m_layers = Json::array();
};
} // namespace

Json vegaLayers(const Scene& scene, std::size_t panel, const VegaNumbers& numbers) {
    return Layers(scene, panel, numbers).build();
}

} // namespace driftline
