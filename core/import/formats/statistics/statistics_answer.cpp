// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/statistics/statistics_answer.h"

#include "base/text.h"
#include "import/formats/stated_table.h"
#include "import/formats/statistics/sentences.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace driftline {

namespace {
using AnswerJson = nlohmann::ordered_json;

std::string answeredText(const AnswerJson& object, std::string_view key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool answeredTruth(const AnswerJson& object, std::string_view key) {
    const auto found = object.find(key);
    return found != object.end() && found->is_boolean() && found->get<bool>();
}

/// Pairs of texts.
std::vector<std::pair<std::string, std::string>> answeredPairs(const AnswerJson& object,
                                                               std::string_view key) {
    std::vector<std::pair<std::string, std::string>> pairs;
    const auto found = object.find(key);
    if (found == object.end() || !found->is_array())
        return pairs;
    for (const auto& pair : *found) {
        if (pair.is_array() && pair.size() == 2 && pair[0].is_string() && pair[1].is_string())
            pairs.emplace_back(pair[0].get<std::string>(), pair[1].get<std::string>());
    }
    return pairs;
}

/// Names of columns for reading; of many, the first ones.
std::vector<std::string> answeredNames(const AnswerJson& object, std::string_view key) {
    constexpr std::size_t most = 5;
    std::vector<std::string> names;
    const auto found = object.find(key);
    if (found == object.end() || !found->is_array())
        return names;
    for (const auto& name : *found) {
        if (name.is_string() && names.size() < most)
            names.push_back(inQuotes(name.get<std::string>()));
    }
    if (found->size() > most)
        names.push_back(counted(found->size() - most, "other column", "other columns"));
    return names;
}

StatedColumn answeredColumn(const AnswerJson& facts) {
    auto column = statedColumn(answeredText(facts, "name"), answeredText(facts, "label"), Role::None);
    if (answeredTruth(facts, "isWeight"))
        column.variable.role = Role::Weight;
    for (auto& [code, label] : answeredPairs(facts, "labels"))
        column.variable.categories.push_back({std::move(code), std::move(label), {}});
    for (auto& [code, label] : answeredPairs(facts, "missing")) {
        const auto reason = missingReasonFor(label);
        column.missing.push_back({std::move(code), std::move(label), reason});
    }
    // A number may be a year or a code, and a text a date: only labels tell what is meant
    // (typeLabelledColumns).
    const bool isNumber = !answeredTruth(facts, "isText") && !answeredTruth(facts, "isDate");
    column.variable.type = isNumber ? ColumnType::Number : ColumnType::Text;
    column.isTypeStated = isNumber && !column.variable.categories.empty();
    return column;
}
} // namespace

StatisticsAnswer::StatisticsAnswer(std::string shownFile) : m_place{std::move(shownFile), 0, {}, {}} {}

bool StatisticsAnswer::take(std::string& bytes) {
    std::size_t at = 0;
    bool wantsMore = true;
    while (wantsMore && bytes.size() - at >= frameHeadBytes) {
        const auto head = std::string_view(bytes).substr(at, frameHeadBytes);
        const auto size = frameNumberIn(head);
        if (size > mostFrameBytes)
            return false;
        if (bytes.size() - at - frameHeadBytes < size)
            break;
        wantsMore = takeFrame(static_cast<FrameKind>(head[4]),
                              std::string_view(bytes).substr(at + frameHeadBytes, size));
        at += frameHeadBytes + size;
    }
    bytes.erase(0, at);
    return wantsMore;
}

bool StatisticsAnswer::takeFrame(FrameKind kind, std::string_view bytes) {
    switch (kind) {
    case FrameKind::Columns:
        return begin(bytes);
    case FrameKind::Cells:
        return takeCells(bytes);
    case FrameKind::Facts:
        return takeFacts(bytes);
    case FrameKind::Failure:
        return takeFailure(bytes);
    case FrameKind::End:
        m_isWhole = m_hasFacts && m_grid.stated.size() == m_columns &&
                    m_grid.cells.size() == m_grid.rows() * m_columns;
        return false;
    }
    return false;
}

bool StatisticsAnswer::begin(std::string_view bytes) {
    if (bytes.size() != 4)
        return false;
    m_columns = frameNumberIn(bytes);
    m_grid = {};
    m_texts = {};
    m_findings = {};
    return m_columns > 0 && m_columns <= mostStatedColumns;
}

bool StatisticsAnswer::takeCells(std::string_view bytes) {
    while (!bytes.empty()) {
        constexpr std::size_t headBytes = 5;
        if (bytes.size() < headBytes || m_columns == 0 || m_grid.cells.size() >= mostStatedCells)
            return false;
        const auto type = static_cast<std::uint8_t>(bytes.front());
        const auto size = frameNumberIn(bytes.substr(1));
        if (type > static_cast<std::uint8_t>(CellType::Error) || bytes.size() - headBytes < size)
            return false;
        if (m_grid.cells.size() == m_grid.rows() * m_columns)
            m_grid.addRow(static_cast<int>(m_grid.rows()) + 1);
        m_grid.addCell(m_texts.keep(bytes.substr(headBytes, size)), static_cast<CellType>(type));
        bytes.remove_prefix(headBytes + size);
    }
    return true;
}

bool StatisticsAnswer::takeFacts(std::string_view bytes) {
    const auto facts = AnswerJson::parse(bytes, nullptr, false);
    if (!facts.is_object())
        return false;
    m_grid.title = answeredText(facts, "title");
    m_grid.note = answeredText(facts, "notes");
    if (answeredTruth(facts, "hasGuessed"))
        m_findings.warn(statistics_sentences::textEncodingGuessed(), m_place);
    if (answeredTruth(facts, "isCutOff"))
        m_findings.warn(statistics_sentences::endsInRecord(), m_place);
    if (const auto unlabelled = answeredNames(facts, "unlabelled"); !unlabelled.empty())
        m_findings.warn(statistics_sentences::labelsNotInFile(joinedForReading(unlabelled)), m_place);
    const auto columns = facts.find("columns");
    if (columns == facts.end() || !columns->is_array() || columns->size() != m_columns)
        return false;
    for (const auto& column : *columns) {
        if (!column.is_object())
            return false;
        m_grid.stated.push_back(answeredColumn(column));
        m_measures.push_back(answeredText(column, "measure"));
    }
    m_hasFacts = true;
    return true;
}

bool StatisticsAnswer::takeFailure(std::string_view bytes) {
    const auto failure = AnswerJson::parse(bytes, nullptr, false);
    if (failure.is_object() && !answeredText(failure, "code").empty())
        m_error = Error{answeredText(failure, "code"), answeredText(failure, "message"), m_place, {}};
    return false;
}

/// Codes with a label each are answers, not numbers; labels of a few (the ends of a scale) leave numbers what
/// they are.
void StatisticsAnswer::typeLabelledColumns() {
    for (std::size_t i = 0; i < m_columns; ++i) {
        auto& column = m_grid.stated[i];
        if (column.variable.type != ColumnType::Number || !column.isTypeStated ||
            column.variable.categories.empty())
            continue;
        std::set<std::string_view> known;
        for (const auto& category : column.variable.categories)
            known.insert(category.value);
        for (const auto& missing : column.missing)
            known.insert(missing.code);
        bool isLabelled = true;
        for (auto at = i; at < m_grid.cells.size() && isLabelled; at += m_columns)
            isLabelled = m_grid.cells[at].empty() || known.contains(m_grid.cells[at]);
        if (isLabelled && m_measures[i] != "scale")
            column.variable.type = ColumnType::Text;
    }
}

Result<GridFile> StatisticsAnswer::finish(std::string format) {
    if (m_error)
        return tl::unexpected(*m_error);
    if (!m_isWhole)
        return fail(statistics_sentences::readerEnded(), m_place);
    typeLabelledColumns();
    m_grid.file = m_place.file;
    m_texts.shareWith(m_grid);
    GridFile file{std::move(format), {}, std::move(m_findings)};
    if (m_grid.rows() == 0)
        return fail(statistics_sentences::noRows(), m_place);
    file.grids.push_back(std::move(m_grid));
    return file;
}

} // namespace driftline
