// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/place_column.h"

#include "base/text.h"
#include "data/place_key.h"
#include "data/place_register.h"
#include "data/sentences.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_set>

namespace driftline {

namespace {
/// A column with more distinct cells is free text or numbers; all places of the world with every aggregate
/// and partner are fewer.
constexpr std::size_t mostPlaces = 3000;

constexpr std::array codeSchemes{
    PlaceScheme::Iso3, PlaceScheme::CountryLetters, PlaceScheme::Iso2,          PlaceScheme::M49,
    PlaceScheme::Cow,  PlaceScheme::PolityNumber,   PlaceScheme::GleditschWard, PlaceScheme::VDem,
    PlaceScheme::Imf};

std::string_view headingName(PlaceScheme scheme) {
    switch (scheme) {
    case PlaceScheme::Name:
        return "name";
    case PlaceScheme::Iso2:
        return "iso2";
    case PlaceScheme::Iso3:
        return "iso3";
    case PlaceScheme::M49:
        return "m49";
    case PlaceScheme::Cow:
    case PlaceScheme::PolityNumber:
        return "cow";
    case PlaceScheme::GleditschWard:
        return "gw";
    case PlaceScheme::VDem:
        return "vdem";
    case PlaceScheme::Imf:
        return "imf";
    case PlaceScheme::CountryLetters:
        return "letters";
    }
    return {};
}

/// Lower case, and one blank for whatever parts words.
std::string plainHeading(std::string_view heading) {
    auto text = lowered(heading);
    std::replace_if(
        text.begin(), text.end(),
        [](char c) { return c == '_' || c == '-' || c == '.' || c == '(' || c == ')' || c == '/'; }, ' ');
    return joined(words(text), " ");
}

bool headingSays(std::string_view plain, std::string_view kind) {
    const auto& headings = placeRegister().headings;
    const auto found = headings.find(kind);
    if (found == headings.end())
        return false;
    return std::any_of(found->second.begin(), found->second.end(),
                       [&](const std::string& heading) { return plainHeading(heading) == plain; });
}

struct Reading {
    std::vector<std::optional<PlaceMatch>> matches; ///< of each distinct cell
    std::size_t matched = 0;
    std::size_t aggregates = 0;

    double share() const {
        return matches.empty()
                   ? 0
                   : static_cast<double>(matched + aggregates) / static_cast<double>(matches.size());
    }
};

bool isDecidedByYear(const std::string& cell, PlaceScheme scheme, const std::optional<YearRange>& years) {
    if (scheme == PlaceScheme::Name)
        return false;
    const auto& codes = placeRegister().byCode[static_cast<std::size_t>(scheme)];
    const auto found = codes.find(placeCodeKey(cell, scheme));
    if (found == codes.end())
        return false;
    return !years
               ? found->second.size() > 1
               : std::count_if(found->second.begin(), found->second.end(), [&](const CodeMeaning& meaning) {
                     return (!meaning.since || *meaning.since <= years->last) &&
                            (!meaning.until || *meaning.until >= years->first);
                 }) > 1;
}
} // namespace

class PlaceColumnReader {
public:
    PlaceColumnReader(std::string_view heading, const std::vector<std::string_view>& cells,
                      std::optional<YearRange> years)
        : m_heading(plainHeading(heading))
        , m_years(years) {
        std::unordered_set<std::string_view> seen;
        for (const auto cell : cells) {
            const auto text = trimmed(cell);
            if (text.empty() || !seen.insert(text).second)
                continue;
            if (m_cells.size() == mostPlaces) {
                m_isTooLong = true;
                return;
            }
            m_cells.emplace_back(text);
        }
    }

    std::optional<PlaceColumn> read() {
        if (m_isTooLong || m_cells.empty())
            return {};
        if (auto column = byStatedScheme())
            return column;
        if (auto column = byNames())
            return column;
        if (auto column = byLetters())
            return column;
        if (auto column = byTwoLetters())
            return column;
        return byNumbers();
    }

private:
    const Reading& reading(PlaceScheme scheme) {
        const auto [found, isNew] = m_readings.try_emplace(scheme);
        if (isNew)
            fill(found->second, scheme);
        return found->second;
    }

    void fill(Reading& reading, PlaceScheme scheme) {
        for (const auto& cell : m_cells) {
            auto match = matchPlace(cell, scheme, yearFor(cell, scheme));
            if (match) {
                ++(match->isAggregate ? reading.aggregates : reading.matched);
                if (isDecidedByYear(cell, scheme, m_years))
                    match->sureness = PlaceSureness::Likely;
            }
            reading.matches.push_back(std::move(match));
        }
        if (scheme == PlaceScheme::Name)
            decideAmbiguousNames(reading);
    }

