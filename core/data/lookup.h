// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/lists.h"
#include "data/dataset.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace driftline {

/// What Dataset, Variable and TextCells answer by looking through their lists, for whoever asks for many:
/// here an answer takes the same time however long the lists are. What is looked through must outlive the
/// lookup and stay as it is.

/// Sources and waves, as Dataset::source() and Dataset::wave() give them.
class DatasetLists {
public:
    explicit DatasetLists(const Dataset& dataset);

    const Source* source(std::string_view name) const;
    const Wave* wave(const Period& period) const;

private:
    const Dataset* m_dataset;
    NameIndex m_sources;
    /// Periods are ordered by their ends; two of different granularity may have the same.
    std::map<std::pair<Period, Granularity>, std::size_t> m_waves;
};

/// Categories, as Variable::category() and Variable::labelOf() give them.
class CategoryList {
public:
    explicit CategoryList(const Variable& variable);

    const Category* category(std::string_view cell) const;
    std::string labelOf(std::string_view cell) const;

private:
    const Variable* m_variable;
    NameIndex m_places;
};

/// From a cell to its code: the index in the dictionary.
NameIndex codesOf(const TextCells& cells);

/// The codes of these cells; TextCells::none for what the column never says.
std::vector<std::int32_t> codesOf(const TextCells& cells, const std::vector<std::string>& values);

} // namespace driftline
