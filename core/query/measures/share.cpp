// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/measures/share.h"

#include "query/measure_sentences.h"
#include "query/measures/operands.h"
#include "query/measures/running_sum.h"

#include <set>

namespace driftline {

namespace {
class ShareStep {
public:
    ShareStep(const ShareMeasure& measure, const MeasureInput& input)
        : m_measure(measure)
        , m_columns(input.columns)
        , m_countsRespondents(input.countsRespondents)
        , m_whole(measure.whole.empty() ? -1
                                        : codeFor(input.dataset, *input.columns.measure, measure.whole)) {
        if (const auto drawn = filteredCodes(input.query, input.dataset, *input.columns.measure))
            m_drawn.emplace(drawn->begin(), drawn->end());
    }

    std::vector<KeyedEstimate> operator()(const std::vector<KeyedEstimate>& estimates) const {
        std::map<CellKey, RunningSum> wholeSums;
        std::map<CellKey, RunningSum> partSums;
        std::map<CellKey, double> asked;
        for (const auto& [key, estimate] : estimates) {
            const auto part = partOf(key, m_columns);
            if (part < 0)
                continue; // who gave no answer is no part of the answers
            if (m_measure.whole.empty() || part == m_whole)
                addWhole(wholeSums, asked, key, estimate);
            if (isDrawn(part)) {
                auto partKey = key;
                partKey.part = -1;
                partSums[partKey].add(estimate);
            }
        }
        const auto wholes = taken(std::move(wholeSums));
        auto parts = taken(std::move(partSums));
        std::vector<KeyedEstimate> out;
        for (auto& [key, estimate] : parts) {
            const auto whole = wholes.find(wholeKey(key));
            takeShare(estimate, whole == wholes.end() ? nullptr : &whole->second);
            if (const auto n = asked.find(wholeKey(key)); n != asked.end() && estimate.value)
                estimate.sampleSize = n->second;
            out.push_back({key, estimate});
        }
        return out;
    }

private:
    /// What all parts of a whole share. Parts that stand side by side along the axis have one whole.
    CellKey wholeKey(CellKey key) const {
        key = withoutPart(std::move(key), m_columns);
        if (m_columns.measure == m_columns.x)
            key.at = {};
        return key;
    }

    /// A share is of all who answered, so that their number is its n.
    void addWhole(std::map<CellKey, RunningSum>& sums, std::map<CellKey, double>& asked, const CellKey& key,
                  const Estimate& estimate) const {
        const auto whole = wholeKey(key);
        sums[whole].add(estimate);
        if (m_countsRespondents && estimate.sampleSize)
            asked[whole] += *estimate.sampleSize;
    }

    bool isDrawn(std::int32_t part) const {
        if (m_drawn)
            return m_drawn->contains(part);
        return m_measure.whole.empty() || part != m_whole;
    }

    void takeShare(Estimate& estimate, const Estimate* whole) const {
        if (!estimate.value)
            return;
        if (whole == nullptr || !whole->value || *whole->value == 0) {
            makeMissing(estimate, MissingReason::NotComputable);
            return;
        }
        const auto part = *estimate.value;
        // The part is one of those that the whole was added up from, so nothing of it is missing there; a
        // list of its own for each part would be as long as all parts together.
        if (m_measure.whole.empty())
            estimate.provenance = whole->provenance;
        mergeProvenance(estimate, *whole);
        estimate.value = hundredfold(part, *whole->value);
        estimate.derivation =
            query_sentences::shareDerivation(operandText(part), operandText(*whole->value),
                                             m_measure.whole.empty() ? "all together" : m_measure.whole);
    }

    const ShareMeasure& m_measure;
    const QueryColumns& m_columns;
    bool m_countsRespondents;
    std::optional<std::set<std::int32_t>> m_drawn;
    std::int32_t m_whole;
};
} // namespace

void MeasureDefinition<ShareMeasure>::visit(ShareMeasure& share, MeasureFields& fields) {
    fields.column({"column", nullptr, nullptr, nullptr}, share.column);
    fields.cell({"whole", "measureWhole", "Whole", query_sentences::shareWholeHelp}, share.column,
                share.whole, query_sentences::allTogether);
}

std::string MeasureDefinition<ShareMeasure>::explanation(const ShareMeasure& share,
                                                         const Codebook& codebook) {
    const bool hasTime = codebook.indexOf(Role::Period).has_value();
    if (share.whole.empty())
        return hasTime ? query_sentences::shareOfAllExplained : query_sentences::shareOfAllWithoutTime;
    const auto whole = labelIn(codebook, share.column, share.whole);
    return hasTime ? query_sentences::shareOfOneExplained(whole)
                   : query_sentences::shareOfOneWithoutTime(whole);
}

std::vector<KeyedEstimate>
MeasureDefinition<ShareMeasure>::apply(const ShareMeasure& share, const MeasureInput& input,
                                       const std::vector<KeyedEstimate>& estimates) {
    return ShareStep(share, input)(estimates);
}

} // namespace driftline
