// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/scene_data.h"

#include "base/lists.h"
#include "base/text.h"
#include "data/lookup.h"
#include "query/measure.h"

#include <limits>
#include <map>
#include <memory>
#include <optional>

namespace driftline {

namespace {
/// Data of one dataset. What many of them say alike is kept once.
class DatumWriter {
public:
    explicit DatumWriter(const Dataset& dataset) : m_lists(dataset) {}

    Datum datumOf(const Estimate& estimate) {
        Datum datum;
        datum.period = estimate.at.period;
        datum.category = estimate.at.category;
        if (const auto* wave = datum.period ? m_lists.wave(*datum.period) : nullptr)
            datum.fieldwork = m_pool.shared(wave->fieldworkText());
        datum.value = estimate.value;
        if (!estimate.value)
            datum.missing = m_pool.shared(reasonOf(estimate));
        datum.low = estimate.low;
        datum.high = estimate.high;
        datum.sampleSize = estimate.sampleSize;
        datum.sampleSizeInferred = estimate.sampleSizeInferred;
        datum.status = estimate.status;
        datum.sources = estimate.sources;
        datum.sourceText = sourceTextOf(estimate);
        datum.locator = m_pool.shared(joined(estimate.locators, ", "));
        datum.note = m_pool.shared(joined(estimate.notes, "; "));
        datum.derivation = estimate.derivation;
        return datum;
    }

private:
    static std::string reasonOf(const Estimate& estimate) {
        const auto reason = missingLabel(estimate.missing);
        return std::string(reason.empty() ? missingLabel(MissingReason::NotReported) : reason);
    }

    /// Neighbours mostly have the same sources and the same place in them.
    const SharedText& sourceTextOf(const Estimate& estimate) {
        if (m_isFirst || estimate.sources != m_sources || estimate.locators != m_locators) {
            std::vector<std::string> parts;
            for (const auto& name : estimate.sources) {
                const auto* source = m_lists.source(name);
                parts.push_back(source == nullptr ? name : source->shortText());
            }
            auto text = joined(parts, "; ");
            if (!estimate.locators.empty())
                text += " " + joined(estimate.locators, ", ");
            m_sourceText = m_pool.shared(std::move(text));
            m_sources = estimate.sources;
            m_locators = estimate.locators;
            m_isFirst = false;
        }
        return m_sourceText;
    }

    DatasetLists m_lists;
    TextPool m_pool;
    bool m_isFirst = true;
    SharedTexts m_sources;
    SharedTexts m_locators;
    SharedText m_sourceText;
};

/// The names of all sources, each once.
class SourceNames {
public:
    void add(const SharedTexts& names) {
        if (names == m_last)
            return;
        for (const auto& name : names)
            m_names.add(name);
        m_last = names;
    }
    const std::vector<std::string>& list() const { return m_names.list(); }

private:
    SharedTexts m_last;
    DistinctTexts m_names;
};

void addSeriesData(SceneData& scene, AssembledPanel& panel, int panelIndex, DatumWriter& writer,
                   SourceNames& sources) {
    const auto numbers = std::make_shared<const NumberStyle>(panel.numbers);
    const SharedText unit = panel.answer->unit;
    for (auto& series : panel.series) {
        const SharedText seriesName = seriesNameOf(*series.estimates, *panel.answer);
        const auto& facet = series.estimates->facetLabel;
        const SharedText panelName = facet.empty() ? panel.spec->title : facet;
        for (const auto& estimate : series.estimates->estimates) {
            auto datum = writer.datumOf(estimate);
            datum.panel = panelIndex;
            const bool isBelow = series.below >= 0 && estimate.value.value_or(0) < 0;
            datum.series = isBelow ? series.below : series.series;
            datum.seriesName = seriesName;
            datum.panelName = panelName;
            datum.unit = unit;
            datum.numbers = numbers;
            datum.at = {xOf(estimate, panel),
                        estimate.value.value_or(std::numeric_limits<double>::quiet_NaN())};
            sources.add(datum.sources);
            series.data.push_back(static_cast<int>(scene.data.size()));
            scene.data.push_back(std::move(datum));
        }
    }
}

std::size_t estimateCount(const Assembly& assembly) {
    std::size_t count = 0;
    for (const auto& panel : assembly.panels) {
        for (const auto& series : panel.series)
            count += series.estimates->estimates.size();
    }
    return count;
}
} // namespace

void addSources(SceneData& scene, const Dataset& dataset, const std::vector<std::string>& names) {
    const DatasetLists known(dataset);
    auto there =
        indexByName(scene.sources, [](const SceneSource& source) { return std::string_view(source.name); });
    for (const auto& name : names) {
        const auto* source = known.source(name);
        if (source == nullptr || there.contains(name))
            continue;
        there.add(name, scene.sources.size());
        scene.sources.push_back({source->name, source->shortText(), source->reference(), source->path,
                                 source->kind, source->note, dataset.title});
    }
}

void addData(SceneData& scene, Assembly& assembly) {
    scene.data.reserve(estimateCount(assembly));
    std::optional<DatumWriter> writer;
    const Estimates* before = nullptr;
    SourceNames sources;
    const auto addGathered = [&] {
        if (before != nullptr)
            addSources(scene, *before->dataset, sources.list());
        sources = {};
    };
    for (std::size_t index = 0; index < assembly.panels.size(); ++index) {
        auto& panel = assembly.panels[index];
        if (panel.answer != before) {
            addGathered();
            addDistinct(scene.derivations, aggregationSentence(*panel.answer));
            addDistinct(scene.derivations,
                        explanationOf(panel.spec->query.measure, panel.answer->dataset->codebook));
            writer.emplace(*panel.answer->dataset);
            before = panel.answer;
        }
        addSeriesData(scene, panel, static_cast<int>(index), *writer, sources);
    }
    addGathered();
}

} // namespace driftline
