// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/figure_caption.h"
#include "support/expect_result.h"
#include "workspace/gallery.h"

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

namespace {
FigureCaption captionOf(const Gallery& gallery, const FigureSpec& spec) {
    const Workspace nothing;
    const auto lookup = gallery.lookupWith(nothing);
    const auto scene = resolve(spec, lookup);
    BOOST_TEST_REQUIRE(isOk(scene));
    auto caption = captionFor(spec, lookup, *scene);
    BOOST_TEST_REQUIRE(isOk(caption));
    return *std::move(caption);
}

FigureCaption captionOf(const char* id) {
    const Gallery gallery;
    return captionOf(gallery, *gallery.figure(id));
}
} // namespace

BOOST_AUTO_TEST_SUITE(figure_caption)

BOOST_AUTO_TEST_CASE(the_headline_figure_says_all_that_a_journal_asks) {
    const auto caption = captionOf("article-forced-alignment");
    BOOST_TEST(caption.text ==
               "Cambodia’s opinion leaders swung to the United States in 2023, then a third of the way back. "
               "If ASEAN "
               "were forced to "
               "side with one of the two: share of Cambodian opinion leaders choosing each, %.\n"
               "Respondents: opinion leaders in Southeast Asia (academia, business, civil society and media, "
               "government, "
               "international organisations). Sponsor: ISEAS – Yusof Ishak Institute. Purposive sample, not "
               "a probability "
               "sample: no margin of error can be given. Mode: online and offline in 2025; mode of earlier "
               "waves not read. "
               "Weighting: none within a country; every country counts for 10% of the ASEAN average. Waves: "
               "2022 (n ≈ 81; "
               "1,677 in the whole survey; fieldwork 11 Nov 2021 – 31 Dec 2021), 2023 (n ≈ 134; 1,308 in the "
               "whole survey; "
               "fieldwork 14 Nov 2022 – 6 Jan 2023), 2024 (n not known; 1,994 in the whole survey; fieldwork "
               "3 Jan 2024 – "
               "23 Feb 2024). n is inferred from the printed percentages. Question (paraphrased): “If ASEAN "
               "had to side with "
               "one of the two rivals, which one should it be?” Not stated in the data: the organisation "
               "that did the "
               "fieldwork, sampling frame, number of respondents (2024) and exact wording of the question.\n"
               "Source: State of Southeast Asia Survey, ISEAS – Yusof Ishak Institute, as printed in Fulcrum "
               "2024/162, ¶8. "
               "Events: Cambodianess 2022 and Financial Times (re-posted) 2024.");
    BOOST_TEST(caption.missing.size() == 4U);
}

BOOST_AUTO_TEST_CASE(counts_have_period_unit_and_status_instead) {
    const auto caption = captionOf("trade-mirror-gap");
    BOOST_TEST(caption.missing.empty());
    BOOST_TEST(
        caption.text.find("\nData: 2011–2022; unit US$ million. Status of the numbers: 16 as published; 8 "
                          "indicative.\n") != std::string::npos,
        caption.text);
    for (const auto* word : {"Respondents", "Sponsor", "n =", "Not stated"})
        BOOST_TEST(caption.text.find(word) == std::string::npos, caption.text);
}

BOOST_AUTO_TEST_CASE(what_one_number_is_reads_as_one_thing) {
    const auto caption = captionOf("article-investment-growth");
    BOOST_TEST(
        caption.text.find("Status of the numbers: 3 derived, inferred and partial; 2 partial; 1 partial "
                          "and disputed.") != std::string::npos,
        caption.text);
}

BOOST_AUTO_TEST_CASE(places_along_the_axis_have_the_sample_of_their_wave) {
    const auto caption = captionOf("survey-distrust");
    BOOST_TEST(caption.text.find("2022 (n ≈ 44–400; 1,677") != std::string::npos, caption.text);
    BOOST_TEST(caption.text.find("2023 (n ≈ 99–208; 1,308") != std::string::npos, caption.text);
}

BOOST_AUTO_TEST_CASE(only_waves_that_are_drawn_are_told) {
    const Gallery gallery;
    auto spec = *gallery.figure("survey-alignment-cambodia");
    spec.panels[0].chart = SlopeChart{{Period::ofYear(2022), Period::ofYear(2024)}};
    const auto caption = captionOf(gallery, spec);
    BOOST_TEST(caption.text.find("Waves: 2022 (") != std::string::npos, caption.text);
    BOOST_TEST(caption.text.find("2023 (") == std::string::npos, caption.text);
}

BOOST_AUTO_TEST_CASE(several_datasets_are_told_apart) {
    const auto caption = captionOf("perception-and-exposure-cambodia");
    for (const auto* start :
         {"\nAnswers by country and wave. Respondents:", "\nCambodia's trade by partner: 2016–2022",
          "\nInvestment by host, investor and measure: 2016–2024"})
        BOOST_TEST(caption.text.find(start) != std::string::npos, caption.text);
}

BOOST_AUTO_TEST_CASE(every_caption_is_in_whole_sentences) {
    const Gallery gallery;
    for (const auto& figure : gallery.figures()) {
        const auto caption = captionOf(gallery, *figure);
        BOOST_TEST_CONTEXT(caption.text) {
            BOOST_TEST(caption.text.find("\nSource: ") != std::string::npos);
            BOOST_TEST(caption.text.back() == '.');
            for (const auto* bad : {"..", " .", "  ", "()", ",,", "?.", "_", "\n\n", ": .", ": ;"})
                BOOST_TEST(caption.text.find(bad) == std::string::npos, "has “" << bad << "”");
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
