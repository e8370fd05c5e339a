// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/figure_json.h"

#include "base/text.h"
#include "figure/chart_traits.h"
#include "figure/figure_names.h"
#include "figure/panel_reader.h"
#include "figure/sentences.h"
#include "style/json_document.h"
#include "style/preset_json.h"
#include "style/schema_check.h"
#include "style/theme_json.h"
#include "style/theme_library.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace driftline {

namespace {
using nlohmann::json;

/// The parts of a figure that are no panels.
class Reader : private PanelReader {
public:
    using PanelReader::PanelReader;

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
        spec.legend = names::valueOf(names::legendPositions, document.value("legend", "top"));
        spec.dateFormat = names::valueOf(names::dateFormats, document.value("dateFormat", "auto"));
        if (const auto events = document.find("events"); events != document.end())
            readEvents(*events, spec.events);
        if (const auto theme = document.find("theme"); theme != document.end())
            readThemeChoice(*theme, spec.theme);
        if (const auto output = document.find("output"); output != document.end())
            readOutput(*output, spec.output);
        spec.captionPlacement = usualCaption(spec.output.preset);
        if (document.contains("captionPlacement"))
            spec.captionPlacement =
                names::valueOf(names::captionPlacements, document["captionPlacement"].get<std::string>());
        if (const auto& wrong = error())
            return tl::unexpected(*wrong);
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
                report(figure_sentences::notAColour(inQuotes(text)), path + "/colour");
        }
        if (from.contains("marker"))
            out.marker = names::valueOf(names::markers, from["marker"].get<std::string>());
        if (from.contains("dash"))
            out.dash = names::valueOf(names::dashes, from["dash"].get<std::string>());
        if (from.contains("width"))
            out.width = from["width"].get<double>();
        out.labelShift = from.value("labelShift", 0.0);
        return out;
    }

    void readOutput(const json& from, OutputSize& output) {
        PresetChoice preset;
        if (const auto found = from.find("preset"); found != from.end()) {
            if (found->is_string()) {
                preset = found->get<std::string>();
            } else if (auto own = parsePreset(found->dump(), origin())) {
                preset = *std::move(own);
            } else {
                own.error().place.path.insert(0, "/output/preset");
                report(std::move(own.error()));
            }
        }
        output = usualOutput(preset);
        output.widthMm = from.value("width", output.widthMm);
        if (const auto height = from.find("height"); height != from.end())
            output.heightMm = height->is_null() ? std::nullopt : std::optional(height->get<double>());
        output.dpi = from.value("dpi", output.dpi);
    }

    void readThemeChoice(const json& from, ThemeChoice& choice) {
        if (!from.is_string()) {
            auto theme = readTheme(from, origin(), "/theme");
            if (theme)
                choice = *std::move(theme);
            else
                report(std::move(theme.error()));
            return;
        }
        choice = from.get<std::string>();
        if (const auto theme = themeFor(choice); !theme)
            report(figure_sentences::unknownTheme(theme.error().message), "/theme");
    }

    static EventPlacement placement(const json& from) {
        return {from.value("row", 0), names::valueOf(names::eventSides, from.value("side", "auto"))};
    }

    void readEvents(const json& from, EventChoice& events) {
        if (from.contains("dataset"))
            events.dataset = qualified(from["dataset"]);
        events.dates = from.value("dates", std::vector<std::string>());
        events.categories = from.value("categories", std::vector<std::string>());
        events.facets = from.value("facets", std::map<std::string, std::string>());
        std::size_t index = 0;
        for (const auto& entry : from.value("own", json::array())) {
            const auto path = fmt::format("/events/own/{}", index++);
            OwnEvent event;
            event.when = period(entry, "when", path).value_or(Period());
            event.until = period(entry, "until", path);
            event.label = entry["label"];
            event.source = entry.value("source", "");
            event.facet = entry.value("facet", "");
            event.place = placement(entry);
            events.own.push_back(std::move(event));
        }
        const auto places = from.value("places", json::object());
        for (const auto& [date, entry] : places.items())
            events.places.emplace(date, placement(entry));
    }
};

/// A later format has its step here: one function a version, each turning version n into n + 1.
Result<void> migrate(const json& document, std::string_view origin) {
    const auto version = document.is_object() ? document.value("version", json()) : json();
    if (version.is_number_integer() && version > FigureSpec::currentVersion)
        return fail(figure_sentences::version(version.dump(), FigureSpec::currentVersion),
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
