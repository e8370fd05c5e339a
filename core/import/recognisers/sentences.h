// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/sentence.h"

#include <cstddef>
#include <string_view>

/// What a person reads of known layouts, and their names (see base/sentence.h), file by file.
namespace driftline::recogniser_sentences {

// Layout
inline constexpr const char* codeOfPlace = "the code of the place";
inline constexpr const char* whatLinesAre = "what the lines of a figure are";
inline constexpr const char* statusOfValue = "the status of the value";
inline constexpr const char* keyOfRows = "a key that tells rows apart";
inline constexpr const char* descriptionOfValue = "a description beside the value";
inline constexpr Sentence<std::string_view, std::string_view> meaningInLayout{
    "in the layout of {} this is {}"};
inline constexpr const char* scaleOfRow = "the scale of its row";
inline constexpr Sentence<std::string_view> publishesOtherValues{"{} publishes other values"};
inline constexpr Sentence<std::string_view> hasOneValue{"{} has one value in a row"};
inline constexpr Sentence<std::string_view, std::size_t> hasMeasures{"{} has {} measures in a row"};
inline constexpr const char* valueOfPeriod = "the value of a period";
inline constexpr Sentence<std::string_view> hasPeriodHeadings{"{} has periods as headings"};
inline constexpr const char* lowerBound = "a lower bound";
inline constexpr const char* upperBound = "an upper bound";
inline constexpr const char* whyNoValue = "why a row has no value";

// Own layouts
inline constexpr const char* hasNoCell = "it has no cell";
inline constexpr const char* oneUnitForAll = "its one unit is that of all values";
inline constexpr const char* importsAreCif = "Imports are valued CIF where the title says so, exports FOB.";
inline constexpr const char* exportsAreFob = "Exports are valued FOB, the partners’ imports CIF.";
inline constexpr CodedSentence<> groupsBesideParts{
    "table.groups-beside-parts",
    "The partners are countries and groups of countries (World, Advanced Economies …), so the sum of all "
    "rows counts each country several times.",
    "Choose the partners that you want to compare."};
inline constexpr const char* tidyTable = "Driftline (tidy table)";
inline constexpr const char* directionOfTrade = "the IMF (Direction of Trade)";

// Politics layouts
inline constexpr const char* boundsOfVDem =
    "Bounds are those of V-Dem’s 68 % interval (one standard deviation), not of a 95 % interval.";
inline constexpr const char* boundsOfIdealPoints =
    "Bounds are the 5 % and 95 % quantiles of the ideal points: a 90 % interval.";
inline constexpr CodedSentence<> pairsTwice{
    "table.pairs-twice",
    "Each pair of countries is in the table twice, once in each order, so counts and sums over all rows are "
    "twice too large.",
    "Keep only the rows of the countries that you ask about, such as those with ccode1 811."};
inline constexpr CodedSentence<> notForAggregates{
    "table.parts-beside-totals",
    "Some rows are not recommended for aggregates: they are pledges, umbrella agreements or cancelled, so "
    "the sum of all rows is too large.",
    "Keep only the rows with “Recommended For Aggregates” Yes."};
inline constexpr const char* votingPairs = "the UN voting data (pairs of countries)";
inline constexpr const char* votingPoints = "the UN voting data (ideal points)";

// Recognise
inline constexpr CodedSentence<std::string_view> layoutRecognised{
    "table.layout-recognised", "The table is laid out as {} publishes it, and was read accordingly.",
    "If that is wrong, say what the columns are with --period, --place, --value or --series."};

// Statistics layouts
inline constexpr const char* weoProjections =
    "Years after the latest actual data of a country are projections of the IMF.";
inline constexpr const char* worldBankIndicators = "the World Bank (indicator file)";
inline constexpr const char* worldBankDataBank = "the World Bank (DataBank)";
inline constexpr const char* worldBankData360 = "the World Bank (Data360)";
inline constexpr const char* worldEconomicOutlook = "the IMF (World Economic Outlook)";
inline constexpr const char* oldWorldEconomicOutlook = "the IMF (World Economic Outlook until 2024)";
inline constexpr const char* yearsAfterAreProjections =
    "Years after the one in which estimates start are estimates and projections of the IMF.";
inline constexpr const char* saysNumberAgain = "says the number and its interval again, as text";
inline constexpr const char* worldHealthOrganization = "the World Health Organization";
inline constexpr const char* imfPortal = "the IMF (data portal)";
inline constexpr const char* ourWorldInData = "Our World in Data";

// Trade layouts
inline constexpr CodedSentence<std::string_view, std::string_view> comtradeParts{
    "table.parts-beside-totals",
    "Rows that differ in {} are parts of other rows, so the sum of all rows counts trade more than once.",
    "Keep only the rows with {1}."};
inline constexpr CodedSentence<> partnerWorld{
    "table.parts-beside-totals",
    "Rows of the partner World stand beside those of single partners, so the sum of all rows counts trade "
    "twice.",
    "Keep only the rows with the partner World, or only the others."};
inline constexpr const char* comtradeUntil2023 = "UN Comtrade (until 2023)";

} // namespace driftline::recogniser_sentences
