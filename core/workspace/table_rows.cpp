// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/table_rows.h"

#include "base/number_text.h"
#include "base/text.h"
#include "data/lookup.h"
#include "workspace/sentences.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_set>
#include <utility>

namespace driftline {

namespace {
/// Asking whether the work was cancelled costs little, and not nothing.
constexpr std::size_t rowsBetweenLooks = 4096;

/// Where a cell comes in an ascending order; cells without a value have none.
std::vector<std::optional<std::uint32_t>> codeOrder(const Variable& variable, const TextCells& cells) {
    const CategoryList known(variable);
    std::vector<std::pair<std::string, std::size_t>> labels;
    for (std::size_t code = 0; code < cells.dictionary.size(); ++code)
        labels.emplace_back(foldedWords(known.labelOf(cells.dictionary[code])), code);
    std::sort(labels.begin(), labels.end());
    std::vector<std::optional<std::uint32_t>> order(cells.dictionary.size());
    for (std::size_t place = 0; place < labels.size(); ++place)
        order[labels[place].second] = static_cast<std::uint32_t>(place);
    return order;
}

template <class IsLess>
void sortRows(RowOrder& rows, const std::vector<MissingReason>& missing, bool isDescending, IsLess isLess) {
    const auto known = std::stable_partition(
        rows.begin(), rows.end(), [&missing](auto row) { return missing[row] == MissingReason::None; });
    std::stable_sort(rows.begin(), known,
                     [&](auto a, auto b) { return isDescending ? isLess(b, a) : isLess(a, b); });
}

void sortBy(const Dataset& dataset, std::size_t column, bool isDescending, RowOrder& rows) {
    const auto& cells = dataset.table.column(column);
    if (const auto* numbers = std::get_if<NumberCells>(&cells)) {
        sortRows(rows, numbers->missing, isDescending,
                 [numbers](auto a, auto b) { return numbers->values[a] < numbers->values[b]; });
    } else if (const auto* periods = std::get_if<PeriodCells>(&cells)) {
        sortRows(rows, periods->missing, isDescending,
                 [periods](auto a, auto b) { return periods->values[a] < periods->values[b]; });
    } else if (const auto* text = std::get_if<TextCells>(&cells)) {
        const auto order = codeOrder(dataset.codebook.variables[column], *text);
        const auto place = [&](auto row) { return order[static_cast<std::size_t>(text->codes[row])]; };
        sortRows(rows, text->missing, isDescending, [&](auto a, auto b) { return place(a) < place(b); });
    }
}

bool isKept(const Dataset& dataset, const std::vector<TextFilter>& filters, std::size_t row) {
    return std::all_of(filters.begin(), filters.end(), [&](const TextFilter& filter) {
        const auto column = dataset.codebook.indexOf(filter.column);
        const auto cell = column ? dataset.table.cellText(*column, row) : std::string();
        return !column || std::find(filter.values.begin(), filter.values.end(), cell) != filter.values.end();
    });
}

void addNumbers(const NumberCells& cells, const RowOrder& rows, ColumnStatistics& out) {
    std::vector<double> values;
    for (const auto row : rows) {
        if (cells.missing[row] == MissingReason::None)
            values.push_back(cells.values[row]);
    }
    if (values.empty())
        return;
    std::sort(values.begin(), values.end());
    out.least = values.front();
    out.largest = values.back();
    const auto middle = values.size() / 2;
    out.median = values.size() % 2 == 1 ? values[middle] : std::midpoint(values[middle - 1], values[middle]);
    // Of sums of numbers of one size this is exact enough to show.
    out.mean = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    out.distinct = static_cast<std::size_t>(std::unique(values.begin(), values.end()) - values.begin());
}

void addNames(const Variable& variable, const TextCells& cells, const RowOrder& rows, ColumnStatistics& out) {
    std::vector<std::size_t> counts(cells.dictionary.size());
    for (const auto row : rows) {
        if (cells.codes[row] != TextCells::none)
            ++counts[static_cast<std::size_t>(cells.codes[row])];
    }
    std::vector<std::size_t> codes;
    for (std::size_t code = 0; code < counts.size(); ++code) {
        if (counts[code] > 0)
            codes.push_back(code);
    }
    out.distinct = codes.size();
    constexpr std::size_t mostShown = 3;
    const auto shown = std::min(mostShown, codes.size());
    std::partial_sort(
        codes.begin(), codes.begin() + static_cast<std::ptrdiff_t>(shown), codes.end(),
        [&counts](auto a, auto b) { return std::pair(counts[b], a) < std::pair(counts[a], b); });
    for (std::size_t i = 0; i < shown; ++i)
        out.mostFrequent.emplace_back(variable.labelOf(cells.dictionary[codes[i]]), counts[codes[i]]);
}

void addPeriods(const PeriodCells& cells, const RowOrder& rows, ColumnStatistics& out) {
    std::vector<Period> periods;
    for (const auto row : rows) {
        if (cells.missing[row] == MissingReason::None)
            periods.push_back(cells.values[row]);
    }
    if (periods.empty())
        return;
    std::sort(periods.begin(), periods.end());
    out.first = periods.front();
    out.last = periods.back();
    out.distinct = static_cast<std::size_t>(std::unique(periods.begin(), periods.end()) - periods.begin());
}

std::string countText(std::size_t count) {
    return formatNumber(static_cast<double>(count), 0);
}

std::string statisticText(double value) {
    constexpr int mostDecimals = 4;
    return roundedNumber(value, std::min(mostDecimals, decimalsNeeded(value, mostDecimals)));
}
} // namespace

std::string shownCell(const Dataset& dataset, std::size_t column, std::size_t row) {
    const auto& table = dataset.table;
    if (const auto number = table.number(column, row))
        return exactNumber(*number);
    if (const auto text = table.text(column, row))
        return dataset.codebook.variables[column].labelOf(*text);
    if (const auto period = table.period(column, row))
        return period->label();
    return std::string(missingLabel(table.missing(column, row)));
}

void sortNext(RowsWanted& wanted, std::size_t column) {
    if (wanted.sortBy != column)
        wanted = {column, false, std::move(wanted.words), std::move(wanted.only)};
    else if (!wanted.isDescending)
        wanted.isDescending = true;
    else
        wanted = {{}, false, std::move(wanted.words), std::move(wanted.only)};
}

tl::unexpected<Error> tableCancelled() {
    return fail(workspace_sentences::tableCancelled());
}

Result<RowOrder> rowsWanted(const Dataset& dataset, const RowsWanted& wanted, const WorkToken& token) {
    RowOrder rows;
    std::optional<WordTest> test; // looks through all names, so only where there are words
    if (!trimmed(wanted.words).empty())
        test.emplace(dataset, wanted.words, token);
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        if (row % rowsBetweenLooks == 0 && token.cancelled())
            return tableCancelled();
        if (isKept(dataset, wanted.only, row) && (!test || test->anyPasses(row)))
            rows.push_back(static_cast<std::uint32_t>(row));
    }
    if (wanted.sortBy && *wanted.sortBy < dataset.table.columns())
        sortBy(dataset, *wanted.sortBy, wanted.isDescending, rows);
    return rows;
}

