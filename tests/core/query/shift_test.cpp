// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "query/shift.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace driftline;
using boost::test_tools::tolerance;

namespace {
constexpr double toSixDigits = 1e-6; // relative; R searches for the ends of Tango's interval

PolledValue share(double percent, std::optional<double> n, const char* name = "A, 2024") {
    PolledValue out;
    out.name = name;
    out.value = percent;
    out.sampleSize = n;
    return out;
}

PolledValue lead(double of, double minus, std::optional<double> n, const char* name = "Lead, 2024") {
    auto out = share(of - minus, n, name);
    out.unit.name = "percentage points";
    out.computed = "differences";
    out.difference = ShareDifference{of, minus};
    return out;
}

ShiftQuestion question(const PolledValue& first, const PolledValue& second, Samples samples,
                       SamplingDesign design = SamplingDesign::Probability) {
    ShiftQuestion out;
    out.first = first;
    out.second = second;
    out.samples = samples;
    out.sampling.design = design;
    return out;
}

Shift ask(const PolledValue& first, const PolledValue& second, Samples samples) {
    auto shift = askShift(question(first, second, samples));
    BOOST_TEST_REQUIRE(shift.refusal == "");
    BOOST_REQUIRE(shift.interval && shift.p);
    return shift;
}

void isInterval(const Shift& shift, double low, double high) {
    BOOST_TEST(shift.interval->low == low, tolerance(toSixDigits));
    BOOST_TEST(shift.interval->high == high, tolerance(toSixDigits));
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
        double p1, n1, p2, n2, low, high, z, p;
        ShiftVerdict verdict;
    };
    // z and p in R: prop.test(c(p2 * n2, p1 * n1), c(n2, n1), correct = FALSE)
    for (const auto& c : {Case{52, 1000, 47, 900, -9.473126921, -0.497841682, -2.176487836, 0.02951880227,
                               ShiftVerdict::Larger},
                          Case{45, 1000, 50, 1000, 0.6231714893, 9.349837184, 2.238868314, 0.0251644857,
                               ShiftVerdict::Larger},
                          Case{41, 800, 43, 1200, -2.421933155, 6.383878463, 0.8872182562, 0.3749614054,
                               ShiftVerdict::Within}}) {
        const auto found = ask(share(c.p1, c.n1), share(c.p2, c.n2, "B"), Samples::Separate);
        BOOST_TEST(found.change.value() == c.p2 - c.p1, tolerance(1e-12));
        isInterval(found, c.low, c.high);
        BOOST_TEST((found.test == ShiftTest::PooledProportions));
        BOOST_TEST(found.z.value() == c.z, tolerance(toSixDigits));
        BOOST_TEST(found.p.value() == c.p, tolerance(toSixDigits));
        BOOST_TEST((found.verdict == c.verdict));
        BOOST_TEST(mentions(found.references.front(), "method 10"));
    }
}

BOOST_AUTO_TEST_CASE(within_one_question_it_is_tangos_interval_and_mcnemars_test) {
    struct Case {
        double p1, p2, n, low, high, z, p;
    };
    // The first two are published examples of a margin within one question: Gallup, October 2004, 51 to 46 of
    // 1,195, "5 ± 5.6" (E. Gallagher, sci.stat.edu, 29 October 2004); North Carolina, October 2020, 49 to 44
    // of 938 (M. McClure, Stat 185). z and p in R: mcnemar.test(correct = FALSE)
    for (const auto& c : {Case{51, 46, 1195, -10.552442, 0.5839899532, -1.754963506, 0.07926555024},
                          Case{49, 44, 938, -11.13193415, 1.17118848, -1.587924865, 0.1123033301},
                          Case{60, 40, 400, -29.36769405, -10.25181414, -4, 6.334248367e-05}}) {
        const auto found = ask(share(c.p1, c.n), share(c.p2, c.n, "B"), Samples::Same);
        isInterval(found, c.low, c.high);
        BOOST_TEST((found.test == ShiftTest::McNemar));
        BOOST_TEST(found.z.value() == c.z, tolerance(toSixDigits));
        BOOST_TEST(found.p.value() == c.p, tolerance(toSixDigits));
        BOOST_TEST(mentions(found.references.front(), "Tango"));
    }
}

