// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/pairing.h"

#include "base/lists.h"
#include "base/text.h"
#include "data/places.h"
#include "query/sentences.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace driftline {

namespace {
/// By what names are joined: the code of a place, else the name in lower case.
class JoinKeys {
public:
    const std::string& of(const std::string& name) {
        const auto [found, isNew] = m_keys.try_emplace(name);
        if (isNew) {
            const auto place = name.empty() ? std::nullopt : matchPlace(name);
            const bool isPlace = place && !place->code.empty() && place->sureness == PlaceSureness::Certain;
            found->second = isPlace ? "place " + place->code : lowered(trimmed(name));
        }
        return found->second;
    }

private:
    std::map<std::string, std::string> m_keys;
};

bool tellsApart(const Estimates& answer, std::string EstimateSeries::*name) {
    return std::any_of(answer.series.begin(), answer.series.end(), [&](const EstimateSeries& series) {
        return series.*name != answer.series.front().*name;
    });
}

/// Years from one period to another, by their first days.
int yearsBetween(const Period& from, const Period& to) {
    return to.start.year() - from.start.year();
}

/// The numbers of an answer, to be found by what they are of.
class Lookup {
public:
    Lookup(const Estimates& answer, const Estimates& y, JoinKeys& keys, int yearsBefore)
        : m_keys(keys)
        // One series of each side needs no common name.
        , m_bySeries(tellsApart(answer, &EstimateSeries::series) && tellsApart(y, &EstimateSeries::series))
        , m_byFacet(tellsApart(answer, &EstimateSeries::facet) && tellsApart(y, &EstimateSeries::facet))
        , m_yearsBefore(yearsBefore) {
        for (const auto& series : answer.series) {
            for (const auto& estimate : series.estimates)
                m_found[keyOf(series, estimate.at)].push_back(&estimate);
        }
    }

    /// The number that belongs to an estimate: with a value if there is one, else the missing one, else none.
    const Estimate* find(const EstimateSeries& series, const Position& at) {
        const auto found = m_found.find(keyOf(series, at));
        if (found == m_found.end())
            return nullptr;
        const Estimate* best = nullptr;
        for (const auto* one : found->second) {
            if (fits(*one, at) && (best == nullptr || isBetter(*one, *best, at)))
                best = one;
        }
        return best;
    }

private:
    using Key = std::tuple<std::string, std::string, std::string>;

    Key keyOf(const EstimateSeries& series, const Position& at) {
        return {m_byFacet ? m_keys.of(series.facetLabel) : std::string(),
                m_bySeries ? m_keys.of(series.seriesLabel) : std::string(),
                at.period ? std::string() : m_keys.of(at.category)};
    }

    bool fits(const Estimate& one, const Position& at) const {
        if (!at.period || !one.at.period)
            return !at.period && !one.at.period;
        const int years = yearsBetween(*one.at.period, *at.period);
        return one.at.period == at.period || (one.value && years >= 0 && years <= m_yearsBefore &&
                                              one.at.period->start <= at.period->start);
    }

    static bool isBetter(const Estimate& one, const Estimate& best, const Position& at) {
        if (one.value.has_value() != best.value.has_value())
            return one.value.has_value();
        if (!at.period || best.at.period == at.period)
            return false;
        return one.at.period == at.period || *best.at.period < *one.at.period;
    }

    JoinKeys& m_keys;
    bool m_bySeries;
    bool m_byFacet;
    int m_yearsBefore;
    std::map<Key, std::vector<const Estimate*>> m_found;
};

/// What is not drawn for one reason: for each name, when.
class Unpaired {
public:
    void add(const EstimateSeries& series, const Position& at) {
        auto name = at.period ? nameOf(series) : at.category.text();
        auto& periods = m_periods[name];
        if (std::find(m_names.begin(), m_names.end(), name) == m_names.end())
            m_names.push_back(std::move(name));
        if (at.period)
            addDistinct(periods, at.period->label());
    }

