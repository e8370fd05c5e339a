// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/figure_json.h"
#include "figure/figure_names.h"
#include "figure/theme_json.h"

#include <nlohmann/json.hpp>

namespace driftline {

namespace {
using Json = nlohmann::ordered_json;

/// Leaves a field out where it says nothing.
void put(Json& object, const char* field, const std::string& text) {
    if (!text.empty())
        object[field] = text;
}

void put(Json& object, const char* field, Json part) {
    if (!part.empty())
        object[field] = std::move(part);
}

template <class T, std::size_t n>
void putName(Json& object, const char* field, const std::array<names::NameEntry<T>, n>& table, T value) {
    if (value != table.front().first)
        object[field] = names::nameOf(table, value);
}

Json altJson(const AltText& alt) {
    Json out = Json::object();
    put(out, "what", alt.what);
    put(out, "statistics", alt.statistics);
    put(out, "pattern", alt.pattern);
    put(out, "context", alt.context);
    return out;
}

Json textJson(const FigureText& text) {
    Json out = Json::object();
    out["title"] = text.title;
    put(out, "subtitle", text.subtitle);
    put(out, "short", text.shortTitle);
    put(out, "source", text.source);
    put(out, "note", text.note);
    put(out, "alt", altJson(text.alt));
    return out;
}

Json measureJson(const Measure& measure) {
    struct Visitor {
        Json operator()(const ValueMeasure& /*value*/) const { return Json::object(); }
        Json operator()(const ShareMeasure& share) const {
            Json out = {{"kind", "share"}, {"column", share.column}};
            put(out, "whole", share.whole);
            return out;
        }
        Json operator()(const ChangeMeasure& change) const {
            Json out = {{"kind", "change"}};
            if (change.since)
                out["since"] = change.since->text();
            putName(out, "as", names::changes, change.kind);
            return out;
        }
        Json operator()(const GapMeasure& gap) const {
            return {{"kind", "gap"}, {"column", gap.column}, {"of", gap.of}, {"minus", gap.minus}};
        }
        Json operator()(const IndexMeasure& index) const {
            Json out = {{"kind", "index"}};
            if (index.base)
                out["base"] = index.base->text();
            return out;
        }
        Json operator()(const MovingAverage& average) const {
            Json out = {{"kind", "moving average"}, {"periods", average.periods}};
            putName(out, "window", names::windows, average.window);
            return out;
        }
    };
    return std::visit(Visitor{}, measure);
}

Json queryJson(const Query& query) {
    Json out = {{"dataset", query.dataset}};
    Json where = Json::object();
    for (const auto& filter : query.filters) {
        if (const auto* text = std::get_if<TextFilter>(&filter)) {
            where[text->column] = text->values.size() == 1 ? Json(text->values.front()) : Json(text->values);
        } else if (const auto* periods = std::get_if<PeriodFilter>(&filter)) {
            if (periods->from)
                out["from"] = periods->from->text();
            if (periods->to)
                out["to"] = periods->to->text();
        }
    }
    put(out, "where", std::move(where));
    put(out, "series", query.series);
    put(out, "facet", query.facet);
    put(out, "x", query.x);
    putName(out, "aggregate", names::aggregates, query.aggregate);
    if (!query.weights.empty())
        out["weights"] = {{"column", query.weights.column}, {"of", query.weights.of}};
    put(out, "measure", measureJson(query.measure));
    putName(out, "interval", names::intervals, query.interval);
    if (query.impossibleAsMissing)
        out["impossible"] = "missing";
    return out;
}

Json waveChartJson(const char* kind, const WavePair& waves) {
    Json out = {{"kind", kind}};
    if (waves.from)
        out["from"] = waves.from->text();
    if (waves.to)
        out["to"] = waves.to->text();
    return out;
}

Json chartJson(const Chart& chart) {
    struct Visitor {
        Json operator()(const LineChart& line) const {
            Json out = {{"kind", "line"}};
            if (line.differenceFill)
                out["fill"] = "difference";
            return out;
        }
        Json operator()(const BarChart& bar) const {
            Json out = {{"kind", "bar"}};
            putName(out, "stacking", names::stackings, bar.stacking);
            // With a scale the other direction is the usual one (figure_json.cpp).
            if (bar.scale.empty())
                putName(out, "direction", names::directions, bar.direction);
            else
                out["direction"] = names::nameOf(names::directions, bar.direction);
            putName(out, "values", names::barValues, bar.values);
            if (!bar.scale.empty()) {
                out["scale"]["order"] = bar.scale.order;
                put(out["scale"], "neutral", bar.scale.neutral);
                if (!bar.scale.nonresponse.empty())
                    out["scale"]["nonresponse"] = bar.scale.nonresponse;
            }
            if (bar.neutralApart)
                out["neutral"] = "apart";
            return out;
        }
        Json operator()(const AreaChart& area) const {
            Json out = {{"kind", "area"}};
            putName(out, "stacking", names::areaStackings, area.stacking);
            return out;
        }
        Json operator()(const SlopeChart& slope) const { return waveChartJson("slope", slope.waves); }
        Json operator()(const DumbbellChart& dumbbell) const {
            return waveChartJson("dumbbell", dumbbell.waves);
        }
        Json operator()(const DotChart& dot) const {
            Json out = {{"kind", "dot"}};
            putName(out, "direction", names::directions, dot.direction);
            return out;
        }
    };
    return std::visit(Visitor{}, chart);
}

Json rankingJson(const Ranking& ranking) {
    Json out = Json::object();
    putName(out, "by", names::rankings, ranking.by);
    if (ranking.isReversed)
        out["reversed"] = true;
    put(out, "series", ranking.series);
    if (ranking.since)
        out["since"] = ranking.since->text();
    if (ranking.top != 0)
        out["top"] = ranking.top;
    if (ranking.bottom != 0)
        out["bottom"] = ranking.bottom;
    return out;
}

Json seriesJson(const SeriesChoice& choice) {
    Json out = {{"name", choice.name}};
    put(out, "label", choice.label);
    if (choice.colour)
        out["colour"] = choice.colour->text();
    if (choice.marker)
        out["marker"] = names::nameOf(names::markers, *choice.marker);
    if (choice.dash)
        out["dash"] = names::nameOf(names::dashes, *choice.dash);
    if (choice.width)
        out["width"] = *choice.width;
    return out;
}

Json panelJson(const Panel& panel) {
    Json out = Json::object();
    put(out, "title", panel.title);
    out["query"] = queryJson(panel.query);
    out["chart"] = chartJson(panel.chart);
    putName(out, "intervals", names::intervalShapes, panel.intervals);
    Json axis = Json::object();
    if (panel.axis.from)
        axis["from"] = *panel.axis.from;
    if (panel.axis.to)
        axis["to"] = *panel.axis.to;
    put(axis, "title", panel.axis.title);
    put(out, "axis", std::move(axis));
    put(out, "ranking", rankingJson(panel.ranking));
    Json references = Json::array();
    for (const auto& reference : panel.references)
        references.push_back(
            {{"label", reference.label}, {"dataset", reference.dataset}, {"where", reference.where}});
    put(out, "references", std::move(references));
    Json lines = Json::array();
    for (const auto& line : panel.lines) {
        Json entry = {{"label", line.label}, {"value", line.value}};
        put(entry, "source", line.source);
        lines.push_back(std::move(entry));
    }
    put(out, "lines", std::move(lines));
    Json notes = Json::array();
    for (const auto& note : panel.notes) {
        Json entry = {{"text", note.text}, {"at", note.at}, {"value", note.value}};
        put(entry, "facet", note.facet);
        notes.push_back(std::move(entry));
    }
    put(out, "notes", std::move(notes));
    return out;
}

Json eventsJson(const EventChoice& events) {
    Json out = Json::object();
    put(out, "dataset", events.dataset);
    if (!events.dates.empty())
        out["dates"] = events.dates;
    if (!events.categories.empty())
        out["categories"] = events.categories;
    Json own = Json::array();
    for (const auto& event : events.own) {
        Json entry = {{"when", event.when.text()}};
        if (event.until)
            entry["until"] = event.until->text();
        entry["label"] = event.label;
        put(entry, "source", event.source);
        own.push_back(std::move(entry));
    }
    put(out, "own", std::move(own));
    return out;
}

Json facetsJson(const FacetLayout& facets) {
    Json out = Json::object();
    if (!facets.sharedAxis)
        out["axis"] = "own";
    putName(out, "order", names::facetOrders, facets.order);
    put(out, "highlight", facets.highlight);
    if (facets.columns != 0)
        out["columns"] = facets.columns;
    return out;
}

Json outputJson(const OutputSize& output) {
    const OutputSize usual;
    Json out = Json::object();
    if (output.widthMm != usual.widthMm)
        out["width"] = output.widthMm;
    if (output.heightMm)
        out["height"] = *output.heightMm;
    if (output.dpi != usual.dpi)
        out["dpi"] = output.dpi;
    return out;
}

struct ThemeWriter {
    Json operator()(const std::string& id) const { return id; }
    Json operator()(const Theme& theme) const { return themeJson(theme); }
};
} // namespace

std::string writeFigure(const FigureSpec& spec) {
    Json out = Json::object();
    out["version"] = FigureSpec::currentVersion;
    out["id"] = spec.id;
    if (spec.group != "own")
        out["group"] = spec.group;
    out["text"] = textJson(spec.text);
    out["panels"] = Json::array();
    for (const auto& panel : spec.panels)
        out["panels"].push_back(panelJson(panel));
    put(out, "facets", facetsJson(spec.facets));
    if (!spec.emphasis.empty())
        out["emphasis"] = spec.emphasis;
    for (const auto& choice : spec.series)
        out["series"].push_back(seriesJson(choice));
    putName(out, "labels", names::labels, spec.labels);
    put(out, "events", eventsJson(spec.events));
    if (spec.theme != ThemeChoice(std::string(usualTheme)))
        out["theme"] = std::visit(ThemeWriter{}, spec.theme);
    put(out, "output", outputJson(spec.output));
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace driftline
