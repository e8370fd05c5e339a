// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/measure_fields.h"
#include "query/query.h"

#include <optional>
#include <string>
#include <vector>

namespace driftline {

struct Codebook;

/// What is true of a measure whatever its fields say.
struct MeasureTraits {
    const char* tag;     ///< its name in figure files: "moving average"
    const char* title;   ///< in lists: "Share of a whole"
    const char* purpose; ///< one sentence for its author
    const char* noun;    ///< what it gives, within a sentence: "index", "moving average"
    const char* subject; ///< the noun as sentences begin with it when they speak of the measure: "shares"
    const char* results; ///< what it makes of values, in the plural: "shares of a whole"
    const char* shown;   ///< names the change to this measure: "Show shares"
    const char* changed; ///< names a change of its fields: "Change the whole"
    bool isPlain;        ///< the values themselves, for which intervals are known
    bool isLinear;       ///< the measure of a mean is the mean of the measure
    bool needsPeriods;   ///< it compares or joins periods
    bool needsParts;     ///< it is taken along a column
};

/// Every measure, in the order in which they are offered.
const std::vector<MeasureTraits>& allMeasures();
/// Where a measure stands among allMeasures().
std::size_t placeOf(const Measure& measure);
const MeasureTraits& traitsOf(const Measure& measure);

/// A column and the cells of it that are drawn first: at least two.
struct MeasureParts {
    std::string column;
    std::vector<std::string> cells;
};

/// The measure at a place of allMeasures(), with the usual fields.
Measure measureAt(std::size_t place);
/// The same as an author meets it first; nothing if it needs parts and there are none.
std::optional<Measure> newMeasure(std::size_t place, const std::optional<MeasureParts>& parts);
/// The measure with this name in figure files, with the usual fields.
std::optional<Measure> measureTagged(std::string_view tag);

/// Calls `fields` for every field of the measure.
void visitFields(Measure& measure, MeasureFields& fields);
/// `changed` made whole after its author changed one field of `before`: what does not fit that field gives
/// way.
Measure settled(const Measure& changed, const Measure& before);

/// A field whose value cannot be, and a sentence that says why.
struct FieldFault {
    std::string key; ///< as in MeasureField; empty: nothing is wrong
    std::string sentence;
};
FieldFault faultOf(const Measure& measure);

/// The unit of the result, given the unit of what goes in.
std::string unitAfter(const Measure& measure, const std::string& unit);
/// How the numbers were computed, for readers of the figure; empty for the values themselves.
std::string explanationOf(const Measure& measure, const Codebook& codebook);

/// The column along which the measure is taken; empty: none.
std::string columnOf(const Measure& measure);
/// The cells of columnOf() that the measure names.
std::vector<std::string> cellsOf(const Measure& measure);

/// Two cells of a column, one of which is taken from the other.
struct DifferenceOfParts {
    std::string column;
    std::string of;
    std::string minus;
};
std::optional<DifferenceOfParts> differenceOf(const Measure& measure);

/// Every period set against another.
struct Comparison {
    std::string noun;           ///< "index"
    std::optional<Period> base; ///< empty: the first value of each series
};
std::optional<Comparison> comparisonOf(const Measure& measure);
/// Changes what comparisonOf() gives; nothing for measures that compare no periods.
void setBase(Measure& measure, const std::optional<Period>& base);

/// Periods joined into one value, beside that of the value itself.
struct SmoothedPeriods {
    int before = 0;
    int after = 0;
};
std::optional<SmoothedPeriods> smoothingOf(const Measure& measure);

} // namespace driftline
