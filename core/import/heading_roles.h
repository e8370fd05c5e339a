// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/codebook.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// What a column may be by its heading. More than the roles of a dataset, because what is no measure must be
/// told from what is one.
enum class HeadingMeaning {
    Period,
    Place,
    PlaceCode, ///< in any scheme
    Partner,
    PartnerCode,
    Series,
    Indicator,
    IndicatorCode,
    Value,
    Unit,
    Status,
    SampleSize,
    EffectiveSampleSize,
    Weight,
    Margin,
    StandardError, ///< or standard deviation
    Low,
    High,
    Source,
    Note,
    Multiplier, ///< power of ten or its name
    Decimals,
    Frequency,
    Sex,
    Age, ///< or year of birth
    Latitude,
    Longitude,
    RowNumber,
    Id,      ///< of a row, a respondent, a structure; ranks and addresses too
    Flagged, ///< yes or no
    Title,   ///< name or description of what the row is about
    Edition  ///< when the data were published
};

/// The name of a meaning in resources/recognise/headings.json and for reading: "sample size".
std::string_view headingMeaningName(HeadingMeaning meaning);

struct HeadingReading {
    HeadingMeaning meaning = HeadingMeaning::Title;
    int score = 0;        ///< up to 1000 for a whole heading; 400 for a word inside of a longer one
    std::string evidence; ///< "the heading “Année” means a period"

    bool operator==(const HeadingReading&) const = default;
};

/// What a heading can mean, in the vocabularies of statistics (SDMX, World Bank, IMF, Comtrade, V-Dem, polls
/// …) and in English, French, German, Spanish, Portuguese, Indonesian, Vietnamese, Chinese, Khmer and Thai;
/// the likeliest first, each meaning once. Case, accents, "_" and camel case do not matter.
std::vector<HeadingReading> headingReadings(std::string_view heading);

/// How well a heading fits one meaning: 0 not at all.
int headingScore(std::string_view heading, HeadingMeaning meaning);

/// The role of a column in a dataset; nothing for what is no role of its own (sex, age and frequency are
/// dimensions, ids none).
std::optional<Role> roleOfMeaning(HeadingMeaning meaning);

/// Whether whole numbers under it are never measured values: codes, ids, periods, coordinates … Row numbers
/// are told by their cells too, because "Index" and "No." also head values, and weights are numbers.
bool isNeverMeasured(HeadingMeaning meaning);

/// A heading as words: "refPeriodId" and "REF_PERIOD.ID" are "ref period id", "Année" is "annee". Signs that
/// mean something stay: % # $ ±.
std::string headingWords(std::string_view heading);

} // namespace driftline
