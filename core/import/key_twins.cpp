// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/key_twins.h"

#include "base/text.h"
#include "import/heading_words.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace driftline {

namespace {
constexpr std::array<std::string_view, 10> codeWords = {"code",      "id",  "iso", "iso3", "iso2",
                                                        "isoalpha3", "key", "m49", "nr",   "ids"};
constexpr std::array<std::string_view, 6> labelWords = {"label",       "name",  "desc",
                                                        "description", "title", "text"};

/// A plain heading without the word that tells a code from its label.
template <std::size_t count>
std::string without(std::string_view plain, const std::array<std::string_view, count>& wordsToDrop,
                    bool& dropped) {
    std::vector<std::string> kept;
    for (auto& word : words(plain)) {
        if (std::find(wordsToDrop.begin(), wordsToDrop.end(), word) == wordsToDrop.end())
            kept.push_back(std::move(word));
        else
            dropped = true;
    }
    return joined(kept, " ");
}

bool isUpperName(std::string_view heading) {
    return heading.size() >= 2 &&
           std::none_of(heading.begin(), heading.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::size_t lengthOf(const ColumnEvidence& column) {
    std::size_t sum = 0;
    for (const auto value : column.values)
        sum += value.size();
    return column.values.empty() ? 0 : sum * 100 / column.values.size();
}

/// Whether the headings say that the second is the label of the first.
bool areNamedAsTwins(const ColumnEvidence& code, const ColumnEvidence& label, bool areNeighbours) {
    bool codeHasWord = false;
    bool labelHasWord = false;
    const auto codeStem = without(code.plain, codeWords, codeHasWord);
    const auto labelStem = without(label.plain, labelWords, labelHasWord);
    if ((codeHasWord || labelHasWord) && codeStem == labelStem && !codeStem.empty())
        return true;
    if (code.plain == label.plain && !code.plain.empty())
        return lengthOf(code) <= lengthOf(label);
    return areNeighbours && isUpperName(code.heading) && !isUpperName(label.heading);
}

/// Each code has one label in every row; `areSame` if the cells are equal.
bool determines(const Grid& grid, const FoundTable& table, std::size_t code, std::size_t label,
                bool& areSame) {
    constexpr std::size_t mostRows = 20000;
    std::unordered_map<std::string_view, std::string_view> labels;
    areSame = true;
    const auto end = std::min(table.endRow, table.firstRow + mostRows);
    for (auto row = table.firstRow; row < end; ++row) {
        const auto one = trimmed(grid.cell(row, code));
        const auto other = trimmed(grid.cell(row, label));
        areSame = areSame && one == other;
        if (one.empty() && !other.empty())
            return false;
        if (!labels.try_emplace(one, other).second && labels[one] != other)
            return false;
    }
    return true;
}
} // namespace

std::vector<KeyTwins> keyTwins(const Grid& grid, const FoundTable& table,
                               const std::vector<ColumnEvidence>& columns) {
    std::vector<KeyTwins> twins;
    std::vector<bool> isTaken(columns.size(), false);
    for (std::size_t code = 0; code < columns.size(); ++code) {
        for (std::size_t label = 0; label < columns.size() && !isTaken[code]; ++label) {
            const bool maybe = code != label && !isTaken[label] && !columns[code].isEmpty() &&
                               columns[label].type == ColumnType::Text && !columns[label].isEmpty() &&
                               areNamedAsTwins(columns[code], columns[label], label == code + 1);
            bool areSame = false;
            if (!maybe || !determines(grid, table, columns[code].position, columns[label].position, areSame))
                continue;
            twins.push_back({code, label, areSame});
            isTaken[code] = isTaken[label] = true;
        }
    }
    return twins;
}

} // namespace driftline
