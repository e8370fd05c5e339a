// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/chart_traits.h"
#include "figure/figure_json.h"
#include "figure/figure_names.h"
#include "query/measure.h"
#include "style/preset_json.h"
#include "style/theme_json.h"

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

/// Writes the fields of a measure in their order.
class MeasureWriter : public MeasureFields {
public:
    explicit MeasureWriter(Json& out) : m_out(out) {}

    void column(const MeasureField& field, std::string& name) override { m_out[field.key] = name; }
    void cell(const MeasureField& field, const std::string& /*column*/, std::string& cell,
              const char* none) override {
        if (none == nullptr || !cell.empty())
            m_out[field.key] = cell;
    }
    void base(const MeasureField& field, std::optional<Period>& period) override {
        if (period)
            m_out[field.key] = period->text();
    }
    void count(const MeasureField& field, int& periods, CountSteps /*steps*/) override {
        m_out[field.key] = periods;
    }
    void choice(const MeasureField& field, std::span<const FieldChoice> choices,
                std::size_t& chosen) override {
        if (chosen != 0)
            m_out[field.key] = choices[chosen].key;
    }

private:
    Json& m_out;
};

Json measureJson(Measure measure) {
    if (traitsOf(measure).isPlain)
        return Json::object();
    Json out = {{"kind", traitsOf(measure).tag}};
    MeasureWriter writer(out);
    visitFields(measure, writer);
    return out;
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
    if (query.isOneSeries)
        out["series"] = nullptr;
    put(out, "series", query.series);
    put(out, "facet", query.facet);
    put(out, "x", query.x);
    put(out, "value", query.value);
    putName(out, "aggregate", names::aggregates, query.aggregate);
    if (!query.weights.empty())
        out["weights"] = {{"column", query.weights.column}, {"of", query.weights.of}};
    put(out, "measure", measureJson(query.measure));
    putName(out, "interval", names::intervals, query.interval);
    if (query.impossibleAsMissing)
        out["impossible"] = "missing";
    return out;
}

Json scaleJson(const AnswerScale& scale) {
    Json out = {{"order", scale.order}};
    put(out, "neutral", scale.neutral);
    if (!scale.nonresponse.empty())
        out["nonresponse"] = scale.nonresponse;
    return out;
}

Json chartJson(const Chart& chart) {
    const auto options = optionsOf(chart);
    const auto usual = optionsOf(chartOf(kindOf(chart)));
    const bool hasScale = options.scale && !options.scale->empty();
    Json out = {{"kind", traitsOf(chart).tag}};
    if (options.differenceFill.value_or(false))
        out["fill"] = "difference";
    if (options.stacking && options.stacking != usual.stacking)
        out["stacking"] = names::nameOf(names::stackings, *options.stacking);
    // With a scale the other direction is the usual one (figure_json.cpp), so it is always written.
    if (options.direction && (hasScale || options.direction != usual.direction))
        out["direction"] = names::nameOf(names::directions, *options.direction);
    if (options.values)
        putName(out, "values", names::barValues, *options.values);
    if (hasScale)
        out["scale"] = scaleJson(*options.scale);
    if (options.neutralApart.value_or(false))
        out["neutral"] = "apart";
    if (options.path.value_or(false))
        out["path"] = true;
    if (options.fit.value_or(false))
        out["fit"] = "linear";
    if (options.averages)
        putName(out, "averages", names::averageLines, *options.averages);
    if (options.names)
        putName(out, "names", names::pointNames, *options.names);
    if (options.waves && options.waves->from)
        out["from"] = options.waves->from->text();
    if (options.waves && options.waves->to)
        out["to"] = options.waves->to->text();
    return out;
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
    if (choice.labelShift != 0)
        out["labelShift"] = choice.labelShift;
    return out;
}

Json axisJson(const ValueAxis& axis) {
    Json out = Json::object();
    if (axis.from)
        out["from"] = *axis.from;
    if (axis.to)
        out["to"] = *axis.to;
    put(out, "title", axis.title);
    putName(out, "scale", names::axisScales, axis.scale);
    if (axis.isReversed)
        out["reversed"] = true;
    if (axis.step)
        out["step"] = *axis.step;
    if (!axis.ticks.empty())
        out["ticks"] = axis.ticks;
    if (axis.decimals)
        out["decimals"] = *axis.decimals;
    putName(out, "numbers", names::numberWords, axis.numbers);
    return out;
}

