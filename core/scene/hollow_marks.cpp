// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/hollow_marks.h"

#include "base/lists.h"
#include "base/text.h"
#include "scene/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace driftline {

namespace {
/// A footer that lists more than this is read by nobody; the Table has them all.
constexpr std::size_t mostReasonsListed = 3;
constexpr std::size_t mostNamesListed = 3;
constexpr std::size_t mostStretchesListed = 3;
/// Notes are listed all or none, and only such as read on inside a sentence.
constexpr std::size_t longestNoteListed = 60;

/// Neighbours of one series that are hollow for one reason.
struct HollowStretch {
    std::string from;
    std::string to;
    std::size_t last = 0; ///< index of the end in the series

    bool operator==(const HollowStretch& other) const { return from == other.from && to == other.to; }
};

struct HollowSeries {
    const AssembledSeries* series = nullptr;
    std::string facet; ///< empty without small multiples
    std::string name;
    bool isOverTime = true;
    bool isWhole = true; ///< every mark of the series is hollow for this reason
    std::vector<HollowStretch> stretches;
};

struct HollowReason {
    std::string status;       ///< "estimated, indicative"
    std::string note;         ///< the first that a value has; may be empty
    bool isNoteShared = true; ///< by all of its values
    std::vector<HollowSeries> series;
};

/// How many series have marks, hollow or not.
struct DrawnSeries {
    std::size_t all = 0;
    std::map<std::string, std::size_t> inFacet;
    std::map<std::string, std::size_t> ofName;
};

bool isHollow(const Estimate& estimate) {
    return estimate.value && estimate.status.isUncertain();
}

std::string firstNote(const Estimate& estimate) {
    return estimate.provenance->notes.empty() ? std::string() : estimate.provenance->notes.front();
}

bool isPhrase(std::string_view note) {
    const auto end = note.ends_with('.') ? note.size() - 1 : note.size();
    return note.size() <= longestNoteListed &&
           note.substr(0, end).find_first_of(".:;()") == std::string::npos;
}

bool areNotesPhrases(const Assembly& assembly) {
    const auto fits = [](const Estimate& estimate) {
        return !isHollow(estimate) || estimate.provenance->notes.empty() ||
               isPhrase(estimate.provenance->notes.front());
    };
    return std::all_of(assembly.panels.begin(), assembly.panels.end(), [&](const AssembledPanel& panel) {
        return std::all_of(panel.series.begin(), panel.series.end(), [&](const AssembledSeries& series) {
            const auto& estimates = series.estimates->estimates;
            return std::all_of(estimates.begin(), estimates.end(), fits);
        });
    });
}

/// The reasons in the order in which they are first met: statuses, or where notes are listed each with its
/// note.
class HollowReasons {
public:
    explicit HollowReasons(bool withNotes) : m_withNotes(withNotes) {}

    void add(const AssembledSeries& series, const AssembledPanel& panel) {
        const auto& estimates = series.estimates->estimates;
        const auto known = std::count_if(estimates.begin(), estimates.end(),
                                         [](const Estimate& estimate) { return estimate.value.has_value(); });
        const auto& facet = series.estimates->facetLabel;
        const auto name = seriesNameOf(*series.estimates, *panel.answer);
        if (known > 0) {
            ++m_drawn.all;
            ++m_drawn.inFacet[facet];
            ++m_drawn.ofName[name];
        }
        std::map<std::size_t, std::ptrdiff_t> hollow; // how many for each reason
        for (std::size_t i = 0; i < estimates.size(); ++i) {
            if (!isHollow(estimates[i]))
                continue;
            const auto reason = reasonOf(estimates[i]);
            ++hollow[reason];
            auto& places = m_reasons[reason].series;
            if (places.empty() || places.back().series != &series)
                places.push_back({&series, facet, name, estimates[i].at.period.has_value(), true, {}});
            auto& stretches = places.back().stretches;
            if (stretches.empty() || stretches.back().last + 1 != i)
                stretches.push_back({estimates[i].at.label(), {}, i});
            stretches.back().to = estimates[i].at.label();
            stretches.back().last = i;
        }
        for (const auto& [reason, count] : hollow)
            m_reasons[reason].series.back().isWhole = count == known;
    }

    const std::vector<HollowReason>& list() const { return m_reasons; }
    const DrawnSeries& drawn() const { return m_drawn; }

private:
    std::size_t reasonOf(const Estimate& estimate) {
        const auto note = firstNote(estimate);
        auto key = std::pair(estimate.status.uncertainPart().label(), m_withNotes ? note : std::string());
        const auto [found, isNew] = m_places.try_emplace(std::move(key), m_reasons.size());
        if (isNew)
            m_reasons.push_back({found->first.first, note, true, {}});
        auto& reason = m_reasons[found->second];
        reason.isNoteShared = reason.isNoteShared && reason.note == note;
        return found->second;
    }

