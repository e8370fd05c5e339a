// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/word_search.h"

#include "base/letters.h"
#include "base/nearest_name.h"
#include "base/text.h"
#include "data/lookup.h"
#include "data/places.h"
#include "workspace/sentences.h"
#include "workspace/table_rows.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
/// Words that are looked for, and the column they are to stand in; nothing: any.
struct AskedWords {
    std::optional<std::size_t> column;
    std::string_view text;
    std::string_view unknownColumn; ///< before "=", where the table has none of that name
};

AskedWords askedWords(const Dataset& dataset, std::string_view words) {
    words = trimmed(words);
    const auto sign = words.find('=');
    if (sign == std::string_view::npos || sign == 0)
        return {{}, words, {}};
    const auto name = trimmed(words.substr(0, sign));
    const auto wanted = foldedWords(name);
    const auto& variables = dataset.codebook.variables;
    const auto found = std::find_if(variables.begin(), variables.end(), [&wanted](const Variable& variable) {
        return foldedWords(variable.name) == wanted || foldedWords(variable.displayName()) == wanted;
    });
    if (found == variables.end())
        return {{}, words, name};
    return {static_cast<std::size_t>(found - variables.begin()), trimmed(words.substr(sign + 1)), {}};
}

/// The place that a name stands for; nothing for groups of places.
std::string placeCodeOf(std::string_view name) {
    const auto place = matchPlace(name);
    return place ? place->code : std::string();
}

} // namespace

std::string foldedWords(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = codePointAt(text, at);
        const auto plain = withoutAccent(letter.value);
        out += plain.empty() ? lowered(text.substr(at, letter.length)) : std::string(plain);
        at += letter.length;
    }
    return out;
}

WordTest::WordTest(const Dataset& dataset, const std::string& words)
    : m_dataset(dataset)
    , m_codes(dataset.table.columns()) {
    const auto asked = askedWords(dataset, words);
    m_column = asked.column;
    m_words = foldedWords(asked.text);
    m_place = placeCodeOf(asked.text);
    for (std::size_t column = 0; column < dataset.table.columns(); ++column) {
        const auto* cells = std::get_if<TextCells>(&dataset.table.column(column));
        if (cells == nullptr)
            continue;
        const CategoryList labels(dataset.codebook.variables[column]);
        for (const auto& cell : cells->dictionary)
            m_codes[column].push_back(holds(labels.labelOf(cell)));
    }
}

bool WordTest::passes(std::size_t column, std::size_t row) const {
    if (m_column.value_or(column) != column)
        return false;
    const auto& table = m_dataset.table;
    if (const auto* cells = std::get_if<TextCells>(&table.column(column));
        cells != nullptr && cells->codes[row] != TextCells::none)
        return m_codes[column][static_cast<std::size_t>(cells->codes[row])];
    return holds(shownCell(m_dataset, column, row));
}

bool WordTest::anyPasses(std::size_t row) const {
    for (std::size_t column = 0; column < m_dataset.table.columns(); ++column) {
        if (passes(column, row))
            return true;
    }
    return false;
}

bool WordTest::holds(std::string_view text) const {
    return foldedWords(text).find(m_words) != std::string::npos ||
           (!m_place.empty() && placeCodeOf(text) == m_place);
}

NothingFound nothingFound(const Dataset& dataset, const std::string& words) {
    const auto asked = askedWords(dataset, words);
    const auto& variables = dataset.codebook.variables;
    NothingFound out;
    if (!asked.unknownColumn.empty()) {
        out.why = workspace_sentences::noColumn(inQuotes(asked.unknownColumn),
                                                suggestion(asked.unknownColumn, dataset.codebook.names()));
        if (const auto near = nearestName(asked.unknownColumn, dataset.codebook.names()); !near.empty()) {
            out.words = near + std::string(asked.text.substr(asked.text.find('=')));
            out.cell = out.words;
        }
        return out;
    }
    out.why = asked.column ? workspace_sentences::noRowHasIn(inQuotes(asked.text),
                                                             variables[*asked.column].displayName())
                           : workspace_sentences::noRowHas(inQuotes(asked.text));
    std::vector<std::string> names;
    for (std::size_t column = 0; column < dataset.table.columns(); ++column) {
        const auto* cells = std::get_if<TextCells>(&dataset.table.column(column));
        if (cells == nullptr || asked.column.value_or(column) != column)
            continue;
        const CategoryList labels(variables[column]);
        for (const auto& cell : cells->dictionary)
            names.push_back(labels.labelOf(cell));
    }
    out.cell = nearestName(asked.text, names);
    if (out.cell.empty())
        return out;
    out.why += workspace_sentences::nearestCell(inQuotes(out.cell));
    out.words = asked.column ? fmt::format("{}={}", variables[*asked.column].name, out.cell) : out.cell;
    return out;
}

} // namespace driftline
