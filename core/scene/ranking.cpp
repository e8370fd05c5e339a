// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/ranking.h"

#include "base/lists.h"
#include "base/text.h"
#include "figure/chart_traits.h"
#include "figure/figure_change.h"
#include "query/cells.h"
#include "query/engine.h"
#include "scene/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace driftline {

namespace {
/// More absent names than these are counted.
constexpr std::size_t mostAbsentNamed = 5;

struct RankedName {
    std::string label;
    std::optional<double> key; ///< what it is ranked by
    bool hasValue = false;     ///< of any series
};

/// The series whose values decide; nullptr where there is none.
const EstimateSeries* decidingSeries(const Estimates& answer, const std::string& name) {
    const auto found =
        std::find_if(answer.series.begin(), answer.series.end(), [&name](const EstimateSeries& series) {
            return name.empty() || series.series == name || series.seriesLabel == name;
        });
    return found == answer.series.end() ? nullptr : &*found;
}

/// Each name's own series holds it where the names along the axis are the series too.
std::map<std::string, double> valuesByName(const Estimates& answer, const std::string& name) {
    std::map<std::string, double> values;
    const auto* deciding = decidingSeries(answer, name);
    if (deciding == nullptr)
        return values;
    for (const auto& series : answer.series) {
        for (const auto& estimate : series.estimates) {
            const bool isOwn = name.empty() && series.seriesLabel == estimate.at.category;
            if ((&series == deciding || isOwn) && estimate.value)
                values.emplace(estimate.at.category, *estimate.value);
        }
    }
    return values;
}

std::set<std::string> namesWithValue(const Estimates& answer) {
    std::set<std::string> names;
    for (const auto& series : answer.series) {
        for (const auto& estimate : series.estimates) {
            if (estimate.value)
                names.insert(estimate.at.category);
        }
    }
    return names;
}

Query atPeriod(Query query, const Period& period) {
    keepPeriods(query, {period, period});
    return query;
}

Result<std::map<std::string, double>> rankingKeys(const Panel& panel, const DatasetPtr& dataset,
                                                  const WorkToken& token, const Estimates& answered) {
    auto keys = valuesByName(answered, panel.ranking.series);
    if (panel.ranking.by != RankBy::Change || !panel.ranking.since)
        return keys;
    const auto before = answer(atPeriod(panel.query, *panel.ranking.since), dataset, token);
    if (!before)
        return tl::unexpected(before.error());
    const auto earlier = valuesByName(*before, panel.ranking.series);
    std::map<std::string, double> changes;
    for (const auto& [name, value] : keys) {
        if (const auto found = earlier.find(name); found != earlier.end())
            changes.emplace(name, value - found->second);
    }
    return changes;
}

void sortNames(std::vector<RankedName>& names, const Ranking& ranking) {
    if (ranking.by == RankBy::Name) {
        std::stable_sort(names.begin(), names.end(), [](const RankedName& a, const RankedName& b) {
            return lowered(a.label) < lowered(b.label);
        });
        if (ranking.isReversed)
            std::reverse(names.begin(), names.end());
        return;
    }
    if (ranking.by == RankBy::Given) {
        if (ranking.isReversed)
            std::reverse(names.begin(), names.end());
        return;
    }
    std::stable_sort(names.begin(), names.end(), [&ranking](const RankedName& a, const RankedName& b) {
        if (!a.key || !b.key)
            return a.key.has_value() && !b.key;
        return ranking.isReversed ? *a.key < *b.key : *a.key > *b.key;
    });
}

struct ShownNames {
    std::vector<std::string> labels;
    std::size_t atTop = 0; ///< of the labels; the others are from the end
    std::size_t others = 0;
    std::size_t othersWithoutValue = 0;
};

ShownNames cutNames(const std::vector<RankedName>& names, const Ranking& ranking) {
    const auto top = static_cast<std::size_t>(std::max(0, ranking.top));
    const auto bottom = static_cast<std::size_t>(std::max(0, ranking.bottom));
    ShownNames shown;
    if (top + bottom == 0 || top + bottom >= names.size()) {
        for (const auto& name : names)
            shown.labels.push_back(name.label);
        shown.atTop = names.size();
        return shown;
    }
    // The end is where the numbers end that they are sorted by: a name without one is neither first nor last.
    const bool byNumber = ranking.by == RankBy::Value || ranking.by == RankBy::Change;
    std::vector<std::size_t> withValue;
    for (std::size_t i = top; i < names.size(); ++i) {
        if (byNumber ? names[i].key.has_value() : names[i].hasValue)
            withValue.push_back(i);
    }
    std::set<std::size_t> kept;
    for (std::size_t i = 0; i < top; ++i)
        kept.insert(i);
    for (std::size_t i = withValue.size() - std::min(bottom, withValue.size()); i < withValue.size(); ++i)
        kept.insert(withValue[i]);
    shown.atTop = top;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (kept.contains(i)) {
            shown.labels.push_back(names[i].label);
        } else {
            ++shown.others;
            shown.othersWithoutValue += names[i].hasValue ? 0U : 1U;
        }
    }
    return shown;
}

