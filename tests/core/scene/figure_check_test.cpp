// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "scene/figure_check.h"
#include "support/expect_result.h"
#include "workspace/gallery.h"

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

namespace {
constexpr std::string_view threeYears = "year:period value:value\n2020 45\n2021 52\n2022 60";
constexpr std::string_view broken =
    "year:period value:value status:status note:note\n2020 50 . .\n2021 54 . .\n2022 40 break "
    "new_wording\n2023 44 . .";

struct Checked {
    FigureSpec spec;
    DatasetPtr data;
    std::vector<FigureFinding> findings;

    const FigureFinding* find(std::string_view code) const {
        const auto found = std::find_if(findings.begin(), findings.end(),
                                        [code](const FigureFinding& f) { return f.code == code; });
        return found == findings.end() ? nullptr : &*found;
    }
    bool has(std::string_view code) const { return find(code) != nullptr; }
};

Checked checked(const FigureSpec& spec, const DatasetPtr& data) {
    const auto scene = resolved(spec, data);
    BOOST_REQUIRE(isOk(scene));
    return {spec, data, checkFigure(spec, *scene)};
}

Checked checked(const FigureSpec& spec, std::string_view data, std::string_view unit = "percent") {
    return checked(spec, smallData(data, SamplingDesign::Unknown, unit));
}

FigureSpec lineWith(const Measure& measure) {
    auto figure = smallFigure(LineChart{});
    figure.panels[0].query.measure = measure;
    return figure;
}

/// Applies the remedy of a finding and tells whether it is gone after that.
FigureSpec mended(const Checked& before, std::string_view code) {
    const auto* finding = before.find(code);
    BOOST_REQUIRE_MESSAGE(finding != nullptr, "no finding " << code);
    BOOST_REQUIRE_MESSAGE(finding->remedy.has_value(), "no remedy for " << code);
    BOOST_TEST(!finding->remedy->label.empty());
    auto after = finding->remedy->apply(before.spec);
    BOOST_TEST((after != before.spec));
    BOOST_TEST(!checked(after, before.data).has(code), "still there: " << code);
    return after;
}
} // namespace

BOOST_AUTO_TEST_SUITE(figure_check)

BOOST_AUTO_TEST_CASE(bars_that_were_asked_to_start_above_zero) {
    auto figure = smallFigure(BarChart{});
    BOOST_TEST(!checked(figure, threeYears).has("figure.bar-axis"));
    figure.panels[0].axis.from = 40;
    const auto found = checked(figure, threeYears);
    BOOST_REQUIRE(found.has("figure.bar-axis"));
    BOOST_TEST((found.find("figure.bar-axis")->severity == Severity::Warning));
    BOOST_TEST(found.find("figure.bar-axis")->remedy->label == "Start the axis at zero");
    BOOST_TEST(!mended(found, "figure.bar-axis").panels[0].axis.from.has_value());
    BOOST_TEST(std::count_if(found.findings.begin(), found.findings.end(), [](const FigureFinding& finding) {
                   return finding.code == "figure.bar-axis";
               }) == 1);
}

BOOST_AUTO_TEST_CASE(a_cut_axis_misleads_only_where_zero_is_near) {
    auto figure = smallFigure(LineChart{});
    figure.panels[0].axis.from = 15;
    const auto near = checked(figure, "year:period value:value\n2020 20\n2021 30\n2022 60");
    mended(near, "figure.axis-cut");
    BOOST_TEST(near.find("figure.axis-cut")->what.find("15%") != std::string::npos);
    BOOST_TEST(!checked(figure, "year:period value:value\n2020 80\n2021 82\n2022 85").has("figure.axis-cut"));
    BOOST_TEST(!checked(smallFigure(LineChart{}), threeYears).has("figure.axis-cut"));
}

BOOST_AUTO_TEST_CASE(ranges_far_wider_or_narrower_than_the_values) {
    auto figure = smallFigure(LineChart{});
    figure.panels[0].axis.to = 400;
    mended(checked(figure, threeYears), "figure.axis-too-wide");
    figure.panels[0].axis.to = 100;
    BOOST_TEST(!checked(figure, threeYears).has("figure.axis-too-wide"));
    figure.panels[0].axis.to = 50;
    mended(checked(figure, threeYears), "figure.values-outside");
    BOOST_TEST(!checked(smallFigure(LineChart{}), threeYears).has("figure.values-outside"));
}

