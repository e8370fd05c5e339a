// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/figure_json.h"

#include "base/text.h"
#include "figure/chart_traits.h"
#include "figure/figure_names.h"
#include "figure/json_document.h"
#include "figure/schema_check.h"
#include "figure/theme_json.h"
#include "figure/theme_library.h"
#include "query/filters.h"
#include "query/measure.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace driftline {

namespace {
using nlohmann::json;

/// What the reading functions need to know beside the document. The document has passed the schema, so
/// types are right; what is left to check is what a schema cannot say.
class Reader {
public:
    Reader(std::string_view origin, std::string_view package) : m_origin(origin), m_package(package) {}

    Result<FigureSpec> figure(const json& document) {
        FigureSpec spec;
        spec.id = document["id"];
        spec.group = document.value("group", "own");
        readText(document["text"], spec.text);
        std::size_t index = 0;
        for (const auto& entry : document["panels"])
            spec.panels.push_back(panel(entry, fmt::format("/panels/{}", index++)));
        if (const auto facets = document.find("facets"); facets != document.end()) {
            spec.facets.sharedAxis = facets->value("axis", "shared") == "shared";
            spec.facets.order = names::valueOf(names::facetOrders, facets->value("order", "as given"));
            spec.facets.highlight = facets->value("highlight", "");
            spec.facets.columns = facets->value("columns", 0);
        }
        spec.emphasis = document.value("emphasis", std::vector<std::string>());
        std::size_t choice = 0;
        for (const auto& entry : document.value("series", json::array()))
            spec.series.push_back(seriesChoice(entry, fmt::format("/series/{}", choice++)));
        spec.labels = names::valueOf(names::labels, document.value("labels", "auto"));
        if (const auto events = document.find("events"); events != document.end())
            readEvents(*events, spec.events);
        if (const auto theme = document.find("theme"); theme != document.end())
            readThemeChoice(*theme, spec.theme);
        spec.captionPlacement =
            names::valueOf(names::captionPlacements, document.value("captionPlacement", "inside"));
        if (const auto output = document.find("output"); output != document.end()) {
            spec.output.widthMm = output->value("width", spec.output.widthMm);
            if (output->contains("height"))
                spec.output.heightMm = (*output)["height"].get<double>();
            spec.output.dpi = output->value("dpi", spec.output.dpi);
        }
        if (m_error)
            return tl::unexpected(std::move(*m_error));
        return spec;
    }

private:
    static void readText(const json& from, FigureText& text) {
        text.title = from["title"];
        text.subtitle = from.value("subtitle", "");
        text.shortTitle = from.value("short", "");
        text.source = from.value("source", "");
        text.note = from.value("note", "");
        const auto alt = from.find("alt");
        if (alt == from.end())
            return;
        text.alt.what = alt->value("what", "");
        text.alt.statistics = alt->value("statistics", "");
        text.alt.pattern = alt->value("pattern", "");
        text.alt.context = alt->value("context", "");
    }

    SeriesChoice seriesChoice(const json& from, const std::string& path) {
        SeriesChoice out;
        out.name = from["name"];
        out.label = from.value("label", "");
        if (from.contains("colour")) {
            const auto text = from["colour"].get<std::string>();
            out.colour = Colour::parse(text);
            if (!out.colour)
                report("figure.wrong-value",
                       fmt::format("{} is not a colour; write it like #0072B2.", inQuotes(text)),
                       path + "/colour");
        }
        if (from.contains("marker"))
            out.marker = names::valueOf(names::markers, from["marker"].get<std::string>());
        if (from.contains("dash"))
            out.dash = names::valueOf(names::dashes, from["dash"].get<std::string>());
        if (from.contains("width"))
            out.width = from["width"].get<double>();
        return out;
    }

    void readThemeChoice(const json& from, ThemeChoice& choice) {
        if (!from.is_string()) {
            auto theme = readTheme(from, m_origin, "/theme");
            if (theme)
                choice = *std::move(theme);
            else if (!m_error)
                m_error = std::move(theme.error());
            return;
        }
        choice = from.get<std::string>();
        if (const auto theme = themeFor(choice); !theme)
            report("figure.unknown-theme", theme.error().message, "/theme");
    }

    void readEvents(const json& from, EventChoice& events) {
        if (from.contains("dataset"))
            events.dataset = qualified(from["dataset"]);
        events.dates = from.value("dates", std::vector<std::string>());
        events.categories = from.value("categories", std::vector<std::string>());
        std::size_t index = 0;
        for (const auto& entry : from.value("own", json::array())) {
            const auto path = fmt::format("/events/own/{}", index++);
            OwnEvent event;
            event.when = period(entry, "when", path).value_or(Period());
            event.until = period(entry, "until", path);
            event.label = entry["label"];
            event.source = entry.value("source", "");
            event.facet = entry.value("facet", "");
            events.own.push_back(std::move(event));
        }
    }

    std::string qualified(const std::string& dataset) const {
        return dataset.find('/') == std::string::npos && !m_package.empty() ? m_package + "/" + dataset
                                                                            : dataset;
    }

    void report(std::string_view code, std::string message, const std::string& path) {
        if (!m_error)
            m_error = Error{std::string(code), std::move(message), {m_origin, 0, {}, path}, {}};
    }

    std::optional<Period> period(const json& object, const char* field, const std::string& path) {
        if (!object.contains(field))
            return {};
        const auto text = object[field].get<std::string>();
        auto read = Period::parse(text);
        if (!read)
            report("figure.wrong-value",
                   fmt::format("{} is no period; write it like 2024, 2024-Q1, 2024-01 or 2024-01-15.",
                               inQuotes(text)),
                   path + "/" + field);
        return read;
    }