    /// A year in which a code can be looked up: one of the table's in which it means something.
    std::optional<int> yearFor(const std::string& cell, PlaceScheme scheme) const {
        if (!m_years)
            return {};
        if (scheme == PlaceScheme::Name || isDecidedByYear(cell, scheme, m_years))
            return m_years->first == m_years->last ? std::optional<int>(m_years->last) : std::optional<int>();
        const auto last = matchPlace(cell, scheme, m_years->last);
        return last ? m_years->last : m_years->first;
    }

    void decideAmbiguousNames(Reading& reading) {
        std::vector<std::string> keys;
        keys.reserve(m_cells.size());
        for (const auto& cell : m_cells)
            keys.push_back(placeKey(cell).words);
        const auto hasKey = [&keys](const std::string& key) {
            return std::find(keys.begin(), keys.end(), key) != keys.end();
        };
        const auto hasPlace = [&reading](const std::string& code) {
            return std::any_of(reading.matches.begin(), reading.matches.end(),
                               [&](const auto& match) { return match && match->code == code; });
        };
        const auto isInCompany = [&](const AmbiguousName& name) {
            if (std::any_of(name.unlessKeys.begin(), name.unlessKeys.end(), hasKey))
                return false;
            if (!name.besideKeys.empty())
                return std::any_of(name.besideKeys.begin(), name.besideKeys.end(), hasKey);
            return name.beside.empty() ? reading.matched > 0
                                       : std::any_of(name.beside.begin(), name.beside.end(), hasPlace);
        };
        const auto& known = placeRegister();
        // Decided from what is certain only, so that the order of cells does not matter.
        std::vector<std::pair<std::size_t, PlaceMatch>> decided;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            for (const auto& name : known.ambiguous) {
                if (name.key != keys[i] || !isInCompany(name))
                    continue;
                PlaceMatch match{{}, m_cells[i], PlaceScheme::Name, PlaceSureness::Likely, true};
                if (name.place)
                    match = {known.places[*name.place].code, known.places[*name.place].name,
                             PlaceScheme::Name, PlaceSureness::Likely, false};
                decided.emplace_back(i, std::move(match));
                break;
            }
        }
        for (auto& [i, match] : decided) {
            if (const auto& before = reading.matches[i])
                --(before->isAggregate ? reading.aggregates : reading.matched);
            ++(match.isAggregate ? reading.aggregates : reading.matched);
            reading.matches[i] = std::move(match);
        }
    }

    std::optional<PlaceColumn> byStatedScheme() {
        constexpr double mostOfThem = 0.8;
        std::optional<PlaceScheme> best;
        for (const auto scheme : codeSchemes) {
            if (!headingSays(m_heading, headingName(scheme)))
                continue;
            if (scheme == PlaceScheme::PolityNumber && !hasPolityNumbers())
                continue;
            if (scheme == PlaceScheme::Cow && hasPolityNumbers())
                continue;
            const auto& here = reading(scheme);
            if (here.matched > 0 && here.share() >= mostOfThem &&
                (!best || here.share() > reading(*best).share()))
                best = scheme;
        }
        if (!best)
            return {};
        return column(*best, PlaceSureness::Certain);
    }

    /// Numbers that Polity alone has: Ethiopia since 1993, the USSR, Pakistan until 1971, Vietnam since 1976.
    bool hasPolityNumbers() const {
        constexpr std::array<std::string_view, 6> own{"529", "364", "769", "818", "342", "525"};
        return std::any_of(m_cells.begin(), m_cells.end(), [&](const std::string& cell) {
            const auto key = placeCodeKey(cell, PlaceScheme::PolityNumber);
            return std::find(own.begin(), own.end(), key) != own.end();
        });
    }

    std::optional<PlaceColumn> byNames() {
        const auto& here = reading(PlaceScheme::Name);
        if (here.matched == 0 && (here.aggregates < 2 || !headingSays(m_heading, "name")))
            return {};
        const bool isStated = headingSays(m_heading, "name");
        const double enough = isStated ? 0.4 : 0.7;
        if (here.share() < enough)
            return {};
        const bool isSure = here.matched >= 3 || (isStated && here.share() == 1);
        return column(PlaceScheme::Name, isSure ? PlaceSureness::Certain : PlaceSureness::Likely);
    }

    std::optional<PlaceColumn> byLetters() {
        if (!isWrittenAlike())
            return {};
        const bool isStated = headingSays(m_heading, "code") || headingSays(m_heading, "name");
        const auto& iso = reading(PlaceScheme::Iso3);
        const auto& letters = reading(PlaceScheme::CountryLetters);
        // Both lists have AUS and SWZ, for other states: the abbreviations must explain clearly more.
        constexpr double clearlyMore = 0.15;
        if (letters.matched >= 5 && letters.share() >= 0.95 && letters.share() - iso.share() >= clearlyMore)
            return column(PlaceScheme::CountryLetters, PlaceSureness::Likely);
        if (letters.share() > iso.share())
            return {};
        if (isStated ? iso.matched >= 1 && iso.share() >= 0.9
                     : iso.matched >= 3 && iso.share() >= 0.95 && areCapitals())
            return column(PlaceScheme::Iso3,
                          iso.matched >= 5 ? PlaceSureness::Certain : PlaceSureness::Likely);
        return {};
    }

