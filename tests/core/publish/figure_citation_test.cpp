// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "data/citation.h"
#include "publish/figure_citation.h"
#include "support/expect_result.h"
#include "support/reference_readers.h"
#include "workspace/gallery.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

using namespace driftline;
using namespace driftline::test;

namespace {
FigureCitation citationOf(const Gallery& gallery, const FigureSpec& spec) {
    const Workspace nothing;
    const auto lookup = gallery.lookupWith(nothing);
    const auto scene = resolve(spec, lookup);
    BOOST_TEST_REQUIRE(isOk(scene));
    auto citation = citationFor(spec, lookup, *scene, {.names = {"Driftline"}, .year = programYear});
    BOOST_TEST_REQUIRE(isOk(citation));
    return *std::move(citation);
}

std::vector<std::string> keysOf(const FigureCitation& citation, CitationRole role) {
    std::vector<std::string> keys;
    for (const auto& one : citation.chain) {
        if (one.role == role)
            keys.push_back(one.reference.key);
    }
    return keys;
}
} // namespace

BOOST_AUTO_TEST_SUITE(figure_citation)

BOOST_AUTO_TEST_CASE(the_chain_leads_from_the_survey_over_the_article_to_the_figure) {
    const Gallery gallery;
    const auto citation = citationOf(gallery, *gallery.figure("article-forced-alignment"));
    const std::vector<std::string> originals = {"iseasstate", "iseas2022state", "iseas2023state",
                                                "iseas2024state"};
    BOOST_TEST(keysOf(citation, CitationRole::Original) == originals, boost::test_tools::per_element());
    BOOST_TEST(keysOf(citation, CitationRole::Via) == std::vector<std::string>{"lim2024cambodia"},
               boost::test_tools::per_element());
    BOOST_TEST(keysOf(citation, CitationRole::Event).size() == 2U);
    BOOST_TEST(keysOf(citation, CitationRole::Software) == std::vector<std::string>{"driftline"},
               boost::test_tools::per_element());
    const auto& figure = citation.chain.back();
    BOOST_TEST((figure.role == CitationRole::Figure));
    BOOST_TEST(figure.reference.key == "figure-article-forced-alignment");
    BOOST_TEST(figure.reference.note.find("(article/printed-figures)") != std::string::npos);
    BOOST_TEST(std::is_sorted(citation.chain.begin(), citation.chain.end(),
                              [](const Citation& a, const Citation& b) { return a.role < b.role; }));
}

