// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/panel_facts.h"

#include "query/cells.h"
#include "query/engine.h"
#include "query/filters.h"
#include "query/interval.h"

#include <algorithm>
#include <set>

namespace driftline {

namespace {
void dropPeriods(Query& query) {
    std::erase_if(query.filters,
                  [](const Filter& filter) { return std::holds_alternative<PeriodFilter>(filter); });
}

Query withoutFilter(Query query, const std::string& column) {
    std::erase_if(query.filters, [&column](const Filter& filter) {
        const auto* text = std::get_if<TextFilter>(&filter);
        return text != nullptr && text->column == column;
    });
    return query;
}

bool canBeChosen(const Variable& variable) {
    switch (variable.role) {
    case Role::Place:
    case Role::Series:
    case Role::Indicator:
    case Role::Dimension:
        return variable.type == ColumnType::Text;
    default:
        return false;
    }
}

/// Whether a row passes every filter on names except that of one column.
class RowTest {
public:
    RowTest(const Query& query, const Dataset& dataset, const std::string& except) : m_dataset(dataset) {
        for (const auto& filter : query.filters) {
            const auto* text = std::get_if<TextFilter>(&filter);
            const auto column = text != nullptr && text->column != except
                                    ? dataset.codebook.indexOf(text->column)
                                    : std::nullopt;
            if (column)
                m_parts.push_back({*column, text});
        }
    }

    bool passes(std::size_t row) const {
        return std::all_of(m_parts.begin(), m_parts.end(), [&](const Part& part) {
            const auto cell = m_dataset.table.text(part.column, row).value_or("");
            return std::find(part.filter->values.begin(), part.filter->values.end(), cell) !=
                   part.filter->values.end();
        });
    }

private:
    struct Part {
        std::size_t column;
        const TextFilter* filter;
    };
    const Dataset& m_dataset;
    std::vector<Part> m_parts;
};

ColumnChoice columnChoice(const Query& query, const Dataset& dataset, std::size_t index) {
    const auto& variable = dataset.codebook.variables[index];
    const auto* filter = textFilterOn(query, variable.name);
    ColumnChoice out;
    out.name = variable.name;
    out.label = variable.displayName();
    out.role = variable.role;
    out.isFiltered = filter != nullptr;
    const RowTest test(query, dataset, variable.name);
    const auto& cells = std::get<TextCells>(dataset.table.column(index));
    std::set<std::int32_t> present;
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        if (cells.codes[row] != TextCells::none && !present.contains(cells.codes[row]) && test.passes(row))
            present.insert(cells.codes[row]);
    }
    std::vector<std::pair<std::size_t, std::int32_t>> ordered;
    for (const auto& [code, rank] : codeRanks(query, dataset, index)) {
        if (present.contains(code))
            ordered.emplace_back(rank, code);
    }
    std::sort(ordered.begin(), ordered.end());
    for (const auto& [rank, code] : ordered) {
        const auto& cell = cells.dictionary[static_cast<std::size_t>(code)];
        const bool isChosen = filter == nullptr || std::find(filter->values.begin(), filter->values.end(),
                                                             cell) != filter->values.end();
        out.cells.push_back({cell, variable.labelOf(cell), {}, isChosen});
    }
    return out;
}

/// The last value of each cell of a column along which the figure is split.
void addLatest(ColumnChoice& column, const Estimates& answered, bool isFacet) {
    for (const auto& series : answered.series) {
        const auto& name = isFacet ? series.facet : series.series;
        const auto choice = std::find_if(column.cells.begin(), column.cells.end(),
                                         [&name](const CellChoice& cell) { return cell.cell == name; });
        // Of small multiples the first series counts, as it does where they are sorted.
        if (choice == column.cells.end() || choice->latest)
            continue;
        if (isFacet && column.latestOf.empty())
            column.latestOf = series.seriesLabel;
        const auto last = std::find_if(series.estimates.rbegin(), series.estimates.rend(),
                                       [](const Estimate& estimate) { return estimate.value.has_value(); });
        if (last != series.estimates.rend()) {
            choice->latest = last->value;
            choice->latestAt = last->at.label();
        }
    }
}

std::string nameOf(const Dataset& dataset, std::optional<std::size_t> column) {
    return column ? dataset.codebook.variables[*column].name : std::string();
}

std::vector<Period> periodsOfRows(const Query& query, const Dataset& dataset, const QueryColumns& columns) {
    const auto column = dataset.codebook.indexOf(Role::Period);
    if (!column || typeOf(dataset.table.column(*column)) != ColumnType::Period)
        return {};
    std::set<Period> periods;
    for (const auto row : rowsPassing(query, dataset, columns)) {
        if (const auto period = dataset.table.period(*column, row))
            periods.insert(*period);
    }
    return {periods.begin(), periods.end()};
}

void readAnswer(PanelFacts& facts, const Estimates& all) {
    facts.unit = all.unit;
    std::set<Period> periods;
    std::map<std::string, std::size_t> perFacet;
    for (const auto& series : all.series) {
        facts.seriesCount = std::max(facts.seriesCount, ++perFacet[series.facet]);
        for (const auto& estimate : series.estimates) {
            if (estimate.at.period)
                periods.insert(*estimate.at.period);
            facts.hasNegative = facts.hasNegative || estimate.value.value_or(0) < 0;
            facts.hasSampleSizes = facts.hasSampleSizes || estimate.sampleSize.has_value();
        }
    }
    facts.periods.assign(periods.begin(), periods.end());
}
} // namespace

