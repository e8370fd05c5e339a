// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/lists.h"
#include "base/text.h"
#include "data/places.h"
#include "figure/entity.h"
#include "scene/figure_rules.h"
#include "scene/rule_sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace driftline {

namespace {
/// What the numbers of one panel are of.
struct PanelContents {
    std::string title;
    std::map<std::string, std::string> places; ///< by code: as the panel calls them
    std::map<Period, std::string> periods;
    Granularity granularity = Granularity::Year;
    bool isMixed = false; ///< periods of several lengths
};

void addPlace(PanelContents& contents, DistinctTexts& seen, const std::string& name) {
    const auto before = seen.list().size();
    seen.add(name);
    if (seen.list().size() == before)
        return;
    if (auto key = entityKey(name); !driftline::placeName(key).empty()) // names and codes of places
        contents.places.emplace(std::move(key), name);
}

PanelContents contentsOf(const ShownPanel& panel) {
    PanelContents out;
    out.title = panel.spec->title.empty() ? fmt::format("panel {}", panel.specIndex + 1)
                                          : inQuotes(panel.spec->title, 60);
    DistinctTexts seen;
    for (const auto& series : panel.series) {
        addPlace(out, seen, series.name);
        for (const auto* datum : series.values()) {
            if (!datum->period) {
                addPlace(out, seen, std::string(datum->category.text()));
                continue;
            }
            out.isMixed =
                out.isMixed || (!out.periods.empty() && datum->period->granularity != out.granularity);
            out.granularity = datum->period->granularity;
            out.periods.try_emplace(*datum->period, datum->period->label());
        }
    }
    return out;
}

template <class Key>
std::vector<std::string> onlyIn(const std::map<Key, std::string>& names,
                                const std::map<Key, std::string>& others) {
    std::vector<std::string> out;
    for (const auto& [key, name] : names) {
        if (!others.contains(key))
            out.push_back(name);
    }
    std::sort(out.begin(), out.end());
    return out;
}

/// Periods between the first and the last that both have: what one of them has besides lies before a reader's
/// eyes, at the ends of its line.
std::map<Period, std::string> within(const PanelContents& contents, const PanelContents& other) {
    std::map<Period, std::string> out;
    if (contents.periods.empty() || other.periods.empty())
        return out;
    for (const auto& [period, name] : contents.periods) {
        if (!(period < other.periods.begin()->first) && !(other.periods.rbegin()->first < period))
            out.emplace(period, name);
    }
    return out;
}

void addDifference(std::vector<std::string>& parts, const PanelContents& contents,
                   const std::vector<std::string>& names) {
    constexpr std::size_t mostNamed = 12;
    if (names.empty())
        return;
    auto shown = names;
    if (shown.size() > mostNamed) {
        shown.resize(mostNamed);
        shown.push_back(fmt::format("{} others", names.size() - mostNamed));
    }
    parts.push_back(rule_sentences::onlyInPanel(contents.title, joinedForReading(shown)));
}

void compare(const PanelContents& first, const PanelContents& second, FindingList& findings) {
    std::vector<std::string> parts;
    if (!first.places.empty() && !second.places.empty()) {
        addDifference(parts, first, onlyIn(first.places, second.places));
        addDifference(parts, second, onlyIn(second.places, first.places));
    }
    if (!first.isMixed && !second.isMixed && first.granularity == second.granularity) {
        addDifference(parts, first, onlyIn(within(first, second), second.periods));
        addDifference(parts, second, onlyIn(within(second, first), first.periods));
    }
    if (parts.empty())
        return;
    auto what = joined(parts, "; ");
    what.front() = 'O';
    findings.add(Severity::Note, rule_sentences::panelsDiffer(what));
}
} // namespace

void checkPanels(const ShownFigure& figure, FindingList& findings) {
    std::vector<PanelContents> contents;
    for (const auto& panel : figure.panels)
        contents.push_back(contentsOf(panel));
    for (std::size_t i = 0; i < contents.size(); ++i) {
        for (std::size_t j = i + 1; j < contents.size(); ++j) {
            if (figure.panels[i].spec->query.dataset != figure.panels[j].spec->query.dataset)
                compare(contents[i], contents[j], findings);
        }
    }
}

} // namespace driftline
