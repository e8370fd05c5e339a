// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/joins.h"

#include "base/lists.h"
#include "base/text.h"
#include "data/places.h"
#include "figure/entity.h"
#include "prepare/operand_sides.h"
#include "query/engine.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace driftline {

namespace {
enum class NamesOf { Places, Anything };

/// Names and periods that one side has numbers for.
class SideContents {
public:
    SideContents(std::string sideTitle, NamesOf wanted) : title(std::move(sideTitle)), m_wanted(wanted) {}

    void add(const std::string& name, const std::optional<Period>& period) {
        const auto& key = keyOf(name);
        if (!key.empty())
            names.try_emplace(key, name);
        if (period)
            periods.try_emplace(*period, period->label());
        if (!key.empty() && period)
            both.emplace(key, *period);
    }

    std::string title;
    std::map<std::string, std::string> names; ///< by key: as this side calls them
    std::map<Period, std::string> periods;
    std::set<std::pair<std::string, Period>> both;

private:
    /// Empty: not to be compared by.
    const std::string& keyOf(const std::string& name) {
        const auto [known, isNew] = m_keys.try_emplace(name);
        if (isNew && !name.empty()) {
            auto key = entityKey(name);
            const bool isPlace = !placeName(key).empty();
            if (isPlace || m_wanted == NamesOf::Anything)
                known->second = isPlace ? std::move(key) : lowered(key);
        }
        return known->second;
    }

    NamesOf m_wanted;
    std::map<std::string, std::string> m_keys;
};

/// Only where every side has any: one without places is of all of them.
template <class Map>
bool isJoinedBy(const std::vector<SideContents>& sides, Map SideContents::*part) {
    return std::all_of(sides.begin(), sides.end(),
                       [part](const SideContents& side) { return !(side.*part).empty(); });
}

template <class Key>
using Names = std::map<Key, std::string>;

/// Under the name that the first side gives it.
template <class Key>
Names<Key> ofAnySide(const std::vector<SideContents>& sides, Names<Key> SideContents::*part) {
    Names<Key> all;
    for (const auto& side : sides)
        all.insert((side.*part).begin(), (side.*part).end());
    return all;
}

template <class Key>
std::size_t inAllSides(const std::vector<SideContents>& sides, const Names<Key>& all,
                       Names<Key> SideContents::*part) {
    return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [&](const auto& one) {
        return std::all_of(sides.begin(), sides.end(),
                           [&](const SideContents& side) { return (side.*part).contains(one.first); });
    }));
}

/// Numbers of names and periods that a side has, and of which it lacks only some.
void addSingleNumbers(Join& join, const std::vector<SideContents>& sides, const Names<std::string>& names,
                      const Names<Period>& periods) {
    std::set<std::pair<std::string, Period>> all;
    for (const auto& side : sides)
        all.insert(side.both.begin(), side.both.end());
    for (std::size_t i = 0; i < sides.size(); ++i) {
        for (const auto& one : all) {
            if (sides[i].names.contains(one.first) && sides[i].periods.contains(one.second) &&
                !sides[i].both.contains(one))
                join.unmatched.push_back({i, names.at(one.first), periods.at(one.second)});
        }
    }
}

std::optional<Join> joinOfSides(JoinKind kind, const std::vector<SideContents>& sides) {
    Join join{kind, {}, 0, 0, {}};
    for (const auto& side : sides)
        join.sides.push_back(side.title);
    const auto names = ofAnySide(sides, &SideContents::names);
    // One name that all have tells nothing apart: as that of the measure in small multiples.
    const bool byName = isJoinedBy(sides, &SideContents::names) && names.size() > 1;
    const bool byPeriod = isJoinedBy(sides, &SideContents::periods);
    if (sides.size() < 2 || (!byName && !byPeriod))
        return {};
    const auto periods = ofAnySide(sides, &SideContents::periods);
    if (byName)
        join.places = inAllSides(sides, names, &SideContents::names);
    if (byPeriod)
        join.periods = inAllSides(sides, periods, &SideContents::periods);
    for (std::size_t i = 0; byName && i < sides.size(); ++i) {
        for (const auto& [key, name] : names) {
            if (!sides[i].names.contains(key))
                join.unmatched.push_back({i, name, {}});
        }
    }
    for (std::size_t i = 0; byPeriod && i < sides.size(); ++i) {
        for (const auto& [period, label] : periods) {
            if (!sides[i].periods.contains(period))
                join.unmatched.push_back({i, {}, label});
        }
    }
    if (byName && byPeriod)
        addSingleNumbers(join, sides, names, periods);
    return join;
}

void addJoin(std::vector<Join>& joins, JoinKind kind, const std::vector<SideContents>& sides) {
    auto join = joinOfSides(kind, sides);
    if (join && std::find(joins.begin(), joins.end(), *join) == joins.end())
        joins.push_back(*std::move(join));
}