    bool m_withNotes;
    std::vector<HollowReason> m_reasons;
    std::map<std::pair<std::string, std::string>, std::size_t> m_places;
    DrawnSeries m_drawn;
};

/// The first of a list, and how many are not named.
std::string firstOf(std::vector<std::string> entries, std::size_t most, const char* separator) {
    const auto count = entries.size();
    if (count <= most)
        return joined(entries, separator);
    entries.resize(most);
    return scene_sentences::andMoreEntries(joined(entries, separator), count - most);
}

std::string placesText(const HollowSeries& series) {
    std::vector<std::string> places;
    for (const auto& stretch : series.stretches) {
        if (stretch.from == stretch.to)
            places.push_back(stretch.from);
        else
            places.push_back(stretch.from + (series.isOverTime ? "–" : " to ") + stretch.to);
    }
    return firstOf(std::move(places), mostStretchesListed, ", ");
}

bool areAlike(const std::vector<const HollowSeries*>& series) {
    return std::all_of(series.begin(), series.end(),
                       [&](const HollowSeries* one) { return one->stretches == series.front()->stretches; });
}

/// "Laos 2023"; the name alone where all of its marks are hollow.
std::string namedPlaces(const std::string& name, const HollowSeries& series) {
    return series.isWhole ? name : name + (series.isOverTime ? " " : " for ") + placesText(series);
}

/// Facets, or names of series, of which all series that are drawn have a reason alike.
std::set<std::string> wholeGroups(const HollowReason& reason, std::string HollowSeries::*group,
                                  const std::map<std::string, std::size_t>& drawn) {
    std::map<std::string, std::vector<const HollowSeries*>> groups;
    for (const auto& one : reason.series)
        groups[one.*group].push_back(&one);
    std::set<std::string> whole;
    for (const auto& entry : groups) {
        const auto& members = entry.second;
        const bool areWholeAlike = std::all_of(members.begin(), members.end(), [&](const auto* one) {
            return one->isWhole == members.front()->isWhole;
        });
        if (members.size() == drawn.at(entry.first) && areWholeAlike && areAlike(members))
            whole.insert(entry.first);
    }
    return whole;
}

/// Where small multiples have several series, what holds for a series in all of them, or for all series of
/// one, is said once.
std::vector<std::string> namesOf(const HollowReason& reason, const DrawnSeries& drawn) {
    const auto wholeNames = wholeGroups(reason, &HollowSeries::name, drawn.ofName);
    const auto wholeFacets = wholeGroups(reason, &HollowSeries::facet, drawn.inFacet);
    DistinctTexts names;
    for (const auto& one : reason.series) {
        if (one.facet.empty() || wholeNames.contains(one.name))
            names.add(namedPlaces(one.name, one));
        else if (wholeFacets.contains(one.facet))
            names.add(namedPlaces(one.facet, one));
        else
            names.add(namedPlaces(one.facet + ", " + one.name, one));
    }
    return names.take();
}

/// "2024" where all series are hollow there alike, else "Cambodia 2023, Laos 2024".
std::string whereText(const HollowReason& reason, const DrawnSeries& drawn) {
    std::vector<const HollowSeries*> all;
    for (const auto& one : reason.series)
        all.push_back(&one);
    if (all.size() == drawn.all && areAlike(all))
        return placesText(*all.front());
    auto names = namesOf(reason, drawn);
    const bool haveCommas = std::any_of(names.begin(), names.end(), [](const std::string& name) {
        return name.find(',') != std::string::npos;
    });
    return firstOf(std::move(names), mostNamesListed, haveCommas ? "; " : ", ");
}

std::string withoutFullStop(std::string text) {
    while (!text.empty() && text.back() == '.')
        text.pop_back();
    return text;
}

std::string reasonText(const HollowReason& reason, const DrawnSeries& drawn, bool withNote) {
    auto where = whereText(reason, drawn);
    const auto note = withNote ? withoutFullStop(reason.note) : std::string();
    if (!note.empty() && lowered(note) != reason.status)
        where += ": " + note;
    return fmt::format("{} ({})", reason.status, where);
}
} // namespace

std::string hollowMarksText(const Assembly& assembly) {
    const bool withNotes = areNotesPhrases(assembly);
    HollowReasons reasons(withNotes);
    for (const auto& panel : assembly.panels) {
        for (const auto& series : panel.series)
            reasons.add(series, panel);
    }
    const auto& list = reasons.list();
    if (list.empty())
        return {};
    // One reason that all of them share needs no place.
    if (const auto& only = list.front(); list.size() == 1 && only.isNoteShared)
        return "Hollow marks: " + only.status + "." +
               (only.note.empty() ? "" : " " + withFullStop(only.note));
    std::vector<std::string> texts;
    for (const auto& reason : list)
        texts.push_back(reasonText(reason, reasons.drawn(), withNotes));
    return "Hollow marks: " + firstOf(std::move(texts), mostReasonsListed, "; ") + ".";
}

} // namespace driftline
