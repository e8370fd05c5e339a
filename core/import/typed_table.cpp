// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/typed_table.h"

#include "base/text.h"
#include "data/table_builder.h"
#include "import/number_marks.h"
#include "import/package_sentences.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace driftline {

namespace {
constexpr std::array<std::string_view, 4> trueWords = {"true", "True", "TRUE", "1"};
constexpr std::array<std::string_view, 4> falseWords = {"false", "False", "FALSE", "0"};

std::string_view expectation(CellKind kind) {
    switch (kind) {
    case CellKind::Number:
        return "a number";
    case CellKind::Integer:
        return package_sentences::wholeNumber;
    case CellKind::Boolean:
        return package_sentences::trueOrFalse;
    case CellKind::Year:
        return package_sentences::aYearSuchAs;
    case CellKind::YearMonth:
        return package_sentences::aMonthSuchAs;
    case CellKind::Date:
        return package_sentences::aDateSuchAs;
    case CellKind::Period:
        return package_sentences::anyPeriodSuchAs;
    case CellKind::Text:
        break;
    }
    return "text";
}

/// What stands between the first digit (or its sign) and the last: "€ 1.5" → "1.5", "45 %" → "45".
std::string_view bareNumber(std::string_view cell) {
    const auto isNumberChar = [](char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
    };
    const auto* first = std::find_if(cell.begin(), cell.end(), isNumberChar);
    std::size_t last = cell.size();
    while (last > 0 && (cell[last - 1] < '0' || cell[last - 1] > '9'))
        --last;
    const auto from = static_cast<std::size_t>(first - cell.begin());
    return from < last ? cell.substr(from, last - from) : cell;
}

std::optional<double> numberIn(std::string_view cell, const Field& field, bool mayBeJson) {
    if (!field.holdsBareNumbers)
        cell = bareNumber(cell);
    auto number = readNumber(cell, field.marks);
    if (!number && mayBeJson)
        number = parseNumber(cell);
    if (number && field.kind == CellKind::Integer && std::trunc(*number) != *number)
        return {};
    return number;
}

std::optional<std::string_view> booleanIn(std::string_view cell) {
    if (std::find(trueWords.begin(), trueWords.end(), cell) != trueWords.end())
        return "true";
    if (std::find(falseWords.begin(), falseWords.end(), cell) != falseWords.end())
        return "false";
    return {};
}

/// Fills one column. Files name the same period in long runs, so the last one is remembered.
class ColumnFiller {
public:
    ColumnFiller(const RawTable& raw, const Field& field, std::size_t target, TableBuilder& builder,
                 Diagnostics& findings)
        : m_raw(raw)
        , m_field(field)
        , m_target(target)
        , m_builder(builder)
        , m_findings(findings) {}

    void add(std::size_t row, std::string_view cell) {
        const auto reason = missingReasonOf(cell, m_field.missing);
        if (reason != MissingReason::None)
            m_builder.addMissing(m_target, reason);
        else if (!addValue(cell))
            addUnparseable(row, cell);
    }

private:
    bool addValue(std::string_view cell) {
        switch (m_field.kind) {
        case CellKind::Text:
            m_builder.addText(m_target, cell);
            return true;
        case CellKind::Number:
        case CellKind::Integer:
            if (const auto number = numberIn(cell, m_field, m_raw.holdsJsonNumbers)) {
                m_builder.addNumber(m_target, *number);
                return true;
            }
            return false;
        case CellKind::Boolean:
            if (const auto truth = booleanIn(cell)) {
                m_builder.addText(m_target, *truth);
                return true;
            }
            return false;
        default:
            return addPeriod(cell);
        }
    }

    bool addPeriod(std::string_view cell) {
        if (cell != m_lastText || !m_lastPeriod) {
            m_lastText = cell;
            m_lastPeriod = readPeriod(cell, m_field.kind);
        }
        if (!m_lastPeriod)
            return false;
        m_builder.addPeriod(m_target, *m_lastPeriod);
        return true;
    }

    void addUnparseable(std::size_t row, std::string_view cell) {
        m_builder.addMissing(m_target, MissingReason::Unparseable);
        constexpr std::string_view code = "cell.wrong-type";
        if (m_findings.count(code) >= Diagnostics::capPerCode) {
            m_findings.warn(code, {}); // only counted
            return;
        }
        m_findings.warn(code, package_sentences::cellNotRead(inQuotes(cell), expectation(m_field.kind)),
                        m_raw.place(row, m_field.variable.name), package_sentences::correctTheCellOrList);
    }

    const RawTable& m_raw;
    const Field& m_field;
    std::size_t m_target;
    TableBuilder& m_builder;
    Diagnostics& m_findings;
    std::string_view m_lastText;
    std::optional<Period> m_lastPeriod;
};
} // namespace

ColumnType columnTypeOf(CellKind kind) {
    switch (kind) {
    case CellKind::Number:
    case CellKind::Integer:
        return ColumnType::Number;
    case CellKind::Text:
    case CellKind::Boolean:
        return ColumnType::Text;
    default:
        return ColumnType::Period;
    }
}

MissingReason missingReasonOf(std::string_view cell, const std::vector<MissingRule>& rules) {
    for (const auto& rule : rules) {
        if (rule.mark == cell)
            return rule.reason;
    }
    return cell.empty() ? MissingReason::NotReported : MissingReason::None;
}

std::optional<Period> readPeriod(std::string_view cell, CellKind kind) {
    const auto period = Period::parse(cell);
    if (!period || kind == CellKind::Period)
        return period;
    const auto wanted = kind == CellKind::Year        ? Granularity::Year
                        : kind == CellKind::YearMonth ? Granularity::Month
                                                      : Granularity::Day;
    return period->granularity == wanted ? period : std::nullopt;
}

Result<Table> buildTable(const RawTable& raw, const std::vector<Field>& fields,
                         const std::vector<std::size_t>& columnOf, const WorkToken& token,
                         Diagnostics& findings) {
    std::vector<ColumnType> types;
    types.reserve(fields.size());
    for (const auto& field : fields)
        types.push_back(columnTypeOf(field.kind));
    TableBuilder builder(types);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        ColumnFiller filler(raw, fields[i], i, builder, findings);
        for (std::size_t row = 0; row < raw.rows(); ++row) {
            if (row % rowsBetweenChecks == 0 && token.cancelled())
                return cancelled();
            filler.add(row, raw.cell(row, columnOf[i]));
        }
    }
    for (std::size_t row = 0; row < raw.rows(); ++row)
        builder.setFileRow(row, static_cast<std::size_t>(raw.rowNumbers[row]));
    return std::move(builder).build();
}

Codebook codebookOf(const std::vector<Field>& fields) {
    Codebook codebook;
    codebook.variables.reserve(fields.size());
    for (const auto& field : fields) {
        codebook.variables.push_back(field.variable);
        codebook.variables.back().type = columnTypeOf(field.kind);
    }
    return codebook;
}

} // namespace driftline
