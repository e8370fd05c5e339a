// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "encoding/pairing_choices.h"

#include "base/text.h"
#include "data/places.h"
#include "encoding/encoding.h"
#include "query/engine.h"
#include "query/filters.h"

#include <algorithm>
#include <set>

namespace driftline {

namespace {
constexpr std::size_t mostIndicators = 20;

/// By what names of two datasets are compared, as when they are joined.
std::string joinName(const std::string& label) {
    const auto place = matchPlace(label);
    return place && !place->code.empty() ? place->code : lowered(trimmed(label));
}

std::set<std::string> joinNames(const std::vector<std::string>& labels) {
    std::set<std::string> names;
    for (const auto& label : labels) {
        if (!label.empty())
            names.insert(joinName(label));
    }
    return names;
}

const TextCells* textOf(const Dataset& dataset, std::size_t column) {
    return std::get_if<TextCells>(&dataset.table.column(column));
}

/// The cells of a column whose names are wanted, in its order.
std::vector<std::string> cellsNamed(const Dataset& dataset, std::size_t column,
                                    const std::set<std::string>& wanted) {
    std::vector<std::string> cells;
    const auto* text = textOf(dataset, column);
    for (const auto& cell : text == nullptr ? std::vector<std::string>() : text->dictionary) {
        if (wanted.contains(joinName(dataset.codebook.variables[column].labelOf(cell))))
            cells.push_back(cell);
    }
    return cells;
}

bool isKey(const Variable& variable) {
    return variable.role == Role::Place || variable.role == Role::Series ||
           variable.role == Role::Dimension || variable.role == Role::Indicator;
}

/// The column of names that has most of the wanted ones, with its cells of those names.
struct MatchedColumn {
    std::string name;
    std::vector<std::string> cells;
};
std::optional<MatchedColumn> columnWith(const Dataset& dataset, const std::set<std::string>& wanted) {
    std::optional<MatchedColumn> best;
    for (std::size_t column = 0; column < dataset.codebook.variables.size(); ++column) {
        const auto& variable = dataset.codebook.variables[column];
        if (!isKey(variable) || wanted.empty())
            continue;
        auto cells = cellsNamed(dataset, column, wanted);
        if (!cells.empty() && (!best || cells.size() > best->cells.size()))
            best = MatchedColumn{variable.name, std::move(cells)};
    }
    return best;
}

struct JoinedNames {
    std::set<std::string> categories;
    std::set<std::string> series;
    std::set<std::string> facets;
};

JoinedNames namesOf(const Estimates& answer) {
    std::vector<std::string> series;
    std::vector<std::string> facets;
    for (const auto& one : answer.series) {
        series.push_back(one.seriesLabel);
        facets.push_back(one.facetLabel);
    }
    return {joinNames(answer.categories), joinNames(series), joinNames(facets)};
}

std::optional<Period> onePeriod(const Query& query) {
    for (const auto& filter : query.filters) {
        const auto* periods = std::get_if<PeriodFilter>(&filter);
        if (periods != nullptr && periods->from && periods->from == periods->to)
            return periods->from;
    }
    return {};
}

/// The encoding of a dataset that has what the names stand for at the same places; nothing if it has not.
std::optional<Encoding> encodingLike(const Query& y, const JoinedNames& names, const Dataset& dataset) {
    Encoding encoding;
    const auto keep = [&encoding](const MatchedColumn& column) {
        encoding.filters.push_back({column.name, column.cells});
    };
    if (!names.categories.empty()) {
        const auto x = columnWith(dataset, names.categories);
        if (!x)
            return {};
        encoding.x = x->name;
        encoding.period = onePeriod(y);
        keep(*x);
    } else {
        const auto period = dataset.codebook.indexOf(Role::Period);
        if (!period)
            return {};
        encoding.x = dataset.codebook.variables[*period].name;
    }
    // Panels of one series each are joined by their series.
    const bool isFaceted = names.facets.size() > 1 && names.facets != names.series;
    const auto facet = isFaceted ? columnWith(dataset, names.facets) : std::nullopt;
    encoding.facet = facet ? facet->name : "";
    if (facet)
        keep(*facet);
    // One series needs no counterpart; of several, those that both have are joined.
    const auto series = columnWith(dataset, names.series);
    const bool isFree = series && series->name != encoding.x && (!facet || series->name != facet->name);
    encoding.series = isFree ? series->name : "";
    if (isFree)
        keep(*series);
    return encoding;
}

std::optional<std::size_t> indicatorOf(const Dataset& dataset) {
    const auto column = dataset.codebook.indexOf(Role::Indicator);
    return column && textOf(dataset, *column) != nullptr ? column : std::nullopt;
}
/// The column of series, if the query shows one of its cells: then each of the others is a measure, as in a
/// file that had a column for each.
std::optional<std::size_t> measuresAsSeries(const Query& y, const Dataset& dataset) {
    const auto column = dataset.codebook.indexOf(Role::Series);
    if (!column || textOf(dataset, *column) == nullptr)
        return {};
    const auto& name = dataset.codebook.variables[*column].name;
    const bool showsOne = std::any_of(y.filters.begin(), y.filters.end(), [&name](const Filter& filter) {
        const auto* text = std::get_if<TextFilter>(&filter);
        return text != nullptr && text->column == name && text->values.size() == 1;
    });
    return showsOne ? column : std::nullopt;
}

/// Whether two answers are of the same numbers: set against itself, everything lies on a straight line.
bool haveSameValues(const Estimates& a, const Estimates& b) {
    const auto sameValues = [](const EstimateSeries& one, const EstimateSeries& other) {
        return std::equal(one.estimates.begin(), one.estimates.end(), other.estimates.begin(),
                          other.estimates.end(), [](const Estimate& left, const Estimate& right) {
                              return left.at == right.at && left.value == right.value;
                          });
    };
    return std::equal(a.series.begin(), a.series.end(), b.series.begin(), b.series.end(), sameValues);
}
} // namespace

std::vector<MeasureChoice> measuresFor(const Query& y, const DatasetPtr& dataset,
                                       const std::vector<DatasetPtr>& candidates, std::size_t most) {
    std::vector<MeasureChoice> choices;
    const auto answered = answer(y, dataset);
    if (!answered)
        return choices;
    const auto names = namesOf(*answered);
    for (const auto& candidate : candidates) {
        if (!candidate->codebook.indexOf(Role::Value))
            continue;
        const auto encoding = encodingLike(y, names, *candidate);
        if (!encoding)
            continue;
        const auto title = candidate->title.empty() ? candidate->id : candidate->title;
        const auto add = [&](const std::string& name, const Encoding& chosen) {
            if (choices.size() >= most)
                return;
            auto query = queryOf(completed(chosen, *candidate), *candidate);
            const auto other = answer(query, candidate);
            if (other && !haveSameValues(*other, *answered))
                choices.push_back({name, std::move(query)});
        };
        auto indicator = indicatorOf(*candidate);
        auto own = *encoding;
        if (!indicator && candidate->id == dataset->id) {
            indicator = measuresAsSeries(y, *candidate);
            if (indicator)
                own.series = "";
        }
        if (!indicator) {
            add(title, *encoding);
            continue;
        }
        const auto& variable = candidate->codebook.variables[*indicator];
        const auto& cells = textOf(*candidate, *indicator)->dictionary;
        for (std::size_t i = 0; i < std::min(cells.size(), mostIndicators); ++i)
            add(title + ": " + variable.labelOf(cells[i]),
                keeping(own, TextFilter{variable.name, {cells[i]}}));
    }
    return choices;
}

std::vector<KeptCell> keptCells(const Query& query, const Dataset& dataset) {
    std::vector<KeptCell> kept;
    for (const auto& filter : query.filters) {
        const auto* text = std::get_if<TextFilter>(&filter);
        const auto column = text == nullptr ? std::nullopt : dataset.codebook.indexOf(text->column);
        if (!column || text->values.size() != 1 || text->column == query.x ||
            textOf(dataset, *column) == nullptr)
            continue;
        const auto& variable = dataset.codebook.variables[*column];
        KeptCell one{text->column, variable.displayName(), text->values.front(), {}};
        for (const auto& cell : textOf(dataset, *column)->dictionary)
            one.cells.emplace_back(cell, variable.labelOf(cell));
        kept.push_back(std::move(one));
    }
    return kept;
}

std::optional<WholeChoice> wholeFor(const Query& query, const Dataset& dataset) {
    for (std::size_t column = 0; column < dataset.codebook.variables.size(); ++column) {
        const auto& variable = dataset.codebook.variables[column];
        const auto* text = textOf(dataset, column);
        if (text == nullptr || !isKey(variable) || variable.name == query.x)
            continue;
        for (const auto& cell : text->dictionary) {
            const auto place = matchPlace(variable.labelOf(cell));
            if (place && place->isAggregate)
                return WholeChoice{variable.name, cell, variable.labelOf(cell)};
        }
    }
    return {};
}

} // namespace driftline
