// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure/figure_json.h"
#include "style/theme_json.h"
#include "style/theme_library.h"
#include "support/expect_result.h"

#include <fmt/format.h>

#include <random>

using namespace driftline;
using namespace driftline::test;

namespace {
constexpr auto smallest = R"({"version": 1, "id": "a", "text": {"title": "T"},
 "panels": [{"query": {"dataset": "d"}, "chart": {"kind": "line"}}]})";

Result<FigureSpec> parsed(std::string_view text) {
    return parseFigure(text, "figure.json", "mine");
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    const auto at = text.find(what);
    BOOST_REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), by);
}

/// A figure with every field drawn at random: what the writer forgets, the comparison finds.
class RandomFigure {
public:
    explicit RandomFigure(unsigned seed) : m_random(seed) {}

    FigureSpec make() {
        FigureSpec spec;
        spec.id = "figure-" + std::to_string(number(1000));
        spec.group = pick<std::string>({"own", "article", "trade"});
        spec.text = {"Title “x”",    maybe("Sub\nline"),
                     maybe("Short"), maybe("Source"),
                     maybe("Note"),  {maybe("What"), maybe("1 to 2"), maybe("Up"), maybe("Why")}};
        for (int i = 0; i <= number(3); ++i)
            spec.panels.push_back(panel());
        spec.facets = {coin(),
                       pick<FacetOrder>({FacetOrder::AsGiven, FacetOrder::ByName, FacetOrder::ByLatest}),
                       maybe("Cambodia"), number(4)};
        if (coin())
            spec.emphasis = {"A", "B"};
        spec.labels = pick<SeriesLabels>(
            {SeriesLabels::Auto, SeriesLabels::Direct, SeriesLabels::Legend, SeriesLabels::None});
        spec.legend =
            pick<LegendPosition>({LegendPosition::Top, LegendPosition::Bottom, LegendPosition::Right});
        spec.dateFormat = pick<DateFormat>({DateFormat::Auto, DateFormat::Year, DateFormat::ShortYear,
                                            DateFormat::Month, DateFormat::NumericMonth, DateFormat::Day});
        if (coin())
            spec.series.push_back({"A", maybe("Alpha"), {}, {}, {}, {}, coin() ? -2.5 : 0.0});
        if (coin())
            spec.events = events();
        spec.theme = theme();
        if (coin())
            spec.output = {89.5, coin() ? std::optional(60.0) : std::nullopt, 600, preset()};
        spec.captionPlacement = coin() ? CaptionPlacement::Inside : CaptionPlacement::Separate;
        return spec;
    }

private:
    bool coin() { return number(2) == 1; }
    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    std::string maybe(const char* text) { return coin() ? text : ""; }
    template <class T>
    T pick(std::vector<T> from) {
        return from[static_cast<std::size_t>(number(static_cast<int>(from.size())))];
    }

    ThemeChoice theme() {
        switch (number(4)) {
        case 0:
            return std::string("dark");
        case 1:
            return std::string("mono");
        case 2: {
            auto own = *builtinTheme("slide");
            own.id = "mine";
            own.gridLines = coin();
            own.palette.samePlaces = coin();
            own.bandOpacity = 0.25;
            return own;
        }
        default:
            return std::string(usualTheme);
        }
    }

    PresetChoice preset() {
        auto own = *knownPreset(std::string("nature-single"));
        own.id = "mine";
        own.size.height = 70;
        return pick<PresetChoice>({std::string(), std::string("slide-16x9"), std::string("gone"), own});
    }

    EventPlacement place() {
        return {number(4),
                pick<EventSide>({EventSide::Auto, EventSide::Left, EventSide::Right, EventSide::Across})};
    }

    EventChoice events() {
        EventChoice out;
        out.dataset = maybe("events/events");
        if (coin())
            out.dates = {"2022-12-23"};
        if (coin())
            out.categories = {"trade", "politics"};
        if (coin())
            out.facets = {{"2022-12-23", "Cambodia"}, {"2023-08", "Laos"}};
        if (coin())
            out.own = {{Period::ofYear(2019), {}, "A law", "Gazette", {}, place()},
                       {*Period::parse("2020-03"), Period::parse("2021-06-01"), "A closure", ""}};
        if (coin())
            out.places["2022-12-23"] = {1 + number(3), EventSide::Left};
        return out;
    }