BOOST_AUTO_TEST_CASE(two_questions_to_the_same_people_get_the_widest_interval) {
    const auto found = ask(share(70, 1000), share(64, 1000, "B"), Samples::Same);
    isInterval(found, -10.99982842, -0.9660743914);
    BOOST_TEST(found.z.value() == -2.335496832, tolerance(toSixDigits));
    BOOST_TEST(found.p.value() == 0.01951748118, tolerance(toSixDigits));
    BOOST_TEST(mentions(found.method, "at most as wide"));
    // Percentages are printed rounded: 60.3 and 40.1 are the answers of all to one question.
    const auto rounded = ask(share(60.3, 1000), share(40.1, 1000, "B"), Samples::Same);
    BOOST_TEST(mentions(rounded.method, "to one question"));
    BOOST_TEST(rounded.change.value() == -20.2, tolerance(1e-12));
}

BOOST_AUTO_TEST_CASE(the_effective_number_of_respondents_decides_where_it_is_known) {
    auto first = share(54.05, 780);
    first.effectiveSampleSize = 513;
    auto second = share(67.2, 1100, "B");
    second.effectiveSampleSize = 640.5;
    const auto found = ask(first, second, Samples::Separate);
    isInterval(found, 7.483584368, 18.73015367);
    BOOST_TEST(found.z.value() == 4.55781633, tolerance(toSixDigits));
    BOOST_TEST(found.p.value() == 5.168820722e-06, tolerance(toSixDigits));
    BOOST_TEST(anyMentions(found.assumptions, "design effect 1.52"));
    BOOST_TEST(!anyMentions(found.assumptions, "taken as 1"));
}

BOOST_AUTO_TEST_CASE(where_few_are_expected_fishers_test_gives_the_verdict_and_no_more_than_the_border) {
    // 1 and 10 of 50 said so: 5.5 are expected of each, and the normal law holds.
    BOOST_TEST((ask(share(2, 50), share(20, 50), Samples::Separate).test == ShiftTest::PooledProportions));
    // 0 of 20 and 7 of 20: 3.5 are expected.
    const auto few = ask(share(0, 20), share(35, 20, "B"), Samples::Separate);
    BOOST_TEST((few.test == ShiftTest::FisherExact));
    BOOST_TEST(!few.z);
    BOOST_TEST(few.p.value() == 0.008316008316, tolerance(toSixDigits));
    BOOST_TEST((few.verdict == ShiftVerdict::Borderline));
    BOOST_TEST(mentions(few.words, "rests on Fisher’s exact test"));
    BOOST_TEST(anyMentions(few.references, "Fisher, R. A."));

    auto first = share(0, 40);
    first.effectiveSampleSize = 30.9;
    auto second = share(10, 50, "B");
    second.effectiveSampleSize = 40.9;
    const auto rounded = ask(first, second, Samples::Separate);
    isInterval(rounded, -2.581812727, 22.87194501);                        // with 30.9 and 40.9 people
    BOOST_TEST(rounded.p.value() == 0.1295622727, tolerance(toSixDigits)); // with 30 and 40
    BOOST_TEST((rounded.verdict == ShiftVerdict::Within));
    BOOST_TEST(anyMentions(rounded.assumptions, "effective 30.9, rounded down for the test"));
}

BOOST_AUTO_TEST_CASE(where_few_pairs_differ_mcnemars_exact_test_gives_the_verdict) {
    const auto six = ask(share(12.5, 48), share(0, 48, "B"), Samples::Same);
    BOOST_TEST((six.test == ShiftTest::McNemarExact));
    isInterval(six, -24.70045883, -4.163735415);
    BOOST_TEST(six.p.value() == 0.03125, tolerance(toSixDigits));
    BOOST_TEST((six.verdict == ShiftVerdict::Borderline));
    // The interval leaves out zero; the exact test has the say.
    const auto eight = ask(share(17.5, 40), share(2.5, 40, "B"), Samples::Same);
    isInterval(eight, -30.1126871, -1.435943636);
    BOOST_TEST(eight.p.value() == 0.0703125, tolerance(toSixDigits));
    BOOST_TEST((eight.verdict == ShiftVerdict::Within));
    BOOST_TEST(mentions(eight.words, "leaves out zero"));
    BOOST_TEST(mentions(eight.words, "by that, chance"));
    // Nobody in either: no interval of no width may be called a finding.
    const auto nobody = ask(share(0, 50), share(0, 50, "B"), Samples::Separate);
    BOOST_TEST((nobody.verdict == ShiftVerdict::Within));
    BOOST_TEST(nobody.p.value() == 1.0);
    BOOST_TEST(nobody.interval->high > 5.0);
    BOOST_TEST(ask(share(0, 50), share(0, 50, "B"), Samples::Same).p.value() == 1.0);
}

