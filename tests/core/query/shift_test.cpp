// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "query/polls.h"
#include "query/shift.h"
#include "support/expect_result.h"

using namespace driftline;
using namespace driftline::test;
using boost::test_tools::tolerance;

namespace {
constexpr double fourDigits = 1e-6; // relative; the numbers below have ten digits

PolledShare share(double percent, std::optional<double> n, const char* name = "A, 2024") {
    PolledShare out;
    out.name = name;
    out.percent = percent;
    out.sampleSize = n;
    return out;
}

ShiftQuestion question(const PolledShare& first, const PolledShare& second, Samples samples,
                       SamplingDesign design = SamplingDesign::Probability) {
    ShiftQuestion out;
    out.first = first;
    out.second = second;
    out.samples = samples;
    out.sampling.design = design;
    return out;
}

bool mentions(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

bool anyMentions(const std::vector<std::string>& lines, std::string_view words) {
    return std::any_of(lines.begin(), lines.end(),
                       [words](const std::string& line) { return mentions(line, words); });
}
} // namespace

BOOST_AUTO_TEST_SUITE(shift)

// All expected numbers: Rscript tests/referees/shift.R
BOOST_AUTO_TEST_CASE(between_two_polls_it_is_what_r_says) {
    struct Case {
        double p1, n1, p2, n2, margin, z, p;
        ShiftVerdict verdict;
    };
    // R: prop.test(c(p2 * n2, p1 * n1), c(n2, n1), correct = FALSE)
    for (const auto& c :
         {Case{52, 1000, 47, 900, 4.496730543, -2.176487836, 0.02951880227, ShiftVerdict::Larger},
          Case{41, 800, 43, 1200, 4.411551966, 0.8872182562, 0.3749614054, ShiftVerdict::Within},
          Case{0, 50, 3, 50, 4.728349642, 1.234035105, 0.2171898235, ShiftVerdict::Within}}) {
        const auto shift = askShift(question(share(c.p1, c.n1), share(c.p2, c.n2, "B"), Samples::Separate));
        BOOST_REQUIRE(shift.margin.has_value());
        BOOST_TEST(shift.points.value() == c.p2 - c.p1, tolerance(1e-12));
        BOOST_TEST(shift.margin.value() == c.margin, tolerance(fourDigits));
        BOOST_TEST(shift.z.value() == c.z, tolerance(fourDigits));
        BOOST_TEST(shift.p.value() == c.p, tolerance(fourDigits));
        BOOST_TEST((shift.verdict == c.verdict));
        BOOST_TEST(shift.refusal.empty());
    }
}

BOOST_AUTO_TEST_CASE(within_one_question_it_is_what_franklins_formula_gives) {
    struct Case {
        double p1, p2, n, margin, z, p;
    };
    // Two published worked examples of the formula: Gallup, October 2004, 51 to 46 of 1,195, "5 ± 5.6"
    // (E. Gallagher, sci.stat.edu, 29 October 2004); North Carolina, October 2020, 49 to 44 of 938 (M.
    // McClure, Stat 185). R: qnorm(0.975) * sqrt((p1 + p2 - (p1 - p2)^2) / n); mcnemar.test(correct = FALSE)
    for (const auto& c : {Case{51, 46, 1195, 5.576858498, -1.754963506, 0.07926555024},
                          Case{49, 44, 938, 6.163162675, -1.587924865, 0.1123033301},
                          Case{60, 40, 400, 9.601823353, -4, 6.334248367e-05}}) {
        const auto shift = askShift(question(share(c.p1, c.n), share(c.p2, c.n, "B"), Samples::Same));
        BOOST_REQUIRE(shift.margin.has_value());
        BOOST_TEST(shift.margin.value() == c.margin, tolerance(fourDigits));
        BOOST_TEST(shift.z.value() == c.z, tolerance(fourDigits));
        BOOST_TEST(shift.p.value() == c.p, tolerance(fourDigits));
        BOOST_TEST(mentions(shift.references.front(), "Franklin"));
    }
}

BOOST_AUTO_TEST_CASE(two_questions_to_the_same_people_get_the_widest_margin) {
    const auto shift = askShift(question(share(70, 1000), share(64, 1000, "B"), Samples::Same));
    BOOST_TEST(shift.margin.value() == 5.021487399, tolerance(fourDigits));
    BOOST_TEST(shift.z.value() == -2.335496832, tolerance(fourDigits));
    BOOST_TEST(shift.p.value() == 0.01951748118, tolerance(fourDigits));
    BOOST_TEST(mentions(shift.method, "at most"));
}

BOOST_AUTO_TEST_CASE(the_effective_number_of_respondents_decides_where_it_is_known) {
    auto first = share(54.05, 780);
    first.effectiveSampleSize = 513;
    auto second = share(67.2, 1100, "B");
    second.effectiveSampleSize = 640.5;
    const auto shift = askShift(question(first, second, Samples::Separate));
    BOOST_TEST(shift.margin.value() == 5.640690586, tolerance(fourDigits));
    BOOST_TEST(shift.z.value() == 4.55781633, tolerance(fourDigits));
    BOOST_TEST(shift.p.value() == 5.168820722e-06, tolerance(fourDigits));
    BOOST_TEST(anyMentions(shift.assumptions, "design effect 1.52"));
    BOOST_TEST(!anyMentions(shift.assumptions, "taken as 1"));
}

BOOST_AUTO_TEST_CASE(a_chosen_sample_is_refused_and_people_are_counted_instead) {
    auto first = share(73.1, 134, "Cambodia, 2023");
    first.sampleSizeInferred = true;
    auto asked =
        question(first, share(70.9, {}, "Cambodia, 2024"), Samples::Separate, SamplingDesign::Purposive);
    asked.sampling.population = "Opinion leaders in Southeast Asia: academia, business";
    const auto shift = askShift(asked);
    BOOST_TEST((shift.verdict == ShiftVerdict::Refused));
    BOOST_TEST(shift.refusal == "shift.not-probability");
    BOOST_TEST(!shift.margin);
    BOOST_TEST(!shift.p);
    BOOST_TEST(
        mentions(shift.words, "This survey asked opinion leaders in Southeast Asia, chosen on purpose"));
    BOOST_TEST(shift.points.value() == -2.2, tolerance(1e-9));
    BOOST_REQUIRE(shift.people.size() == 3U);
    BOOST_TEST(shift.people[0] == "2.2 points of an inferred 134 people are 3 people.");
    BOOST_TEST(shift.people[1] == "Cambodia, 2023: 73.1% are 98 of an inferred 134 people.");
    BOOST_TEST(shift.people[2] == "Cambodia, 2024: how many people were asked is not known.");
}

BOOST_AUTO_TEST_CASE(every_design_but_a_random_sample_is_refused_with_its_own_reason) {
    std::vector<std::string> reasons;
    for (const auto design : {SamplingDesign::Unknown, SamplingDesign::Purposive,
                              SamplingDesign::Administrative, SamplingDesign::Mixed}) {
        const auto shift =
            askShift(question(share(40, 1000), share(60, 1000, "B"), Samples::Separate, design));
        BOOST_TEST(shift.refusal == "shift.not-probability");
        BOOST_TEST(!shift.margin);
        BOOST_TEST(std::count(reasons.begin(), reasons.end(), shift.words) == 0);
        reasons.push_back(shift.words);
    }
}

BOOST_AUTO_TEST_CASE(what_cannot_be_computed_is_refused_with_its_reason) {
    const auto a = share(40, 1000);
    BOOST_TEST(askShift(question(a, share(50, {}, "B"), Samples::Separate)).refusal ==
               "shift.no-sample-size");
    BOOST_TEST(askShift(question(a, share(50, 0, "B"), Samples::Separate)).refusal == "shift.no-sample-size");
    auto none = share(0, 1000, "B");
    none.percent.reset();
    const auto missing = askShift(question(a, none, Samples::Separate));
    BOOST_TEST(missing.refusal == "shift.no-value");
    BOOST_TEST(missing.words == "B has no value.");
    BOOST_TEST(!missing.points);
    BOOST_TEST(askShift(question(a, a, Samples::Separate)).refusal == "shift.same-value");
    BOOST_TEST(askShift(question(a, share(-3, 1000, "B"), Samples::Separate)).refusal == "shift.not-a-share");
    auto money = question(a, share(50, 1000, "B"), Samples::Separate);
    money.unit = "US$ million";
    BOOST_TEST(mentions(askShift(money).words, "US$ million"));
    // Nobody in either: no margin of zero may be called a finding.
    const auto nobody = askShift(question(share(0, 50), share(0, 50, "B"), Samples::Separate));
    BOOST_TEST((nobody.verdict == ShiftVerdict::Within));
    BOOST_TEST(nobody.p.value() == 1.0);
}

BOOST_AUTO_TEST_CASE(weak_spots_are_told_as_assumptions) {
    auto first = share(2, 100);
    auto second = share(5, 100, "B");
    second.status = Status::Break;
    const auto shift = askShift(question(first, second, Samples::Separate));
    BOOST_TEST(anyMentions(shift.assumptions, "Fewer than five people"));
    BOOST_TEST(anyMentions(shift.assumptions, "break"));
    BOOST_TEST(anyMentions(shift.assumptions, "taken as 1"));
    const auto text = shiftText(question(first, second, Samples::Separate), shift);
    BOOST_TEST(mentions(text, "A, 2024: 2.0%\nB: 5.0%\nDifference: +3.0 percentage points\n"));
    BOOST_TEST(mentions(text, "Reference: Franklin"));
}

BOOST_AUTO_TEST_CASE(polls_know_who_was_asked) {
    const auto data = smallData(R"(
wave:period place:place answer:series value:value n:sample_size ne:effective_sample_size
2023 Laos US 59 200 150
2023 Laos China 41 200 150
2024 Laos US 29 210 160
2024 Laos China . 210 160
2023 Japan US 70 900 .
2024 Japan US 60 900 .
)",
                                SamplingDesign::Probability);
    Query query;
    query.facet = "place";
    query.measure = GapMeasure{"answer", "US", "China"};
    const auto polls = pollsOf(query, data);
    BOOST_REQUIRE(isOk(polls));
    BOOST_REQUIRE(polls->series.size() == 3U);
    BOOST_TEST(polls->series[0].label == "Laos · US");
    BOOST_TEST(polls->unit == "percent");
    const auto last = lastTwo(*polls);
    BOOST_REQUIRE(last.has_value());
    const auto waves = shiftBetween(*polls, last->first, last->second);
    BOOST_TEST((waves.samples == Samples::Separate));
    BOOST_TEST(waves.first.name == "Laos · US, 2023");
    BOOST_TEST(waves.second.effectiveSampleSize.value() == 160.0);
    BOOST_TEST((shiftBetween(*polls, {0, 0}, {1, 0}).samples == Samples::Same));
    BOOST_TEST((shiftBetween(*polls, {0, 0}, {2, 0}).samples == Samples::Separate), "another place");
    BOOST_TEST(askShift(shiftBetween(*polls, {0, 1}, {1, 1})).refusal == "shift.no-value");
}

BOOST_AUTO_TEST_SUITE_END()