    Chart chart() {
        const WavePair waves{coin() ? std::optional(Period::ofYear(2020)) : std::nullopt,
                             coin() ? std::optional(Period::ofYear(2024)) : std::nullopt};
        switch (number(6)) {
        case 0:
            return LineChart{coin()};
        case 1:
            return AreaChart{pick<AreaStacking>({AreaStacking::Stacked, AreaStacking::Percent})};
        case 2:
            return SlopeChart{waves};
        case 3:
            return DumbbellChart{waves};
        case 4:
            return DotChart{pick<BarDirection>({BarDirection::Vertical, BarDirection::Horizontal})};
        default:
            return BarChart{pick<Stacking>({Stacking::Grouped, Stacking::Stacked, Stacking::Percent,
                                            Stacking::Diverging}),
                            pick<BarDirection>({BarDirection::Vertical, BarDirection::Horizontal}),
                            pick<BarValues>({BarValues::Auto, BarValues::All, BarValues::None}),
                            pick<AnswerScale>({AnswerScale(),
                                               AnswerScale{{"No", "Neither", "Yes"}, "Neither", {"Unsure"}},
                                               AnswerScale{{"No", "Yes"}, "", {}}}),
                            number(2) == 0};
        }
    }

    Measure measure() {
        switch (number(6)) {
        case 0:
            return ShareMeasure{"partner", maybe("World")};
        case 1:
            return ChangeMeasure{coin() ? std::optional(Period::ofYear(2020)) : std::nullopt,
                                 pick<ChangeKind>({ChangeKind::Difference, ChangeKind::Percent})};
        case 2:
            return GapMeasure{"series", "A", "B"};
        case 3:
            return IndexMeasure{coin() ? std::optional(Period::ofYear(2020)) : std::nullopt};
        case 4:
            return MovingAverage{3 + 2 * number(3), pick<SmoothingWindow>({SmoothingWindow::Centred,
                                                                           SmoothingWindow::Trailing})};
        default:
            return ValueMeasure{};
        }
    }

    Panel panel() {
        Panel out;
        out.title = maybe("Panel");
        out.query.dataset = "mine/data";
        if (coin())
            out.query.filters.emplace_back(TextFilter{"place", {"Laos"}});
        if (coin())
            out.query.filters.emplace_back(TextFilter{"question", {"b", "a"}});
        if (coin())
            out.query.filters.emplace_back(
                PeriodFilter{*Period::parse("2011"), coin() ? Period::parse("2024-Q1") : std::nullopt});
        out.query.series = maybe("series");
        out.query.isOneSeries = out.query.series.empty() && coin();
        out.query.value = maybe("value");
        out.query.facet = maybe("place");
        out.query.x = maybe("wave");
        out.query.aggregate =
            pick<Aggregate>({Aggregate::None, Aggregate::Sum, Aggregate::Mean, Aggregate::WeightedMean,
                             Aggregate::PooledMean, Aggregate::Count});
        if (coin())
            out.query.weights = {"place", {{"Laos", 0.25}, {"Cambodia", 3}}};
        out.query.measure = measure();
        out.query.interval =
            pick<IntervalWish>({IntervalWish::None, IntervalWish::Published, IntervalWish::FromSampleSize});
        out.chart = chart();
        out.intervals = pick<IntervalShape>({IntervalShape::Band, IntervalShape::ErrorBars});
        if (coin())
            out.axis = {0.5, coin() ? std::optional(99.25) : std::nullopt, maybe("Axis")};
        if (coin())
            out.references.push_back({"Line", "mine/other", {{"indicator", "x"}}});
        if (coin())
            out.lines.push_back({"Target", 50.5, maybe("Ministry")});
        if (coin())
            out.notes.push_back({"Look here", "2020", -3.25, maybe("Laos")});
        return out;
    }

    std::mt19937 m_random;
};
} // namespace

BOOST_AUTO_TEST_SUITE(figure_json)

