// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/small_data.h"
#include "core/scene/small_figure.h"
#include "import/csv_reader.h"
#include "interchange/figure_table.h"
#include "interchange/vega_lite.h"
#include "scene/resolve.h"
#include "support/expect_result.h"
#include "workspace/gallery.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <set>

using namespace driftline;
using namespace driftline::test;
using VegaJson = nlohmann::json;

namespace {

VegaJson specOf(const Scene& scene) {
    return VegaJson::parse(vegaLiteFor(scene));
}

/// A cell of the CSV file and one of the specification, exactly: numbers as doubles, "" as null or nothing.
bool isSameCell(const std::string& column, const std::string& cell, const VegaJson& row) {
    const bool isNumber = column == "value" || column == "low" || column == "high" || column == "n" ||
                          column == "x_value" || column == "size_value";
    if (!row.contains(column) || row[column].is_null())
        return cell.empty();
    if (isNumber)
        return row[column].is_number() && !cell.empty() && std::stod(cell) == row[column].get<double>();
    return row[column] == cell;
}

void holdsTheNumbersOfTheCsv(const Scene& scene) {
    Diagnostics findings;
    const auto csv = readCsv(csvFor(scene), {}, "figure.csv", {}, findings);
    BOOST_REQUIRE(isOk(csv));
    const auto rows = specOf(scene)["data"]["values"];
    BOOST_REQUIRE(rows.size() == csv->rows());
    std::size_t different = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t column = 0; column < csv->columns(); ++column)
            different +=
                isSameCell(csv->header[column], std::string(csv->cell(row, column)), rows[row]) ? 0U : 1U;
    }
    BOOST_TEST(different == 0U);
}

/// The numbers of every line of the scene, and those of every segment of the specification.
void cutsLinesWhereTheFigureDoes(const Scene& scene) {
    std::multiset<std::vector<std::pair<double, double>>> drawn;
    std::map<int, std::vector<std::pair<double, double>>> segments;
    const auto spec = specOf(scene);
    for (const auto& row : spec["data"]["values"]) {
        if (row.contains("segment"))
            segments[row["segment"].get<int>()].emplace_back(row["x"].get<double>(), row["y"].get<double>());
    }
    std::multiset<std::vector<std::pair<double, double>>> expected;
    for (const auto& panel : scene.panels) {
        for (const auto& mark : panel.marks) {
            const auto* line = std::get_if<Polyline>(&mark);
            if (line == nullptr || line->series < 0 ||
                line->stroke.colour != scene.series[static_cast<std::size_t>(line->series)].style.colour ||
                line->stroke.weight == StrokeWeight::Reference)
                continue;
            std::vector<std::pair<double, double>> points;
            for (const auto& point : line->points)
                points.emplace_back(point.x, point.y);
            expected.insert(std::move(points));
        }
    }
    for (const auto& [number, points] : segments)
        drawn.insert(points);
    BOOST_TEST((drawn == expected));
}

/// Every object of a specification that is a layer.
void collectLayers(const VegaJson& part, std::vector<VegaJson>& layers) {
    for (const auto* key : {"layer", "concat", "vconcat"}) {
        if (part.contains(key)) {
            for (const auto& inner : part[key])
                collectLayers(inner, layers);
        }
    }
    if (part.contains("mark"))
        layers.push_back(part);
}

std::vector<VegaJson> layersOf(const Scene& scene, const std::string& mark) {
    std::vector<VegaJson> all;
    collectLayers(specOf(scene), all);
    std::vector<VegaJson> out;
    for (const auto& layer : all) {
        if ((layer["mark"].is_string() ? layer["mark"] : layer["mark"]["type"]) == mark)
            out.push_back(layer);
    }
    return out;
}

Scene sceneOf(const DatasetPtr& data, const Chart& chart, Query query = {}) {
    FigureSpec figure;
    figure.id = "figure";
    figure.text.title = "Title";
    query.dataset = "test/data";
    auto& panel = figure.panels.emplace_back();
    panel.query = std::move(query);
    panel.chart = chart;
    auto scene = resolve(figure, [&data](std::string_view) -> Result<DatasetPtr> { return data; });
    BOOST_REQUIRE(isOk(scene));
    return std::move(*scene);
}

