// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/measure.h"

#include "base/decimal.h"
#include "base/lists.h"
#include "base/number_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace driftline {

namespace {
std::string measureNumber(double value) {
    return roundedNumber(value, decimalsNeeded(value, 2));
}

/// Parts of a hundred, or hundreds of a base: 7 of 100 is 7 and not 7.000000000000001.
double hundredfold(double value, double whole) {
    const double scaled = value * 100;
    return std::isfinite(scaled) ? scaled / whole : value / whole * 100;
}

/// What is known of the second operand is true of the result as well.
void mergeProvenance(Estimate& into, const Estimate& from) {
    into.status |= from.status;
    addDistinct(into.sources, from.sources);
    addDistinct(into.locators, from.locators);
    addDistinct(into.notes, from.notes);
    if (into.sampleSize != from.sampleSize)
        into.sampleSize.reset();
    if (into.effectiveSampleSize != from.effectiveSampleSize)
        into.effectiveSampleSize.reset();
    into.sampleSizeInferred = into.sampleSizeInferred || from.sampleSizeInferred;
    into.low.reset();
    into.high.reset();
}

/// What is known of the base is true of what is compared with it, but for a break: that the base is not
/// comparable with what came before it says nothing of what comes after.
void mergeBase(Estimate& into, Estimate base) {
    StatusSet kept;
    for (const auto status : {Status::Estimated, Status::Provisional, Status::Forecast, Status::Derived,
                              Status::Inferred, Status::Indicative, Status::Partial, Status::Rounded,
                              Status::Disputed, Status::Implausible, Status::Confidential}) {
        if (base.status.has(status))
            kept |= status;
    }
    base.status = kept;
    mergeProvenance(into, base);
}

std::string periodName(const Estimate& estimate) {
    return estimate.at.label();
}

void makeMissing(Estimate& estimate, MissingReason reason) {
    estimate.value.reset();
    estimate.low.reset();
    estimate.high.reset();
    estimate.missing = reason;
}

/// Which code of the measure's column an estimate belongs to, whether the column is the series or not.
std::int32_t partOf(const CellKey& key, const QueryColumns& columns) {
    return columns.measure == columns.series ? key.series : key.part;
}

/// The key without the measure's column: what two operands must share.
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

/// A sum of any number of estimates; one missing operand makes the sum missing.
class RunningSum {
public:
    void add(const Estimate& estimate) {
        if (!m_sum) {
            m_sum = estimate;
        } else {
            auto plain = estimate; // what is listed is gathered apart: lists may grow with the data
            plain.sources.clear();
            plain.locators.clear();
            plain.notes.clear();
            mergeProvenance(*m_sum, plain);
            if (m_sum->value && estimate.value)
                m_sum->value = decimalSum(*m_sum->value, *estimate.value);
            else if (m_sum->value)
                makeMissing(*m_sum, estimate.missing);
        }
        gather(m_sources, estimate.sources);
        gather(m_locators, estimate.locators);
        gather(m_notes, estimate.notes);
    }

    /// At least one was added.
    Estimate take() {
        m_sum->sources = m_sources.take();
        m_sum->locators = m_locators.take();
        m_sum->notes = m_notes.take();
        return *std::move(m_sum);
    }

private:
    static void gather(DistinctTexts& all, const std::vector<std::string>& texts) {
        for (const auto& text : texts)
            all.add(text);
    }

    std::optional<Estimate> m_sum;
    DistinctTexts m_sources;
    DistinctTexts m_locators;
    DistinctTexts m_notes;
};

std::map<CellKey, Estimate> taken(std::map<CellKey, RunningSum>&& sums) {
    std::map<CellKey, Estimate> out;
    for (auto& [key, sum] : sums)
        out.emplace_hint(out.end(), key, sum.take());
    return out;
}

class ShareStep {
public:
    ShareStep(const ShareMeasure& measure, const Query& query, const Dataset& dataset,
              const QueryColumns& columns)
        : m_measure(measure)
        , m_columns(columns)
        , m_whole(measure.whole.empty() ? -1 : codeFor(dataset, *columns.measure, measure.whole)) {
        if (const auto drawn = filteredCodes(query, dataset, *columns.measure))
            m_drawn.emplace(drawn->begin(), drawn->end());
    }