    /// "no export share for Laos and Myanmar"; "no export share in 2023 and 2024 for Laos": names with the
    /// same periods share a sentence. `isDrawn`: whether a name has points all the same.
    template <class IsDrawn>
    void tell(Diagnostics& findings, const std::string& measure, IsDrawn isDrawn) const {
        std::map<std::string, std::vector<std::string>> byPeriods;
        std::vector<std::string> order;
        for (const auto& name : m_names) {
            const auto when = isDrawn(name) ? " in " + listed(m_periods.at(name), true) : std::string();
            if (!byPeriods.contains(when))
                order.push_back(when);
            byPeriods[when].push_back(name);
        }
        for (const auto& when : order)
            findings.note(query_sentences::figureNotPaired(measure, when, listed(byPeriods.at(when), false)),
                          {});
    }

    /// The name by which points of a series over time go.
    static std::string nameOf(const EstimateSeries& series) {
        if (!series.seriesLabel.empty())
            return series.seriesLabel;
        return series.facetLabel.empty() ? "the series" : series.facetLabel;
    }

private:
    static std::string listed(std::vector<std::string> names, bool arePeriods) {
        constexpr std::size_t mostListed = 8;
        const auto count = names.size();
        if (count > mostListed + 1) {
            names.resize(mostListed);
            names.push_back(arePeriods ? query_sentences::morePeriods(count - mostListed)
                                       : query_sentences::moreNames(count - mostListed));
        }
        return joinedForReading(names);
    }

