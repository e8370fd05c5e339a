// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/difference_text.h"

#include "base/number_text.h"
#include "base/text.h"
#include "cli/sentences.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace driftline {
namespace {

using Json = nlohmann::ordered_json;

/// A reader of text gets so many lines of a dataset or figure; programs get all.
constexpr std::size_t mostLines = 25;

std::string shown(const std::string& text) {
    if (text.empty())
        return "nothing";
    return parseNumber(text) ? text : inQuotes(text, 60);
}

std::string rowLine(const RowDifference& row) {
    const bool isOld = row.presence == Presence::OnlyBefore;
    std::vector<std::string> parts;
    for (const CellChange& change : row.changes) {
        if (row.presence == Presence::Both)
            parts.push_back(
                fmt::format("{} {} → {}", change.column, shown(change.before), shown(change.after)));
        else
            parts.push_back(fmt::format("{} {}", change.column, shown(isOld ? change.before : change.after)));
    }
    const char lonely = isOld ? '-' : '+';
    return fmt::format("  {} {}{}{}", row.presence == Presence::Both ? '~' : lonely, row.key,
                       parts.empty() ? "" : ": ", joined(parts, "; "));
}

/// A heading line, then the first of the others.
std::string block(const std::string& heading, const std::vector<std::string>& lines) {
    std::string out = heading + "\n";
    const std::size_t told = std::min(lines.size(), mostLines);
    for (std::size_t i = 0; i < told; ++i)
        out.append(lines[i]).append("\n");
    if (told < lines.size())
        out += cli_sentences::moreLines(lines.size() - told);
    return out;
}

std::string onlyIn(Presence presence) {
    return presence == Presence::OnlyBefore ? cli_sentences::onlyInOld : cli_sentences::onlyInNew;
}

std::string datasetText(const DatasetDifference& dataset) {
    if (dataset.presence != Presence::Both)
        return fmt::format("{}: {}\n", dataset.id, onlyIn(dataset.presence));
    std::vector<std::string> lines;
    const auto list = [&lines](const char* what, const std::vector<std::string>& names) {
        if (!names.empty())
            lines.push_back(fmt::format("  {}: {}", what, joined(names, ", ")));
    };
    list("columns added", dataset.columnsAdded);
    list("columns removed", dataset.columnsRemoved);
    list(cli_sentences::alsoDifferent, dataset.facts);
    for (const RowDifference& row : dataset.rows)
        lines.push_back(rowLine(row));
    return block(
        cli_sentences::datasetHeading(dataset.id, counted(dataset.count(Presence::OnlyAfter), "row", "rows"),
                                      dataset.count(Presence::OnlyBefore), dataset.count(Presence::Both)),
        lines);
}

std::string changeOf(const PointState& before, const PointState& after) {
    std::vector<std::string> parts;
    if (before.valueText != after.valueText)
        parts.push_back(before.valueText + " → " + after.valueText);
    if (before.status != after.status)
        parts.push_back(fmt::format("status {} → {}", shown(before.status), shown(after.status)));
    if (before.sampleSize != after.sampleSize)
        parts.emplace_back("another n");
    if (before.low != after.low || before.high != after.high)
        parts.emplace_back("another interval");
    return joined(parts, "; ");
}

std::string pointLine(const PointDifference& point) {
    std::vector<std::string> name;
    for (const std::string* part : {&point.panel, &point.series, &point.period}) {
        if (!part->empty())
            name.push_back(*part);
    }
    const std::string key = joined(name, ", ");
    if (!point.before)
        return fmt::format("  + {}: {}", key, point.after->valueText);
    if (!point.after)
        return fmt::format("  - {}: {}", key, point.before->valueText);
    std::vector<std::string> parts;
    for (const std::string& part : {changeOf(*point.before, *point.after), point.differenceText}) {
        if (!part.empty())
            parts.push_back(part);
    }
    return fmt::format("  ~ {}: {}", key, joined(parts, ", "));
}

std::string figureText(const FigureDifference& figure) {
    if (figure.presence != Presence::Both)
        return fmt::format("Figure {}: {}\n", figure.id, onlyIn(figure.presence));
    std::vector<std::string> lines;
    if (figure.isDrawnDifferently)
        lines.emplace_back(cli_sentences::drawnDifferently);
    if (!figure.problemBefore.empty())
        lines.push_back(cli_sentences::notDrawnWithOld(figure.problemBefore));
    if (!figure.problemAfter.empty())
        lines.push_back(cli_sentences::notDrawnWithNew(figure.problemAfter));
    for (const PointDifference& point : figure.points)
        lines.push_back(pointLine(point));
    const auto moved = static_cast<std::size_t>(
        std::count_if(figure.points.begin(), figure.points.end(),
                      [](const PointDifference& point) { return point.hasMoved(); }));
    const std::size_t restated = figure.points.size() - moved;
    return block(
        cli_sentences::figureHeading(figure.id, counted(moved, "point", "points"),
                                     restated == 0 ? std::string() : cli_sentences::restatedPoints(restated)),
        lines);
}

const char* presenceName(Presence presence, const char* both) {
    if (presence == Presence::OnlyBefore)
        return "removed";
    return presence == Presence::OnlyAfter ? "added" : both;
}

Json rowJson(const RowDifference& row) {
    Json cells = Json::array();
    for (const CellChange& change : row.changes)
        cells.push_back({{"column", change.column}, {"before", change.before}, {"after", change.after}});
    return {{"is", presenceName(row.presence, "changed")}, {"key", row.key}, {"cells", std::move(cells)}};
}

Json datasetJson(const DatasetDifference& dataset) {
    Json rows = Json::array();
    for (const RowDifference& row : dataset.rows)
        rows.push_back(rowJson(row));
    return {{"id", dataset.id},
            {"title", dataset.title},
            {"is", presenceName(dataset.presence, dataset.isSame() ? "same" : "changed")},
            {"keys", dataset.keys},
            {"columnsAdded", dataset.columnsAdded},
            {"columnsRemoved", dataset.columnsRemoved},
            {"facts", dataset.facts},
            {"rows", std::move(rows)}};
}

Json numberJson(const std::optional<double>& number) {
    return number ? Json(*number) : Json(nullptr);
}

Json stateJson(const std::optional<PointState>& state) {
    if (!state)
        return nullptr;
    return {{"value", numberJson(state->value)},  {"shown", state->valueText},
            {"low", numberJson(state->low)},      {"high", numberJson(state->high)},
            {"n", numberJson(state->sampleSize)}, {"status", state->status}};
}

Json figureJson(const FigureDifference& figure) {
    Json points = Json::array();
    for (const PointDifference& point : figure.points)
        points.push_back({{"panel", point.panel},
                          {"series", point.series},
                          {"period", point.period},
                          {"unit", point.unit},
                          {"moved", point.hasMoved()},
                          {"before", stateJson(point.before)},
                          {"after", stateJson(point.after)},
                          {"difference", numberJson(point.difference)},
                          {"differenceShown", point.differenceText}});
    return {{"id", figure.id},
            {"name", figure.name},
            {"is", presenceName(figure.presence, figure.isSame() ? "same" : "changed")},
            {"drawnDifferently", figure.isDrawnDifferently},
            {"problemBefore", figure.problemBefore},
            {"problemAfter", figure.problemAfter},
            {"points", std::move(points)}};
}

} // namespace

std::string differenceText(const EditionDifference& difference) {
    std::string out;
    std::size_t sameDatasets = 0;
    std::size_t sameFigures = 0;
    for (const DatasetDifference& dataset : difference.datasets) {
        sameDatasets += dataset.isSame() ? 1U : 0U;
        if (!dataset.isSame())
            out += datasetText(dataset);
    }
    for (const FigureDifference& figure : difference.figures) {
        sameFigures += figure.isSame() ? 1U : 0U;
        if (!figure.isSame())
            out += figureText(figure);
    }
    return out + cli_sentences::theSame(counted(sameDatasets, "dataset", "datasets"),
                                        counted(sameFigures, "figure", "figures"));
}

std::string differenceJson(const EditionDifference& difference) {
    Json out = {{"same", difference.isSame()}, {"datasets", Json::array()}, {"figures", Json::array()}};
    for (const DatasetDifference& dataset : difference.datasets)
        out["datasets"].push_back(datasetJson(dataset));
    for (const FigureDifference& figure : difference.figures)
        out["figures"].push_back(figureJson(figure));
    return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace driftline
