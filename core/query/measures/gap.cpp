// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/measures/gap.h"

#include "base/decimal.h"
#include "query/measure_sentences.h"
#include "query/measures/operands.h"

#include <fmt/format.h>

#include <map>

namespace driftline {

void MeasureDefinition<GapMeasure>::visit(GapMeasure& gap, MeasureFields& fields) {
    fields.column({"column", nullptr, nullptr, nullptr}, gap.column);
    fields.cell({"of", "gapOf", "Of", query_sentences::gapOfHelp}, gap.column, gap.of, nullptr);
    fields.cell({"minus", "gapMinus", "Minus", query_sentences::gapMinusHelp}, gap.column, gap.minus,
                nullptr);
}

GapMeasure MeasureDefinition<GapMeasure>::settled(GapMeasure changed, const GapMeasure& before) {
    if (changed.of == changed.minus)
        (changed.of == before.of ? changed.of : changed.minus) =
            changed.of == before.of ? before.minus : before.of;
    return changed;
}

std::string MeasureDefinition<GapMeasure>::unit(const GapMeasure& /*gap*/, const std::string& unit) {
    return differenceUnit(unit);
}

std::string MeasureDefinition<GapMeasure>::explanation(const GapMeasure& gap, const Codebook& codebook) {
    return query_sentences::gapExplained(labelIn(codebook, gap.column, gap.of),
                                         labelIn(codebook, gap.column, gap.minus));
}

std::vector<KeyedEstimate> MeasureDefinition<GapMeasure>::apply(const GapMeasure& gap,
                                                                const MeasureInput& input,
                                                                const std::vector<KeyedEstimate>& estimates) {
    const auto& columns = input.columns;
    const auto minuendCode = codeFor(input.dataset, *columns.measure, gap.of);
    const auto subtrahendCode = codeFor(input.dataset, *columns.measure, gap.minus);
    std::map<CellKey, Estimate> minuends;
    std::map<CellKey, Estimate> subtrahends;
    for (const auto& [key, estimate] : estimates) {
        const auto part = partOf(key, columns);
        if (part == minuendCode)
            minuends.emplace(withoutPart(key, columns), estimate);
        else if (part == subtrahendCode)
            subtrahends.emplace(withoutPart(key, columns), estimate);
    }
    const auto& variable = input.dataset.codebook.variables[*columns.measure];
    std::vector<KeyedEstimate> out;
    for (auto& [key, estimate] : minuends) {
        const auto other = subtrahends.find(key);
        if (other == subtrahends.end())
            makeMissing(estimate, MissingReason::NotComputable);
        else {
            const auto minuend = estimate.value;
            mergeProvenance(estimate, other->second);
            if (minuend && other->second.value) {
                estimate.value = decimalDifference(*minuend, *other->second.value);
                estimate.derivation =
                    fmt::format("{} {} − {} {}", variable.labelOf(gap.of), operandText(*minuend),
                                variable.labelOf(gap.minus), operandText(*other->second.value));
            } else {
                makeMissing(estimate, MissingReason::NotComputable);
            }
        }
        out.push_back({key, estimate});
    }
    return out;
}

} // namespace driftline