Result<FoundRows> foundRows(const Dataset& dataset, const RowsWanted& wanted, const WorkToken& token) {
    auto rows = rowsWanted(dataset, wanted, token);
    if (!rows)
        return tl::unexpected(std::move(rows.error()));
    FoundRows out{*std::move(rows), {}};
    if (out.rows.empty() && !wanted.words.empty() && dataset.table.rows() > 0)
        out.nothing = nothingFound(dataset, wanted.words);
    return out;
}

Result<std::optional<FoundCell>> findCell(const Dataset& dataset, const RowOrder& rows,
                                          const std::string& words, const FoundCell& from,
                                          FindDirection direction, const WorkToken& token) {
    const auto columns = dataset.table.columns();
    const auto cells = rows.size() * columns;
    if (trimmed(words).empty() || cells == 0)
        return std::optional<FoundCell>();
    const WordTest test(dataset, words, token);
    const auto step = direction == FindDirection::Forward ? std::size_t{1} : cells - 1;
    auto at = std::min(from.position * columns + from.column, cells - 1);
    for (std::size_t looked = 0; looked < cells; ++looked) {
        if (looked % rowsBetweenLooks == 0 && token.cancelled())
            return tableCancelled();
        at = (at + step) % cells;
        if (test.passes(at % columns, rows[at / columns]))
            return std::optional(FoundCell{at / columns, at % columns});
    }
    return std::optional<FoundCell>();
}

Result<ColumnStatistics> columnStatistics(const Dataset& dataset, std::size_t column, const RowOrder& rows,
                                          const WorkToken& token) {
    ColumnStatistics out;
    out.rows = rows.size();
    for (const auto row : rows) {
        const auto reason = dataset.table.missing(column, row);
        if (reason == MissingReason::None)
            ++out.known;
        else
            ++out.missing[reason];
    }
    if (token.cancelled())
        return tableCancelled();
    const auto& cells = dataset.table.column(column);
    if (const auto* numbers = std::get_if<NumberCells>(&cells))
        addNumbers(*numbers, rows, out);
    else if (const auto* periods = std::get_if<PeriodCells>(&cells))
        addPeriods(*periods, rows, out);
    else if (const auto* text = std::get_if<TextCells>(&cells))
        addNames(dataset.codebook.variables[column], *text, rows, out);
    return out;
}

std::string statisticsText(const ColumnStatistics& statistics) {
    std::vector<std::string> parts = {"n " + countText(statistics.known)};
    std::vector<std::string> reasons;
    std::size_t missing = 0;
    for (const auto& [reason, count] : statistics.missing) {
        reasons.push_back(countText(count) + " " + std::string(missingLabel(reason)));
        missing += count;
    }
    parts.push_back(missing == 0 ? std::string("none missing")
                                 : countText(missing) + " missing (" + joined(reasons, ", ") + ")");
    parts.push_back(countText(statistics.distinct) + " different");
    for (const auto& [name, value] :
         {std::pair("least", statistics.least), std::pair("median", statistics.median),
          std::pair("mean", statistics.mean), std::pair("largest", statistics.largest)}) {
        if (value)
            parts.push_back(std::string(name) + " " + statisticText(*value));
    }
    if (statistics.first && statistics.last)
        parts.push_back(statistics.first->label() + " to " + statistics.last->label());
    std::vector<std::string> names;
    for (const auto& [name, count] : statistics.mostFrequent)
        names.push_back(name + " (" + countText(count) + ")");
    if (!names.empty())
        parts.push_back(workspace_sentences::mostOften(joined(names, ", ")));
    return joined(parts, " · ");
}

} // namespace driftline
