// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/scene_json.h"
#include "support/expect_result.h"
#include "support/golden.h"
#include "workspace/gallery.h"

#include <map>
#include <set>

using namespace driftline;
using namespace driftline::test;

BOOST_AUTO_TEST_SUITE(gallery_golden)

BOOST_AUTO_TEST_CASE(every_figure_resolves_to_the_scene_it_should) {
    const Gallery gallery;
    const Workspace nothing;
    const auto figures = gallery.figures();
    BOOST_TEST(figures.size() >= 16U);
    for (const auto& figure : figures) {
        BOOST_TEST_CONTEXT(figure->id) {
            const auto scene = resolve(*figure, gallery.lookupWith(nothing));
            BOOST_REQUIRE(isOk(scene));
            for (const auto& finding : scene->findings.lines())
                BOOST_ERROR("unexpected finding: " << finding);
            BOOST_TEST(matchesGolden("scene/" + figure->id + ".json", sceneJson(*scene)));
        }
    }
}

BOOST_AUTO_TEST_CASE(every_figure_says_what_it_shows_and_where_each_number_comes_from) {
    const Gallery gallery;
    const Workspace nothing;
    for (const auto& figure : gallery.figures()) {
        BOOST_TEST_CONTEXT(figure->id) {
            const auto scene = resolve(*figure, gallery.lookupWith(nothing));
            BOOST_REQUIRE(isOk(scene));
            BOOST_TEST(!scene->title.empty());
            BOOST_TEST(!scene->subtitle.empty());
            BOOST_REQUIRE(!scene->footer.empty());
            BOOST_TEST(scene->footer.front().starts_with("Source: "));
            BOOST_TEST(!figure->text.shortTitle.empty());
            for (const auto& datum : scene->data) {
                BOOST_TEST(!datum.provenance->sources.empty());
                BOOST_TEST(!datum.provenance->sourceText.empty());
                BOOST_TEST(!datum.words->unit.empty());
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_colour_means_one_place_in_the_whole_gallery) {
    const Gallery gallery;
    const Workspace nothing;
    std::map<std::string, std::string> colours;
    std::map<std::string, std::string> places;
    for (const auto& figure : gallery.figures()) {
        const auto scene = resolve(*figure, gallery.lookupWith(nothing));
        BOOST_REQUIRE(isOk(scene));
        for (const auto& series : scene->series) {
            if (series.context)
                continue;
            // Who is ahead has the colour of that power, and the shade of a year is its place in time.
            constexpr std::string_view ahead = " ahead";
            auto place = series.name;
            if (place.ends_with(ahead))
                place.resize(place.size() - ahead.size());
            if (Period::parse(place))
                place = "a year";
            const auto colour = series.style.colour.text();
            if (place != "a year")
                BOOST_TEST(colours.try_emplace(place, colour).first->second == colour,
                           figure->id << ": " << place);
            BOOST_TEST(places.try_emplace(colour, place).first->second == place,
                       figure->id << ": " << colour);
        }
    }
    BOOST_TEST(colours.size() >= 8U);
}

BOOST_AUTO_TEST_CASE(the_figures_of_the_article_and_the_series_beside_it_are_there) {
    const Gallery gallery;
    std::set<std::string> ids;
    for (const auto& figure : gallery.figures())
        ids.insert(figure->id);
    for (const auto* id :
         {"article-rules-based-order", "article-forced-alignment", "article-alignment-gap",
          "article-exports-us-share", "article-investment-growth", "survey-alignment-cambodia",
          "survey-alignment-asean", "survey-influence", "survey-distrust", "pew-favourability-asia",
          "trade-cambodia-exports", "trade-us-china-share", "trade-mirror-gap", "investment-cambodia",
          "un-voting-distance", "asean-alignment-average", "perception-and-exposure-cambodia"})
        BOOST_TEST(ids.contains(id), id);
}

BOOST_AUTO_TEST_SUITE_END()
