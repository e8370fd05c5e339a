// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/impossible.h"

#include "base/number_text.h"
#include "base/text.h"
#include "query/sentences.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

namespace driftline {

namespace {
/// A published interval is rounded, and so is its estimate.
constexpr double roundingOfEnds = 0.5;

/// A code, and what one finding says of many rows.
struct ImpossibleKind {
    std::string_view code;
    std::string_view one;
    std::string_view many;
};

constexpr std::array kinds = {
    ImpossibleKind{query_sentences::surveyLowAboveHigh.code(), query_sentences::intervalIsReversed,
                   query_sentences::intervalsAreReversed},
    ImpossibleKind{query_sentences::surveyEstimateOutsideInterval.code(),
                   query_sentences::valueIsOutsideInterval, query_sentences::valuesAreOutsideIntervals},
    ImpossibleKind{query_sentences::surveyIntervalAlone.code(), query_sentences::intervalHasNoEstimate,
                   query_sentences::intervalsHaveNoEstimate},
    ImpossibleKind{query_sentences::surveyImpossibleShare.code(), query_sentences::shareIsOutOfRange,
                   query_sentences::sharesAreOutOfRange},
    ImpossibleKind{query_sentences::surveyNoRespondents.code(), query_sentences::valueHasNoRespondents,
                   query_sentences::valuesHaveNoRespondents},
    ImpossibleKind{query_sentences::surveyNegativeWeight.code(), query_sentences::weightIsNegative,
                   query_sentences::weightsAreNegative},
    ImpossibleKind{query_sentences::surveySameAnswerTwice.code(), query_sentences::answerIsRepeated,
                   query_sentences::answersAreRepeated},
};

/// Numbers of one row by what they are.
class SurveyRow {
public:
    SurveyRow(const Dataset& dataset, std::size_t row) : m_dataset(dataset), m_row(row) {}

    std::optional<double> number(Role role) const {
        const auto column = m_dataset.codebook.indexOf(role);
        return column ? m_dataset.table.number(*column, m_row) : std::nullopt;
    }
    std::string_view unit() const {
        if (const auto column = m_dataset.codebook.indexOf(Role::Unit))
            return m_dataset.table.text(*column, m_row).value_or("");
        const auto value = m_dataset.codebook.indexOf(Role::Value);
        return value ? std::string_view(m_dataset.codebook.variables[*value].unit) : std::string_view();
    }
    Place place(Role role) const {
        const auto column = m_dataset.codebook.indexOf(role);
        return {m_dataset.id,
                static_cast<int>(m_dataset.table.rowNumber(m_row)),
                column ? m_dataset.codebook.variables[*column].name : std::string(),
                {}};
    }

private:
    const Dataset& m_dataset;
    std::size_t m_row;
};

void checkInterval(const SurveyRow& row, Diagnostics& findings) {
    const auto low = row.number(Role::Low);
    const auto high = row.number(Role::High);
    const auto value = row.number(Role::Value);
    if (!low && !high)
        return;
    if (low && high && *low > *high)
        findings.warn(query_sentences::surveyLowAboveHigh(exactNumber(*low), exactNumber(*high)),
                      row.place(Role::Low));
    else if (!value)
        findings.warn(query_sentences::surveyIntervalAlone(), row.place(Role::Value));
    else if ((low && *value < *low - roundingOfEnds) || (high && *value > *high + roundingOfEnds))
        findings.warn(query_sentences::surveyEstimateOutsideInterval(
                          exactNumber(*value), low ? exactNumber(*low) : std::string("?"),
                          high ? exactNumber(*high) : std::string("?")),
                      row.place(Role::Value));
}

void checkNumbers(const Dataset& dataset, std::size_t at, Diagnostics& findings) {
    const SurveyRow row(dataset, at);
    const auto value = row.number(Role::Value);
    if (isImpossibleShare(dataset, at))
        findings.warn(query_sentences::surveyImpossibleShare(exactNumber(*value)), row.place(Role::Value));
    for (const auto role : {Role::SampleSize, Role::EffectiveSampleSize}) {
        if (const auto n = row.number(role); value && n && *n <= 0)
            findings.warn(query_sentences::surveyNoRespondents(exactNumber(*n)), row.place(role));
    }
}

/// A key, or a column of unknown meaning that may tell rows apart.
bool tellsApart(Role role) {
    return role == Role::Period || role == Role::Place || role == Role::Series || role == Role::Indicator ||
           role == Role::Dimension || role == Role::Unit || role == Role::None;
}

/// Orders rows by what tells them apart.
class KeyOrder {
public:
    explicit KeyOrder(const Dataset& dataset) : m_dataset(dataset) {
        for (std::size_t column = 0; column < dataset.codebook.variables.size(); ++column) {
            if (tellsApart(dataset.codebook.variables[column].role))
                m_columns.push_back(column);
        }
    }

