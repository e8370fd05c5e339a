// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/measure.h"

#include "query/measures/change.h"
#include "query/measures/gap.h"
#include "query/measures/index.h"
#include "query/measures/moving_average.h"
#include "query/measures/share.h"
#include "query/measures/value.h"

#include <utility>

namespace driftline {

namespace {
template <class Kind>
using DefinitionOf = MeasureDefinition<std::decay_t<Kind>>;

/// Something for every alternative of Measure, in their order.
template <class Each, class... Kinds>
auto forEachMeasure(const std::variant<Kinds...>* /*all*/, const Each& each) {
    return std::vector{each(Kinds{})...};
}
constexpr const Measure* everyMeasure = nullptr;

/// Puts together what fields() of a measure say of where it is taken.
class NamedPlaces : public MeasureFields {
public:
    explicit NamedPlaces(Measure measure) { visitFields(measure, *this); }

    void column(const MeasureField& /*field*/, std::string& name) override { taken = name; }
    void cell(const MeasureField& /*field*/, const std::string& /*column*/, std::string& cell,
              const char* none) override {
        if (!cell.empty() || none == nullptr)
            cells.push_back(cell);
    }
    void base(const MeasureField& /*field*/, std::optional<Period>& period) override { compared = period; }

    std::string taken;
    std::vector<std::string> cells;
    std::optional<std::optional<Period>> compared;
};

class BaseChange : public MeasureFields {
public:
    explicit BaseChange(const std::optional<Period>& base) : m_base(base) {}
    void base(const MeasureField& /*field*/, std::optional<Period>& period) override { period = m_base; }

private:
    const std::optional<Period>& m_base;
};
} // namespace

const std::vector<MeasureTraits>& allMeasures() {
    static const auto all =
        forEachMeasure(everyMeasure, [](const auto& kind) { return DefinitionOf<decltype(kind)>::traits; });
    return all;
}

std::size_t placeOf(const Measure& measure) {
    return measure.index();
}

const MeasureTraits& traitsOf(const Measure& measure) {
    return allMeasures()[placeOf(measure)];
}

Measure measureAt(std::size_t place) {
    static const auto all = forEachMeasure(everyMeasure, [](const auto& kind) { return Measure(kind); });
    return all.at(place);
}

std::optional<Measure> newMeasure(std::size_t place, const std::optional<MeasureParts>& parts) {
    if (!parts && allMeasures().at(place).needsParts)
        return {};
    return std::visit(
        [&parts](const auto& kind) {
            return Measure(DefinitionOf<decltype(kind)>::start(parts.value_or(MeasureParts{})));
        },
        measureAt(place));
}

std::optional<Measure> measureTagged(std::string_view tag) {
    for (std::size_t place = 0; place < allMeasures().size(); ++place) {
        if (tag == allMeasures()[place].tag)
            return measureAt(place);
    }
    return {};
}

void visitFields(Measure& measure, MeasureFields& fields) {
    std::visit([&fields](auto& kind) { DefinitionOf<decltype(kind)>::visit(kind, fields); }, measure);
}

Measure settled(const Measure& changed, const Measure& before) {
    return std::visit(
        [&before](const auto& kind) {
            const auto* old = std::get_if<std::decay_t<decltype(kind)>>(&before);
            return Measure(DefinitionOf<decltype(kind)>::settled(kind, old == nullptr ? kind : *old));
        },
        changed);
}

FieldFault faultOf(const Measure& measure) {
    return std::visit([](const auto& kind) { return DefinitionOf<decltype(kind)>::fault(kind); }, measure);
}

std::string unitAfter(const Measure& measure, const std::string& unit) {
    return std::visit([&unit](const auto& kind) { return DefinitionOf<decltype(kind)>::unit(kind, unit); },
                      measure);
}

std::string explanationOf(const Measure& measure, const Codebook& codebook) {
    return std::visit(
        [&codebook](const auto& kind) { return DefinitionOf<decltype(kind)>::explanation(kind, codebook); },
        measure);
}

std::string columnOf(const Measure& measure) {
    return NamedPlaces(measure).taken;
}

std::vector<std::string> cellsOf(const Measure& measure) {
    return NamedPlaces(measure).cells;
}

std::optional<DifferenceOfParts> differenceOf(const Measure& measure) {
    return std::visit([](const auto& kind) { return DefinitionOf<decltype(kind)>::difference(kind); },
                      measure);
}

std::optional<Comparison> comparisonOf(const Measure& measure) {
    const auto compared = NamedPlaces(measure).compared;
    return compared ? std::optional(Comparison{traitsOf(measure).noun, *compared}) : std::nullopt;
}

void setBase(Measure& measure, const std::optional<Period>& base) {
    BaseChange change(base);
    visitFields(measure, change);
}

std::optional<SmoothedPeriods> smoothingOf(const Measure& measure) {
    return std::visit([](const auto& kind) { return DefinitionOf<decltype(kind)>::smoothing(kind); },
                      measure);
}

std::vector<KeyedEstimate> applyMeasure(const MeasureInput& input, std::vector<KeyedEstimate> estimates) {
    return std::visit(
        [&](const auto& kind) {
            return DefinitionOf<decltype(kind)>::apply(kind, input, std::move(estimates));
        },
        input.query.measure);
}

} // namespace driftline
