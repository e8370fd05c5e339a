// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/measures/operands.h"

#include "base/lists.h"
#include "base/number_text.h"
#include "query/row_provenance.h"

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
void merge(SharedValue<Provenance>& into, const SharedValue<Provenance>& from, bool isReason) {
    if (into.isSameAs(from) || *from == Provenance())
        return;
    auto both = *into;
    addDistinct(both.sources, from->sources);
    addDistinct(both.locators, from->locators);
    if (isReason)
        both.notes = from->notes;
    addDistinct(both.notes, isReason ? into->notes : from->notes);
    if (both != *into)
        into.edit() = std::move(both);
}
} // namespace

std::string operandText(double value) {
    return roundedNumber(value, decimalsNeeded(value, 2));
}

std::string positionName(const Estimate& estimate) {
    return estimate.at.label();
}

double hundredfold(double value, double whole) {
    const double scaled = value * 100;
    return std::isfinite(scaled) ? scaled / whole : value / whole * 100;
}

void mergeProvenance(Estimate& into, const Estimate& from) {
    merge(into.provenance, from.provenance, asksForReason(from.status) && !asksForReason(into.status));
    into.status |= from.status;
    if (into.sampleSize != from.sampleSize)
        into.sampleSize.reset();
    if (into.effectiveSampleSize != from.effectiveSampleSize)
        into.effectiveSampleSize.reset();
    into.sampleSizeInferred = into.sampleSizeInferred || from.sampleSizeInferred;
    into.low.reset();
    into.high.reset();
}

void makeMissing(Estimate& estimate, MissingReason reason) {
    estimate.value.reset();
    estimate.low.reset();
    estimate.high.reset();
    estimate.missing = reason;
}

std::int32_t partOf(const CellKey& key, const QueryColumns& columns) {
    return columns.measure == columns.series ? key.series : key.part;
}

CellKey withoutPart(CellKey key, const QueryColumns& columns) {
    key.part = -1;
    if (columns.measure == columns.series)
        key.series = -1;
    return key;
}

std::int32_t codeFor(const Dataset& dataset, std::size_t column, const std::string& value) {
    const auto& dictionary = std::get<TextCells>(dataset.table.column(column)).dictionary;
    const auto found = std::find(dictionary.begin(), dictionary.end(), value);
    return found == dictionary.end() ? -1 : static_cast<std::int32_t>(found - dictionary.begin());
}

std::string labelIn(const Codebook& codebook, const std::string& column, const std::string& cell) {
    const auto index = codebook.indexOf(column);
    return index ? codebook.variables[*index].labelOf(cell) : cell;
}

std::string differenceUnit(const std::string& unit) {
    return unit == "percent" ? std::string("percentage points") : unit;
}

} // namespace driftline
