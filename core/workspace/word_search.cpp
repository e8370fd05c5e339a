// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/word_search.h"

#include "base/letters.h"
#include "base/nearest_name.h"
#include "base/number_text.h"
#include "base/text.h"
#include "data/lookup.h"
#include "data/places.h"
#include "workspace/sentences.h"

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

/// Whatever exactNumber() writes, in small letters.
constexpr std::string_view lettersOfNumbers = "0123456789.+-einfa";
/// Asking whether the work was cancelled costs little, and not nothing.
constexpr std::size_t codesBetweenLooks = 4096;
/// A column of more names than there are places in all spellings holds remarks, and asking of each what place
/// it names takes seconds.
constexpr std::size_t mostPlaces = 5000;

} // namespace

std::string foldedWords(std::string_view text) {
    // Most texts are ASCII only, and taking those letter by letter costs ten times as much.
    const bool isAscii =
        std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (isAscii)
        return lowered(text);
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = codePointAt(text, at);
        const auto plain = withoutAccent(letter.value);
        out += plain.empty() ? lowered(text.substr(at, letter.length)) : std::string(plain);
        at += letter.length;
    }
    return out;
}

WordTest::WordTest(const Dataset& dataset, const std::string& words, const WorkToken& token)
    : m_dataset(dataset)
    , m_codes(dataset.table.columns()) {
    const auto asked = askedWords(dataset, words);
    m_column = asked.column;
    m_words = foldedWords(asked.text);
    m_place = placeCodeOf(asked.text);
    m_mayBeNumber = m_words.find_first_not_of(lettersOfNumbers) == std::string::npos;
    for (std::size_t column = 0; column < dataset.table.columns(); ++column) {
        const auto& cells = dataset.table.column(column);
        if (m_column.value_or(column) != column)
            continue;
        if (const auto* text = std::get_if<TextCells>(&cells))
            testCodes(column, *text, token);
        else if (const auto* periods = std::get_if<PeriodCells>(&cells))
            testPeriods(*periods);
    }
}

void WordTest::testCodes(std::size_t column, const TextCells& cells, const WorkToken& token) {
    const CategoryList labels(m_dataset.codebook.variables[column]);
    const bool mayBePlaces = !m_place.empty() && cells.dictionary.size() <= mostPlaces;
    auto& passing = m_codes[column];
    passing.resize(cells.dictionary.size());
    for (std::size_t code = 0; code < cells.dictionary.size(); ++code) {
        if (code % codesBetweenLooks == 0 && token.cancelled())
            return;
        const auto label = labels.labelOf(cells.dictionary[code]);
        passing[code] = holds(label) || (mayBePlaces && placeCodeOf(label) == m_place);
    }
}

void WordTest::testPeriods(const PeriodCells& cells) {
    for (std::size_t row = 0; row < cells.values.size(); ++row) {
        const auto& period = cells.values[row];
        const bool isKnown = row > 0 && period == cells.values[row - 1]; // as in most tables
        if (isKnown || cells.missing[row] != MissingReason::None)
            continue;
        if (const auto [known, isNew] = m_periods.try_emplace({period, period.granularity}); isNew)
            known->second = holds(period.label());
    }
}

bool WordTest::passes(std::size_t column, std::size_t row) const {
    if (m_column.value_or(column) != column)
        return false;
    const auto& cells = m_dataset.table.column(column);
    if (const auto reason = m_dataset.table.missing(column, row); reason != MissingReason::None)
        return holds(missingLabel(reason));
    if (const auto* text = std::get_if<TextCells>(&cells))
        return m_codes[column][static_cast<std::size_t>(text->codes[row])];
    if (const auto* periods = std::get_if<PeriodCells>(&cells))
        return m_periods.at({periods->values[row], periods->values[row].granularity});
    const auto& numbers = std::get<NumberCells>(cells);
    return m_mayBeNumber && exactNumber(numbers.values[row]).find(m_words) != std::string::npos;
}

bool WordTest::anyPasses(std::size_t row) const {
    for (std::size_t column = 0; column < m_dataset.table.columns(); ++column) {
        if (passes(column, row))
            return true;
    }
    return false;
}

bool WordTest::holds(std::string_view text) const {
    return foldedWords(text).find(m_words) != std::string::npos;
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
