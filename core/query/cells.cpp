// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/cells.h"

#include "base/natural_order.h"
#include "data/lookup.h"
#include "query/sentences.h"

#include <algorithm>
#include <compare>

namespace driftline {

namespace {
const TextCells& textCells(const Dataset& dataset, std::size_t column) {
    return std::get<TextCells>(dataset.table.column(column));
}

std::int32_t codeOf(const Dataset& dataset, std::optional<std::size_t> column, std::size_t row) {
    return column ? textCells(dataset, *column).codes[row] : -1;
}

/// A filter with its column and codes looked up once.
struct ReadyFilter {
    std::size_t column = 0;
    std::vector<bool> wanted; ///< by code
    bool wantsMissing = false;
};

std::vector<ReadyFilter> readyTextFilters(const Query& query, const Dataset& dataset,
                                          const QueryColumns& columns) {
    std::vector<ReadyFilter> ready;
    for (const auto& filter : query.filters) {
        const auto* text = std::get_if<TextFilter>(&filter);
        if (text == nullptr)
            continue;
        const auto column = *dataset.codebook.indexOf(text->column);
        if (columns.measure == column)
            continue;
        const auto& cells = textCells(dataset, column);
        ReadyFilter entry{column, std::vector<bool>(cells.dictionary.size()),
                          std::find(text->values.begin(), text->values.end(), std::string()) !=
                              text->values.end()};
        for (const auto code : codesOf(cells, text->values)) {
            if (code != TextCells::none)
                entry.wanted[static_cast<std::size_t>(code)] = true;
        }
        ready.push_back(std::move(entry));
    }
    return ready;
}

bool passes(const std::vector<ReadyFilter>& filters, const Dataset& dataset, std::size_t row) {
    return std::all_of(filters.begin(), filters.end(), [&](const ReadyFilter& filter) {
        const auto code = textCells(dataset, filter.column).codes[row];
        return code < 0 ? filter.wantsMissing : filter.wanted[static_cast<std::size_t>(code)];
    });
}

bool withinPeriods(const Query& query, const Period& period) {
    return std::all_of(query.filters.begin(), query.filters.end(), [&period](const Filter& filter) {
        const auto* asked = std::get_if<PeriodFilter>(&filter);
        if (asked == nullptr)
            return true;
        const auto range = inOrder(*asked);
        return (!range.from || period.start >= range.from->start) &&
               (!range.to || period.end <= range.to->end);
    });
}

bool isImplausible(const Dataset& dataset, std::optional<std::size_t> statusColumn, std::size_t row) {
    if (!statusColumn)
        return false;
    const auto text = dataset.table.text(*statusColumn, row);
    return text && readStatus(*text).statuses.has(Status::Implausible);
}

/// Where rows stand along x. Rows of one category share its text.
class RowPlaces {
public:
    RowPlaces(const Dataset& dataset, const QueryColumns& columns)
        : m_dataset(dataset)
        , m_x(*columns.x)
        , m_categoryCells(columns.xIsPeriod ? nullptr : &textCells(dataset, *columns.x)) {
        if (m_categoryCells != nullptr)
            m_categories.assign(m_categoryCells->dictionary.begin(), m_categoryCells->dictionary.end());
    }

    std::optional<Position> of(std::size_t row) const {
        if (m_categoryCells == nullptr) {
            const auto period = m_dataset.table.period(m_x, row);
            return period ? std::optional(Position{period, {}}) : std::nullopt;
        }
        const auto code = m_categoryCells->codes[row];
        return code == TextCells::none
                   ? std::nullopt
                   : std::optional(Position{{}, m_categories[static_cast<std::size_t>(code)]});
    }

private:
    const Dataset& m_dataset;
    std::size_t m_x;
    const TextCells* m_categoryCells; ///< none over periods
    std::vector<SharedText> m_categories;
};

/// The order of rows by their keys. Files mostly list each series in order along x and the series one after
/// the other or side by side; then no series has to be sorted.
std::vector<std::size_t> orderOf(const std::vector<std::pair<CellKey, std::size_t>>& keyedRows) {
    std::map<std::tuple<std::int32_t, std::int32_t, std::int32_t>, std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < keyedRows.size(); ++i) {
        const auto& key = keyedRows[i].first;
        groups[{key.facet, key.series, key.part}].push_back(i);
    }
    std::vector<std::size_t> order;
    order.reserve(keyedRows.size());
    const auto isBefore = [&keyedRows](std::size_t left, std::size_t right) {
        return keyedRows[left].first < keyedRows[right].first;
    };
    for (auto& [key, members] : groups) {
        if (!std::is_sorted(members.begin(), members.end(), isBefore))
            std::stable_sort(members.begin(), members.end(), isBefore);
        order.insert(order.end(), members.begin(), members.end());
        std::vector<std::size_t>().swap(members);
    }
    return order;
}
} // namespace