    std::optional<PlaceColumn> byTwoLetters() {
        if (!isWrittenAlike())
            return {};
        const auto& here = reading(PlaceScheme::Iso2);
        const auto& states = placeRegister().usStates;
        const bool areStates = std::all_of(m_cells.begin(), m_cells.end(), [&](const std::string& cell) {
            return states.find(cell) != states.end();
        });
        if (areStates && m_cells.size() > 1)
            return {};
        if (headingSays(m_heading, "code") ? here.matched >= 1 && here.share() >= 0.9
                                           : here.matched >= 8 && here.share() >= 0.98 && areCapitals())
            return column(PlaceScheme::Iso2,
                          here.matched >= 8 ? PlaceSureness::Certain : PlaceSureness::Likely);
        return {};
    }

    std::optional<PlaceColumn> byNumbers() {
        if (!headingSays(m_heading, "code"))
            return {};
        std::optional<PlaceScheme> best;
        double bestShare = 0;
        double nextShare = 0;
        for (const auto scheme : {PlaceScheme::M49, PlaceScheme::Imf, PlaceScheme::Cow}) {
            const auto share = reading(scheme).share();
            if (share > bestShare) {
                nextShare = bestShare;
                bestShare = share;
                best = scheme;
            } else {
                nextShare = std::max(nextShare, share);
            }
        }
        constexpr std::size_t fewest = 5;
        if (!best || reading(*best).matched < fewest || bestShare < 0.95 || bestShare - nextShare < 0.15)
            return {};
        return column(*best, PlaceSureness::Likely);
    }

    bool areCapitals() const {
        return std::all_of(m_cells.begin(), m_cells.end(),
                           [](const std::string& cell) { return lowered(cell) != cell; });
    }

    bool isWrittenAlike() const {
        return areCapitals() || std::all_of(m_cells.begin(), m_cells.end(),
                                            [](const std::string& cell) { return lowered(cell) == cell; });
    }

    PlaceColumn column(PlaceScheme scheme, PlaceSureness sureness) {
        const auto& here = reading(scheme);
        PlaceColumn out;
        out.scheme = scheme;
        out.sureness = sureness;
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            const auto& match = here.matches[i];
            if (!match && (scheme != PlaceScheme::Name || !isGroupByWording(m_cells[i]))) {
                out.unmatched.push_back(m_cells[i]);
                continue;
            }
            PlaceCell cell{m_cells[i],
                           match ? *match : PlaceMatch{{}, m_cells[i], scheme, PlaceSureness::Likely, true},
                           isDecidedByYear(m_cells[i], scheme, m_years)};
            (cell.match.isAggregate ? out.aggregates : out.matched).push_back(std::move(cell));
        }
        const auto found = out.matched.size() + out.aggregates.size();
        out.evidence = out.aggregates.empty()
                           ? data_sentences::distinctCells(found, m_cells.size(), placeSchemeTitle(scheme))
                           : data_sentences::distinctCellsThemGroupsTotals(
                                 found, m_cells.size(), placeSchemeTitle(scheme), out.aggregates.size());
        out.index();
        return out;
    }

    /// Among names of places, groups that no list has: "Emerging market economies by source of export
    /// earnings", "Upper-middle-income countries in Asia".
    static bool isGroupByWording(std::string_view cell) {
        constexpr std::array<std::string_view, 14> marks{
            "economies", "countries", "income",  "regions",   "region",      "nes",  "total",
            "average",   "excluding", "members", "aggregate", "unspecified", "rest", "excl"};
        for (const auto& word : words(plainHeading(cell))) {
            const auto plain = std::string_view(word).substr(0, word.find_last_not_of(",;:*") + 1);
            if (std::find(marks.begin(), marks.end(), plain) != marks.end())
                return true;
        }
        return false;
    }

    std::string m_heading;
    std::optional<YearRange> m_years;
    std::vector<std::string> m_cells;
    std::map<PlaceScheme, Reading> m_readings;
    bool m_isTooLong = false;
};

void PlaceColumn::index() {
    for (std::size_t i = 0; i < matched.size(); ++i)
        m_matched.emplace(matched[i].text, i);
    for (std::size_t i = 0; i < aggregates.size(); ++i)
        m_aggregates.emplace(aggregates[i].text, i);
}

const PlaceCell* PlaceColumn::find(std::string_view cell) const {
    const std::string text(trimmed(cell));
    if (const auto found = m_matched.find(text); found != m_matched.end())
        return &matched[found->second];
    if (const auto found = m_aggregates.find(text); found != m_aggregates.end())
        return &aggregates[found->second];
    return nullptr;
}

std::optional<PlaceColumn> placeColumn(std::string_view heading, const std::vector<std::string_view>& cells,
                                       std::optional<YearRange> years) {
    return PlaceColumnReader(heading, cells, years).read();
}

} // namespace driftline
