// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "figure/figure_fields.h"
#include "figure/sentences.h"
#include "query/filters.h"
#include "query/measure.h"

// What a panel's tables leave to functions: queries, measures and charts, and what a schema cannot say of
// them.
namespace driftline {

using nlohmann::json;
using nlohmann::ordered_json;

namespace {
std::optional<Period> periodAt(const json& object, const char* name, FieldReader& reader,
                               const std::string& path) {
    std::optional<Period> out;
    if (const auto found = object.find(name); found != object.end())
        readValue(*found, out, reader, path + "/" + name);
    return out;
}

void putPeriod(ordered_json& object, const char* name, const std::optional<Period>& period) {
    if (period)
        object[name] = period->text();
}

/// Reads the fields of a measure in their order.
class MeasureReader : public MeasureFields {
public:
    MeasureReader(const json& from, FieldReader& reader, const std::string& path)
        : m_from(from)
        , m_reader(reader)
        , m_path(path) {}

    void column(const MeasureField& field, std::string& name) override { name = needed(field.key); }
    void cell(const MeasureField& field, const std::string& /*column*/, std::string& cell,
              const char* none) override {
        cell = none == nullptr ? needed(field.key) : m_from.value(field.key, "");
    }
    void base(const MeasureField& field, std::optional<Period>& period) override {
        period = periodAt(m_from, field.key, m_reader, m_path);
    }
    void count(const MeasureField& field, int& periods, CountSteps /*steps*/) override {
        periods = m_from.value(field.key, periods);
    }
    void choice(const MeasureField& field, std::span<const FieldChoice> choices,
                std::size_t& chosen) override {
        const auto key = m_from.value(field.key, std::string(choices[chosen].key));
        for (std::size_t i = 0; i < choices.size(); ++i) {
            if (key == choices[i].key)
                chosen = i;
        }
    }

private:
    std::string needed(const char* name) {
        if (!m_from.contains(name))
            m_reader.report(
                figure_sentences::measureNeedsField(inQuotes(m_from.value("kind", "")), inQuotes(name)),
                m_path);
        return m_from.value(name, "");
    }

    const json& m_from;
    FieldReader& m_reader;
    const std::string& m_path;
};

/// Writes the fields of a measure in their order.
class MeasureWriter : public MeasureFields {
public:
    explicit MeasureWriter(ordered_json& out) : m_out(out) {}