    std::vector<KeyedEstimate> operator()(const std::vector<KeyedEstimate>& estimates) const {
        std::map<CellKey, RunningSum> wholeSums;
        std::map<CellKey, RunningSum> partSums;
        for (const auto& [key, estimate] : estimates) {
            const auto part = partOf(key, m_columns);
            if (m_measure.whole.empty() || part == m_whole)
                wholeSums[withoutPart(key, m_columns)].add(estimate);
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
            const auto whole = wholes.find(withoutPart(key, m_columns));
            takeShare(estimate, whole == wholes.end() ? nullptr : &whole->second);
            out.push_back({key, estimate});
        }
        return out;
    }

private:
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
        mergeProvenance(estimate, *whole);
        estimate.value = hundredfold(part, *whole->value);
        estimate.derivation = fmt::format("{} of {} ({})", measureNumber(part), measureNumber(*whole->value),
                                          m_measure.whole.empty() ? "all together" : m_measure.whole);
    }

    const ShareMeasure& m_measure;
    const QueryColumns& m_columns;
    std::optional<std::set<std::int32_t>> m_drawn;
    std::int32_t m_whole;
};

std::vector<KeyedEstimate> takeGap(const GapMeasure& measure, const Dataset& dataset,
                                   const QueryColumns& columns, const std::vector<KeyedEstimate>& estimates) {
    const auto minuendCode = codeFor(dataset, *columns.measure, measure.of);
    const auto subtrahendCode = codeFor(dataset, *columns.measure, measure.minus);
    std::map<CellKey, Estimate> minuends;
    std::map<CellKey, Estimate> subtrahends;
    for (const auto& [key, estimate] : estimates) {
        const auto part = partOf(key, columns);
        if (part == minuendCode)
            minuends.emplace(withoutPart(key, columns), estimate);
        else if (part == subtrahendCode)
            subtrahends.emplace(withoutPart(key, columns), estimate);
    }
    const auto& variable = dataset.codebook.variables[*columns.measure];
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
                    fmt::format("{} {} − {} {}", variable.labelOf(measure.of), measureNumber(*minuend),
                                variable.labelOf(measure.minus), measureNumber(*other->second.value));
            } else {
                makeMissing(estimate, MissingReason::NotComputable);
            }
        }
        out.push_back({key, estimate});
    }
    return out;
}

/// The value each series is compared with, by series key: the one at a period, or the first.
std::map<CellKey, Estimate> basesAt(const std::optional<Period>& at,
                                    const std::vector<KeyedEstimate>& estimates) {
    std::map<CellKey, Estimate> bases;
    for (const auto& [key, estimate] : estimates) {
        if (!estimate.value || (at && estimate.at.period != at))
            continue;
        auto seriesKey = key;
        seriesKey.at = {};
        const auto [entry, isNew] = bases.try_emplace(seriesKey, estimate);
        if (!isNew && estimate.at.period < entry->second.at.period)
            entry->second = estimate;
    }
    return bases;
}

/// A value held against its base, and how.
struct Compared {
    double value = 0;
    std::string derivation;
};

/// Every value of a series against its base; `compare(now, then, when)` gives nothing where that base will
/// not do.
template <class Compare>
std::vector<KeyedEstimate> againstBases(const std::optional<Period>& at, std::vector<KeyedEstimate> estimates,
                                        const Compare& compare) {
    const auto bases = basesAt(at, estimates);
    for (auto& [key, estimate] : estimates) {
        if (!estimate.value)
            continue;
        auto seriesKey = key;
        seriesKey.at = {};
        const auto base = bases.find(seriesKey);
        std::optional<Compared> compared;
        if (base != bases.end())
            compared = compare(*estimate.value, *base->second.value, periodName(base->second));
        if (!compared) {
            makeMissing(estimate, MissingReason::NotComputable);
            continue;
        }
        if (base->second.at != estimate.at)
            mergeBase(estimate, base->second);
        estimate.value = compared->value;
        estimate.low.reset();
        estimate.high.reset();
        estimate.derivation = std::move(compared->derivation);
    }
    return estimates;
}

std::vector<KeyedEstimate> takeChange(const ChangeMeasure& measure, std::vector<KeyedEstimate> estimates) {
    const bool percent = measure.kind == ChangeKind::Percent;
    return againstBases(
        measure.since, std::move(estimates),
        [percent](double now, double then, const std::string& when) -> std::optional<Compared> {
            if (percent && then == 0)
                return {};
            const double change = decimalDifference(now, then);
            return Compared{
                percent ? hundredfold(change, then) : change,
                fmt::format("{} against {} in {}", measureNumber(now), measureNumber(then), when)};
        });
}