BOOST_AUTO_TEST_CASE(only_the_reports_on_waves_that_are_drawn_are_cited) {
    const Gallery gallery;
    auto spec = *gallery.figure("survey-alignment-cambodia");
    spec.panels[0].query.filters.emplace_back(PeriodFilter{Period::ofYear(2023), Period::ofYear(2024)});
    const auto keys = keysOf(citationOf(gallery, spec), CitationRole::Original);
    const std::vector<std::string> expected = {"iseasstate", "iseas2023state", "iseas2024state"};
    BOOST_TEST(keys == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(panels_of_one_survey_are_cited_once) {
    const Gallery gallery;
    const auto citation = citationOf(gallery, *gallery.figure("survey-distrust"));
    const std::vector<std::string> originals = {"iseasstate", "iseas2022state", "iseas2023state"};
    BOOST_TEST(keysOf(citation, CitationRole::Original) == originals, boost::test_tools::per_element());
    BOOST_TEST(citationText(citation.chain.front().reference) ==
               "ISEAS – Yusof Ishak Institute (2022–2023). State of Southeast Asia Survey.");
}

BOOST_AUTO_TEST_CASE(a_copy_of_the_original_data_is_the_original) {
    const Gallery gallery;
    const auto citation = citationOf(gallery, *gallery.figure("trade-mirror-gap"));
    BOOST_TEST(keysOf(citation, CitationRole::Original) ==
                   std::vector<std::string>{"international2024direction"},
               boost::test_tools::per_element());
    BOOST_TEST(keysOf(citation, CitationRole::Via).empty());
    const auto text = citationIn(CitationFormat::Text, citation);
    BOOST_TEST(text.find("Copy in a public repository.") != std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(makers_that_nobody_read_are_named_as_the_figure_names_them) {
    const Gallery gallery;
    const auto text =
        citationIn(CitationFormat::Text, citationOf(gallery, *gallery.figure("investment-cambodia")));
    BOOST_TEST(
        text.find(
            "  Council for the Development of Cambodia (reported in the press). As the figure names it.\n") !=
            std::string::npos,
        text);
}

BOOST_AUTO_TEST_CASE(pew_is_cited_before_who_harmonised_it) {
    const Gallery gallery;
    const auto text =
        citationIn(CitationFormat::Text, citationOf(gallery, *gallery.figure("pew-favourability-asia")));
    BOOST_TEST(text.starts_with(
                   "Original source\n"
                   "  Pew Research Center (2002–2023). Global Attitudes surveys.\n"
                   "  C. Grasland (2024). pew_opi: harmonised Pew Global Attitudes microdata 2002–2023. "
                   "Pew Research Center. Harmonised at WorldRegio."),
               text);
    BOOST_TEST(text.find("may be re-used under CC-BY-4.0") != std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(own_figures_have_their_makers_and_nothing_is_guessed) {
    const auto dataset = smallData("year:period value:value\n2020 1\n2021 2\n");
    const DatasetLookup lookup = [&dataset](std::string_view /*id*/) { return Result<DatasetPtr>(dataset); };
    FigureSpec spec;
    spec.id = "own";
    spec.text.title = "My own";
    spec.panels.emplace_back().query.dataset = dataset->id;
    const auto scene = resolve(spec, lookup);
    BOOST_TEST_REQUIRE(isOk(scene));
    const auto anonymous = citationFor(spec, lookup, *scene);
    BOOST_TEST_REQUIRE(isOk(anonymous));
    BOOST_TEST(anonymous->chain.back().reference.authors.empty());
    BOOST_TEST(anonymous->chain.back().reference.date.year == 0);
    const auto mine = citationFor(spec, lookup, *scene, {.names = {"Sok Dara"}, .year = 2025});
    BOOST_TEST_REQUIRE(isOk(mine));
    BOOST_TEST(mine->chain.back().reference.authors.front().family == "Dara");
    BOOST_TEST(citationText(mine->chain.back().reference).starts_with("Sok Dara (2025). My own."));
}

BOOST_AUTO_TEST_CASE(every_figure_is_well_formed_in_every_format) {
    const Gallery gallery;
    for (const auto& figure : gallery.figures()) {
        BOOST_TEST_CONTEXT(figure->id) {
            const auto citation = citationOf(gallery, *figure);
            const auto references = citation.references();
            std::set<std::string> keys;
            for (const auto& reference : references)
                BOOST_TEST(keys.insert(reference.key).second, reference.key);
            // Somebody made the numbers or was at least read.
            BOOST_TEST(keysOf(citation, CitationRole::Original).size() +
                           keysOf(citation, CitationRole::Via).size() >
                       0U);
            const auto items = nlohmann::json::parse(citationIn(CitationFormat::CslJson, citation));
            BOOST_TEST(items.size() == references.size());
            for (const auto& item : items)
                BOOST_TEST(!item.at("title").get<std::string>().empty());
            if (canReadBibtex()) {
                const auto reading = readWithBibtex(citationIn(CitationFormat::BibTeX, citation));
                BOOST_TEST(reading.complaints == "");
                BOOST_TEST(reading.entries.size() == references.size());
            }
            if (canReadRis())
                BOOST_TEST(textsOf(readWithBibutils(citationIn(CitationFormat::Ris, citation)), "identifier")
                               .size() == references.size());
            const auto text = citationIn(CitationFormat::Text, citation);
            for (const auto* bad : {".. ", ". .", " .\n", "()", ",,", ". ,", " , "})
                BOOST_TEST(text.find(bad) == std::string::npos, text);
        }
    }
}

BOOST_AUTO_TEST_CASE(formats_are_known_by_name) {
    BOOST_TEST((citationFormat("BibTeX").value() == CitationFormat::BibTeX));
    BOOST_TEST((citationFormat("csl").value() == CitationFormat::CslJson));
    BOOST_TEST(failsWith(citationFormat("endnote"), "cite.unknown-format", "“endnote”"));
}

BOOST_AUTO_TEST_SUITE_END()
