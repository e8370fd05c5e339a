// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/list_command.h"

#include "base/text.h"
#include "cli/console.h"
#include "cli/figure_facts.h"
#include "cli/sentences.h"
#include "workspace/gallery.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <optional>

namespace driftline {
namespace {

using Json = nlohmann::ordered_json;

struct Listing {
    std::vector<FigureFacts> figures;
    std::vector<DatasetPtr> datasets;
};

Result<Listing> listGallery() {
    const Gallery gallery;
    const Workspace nothing;
    const DatasetLookup lookup = gallery.lookupWith(nothing);
    Listing listing;
    listing.datasets = gallery.datasets();
    for (const auto& figure : gallery.figures()) {
        Result<FigureFacts> facts = factsOf(*figure, lookup);
        if (!facts)
            return tl::unexpected(facts.error());
        listing.figures.push_back(*std::move(facts));
    }
    return listing;
}

/// Without reading any data: shells ask for it while somebody types.
std::string figureIds() {
    std::string text;
    for (const auto& figure : Gallery().figures())
        text += figure->id + "\n";
    return text;
}

std::vector<std::string> sourceTexts(const Dataset& dataset) {
    std::vector<std::string> texts;
    for (const Source& source : dataset.sources)
        texts.push_back(source.shortText());
    return texts;
}

std::string textOf(const Listing& listing) {
    std::string text = fmt::format("{}\n", counted(listing.figures.size(), "figure", "figures"));
    for (const FigureFacts& figure : listing.figures) {
        text += fmt::format("\n{}\n  {}\n", figure.id, figure.title);
        text += fmt::format("  {}, {}\n", figure.kind, figure.period.empty() ? "no period" : figure.period);
        text += fmt::format("  sources: {}\n", joined(figure.sourceTexts, "; "));
    }
    text += fmt::format("\n{}\n", counted(listing.datasets.size(), "dataset", "datasets"));
    for (const DatasetPtr& dataset : listing.datasets) {
        const std::string period = coverageLabel(*dataset);
        text += fmt::format("\n{}\n  {}\n", dataset->id, dataset->title);
        text += cli_sentences::tableSize(counted(dataset->table.rows(), "row", "rows"),
                                         period.empty() ? "no period" : period);
        text += fmt::format("  sources: {}\n", joined(sourceTexts(*dataset), "; "));
    }
    return text;
}

/// First and last day; null where time plays no part.
Json periodJson(const std::optional<Period>& covered) {
    if (!covered)
        return nullptr;
    return {{"from", covered->start.text()}, {"to", Day{covered->end.number - 1}.text()}};
}

std::string jsonOf(const Listing& listing) {
    Json figures = Json::array();
    for (const FigureFacts& figure : listing.figures) {
        Json sources = Json::array();
        for (const SceneSource& source : figure.sources)
            sources.push_back(
                {{"name", source.name}, {"reference", source.reference}, {"path", source.path}});
        figures.push_back({{"id", figure.id},
                           {"title", figure.title},
                           {"kind", figure.kind},
                           {"group", figure.group},
                           {"period", periodJson(figure.covered)},
                           {"periodLabel", figure.period},
                           {"datasets", figure.datasets},
                           {"sources", sources}});
    }
    Json datasets = Json::array();
    for (const DatasetPtr& dataset : listing.datasets) {
        Json sources = Json::array();
        for (const Source& source : dataset->sources)
            sources.push_back(
                {{"name", source.name}, {"reference", source.reference()}, {"path", source.path}});
        const std::optional<Period> coverage = dataset->coverage();
        datasets.push_back({{"id", dataset->id},
                            {"title", dataset->title},
                            {"kind", "table"},
                            {"rows", dataset->table.rows()},
                            {"columns", dataset->codebook.names()},
                            {"period", periodJson(coverage)},
                            {"periodLabel", coverageLabel(*dataset)},
                            {"sources", sources}});
    }
    return Json({{"figures", figures}, {"datasets", datasets}})
               .dump(2, ' ', false, Json::error_handler_t::replace) +
           "\n";
}

} // namespace

int runList(const ListOptions& options) {
    if (options.ids)
        return finishWith(figureIds());
    const Result<Listing> listing = listGallery();
    if (!listing)
        return failWith(listing.error());
    return finishWith(options.json ? jsonOf(*listing) : textOf(*listing));
}

} // namespace driftline
