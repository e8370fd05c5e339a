// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/column_notes.h"

#include "base/text.h"
#include "data/missing.h"
#include "import/recipe_sentences.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
constexpr std::size_t mostExamples = 3;
constexpr std::size_t mostNotes = 6;

std::string_view nameOfKind(CellKind kind) {
    return columnTypeOf(kind) == ColumnType::Period ? "period" : "number";
}

/// Before the common era and the first year: written often enough to be named.
bool isEarlyYear(std::string_view cell, const ColumnFormat& format) {
    const auto number = format.isTime ? readNumberCell(cell, format.marks) : std::nullopt;
    return number && number->value < 1;
}

} // namespace

void ColumnNotes::remember(std::size_t row, const TypedCell& cell) {
    if (cell.missing == MissingReason::Unparseable) {
        ++m_unread;
        if (m_examples.size() < mostExamples)
            m_examples.emplace_back(row, cell.note);
        return;
    }
    const bool isFlag = cell.missing == MissingReason::None;
    auto& noted = (isFlag ? m_flags : m_marks)[cell.note];
    if (noted.count == 0)
        noted.meaning = isFlag ? cell.statuses.label() : std::string(missingLabel(cell.missing));
    ++noted.count;
    if (noted.rows.size() < mostExamples)
        noted.rows.push_back(row);
}

void ColumnNotes::tell(const ColumnFormat& format, const PlaceOf& placeOf, Diagnostics& findings) const {
    tellUnread(format, placeOf, findings);
    tellNotes(m_marks, recipe_sentences::missingMarks, placeOf, findings);
    tellNotes(m_flags, recipe_sentences::flagsKept, placeOf, findings);
}

void ColumnNotes::tellUnread(const ColumnFormat& format, const PlaceOf& placeOf,
                             Diagnostics& findings) const {
    if (m_unread == 0)
        return;
    std::vector<std::string> shown;
    for (const auto& [row, text] : m_examples)
        shown.push_back(recipe_sentences::cellInRow(inQuotes(text), placeOf(row).row));
    if (m_unread > shown.size())
        shown.push_back(fmt::format("{} more", m_unread - shown.size()));
    const bool isEarly = isEarlyYear(m_examples.front().second, format);
    const auto& sentence = isEarly ? recipe_sentences::yearsBeforeYearOne : recipe_sentences::cellsUnread;
    findings.warn(sentence(counted(m_unread, "cell holds", "cells hold"), nameOfKind(format.kind),
                           joinedForReading(shown)),
                  placeOf(m_examples.front().first));
}

void ColumnNotes::tellNotes(const NotedCells& cells, const CodedSentence<std::string_view>& sentence,
                            const PlaceOf& placeOf, Diagnostics& findings) {
    if (cells.empty())
        return;
    std::vector<NotedCells::const_iterator> order;
    for (auto at = cells.begin(); at != cells.end(); ++at)
        order.push_back(at);
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a->second.count > b->second.count; });
    std::vector<std::string> shown;
    for (const auto& at : order) {
        if (shown.size() == mostNotes)
            break;
        shown.push_back(noteText(at->first, at->second, placeOf));
    }
    if (order.size() > mostNotes)
        shown.push_back(counted(order.size() - mostNotes, "other", "others"));
    findings.note(sentence(joinedForReading(shown)), placeOf(order.front()->second.rows.front()));
}

std::string ColumnNotes::noteText(std::string_view mark, const Noted& noted, const PlaceOf& placeOf) {
    std::vector<std::string> rows;
    for (const auto row : noted.rows)
        rows.push_back(std::to_string(placeOf(row).row));
    if (noted.count > rows.size())
        rows.push_back(fmt::format("{} more", noted.count - rows.size()));
    return fmt::format("{} in {} {}{}", inQuotes(mark), noted.count == 1 ? "row" : "rows",
                       joinedForReading(rows), noted.meaning.empty() ? "" : " (" + noted.meaning + ")");
}

} // namespace driftline
