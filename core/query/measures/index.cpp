// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/measures/index.h"

#include "query/measure_sentences.h"
#include "query/measures/against_base.h"
#include "query/measures/operands.h"

namespace driftline {

void MeasureDefinition<IndexMeasure>::visit(IndexMeasure& index, MeasureFields& fields) {
    fields.base({"base", "measureBase", "100 in", query_sentences::indexBaseHelp}, index.base);
}

std::string MeasureDefinition<IndexMeasure>::explanation(const IndexMeasure& index,
                                                         const Codebook& /*codebook*/) {
    return query_sentences::indexExplained(index.base ? index.base->label() : query_sentences::firstPeriod);
}

std::vector<KeyedEstimate> MeasureDefinition<IndexMeasure>::apply(const IndexMeasure& index,
                                                                  const MeasureInput& /*input*/,
                                                                  std::vector<KeyedEstimate> estimates) {
    return againstBases(index.base, std::move(estimates),
                        [](double now, double then, const std::string& when) -> std::optional<ComparedValue> {
                            // Below a negative base an index would fall while the value rises.
                            if (then <= 0)
                                return {};
                            return ComparedValue{
                                hundredfold(now, then),
                                query_sentences::indexDerivation(operandText(now), operandText(then), when)};
                        });
}

} // namespace driftline