BOOST_AUTO_TEST_CASE(the_smallest_figure_has_the_usual_defaults) {
    const auto spec = parsed(smallest);
    BOOST_REQUIRE(isOk(spec));
    BOOST_TEST(spec->panels[0].query.dataset == "mine/d");
    BOOST_TEST(std::holds_alternative<LineChart>(spec->panels[0].chart));
    BOOST_TEST(spec->group == "own");
    BOOST_TEST(spec->facets.sharedAxis);
}

BOOST_AUTO_TEST_CASE(writing_and_reading_is_identity) {
    for (unsigned seed = 0; seed < 500; ++seed) {
        auto spec = RandomFigure(seed).make();
        // Filters are an object in the file, so their order is that of the column names.
        const auto text = writeFigure(spec);
        const auto back = parsed(text);
        BOOST_TEST_CONTEXT("seed " << seed << "\n" << text) {
            BOOST_REQUIRE(isOk(back));
        }
        BOOST_TEST((*back == spec), "seed " << seed << "\n" << text << "\n" << writeFigure(*back));
    }
}

BOOST_AUTO_TEST_CASE(what_is_not_said_of_the_output_comes_from_the_preset) {
    const auto with = [](std::string_view output) {
        return parsed(replaced(smallest, "\"version\": 1,", fmt::format("\"version\": 1, {},", output)));
    };
    const auto nature = knownPreset(std::string("nature-single"));
    BOOST_REQUIRE((nature != nullptr));
    const auto plain = with(R"("output": {"preset": "nature-single"})");
    BOOST_REQUIRE(isOk(plain));
    BOOST_TEST(plain->output.widthMm == nature->size.width);
    BOOST_TEST(plain->output.dpi == nature->resolution.dpi);
    BOOST_TEST((plain->captionPlacement == CaptionPlacement::Separate));
    const auto own = with(
        R"("output": {"preset": "nature-single", "width": 60, "dpi": 450}, "captionPlacement": "inside")");
    BOOST_REQUIRE(isOk(own));
    BOOST_TEST(own->output.widthMm == 60);
    BOOST_TEST(own->output.dpi == 450);
    BOOST_TEST((own->captionPlacement == CaptionPlacement::Inside));
    // A slide has a height; a figure for it may have the height that it needs.
    BOOST_TEST(with(R"("output": {"preset": "slide-16x9"})")->output.heightMm.has_value());
    BOOST_TEST(!with(R"("output": {"preset": "slide-16x9", "height": null})")->output.heightMm.has_value());
    // One that nobody knows is kept, and told when the figure is drawn.
    BOOST_TEST((with(R"("output": {"preset": "gone"})")->output.preset == PresetChoice("gone")));
    BOOST_TEST(failsWith(with(R"("output": {"preset": {"version": 1}})"), "preset.missing-field",
                         "at /output/preset"));
}

BOOST_AUTO_TEST_CASE(places_that_do_not_exist_are_refused) {
    const auto with = [](std::string_view field) {
        return parsed(replaced(smallest, "\"version\": 1,", fmt::format("\"version\": 1, {},", field)));
    };
    BOOST_TEST(failsWith(with(R"("legend": "left")"), "figure.wrong-value", "choose top, bottom"));
    BOOST_TEST(failsWith(with(R"("dateFormat": "week")"), "figure.wrong-value", "short year"));
    BOOST_TEST(failsWith(with(R"("events": {"places": {"2020": {"row": 0}}})"), "figure.wrong-value",
                         "/events/places/2020/row"));
    BOOST_TEST(failsWith(with(R"("series": [{"name": "A", "labelShift": 99}])"), "figure.wrong-value",
                         "/series/0/labelShift"));
}

BOOST_AUTO_TEST_CASE(an_unknown_field_is_named_with_the_nearest_known_one) {
    BOOST_TEST(failsWith(parsed(replaced(smallest, "\"title\"", "\"tittle\"")), "figure.unknown-field",
                         "at /text: There is no field “tittle” here. Did you mean “title”?"));
    BOOST_TEST(failsWith(
        parsed(replaced(smallest, "\"kind\": \"line\"", "\"kind\": \"line\", \"stakcing\": \"stacked\"")),
        "figure.unknown-field",
        "at /panels/0/chart: There is no field “stakcing” here. Did you mean “stacking”?"));
}