std::vector<KeyedEstimate> takeIndex(const IndexMeasure& measure, std::vector<KeyedEstimate> estimates) {
    return againstBases(measure.base, std::move(estimates),
                        [](double now, double then, const std::string& when) -> std::optional<Compared> {
                            // Below a negative base an index would fall while the value rises.
                            if (then <= 0)
                                return {};
                            return Compared{hundredfold(now, then),
                                            fmt::format("{} of {} in {}, times 100", measureNumber(now),
                                                        measureNumber(then), when)};
                        });
}

/// The mean of the estimates [first, first + count) of one series; nothing if one of them has no value.
std::optional<double> meanOf(const std::vector<const Estimate*>& series, std::size_t first,
                             std::size_t count) {
    double total = 0;
    for (std::size_t i = first; i < first + count; ++i) {
        if (!series[i]->value)
            return {};
        total = decimalSum(total, *series[i]->value);
    }
    return total / static_cast<double>(count);
}

std::vector<KeyedEstimate> takeMovingAverage(const MovingAverage& measure,
                                             const std::vector<KeyedEstimate>& estimates) {
    std::vector<KeyedEstimate> out = estimates;
    std::map<CellKey, std::vector<std::size_t>> order;
    for (std::size_t i = 0; i < estimates.size(); ++i) {
        auto key = estimates[i].key;
        key.at = {};
        order[key].push_back(i);
    }
    const auto window = static_cast<std::size_t>(std::max(measure.periods, 1));
    const auto before = measure.window == SmoothingWindow::Centred ? window / 2 : window - 1;
    for (auto& [key, members] : order) {
        std::stable_sort(members.begin(), members.end(), [&](std::size_t a, std::size_t b) {
            return estimates[a].estimate.at.period < estimates[b].estimate.at.period;
        });
        std::vector<const Estimate*> series;
        for (const auto member : members)
            series.push_back(&estimates[member].estimate);
        for (std::size_t i = 0; i < members.size(); ++i) {
            auto& estimate = out[members[i]].estimate;
            const bool isFull = i >= before && i - before + window <= series.size();
            const auto mean = isFull ? meanOf(series, i - before, window) : std::nullopt;
            if (!mean) {
                if (estimate.value)
                    makeMissing(estimate, MissingReason::NotComputable);
                continue;
            }
            for (std::size_t j = i - before; j < i - before + window; ++j)
                mergeProvenance(estimate, *series[j]);
            estimate.value = mean;
            estimate.missing = MissingReason::None;
            estimate.derivation =
                fmt::format("mean of {} periods, {} to {}", window, periodName(*series[i - before]),
                            periodName(*series[i - before + window - 1]));
        }
    }
    return out;
}
} // namespace

std::vector<KeyedEstimate> applyMeasure(const Query& query, const Dataset& dataset,
                                        const QueryColumns& columns, std::vector<KeyedEstimate> estimates) {
    struct Visitor {
        const Query& query;
        const Dataset& dataset;
        const QueryColumns& columns;
        std::vector<KeyedEstimate>& estimates;

        std::vector<KeyedEstimate> operator()(const ValueMeasure& /*measure*/) const {
            return std::move(estimates);
        }
        std::vector<KeyedEstimate> operator()(const ShareMeasure& measure) const {
            return ShareStep(measure, query, dataset, columns)(estimates);
        }
        std::vector<KeyedEstimate> operator()(const ChangeMeasure& measure) const {
            return takeChange(measure, std::move(estimates));
        }
        std::vector<KeyedEstimate> operator()(const GapMeasure& measure) const {
            return takeGap(measure, dataset, columns, estimates);
        }
        std::vector<KeyedEstimate> operator()(const IndexMeasure& measure) const {
            return takeIndex(measure, std::move(estimates));
        }
        std::vector<KeyedEstimate> operator()(const MovingAverage& measure) const {
            return takeMovingAverage(measure, estimates);
        }
    };
    return std::visit(Visitor{query, dataset, columns, estimates}, query.measure);
}

std::string unitAfter(const Measure& measure, const std::string& unit) {
    auto differenceUnit = unit == "percent" ? std::string("percentage points") : unit;
    if (std::holds_alternative<ShareMeasure>(measure))
        return "percent";
    if (std::holds_alternative<GapMeasure>(measure))
        return differenceUnit;
    if (std::holds_alternative<IndexMeasure>(measure))
        return "index";
    if (const auto* change = std::get_if<ChangeMeasure>(&measure))
        return change->kind == ChangeKind::Percent ? "percent change" : differenceUnit;
    return unit;
}

} // namespace driftline