Json pairingJson(const Pairing& pairing) {
    Json out = {{"x", queryJson(pairing.x)}};
    if (pairing.size)
        out["size"] = queryJson(*pairing.size);
    put(out, "axis", axisJson(pairing.axis));
    put(out, "sizeTitle", pairing.sizeTitle);
    if (pairing.yearsBefore != 0)
        out["yearsBefore"] = pairing.yearsBefore;
    return out;
}

Json panelJson(const Panel& panel) {
    Json out = Json::object();
    put(out, "title", panel.title);
    out["query"] = queryJson(panel.query);
    if (panel.pairing)
        out["pairing"] = pairingJson(*panel.pairing);
    out["chart"] = chartJson(panel.chart);
    putName(out, "intervals", names::intervalShapes, panel.intervals);
    put(out, "axis", axisJson(panel.axis));
    put(out, "ranking", rankingJson(panel.ranking));
    Json references = Json::array();
    for (const auto& reference : panel.references) {
        Json entry = {{"label", reference.label}, {"dataset", reference.dataset}, {"where", reference.where}};
        put(entry, "facet", reference.facet);
        putName(entry, "axis", names::lineAxes, reference.axis);
        references.push_back(std::move(entry));
    }
    put(out, "references", std::move(references));
    Json lines = Json::array();
    for (const auto& line : panel.lines) {
        Json entry = {{"label", line.label}, {"value", line.value}};
        put(entry, "source", line.source);
        put(entry, "facet", line.facet);
        putName(entry, "axis", names::lineAxes, line.axis);
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

void putPlacement(Json& object, const EventPlacement& place) {
    if (place.row != 0)
        object["row"] = place.row;
    putName(object, "side", names::eventSides, place.side);
}

Json eventsJson(const EventChoice& events) {
    Json out = Json::object();
    put(out, "dataset", events.dataset);
    if (!events.dates.empty())
        out["dates"] = events.dates;
    if (!events.categories.empty())
        out["categories"] = events.categories;
    if (!events.facets.empty())
        out["facets"] = events.facets;
    Json own = Json::array();
    for (const auto& event : events.own) {
        Json entry = {{"when", event.when.text()}};
        if (event.until)
            entry["until"] = event.until->text();
        entry["label"] = event.label;
        put(entry, "source", event.source);
        put(entry, "facet", event.facet);
        putPlacement(entry, event.place);
        own.push_back(std::move(entry));
    }
    put(out, "own", std::move(own));
    Json places = Json::object();
    for (const auto& [date, place] : events.places) {
        Json entry = Json::object();
        putPlacement(entry, place);
        put(places, date.c_str(), std::move(entry));
    }
    put(out, "places", std::move(places));
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

struct PresetWriter {
    Json operator()(const std::string& id) const { return id.empty() ? Json::object() : Json(id); }
    Json operator()(const Preset& preset) const { return Json::parse(writePreset(preset), nullptr, false); }
};

Json outputJson(const OutputSize& output) {
    const auto usual = usualOutput(output.preset);
    Json out = Json::object();
    put(out, "preset", std::visit(PresetWriter{}, output.preset));
    if (output.widthMm != usual.widthMm)
        out["width"] = output.widthMm;
    if (output.heightMm != usual.heightMm)
        out["height"] = output.heightMm ? Json(*output.heightMm) : Json();
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
    putName(out, "legend", names::legendPositions, spec.legend);
    putName(out, "dateFormat", names::dateFormats, spec.dateFormat);
    put(out, "events", eventsJson(spec.events));
    if (spec.theme != ThemeChoice(std::string(usualTheme)))
        out["theme"] = std::visit(ThemeWriter{}, spec.theme);
    put(out, "output", outputJson(spec.output));
    if (spec.captionPlacement != usualCaption(spec.output.preset))
        out["captionPlacement"] = names::nameOf(names::captionPlacements, spec.captionPlacement);
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace driftline