BOOST_AUTO_TEST_CASE(own_axes_of_small_multiples) {
    constexpr std::string_view places =
        "year:period place:place value:value\n2020 a 1\n2021 a 2\n2020 b 50\n2021 b 80";
    auto figure = smallFigure(LineChart{});
    figure.panels[0].query.facet = "place";
    BOOST_TEST(!checked(figure, places).has("figure.own-axes"));
    figure.facets.sharedAxis = false;
    const auto found = checked(figure, places);
    BOOST_TEST((found.find("figure.own-axes")->severity == Severity::Note));
    BOOST_TEST(mended(found, "figure.own-axes").facets.sharedAxis);
}

BOOST_AUTO_TEST_CASE(more_than_seven_colours) {
    std::string data = "year:period who:series value:value\n";
    for (int i = 0; i < 8; ++i) {
        for (int year = 2020; year < 2023; ++year)
            data += std::to_string(year) + " s" + std::to_string(i) + " " + std::to_string(10 * i + 1) + "\n";
    }
    const auto found = checked(smallFigure(LineChart{}), data);
    const auto after = mended(found, "figure.many-colours");
    BOOST_TEST((after.emphasis == std::vector<std::string>{"s7", "s6", "s5"}));
    auto seven = smallFigure(LineChart{});
    seven.panels[0].query.filters = {TextFilter{"who", {"s0", "s1", "s2", "s3", "s4", "s5", "s6"}}};
    BOOST_TEST(!checked(seven, data).has("figure.many-colours"));
}

BOOST_AUTO_TEST_CASE(colours_that_nothing_else_tells_apart) {
    const auto figure = smallFigure(LineChart{});
    auto scene = resolved(figure, smallData("year:period who:series value:value\n2020 a 1\n2021 a 2\n2022 a "
                                            "2\n2020 b 3\n2021 b 4\n2022 b 4"));
    BOOST_REQUIRE(isOk(scene));
    const auto has = [&] {
        const auto findings = checkFigure(figure, *scene);
        return std::any_of(findings.begin(), findings.end(),
                           [](const FigureFinding& f) { return f.code == "figure.similar-colours"; });
    };
    // Red and green of the same lightness.
    scene->series[0].style = {*Colour::parse("#A06A00"), Dash::Solid, Marker::Circle};
    scene->series[1].style = {*Colour::parse("#808000"), Dash::Solid, Marker::Circle};
    BOOST_TEST(!has(), "the names at the line ends tell them apart");
    scene->panels[0].labels.clear();
    BOOST_TEST(has());
    scene->series[1].style.dash = Dash::Dashed;
    BOOST_TEST(!has());
    scene->series[0].isBar = true;
    BOOST_TEST(has(), "bars have no dashes");
    scene->series[1].style.colour = *Colour::parse("#332288");
    BOOST_TEST(!has());
}