BOOST_AUTO_TEST_CASE(a_lead_that_shrinks_has_an_interval_of_its_own) {
    struct Case {
        PolledValue first, second;
        double low, high, z, p;
        ShiftVerdict verdict;
    };
    for (const auto& c : {Case{lead(59, 41, 150), lead(29, 60, 160, "B"), -68.9300606, -27.49943071,
                               -4.466776388, 7.940705317e-06, ShiftVerdict::Larger},
                          Case{lead(48, 44, 938), lead(47, 45, 1100, "B"), -10.32881691, 6.342700479,
                               -0.469863203, 0.6384527554, ShiftVerdict::Within},
                          Case{lead(100, 0, 30), lead(0, 100, 30, "B"), -200, -167.8935657, -12.20916635,
                               2.777201268e-34, ShiftVerdict::Larger}}) {
        const auto found = ask(c.first, c.second, Samples::Separate);
        isInterval(found, c.low, c.high);
        BOOST_TEST(found.z.value() == c.z, tolerance(toSixDigits));
        BOOST_TEST(found.p.value() == c.p, tolerance(1e-5));
        BOOST_TEST((found.verdict == c.verdict));
        BOOST_TEST(found.people.empty(), "points of a lead are no people");
    }
    BOOST_TEST(
        (ask(lead(9, 1, 60), lead(60, 20, 60, "B"), Samples::Separate).verdict == ShiftVerdict::Borderline),
        "6 people gave either answer");
    BOOST_TEST(askShift(question(lead(40, 20, 100), lead(30, 20, 100, "B"), Samples::Same)).refusal ==
               "shift.not-for-measure");
}

BOOST_AUTO_TEST_CASE(after_several_comparisons_the_verdict_follows_holms_p) {
    const auto single = ask(share(45, 1000), share(50, 1000, "B"), Samples::Separate);
    BOOST_TEST((single.verdict == ShiftVerdict::Larger));
    const auto corrected = correctedForSeveral(single, {0.6, *single.p, 0.3}, 1);
    BOOST_TEST(corrected.adjustedP.value() == 3 * 0.0251644857, tolerance(toSixDigits));
    BOOST_TEST((corrected.verdict == ShiftVerdict::Borderline));
    BOOST_TEST(mentions(corrected.words, "After the correction for several comparisons"));
    BOOST_TEST(anyMentions(corrected.assumptions, "corrected for 3 comparisons after Holm"));
    BOOST_TEST(anyMentions(corrected.references, "Holm, S. (1979)"));
    BOOST_TEST((corrected.interval == single.interval));
    const auto strong = ask(share(60, 400), share(40, 400, "B"), Samples::Separate);
    BOOST_TEST((correctedForSeveral(strong, {*strong.p, 0.5}, 0).verdict == ShiftVerdict::Larger));
    BOOST_TEST((correctedForSeveral(single, {*single.p}, 0) == single), "one comparison needs none");
    const auto few = ask(share(0, 20), share(35, 20, "B"), Samples::Separate);
    BOOST_TEST((correctedForSeveral(few, {*few.p, *few.p, 0.2, 0.2, 0.3, 0.4, 0.9}, 0).verdict ==
                ShiftVerdict::Within));
}

BOOST_AUTO_TEST_CASE(a_chosen_sample_is_refused_and_people_are_counted_instead) {
    auto first = share(73.1, 134, "Cambodia, 2023");
    first.sampleSizeInferred = true;
    auto asked =
        question(first, share(70.9, {}, "Cambodia, 2024"), Samples::Separate, SamplingDesign::Purposive);
    asked.sampling.population = "Opinion leaders in Southeast Asia: academia, business";
    const auto found = askShift(asked);
    BOOST_TEST((found.verdict == ShiftVerdict::Refused));
    BOOST_TEST(found.refusal == "shift.not-probability");
    BOOST_TEST(!found.interval);
    BOOST_TEST(!found.p);
    BOOST_TEST(
        mentions(found.words, "This survey asked opinion leaders in Southeast Asia, chosen on purpose"));
    BOOST_TEST(found.change.value() == -2.2, tolerance(1e-9));
    BOOST_REQUIRE(found.people.size() == 3U);
    BOOST_TEST(found.people[0] == "2.2 points of an inferred 134 people are 3 people.");
    BOOST_TEST(found.people[1] == "Cambodia, 2023: 73.1% are 98 of an inferred 134 people.");
    BOOST_TEST(found.people[2] == "Cambodia, 2024: how many people were asked is not known.");
}

