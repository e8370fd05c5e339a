// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "questions/figure_questions.h"
#include "scene/resolve.h"
#include "support/expect_result.h"
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
            BOOST_TEST(shift.refusal.empty() == shift.interval.has_value(), spec->id);
            BOOST_TEST(shift.interval.has_value() == spec->id.starts_with("pew-"), spec->id);
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
        return d.positionKey() == "2024" && d.words->seriesName == "United States";
    });
    BOOST_REQUIRE((datum != scene->data.end()));
    BOOST_TEST(datum->value.value() == 0.75 * 55 + 0.25 * 83.3, tolerance(1e-9));
    for (const auto weighting : {PlaceWeighting::Equal, PlaceWeighting::Pooled}) {
        auto other = averageFigure(spec, *data, weighting, {});
        other.id = "mine";
        BOOST_TEST(isOk(resolve(other, lookup)));
    }
}

BOOST_AUTO_TEST_CASE(every_question_is_asked_of_the_numbers_that_are_drawn) {
    for (const auto& spec : gallery.figures()) {
        const auto polls = figurePolls(*spec, lookup);
        const auto scene = resolve(*spec, lookup);
        BOOST_REQUIRE(isOk(polls) && isOk(scene));
        for (const auto& panel : *polls) {
            const auto& drawn = panel.series.front();
            for (std::size_t i = 0; i < drawn.estimates.size(); ++i) {
                const auto value = shiftBetween(panel, {0, i}, {0, i}).first.value;
                const auto isDrawn = [&](const Datum& d) {
                    return d.value && value && std::abs(*d.value / drawn.unit.divisor - *value) < 1e-9 &&
                           d.position() == pollPosition(drawn.estimates[i]);
                };
                if (value)
                    BOOST_TEST(std::any_of(scene->data.begin(), scene->data.end(), isDrawn),
                               spec->id << ": " << pollPosition(drawn.estimates[i]) << " " << *value);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_figure_of_shares_is_asked_about_shares) {
    const auto spec = figure("trade-us-china-share");
    const auto polls = figurePolls(spec, lookup);
    BOOST_REQUIRE(isOk(polls));
    const auto last = lastTwo(polls->front());
    const auto asked = shiftBetween(polls->front(), last->first, last->second);
    BOOST_TEST(asked.first.unit.name == "percent");
    const auto shift = askShift(asked);
    BOOST_TEST(std::abs(shift.change.value()) < 100.0);
    BOOST_TEST(shift.words.find("shares of a whole") != std::string::npos);
    // Every part of a whole, so their mean over the places is one, too.
    const auto data = figureAverage(spec, lookup);
    BOOST_REQUIRE(isOk(data));
    for (const auto& wave : data->waves) {
        for (std::size_t answer = 0; answer < data->answers.size(); ++answer) {
            const auto mean = averageOf(wave, answer, PlaceWeighting::Equal).mean;
            BOOST_TEST((!mean || (*mean >= 0 && *mean <= 100)));
        }
    }
    BOOST_TEST(data->units.front().name == "percent");
    BOOST_TEST(averageFigureRefusal(*data).find("averages the values first") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(fractions_and_millions_are_told_as_the_figure_shows_them) {
    const auto ask = [](const DatasetPtr& data) {
        FigureSpec spec;
        spec.id = "small";
        spec.panels.emplace_back().query.dataset = "small/data";
        spec.panels.front().query.facet = "place";
        const DatasetLookup small = [&data](std::string_view /*id*/) -> Result<DatasetPtr> { return data; };
        const auto polls = figurePolls(spec, small);
        const auto average = figureAverage(spec, small);
        BOOST_REQUIRE(isOk(polls) && isOk(average));
        return std::pair(shiftBetween(polls->front(), {0, 0}, {0, 1}), *average);
    };
    const auto [share, shares] = ask(smallData("wave:period place:place value:value n:sample_size\n"
                                               "2023 Laos 0.355 400\n2024 Laos 0.41 400\n"
                                               "2023 Japan 0.5 900\n2024 Japan 0.45 900\n",
                                               SamplingDesign::Probability, "share"));
    BOOST_TEST(share.first.value.value() == 35.5, tolerance(1e-12));
    const auto shift = askShift(share);
    BOOST_TEST(shift.change.value() == 5.5, tolerance(1e-9));
    BOOST_TEST(shift.interval.has_value());
    BOOST_TEST(amountText(averageOf(shares.waves[0], 0, PlaceWeighting::Equal).mean.value(),
                          shares.units[0]) == "42.8%");

    const auto [money, moneys] = ask(smallData("year:period place:place value:value\n"
                                               "2023 Laos 20000\n2024 Laos 21454.7\n"
                                               "2023 Japan 900000\n2024 Japan 905000\n",
                                               SamplingDesign::Administrative, "US$ million"));
    BOOST_TEST(differenceText(askShift(money).change.value(), money.first.unit) == "+US$ 1.5 billion");
    BOOST_TEST(amountText(averageOf(moneys.waves[0], 0, PlaceWeighting::Equal).mean.value(),
                          moneys.units[0]) == "US$ 460.0 billion");
}

BOOST_AUTO_TEST_CASE(a_gap_is_averaged_as_a_gap_beside_its_two_sides) {
    auto spec = figure("survey-alignment-asean");
    spec.panels.front().query.measure = GapMeasure{"answer", "United States", "China"};
    const auto data = figureAverage(spec, lookup);
    BOOST_REQUIRE(isOk(data));
    BOOST_TEST(data->answerLabels ==
                   (std::vector<std::string>{"United States", "China", "United States minus China"}),
               boost::test_tools::per_element());
    BOOST_TEST(data->drawn == 2U);
    BOOST_TEST(data->units[2].name == "percentage points");
    const auto wave = std::find_if(data->waves.begin(), data->waves.end(),
                                   [](const AverageWave& w) { return w.at == Period::ofYear(2024); });
    BOOST_REQUIRE((wave != data->waves.end()));
    const auto mean = [&wave](std::size_t answer) {
        return averageOf(*wave, answer, PlaceWeighting::Equal).mean.value();
    };
    BOOST_TEST(mean(2) == mean(0) - mean(1), tolerance(1e-9));
    auto made = averageFigure(spec, *data, PlaceWeighting::Equal, {});
    made.id = "mine";
    const auto scene = resolve(made, lookup);
    BOOST_REQUIRE(isOk(scene));
    const auto datum = std::find_if(scene->data.begin(), scene->data.end(),
                                    [](const Datum& d) { return d.positionKey() == "2024"; });
    BOOST_REQUIRE((datum != scene->data.end()));
    BOOST_TEST(datum->value.value() == mean(2), tolerance(1e-9));
}

BOOST_AUTO_TEST_CASE(what_places_are_to_each_other_has_no_average_over_places) {
    auto spec = figure("survey-alignment-asean");
    spec.panels.front().query.measure = ShareMeasure{"place", ""};
    BOOST_TEST(failsWith(figureAverage(spec, lookup), "average.measure-over-places"));
}

BOOST_AUTO_TEST_CASE(without_places_there_is_a_reason) {
    BOOST_TEST(failsWith(figureAverage(figure("article-forced-alignment"), lookup), "average.no-places"));
}

BOOST_AUTO_TEST_SUITE_END()
