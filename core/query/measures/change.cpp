// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/measures/change.h"

#include "base/decimal.h"
#include "query/measure_sentences.h"
#include "query/measures/against_base.h"
#include "query/measures/operands.h"

#include <array>

namespace driftline {

namespace {
constexpr std::array<FieldChoice, 2> changeKinds = {
    {{"difference", "Difference"}, {"percent", "Per cent"}}}; ///< as ChangeKind numbers them
} // namespace

void MeasureDefinition<ChangeMeasure>::visit(ChangeMeasure& change, MeasureFields& fields) {
    fields.base({"since", "measureSince", "Since", query_sentences::changeSinceHelp}, change.since);
    fields.choice({"as", "measureAs", "As", query_sentences::changeKindHelp}, changeKinds, change.kind);
}

std::string MeasureDefinition<ChangeMeasure>::unit(const ChangeMeasure& change, const std::string& unit) {
    return change.kind == ChangeKind::Percent ? "percent change" : differenceUnit(unit);
}

std::string MeasureDefinition<ChangeMeasure>::explanation(const ChangeMeasure& change,
                                                          const Codebook& /*codebook*/) {
    const std::string base = change.since ? change.since->label() : query_sentences::firstPeriod;
    return change.kind == ChangeKind::Percent ? query_sentences::percentChangeExplained(base)
                                              : query_sentences::changeExplained(base);
}

std::vector<KeyedEstimate> MeasureDefinition<ChangeMeasure>::apply(const ChangeMeasure& change,
                                                                   const MeasureInput& /*input*/,
                                                                   std::vector<KeyedEstimate> estimates) {
    const bool percent = change.kind == ChangeKind::Percent;
    return againstBases(
        change.since, std::move(estimates),
        [percent](double now, double then, const std::string& when) -> std::optional<ComparedValue> {
            if (percent && then == 0)
                return {};
            const double difference = decimalDifference(now, then);
            return ComparedValue{
                percent ? hundredfold(difference, then) : difference,
                query_sentences::changeDerivation(operandText(now), operandText(then), when)};
        });
}

} // namespace driftline