BOOST_AUTO_TEST_CASE(every_design_but_a_random_sample_is_refused_with_its_own_reason) {
    std::vector<std::string> reasons;
    for (const auto design : {SamplingDesign::Unknown, SamplingDesign::Purposive,
                              SamplingDesign::Administrative, SamplingDesign::Mixed}) {
        const auto found =
            askShift(question(share(40, 1000), share(60, 1000, "B"), Samples::Separate, design));
        BOOST_TEST(found.refusal == "shift.not-probability");
        BOOST_TEST(!found.interval);
        BOOST_TEST(std::count(reasons.begin(), reasons.end(), found.words) == 0);
        reasons.push_back(found.words);
    }
}

BOOST_AUTO_TEST_CASE(what_cannot_be_computed_is_refused_with_its_reason) {
    const auto a = share(40, 1000);
    const auto refusal = [&a](const PolledValue& b) {
        return askShift(question(a, b, Samples::Separate)).refusal;
    };
    BOOST_TEST(refusal(share(50, {}, "B")) == "shift.no-sample-size");
    BOOST_TEST(refusal(share(50, 0, "B")) == "shift.no-sample-size");
    auto none = share(0, 1000, "B");
    none.value.reset();
    const auto missing = askShift(question(a, none, Samples::Separate));
    BOOST_TEST(missing.refusal == "shift.no-value");
    BOOST_TEST(missing.words == "B has no value.");
    BOOST_TEST(!missing.change);
    BOOST_TEST(refusal(a) == "shift.same-value");
    BOOST_TEST(refusal(share(-3, 1000, "B")) == "shift.not-a-share");
    BOOST_TEST(refusal(lead(40, 30, 1000)) == "shift.two-units");
    auto smooth = share(50, 1000, "B");
    smooth.computed = "moving averages";
    const auto computed = askShift(question(a, smooth, Samples::Separate));
    BOOST_TEST(computed.refusal == "shift.not-for-measure");
    BOOST_TEST(mentions(computed.words, "These numbers are moving averages."));
}

BOOST_AUTO_TEST_CASE(numbers_that_are_no_people_are_told_in_their_own_unit) {
    auto before = share(1200, 1000, "Exports, 2023");
    before.unit = {"US$ billion", 1000, 1};
    before.isOfPeople = false;
    auto after = before;
    after.name = "Exports, 2024";
    after.value = 1201.4547;
    const auto asked = question(before, after, Samples::Separate);
    const auto found = askShift(asked);
    BOOST_TEST(found.refusal == "shift.not-a-share");
    BOOST_TEST(mentions(found.words, "in US$ billion and not shares"));
    BOOST_TEST(mentions(shiftText(asked, found), "Exports, 2024: US$ 1,201.5 billion\n"
                                                 "Difference: +US$ 1.5 billion\n"));
    BOOST_TEST(found.people.empty());
    before.unit = after.unit = {};
    before.value = 20;
    after.value = 30;
    before.computed = after.computed = "shares of a whole";
    BOOST_TEST(mentions(askShift(question(before, after, Samples::Separate)).words,
                        "These numbers are shares of a whole and not shares of the people asked"));
}

BOOST_AUTO_TEST_CASE(weak_spots_are_told_as_assumptions) {
    auto first = share(2, 100);
    auto second = share(5, 100, "B");
    second.status = Status::Break;
    const auto asked = question(first, second, Samples::Separate);
    const auto found = askShift(asked);
    BOOST_TEST(anyMentions(found.assumptions, "Fewer than five people are expected"));
    BOOST_TEST(anyMentions(found.assumptions, "break"));
    BOOST_TEST(anyMentions(found.assumptions, "taken as 1"));
    const auto text = shiftText(asked, found);
    BOOST_TEST(mentions(text, "A, 2024: 2.0%\nB: 5.0%\nDifference: +3.0 percentage points\n95% interval: "));
    BOOST_TEST(mentions(text, "Fisher’s exact test: p = 0.44"));
    BOOST_TEST(mentions(text, "Reference: Newcombe"));
}

BOOST_AUTO_TEST_SUITE_END()
