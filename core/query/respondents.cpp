// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/respondents.h"

#include "base/text.h"
#include "data/key_numbers.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace driftline {

namespace {
/// A question has no more answers than these to choose from.
constexpr std::size_t mostAnswers = 12;

/// What says of which thing a row speaks.
bool isKeyOfRows(Role role) {
    return role == Role::Period || role == Role::Place || role == Role::PlaceCode || role == Role::Series ||
           role == Role::Indicator || role == Role::Dimension || role == Role::Unit || role == Role::Label;
}

/// A reason that only somebody who was asked can be behind.
bool isOfInterviews(MissingReason reason) {
    return reason == MissingReason::DontKnow || reason == MissingReason::Refused;
}

} // namespace

bool isAboutPerson(const Variable& variable) {
    static constexpr std::array<std::string_view, 16> words = {
        "sex",    "gender",    "age",   "education", "educ",     "region",  "urban",  "rural",
        "income", "ethnicity", "party", "religion",  "language", "marital", "sector", "affiliation"};
    const auto name = lowered(variable.displayName());
    return std::any_of(words.begin(), words.end(), [&name](std::string_view word) {
        const auto at = name.find(word);
        const auto isLetter = [&name](std::size_t place) {
            return place < name.size() && name[place] >= 'a' && name[place] <= 'z';
        };
        return at != std::string::npos && (at == 0 || !isLetter(at - 1)) && !isLetter(at + word.size());
    });
}

bool hasReasonsOfInterviews(const Table& table) {
    for (std::size_t column = 0; column < table.columns(); ++column) {
        for (std::size_t row = 0; row < table.rows(); ++row) {
            if (isOfInterviews(table.missing(column, row)))
                return true;
        }
    }
    return false;
}

bool namesRows(const Dataset& dataset, std::size_t column) {
    const auto& table = dataset.table;
    const auto* cells = std::get_if<TextCells>(&table.column(column));
    return cells != nullptr && dataset.codebook.variables[column].role == Role::None && table.rows() > 1 &&
           cells->dictionary.size() == table.rows();
}

bool hasRowNames(const Dataset& dataset) {
    for (std::size_t column = 0; column < dataset.table.columns(); ++column) {
        if (namesRows(dataset, column))
            return true;
    }
    return false;
}

bool keysTellRowsApart(const Dataset& dataset) {
    std::vector<std::size_t> keys;
    for (std::size_t column = 0; column < dataset.table.columns(); ++column) {
        if (isKeyOfRows(dataset.codebook.variables[column].role))
            keys.push_back(column);
    }
    // Counted in the order of their first rows: where no two agree, each row has its own place as its number.
    const auto numbers = keyNumbers(dataset, keys);
    for (std::size_t row = 0; row < numbers.size(); ++row) {
        if (numbers[row] != row)
            return false;
    }
    return true;
}

bool holdsRespondents(const Dataset& dataset) {
    const bool isWeighted = weightColumn(dataset).has_value();
    const bool isNamed = hasRowNames(dataset);
    if (!isWeighted && !isNamed)
        return false;
    return (isWeighted && isNamed) || !keysTellRowsApart(dataset);
}

bool readsRespondents(const Query& query, const Dataset& dataset) {
    if (query.aggregate == Aggregate::None)
        return holdsRespondents(dataset);
    return query.aggregate == Aggregate::Count || dataset.codebook.indexOf(Role::Weight) ||
           hasRowNames(dataset) || !keysTellRowsApart(dataset) || hasReasonsOfInterviews(dataset.table);
}

bool countsRespondents(const Query& query, const Dataset& dataset) {
    return query.aggregate != Aggregate::None && !dataset.codebook.indexOf(Role::SampleSize) &&
           holdsRespondents(dataset);
}

bool countsPeople(const Dataset& dataset) {
    const auto column = dataset.codebook.indexOf(Role::SampleSize);
    return dataset.sampling.design != SamplingDesign::Unknown || !dataset.waves.empty() ||
           (column && dataset.codebook.variables[*column].unit == respondentsUnit) ||
           holdsRespondents(dataset);
}

std::vector<std::size_t> questionColumns(const Dataset& dataset) {
    std::vector<std::size_t> questions;
    for (std::size_t column = 0; column < dataset.codebook.variables.size(); ++column) {
        const auto role = dataset.codebook.variables[column].role;
        const auto* cells = std::get_if<TextCells>(&dataset.table.column(column));
        const bool mayBe =
            role == Role::None || role == Role::Dimension || role == Role::Series || role == Role::Indicator;
        if (mayBe && cells != nullptr && cells->dictionary.size() > 1 &&
            cells->dictionary.size() <= mostAnswers && !namesRows(dataset, column))
            questions.push_back(column);
    }
    std::stable_partition(questions.begin(), questions.end(), [&dataset](std::size_t column) {
        return !isAboutPerson(dataset.codebook.variables[column]);
    });
    return questions;
}

std::optional<std::size_t> weightColumn(const Dataset& dataset) {
    const auto column = dataset.codebook.indexOf(Role::Weight);
    return column && typeOf(dataset.table.column(*column)) == ColumnType::Number ? column : std::nullopt;
}

} // namespace driftline
