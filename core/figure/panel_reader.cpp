// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/panel_reader.h"

#include "base/text.h"
#include "figure/figure_names.h"
#include "figure/sentences.h"
#include "query/filters.h"
#include "query/measure.h"

namespace driftline {

using nlohmann::json;

namespace {
LineAxis lineAxis(const json& from) {
    return names::valueOf(names::lineAxes, from.value("axis", "value"));
}
} // namespace

/// Reads the fields of a measure in their order.
class PanelReader::MeasureReader : public MeasureFields {
public:
    MeasureReader(PanelReader& reader, const json& from, const std::string& path)
        : m_reader(reader)
        , m_from(from)
        , m_path(path) {}

    void column(const MeasureField& field, std::string& name) override {
        name = m_reader.needed(m_from, field.key, m_path);
    }
    void cell(const MeasureField& field, const std::string& /*column*/, std::string& cell,
              const char* none) override {
        cell = none == nullptr ? m_reader.needed(m_from, field.key, m_path) : m_from.value(field.key, "");
    }
    void base(const MeasureField& field, std::optional<Period>& period) override {
        period = m_reader.period(m_from, field.key, m_path);
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
    PanelReader& m_reader;
    const json& m_from;
    const std::string& m_path;
};

std::string PanelReader::qualified(const std::string& dataset) const {
    return dataset.find('/') == std::string::npos && !m_package.empty() ? m_package + "/" + dataset : dataset;
}

void PanelReader::report(CodedText why, const std::string& path) {
    report(fail(std::move(why), {m_origin, 0, {}, path}).value());
}

void PanelReader::report(Error error) {
    if (!m_error)
        m_error = std::move(error);
}

std::optional<Period> PanelReader::period(const json& object, const char* field, const std::string& path) {
    if (!object.contains(field))
        return {};
    const auto text = object[field].get<std::string>();
    auto read = Period::parse(text);
    if (!read)
        report(figure_sentences::notAPeriod(inQuotes(text)), path + "/" + field);
    return read;
}

std::string PanelReader::needed(const json& object, const char* field, const std::string& path) {
    if (!object.contains(field))
        report(figure_sentences::measureNeedsField(inQuotes(object.value("kind", "")), inQuotes(field)),
               path);
    return object.value(field, "");
}

Measure PanelReader::measure(const json& query, const std::string& path) {
    const auto found = query.find("measure");
    if (found == query.end())
        return {};
    const auto here = path + "/measure";
    auto out = measureTagged((*found)["kind"].get<std::string>()).value_or(Measure{});
    MeasureReader reader(*this, *found, here);
    visitFields(out, reader);
    if (const auto fault = faultOf(out); !fault.key.empty())
        report(figure_sentences::cannotBe(fault.sentence), here + "/" + fault.key);
    return out;
}

Query PanelReader::query(const json& from, const std::string& path) {
    Query out;
    out.dataset = qualified(from["dataset"]);
    if (const auto where = from.find("where"); where != from.end()) {
        for (const auto& [column, cells] : where->items()) {
            TextFilter filter{column, {}};
            if (cells.is_string())
                filter.values = {cells.get<std::string>()};
            else
                filter.values = cells.get<std::vector<std::string>>();
            putFilter(out.filters, std::move(filter));
        }
    }
    const PeriodFilter periods{period(from, "from", path), period(from, "to", path)};
    if (periods.from || periods.to)
        putFilter(out.filters, periods);
    const auto series = from.find("series");
    out.isOneSeries = series != from.end() && series->is_null();
    if (series != from.end() && !out.isOneSeries)
        out.series = series->get<std::string>();
    out.value = from.value("value", "");
    out.facet = from.value("facet", "");
    out.x = from.value("x", "");
    out.aggregate = names::valueOf(names::aggregates, from.value("aggregate", "none"));
    if (const auto weights = from.find("weights"); weights != from.end())
        out.weights = {(*weights)["column"], (*weights)["of"].get<std::map<std::string, double>>()};
    out.measure = measure(from, path);
    out.interval = names::valueOf(names::intervals, from.value("interval", "none"));
    out.impossibleAsMissing = from.value("impossible", "drawn") == "missing";
    return out;
}

/// The options that the kind has, where the file states them.
Chart PanelReader::chart(const json& from, const std::string& path) {
    const auto kind = kindTagged(from["kind"].get<std::string>()).value_or(ChartKind::Line);
    auto out = chartOf(kind);
    auto options = optionsOf(out);
    if (options.differenceFill)
        options.differenceFill = from.value("fill", "none") == "difference";
    if (options.stacking && from.contains("stacking"))
        options.stacking = stacking(from["stacking"].get<std::string>(), kind, path);
    if (options.values)
        options.values = names::valueOf(names::barValues, from.value("values", "auto"));
    if (options.neutralApart)
        options.neutralApart = from.value("neutral", "centred") == "apart";
    if (options.scale && from.contains("scale"))
        options.scale = answerScale(from["scale"], path);
    // Answers read like a line of text, so their bars lie unless somebody stands them up.
    if (options.direction && options.scale && !options.scale->empty())
        options.direction = BarDirection::Horizontal;
    if (options.direction && from.contains("direction"))
        options.direction = names::valueOf(names::directions, from["direction"].get<std::string>());
    if (options.waves)
        options.waves = wavePair(from, path);
    if (options.path)
        options.path = from.value("path", false);
    if (options.fit)
        options.fit = from.value("fit", "none") == "linear";
    if (options.averages)
        options.averages = names::valueOf(names::averageLines, from.value("averages", "none"));
    if (options.names)
        options.names = names::valueOf(names::pointNames, from.value("names", "auto"));
    setOptions(out, options);
    return out;
}

Stacking PanelReader::stacking(const std::string& name, ChartKind kind, const std::string& path) {
    const auto value = names::valueOf(names::stackings, name);
    if (!canStack(kind, value)) {
        std::vector<std::string> possible;
        for (const auto& [other, word] : names::stackings) {
            if (canStack(kind, other))
                possible.emplace_back(word);
        }
        report(figure_sentences::stackingChoices(chartKindName(chartOf(kind)), joined(possible, " or ")),
               path + "/stacking");
    }
    return value;
}

AnswerScale PanelReader::answerScale(const json& from, const std::string& path) {
    AnswerScale scale{from["order"].get<std::vector<std::string>>(), from.value("neutral", ""),
                      from.value("nonresponse", std::vector<std::string>())};
    if (const auto wrong = faultOf(scale); !wrong.empty())
        report(figure_sentences::cannotBe(wrong), path + "/scale");
    return scale;
}

WavePair PanelReader::wavePair(const json& from, const std::string& path) {
    return {period(from, "from", path), period(from, "to", path)};
}

Ranking PanelReader::ranking(const json& from, const std::string& path) {
    Ranking out{names::valueOf(names::rankings, from.value("by", "as given")),
                from.value("reversed", false),
                from.value("series", ""),
                period(from, "since", path),
                from.value("top", 0),
                from.value("bottom", 0)};
    if (out.by == RankBy::Change && !out.since)
        report(figure_sentences::rankingNeedsSince(), path);
    return out;
}

ValueAxis PanelReader::axis(const json& from, const std::string& path) {
    ValueAxis out;
    if (from.contains("from"))
        out.from = from["from"].get<double>();
    if (from.contains("to"))
        out.to = from["to"].get<double>();
    out.title = from.value("title", "");
    out.scale = names::valueOf(names::axisScales, from.value("scale", "linear"));
    out.isReversed = from.value("reversed", false);
    if (from.contains("step"))
        out.step = from["step"].get<double>();
    out.ticks = from.value("ticks", std::vector<double>());
    if (from.contains("decimals"))
        out.decimals = from["decimals"].get<int>();
    out.numbers = names::valueOf(names::numberWords, from.value("numbers", "auto"));
    if (out.from && out.to && *out.from >= *out.to)
        report(figure_sentences::axisIsReversed(), path);
    return out;
}

Pairing PanelReader::pairing(const json& from, const std::string& path) {
    Pairing out;
    out.x = query(from["x"], path + "/x");
    if (const auto size = from.find("size"); size != from.end())
        out.size = query(*size, path + "/size");
    if (const auto found = from.find("axis"); found != from.end())
        out.axis = axis(*found, path + "/axis");
    out.sizeTitle = from.value("sizeTitle", "");
    out.yearsBefore = from.value("yearsBefore", 0);
    return out;
}

void PanelReader::readLines(const json& from, Panel& panel) const {
    if (const auto references = from.find("references"); references != from.end()) {
        for (const auto& entry : *references)
            panel.references.push_back({entry["label"], qualified(entry["dataset"]),
                                        entry["where"].get<std::map<std::string, std::string>>(),
                                        entry.value("facet", ""), lineAxis(entry)});
    }
    for (const auto& entry : from.value("lines", json::array()))
        panel.lines.push_back({entry["label"], entry["value"], entry.value("source", ""),
                               entry.value("facet", ""), lineAxis(entry)});
}

Panel PanelReader::panel(const json& from, const std::string& path) {
    Panel out;
    out.title = from.value("title", "");
    out.query = query(from["query"], path + "/query");
    out.chart = chart(from["chart"], path + "/chart");
    if (const auto found = from.find("pairing"); found != from.end())
        out.pairing = pairing(*found, path + "/pairing");
    if (traitsOf(out.chart).setsAgainst && !out.pairing)
        report(figure_sentences::scatterNeedsPairing(), path);
    out.intervals = names::valueOf(names::intervalShapes, from.value("intervals", "band"));
    if (const auto found = from.find("axis"); found != from.end())
        out.axis = axis(*found, path + "/axis");
    if (const auto can = canScale(out.chart, out.axis); !can)
        report(figure_sentences::cannotBe(can.whyNot), path + "/axis");
    if (const auto found = from.find("ranking"); found != from.end())
        out.ranking = ranking(*found, path + "/ranking");
    readLines(from, out);
    for (const auto& entry : from.value("notes", json::array()))
        out.notes.push_back({entry["text"], entry["at"], entry["value"], entry.value("facet", "")});
    return out;
}

} // namespace driftline
