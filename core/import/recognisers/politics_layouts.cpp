// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "import/heading_roles.h"
#include "import/recognisers/layout.h"
#include "import/recognisers/sentences.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace driftline {

namespace {
bool isMeasureOfVdem(std::string_view words) {
    static constexpr std::array<std::string_view, 8> besides{" codelow", " codehigh", " sd",   " nr",
                                                             " osp",     " ord",      " mean", " 3c"};
    const bool isVariable = words.starts_with("v2") || words.starts_with("v3") || words.starts_with("e ");
    return isVariable && std::none_of(besides.begin(), besides.end(), [words](std::string_view ending) {
               return words.ends_with(ending) ||
                      words.find(std::string(ending) + " ") != std::string_view::npos;
           });
}

/// Codebook of V-Dem: _codelow and _codehigh are one standard deviation away (68 %), _nr counts the coders,
/// _osp and _ord are other forms of the same answer.
void readVdem(Layout& layout) {
    constexpr double oneDeviation = 68;
    layout.give("country_name", Role::Place);
    layout.give("country_text_id", Role::PlaceCode);
    layout.give("year", Role::Period);
    layout.keepBeside({"country_id", "COWcode", "project", "historical", "histname", "codingstart",
                       "codingend", "gapstart1", "gapend1", "gap_index", "historical_date"});
    const auto measures =
        layout.headingsWhere([&](std::string_view words) { return isMeasureOfVdem(words); });
    std::vector<std::string> numeric;
    for (const auto& heading : measures) {
        if (layout.column(heading)->type == ColumnType::Number)
            numeric.push_back(heading);
    }
    layout.measureEach(numeric);
    bool hasBounds = false;
    for (const auto& heading : numeric) {
        hasBounds = hasBounds || layout.has(heading + "_codelow");
        layout.bound(heading + "_codelow", heading, true, oneDeviation);
        layout.bound(heading + "_codehigh", heading, false, oneDeviation);
    }
    if (hasBounds)
        layout.addNote(recogniser_sentences::boundsOfVDem);
}

/// Polity5, "Dataset Users' Manual": −66 foreign interruption, −77 interregnum, −88 transition.
void readPolity(Layout& layout) {
    layout.give("country", Role::Place);
    layout.give("year", Role::Period);
    layout.keepBeside({"cyear", "ccode", "flag",   "fragment", "durable", "byear",    "bmonth",
                       "bday",  "eyear", "emonth", "eday",     "eprec",   "bprec",    "interim",
                       "prior", "post",  "change", "d4",       "sf",      "regtrans", "p5"});
    layout.give("scode", Role::PlaceCode);
    std::vector<std::string> measures;
    for (const auto* score : {"democ", "autoc", "polity", "polity2", "xrreg", "xrcomp", "xropen", "xconst",
                              "parreg", "parcomp", "exrec", "exconst", "polcomp"}) {
        if (layout.has(score))
            measures.push_back(layout.column(score)->heading);
    }
    layout.measureEach(measures);
    for (const auto& score : measures) {
        for (const auto* code : {"-66", "-77", "-88"})
            layout.missing(score, code, MissingReason::DidNotExist);
    }
}

/// Voeten, Strezhnev and Bailey: medians of ideal points with the 5 % and 95 % quantiles, a 90 % interval.
void readIdealPoints(Layout& layout) {
    constexpr double betweenQuantiles = 90;
    layout.giveFirst({"Countryname", "CountryName", "country", "iso3c"}, Role::Place);
    layout.give("iso3c", layout.has("Countryname") ? Role::PlaceCode : Role::Place);
    layout.giveFirst({"year", "session"}, Role::Period);
    layout.keepBeside({"ccode", "NVotesFP", "NVotesAll", "Nvotes"});
    if (layout.has("year"))
        layout.keepBeside("session");
    std::vector<std::string> points;
    for (const auto* point : {"IdealPointFP", "IdealPointAll", "IdealPointLegacy", "IdealPoint"}) {
        if (layout.has(point))
            points.push_back(layout.column(point)->heading);
    }
    layout.measureEach(points);
    bool hasBounds = false;
    for (const auto& point : points) {
        const auto which = point.substr(std::string_view("IdealPoint").size());
        hasBounds = hasBounds || layout.has("Q5%" + which);
        layout.bound("Q5%" + which, point, true, betweenQuantiles);
        layout.bound("Q95%" + which, point, false, betweenQuantiles);
        for (const auto* quantile : {"Q10%", "Q50%", "Q90%"})
            if (layout.has(quantile + which) && layout.column(quantile + which)->use != ColumnUse::Low)
                layout.keepBeside(quantile + which);
    }
    if (hasBounds)
        layout.addNote(recogniser_sentences::boundsOfIdealPoints);
}

/// Whether a pair of countries also stands the other way round.
bool standsTwice(const Layout& layout) {
    constexpr std::size_t mostRows = 20'000;
    std::set<std::pair<std::string, std::string>> seen;
    const auto end = std::min(layout.endRow(), layout.firstRow() + mostRows);
    for (auto row = layout.firstRow(); row < end; ++row) {
        const auto one = layout.cell(row, "ccode1");
        const auto other = layout.cell(row, "ccode2");
        if (one != other && seen.contains({other, one}))
            return true;
        seen.emplace(one, other);
    }
    return false;
}

void readDyads(Layout& layout) {
    // Where all pairs are with one country, the other is what the table is about. A code that the guess found
    // may belong to either, so places are known by the column itself.
    const auto countries = [&layout](std::initializer_list<std::string_view> headings) {
        const auto found = std::find_if(headings.begin(), headings.end(),
                                        [&](std::string_view heading) { return layout.has(heading); });
        return found == headings.end() ? std::string_view() : *found;
    };
    const auto one = countries({"Country1", "countryname1", "countryname_1", "iso3c.x", "ccode1"});
    const auto other = countries({"Country2", "countryname2", "countryname_2", "iso3c.y", "ccode2"});
    const bool isWithOne = layout.values(one, 2).size() == 1 && layout.values(other, 2).size() > 1;
    layout.take(Role::PlaceCode);
    layout.give(isWithOne ? other : one, Role::Place);
    layout.give(isWithOne ? one : other, Role::Series);
    layout.giveFirst({"year", "session.x", "session"}, Role::Period);
    std::vector<std::string> measures;
    for (const auto* measure : {"agree", "IdealPointDistance", "IdealPointFP.x", "IdealPointFP.y",
                                "IdealPointAll.x", "IdealPointAll.y"}) {
        if (layout.has(measure))
            measures.push_back(layout.column(measure)->heading);
    }
    for (const auto* code : {"ccode1", "ccode2", "session.x", "session.y", "NVotesAll.x", "NVotesAll.y",
                             "NVotesFP.x", "NVotesFP.y"}) {
        if (const auto* column = layout.column(code); column != nullptr && column->role == Role::None)
            layout.keepBeside(code);
    }
    layout.measureEach(measures);
    if (standsTwice(layout))
        layout.warn(recogniser_sentences::pairsTwice());
}

/// Codebook of AidData GCDF 3.0: only these rows may be added up; the others are umbrella agreements,
/// pledges, cancelled projects and the like.
void readAidData(Layout& layout) {
    layout.give("Recipient", Role::Place);
    layout.give("Recipient ISO-3", Role::PlaceCode);
    layout.giveFirst({"Commitment Year", "Year"}, Role::Period);
    layout.giveFirst({"Sector Name", "AidData Sector Name"}, Role::Series);
    layout.measureOnly("Amount (Constant USD 2021)");
    layout.unit("Amount (Constant USD 2021)", "US$ of 2021");
    layout.keepBeside({"AidData Record ID", "Financier Country", "Implementation Start Year",
                       "Completion Year", "Sector Code", "Status", "Intent", "Amount (Original Currency)",
                       "Adjusted Amount (Original Currency)", "Original Currency"});
    layout.give("Recommended For Aggregates", Role::Dimension);
    if (const auto marks = layout.values("Recommended For Aggregates");
        std::any_of(marks.begin(), marks.end(), [](const std::string& mark) { return mark != "Yes"; }))
        layout.warn(recogniser_sentences::notForAggregates());
}
} // namespace

std::vector<KnownLayout> politicsLayouts() {
    return {
        {"V-Dem",
         [](const Layout& layout) {
             return layout.hasAll({"country_name", "country_text_id", "year"}) &&
                    !layout
                         .headingsWhere([](std::string_view words) {
                             return words.starts_with("v2") || words.starts_with("v3");
                         })
                         .empty();
         },
         readVdem},
        {"Polity",
         [](const Layout& layout) {
             return layout.hasAll({"ccode", "scode", "country", "year", "polity"});
         },
         readPolity},
        {recogniser_sentences::votingPairs,
         [](const Layout& layout) {
             return layout.hasAll({"ccode1", "ccode2"}) &&
                    (layout.has("agree") || layout.has("IdealPointDistance"));
         },
         readDyads},
        {recogniser_sentences::votingPoints,
         [](const Layout& layout) {
             return layout.has("ccode") && (layout.has("IdealPointFP") || layout.has("IdealPointAll"));
         },
         readIdealPoints},
        {"AidData",
         [](const Layout& layout) {
             return layout.hasAll(
                 {"AidData Record ID", "Recommended For Aggregates", "Amount (Constant USD 2021)"});
         },
         readAidData},
    };
}

} // namespace driftline
