// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "data/lookup.h"
#include "scene/chosen_rows.h"
#include "scene/phases.h"
#include "scene/scene_data.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace driftline {

/// Which of the things that an author may limit to one small multiple (empty facet: not limited) stand in a
/// panel, found without looking through all of them for every panel.
class LimitedToFacets {
public:
    /// `items` have a facet; they are told by their places in the list.
    template <class Items>
    explicit LimitedToFacets(const Items& items) : m_count(items.size()) {
        for (std::size_t place = 0; place < items.size(); ++place)
            m_places[items[place].facet].push_back(place);
    }

    /// Those that stand in the panel, in their order: all, where the panel is no small multiple.
    std::vector<std::size_t> in(const AssembledPanel& panel) const;
    /// Those limited to this facet.
    const std::vector<std::size_t>& onlyIn(const std::string& facet) const;

private:
    std::size_t m_count;
    std::map<std::string, std::vector<std::size_t>> m_places;
};

/// Lines and events limited to a small multiple that does not exist are refused
/// (figure.annotation-facet).
Result<void> checkAnnotationFacets(const FigureSpec& spec, const Assembly& assembly);

/// Reference lines with the row they stand for, and the author's own lines with their source, panel by panel.
/// Small multiples of one panel of the spec follow each other and look for their rows once.
class ReferenceWriter {
public:
    /// The numbers and sources of lines join those of `numbers`.
    ReferenceWriter(const FigureContext& context, SceneData& numbers)
        : m_context(context)
        , m_numbers(&numbers)
        , m_sources(numbers) {}

    /// The lines of a panel. Errors: of the lookup of datasets, query.unknown-column, figure.reference-row.
    Result<std::vector<Rule>> rulesOf(const AssembledPanel& panel, int panelIndex);

private:
    struct Named {
        Named(DatasetPtr named, ReferenceRows found)
            : dataset(std::move(named))
            , lists(*dataset)
            , rows(std::move(found)) {}

        DatasetPtr dataset;
        DatasetLists lists;
        ReferenceRows rows;
    };

    void begin(const Panel& spec);
    Result<const Named*> named(const std::string& dataset);
    Result<Rule> rowLine(const AssembledPanel& panel, int panelIndex, const ReferenceLine& reference);
    Rule ownLine(const AssembledPanel& panel, int panelIndex, const OwnLine& line);

    FigureContext m_context;
    SceneData* m_numbers;
    KnownSources m_sources;
    const Panel* m_spec = nullptr; ///< of the panel before
    std::optional<LimitedToFacets> m_references;
    std::optional<LimitedToFacets> m_lines;
    std::map<std::string, Named> m_named; ///< datasets that its references name
};

/// Tints the rows of the facet that stands out, where facets are rows of one panel.
void highlightRows(UprightPanel& panel, const AssembledPanel& assembled, const std::string& facet,
                   const Theme& theme);

/// Events of the chosen dataset and the author's own: dated lines, and for ranges bands. Only where time runs
/// from left to right.
Result<void> addEvents(UprightFigure& figure, const FigureContext& context);

/// The author's notes. A position that the data do not have is an error; one that this kind of chart does not
/// show becomes a finding.
Result<void> addNotes(UprightFigure& figure, const Theme& theme);

} // namespace driftline