const ColumnChoice* PanelFacts::column(const std::string& name) const {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&name](const ColumnChoice& column) { return column.name == name; });
    return found == columns.end() ? nullptr : &*found;
}

Result<PanelFacts> factsOf(const Panel& panel, const DatasetPtr& dataset) {
    auto query = panel.query;
    const auto columns = checkQuery(query, *dataset);
    if (!columns)
        return tl::unexpected(columns.error());
    query.measure = ValueMeasure{};
    query.interval = IntervalWish::None;
    auto anyTime = query;
    dropPeriods(anyTime);
    // Names along the axis are drawn of one period; of all together there would be several rows for each.
    if (columns->xIsPeriod)
        query = anyTime;
    const auto all = answer(query, dataset);
    PanelFacts facts;
    facts.dataset = dataset->title;
    facts.seriesColumn = nameOf(*dataset, columns->series);
    facts.facetColumn = nameOf(*dataset, columns->facet);
    facts.valueName = dataset->codebook.variables[columns->value].displayName();
    for (std::size_t i = 0; i < dataset->codebook.variables.size(); ++i) {
        if (!canBeChosen(dataset->codebook.variables[i]))
            continue;
        auto column = columnChoice(query, *dataset, i);
        // How much a row counts is nothing to choose by.
        const bool areWeights = dataset->codebook.variables[columns->value].role == Role::Weight;
        if (!areWeights && (column.name == facts.seriesColumn || column.name == facts.facetColumn)) {
            const bool isFacet = column.name == facts.facetColumn;
            if (!column.isFiltered && all)
                addLatest(column, *all, isFacet); // nothing to take away, nothing to ask again
            else if (const auto answered = answer(withoutFilter(query, column.name), dataset))
                addLatest(column, *answered, isFacet);
        }
        const bool hasValues = std::any_of(column.cells.begin(), column.cells.end(),
                                           [](const CellChoice& cell) { return cell.latest.has_value(); });
        if (hasValues && column.latestOf.empty())
            column.latestOf = facts.valueName;
        facts.columns.push_back(std::move(column));
    }
    facts.isOverTime = columns->xIsPeriod;
    if (all)
        readAnswer(facts, *all);
    facts.rowPeriods = periodsOfRows(anyTime, *dataset, *columns);
    // What the data have is known even where they cannot be drawn yet.
    if (!all && facts.isOverTime)
        facts.periods = facts.rowPeriods;
    facts.hasPublishedIntervals =
        dataset->codebook.indexOf(Role::Margin) ||
        (dataset->codebook.indexOf(Role::Low) && dataset->codebook.indexOf(Role::High));
    facts.intervalRefusal = intervalRefusal(*dataset, IntervalWish::Published);
    facts.sampledRefusal = intervalRefusal(*dataset, IntervalWish::FromSampleSize);
    return facts;
}

} // namespace driftline
