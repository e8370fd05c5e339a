// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "data/source.h"
#include "guide/guide_book.h"
#include "guide/guide_pictures.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace driftline;

BOOST_AUTO_TEST_SUITE(guide_book)

BOOST_AUTO_TEST_CASE(every_chapter_begins_with_its_title_and_has_words) {
    BOOST_TEST(guideChapters().size() == 14U);
    BOOST_TEST(guideChapters().front().name == "tour");
    std::set<std::string> titles;
    for (const auto& chapter : guideChapters()) {
        BOOST_TEST_CONTEXT(chapter.file) {
            BOOST_REQUIRE(!chapter.text.sections.empty());
            BOOST_TEST(chapter.text.sections.front().level == 1);
            BOOST_TEST(titles.insert(chapter.title).second);
            BOOST_TEST(chapter.markdown.find("{{") == std::string::npos);
            const auto& sections = chapter.text.sections;
            for (std::size_t i = 0; i < sections.size(); ++i) {
                const bool leadsOn = i + 1 < sections.size() && sections[i + 1].level > sections[i].level;
                BOOST_TEST((!trimmed(sections[i].text).empty() || leadsOn), sections[i].title);
            }
        }
    }
    BOOST_TEST(guideChapter("numbers") == guideChapter("11-numbers.md"));
    BOOST_TEST(guideChapter("nothing") == nullptr);
}

BOOST_AUTO_TEST_CASE(no_link_is_dead) {
    std::size_t links = 0;
    for (const auto& chapter : guideChapters()) {
        for (const auto& target : chapter.text.links) {
            ++links;
            const auto place = placeOfLink(target, chapter.name);
            BOOST_TEST((place ? isInGuide(*place) : isWebAddress(target)), chapter.file << ": " << target);
        }
    }
    BOOST_TEST(links > 40U);
    BOOST_TEST(!isInGuide({"numbers", "no-such-section"}));
    BOOST_TEST(!isInGuide({"no-chapter", ""}));
}

BOOST_AUTO_TEST_CASE(every_figure_that_is_shown_exists_and_can_be_drawn) {
    const Gallery gallery;
    std::size_t figures = 0;
    for (const auto& chapter : guideChapters()) {
        for (const auto& target : chapter.text.pictures) {
            const auto name = GuidePictureName::parse(target);
            BOOST_TEST_REQUIRE(name.has_value(), target);
            if (!name->isFigure)
                continue;
            ++figures;
            const auto figure = guideFigure(name->name, gallery);
            BOOST_TEST_REQUIRE(figure.has_value(), (figure ? target : figure.error().text()));
            BOOST_TEST(guideFigureImage(*figure, 700)->width() == 700);
        }
    }
    BOOST_TEST(figures > 6U);
    BOOST_TEST(guideFigure("no-such-figure", gallery).error().code == "figure.unknown");
}

BOOST_AUTO_TEST_SUITE_END()
