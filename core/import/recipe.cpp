// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/recipe.h"

#include "base/text.h"
#include "import/recipe_sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace driftline {

namespace {
constexpr std::array<std::pair<ColumnUse, std::string_view>, 10> useNames = {
    {{ColumnUse::Key, "key"},
     {ColumnUse::Measured, "measure"},
     {ColumnUse::Low, "low"},
     {ColumnUse::High, "high"},
     {ColumnUse::Scale, "scale"},
     {ColumnUse::Month, "month"},
     {ColumnUse::Day, "day"},
     {ColumnUse::Reason, "reason"},
     {ColumnUse::Flag, "flag"},
     {ColumnUse::Dropped, "dropped"}}};

std::string withReason(std::string decision, const Reason& reason) {
    if (!reason.evidence.empty())
        decision += fmt::format(", because {}", reason.evidence);
    if (!reason.alternatives.empty())
        decision += fmt::format(" (or: {})", joined(reason.alternatives, "; "));
    return decision;
}

std::string columnDecision(const ColumnRecipe& column) {
    auto text = fmt::format("column {}: {}, {}", inQuotes(column.name), columnTypeName(column.type),
                            columnUseName(column.use));
    if (column.role != Role::None)
        text += fmt::format(", role {}", roleName(column.role));
    if (!column.unit.empty())
        text += fmt::format(", unit {}", column.unit);
    if (column.period)
        text += fmt::format(", period {}", column.period->text());
    if (!column.partOfYear.empty())
        text += recipe_sentences::partOfTheYear(column.partOfYear);
    if (!column.place.empty())
        text += fmt::format(", place {}", column.place);
    if (!column.flag.empty())
        text += recipe_sentences::flagBesideValue(inQuotes(column.flag));
    if (column.level)
        text += fmt::format(", {}% interval", *column.level);
    if (column.fillsDown)
        text += recipe_sentences::emptyMeansAbove;
    if (column.carriesYear)
        text += recipe_sentences::yearStandsAbove;
    return withReason(text, column.reason);
}
} // namespace

std::string_view columnUseName(ColumnUse use) {
    const auto* at = std::find_if(useNames.begin(), useNames.end(),
                                  [use](const auto& entry) { return entry.first == use; });
    return at->second;
}

CellKind cellKindOf(ColumnType type) {
    switch (type) {
    case ColumnType::Number:
        return CellKind::Number;
    case ColumnType::Period:
        return CellKind::Period;
    case ColumnType::Text:
        break;
    }
    return CellKind::Text;
}

std::optional<ColumnUse> columnUseFromName(std::string_view name) {
    const auto* at = std::find_if(useNames.begin(), useNames.end(),
                                  [name](const auto& entry) { return entry.second == name; });
    return at == useNames.end() ? std::nullopt : std::optional(at->first);
}

const ColumnRecipe* Recipe::column(std::string_view name) const {
    const auto at = std::find_if(columns.begin(), columns.end(),
                                 [name](const ColumnRecipe& one) { return one.name == name; });
    return at == columns.end() ? nullptr : &*at;
}

ColumnRecipe* Recipe::column(std::string_view name) {
    const auto at = std::find_if(columns.begin(), columns.end(),
                                 [name](const ColumnRecipe& one) { return one.name == name; });
    return at == columns.end() ? nullptr : &*at;
}

std::vector<std::string> decisionLines(const Recipe& recipe) {
    std::vector<std::string> lines;
    const auto rows = [](const std::vector<int>& numbers) {
        std::vector<std::string> texts;
        for (const auto number : numbers)
            texts.push_back(std::to_string(number));
        return joinedForReading(texts);
    };
    const auto data = recipe.lastRow ? recipe_sentences::dataFromTo(recipe.firstRow, *recipe.lastRow)
                                     : recipe_sentences::dataFrom(recipe.firstRow);
    const auto headings = recipe.headingRows.empty()
                              ? std::string("no heading")
                              : recipe_sentences::headingInRow(rows(recipe.headingRows));
    lines.push_back(withReason(fmt::format("{}, {}", headings, data), recipe.tableReason));
    for (const auto& out : recipe.leftOut)
        lines.push_back(recipe_sentences::rowLeftOut(out.row, out.why));
    for (const auto& group : recipe.groups)
        lines.push_back(recipe_sentences::rowNamesGroup(group.row, inQuotes(group.name)));
    for (const auto& note : recipe.footnotes)
        lines.push_back(recipe_sentences::markMeans(inQuotes(note.mark), note.text));
    lines.push_back(
        withReason(recipe.isLong ? recipe_sentences::measuresBecomeRows : recipe_sentences::tableKeepsShape,
                   recipe.shapeReason));
    for (const auto& [name, text] :
         {std::pair{"title", recipe.title}, std::pair{"unit", recipe.unit}, std::pair{"place", recipe.place},
          std::pair{"source", recipe.source}, std::pair{"edition", recipe.edition}}) {
        if (!text.empty())
            lines.push_back(recipe_sentences::besideTheTable(name, inQuotes(text)));
    }
    if (!recipe.lastActual.empty())
        lines.push_back(recipe_sentences::periodsAreForecasts(inQuotes(recipe.lastActual)));
    if (!recipe.unitsIn.empty())
        lines.push_back(recipe_sentences::labelsSayUnits(inQuotes(recipe.unitsIn)));
    for (const auto& column : recipe.columns)
        lines.push_back(columnDecision(column));
    return lines;
}

} // namespace driftline