bool CellKey::operator<(const CellKey& other) const {
    const auto byKeys = std::tie(facet, series, part, at.period) <=>
                        std::tie(other.facet, other.series, other.part, other.at.period);
    if (std::is_neq(byKeys))
        return std::is_lt(byKeys);
    return at.category != other.at.category && std::is_lt(naturalOrder(at.category, other.at.category));
}

Cells::Cells(std::vector<std::pair<CellKey, std::size_t>> keyedRows) {
    const auto order = orderOf(keyedRows);
    m_rows.reserve(order.size());
    for (const auto index : order)
        m_rows.push_back(keyedRows[index].second);
    m_cells.reserve(order.size());
    for (std::size_t first = 0; first < order.size();) {
        auto& key = keyedRows[order[first]].first;
        auto end = first + 1;
        while (end < order.size() && keyedRows[order[end]].first == key)
            ++end;
        m_cells.push_back({std::move(key), std::span(m_rows).subspan(first, end - first)});
        first = end;
    }
}

PeriodFilter inOrder(const PeriodFilter& range) {
    const bool isBackwards = range.from && range.to && range.from->start >= range.to->end;
    return isBackwards ? PeriodFilter{range.to, range.from} : range;
}

std::vector<std::size_t> rowsPassing(const Query& query, const Dataset& dataset,
                                     const QueryColumns& columns) {
    const auto filters = readyTextFilters(query, dataset, columns);
    const auto periodColumn = dataset.codebook.indexOf(Role::Period);
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        if (!passes(filters, dataset, row))
            continue;
        const auto period = periodColumn ? dataset.table.period(*periodColumn, row) : std::nullopt;
        if (!period || withinPeriods(query, *period))
            rows.push_back(row);
    }
    return rows;
}

Cells sortIntoCells(const Query& query, const Dataset& dataset, const QueryColumns& columns,
                    Diagnostics& findings) {
    const auto statusColumn = dataset.codebook.indexOf(Role::Status);
    const RowPlaces places(dataset, columns);
    std::vector<std::pair<CellKey, std::size_t>> keyedRows;
    std::size_t undated = 0;
    for (const auto row : rowsPassing(query, dataset, columns)) {
        if (isImplausible(dataset, statusColumn, row)) {
            findings.note(query_sentences::implausibleLeftOut(),
                          {dataset.id, static_cast<int>(dataset.table.rowNumber(row)), {}, {}});
            continue;
        }
        auto at = places.of(row);
        if (!at) {
            ++undated;
            continue;
        }
        const bool partIsSeries = columns.measure == columns.series;
        keyedRows.emplace_back(
            CellKey{codeOf(dataset, columns.facet, row), codeOf(dataset, columns.series, row),
                    partIsSeries ? -1 : codeOf(dataset, columns.measure, row), *std::move(at)},
            row);
    }
    if (undated > 0)
        findings.note(query_sentences::undatedLeftOut(undated), {dataset.id, 0, {}, {}});
    return Cells(std::move(keyedRows));
}

std::optional<std::vector<std::int32_t>> filteredCodes(const Query& query, const Dataset& dataset,
                                                       std::size_t column) {
    for (const auto& filter : query.filters) {
        const auto* text = std::get_if<TextFilter>(&filter);
        if (text == nullptr || dataset.codebook.indexOf(text->column) != column)
            continue;
        auto codes = codesOf(textCells(dataset, column), text->values);
        std::erase(codes, TextCells::none);
        return codes;
    }
    return {};
}

std::map<std::int32_t, std::size_t> codeRanks(const Query& query, const Dataset& dataset,
                                              std::size_t column) {
    std::map<std::int32_t, std::size_t> ranks;
    const auto rank = [&ranks](std::int32_t code) { ranks.try_emplace(code, ranks.size()); };
    if (const auto filtered = filteredCodes(query, dataset, column)) {
        for (const auto code : *filtered)
            rank(code);
    }
    const auto& cells = textCells(dataset, column);
    std::vector<std::string> listed;
    for (const auto& category : dataset.codebook.variables[column].categories)
        listed.push_back(category.value);
    for (const auto code : codesOf(cells, listed)) {
        if (code != TextCells::none)
            rank(code);
    }
    for (std::size_t code = 0; code < cells.dictionary.size(); ++code)
        rank(static_cast<std::int32_t>(code));
    return ranks;
}

} // namespace driftline