    bool hasKey() const { return !m_columns.empty(); }
    bool operator()(std::size_t a, std::size_t b) const {
        for (const auto column : m_columns) {
            if (const int order = compared(column, a, b); order != 0)
                return order < 0;
        }
        return false;
    }

private:
    template <class Cell>
    static int compared(const Cell& a, const Cell& b) {
        return a < b ? -1 : (b < a ? 1 : 0);
    }
    int compared(std::size_t column, std::size_t a, std::size_t b) const {
        const auto& table = m_dataset.table;
        if (const auto* text = std::get_if<TextCells>(&table.column(column)))
            return compared(text->codes[a], text->codes[b]);
        if (typeOf(table.column(column)) == ColumnType::Number)
            return compared(table.number(column, a), table.number(column, b));
        return compared(table.period(column, a), table.period(column, b));
    }

    const Dataset& m_dataset;
    std::vector<std::size_t> m_columns;
};

void checkTwice(const Dataset& dataset, std::vector<std::size_t> rows, Diagnostics& findings) {
    const KeyOrder order(dataset);
    const bool hasSize = dataset.codebook.indexOf(Role::SampleSize).has_value();
    // Where a row is one respondent, rows may well be alike; where it is an answer of many, they may not.
    const auto isAnswer = [&](std::size_t row) {
        return hasSize || SurveyRow(dataset, row).unit() == "percent";
    };
    if (!order.hasKey())
        return;
    std::stable_sort(rows.begin(), rows.end(), order);
    std::vector<std::pair<std::size_t, std::size_t>> repeats; ///< row, the first one like it
    for (std::size_t i = 1, first = 0; i < rows.size(); ++i) {
        if (order(rows[first], rows[i]))
            first = i;
        else if (isAnswer(rows[i]))
            repeats.emplace_back(rows[i], rows[first]);
    }
    std::sort(repeats.begin(), repeats.end());
    for (const auto& [row, earlier] : repeats)
        findings.warn(query_sentences::surveySameAnswerTwice(dataset.table.rowNumber(earlier)),
                      SurveyRow(dataset, row).place(Role::Value));
}
} // namespace

bool holdsAnswers(const Dataset& dataset) {
    const auto design = dataset.sampling.design;
    if (design == SamplingDesign::Administrative)
        return false;
    return design != SamplingDesign::Unknown || !dataset.waves.empty() ||
           dataset.codebook.indexOf(Role::SampleSize).has_value();
}

bool isImpossibleShare(const Dataset& dataset, std::size_t row) {
    const SurveyRow cells(dataset, row);
    const auto value = cells.number(Role::Value);
    if (!value || (*value >= 0 && *value <= 100) || cells.unit() != "percent" || !holdsAnswers(dataset))
        return false;
    // A table that also holds other numbers says row by row which ones rest on people asked.
    return dataset.sampling.design != SamplingDesign::Unknown || !dataset.waves.empty() ||
           cells.number(Role::SampleSize).has_value();
}

Diagnostics impossibleValues(const Dataset& dataset, const std::vector<std::size_t>& rows) {
    Diagnostics findings;
    const auto weight = dataset.codebook.indexOf(Role::Weight);
    const bool hasAnswers = holdsAnswers(dataset);
    for (const auto row : rows) {
        checkInterval(SurveyRow(dataset, row), findings);
        if (hasAnswers)
            checkNumbers(dataset, row, findings);
        if (const auto given = weight ? dataset.table.number(*weight, row) : std::nullopt;
            given && *given < 0)
            findings.warn(query_sentences::surveyNegativeWeight(exactNumber(*given)),
                          SurveyRow(dataset, row).place(Role::Weight));
    }
    if (hasAnswers)
        checkTwice(dataset, rows, findings);
    return findings;
}

Diagnostics impossibleValues(const Dataset& dataset) {
    std::vector<std::size_t> rows(dataset.table.rows());
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    return impossibleValues(dataset, rows);
}

Diagnostics summed(const Diagnostics& impossible, const Dataset& dataset) {
    Diagnostics out;
    for (const auto& kind : kinds) {
        const auto count = impossible.count(kind.code);
        const auto& items = impossible.items();
        const auto first = std::find_if(items.begin(), items.end(),
                                        [&kind](const Diagnostic& item) { return item.code == kind.code; });
        if (count == 0 || first == items.end())
            continue;
        out.add({Severity::Warning,
                 first->code,
                 count == 1
                     ? query_sentences::oneImpossibleRow(kind.one, first->place.row, first->message)
                     : query_sentences::impossibleRows(count, kind.many, first->place.row, first->message),
                 {dataset.id, 0, {}, {}},
                 first->remedy});
    }
    return out;
}

bool isOfImpossibleValue(std::string_view code) {
    return std::any_of(kinds.begin(), kinds.end(), [code](const auto& kind) { return kind.code == code; });
}

} // namespace driftline
