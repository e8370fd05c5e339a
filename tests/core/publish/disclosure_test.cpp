// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "core/query/small_data.h"
#include "publish/disclosure.h"
#include "publish/figure_evidence.h"
#include "query/engine.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;

namespace {
Wave wave(int year, const char* start, const char* end, std::optional<double> size) {
    return {.period = Period::ofYear(year),
            .fieldworkStart = Day::parse(start),
            .fieldworkEnd = Day::parse(end),
            .sampleSize = size,
            .note = {}};
}

/// A survey that tells all that a dataset can tell.
Dataset openSurvey(SamplingDesign design) {
    auto survey = *smallData("year:period value:value n:sample_size\n"
                             "2023 40 500\n"
                             "2024 60 1200\n",
                             design);
    survey.sampling.population = "Adults in Cambodia: urban, rural.";
    survey.sampling.sponsor = "Open Survey Fund";
    survey.sampling.mode = "Face to face";
    survey.sampling.weighting = "By age and sex";
    survey.waves = {wave(2023, "2023-01-02", "2023-02-03", 500),
                    wave(2024, "2024-01-02", "2024-02-03", 2400)};
    return survey;
}

Disclosure disclosed(Dataset dataset, const Query& query = {}) {
    const auto shared = std::make_shared<const Dataset>(std::move(dataset));
    const auto answered = answer(query, shared);
    BOOST_TEST_REQUIRE(isOk(answered));
    return disclosureOf({&*answered});
}

std::string missingOf(const Disclosure& disclosure) {
    return joined(disclosure.missing, "; ");
}
} // namespace

BOOST_AUTO_TEST_SUITE(disclosure)

BOOST_AUTO_TEST_CASE(everything_that_is_known_is_told) {
    const auto told = disclosed(openSurvey(SamplingDesign::Purposive));
    BOOST_TEST(told.text ==
               "Respondents: adults in Cambodia (urban, rural). Sponsor: Open Survey Fund. Purposive "
               "sample, not a probability sample: no margin of error can be given. Mode: face to face. "
               "Weighting: by age and sex. Waves: 2023 (n = 500; fieldwork 2 Jan 2023 – 3 Feb 2023), "
               "2024 (n = 1,200; 2,400 in the whole survey; fieldwork 2 Jan 2024 – 3 Feb 2024).");
    BOOST_TEST(missingOf(told) ==
               "the organisation that did the fieldwork; sampling frame; question wording");
}

BOOST_AUTO_TEST_CASE(what_is_not_known_is_named_with_its_waves) {
    auto survey = *smallData("year:period value:value n:sample_size\n"
                             "2022 40 .\n"
                             "2023 40 500\n"
                             "2024 60 .\n",
                             SamplingDesign::Unknown);
    survey.waves = {wave(2022, "", "", {}), wave(2023, "2023-01-02", "2023-02-03", {})};
    const auto told = disclosed(survey);
    BOOST_TEST(told.text == "Waves: 2022 (n not known), 2023 (n = 500; fieldwork 2 Jan 2023 – 3 Feb 2023), "
                            "2024 (n not known).");
    BOOST_TEST(missingOf(told) ==
               "sponsor; the organisation that did the fieldwork; population; sampling design; "
               "sampling frame; mode of interview; fieldwork dates (2022, 2024); number of "
               "respondents (2022, 2024); question wording; weighting");
}

BOOST_AUTO_TEST_CASE(a_margin_of_error_is_wanted_of_probability_samples_only) {
    BOOST_TEST(missingOf(disclosed(openSurvey(SamplingDesign::Probability))).ends_with("; margin of error"));
    Query query;
    query.interval = IntervalWish::FromSampleSize;
    const auto told = disclosed(openSurvey(SamplingDesign::Probability), query);
    BOOST_TEST(missingOf(told).find("margin") == std::string::npos);
    BOOST_TEST(told.text.find("Probability samples; margins of error are shown.") != std::string::npos,
               told.text);
    for (const auto design : {SamplingDesign::Purposive, SamplingDesign::Mixed, SamplingDesign::Unknown})
        BOOST_TEST(missingOf(disclosed(openSurvey(design))).find("margin") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(several_places_give_a_range) {
    auto survey = *smallData("year:period place:series value:value n:sample_size\n"
                             "2024 Laos 40 50\n"
                             "2024 Cambodia 60 1200\n"
                             "2024 Vietnam 60 .\n",
                             SamplingDesign::Purposive);
    const auto told = disclosed(survey);
    BOOST_TEST(
        told.text.ends_with("Wave: 2024 (n = 50–1,200, for some points not known). Where n is a range, it is "
                            "over the values shown."),
        told.text);
}

BOOST_AUTO_TEST_CASE(very_many_waves_are_told_together) {
    std::string lines = "year:period value:value n:sample_size\n";
    for (int year = 1980; year < 2020; ++year)
        lines += std::to_string(year) + " 50 " + std::to_string(year) + "\n";
    const auto told = disclosed(*smallData(lines, SamplingDesign::Purposive));
    BOOST_TEST(told.text.find("40 waves from 1980 to 2019 (n = 1,980–2,019).") != std::string::npos,
               told.text);
}

BOOST_AUTO_TEST_CASE(counts_are_no_survey) {
    const auto data = smallData("year:period value:value\n2024 1\n");
    BOOST_TEST(!isSurvey(*data));
    BOOST_TEST(!isSurvey(*smallData("year:period value:value\n2024 1\n", SamplingDesign::Administrative)));
    BOOST_TEST(isSurvey(*smallData("year:period value:value\n2024 1\n", SamplingDesign::Mixed)));
}

BOOST_AUTO_TEST_SUITE_END()
