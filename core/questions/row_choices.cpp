// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/row_choices.h"

#include "base/text.h"
#include "query/cells.h"
#include "query/filters.h"
#include "query/query_check.h"
#include "query/respondents.h"
#include "questions/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace driftline {

namespace {
/// More buttons or options than these are a list that nobody reads.
constexpr std::size_t mostKept = 4;

/// A column in which rows on one point differ, with the values they have there.
struct DifferingColumn {
    std::string name;
    std::string label;
    std::vector<std::string> values;
    std::vector<std::string> labels;
};

/// A panel whose points have several rows.
struct CrowdedPanel {
    std::size_t index = 0;
    DatasetPtr dataset;
    std::vector<DifferingColumn> columns;
};

bool isText(const Dataset& dataset, std::size_t column) {
    return typeOf(dataset.table.column(column)) == ColumnType::Text;
}

bool mayTellApart(Role role) {
    return role == Role::Series || role == Role::Place || role == Role::Indicator ||
           role == Role::Dimension || role == Role::Unit || role == Role::None;
}

DifferingColumn differingColumn(const Dataset& dataset, std::size_t column,
                                std::span<const std::size_t> rows) {
    const auto& variable = dataset.codebook.variables[column];
    DifferingColumn out{variable.name, variable.displayName(), {}, {}};
    for (const auto row : rows) {
        const auto cell = dataset.table.text(column, row);
        if (!cell || std::find(out.values.begin(), out.values.end(), *cell) != out.values.end())
            continue;
        out.values.emplace_back(*cell);
        out.labels.push_back(variable.labelOf(*cell));
    }
    return out;
}

std::optional<CrowdedPanel> crowded(std::size_t index, const Query& query, const DatasetPtr& dataset) {
    if (query.aggregate != Aggregate::None)
        return {};
    const auto columns = checkQuery(query, *dataset);
    if (!columns)
        return {};
    Diagnostics ignored;
    const auto cells = sortIntoCells(query, *dataset, *columns, ignored);
    const auto found =
        std::find_if(cells.begin(), cells.end(), [](const Cell& cell) { return cell.rows.size() > 1; });
    if (found == cells.end())
        return {};
    CrowdedPanel panel{index, dataset, {}};
    for (std::size_t column = 0; column < dataset->codebook.variables.size(); ++column) {
        // One row that has a number or name of its own, such as a respondent, is never what is meant.
        if (!isText(*dataset, column) || !mayTellApart(dataset->codebook.variables[column].role) ||
            namesRows(*dataset, column))
            continue;
        auto differing = differingColumn(*dataset, column, found->rows);
        if (differing.values.size() > 1)
            panel.columns.push_back(std::move(differing));
    }
    return panel;
}

std::vector<CrowdedPanel> crowdedPanels(const FigureSpec& figure, const DatasetLookup& datasets) {
    std::vector<CrowdedPanel> out;
    for (std::size_t index = 0; index < figure.panels.size(); ++index) {
        const auto& query = figure.panels[index].query;
        const auto dataset = datasets(query.dataset);
        if (auto found = dataset ? crowded(index, query, *dataset) : std::nullopt)
            out.push_back(*std::move(found));
    }
    return out;
}

Remedy aggregating(std::string label, Aggregate aggregate, std::vector<std::size_t> panels) {
    return {std::move(label), [aggregate, panels = std::move(panels)](const FigureSpec& spec) {
                auto changed = spec;
                for (const auto index : panels) {
                    if (index < changed.panels.size())
                        changed.panels[index].query.aggregate = aggregate;
                }
                return changed;
            }};
}

Remedy keeping(const DifferingColumn& column, std::size_t value, std::size_t panel) {
    return {questions_sentences::keepOnly(column.label, column.labels[value]),
            [filter = TextFilter{column.name, {column.values[value]}}, panel](const FigureSpec& spec) {
                auto changed = spec;
                if (panel >= changed.panels.size())
                    return changed;
                putFilter(changed.panels[panel].query.filters, filter);
                return changed;
            }};
}

bool hasRole(const std::vector<CrowdedPanel>& panels, Role role) {
    return std::all_of(panels.begin(), panels.end(), [role](const CrowdedPanel& panel) {
        return panel.dataset->codebook.indexOf(role).has_value();
    });
}
} // namespace

std::vector<Remedy> rowChoices(const FigureSpec& figure, const DatasetLookup& datasets) {
    const auto panels = crowdedPanels(figure, datasets);
    std::vector<Remedy> choices;
    if (panels.empty())
        return choices;
    std::vector<std::size_t> indices;
    for (const auto& panel : panels)
        indices.push_back(panel.index);
    if (hasRole(panels, Role::Weight))
        choices.push_back(
            aggregating(questions_sentences::showWeightedMean, Aggregate::WeightedMean, indices));
    choices.push_back(aggregating(questions_sentences::showMean, Aggregate::Mean, indices));
    choices.push_back(aggregating(questions_sentences::showSum, Aggregate::Sum, indices));
    std::size_t kept = 0;
    for (const auto& column : panels.front().columns) {
        for (std::size_t value = 0; value < column.values.size() && kept < mostKept; ++value, ++kept)
            choices.push_back(keeping(column, value, panels.front().index));
    }
    return choices;
}

std::string rowChoicesText(const FigureSpec& figure, const DatasetLookup& datasets) {
    const auto panels = crowdedPanels(figure, datasets);
    if (panels.empty())
        return {};
    std::vector<std::string> aggregates = {"mean", "sum", "count"};
    if (hasRole(panels, Role::Weight))
        aggregates.insert(aggregates.begin(), "“weighted mean”");
    std::vector<std::string> wheres;
    for (const auto& column : panels.front().columns) {
        for (std::size_t value = 0; value < column.values.size() && wheres.size() < mostKept; ++value)
            wheres.push_back(fmt::format("“{}={}”", column.name, column.values[value]));
    }
    return wheres.empty() ? questions_sentences::chooseAggregate(joined(aggregates, ", "))
                          : questions_sentences::chooseAggregateKeepOneWhere(joined(aggregates, ", "),
                                                                             joined(wheres, ", "));
}

} // namespace driftline