BOOST_AUTO_TEST_CASE(wrong_types_values_and_missing_fields_are_told_where_they_are) {
    BOOST_TEST(failsWith(parsed(replaced(smallest, "\"T\"", "7")), "figure.wrong-type",
                         "figure.json, at /text/title: Found a number where text belongs."));
    BOOST_TEST(failsWith(parsed(replaced(smallest, "\"line\"", "\"lien\"")), "figure.wrong-value",
                         "choose line, bar"));
    BOOST_TEST(
        failsWith(parsed(replaced(smallest, "\"dataset\": \"d\"", "")), "figure.missing-field", "“dataset”"));
    BOOST_TEST(failsWith(parsed(replaced(smallest, "\"a\"", "\"A B\"")), "figure.wrong-value", "/id"));
    BOOST_TEST(
        failsWith(parsed(replaced(smallest, "\"dataset\": \"d\"",
                                  "\"dataset\": \"d\", \"measure\": {\"kind\": \"gap\", \"column\": \"c\"}")),
                  "figure.missing-field", "“of”"));
    BOOST_TEST(
        failsWith(parsed(replaced(smallest, "\"dataset\": \"d\"", "\"dataset\": \"d\", \"from\": \"soon\"")),
                  "figure.wrong-value", "/panels/0/query/from"));
    BOOST_TEST(failsWith(parsed("[]"), "figure.wrong-type", "a list"));
    BOOST_TEST(failsWith(parsed("null"), "figure.wrong-type"));
}

BOOST_AUTO_TEST_CASE(what_a_schema_cannot_say_is_told_where_it_is) {
    const auto panel = [](std::string_view fields) {
        return parsed(replaced(smallest, "\"panels\": [{", fmt::format("\"panels\": [{{{}, ", fields)));
    };
    BOOST_TEST(
        failsWith(panel(R"("axis": {"from": 2, "to": 1})"), "figure.wrong-value", "at /panels/0/axis: "));
    BOOST_TEST(
        failsWith(panel(R"("ranking": {"by": "change"})"), "figure.missing-field", "at /panels/0/ranking: "));
    BOOST_TEST(failsWith(panel(R"("ranking": {"since": "soon"})"), "figure.wrong-value",
                         "at /panels/0/ranking/since: “soon” is not a period"));
    BOOST_TEST(failsWith(panel(R"("pairing": {"x": {"dataset": "d", "to": "soon"}})"), "figure.wrong-value",
                         "at /panels/0/pairing/x/to: "));
    const auto chart = [](std::string_view fields, std::string_view more = "") {
        return parsed(replaced(smallest, "\"chart\": {\"kind\": \"line\"}",
                               fmt::format("\"chart\": {{{}}}{}", fields, more)));
    };
    BOOST_TEST(failsWith(chart(R"("kind": "area", "stacking": "grouped")"), "figure.wrong-value",
                         "at /panels/0/chart/stacking: "));
    BOOST_TEST(failsWith(chart(R"("kind": "bar", "scale": {"order": ["a", "b"], "neutral": "c"})"),
                         "figure.wrong-value", "at /panels/0/chart/scale: "));
    BOOST_TEST(failsWith(chart(R"("kind": "slope", "to": "soon")"), "figure.wrong-value",
                         "at /panels/0/chart/to: "));
    BOOST_TEST(failsWith(chart(R"("kind": "scatter")"), "figure.missing-field", "at /panels/0: "));
    BOOST_TEST(failsWith(chart(R"("kind": "bar")", R"(, "axis": {"scale": "log"})"), "figure.wrong-value",
                         "at /panels/0/axis: "));
    // An option of another kind is not looked at.
    BOOST_TEST(isOk(chart(R"("kind": "line", "stacking": "grouped", "to": "soon")")));
    const auto figure = [](std::string_view fields) {
        return parsed(replaced(smallest, "\"version\": 1,", fmt::format("\"version\": 1, {},", fields)));
    };
    BOOST_TEST(failsWith(figure(R"("series": [{"name": "A"}, {"name": "B", "colour": "red"}])"),
                         "figure.wrong-value", "at /series/1/colour: “red” is not a colour"));
    BOOST_TEST(failsWith(figure(R"("events": {"own": [{"when": "soon", "label": "A"}]})"),
                         "figure.wrong-value", "at /events/own/0/when: "));
    BOOST_TEST(failsWith(figure(R"("events": {"own": [{"when": "2020", "until": "soon", "label": "A"}]})"),
                         "figure.wrong-value", "at /events/own/0/until: "));
}