/// What stands in each panel of the scene.
std::vector<SideContents> panelContents(const FigureSpec& figure, const Scene& scene, NamesOf wanted) {
    std::vector<SideContents> panels;
    const bool areOfSpec = figure.panels.size() == scene.panels.size();
    for (std::size_t i = 0; i < scene.panels.size(); ++i) {
        auto title = scene.panels[i].title;
        if (title.empty() && areOfSpec)
            title = figure.panels[i].title;
        panels.emplace_back(title.empty() ? fmt::format("Panel {}", i + 1) : title, wanted);
    }
    for (const auto& datum : scene.data) {
        if (datum.panel < 0 || static_cast<std::size_t>(datum.panel) >= panels.size() || !datum.value)
            continue;
        auto& panel = panels[static_cast<std::size_t>(datum.panel)];
        // What a panel is named after is no series that others could lack.
        const bool isNamed = datum.words->seriesName != datum.words->panelName;
        panel.add(isNamed ? datum.words->seriesName.text() : std::string(), datum.period);
        if (!datum.period)
            panel.add(std::string(datum.category.text()), {});
    }
    return panels;
}

void addPanels(std::vector<Join>& joins, const FigureSpec& figure, const Scene& scene) {
    if (figure.panels.size() == 1) {
        addJoin(joins, JoinKind::SmallMultiples, panelContents(figure, scene, NamesOf::Anything));
        return;
    }
    const auto panels = panelContents(figure, scene, NamesOf::Places);
    if (panels.size() != figure.panels.size()) { // some are small multiples: which ones is not known here
        addJoin(joins, JoinKind::Panels, panels);
        return;
    }
    for (std::size_t i = 0; i < panels.size(); ++i) {
        for (std::size_t j = i + 1; j < panels.size(); ++j) {
            if (figure.panels[i].query.dataset != figure.panels[j].query.dataset)
                addJoin(joins, JoinKind::Panels, {panels[i], panels[j]});
        }
    }
}

/// The numbers of an answer, by series and small multiple, or by category.
SideContents answerContents(const Estimates& answer) {
    SideContents out(answer.valueLabel.empty() ? answer.dataset->title : answer.valueLabel,
                     NamesOf::Anything);
    for (const auto& series : answer.series) {
        const auto& name = series.seriesLabel.empty() ? series.facetLabel : series.seriesLabel;
        for (const auto& estimate : series.estimates) {
            if (estimate.value)
                out.add(estimate.at.period ? name : estimate.at.category.text(), estimate.at.period);
        }
    }
    return out;
}

/// The measures of a scatter chart as they are before they are paired.
Result<void> addMeasures(std::vector<Join>& joins, const Panel& panel, const DatasetLookup& datasets,
                         const WorkToken& token) {
    const auto queries = panel.queries();
    std::vector<SideContents> sides;
    for (std::size_t i = 0; queries.size() > 1 && i < queries.size(); ++i) {
        const auto dataset = datasets(queries[i]->dataset);
        if (!dataset)
            return tl::unexpected(dataset.error());
        const auto answered = answer(*queries[i], *dataset, token);
        if (!answered)
            return tl::unexpected(answered.error());
        sides.push_back(answerContents(*answered));
        if (i > 0)
            addJoin(joins, JoinKind::Measures, {sides.front(), sides.back()});
    }
    return {};
}

SideContents placesContents(const std::string& title, const std::vector<JoinedPlace>& places) {
    SideContents out(title, NamesOf::Anything);
    for (const auto& one : places)
        out.add(one.place, one.period);
    return out;
}

const std::string& nameOf(const Dataset& dataset) {
    return dataset.title.empty() ? dataset.id : dataset.title;
}

/// What can no longer be computed is a finding of its own (operand.gone), and joins nothing.
void addFormula(std::vector<Join>& joins, const Dataset& dataset, const std::string& formula,
                const DatasetLookup& datasets) {
    const auto parsed = parseFormula(formula);
    if (!parsed)
        return;
    for (const auto& quantity : quantitiesOf(*parsed)) {
        if (quantity.dataset.empty())
            continue;
        const auto other = datasets(quantity.dataset);
        if (!other)
            continue;
        const auto sides = operandSides(dataset, **other, quantity);
        if (!sides)
            continue;
        const auto& what = quantity.isOfItem() ? quantity.item : quantity.column;
        addJoin(joins, JoinKind::Formula,
                {placesContents(nameOf(dataset), sides->own),
                 placesContents(fmt::format("{} ({})", what, nameOf(**other)), sides->other)});
    }
}
} // namespace

Result<std::vector<Join>> joinsOf(const FigureSpec& figure, const Scene& scene, const DatasetLookup& datasets,
                                  const PreparationLookup& preparations, const WorkToken& token) {
    std::vector<Join> joins;
    addPanels(joins, figure, scene);
    for (const auto& panel : figure.panels) {
        if (auto added = addMeasures(joins, panel, datasets, token); !added)
            return tl::unexpected(std::move(added.error()));
    }
    DistinctTexts read;
    for (const auto& panel : figure.panels) {
        for (const auto* query : panel.queries())
            read.add(query->dataset);
    }
    for (const auto& id : read.list()) {
        const auto* preparation = preparations ? preparations(id) : nullptr;
        const auto dataset = preparation == nullptr ? Result<DatasetPtr>(nullptr) : datasets(id);
        for (std::size_t i = 0; dataset && *dataset != nullptr && i < preparation->columns.size(); ++i)
            addFormula(joins, **dataset, preparation->columns[i].formula, datasets);
    }
    return joins;
}

} // namespace driftline