    void column(const MeasureField& field, std::string& name) override { m_out[field.key] = name; }
    void cell(const MeasureField& field, const std::string& /*column*/, std::string& cell,
              const char* none) override {
        if (none == nullptr || !cell.empty())
            m_out[field.key] = cell;
    }
    void base(const MeasureField& field, std::optional<Period>& period) override {
        putPeriod(m_out, field.key, period);
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
    ordered_json& m_out;
};

std::string stackingsOf(ChartKind kind) {
    std::vector<std::string> possible;
    for (const auto& [stacking, word] : names::stackings) {
        if (canStack(kind, stacking))
            possible.emplace_back(word);
    }
    return joined(possible, " or ");
}
} // namespace

void readValue(const json& from, Period& to, FieldReader& reader, const std::string& path) {
    const auto& text = from.get_ref<const std::string&>();
    const auto read = Period::parse(text);
    if (!read)
        reader.report(figure_sentences::notAPeriod(inQuotes(text)), path);
    to = read.value_or(Period());
}

ordered_json writeValue(const Period& from) {
    return from.text();
}

void readValue(const json& from, Measure& to, FieldReader& reader, const std::string& path) {
    to = measureTagged(from["kind"].get<std::string>()).value_or(Measure{});
    MeasureReader fields(from, reader, path);
    visitFields(to, fields);
    if (const auto fault = faultOf(to); !fault.key.empty())
        reader.report(figure_sentences::cannotBe(fault.sentence), path + "/" + fault.key);
}

ordered_json writeValue(const Measure& from) {
    ordered_json out = {{"kind", traitsOf(from).tag}};
    MeasureWriter fields(out);
    auto measure = from;
    visitFields(measure, fields);
    return out;
}

/// The options that the kind has, where the file states them.
void readValue(const json& from, Chart& to, FieldReader& reader, const std::string& path) {
    const auto kind = kindTagged(from["kind"].get<std::string>()).value_or(ChartKind::Line);
    to = chartOf(kind);
    const auto usual = optionsOf(to);
    auto options = usual;
    readFields(from, options, reader, path);
    if (usual.stacking && !canStack(kind, *options.stacking))
        reader.report(figure_sentences::stackingChoices(chartKindName(to), stackingsOf(kind)),
                      path + "/stacking");
    if (usual.scale && from.contains("scale")) {
        if (const auto wrong = faultOf(*options.scale); !wrong.empty())
            reader.report(figure_sentences::cannotBe(wrong), path + "/scale");
        // Answers read like a line of text, so their bars lie unless somebody stands them up.
        if (!from.contains("direction"))
            options.direction = BarDirection::Horizontal;
    }
    setOptions(to, options);
}

ordered_json writeValue(const Chart& from) {
    const auto options = optionsOf(from);
    auto usual = optionsOf(chartOf(kindOf(from)));
    // With a scale another direction is usual, so it is always written.
    if (options.scale && !options.scale->empty())
        usual.direction.reset();
    else
        usual.scale = options.scale;
    ordered_json out = {{"kind", traitsOf(from).tag}};
    writeFields(options, usual, out);
    return out;
}

namespace figure_fields {

void checkAxis(ValueAxis& axis, FieldReader& reader, const std::string& path) {
    if (axis.from && axis.to && *axis.from >= *axis.to)
        reader.report(figure_sentences::axisIsReversed(), path);
}

void checkRanking(Ranking& ranking, FieldReader& reader, const std::string& path) {
    if (ranking.by == RankBy::Change && !ranking.since)
        reader.report(figure_sentences::rankingNeedsSince(), path);
}

void checkPairing(Panel& panel, FieldReader& reader, const std::string& path) {
    if (traitsOf(panel.chart).setsAgainst && !panel.pairing)
        reader.report(figure_sentences::scatterNeedsPairing(), path);
}

void checkScale(Panel& panel, FieldReader& reader, const std::string& path) {
    if (const auto can = canScale(panel.chart, panel.axis); !can)
        reader.report(figure_sentences::cannotBe(can.whyNot), path + "/axis");
}

void readFilters(const json& from, Query& query, FieldReader& reader, const std::string& path) {
    if (const auto where = from.find("where"); where != from.end()) {
        for (const auto& [column, cells] : where->items())
            putFilter(query.filters,
                      TextFilter{column, cells.is_string() ? std::vector{cells.get<std::string>()}
                                                           : cells.get<std::vector<std::string>>()});
    }
    const PeriodFilter periods{periodAt(from, "from", reader, path), periodAt(from, "to", reader, path)};
    if (periods.from || periods.to)
        putFilter(query.filters, periods);
}

void writeFilters(const Query& query, ordered_json& to) {
    auto where = ordered_json::object();
    for (const auto& filter : query.filters) {
        if (const auto* text = std::get_if<TextFilter>(&filter)) {
            where[text->column] =
                text->values.size() == 1 ? ordered_json(text->values.front()) : ordered_json(text->values);
        } else if (const auto* periods = std::get_if<PeriodFilter>(&filter)) {
            putPeriod(to, "from", periods->from);
            putPeriod(to, "to", periods->to);
        }
    }
    if (!where.empty())
        to["where"] = std::move(where);
}

void readSeries(const json& from, Query& query, FieldReader& /*reader*/, const std::string& /*path*/) {
    const auto series = from.find("series");
    query.isOneSeries = series != from.end() && series->is_null();
    if (series != from.end() && !query.isOneSeries)
        query.series = series->get<std::string>();
}

void writeSeries(const Query& query, ordered_json& to) {
    if (!query.series.empty())
        to["series"] = query.series;
    else if (query.isOneSeries)
        to["series"] = nullptr;
}

void readWaves(const json& from, ChartOptions& to, FieldReader& reader, const std::string& path) {
    if (to.waves)
        to.waves = {periodAt(from, "from", reader, path), periodAt(from, "to", reader, path)};
}

void writeWaves(const ChartOptions& options, ordered_json& to) {
    if (!options.waves)
        return;
    putPeriod(to, "from", options.waves->from);
    putPeriod(to, "to", options.waves->to);
}

} // namespace figure_fields

} // namespace driftline
