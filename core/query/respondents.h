// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/dataset.h"
#include "query/query.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace driftline {

/// Whether a row is what one person answered: rows carry weights, or a number or name of their own, and no
/// key tells them apart. Then no single row is worth drawing.
bool holdsRespondents(const Dataset& dataset);

/// Whether the rows that the query reads may be answers of individual respondents, as far as the table shows:
/// those of holdsRespondents(), and where it joins rows also any that carry weights or reasons such as
/// "refused", that have a number or name of their own, that no key tells apart, or that are counted.
/// Statistics that were published row by row are none of these. What such a row says beside its number, as a
/// remark of the interviewer, is of that person and stands beside no number.
bool readsRespondents(const Query& query, const Dataset& dataset);

/// Whether n is the number of rows behind a value: they are of respondents, they are joined, and no column
/// has another n.
bool countsRespondents(const Query& query, const Dataset& dataset);

/// The unit of a column with role sample size whose numbers were counted here.
inline constexpr std::string_view respondentsUnit = "respondents";

/// Whether the n beside its numbers is of people who were asked: it is a survey, or the rows are its answers.
/// In statistics a column of counts may be of anything.
bool countsPeople(const Dataset& dataset);

/// Whether some cells say that somebody who was asked did not answer, such as "refused".
bool hasReasonsOfInterviews(const Table& table);

/// Whether a column that is no key and no number names each row: the number of a questionnaire.
bool namesRows(const Dataset& dataset, std::size_t column);
bool hasRowNames(const Dataset& dataset);

/// Whether no two rows are alike in every key.
bool keysTellRowsApart(const Dataset& dataset);

/// The columns of answers to choose from, in their order: few different texts that are no places. Facts about
/// the people themselves, such as sex and age group, come after all questions.
std::vector<std::size_t> questionColumns(const Dataset& dataset);

/// Sex, age group, region: what somebody is, and no answer to a question.
bool isAboutPerson(const Variable& variable);

/// Role weight, if it holds numbers.
std::optional<std::size_t> weightColumn(const Dataset& dataset);

} // namespace driftline