Scene galleryScene(const char* id, std::string theme = std::string(usualTheme)) {
    const Gallery gallery;
    const Workspace nothing;
    auto figure = *gallery.figure(id);
    figure.theme = std::move(theme);
    return *resolve(figure, gallery.lookupWith(nothing));
}

} // namespace

BOOST_AUTO_TEST_SUITE(vega_lite_test)

BOOST_AUTO_TEST_CASE(every_gallery_figure_holds_the_numbers_that_it_draws) {
    const Gallery gallery;
    const Workspace nothing;
    for (const auto& figure : gallery.figures()) {
        BOOST_TEST_CONTEXT(figure->id) {
            const auto scene = *resolve(*figure, gallery.lookupWith(nothing));
            BOOST_TEST(vegaLiteFor(scene) == vegaLiteFor(scene));
            holdsTheNumbersOfTheCsv(scene);
            cutsLinesWhereTheFigureDoes(scene);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_words_and_sources_come_along) {
    const auto scene = galleryScene("article-forced-alignment");
    const auto spec = specOf(scene);
    BOOST_TEST(spec["$schema"] == "https://vega.github.io/schema/vega-lite/v5.json");
    BOOST_TEST(spec["description"] == scene.altText);
    std::string title;
    for (const auto& line : spec["title"]["text"])
        title += (title.empty() ? "" : " ") + line.get<std::string>();
    BOOST_TEST(title == scene.title);
    BOOST_TEST(spec["usermeta"]["figure"] == scene.id);
    BOOST_TEST(spec["usermeta"]["footer"] == VegaJson(scene.footer));
    BOOST_TEST(spec["usermeta"]["sources"].size() == scene.sources.size());
    BOOST_TEST(spec["usermeta"]["notShown"].size() == 2U);
    const auto texts = vegaLiteFor(scene);
    for (const auto* text :
         {"Hun Sen visits US Embassy", "United States 55.0%", "Source: State of Southeast"})
        BOOST_TEST(texts.find(text) != std::string::npos, text);
}

BOOST_AUTO_TEST_CASE(series_have_the_colours_dashes_and_shapes_of_the_figure) {
    const auto scene = galleryScene("article-forced-alignment");
    const auto lines = layersOf(scene, "line");
    BOOST_REQUIRE(lines.size() == 1U);
    const auto& encoding = lines.front()["encoding"];
    BOOST_TEST(encoding["color"]["scale"]["domain"] == VegaJson({"United States", "China"}));
    BOOST_TEST(encoding["color"]["scale"]["range"] ==
               VegaJson({scene.series[0].style.colour.text(), scene.series[1].style.colour.text()}));
    BOOST_TEST(!encoding.contains("strokeDash"), "lines are solid in colour");
    const auto grey = layersOf(galleryScene("article-forced-alignment", "mono"), "line");
    BOOST_REQUIRE(grey.size() == 1U);
    BOOST_TEST(grey.front()["encoding"]["strokeDash"]["scale"]["range"] == VegaJson({{1, 0}, {6, 4}}));
    BOOST_TEST(encoding["color"]["legend"].is_null());
    BOOST_TEST(encoding["y"]["scale"]["domain"] == VegaJson({0, 100}));
    BOOST_TEST(encoding["y"]["axis"]["values"].size() == scene.panels[0].y.ticks.size());
    BOOST_TEST(encoding["y"]["axis"]["labelExpr"].get<std::string>().find("\"100\":\"100%\"") !=
               std::string::npos);
    const auto dots = layersOf(scene, "point");
    BOOST_TEST(dots.front()["encoding"]["shape"]["scale"]["range"] == VegaJson({"circle", "square"}));
}

BOOST_AUTO_TEST_CASE(the_legend_stands_on_the_side_that_the_figure_has_it_on) {
    const auto withLegend = [](LegendPosition side, SeriesLabels labels) {
        auto figure = smallFigure(LineChart{});
        figure.panels[0].query.series = "place";
        figure.labels = labels;
        figure.legend = side;
        const auto data =
            smallData("year:period place:series value:value\n2020 A 1\n2021 A 2\n2020 B 3\n2021 B 4");
        const auto scene = resolve(figure, [data](std::string_view) -> Result<DatasetPtr> { return data; });
        BOOST_REQUIRE(isOk(scene));
        return layersOf(*scene, "line").front()["encoding"]["color"]["legend"];
    };
    BOOST_TEST(withLegend(LegendPosition::Top, SeriesLabels::Legend)["orient"] == "top");
    BOOST_TEST(withLegend(LegendPosition::Bottom, SeriesLabels::Legend)["orient"] == "bottom");
    BOOST_TEST(withLegend(LegendPosition::Right, SeriesLabels::Legend)["orient"] == "right");
    BOOST_TEST(withLegend(LegendPosition::Right, SeriesLabels::Direct).is_null());
}

BOOST_AUTO_TEST_CASE(months_stand_on_the_values_that_are_named_after_them) {
    const auto scene =
        sceneOf(smallData("month:period value:value\n2024-01 1\n2024-02 2\n2024-03 3"), LineChart{});
    const auto x = layersOf(scene, "line").front()["encoding"]["x"];
    const auto rows = specOf(scene)["data"]["values"];
    const std::vector<std::string> names = {"Jan 2024", "Feb 2024", "Mar 2024"};
    BOOST_REQUIRE(x["axis"]["values"].size() == names.size());
    BOOST_REQUIRE(rows.size() == names.size());
    const auto labels = x["axis"]["labelExpr"].get<std::string>();
    for (std::size_t i = 0; i < names.size(); ++i) {
        BOOST_TEST(x["axis"]["values"][i] == rows[i]["x"]);
        BOOST_TEST(labels.find("\"" + rows[i]["x"].dump() + "\":\"" + names[i] + "\"") != std::string::npos,
                   labels);
    }
}

BOOST_AUTO_TEST_CASE(no_line_leads_across_a_gap_or_a_break) {
    const auto scene = sceneOf(smallData("year:period place:series value:value status:status\n"
                                         "2010 A 1 .\n"
                                         "2011 A 2 .\n"
                                         "2012 A . .\n"
                                         "2013 A 4 .\n"
                                         "2014 A 5 .\n"
                                         "2015 A 6 break\n"
                                         "2016 A 7 estimated\n"),
                               LineChart{});
    std::map<std::string, VegaJson> rows;
    const auto spec = specOf(scene);
    for (const auto& row : spec["data"]["values"])
        rows[row["period"]] = row;
    BOOST_TEST(rows.at("2010")["segment"] == rows.at("2011")["segment"]);
    BOOST_TEST(rows.at("2011")["segment"] != rows.at("2013")["segment"]);
    BOOST_TEST(rows.at("2013")["segment"] == rows.at("2014")["segment"]);
    BOOST_TEST(rows.at("2014")["segment"] != rows.at("2015")["segment"]);
    BOOST_TEST(!rows.at("2012").contains("segment"));
    BOOST_TEST(rows.at("2012")["value"].is_null());
    BOOST_TEST(rows.at("2012")["missing"] == "not reported");
    BOOST_TEST(rows.at("2016")["hollow"] == true);
    BOOST_TEST(rows.at("2014")["hollow"] == false);
    BOOST_TEST(layersOf(scene, "line").front()["encoding"]["detail"]["field"] == "segment");
    BOOST_TEST(layersOf(scene, "rule").size() == 1U);
}

BOOST_AUTO_TEST_CASE(bars_stand_where_the_figure_has_them) {
    const auto data = smallData("year:period place:series value:value\n"
                                "2010 A 1\n2010 B 3\n2011 A -2\n2011 B 4\n");
    const auto positive = smallData("year:period place:series value:value\n"
                                    "2010 A 1\n2010 B 3\n2011 A 2\n2011 B 4\n");
    for (const auto stacking :
         {Stacking::Grouped, Stacking::Stacked, Stacking::Percent, Stacking::Diverging}) {
        for (const auto direction : {BarDirection::Vertical, BarDirection::Horizontal}) {
            const bool isAnswer = stacking == Stacking::Diverging;
            BarChart bars{stacking, direction};
            if (isAnswer)
                bars.scale = {{"A", "B"}, "", {}};
            // Neither shares nor answers can be negative.
            const auto scene = sceneOf(stacking == Stacking::Percent || isAnswer ? positive : data, bars);
            holdsTheNumbersOfTheCsv(scene);
            const auto rows = specOf(scene)["data"]["values"];
            for (const auto& mark : scene.panels.front().marks) {
                const auto* bar = std::get_if<Rectangle>(&mark);
                if (bar == nullptr)
                    continue;
                const auto& row = rows[static_cast<std::size_t>(bar->datum)];
                BOOST_TEST(VegaJson({row["x1"], row["x2"], row["y1"], row["y2"]}) ==
                           VegaJson({bar->left, bar->right, bar->bottom, bar->top}));
            }
            BOOST_TEST(layersOf(scene, "rect").size() == 1U);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_other_kind_of_chart_holds_its_numbers_too) {
    const auto data = smallData("year:period place:series value:value low:low high:high\n"
                                "2010 A 1 0 2\n2010 B 3 2 4\n2011 A 2 1 3\n2011 B 4 3 5\n",
                                SamplingDesign::Probability);
    Query query;
    query.interval = IntervalWish::Published;
    const std::vector<std::pair<Chart, std::string>> kinds = {
        {LineChart{true}, "area"}, {AreaChart{}, "area"}, {SlopeChart{}, "line"},
        {DumbbellChart{}, "line"}, {DotChart{}, "line"},  {DotChart{BarDirection::Horizontal}, "line"}};
    for (const auto& [chart, mark] : kinds) {
        const auto scene = sceneOf(data, chart, query);
        holdsTheNumbersOfTheCsv(scene);
        BOOST_TEST(!layersOf(scene, mark).empty());
        BOOST_TEST(layersOf(scene, "point").size() >= 1U);
    }
    BOOST_TEST(specOf(sceneOf(data, DumbbellChart{}))["title"]["subtitle"] ==
               VegaJson({"Paler dots: 2010", "Full dots: 2011"}));
}

BOOST_AUTO_TEST_CASE(small_multiples_share_colours_and_say_which_is_which) {
    const auto scene = galleryScene("survey-alignment-asean");
    const auto spec = specOf(scene);
    const auto& panels = spec["vconcat"][0]["concat"];
    BOOST_REQUIRE(panels.size() == scene.panels.size());
    for (std::size_t i = 0; i < panels.size(); ++i) {
        BOOST_TEST(panels[i]["title"]["text"] == scene.panels[i].title);
        BOOST_TEST(panels[i]["layer"][1]["transform"][0]["filter"].get<std::string>().starts_with(
            "datum.view === " + std::to_string(i)));
    }
    BOOST_TEST(spec["vconcat"][0]["resolve"]["scale"]["color"] == "shared");
}

BOOST_AUTO_TEST_CASE(hostile_words_stay_words) {
    auto scene = galleryScene("article-forced-alignment");
    scene.title = "\"}]; alert(1) \xE2\x80\xA8 \xFF";
    scene.panels[0].x.ticks[0].label = "'\"\\ + alert(1) \xE2\x80\xA8";
    const auto spec = specOf(scene); // it parses
    const auto axis =
        layersOf(scene, "line").front()["encoding"]["x"]["axis"]["labelExpr"].get<std::string>();
    BOOST_TEST(axis.find("'\\\"\\\\ + alert(1) \\u2028\"") != std::string::npos, axis);
}

BOOST_AUTO_TEST_CASE(a_figure_without_anything_is_still_a_specification) {
    const auto spec = specOf(Scene{});
    BOOST_TEST(spec["data"]["values"].empty());
    BOOST_TEST(spec["vconcat"].size() == 2U);
}

BOOST_AUTO_TEST_SUITE_END()
