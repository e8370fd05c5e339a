// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/scene_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace driftline {

namespace {
using Json = nlohmann::ordered_json;

Json number(double value) {
    if (!std::isfinite(value))
        return nullptr;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.6g", value);
    return std::strtod(text.data(), nullptr);
}

Json numbers(const std::vector<double>& values) {
    Json out = Json::array();
    for (const auto value : values)
        out.push_back(number(value));
    return out;
}

Json point(const ScenePoint& at) {
    return {number(at.x), number(at.y)};
}

Json stroke(const Stroke& from) {
    constexpr std::array weights = {"data", "context", "reference", "hairline"};
    constexpr std::array dashes = {"solid", "dashed", "dotted", "dash-dotted"};
    return std::string(from.colour.text()) + " " + weights[static_cast<std::size_t>(from.weight)] + " " +
           dashes[static_cast<std::size_t>(from.dash)] +
           (from.width == 1 ? std::string() : fmt::format(" {:g}", from.width));
}

struct MarkJson {
    Json operator()(const Band& band) const {
        return {{"band", band.series},
                {"fill", band.fill.text()},
                {"x", numbers(band.x)},
                {"low", numbers(band.low)},
                {"high", numbers(band.high)}};
    }
    Json operator()(const Rectangle& bar) const {
        return {{"rectangle", bar.series},
                {"datum", bar.datum},
                {"fill", bar.fill.text()},
                {"hollow", bar.hollow},
                {"x", {number(bar.left), number(bar.right)}},
                {"y", {number(bar.bottom), number(bar.top)}}};
    }
    Json operator()(const Rule& rule) const {
        constexpr std::array kinds = {"event", "reference", "zero", "break"};
        Json out = {{"rule", kinds[static_cast<std::size_t>(rule.kind)]},
                    {"vertical", rule.vertical},
                    {"at", number(rule.at)},
                    {"stroke", stroke(rule.stroke)},
                    {"label", rule.label},
                    {"detail", rule.detail}};
        if (rule.place != EventPlacement())
            out["place"] = {rule.place.row, static_cast<int>(rule.place.side)};
        return out;
    }
    Json operator()(const Polyline& line) const {
        Json points = Json::array();
        for (const auto& at : line.points)
            points.push_back(point(at));
        return {{"polyline", line.series}, {"stroke", stroke(line.stroke)}, {"points", std::move(points)}};
    }
    Json operator()(const PointMark& mark) const {
        Json out = {{"point", mark.series},         {"datum", mark.datum},
                    {"at", point(mark.at)},         {"marker", static_cast<int>(mark.marker)},
                    {"colour", mark.colour.text()}, {"hollow", mark.hollow}};
        if (mark.area != 1)
            out["area"] = number(mark.area);
        return out;
    }
    Json operator()(const TextMark& text) const {
        Json out = {{"text", text.text},
                    {"series", text.series},
                    {"at", point(text.at)},
                    {"colour", text.colour.text()},
                    {"anchor", static_cast<int>(text.anchor)}};
        if (text.isNote)
            out["note"] = true;
        if (text.isRemark)
            out["remark"] = true;
        if (text.isOptional)
            out["optional"] = true;
        if (text.isName)
            out["name"] = true;
        return out;
    }
};

Json axis(const SceneAxis& from) {
    constexpr std::array kinds = {"value", "time", "category"};
    Json ticks = Json::array();
    for (const auto& tick : from.ticks)
        ticks.push_back({number(tick.at), tick.label});
    Json out = {{"kind", kinds[static_cast<std::size_t>(from.kind)]},
                {"range", {number(from.from), number(from.to)}},
                {"title", from.title},
                {"grid", from.grid},
                {"ticks", std::move(ticks)}};
    if (from.isLog)
        out["log"] = true;
    if (from.isReversed)
        out["reversed"] = true;
    if (from.scaleEnd)
        out["scaleEnd"] = number(*from.scaleEnd);
    return out;
}

Json seriesJson(const SceneSeries& series) {
    Json out = {{"name", series.name},
                {"colour", series.style.colour.text()},
                {"dash", static_cast<int>(series.style.dash)},
                {"marker", static_cast<int>(series.style.marker)},
                {"context", series.context}};
    if (series.key.fill && *series.key.fill != series.style.colour)
        out["keyFill"] = series.key.fill->text();
    if (series.key.hollow)
        out["keyHollow"] = true;
    if (!series.key.marked)
        out["keyMarked"] = false;
    return out;
}

Json panelJson(const ScenePanel& panel) {
    Json marks = Json::array();
    for (const auto& mark : panel.marks)
        marks.push_back(std::visit(MarkJson{}, mark));
    Json labels = Json::array();
    for (const auto& label : panel.labels) {
        labels.push_back(
            {label.name, label.value, point(label.at), label.colour.text(), label.atStart ? "start" : "end"});
        if (label.shift != 0)
            labels.back().push_back(number(label.shift));
    }
    return {{"title", panel.title}, {"emphasised", panel.emphasised}, {"x", axis(panel.x)},
            {"y", axis(panel.y)},   {"marks", std::move(marks)},      {"labels", std::move(labels)}};
}

Json datumJson(const Datum& datum) {
    Json out = {{"panel", datum.panel},
                {"series", datum.words->seriesName.text()},
                {"position", datum.positionKey()},
                {"at", point(datum.at)}};
    const auto put = [&out](const char* name, const std::string& text) {
        if (!text.empty())
            out[name] = text;
    };
    if (datum.value)
        out["value"] = number(*datum.value);
    put("shown", datum.valueText());
    put("unit", datum.words->unit);
    put("change", datum.changeText());
    put("group", datum.words->group);
    if (datum.pair)
        out["x"] = datum.pair->x.text();
    if (datum.pair && datum.pair->size)
        out["size"] = datum.pair->size->text();
    if (datum.low && datum.high)
        out["interval"] = {number(*datum.low), number(*datum.high)};
    put("n", datum.sampleSizeText());
    put("status", datum.status.label());
    put("source", datum.provenance->sourceText);
    put("note", datum.provenance->note);
    put("derivation", datum.derivation);
    return out;
}
} // namespace

std::string sceneJson(const Scene& scene) {
    Json out;
    out["id"] = scene.id;
    out["title"] = scene.title;
    out["subtitle"] = scene.subtitle;
    out["footer"] = scene.footer;
    out["alt"] = {scene.alt.what, scene.alt.statistics, scene.alt.pattern, scene.alt.context};
    out["legend"] = scene.legend != LegendPlace::None;
    if (scene.legend == LegendPlace::Bottom || scene.legend == LegendPlace::Right)
        out["legendPlace"] = scene.legend == LegendPlace::Bottom ? "bottom" : "right";
    if (scene.captionPlacement == CaptionPlacement::Separate)
        out["captionPlacement"] = "separate";
    if (scene.covered)
        out["covered"] = scene.covered->text();
    out["columns"] = scene.facetColumns;
    out["sharedY"] = scene.sharedY;
    for (const auto& series : scene.series)
        out["series"].push_back(seriesJson(series));
    for (const auto& key : scene.keys)
        out["keys"].push_back({key.name, key.colour.text()});
    for (const auto& panel : scene.panels)
        out["panels"].push_back(panelJson(panel));
    for (const auto& datum : scene.data)
        out["data"].push_back(datumJson(datum));
    for (const auto& source : scene.sources)
        out["sources"].push_back(source.name + ": " + source.reference);
    out["derivations"] = scene.derivations;
    out["findings"] = scene.findings.lines();
    return out.dump(1) + "\n";
}

} // namespace driftline
