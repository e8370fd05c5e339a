// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/lookup.h"

namespace driftline {

DatasetLists::DatasetLists(const Dataset& dataset)
    : m_dataset(&dataset)
    , m_sources(
          indexByName(dataset.sources, [](const Source& source) { return std::string_view(source.name); })) {
    for (std::size_t i = 0; i < dataset.waves.size(); ++i)
        m_waves.try_emplace({dataset.waves[i].period, dataset.waves[i].period.granularity}, i);
}

const Source* DatasetLists::source(std::string_view name) const {
    const auto place = m_sources.find(name);
    return place ? &m_dataset->sources[*place] : nullptr;
}

const Wave* DatasetLists::wave(const Period& period) const {
    const auto found = m_waves.find({period, period.granularity});
    return found == m_waves.end() ? nullptr : &m_dataset->waves[found->second];
}

CategoryList::CategoryList(const Variable& variable)
    : m_variable(&variable)
    , m_places(indexByName(variable.categories,
                           [](const Category& category) { return std::string_view(category.value); })) {}

const Category* CategoryList::category(std::string_view cell) const {
    const auto place = m_places.find(cell);
    return place ? &m_variable->categories[*place] : nullptr;
}

std::string CategoryList::labelOf(std::string_view cell) const {
    const auto* known = category(cell);
    return known == nullptr || known->label.empty() ? std::string(cell) : known->label;
}

NameIndex codesOf(const TextCells& cells) {
    return indexByName(cells.dictionary);
}

std::vector<std::int32_t> codesOf(const TextCells& cells, const std::vector<std::string>& values) {
    // An index of the values, not of the dictionary: of two lists the shorter is copied.
    const auto wanted = indexByName(values);
    std::vector<std::int32_t> codes(values.size(), TextCells::none);
    std::size_t left = wanted.size();
    for (std::size_t code = 0; left > 0 && code < cells.dictionary.size(); ++code) {
        if (const auto place = wanted.find(cells.dictionary[code])) {
            codes[*place] = static_cast<std::int32_t>(code);
            --left;
        }
    }
    for (std::size_t i = 0; i < values.size(); ++i)
        codes[i] = codes[*wanted.find(values[i])];
    return codes;
}

} // namespace driftline