BOOST_AUTO_TEST_CASE(parts_that_are_no_whole) {
    constexpr std::string_view short_ =
        "year:period who:series value:value\n2020 a 30\n2020 b 40\n2021 a 60\n"
        "2021 b 40";
    const auto found = checked(smallFigure(BarChart{Stacking::Percent}), short_);
    mended(found, "figure.parts-not-whole");
    BOOST_TEST(found.find("figure.parts-not-whole")->what.find("70.0%") != std::string::npos);
    BOOST_TEST(!checked(smallFigure(BarChart{Stacking::Stacked}), short_).has("figure.parts-not-whole"));
    BOOST_TEST(!checked(smallFigure(BarChart{Stacking::Percent}),
                        "year:period who:series value:value\n2020 a 33.3\n2020 b 67.3")
                    .has("figure.parts-not-whole"),
               "rounding");
    BOOST_TEST(!checked(smallFigure(BarChart{Stacking::Percent}),
                        "year:period who:series value:value\n2020 a 12\n2020 b 8", "US$ million")
                    .has("figure.parts-not-whole"),
               "sums of money are a whole of their own");
    const auto missing = checked(smallFigure(BarChart{Stacking::Percent}),
                                 "year:period who:series value:value\n2020 a 12\n2020 b .", "US$ million");
    BOOST_REQUIRE(missing.has("figure.parts-not-whole"));
    BOOST_TEST(missing.find("figure.parts-not-whole")->what.find("b") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(lines_of_two_points_and_of_uneven_steps) {
    const auto two = checked(smallFigure(LineChart{}), "year:period value:value\n2020 1\n2021 2");
    const auto after = mended(two, "figure.two-points");
    BOOST_TEST(std::holds_alternative<SlopeChart>(after.panels[0].chart));
    const auto three = checked(smallFigure(LineChart{}), threeYears);
    BOOST_TEST(!three.has("figure.two-points"));
    BOOST_TEST(!three.has("figure.uneven-steps"));
    BOOST_TEST(!checked(smallFigure(BarChart{}), "year:period value:value\n2020 1\n2021 2")
                    .has("figure.two-points"));
    const auto uneven =
        checked(smallFigure(LineChart{}),
                "year:period value:value\n2020-01 1\n2020-03 2\n2020-05 2\n2020-06 3\n2020-08 3\n2020-10 3");
    BOOST_TEST(std::holds_alternative<DotChart>(mended(uneven, "figure.uneven-steps").panels[0].chart));
}

BOOST_AUTO_TEST_CASE(intervals_are_no_steps_in_time) {
    auto figure = smallFigure(LineChart{});
    figure.panels[0].query.interval = IntervalWish::Published;
    for (const auto shape : {IntervalShape::Band, IntervalShape::ErrorBars}) {
        figure.panels[0].intervals = shape;
        BOOST_TEST(!checked(figure, "year:period value:value low:low high:high\n2020 10 8 12\n2021 30 28 33\n"
                                    "2022 20 18 22\n2023 . . .\n2024 20 18 22")
                        .has("figure.uneven-steps"));
        BOOST_TEST(checked(figure,
                           "month:period value:value low:low high:high\n2020-01 1 0 2\n2020-03 2 1 3\n"
                           "2020-05 2 1 3\n2020-06 3 2 4\n2020-08 3 2 4\n2020-10 3 2 4")
                       .has("figure.uneven-steps"));
    }
}

BOOST_AUTO_TEST_CASE(months_are_even_enough) {
    BOOST_TEST(!checked(smallFigure(LineChart{}), "year:period value:value\n2020-01 1\n2020-02 2\n2020-03 2")
                    .has("figure.uneven-steps"));
}

BOOST_AUTO_TEST_CASE(a_break_is_told_and_what_compares_across_it_is_cautioned) {
    const auto values = checked(smallFigure(LineChart{}), broken);
    BOOST_REQUIRE(values.has("figure.break"));
    BOOST_TEST((values.find("figure.break")->severity == Severity::Note));
    BOOST_TEST(values.find("figure.break")->why.find("new wording") != std::string::npos);
    for (const auto& measure : {Measure(IndexMeasure{}), Measure(IndexMeasure{Period::ofYear(2020)}),
                                Measure(IndexMeasure{Period::ofYear(2023)}), Measure(ChangeMeasure{})}) {
        const auto found = checked(lineWith(measure), broken);
        BOOST_REQUIRE(found.has("figure.measured-across-break"));
        BOOST_TEST((found.findings.front().severity == Severity::Warning), "cautions come first");
        const auto after = mended(found, "figure.measured-across-break");
        BOOST_TEST(
            (std::get<PeriodFilter>(after.panels[0].query.filters.at(0)).from == Period::ofYear(2022)));
        BOOST_TEST(!checked(after, found.data).has("figure.break"), "nothing before the break is left");
    }
    BOOST_TEST(!checked(lineWith(IndexMeasure{}), threeYears).has("figure.measured-across-break"));
    const auto mean = checked(lineWith(MovingAverage{3, SmoothingWindow::Trailing}), broken);
    BOOST_TEST(std::holds_alternative<ValueMeasure>(
        mended(mean, "figure.average-across-break").panels[0].query.measure));
}

BOOST_AUTO_TEST_CASE(a_break_at_the_last_point_leaves_only_the_values) {
    const auto found = checked(lineWith(IndexMeasure{}),
                               "year:period value:value status:status\n2020 50 .\n2021 54 .\n2022 40 break");
    BOOST_TEST(std::holds_alternative<ValueMeasure>(
        mended(found, "figure.measured-across-break").panels[0].query.measure));
}

BOOST_AUTO_TEST_CASE(two_waves_on_both_sides_of_a_break) {
    const auto found = checked(smallFigure(SlopeChart{}), broken);
    const auto after = mended(found, "figure.waves-across-break");
    BOOST_TEST(std::holds_alternative<LineChart>(after.panels[0].chart));
    BOOST_TEST(!checked(smallFigure(SlopeChart{}), threeYears).has("figure.waves-across-break"));
}

BOOST_AUTO_TEST_CASE(a_moving_average_says_what_it_leaves_out) {
    const auto found = checked(lineWith(MovingAverage{3, SmoothingWindow::Centred}),
                               "year:period value:value\n2020 1\n2021 2\n2022 3\n2023 4");
    BOOST_TEST(found.find("figure.average-ends")->what ==
               "The moving average leaves out the first period and the last period.");
    mended(found, "figure.average-ends");
}

BOOST_AUTO_TEST_CASE(bases_that_are_missing_or_differ) {
    constexpr std::string_view late =
        "year:period who:series value:value\n2020 a 10\n2021 a 12\n2022 a 13\n2021 b 5\n2022 b 6";
    const auto missing = checked(lineWith(IndexMeasure{Period::ofYear(2020)}), late);
    BOOST_TEST(missing.find("figure.base-missing")->what.find("b") != std::string::npos);
    mended(missing, "figure.base-missing");
    const auto differ = checked(lineWith(IndexMeasure{}), late);
    const auto after = mended(differ, "figure.different-bases");
    BOOST_TEST((std::get<IndexMeasure>(after.panels[0].query.measure).base == Period::ofYear(2021)));
    const auto same = checked(lineWith(IndexMeasure{Period::ofYear(2021)}), late);
    BOOST_TEST(!same.has("figure.base-missing"));
    BOOST_TEST(!same.has("figure.different-bases"));
}

BOOST_AUTO_TEST_CASE(a_refused_interval_can_be_taken_back) {
    auto figure = smallFigure(LineChart{});
    figure.panels[0].query.interval = IntervalWish::Published;
    const auto found =
        checked(figure, smallData("year:period value:value n:sample_size\n2020 1 900\n2021 2 900\n2022 2 900",
                                  SamplingDesign::Purposive));
    BOOST_TEST((mended(found, "interval.not-probability").panels[0].query.interval == IntervalWish::None));
}

BOOST_AUTO_TEST_CASE(few_respondents_and_uncertain_values) {
    const auto found =
        checked(smallFigure(LineChart{}),
                "year:period value:value n:sample_size status:status\n2020 40 56 .\n2021 41 900 "
                "estimated\n2022 43 900 provisional");
    BOOST_REQUIRE(found.has("figure.small-sample"));
    BOOST_TEST(found.find("figure.small-sample")->what.find("n = 56") != std::string::npos);
    BOOST_TEST(found.find("figure.small-sample")->why.find("1.8 percentage points") != std::string::npos);
    BOOST_REQUIRE(found.has("figure.uncertain-values"));
    BOOST_TEST(found.find("figure.uncertain-values")->what ==
               "2 of 3 values are estimated or provisional, and drawn hollow.");
    const auto plain = checked(smallFigure(LineChart{}),
                               "year:period value:value n:sample_size\n2020 1 100\n2021 2 900\n2022 3 900");
    BOOST_TEST(!plain.has("figure.small-sample"));
    BOOST_TEST(!plain.has("figure.uncertain-values"));
}

BOOST_AUTO_TEST_CASE(words_that_are_missing) {
    auto figure = smallFigure(LineChart{});
    const auto bare = checked(figure, threeYears, "");
    for (const auto* code : {"figure.no-subtitle", "figure.no-source", "figure.no-unit"})
        BOOST_TEST(bare.has(code), code);
    figure.text.subtitle = "Share of respondents";
    figure.text.source = "Survey";
    const auto complete = checked(figure, threeYears);
    BOOST_TEST(complete.findings.empty());
    figure.text.title.clear();
    BOOST_TEST(checked(figure, threeYears).has("figure.no-title"));
}

BOOST_AUTO_TEST_CASE(own_events_and_lines_need_a_source) {
    auto figure = smallFigure(LineChart{});
    figure.events.own = {{Period::ofYear(2021), {}, "Tariffs", ""},
                         {Period::ofYear(2021), {}, "Visit", "AP"}};
    figure.panels[0].lines = {{"Target", 50, ""}};
    const auto found = checked(figure, threeYears);
    const auto after = mended(found, "figure.no-event-source");
    BOOST_TEST(after.events.own.size() == 1U);
    BOOST_TEST(after.panels[0].lines.empty());
    BOOST_TEST(found.find("figure.no-event-source")->what == "“Tariffs” and “Target” have no source.");
}

BOOST_AUTO_TEST_CASE(notes_off_the_axes) {
    auto figure = smallFigure(LineChart{});
    figure.panels[0].notes = {{"seen", "2021", 50, ""}};
    BOOST_TEST(!checked(figure, threeYears).has("figure.note-outside"));
    figure.panels[0].notes.push_back({"too early", "1990", 50, ""});
    figure.panels[0].notes.push_back({"too high", "2021", 500, ""});
    const auto after = mended(checked(figure, threeYears), "figure.note-outside");
    BOOST_TEST(after.panels[0].notes.size() == 1U);
}

BOOST_AUTO_TEST_CASE(findings_for_files_name_the_figure) {
    const auto lines = asDiagnostics(checked(smallFigure(LineChart{}), threeYears).findings, "small").items();
    BOOST_REQUIRE(!lines.empty());
    BOOST_TEST(lines.front().place.file == "small");
    BOOST_TEST(!lines.front().remedy.empty());
}

BOOST_AUTO_TEST_CASE(no_figure_of_the_gallery_misleads) {
    const Gallery gallery;
    const Workspace nothing;
    for (const auto& figure : gallery.figures()) {
        BOOST_TEST_CONTEXT(figure->id) {
            const auto scene = resolve(*figure, gallery.lookupWith(nothing));
            BOOST_REQUIRE(isOk(scene));
            for (const auto& finding : checkFigure(*figure, *scene)) {
                BOOST_TEST((finding.severity == Severity::Note), finding.code << ": " << finding.what);
                BOOST_TEST_MESSAGE(figure->id << ": " << finding.what << " [" << finding.code << "]");
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(a_name_that_is_not_there_leaves_the_others_in_colour) {
    auto spec = smallFigure(LineChart{});
    spec.emphasis = {"Loas"};
    const auto data = smallData("year:period place:series value:value\n2020 Laos 1\n2020 Peru 2");
    const auto scene = resolved(spec, data);
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(!scene->series[0].context);
    const auto figure = checked(spec, data);
    BOOST_REQUIRE(figure.has("figure.unknown-emphasis"));
    BOOST_TEST(figure.find("figure.unknown-emphasis")->remedy->apply(spec).emphasis.empty());
    spec.emphasis = {"Laos"};
    BOOST_TEST(!checked(spec, data).has("figure.unknown-emphasis"));
}

BOOST_AUTO_TEST_CASE(a_backward_axis_is_drawn_forwards_and_told) {
    auto spec = smallFigure(LineChart{});
    spec.panels[0].axis.from = 80;
    spec.panels[0].axis.to = 20;
    const auto scene = resolved(spec, smallData(threeYears));
    BOOST_REQUIRE(isOk(scene));
    BOOST_TEST(scene->panels[0].y.from == 20.0);
    BOOST_TEST(scene->panels[0].y.to == 80.0);
    const auto figure = checked(spec, threeYears);
    BOOST_REQUIRE(figure.has("figure.axis-backwards"));
    BOOST_TEST(figure.find("figure.axis-backwards")->remedy->apply(spec).panels[0].axis.to.value() == 80.0);
}

BOOST_AUTO_TEST_CASE(an_impossible_share_is_mended_in_one_step) {
    const auto spec = smallFigure(LineChart{});
    const auto data = smallData("year:period value:value n:sample_size\n2020 50 100\n2021 104 100");
    const auto figure = checked(spec, data);
    BOOST_REQUIRE(figure.has("survey.impossible-share"));
    BOOST_REQUIRE(figure.find("survey.impossible-share")->remedy);
    const auto mended = figure.find("survey.impossible-share")->remedy->apply(spec);
    const auto after = checked(mended, data);
    BOOST_REQUIRE(after.has("survey.impossible-share"));
    BOOST_TEST((after.find("survey.impossible-share")->severity == Severity::Note));
    BOOST_TEST(!after.find("survey.impossible-share")->remedy);
}

BOOST_AUTO_TEST_SUITE_END()
