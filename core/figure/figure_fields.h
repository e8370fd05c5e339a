// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figure/chart_traits.h"
#include "figure/entity.h"
#include "figure/figure_names.h"
#include "figure/figure_spec.h"
#include "style/json_fields.h"

/// What stands in a figure document, object by object (style/json_fields.h): a new field has its line here
/// and in resources/schema/figure.schema.json.
namespace driftline {

// What is written in another way than its members.
void readValue(const nlohmann::json& from, Period& to, FieldReader& reader, const std::string& path);
void readValue(const nlohmann::json& from, Measure& to, FieldReader& reader, const std::string& path);
void readValue(const nlohmann::json& from, Chart& to, FieldReader& reader, const std::string& path);
void readValue(const nlohmann::json& from, ThemeChoice& to, FieldReader& reader, const std::string& path);
void readValue(const nlohmann::json& from, PresetChoice& to, FieldReader& reader, const std::string& path);
nlohmann::ordered_json writeValue(const Period& from);
nlohmann::ordered_json writeValue(const Measure& from);
nlohmann::ordered_json writeValue(const Chart& from);
nlohmann::ordered_json writeValue(const ThemeChoice& from);
nlohmann::ordered_json writeValue(const PresetChoice& from);

OutputSize usualOf(const OutputSize& output);
FigureSpec usualOf(const FigureSpec& spec);

namespace figure_fields {
void checkAxis(ValueAxis& axis, FieldReader& reader, const std::string& path);
void checkRanking(Ranking& ranking, FieldReader& reader, const std::string& path);
void checkPairing(Panel& panel, FieldReader& reader, const std::string& path);
void checkScale(Panel& panel, FieldReader& reader, const std::string& path);
void startFromPreset(OutputSize& output, FieldReader& reader, const std::string& path);
void startFromOutput(FigureSpec& spec, FieldReader& reader, const std::string& path);

void readFilters(const nlohmann::json& from, Query& query, FieldReader& reader, const std::string& path);
void writeFilters(const Query& query, nlohmann::ordered_json& to);
void readSeries(const nlohmann::json& from, Query& query, FieldReader& reader, const std::string& path);
void writeSeries(const Query& query, nlohmann::ordered_json& to);
void readWaves(const nlohmann::json& from, ChartOptions& to, FieldReader& reader, const std::string& path);
void writeWaves(const ChartOptions& options, nlohmann::ordered_json& to);

// What is true or false in the program.
using TwoWords = std::array<names::NameEntry<bool>, 2>;
inline constexpr TwoWords facetAxes = {{{true, "shared"}, {false, "own"}}};
inline constexpr TwoWords impossibleShares = {{{false, "drawn"}, {true, "missing"}}};
inline constexpr TwoWords fills = {{{false, "none"}, {true, "difference"}}};
inline constexpr TwoWords fits = {{{false, "none"}, {true, "linear"}}};
inline constexpr TwoWords neutralAnswers = {{{false, "centred"}, {true, "apart"}}};
} // namespace figure_fields

constexpr auto fieldsOf(const AltText* /*none*/) {
    return fieldTable("alt", field("what", &AltText::what), field("statistics", &AltText::statistics),
                      field("pattern", &AltText::pattern), field("context", &AltText::context));
}

constexpr auto fieldsOf(const FigureText* /*none*/) {
    return fieldTable("text", required("title", &FigureText::title), field("subtitle", &FigureText::subtitle),
                      field("short", &FigureText::shortTitle), field("source", &FigureText::source),
                      field("note", &FigureText::note), field("alt", &FigureText::alt));
}

constexpr auto fieldsOf(const ReaderWeights* /*none*/) {
    return fieldTable("weights", required("column", &ReaderWeights::column),
                      required("of", &ReaderWeights::of));
}

constexpr auto fieldsOf(const Query* /*none*/) {
    return fieldTable(
        "query", required("dataset", &Query::dataset),
        OwnFields<Query>{"where/from/to", figure_fields::readFilters, figure_fields::writeFilters},
        OwnFields<Query>{"series", figure_fields::readSeries, figure_fields::writeSeries},
        field("facet", &Query::facet), field("x", &Query::x), field("value", &Query::value),
        field("aggregate", &Query::aggregate, names::aggregates), field("weights", &Query::weights),
        field("measure", &Query::measure), field("interval", &Query::interval, names::intervals),
        field("impossible", &Query::impossibleAsMissing, figure_fields::impossibleShares));
}

constexpr auto fieldsOf(const AnswerScale* /*none*/) {
    return fieldTable("scale", required("order", &AnswerScale::order),
                      field("neutral", &AnswerScale::neutral),
                      field("nonresponse", &AnswerScale::nonresponse));
}

/// Without the kind, which decides what can be chosen.
constexpr auto fieldsOf(const ChartOptions* /*none*/) {
    return fieldTable(
        "chart", field("fill", &ChartOptions::differenceFill, figure_fields::fills),
        field("stacking", &ChartOptions::stacking, names::stackings),
        field("direction", &ChartOptions::direction, names::directions),
        field("values", &ChartOptions::values, names::barValues), field("scale", &ChartOptions::scale),
        field("neutral", &ChartOptions::neutralApart, figure_fields::neutralAnswers),
        field("path", &ChartOptions::path), field("fit", &ChartOptions::fit, figure_fields::fits),
        field("averages", &ChartOptions::averages, names::averageLines),
        field("names", &ChartOptions::names, names::pointNames),
        OwnFields<ChartOptions>{"from/to", figure_fields::readWaves, figure_fields::writeWaves});
}

constexpr auto fieldsOf(const ValueAxis* /*none*/) {
    return fieldTable("axis", field("from", &ValueAxis::from), field("to", &ValueAxis::to),
                      field("title", &ValueAxis::title), field("scale", &ValueAxis::scale, names::axisScales),
                      field("reversed", &ValueAxis::isReversed), field("step", &ValueAxis::step),
                      field("ticks", &ValueAxis::ticks), field("decimals", &ValueAxis::decimals),
                      field("numbers", &ValueAxis::numbers, names::numberWords),
                      ReadingStep<ValueAxis>{figure_fields::checkAxis});
}

constexpr auto fieldsOf(const Pairing* /*none*/) {
    return fieldTable("pairing", required("x", &Pairing::x), field("size", &Pairing::size),
                      field("axis", &Pairing::axis), field("sizeTitle", &Pairing::sizeTitle),
                      field("yearsBefore", &Pairing::yearsBefore));
}

constexpr auto fieldsOf(const Ranking* /*none*/) {
    return fieldTable("ranking", field("by", &Ranking::by, names::rankings),
                      field("reversed", &Ranking::isReversed), field("series", &Ranking::series),
                      field("since", &Ranking::since), field("top", &Ranking::top),
                      field("bottom", &Ranking::bottom), ReadingStep<Ranking>{figure_fields::checkRanking});
}

constexpr auto fieldsOf(const ReferenceLine* /*none*/) {
    return fieldTable("reference", required("label", &ReferenceLine::label),
                      required("dataset", &ReferenceLine::dataset), required("where", &ReferenceLine::where),
                      field("facet", &ReferenceLine::facet),
                      field("axis", &ReferenceLine::axis, names::lineAxes));
}

constexpr auto fieldsOf(const OwnLine* /*none*/) {
    return fieldTable("line", required("label", &OwnLine::label), required("value", &OwnLine::value),
                      field("source", &OwnLine::source), field("facet", &OwnLine::facet),
                      field("axis", &OwnLine::axis, names::lineAxes));
}

constexpr auto fieldsOf(const TextNote* /*none*/) {
    return fieldTable("note", required("text", &TextNote::text), required("at", &TextNote::at),
                      required("value", &TextNote::value), field("facet", &TextNote::facet));
}

constexpr auto fieldsOf(const Panel* /*none*/) {
    return fieldTable("panel", field("title", &Panel::title), required("query", &Panel::query),
                      field("pairing", &Panel::pairing), required("chart", &Panel::chart),
                      ReadingStep<Panel>{figure_fields::checkPairing},
                      field("intervals", &Panel::intervals, names::intervalShapes),
                      field("axis", &Panel::axis), ReadingStep<Panel>{figure_fields::checkScale},
                      field("ranking", &Panel::ranking), field("references", &Panel::references),
                      field("lines", &Panel::lines), field("notes", &Panel::notes));
}

constexpr auto fieldsOf(const FacetLayout* /*none*/) {
    return fieldTable("facets", field("axis", &FacetLayout::sharedAxis, figure_fields::facetAxes),
                      field("order", &FacetLayout::order, names::facetOrders),
                      field("highlight", &FacetLayout::highlight), field("columns", &FacetLayout::columns));
}

constexpr auto fieldsOf(const SeriesChoice* /*none*/) {
    return fieldTable("seriesChoice", required("name", &SeriesChoice::name),
                      field("label", &SeriesChoice::label), field("colour", &SeriesChoice::colour),
                      field("marker", &SeriesChoice::marker, names::markers),
                      field("dash", &SeriesChoice::dash, names::dashes), field("width", &SeriesChoice::width),
                      field("labelShift", &SeriesChoice::labelShift));
}

constexpr auto fieldsOf(const Entity* /*none*/) {
    return fieldTable("", required("key", &Entity::key), field("label", &Entity::label),
                      field("colour", &Entity::colour), field("marker", &Entity::marker, names::markers),
                      field("dash", &Entity::dash, names::dashes), field("width", &Entity::width));
}

constexpr auto fieldsOf(const EventPlacement* /*none*/) {
    return fieldTable("eventPlace", field("row", &EventPlacement::row),
                      field("side", &EventPlacement::side, names::eventSides));
}

constexpr auto fieldsOf(const OwnEvent* /*none*/) {
    return fieldTable("ownEvent", required("when", &OwnEvent::when), field("until", &OwnEvent::until),
                      required("label", &OwnEvent::label), field("source", &OwnEvent::source),
                      field("facet", &OwnEvent::facet),
                      InlinedFields<OwnEvent, EventPlacement>{&OwnEvent::place});
}

constexpr auto fieldsOf(const EventChoice* /*none*/) {
    return fieldTable("events", field("dataset", &EventChoice::dataset), field("dates", &EventChoice::dates),
                      field("categories", &EventChoice::categories), field("facets", &EventChoice::facets),
                      field("own", &EventChoice::own), field("places", &EventChoice::places));
}

constexpr auto fieldsOf(const OutputSize* /*none*/) {
    return fieldTable("output", field("preset", &OutputSize::preset),
                      ReadingStep<OutputSize>{figure_fields::startFromPreset},
                      field("width", &OutputSize::widthMm), field("height", &OutputSize::heightMm),
                      field("dpi", &OutputSize::dpi));
}

/// Without the version, which is the document's.
constexpr auto fieldsOf(const FigureSpec* /*none*/) {
    return fieldTable(
        "", required("id", &FigureSpec::id), field("group", &FigureSpec::group),
        required("text", &FigureSpec::text), required("panels", &FigureSpec::panels),
        field("facets", &FigureSpec::facets), field("emphasis", &FigureSpec::emphasis),
        field("series", &FigureSpec::series), field("labels", &FigureSpec::labels, names::labels),
        field("legend", &FigureSpec::legend, names::legendPositions),
        field("dateFormat", &FigureSpec::dateFormat, names::dateFormats),
        field("events", &FigureSpec::events), field("theme", &FigureSpec::theme),
        field("output", &FigureSpec::output), ReadingStep<FigureSpec>{figure_fields::startFromOutput},
        field("captionPlacement", &FigureSpec::captionPlacement, names::captionPlacements));
}

} // namespace driftline