std::string othersLabel(const ShownNames& shown) {
    return scene_sentences::othersNotShown(shown.others, shown.others == 1 ? "other" : "others");
}

void arrangeBy(const ShownNames& shown, bool saysOthers, Estimates& answer) {
    answer.categories = shown.labels;
    if (saysOthers && shown.others > 0)
        answer.categories.insert(answer.categories.begin() + static_cast<std::ptrdiff_t>(shown.atTop),
                                 othersLabel(shown));
    const auto places = indexByName(answer.categories);
    for (auto& series : answer.series) {
        std::erase_if(series.estimates,
                      [&places](const Estimate& estimate) { return !places.contains(estimate.at.category); });
        std::stable_sort(series.estimates.begin(), series.estimates.end(),
                         [&places](const Estimate& a, const Estimate& b) {
                             return places.find(a.at.category) < places.find(b.at.category);
                         });
    }
    std::erase_if(answer.series, [](const EstimateSeries& series) { return series.estimates.empty(); });
}

/// The names along the axis that other periods have and this one does not.
std::vector<std::string> absentNames(const Query& query, const Dataset& dataset, const Estimates& answered) {
    auto anyTime = query;
    keepPeriods(anyTime, {});
    const auto columns = checkQuery(anyTime, dataset);
    if (anyTime.filters.size() == query.filters.size() || !columns || !columns->x || columns->xIsPeriod)
        return {};
    DistinctTexts cells;
    for (const auto row : rowsPassing(anyTime, dataset, *columns))
        cells.add(dataset.table.cellText(*columns->x, row));
    const auto there = indexByName(answered.categories);
    std::vector<std::string> absent;
    for (const auto& cell : cells.list()) {
        if (const auto label = dataset.codebook.variables[*columns->x].labelOf(cell); !there.contains(label))
            absent.push_back(label);
    }
    return absent;
}

std::string sortedText(const Ranking& ranking, const Estimates& answer) {
    const auto* deciding = ranking.series.empty() ? nullptr : decidingSeries(answer, ranking.series);
    const auto whose =
        deciding == nullptr ? std::string() : fmt::format(" of {}", inQuotes(deciding->seriesLabel));
    if (ranking.by == RankBy::Change)
        return scene_sentences::sortedByChange(whose, ranking.since->label());
    if (ranking.by == RankBy::Value && deciding != nullptr)
        return scene_sentences::sortedByValue(whose);
    return {};
}

std::string othersText(const ShownNames& shown) {
    if (shown.others == 0)
        return {};
    auto text =
        scene_sentences::shownOf(shown.labels.size(), shown.labels.size() + shown.others, othersLabel(shown));
    if (shown.othersWithoutValue > 0)
        text += scene_sentences::withoutValue(shown.othersWithoutValue);
    return text + ".";
}

std::string absentText(std::vector<std::string> names) {
    if (names.empty())
        return {};
    const auto count = names.size();
    if (count > mostAbsentNamed) {
        names.resize(mostAbsentNamed - 1);
        names.push_back(fmt::format("{} more", count - names.size()));
    }
    return scene_sentences::noDataForPeriod(joinedForReading(names));
}
} // namespace

Result<std::string> rankNames(const Panel& panel, const DatasetPtr& dataset, const WorkToken& token,
                              Estimates& answer) {
    const auto& ranking = panel.ranking;
    if (ranking == Ranking{} || answer.categories.empty())
        return std::string();
    const auto keys = rankingKeys(panel, dataset, token, answer);
    if (!keys)
        return tl::unexpected(keys.error());
    if (!ranking.series.empty() && decidingSeries(answer, ranking.series) == nullptr)
        answer.findings.warn(scene_sentences::unknownRanking(inQuotes(ranking.series)),
                             {dataset->id, 0, {}, {}});
    const auto absent = absentNames(panel.query, *dataset, answer);
    const auto withValue = namesWithValue(answer);
    std::vector<RankedName> names;
    for (const auto& label : answer.categories) {
        const auto key = keys->find(label);
        names.push_back({label, key == keys->end() ? std::nullopt : std::optional(key->second),
                         withValue.contains(label)});
    }
    sortNames(names, ranking);
    const auto shown = cutNames(names, ranking);
    const auto sorted = sortedText(ranking, answer);
    arrangeBy(shown, isHorizontal(panel.chart), answer);
    std::vector<std::string> sentences;
    for (const auto& sentence : {sorted, othersText(shown), absentText(absent)}) {
        if (!sentence.empty())
            sentences.push_back(sentence);
    }
    return joined(sentences, " ");
}

} // namespace driftline
