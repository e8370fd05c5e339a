// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/lists.h"
#include "base/text.h"
#include "data/lookup.h"
#include "figure/chart_traits.h"
#include "query/engine.h"
#include "query/measure.h"
#include "scene/derivations.h"
#include "scene/drawable.h"
#include "scene/scatter.h"
#include "scene/scene_data.h"
#include "scene/sentences.h"
#include "scene/units.h"

#include <fmt/format.h>

#include <algorithm>

namespace driftline {

namespace {
/// Numbers that no axis holds are missing before anything is joined with them.
void withdrawTooLarge(Estimates& other, Diagnostics& findings) {
    std::size_t count = 0;
    for (auto& series : other.series) {
        for (auto& estimate : series.estimates) {
            if (!estimate.value || isDrawable(*estimate.value))
                continue;
            estimate.value.reset();
            estimate.missing = MissingReason::NotComputable;
            ++count;
        }
    }
    if (count > 0)
        findings.warn(scene_sentences::otherNumberOutOfRange(counted(count, "value", "values")));
}

Result<Estimates> askedOf(const Query& query, const FigureContext& context) {
    const auto dataset = context.datasets(query.dataset);
    if (!dataset)
        return tl::unexpected(dataset.error());
    return answer(query, *dataset, context.token);
}

/// As it stands within a sentence: "Share of exports" is "share of exports", "GDP" stays.
std::string withinSentence(std::string name) {
    const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (name.size() > 1 && isUpper(name[0]) && !isUpper(name[1]))
        name.front() = static_cast<char>(name.front() - 'A' + 'a');
    return name;
}

std::vector<double> valuesOf(const Pairs& pairs, bool isSize) {
    std::vector<double> values;
    for (const auto& pair : pairs.list) {
        if (!isSize)
            values.push_back(*pair.x.value);
        else if (pair.size)
            values.push_back(*pair.size->value);
    }
    return values;
}

PairedNumber pairedNumber(const Estimate& other, const Estimate& own, const std::string& name,
                          const Estimates& answer, const NumberStyle& numbers) {
    PairedNumber out;
    out.name = name;
    out.value = *other.value;
    out.unit = answer.unit;
    if (other.at.period && other.at.period != own.at.period)
        out.period = other.at.period;
    out.numbers = numbers;
    out.status = other.status;
    std::vector<std::string> parts;
    for (const auto& source : other.provenance->sources) {
        const auto* known = answer.dataset->source(source);
        parts.push_back(known == nullptr ? source : known->shortText());
    }
    out.sourceText = joined(parts, "; ");
    if (!other.provenance->locators.empty())
        out.sourceText += " " + joined(other.provenance->locators, ", ");
    out.note = joined(other.provenance->notes, "; ");
    out.derivation = other.derivation;
    return out;
}

/// Adds what the datum stands on beside its own number.
void addPairedSources(Datum& datum, const Estimate& other, const PairedNumber& number,
                      std::vector<std::string>& used) {
    const auto& sources = other.provenance->sources;
    auto& provenance = datum.provenance.edit();
    addDistinct(provenance.sources, sources);
    for (const auto& name : sources)
        addDistinct(used, name);
    const std::string own = provenance.sourceText;
    if (!number.sourceText.empty() && number.sourceText != own)
        provenance.sourceText = own.empty() ? number.sourceText : own + "; " + number.sourceText;
}

void addPanelPairs(SceneData& scene, const AssembledPanel& panel) {
    std::vector<std::string> usedX;
    std::vector<std::string> usedSize;
    const auto& all = *panel.pairs;
    for (const auto& point : pointsOf(panel)) {
        auto& datum = scene.data[static_cast<std::size_t>(point.datum)];
        DatumPair pair;
        pair.valueName = all.yName;
        pair.x = pairedNumber(point.pair->x, *point.estimate, all.xName, all.pairs.x, all.xNumbers);
        addPairedSources(datum, point.pair->x, pair.x, usedX);
        if (point.pair->size) {
            pair.size = pairedNumber(*point.pair->size, *point.estimate, all.sizeName, *all.pairs.size,
                                     all.sizeNumbers);
            addPairedSources(datum, *point.pair->size, *pair.size, usedSize);
        }
        datum.pair = SharedValue(std::move(pair));
        // A lone dot of a series is read by its name, and dots of one period by the period.
        if (datum.period && point.estimate->at.period && panel.along->periods().size() == 1) {
            const auto name = datum.words->seriesName;
            datum.words.edit().group = name;
        }
    }
    addSources(scene, *all.pairs.x.dataset, usedX);
    if (all.pairs.size)
        addSources(scene, *all.pairs.size->dataset, usedSize);
}
} // namespace

std::string measureNameOf(const Query& query, const Dataset& dataset, const std::string& title) {
    if (!title.empty())
        return title;
    std::vector<std::string> filtered;
    for (const auto& filter : query.filters) {
        const auto* text = std::get_if<TextFilter>(&filter);
        const auto column = text != nullptr && text->values.size() == 1
                                ? dataset.codebook.indexOf(text->column)
                                : std::nullopt;
        if (!column)
            continue;
        const auto& variable = dataset.codebook.variables[*column];
        auto label = variable.labelOf(text->values.front());
        if (variable.role == Role::Indicator)
            return label;
        if (variable.role != Role::Unit)
            filtered.push_back(label);
    }
    const auto subject = dataset.title.empty() ? dataset.id : dataset.title;
    return filtered.empty() ? subject : fmt::format("{} ({})", subject, joined(filtered, ", "));
}

Result<std::optional<AssembledPairs>> askPairs(const Panel& panel, const FigureContext& context,
                                               Estimates& y) {
    if (!panel.pairing || !traitsOf(panel.chart).setsAgainst)
        return std::optional<AssembledPairs>();
    const auto& pairing = *panel.pairing;
    auto x = askedOf(pairing.x, context);
    if (!x)
        return tl::unexpected(std::move(x.error()));
    AssembledPairs out;
    out.yName = measureNameOf(panel.query, *y.dataset, panel.axis.title);
    out.xName = measureNameOf(pairing.x, *x->dataset, pairing.axis.title);
    withdrawTooLarge(*x, y.findings);
    y.findings.append(x->findings);
    std::optional<Estimates> size;
    if (pairing.size) {
        auto asked = askedOf(*pairing.size, context);
        if (!asked)
            return tl::unexpected(std::move(asked.error()));
        out.sizeName = measureNameOf(*pairing.size, *asked->dataset, pairing.sizeTitle);
        withdrawTooLarge(*asked, y.findings);
        y.findings.append(asked->findings);
        size = *std::move(asked);
    }
    auto pairs = pairUp(y, *std::move(x), std::move(size),
                        {withinSentence(out.yName), withinSentence(out.xName), withinSentence(out.sizeName),
                         pairing.yearsBefore});
    if (!pairs)
        return tl::unexpected(std::move(pairs.error()));
    out.pairs = *std::move(pairs);
    out.xNumbers = numberStyleFor(out.pairs.x.unit, valuesOf(out.pairs, false));
    applyNumberChoice(out.xNumbers, out.pairs.x.unit, pairing.axis, valuesOf(out.pairs, false));
    const auto sizes = valuesOf(out.pairs, true);
    if (!sizes.empty()) {
        out.sizeNumbers = numberStyleFor(out.pairs.size->unit, sizes);
        out.largestSize = *std::max_element(sizes.begin(), sizes.end());
    }
    return std::optional(std::move(out));
}

bool areDotsNamed(const std::vector<AssembledPanel>& panels) {
    return !panels.empty() && std::all_of(panels.begin(), panels.end(), [](const AssembledPanel& panel) {
        return panel.pairs != nullptr && optionsOf(panel.spec->chart).names != PointNames::None &&
               std::all_of(panel.series.begin(), panel.series.end(), [](const AssembledSeries& series) {
                   return series.estimates->estimates.size() == 1 &&
                          series.estimates->estimates.front().at.period;
               });
    });
}

std::vector<ScatterPoint> pointsOf(const AssembledPanel& panel) {
    std::vector<ScatterPoint> points;
    for (const auto& series : panel.series) {
        for (std::size_t i = 0; i < series.estimates->estimates.size(); ++i) {
            const auto& estimate = series.estimates->estimates[i];
            if (estimate.value && estimate.pair >= 0)
                points.push_back({&estimate, &panel.pairOf(estimate), series.series,
                                  i < series.data.size() ? series.data[i] : -1});
        }
    }
    return points;
}

void addPairData(SceneData& scene, const Assembly& assembly) {
    for (const auto& panel : assembly.panels) {
        if (panel.pairs != nullptr)
            addPanelPairs(scene, panel);
    }
    for (std::size_t i = 0; i < assembly.pairs.size(); ++i) {
        const auto& pairs = assembly.pairs[i];
        if (!pairs)
            continue;
        const auto& pairing = *assembly.specs[i].pairing;
        const auto& x = pairs->pairs.x;
        addDerivation(scene, pairing.x, x);
        if (pairing.size)
            addDerivation(scene, *pairing.size, *pairs->pairs.size);
    }
}

} // namespace driftline