BOOST_AUTO_TEST_CASE(every_dataset_without_a_package_is_of_the_figures_own) {
    const auto spec = parsed(R"({"version": 1, "id": "a", "text": {"title": "T"},
        "events": {"dataset": "e"},
        "panels": [{"query": {"dataset": "d"}, "chart": {"kind": "scatter"},
                    "pairing": {"x": {"dataset": "other/x"}, "size": {"dataset": "s"}},
                    "references": [{"label": "R", "dataset": "r", "where": {}}]}]})");
    BOOST_REQUIRE(isOk(spec));
    BOOST_TEST(spec->datasets() ==
                   (std::vector<std::string>{"mine/d", "other/x", "mine/s", "mine/r", "mine/e"}),
               boost::test_tools::per_element());
    BOOST_TEST(parsed(smallest)->events.dataset.empty());
}

BOOST_AUTO_TEST_CASE(broken_json_is_told_by_line_and_column) {
    BOOST_TEST(failsWith(parsed("{\n \"version\": 1,\n oops"), "json.broken", "line 3, column 2"));
    BOOST_TEST(failsWith(parsed(""), "json.broken"));
    BOOST_TEST(failsWith(parsed(std::string(100000, '[')), "json.too-deep"));
}

BOOST_AUTO_TEST_CASE(a_number_that_none_can_hold_is_told_by_line_and_column) {
    BOOST_TEST(failsWith(parsed("{\n \"version\": 1,\n \"wide\": -1e999}"), "json.broken",
                         "The number “-1e999” in line 3, column 10 is too large"));
    // Not where a text says the same, and not all of it.
    BOOST_TEST(failsWith(parsed("{\"id\": \"\\\"1e999\", \"version\": 1e999}"), "json.broken", "column 30"));
    const auto huge = parsed("{\"version\": " + std::string(5000, '9') + "}");
    BOOST_TEST(failsWith(huge, "json.broken", "too large"));
    BOOST_TEST(huge.error().message.size() < 200U);
}

BOOST_AUTO_TEST_CASE(a_newer_version_asks_for_a_newer_program) {
    BOOST_TEST(
        failsWith(parsed(replaced(smallest, "\"version\": 1", "\"version\": 2")), "figure.version", "newer"));
}

BOOST_AUTO_TEST_CASE(a_theme_is_named_or_stands_whole_in_the_figure) {
    const auto with = [](std::string_view theme) {
        return parsed(
            replaced(smallest, "\"version\": 1,", fmt::format("\"version\": 1, \"theme\": {},", theme)));
    };
    BOOST_TEST((parsed(smallest)->theme == ThemeChoice("paper")));
    BOOST_TEST((with("\"paper\"")->theme == ThemeChoice("paper")));
    BOOST_TEST((with("\"dark\"")->theme == ThemeChoice("dark")));
    const auto own = with(writeTheme(*builtinTheme("mono")));
    BOOST_REQUIRE(isOk(own));
    BOOST_TEST((own->theme == ThemeChoice(*builtinTheme("mono"))));
    BOOST_TEST(failsWith(with("\"drak\""), "figure.unknown-theme",
                         "at /theme: No theme is called “drak”. Did you mean “dark”?"));
    BOOST_TEST(
        failsWith(with("7"), "figure.wrong-type", "at /theme: Found a number where text or an object"));
    BOOST_TEST(failsWith(with("{}"), "theme.missing-field", "at /theme: "));
    BOOST_TEST(failsWith(with(replaced(writeTheme(*builtinTheme("mono")), "#BDBDBD", "grey")),
                         "theme.wrong-value",
                         "at /theme/colours/context: “grey” is not possible here; write it like “#0072B2”."));
}

BOOST_AUTO_TEST_SUITE_END()
