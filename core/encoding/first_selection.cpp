// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "encoding/first_selection.h"

#include "base/text.h"
#include "data/place_column.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace driftline {

namespace {
/// Ranks of places in focus are smaller, so that they can be added up over several keys.
constexpr int noFocus = 1000;
constexpr int afterAllPlaces = 2000;

/// For each code of a text column whether its rows are shown; all where no filter speaks of it.
class ShownRows {
public:
    ShownRows(const Dataset& dataset, std::size_t value, const std::vector<Filter>& filters)
        : m_table(dataset.table)
        , m_value(value) {
        for (const auto& filter : filters) {
            const auto* text = std::get_if<TextFilter>(&filter);
            const auto column = text == nullptr ? std::nullopt : dataset.codebook.indexOf(text->column);
            const auto* cells = column ? std::get_if<TextCells>(&dataset.table.column(*column)) : nullptr;
            if (cells == nullptr)
                continue;
            std::vector<bool> isShown;
            isShown.reserve(cells->dictionary.size());
            for (const auto& name : cells->dictionary)
                isShown.push_back(std::find(text->values.begin(), text->values.end(), name) !=
                                  text->values.end());
            m_filters.emplace_back(cells, std::move(isShown));
        }
    }

    bool hasNumber(std::size_t row) const {
        return m_table.number(m_value, row).has_value() &&
               std::all_of(m_filters.begin(), m_filters.end(), [row](const auto& filter) {
                   const auto code = filter.first->codes[row];
                   return code != TextCells::none && filter.second[static_cast<std::size_t>(code)];
               });
    }

private:
    const Table& m_table;
    std::size_t m_value;
    std::vector<std::pair<const TextCells*, std::vector<bool>>> m_filters;
};

/// "TOTAL MOT", "All commodities", "Both sexes", "_T", "World", and what is recommended for adding up.
bool isWhole(std::string_view value, std::string_view column) {
    const auto text = lowered(value);
    if (text.starts_with("total") || text.starts_with("all ") || text.ends_with(" total") ||
        text == "both sexes" || text == "_t")
        return true;
    if (text == "yes")
        return lowered(column).find("aggregate") != std::string::npos;
    const auto place = matchPlace(value);
    return place && place->isAggregate;
}

/// For each value of a column how early it is shown; the lower the earlier. Of places those in focus come
/// first and groups last; of other keys the whole comes before its parts.
std::vector<int> interestOf(const Dataset& dataset, std::size_t column) {
    const auto& cells = std::get<TextCells>(dataset.table.column(column));
    std::vector<int> ranks(cells.dictionary.size(), noFocus);
    const auto& variable = dataset.codebook.variables[column];
    const auto role = variable.role;
    if (role == Role::Dimension || role == Role::Series) {
        for (std::size_t i = 0; i < ranks.size(); ++i) {
            if (isWhole(cells.dictionary[i], variable.name))
                ranks[i] = 0;
        }
        return ranks;
    }
    if (role != Role::Place && role != Role::PlaceCode)
        return ranks;
    const std::vector<std::string_view> names(cells.dictionary.begin(), cells.dictionary.end());
    const auto places = placeColumn(dataset.codebook.variables[column].name, names);
    if (!places)
        return ranks;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto* place = places->find(names[i]);
        if (place != nullptr)
            ranks[i] =
                place->match.isAggregate ? afterAllPlaces : focusRank(place->match.code).value_or(noFocus);
    }
    return ranks;
}
} // namespace

std::vector<std::string> placesByInterest(const Dataset& dataset, std::size_t places, std::size_t value,
                                          const std::vector<Filter>& filters) {
    const auto& cells = std::get<TextCells>(dataset.table.column(places));
    const ShownRows shown(dataset, value, filters);
    std::vector<std::size_t> numbers(cells.dictionary.size(), 0);
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        if (cells.codes[row] != TextCells::none && shown.hasNumber(row))
            ++numbers[static_cast<std::size_t>(cells.codes[row])];
    }
    const auto ranks = interestOf(dataset, places);
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (numbers[i] > 0)
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(ranks[a], numbers[b]) < std::pair(ranks[b], numbers[a]);
    });
    std::vector<std::string> out;
    out.reserve(order.size());
    for (const auto i : order)
        out.push_back(cells.dictionary[i]);
    return out;
}

std::vector<std::string> fullestCombination(const Dataset& dataset, const std::vector<std::size_t>& keys,
                                            std::size_t value, const std::vector<Filter>& filters) {
    std::vector<const TextCells*> columns;
    std::vector<std::vector<int>> ranks;
    for (const auto key : keys) {
        columns.push_back(&std::get<TextCells>(dataset.table.column(key)));
        ranks.push_back(interestOf(dataset, key));
    }
    const ShownRows shown(dataset, value, filters);
    struct Found {
        std::size_t numbers = 0;
        std::size_t firstRow = 0;
    };
    std::map<std::vector<std::int32_t>, Found> combinations;
    std::vector<std::int32_t> codes(keys.size());
    std::size_t most = 0;
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            codes[i] = columns[i]->codes[row];
        if (std::find(codes.begin(), codes.end(), TextCells::none) != codes.end() || !shown.hasNumber(row))
            continue;
        auto& found = combinations.try_emplace(codes, Found{0, row}).first->second;
        most = std::max(most, ++found.numbers);
    }
    const auto rankOf = [&](const std::vector<std::int32_t>& combination) {
        std::size_t rank = 0;
        for (std::size_t i = 0; i < combination.size(); ++i)
            rank += static_cast<std::size_t>(ranks[i][static_cast<std::size_t>(combination[i])]);
        return rank;
    };
    const std::vector<std::int32_t>* best = nullptr;
    std::tuple<std::size_t, std::size_t, std::size_t> bestOrder;
    for (const auto& [combination, found] : combinations) {
        if (found.numbers * 2 < most)
            continue;
        const std::tuple order(rankOf(combination), most - found.numbers, found.firstRow);
        if (best == nullptr || order < bestOrder) {
            best = &combination;
            bestOrder = order;
        }
    }
    std::vector<std::string> out;
    for (std::size_t i = 0; best != nullptr && i < keys.size(); ++i)
        out.push_back(columns[i]->dictionary[static_cast<std::size_t>((*best)[i])]);
    return out;
}

} // namespace driftline
