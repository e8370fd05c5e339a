// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/work_token.h"
#include "data/dataset.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace driftline {

/// Text without case and accents, so that "viet" finds Việt Nam.
std::string foldedWords(std::string_view text);

/// Which cells of a table hold some words, or name the same place: "Laos" finds Lao PDR. "country=Laos" looks
/// in one column. Names are looked through once each, however many rows have them.
class WordTest {
public:
    /// The dataset must outlive it. Useless once the work is cancelled.
    WordTest(const Dataset& dataset, const std::string& words, const WorkToken& token = {});

    bool passes(std::size_t column, std::size_t row) const;
    bool anyPasses(std::size_t row) const;

private:
    void testCodes(std::size_t column, const TextCells& cells, const WorkToken& token);
    void testPeriods(const PeriodCells& cells);
    bool holds(std::string_view text) const;

    const Dataset& m_dataset;
    std::optional<std::size_t> m_column; ///< the only one to look in
    std::string m_words;
    std::string m_place;        ///< code of the place that the words name; empty: none
    bool m_mayBeNumber = false; ///< numbers hold no other letters
    std::vector<std::vector<bool>> m_codes;
    std::map<std::pair<Period, Granularity>, bool> m_periods; ///< periods are ordered by their ends only
};

/// Why no row has the words, and what may have been meant.
struct NothingFound {
    std::string why;   ///< "No row has “Laoss” in country. The table has “Laos”."
    std::string words; ///< to look for instead; empty: nothing is like it
    std::string cell;  ///< the same as a reader sees it: "Laos"

    bool operator==(const NothingFound&) const = default;
};
NothingFound nothingFound(const Dataset& dataset, const std::string& words);

} // namespace driftline