    std::string needed(const json& object, const char* field, const std::string& path) {
        if (!object.contains(field))
            report("figure.missing-field",
                   fmt::format("A measure of the kind {} needs the field {}.",
                               inQuotes(object.value("kind", "")), inQuotes(field)),
                   path);
        return object.value(field, "");
    }

    /// Reads the fields of a measure in their order.
    class MeasureReader : public MeasureFields {
    public:
        MeasureReader(Reader& reader, const json& from, const std::string& path)
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
        Reader& m_reader;
        const json& m_from;
        const std::string& m_path;
    };

    Measure measure(const json& query, const std::string& path) {
        const auto found = query.find("measure");
        if (found == query.end())
            return {};
        const auto here = path + "/measure";
        auto out = measureTagged((*found)["kind"].get<std::string>()).value_or(Measure{});
        MeasureReader reader(*this, *found, here);
        visitFields(out, reader);
        if (const auto fault = faultOf(out); !fault.key.empty())
            report("figure.wrong-value", fault.sentence, here + "/" + fault.key);
        return out;
    }

    Query query(const json& from, const std::string& path) {
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
    Chart chart(const json& from, const std::string& path) {
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
        setOptions(out, options);
        return out;
    }

    Stacking stacking(const std::string& name, ChartKind kind, const std::string& path) {
        const auto value = names::valueOf(names::stackings, name);
        if (!canStack(kind, value)) {
            std::vector<std::string> possible;
            for (const auto& [other, word] : names::stackings) {
                if (canStack(kind, other))
                    possible.emplace_back(word);
            }
            report("figure.wrong-value",
                   fmt::format("An {} is {}; write one of them.", chartKindName(chartOf(kind)),
                               joined(possible, " or ")),
                   path + "/stacking");
        }
        return value;
    }

    AnswerScale answerScale(const json& from, const std::string& path) {
        AnswerScale scale{from["order"].get<std::vector<std::string>>(), from.value("neutral", ""),
                          from.value("nonresponse", std::vector<std::string>())};
        if (const auto wrong = faultOf(scale); !wrong.empty())
            report("figure.wrong-value", wrong, path + "/scale");
        return scale;
    }

    WavePair wavePair(const json& from, const std::string& path) {
        return {period(from, "from", path), period(from, "to", path)};
    }

    Ranking ranking(const json& from, const std::string& path) {
        Ranking out{names::valueOf(names::rankings, from.value("by", "as given")),
                    from.value("reversed", false),
                    from.value("series", ""),
                    period(from, "since", path),
                    from.value("top", 0),
                    from.value("bottom", 0)};
        if (out.by == RankBy::Change && !out.since)
            report("figure.missing-field",
                   "A ranking by change needs the field “since”: the period to compare with.", path);
        return out;
    }

    Panel panel(const json& from, const std::string& path) {
        Panel out;
        out.title = from.value("title", "");
        out.query = query(from["query"], path + "/query");
        out.chart = chart(from["chart"], path + "/chart");
        out.intervals = names::valueOf(names::intervalShapes, from.value("intervals", "band"));
        if (const auto axis = from.find("axis"); axis != from.end()) {
            if (axis->contains("from"))
                out.axis.from = (*axis)["from"].get<double>();
            if (axis->contains("to"))
                out.axis.to = (*axis)["to"].get<double>();
            out.axis.title = axis->value("title", "");
            if (out.axis.from && out.axis.to && *out.axis.from >= *out.axis.to)
                report("figure.wrong-value", "The axis must go from a smaller to a larger number.",
                       path + "/axis");
        }
        if (const auto found = from.find("ranking"); found != from.end())
            out.ranking = ranking(*found, path + "/ranking");
        if (const auto references = from.find("references"); references != from.end()) {
            for (const auto& entry : *references)
                out.references.push_back({entry["label"], qualified(entry["dataset"]),
                                          entry["where"].get<std::map<std::string, std::string>>(),
                                          entry.value("facet", "")});
        }
        for (const auto& entry : from.value("lines", json::array()))
            out.lines.push_back(
                {entry["label"], entry["value"], entry.value("source", ""), entry.value("facet", "")});
        for (const auto& entry : from.value("notes", json::array()))
            out.notes.push_back({entry["text"], entry["at"], entry["value"], entry.value("facet", "")});
        return out;
    }

    std::string m_origin;
    std::string m_package;
    std::optional<Error> m_error;
};

/// A later format has its step here: one function a version, each turning version n into n + 1.
Result<void> migrate(const json& document, std::string_view origin) {
    const auto version = document.is_object() ? document.value("version", json()) : json();
    if (version.is_number_integer() && version > FigureSpec::currentVersion)
        return fail(
            "figure.version",
            fmt::format("The figure is written in version {} of the format; this program reads up to version "
                        "{}. Open it with a newer Driftline.",
                        version.dump(), FigureSpec::currentVersion),
            {std::string(origin), 0, {}, "/version"});
    return {};
}
} // namespace

Result<FigureSpec> parseFigure(std::string_view text, std::string_view origin, std::string_view package) {
    auto document = parseDocument(text, origin, "figure");
    if (!document)
        return tl::unexpected(std::move(document.error()));
    if (auto current = migrate(*document, origin); !current)
        return tl::unexpected(std::move(current.error()));
    if (auto valid = checkAgainstSchema(*document, DocumentKind::Figure, origin); !valid)
        return tl::unexpected(std::move(valid.error()));
    return Reader(origin, package).figure(*document);
}

} // namespace driftline
