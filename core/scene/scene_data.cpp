// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/scene_data.h"

#include "base/lists.h"
#include "base/text.h"
#include "data/lookup.h"
#include "query/measure.h"
#include "scene/derivations.h"
#include "scene/sentences.h"

#include <limits>
#include <map>
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
        datum.value = estimate.value;
        datum.missing = estimate.missing;
        datum.low = estimate.low;
        datum.high = estimate.high;
        datum.sampleSize = estimate.sampleSize;
        datum.sampleSizeInferred = estimate.sampleSizeInferred;
        datum.status = estimate.status;
        datum.provenance = provenanceOf(estimate);
        datum.derivation = estimate.derivation;
        return datum;
    }

private:
    /// Neighbours mostly have the same sources and the same place in them.
    const SharedValue<DatumProvenance>& provenanceOf(const Estimate& estimate) {
        const auto* wave = estimate.at.period ? m_lists.wave(*estimate.at.period) : nullptr;
        if (m_isFirst || wave != m_wave || !estimate.provenance.isSameAs(m_read)) {
            m_written = {};
            if (wave != nullptr || estimate.provenance != SharedValue<Provenance>())
                write(*estimate.provenance, wave);
            m_read = estimate.provenance;
            m_wave = wave;
            m_isFirst = false;
        }
        return m_written;
    }

    void write(const Provenance& read, const Wave* wave) {
        auto& written = m_written.edit();
        if (wave != nullptr)
            written.fieldwork = m_pool.shared(wave->fieldworkText());
        written.sources = read.sources;
        std::vector<std::string> parts;
        for (const auto& name : read.sources) {
            const auto* source = m_lists.source(name);
            parts.push_back(source == nullptr ? name : source->shortText());
        }
        auto text = joined(parts, "; ");
        if (!read.locators.empty())
            text += " " + joined(read.locators, ", ");
        written.sourceText = m_pool.shared(std::move(text));
        written.locator = m_pool.shared(joined(read.locators, ", "));
        written.note = m_pool.shared(joined(read.notes, "; "));
    }

    DatasetLists m_lists;
    TextPool m_pool;
    bool m_isFirst = true;
    const Wave* m_wave = nullptr;
    SharedValue<Provenance> m_read;
    SharedValue<DatumProvenance> m_written;
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
    for (auto& series : panel.series) {
        const auto& facet = series.estimates->facetLabel;
        DatumWords said;
        said.seriesName = seriesNameOf(*series.estimates, *panel.answer);
        said.panelName = facet.empty() ? panel.spec->title : facet;
        said.unit = panel.answer->unit;
        said.numbers = panel.numbers;
        const SharedValue<DatumWords> words(std::move(said));
        series.data.reserve(series.estimates->estimates.size());
        for (const auto& estimate : series.estimates->estimates) {
            auto datum = writer.datumOf(estimate);
            datum.panel = panelIndex;
            const bool isBelow = series.below >= 0 && estimate.value.value_or(0) < 0;
            datum.series = isBelow ? series.below : series.series;
            datum.words = words;
            datum.at = {xOf(estimate, panel),
                        estimate.value.value_or(std::numeric_limits<double>::quiet_NaN())};
            sources.add(datum.provenance->sources);
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

bool KnownSources::contains(const std::string& name) {
    for (; m_read < m_scene->sources.size(); ++m_read)
        m_names.add(m_scene->sources[m_read].name, m_read);
    return m_names.contains(name);
}

void KnownSources::add(const Dataset& dataset, const DatasetLists& lists,
                       const std::vector<std::string>& names) {
    for (const auto& name : names) {
        const auto* source = lists.source(name);
        if (source == nullptr || contains(name))
            continue;
        m_scene->sources.push_back({source->name, source->shortText(), source->reference(), source->path,
                                    source->kind, source->note, dataset.title});
    }
}

void KnownSources::addOwn(const std::string& source, const std::string& whatFor) {
    if (source.empty()) {
        m_scene->findings.warn(scene_sentences::ownWithoutSource(whatFor));
        return;
    }
    if (!contains(source))
        m_scene->sources.push_back({source, source, source, {}, "author", {}, "This figure"});
}

void addSources(SceneData& scene, const Dataset& dataset, const std::vector<std::string>& names) {
    KnownSources(scene).add(dataset, DatasetLists(dataset), names);
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
            addDerivation(scene, panel.spec->query, *panel.answer);
            writer.emplace(*panel.answer->dataset);
            before = panel.answer;
        }
        addSeriesData(scene, panel, static_cast<int>(index), *writer, sources);
    }
    addGathered();
}

} // namespace driftline
