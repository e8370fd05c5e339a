// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scene/resolve.h"
#include "support/expect_result.h"
#include "workspace/figure_questions.h"
#include "workspace/gallery.h"

using namespace driftline;
using namespace driftline::test;
using boost::test_tools::tolerance;

namespace {
struct Library {
    Gallery gallery;
    Workspace empty;
    DatasetLookup lookup = gallery.lookupWith(empty);

    FigureSpec figure(std::string_view id) const { return *gallery.figure(id); }
};
} // namespace

BOOST_FIXTURE_TEST_SUITE(figure_questions, Library)

BOOST_AUTO_TEST_CASE(every_built_in_figure_answers_or_refuses) {
    for (const auto& spec : gallery.figures()) {
        const auto polls = figurePolls(*spec, lookup);
        BOOST_TEST(isOk(polls), spec->id);
        for (const auto& panel : *polls) {
            const auto last = lastTwo(panel);
            BOOST_REQUIRE_MESSAGE(last.has_value(), spec->id);
            const auto shift = askShift(shiftBetween(panel, last->first, last->second));
            BOOST_TEST(shift.refusal.empty() == shift.margin.has_value(), spec->id);
            BOOST_TEST(shift.margin.has_value() == spec->id.starts_with("pew-"), spec->id);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_survey_refuses_and_says_whom_it_asked) {
    const auto polls = figurePolls(figure("survey-alignment-cambodia"), lookup);
    BOOST_REQUIRE(isOk(polls));
    const auto last = lastTwo(polls->front());
    const auto shift = askShift(shiftBetween(polls->front(), last->first, last->second));
    BOOST_TEST(shift.refusal == "shift.not-probability");
    BOOST_TEST(shift.words.find("asked opinion leaders in Southeast Asia, chosen on purpose") !=
               std::string::npos);
    BOOST_REQUIRE(!shift.people.empty());
    BOOST_TEST(shift.people.front().find("an inferred 134 people") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_asean_average_can_be_opened_from_its_own_figure_and_from_the_countries) {
    for (const auto* id : {"asean-alignment-average", "survey-alignment-asean"}) {
        const auto data = figureAverage(figure(id), lookup);
        BOOST_REQUIRE(isOk(data));
        const auto wave = std::find_if(data->waves.begin(), data->waves.end(),
                                       [](const AverageWave& w) { return w.at == Period::ofYear(2024); });
        BOOST_REQUIRE((wave != data->waves.end()));
        BOOST_TEST(wave->places.size() == 10U);
        BOOST_TEST(data->answerLabels.front() == "United States");
        // 29.9 + 55 + 26.8 + 29.4 + 24.9 + 57.7 + 83.3 + 61.5 + 47.8 + 79 = 495.3
        BOOST_TEST(averageOf(*wave, 0, PlaceWeighting::Equal).mean.value() == 49.53, tolerance(1e-9));
        BOOST_REQUIRE(wave->headline.has_value());
        BOOST_TEST(wave->headline->values[0].value() == 49.5);
        BOOST_TEST(!averageOf(*wave, 0, PlaceWeighting::Pooled).refusal.empty());
        // The lead of 0.94 is gone when 0.94 / (66.6 + 50.2) of the weight goes from Malaysia to the
        // Philippines.
        const auto lead = leadOf(*wave, 0, 1, PlaceWeighting::Equal);
        BOOST_TEST(lead.toFlip.value() == 0.94 / 116.8, tolerance(1e-9));
        BOOST_TEST(lead.from == "Malaysia");
        BOOST_TEST(lead.to == "Philippines");
        const auto before = std::find_if(data->waves.begin(), data->waves.end(),
                                         [](const AverageWave& w) { return w.at == Period::ofYear(2023); });
        BOOST_TEST(averageOf(*before, 0, PlaceWeighting::Pooled).mean.has_value());
    }
}

BOOST_AUTO_TEST_CASE(an_average_becomes_a_figure_that_draws_the_same_numbers) {
    const auto spec = figure("survey-alignment-asean");
    const auto data = figureAverage(spec, lookup);
    BOOST_REQUIRE(isOk(data));
    const OwnWeights own{{"Cambodia", 3}, {"Philippines", 1}};
    auto made = averageFigure(spec, *data, PlaceWeighting::Own, own);
    made.id = "mine";
    BOOST_TEST(made.text.note.find("Cambodia 75%, Philippines 25%") != std::string::npos);
    const auto scene = resolve(made, lookup);
    BOOST_REQUIRE(isOk(scene));
    const auto datum = std::find_if(scene->data.begin(), scene->data.end(), [](const Datum& d) {
        return d.positionKey == "2024" && d.seriesName == "United States";
    });
    BOOST_REQUIRE((datum != scene->data.end()));
    BOOST_TEST(datum->value.value() == 0.75 * 55 + 0.25 * 83.3, tolerance(1e-9));
    for (const auto weighting : {PlaceWeighting::Equal, PlaceWeighting::Pooled}) {
        auto other = averageFigure(spec, *data, weighting, {});
        other.id = "mine";
        BOOST_TEST(isOk(resolve(other, lookup)));
    }
}

BOOST_AUTO_TEST_CASE(without_places_there_is_a_reason) {
    BOOST_TEST(failsWith(figureAverage(figure("article-forced-alignment"), lookup), "average.no-places"));
}

BOOST_AUTO_TEST_SUITE_END()