    std::vector<std::string> m_names;
    std::map<std::string, std::vector<std::string>> m_periods;
};

/// Whether a name along the axis, or a series over time, still has a number.
bool isNamed(const Estimates& answer, const std::string& name) {
    return std::any_of(answer.series.begin(), answer.series.end(), [&name](const EstimateSeries& series) {
        return std::any_of(series.estimates.begin(), series.estimates.end(), [&](const Estimate& one) {
            return one.at.period ? Unpaired::nameOf(series) == name : one.at.category == name;
        });
    });
}

Result<void> checkPeriods(const Estimates& y, const Estimates& other, const std::string& name,
                          const JoinRule& rule) {
    if (y.categories.empty() || !y.covered || !other.covered || y.covered == other.covered)
        return {};
    const int years = yearsBetween(*other.covered, *y.covered);
    if (years >= 0 && years <= rule.yearsBefore)
        return {};
    const auto remedy = years > 0 ? query_sentences::chooseOnePeriodOrAllow(
                                        counted(static_cast<std::size_t>(years), "year", "years"))
                                  : std::string(query_sentences::chooseOnePeriod);
    return fail(query_sentences::figurePairPeriods(rule.yName, y.covered->label(), name,
                                                   other.covered->label(), remedy));
}

/// As a sentence begins.
std::string capitalisedName(std::string name) {
    if (!name.empty() && name.front() >= 'a' && name.front() <= 'z')
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

/// Joins what is left of the first answer.
class Joining {
public:
    Joining(Estimates& y, Pairs& pairs, const JoinRule& rule)
        : m_y(y)
        , m_pairs(pairs)
        , m_rule(rule)
        , m_x(pairs.x, y, m_keys, rule.yearsBefore) {
        if (pairs.size)
            m_size.emplace(*pairs.size, y, m_keys, rule.yearsBefore);
    }

    void join() {
        tellAloneInX();
        for (auto& series : m_y.series)
            std::erase_if(series.estimates, [&](Estimate& one) { return !joinOne(series, one); });
        std::erase_if(m_y.series, [](const EstimateSeries& series) { return series.estimates.empty(); });
        std::erase_if(m_y.categories, [this](const std::string& name) { return !isNamed(m_y, name); });
        const auto isDrawn = [this](const std::string& name) { return isNamed(m_y, name); };
        m_noY.tell(m_y.findings, m_rule.yName, isDrawn);
        m_noX.tell(m_y.findings, m_rule.xName, isDrawn);
        m_noSize.tell(m_y.findings, m_rule.sizeName, isDrawn);
        m_notPositive.tell(m_y.findings, query_sentences::sizeAboveZero(m_rule.sizeName), isDrawn);
        m_pairs.earlier = earlierText();
    }

private:
    bool joinOne(const EstimateSeries& series, Estimate& one) {
        const auto* x = m_x.find(series, one.at);
        if (!one.value) {
            m_noY.add(series, one.at);
            return false;
        }
        if (x == nullptr || !x->value) {
            m_noX.add(series, one.at);
            return false;
        }
        Pair pair{*x, {}};
        if (m_size) {
            const auto* size = m_size->find(series, one.at);
            if (size == nullptr || !size->value || *size->value <= 0) {
                (size == nullptr || !size->value ? m_noSize : m_notPositive).add(series, one.at);
                return false;
            }
            pair.size = *size;
            noteEarlier(m_rule.sizeName, *size, one, series);
        }
        noteEarlier(m_rule.xName, *x, one, series);
        one.pair = static_cast<int>(m_pairs.list.size());
        m_pairs.list.push_back(std::move(pair));
        return true;
    }

    /// Names and series that only the second answer has. What it has of other periods is nobody's loss.
    void tellAloneInX() {
        Lookup y(m_y, m_pairs.x, m_keys, m_rule.yearsBefore);
        std::vector<std::pair<const EstimateSeries*, const Estimate*>> alone;
        for (const auto& series : m_pairs.x.series) {
            if (!m_y.categories.empty()) {
                for (const auto& one : series.estimates) {
                    if (one.value && y.find(series, one.at) == nullptr)
                        m_noY.add(series, one.at);
                }
                continue;
            }
            const bool isMet =
                std::any_of(series.estimates.begin(), series.estimates.end(),
                            [&](const Estimate& one) { return y.find(series, one.at) != nullptr; });
            if (!isMet && !series.estimates.empty() && tellsApart(m_pairs.x, &EstimateSeries::series) &&
                tellsApart(m_y, &EstimateSeries::series))
                m_noY.add(series, series.estimates.back().at);
        }
    }

    void noteEarlier(const std::string& measure, const Estimate& other, const Estimate& one,
                     const EstimateSeries& series) {
        if (!one.at.period || !other.at.period || one.at.period == other.at.period)
            return;
        auto& text = m_earlier[measure];
        text.push_back(query_sentences::earlierFor(Unpaired::nameOf(series), other.at.period->label(),
                                                   one.at.period->label()));
    }

    std::string earlierText() const {
        constexpr std::size_t mostListed = 6;
        std::vector<std::string> sentences;
        const auto add = [&](const std::string& measure, std::vector<std::string> which) {
            const auto count = which.size();
            if (count > mostListed) {
                which.resize(mostListed);
                which.push_back(fmt::format("{} more", count - mostListed));
            }
            sentences.push_back(query_sentences::whereMissingFilled(
                capitalisedName(measure),
                counted(static_cast<std::size_t>(m_rule.yearsBefore), "year", "years"), joined(which, ", ")));
        };
        for (const auto& [measure, which] : m_earlier)
            add(measure, which);
        for (const auto* other : {&m_pairs.x, m_pairs.size ? &*m_pairs.size : nullptr}) {
            if (other != nullptr && !m_y.categories.empty() && m_y.covered && other->covered &&
                m_y.covered != other->covered)
                sentences.push_back(fmt::format(
                    "{}: {}; {}: {}.", capitalisedName(m_rule.yName), m_y.covered->label(),
                    other == &m_pairs.x ? m_rule.xName : m_rule.sizeName, other->covered->label()));
        }
        return joined(sentences, " ");
    }

    Estimates& m_y;
    Pairs& m_pairs;
    const JoinRule& m_rule;
    JoinKeys m_keys;
    Lookup m_x;
    std::optional<Lookup> m_size;
    Unpaired m_noY;
    Unpaired m_noX;
    Unpaired m_noSize;
    Unpaired m_notPositive;
    std::map<std::string, std::vector<std::string>> m_earlier;
};
} // namespace

Result<Pairs> pairUp(Estimates& y, Estimates x, std::optional<Estimates> size, const JoinRule& rule) {
    if (y.categories.empty() != x.categories.empty() && !y.series.empty() && !x.series.empty())
        return fail(query_sentences::figurePairPositions(rule.yName, rule.xName));
    if (auto checked = checkPeriods(y, x, rule.xName, rule); !checked)
        return tl::unexpected(std::move(checked.error()));
    if (size) {
        if (auto checked = checkPeriods(y, *size, rule.sizeName, rule); !checked)
            return tl::unexpected(std::move(checked.error()));
    }
    Pairs pairs{{}, std::move(x), std::move(size), {}};
    Joining(y, pairs, rule).join();
    return pairs;
}

} // namespace driftline
