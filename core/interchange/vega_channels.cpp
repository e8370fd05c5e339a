// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/vega_channels.h"

#include "base/lists.h"
#include "base/number_text.h"
#include "base/text.h"

#include <cmath>

namespace driftline {

namespace {
using Json = nlohmann::ordered_json;

/// Thickness of lines in pixels.
constexpr double dataWidth = 2.2;
constexpr double contextWidth = 1.2;
constexpr double ruleWidth = 1;

/// The tick labels of the figure, by their values, as an expression.
std::string labelExpression(const std::vector<Tick>& ticks) {
    // Line separators may stand in JSON, but not in an expression: so everything unusual is escaped.
    const auto quoted = [](const std::string& text) {
        return Json(text).dump(-1, ' ', true, Json::error_handler_t::replace);
    };
    // Written by hand, because an ordered object looks through all of its keys for each that is added.
    std::vector<std::string> values;
    std::vector<std::string> labels;
    NameIndex places;
    for (const auto& tick : ticks) {
        auto value = exactNumber(tick.at == 0 ? 0.0 : tick.at);
        const auto place = places.add(value, values.size());
        if (place < values.size()) {
            labels[place] = tick.label;
            continue;
        }
        values.push_back(std::move(value));
        labels.push_back(tick.label);
    }
    std::string object;
    for (std::size_t i = 0; i < values.size(); ++i)
        object += (i == 0 ? "" : ",") + quoted(values[i]) + ":" + quoted(labels[i]);
    return "{" + object + "}[datum.value] || datum.label";
}

Json axisJson(const SceneAxis& axis) {
    Json values = Json::array();
    for (const auto& tick : axis.ticks)
        values.push_back(tick.at);
    Json out = {{"title", axis.title.empty() ? Json(nullptr) : Json(axis.title)},
                {"values", std::move(values)},
                {"labelExpr", labelExpression(axis.ticks)},
                {"grid", axis.grid}};
    if (axis.kind == AxisKind::Category)
        out["ticks"] = false;
    return out;
}
} // namespace

std::string cssColour(const Colour& colour) {
    if (colour.alpha == 255)
        return colour.text();
    const auto part = [](double value) { return exactNumber(value); };
    return "rgba(" +
           joined({part(colour.red), part(colour.green), part(colour.blue),
                   part(std::round(colour.alpha / 255.0 * 1000) / 1000)},
                  ",") +
           ")";
}

double vegaWidth(StrokeWeight weight) {
    switch (weight) {
    case StrokeWeight::Data:
        return dataWidth;
    case StrokeWeight::Context:
        return contextWidth;
    case StrokeWeight::Reference:
    case StrokeWeight::Hairline:
        break;
    }
    return ruleWidth;
}

Json vegaDash(Dash dash) {
    switch (dash) {
    case Dash::Dashed:
        return {6, 4};
    case Dash::Dotted:
        return {2, 3};
    case Dash::DashDotted:
        return {7, 3, 2, 3};
    case Dash::Solid:
        break;
    }
    return {1, 0};
}

const char* vegaShape(Marker marker) {
    switch (marker) {
    case Marker::Square:
        return "square";
    case Marker::Triangle:
        return "triangle-up";
    case Marker::Diamond:
        return "diamond";
    case Marker::TriangleDown:
        return "triangle-down";
    case Marker::Cross:
        return "cross";
    case Marker::None:
    case Marker::Circle:
        break;
    }
    return "circle";
}

Json vegaAlong(const SceneAxis& axis, const char* field) {
    return {{"field", field},
            {"type", "quantitative"},
            {"scale", {{"domain", {axis.from, axis.to}}, {"nice", false}, {"zero", false}}},
            {"axis", axisJson(axis)}};
}

Json vegaCondition(const char* test, Json value) {
    return {{"test", test}, {"value", std::move(value)}};
}

Json vegaOwnColour() {
    return {{"field", "colour"}, {"type", "nominal"}, {"scale", nullptr}};
}

} // namespace driftline
