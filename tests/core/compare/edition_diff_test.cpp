// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/edition_diff.h"
#include "core/query/small_data.h"
#include "data/table_builder.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace driftline;
using namespace driftline::test;

namespace {

using Lines = std::vector<std::string>;

DatasetPtr edition(const std::string& rows) {
    return smallData("year:period place:series value:value n:sample_size status:status note:note\n" + rows);
}

Workspace workspaceOf(const DatasetPtr& dataset) {
    Workspace workspace;
    workspace.datasets = {dataset};
    FigureSpec figure;
    figure.id = "lines";
    figure.text.title = "Lines";
    figure.panels.emplace_back().query.dataset = dataset->id;
    workspace.figures = {figure};
    return workspace;
}

EditionDifference diffOf(const Workspace& before, const Workspace& after) {
    const Gallery gallery;
    return diffEditions(before, after, gallery);
}

Lines lines(const DatasetDifference& difference) {
    Lines out;
    for (const auto& row : difference.rows) {
        const auto* lonely = row.presence == Presence::OnlyAfter ? "+" : "-";
        auto line = (row.presence == Presence::Both ? "~" : lonely) + row.key;
        for (const auto& change : row.changes)
            line += "|" + change.column + ":" + change.before + ">" + change.after;
        out.push_back(line);
    }
    return out;
}

Lines lines(const FigureDifference& difference) {
    Lines out;
    for (const auto& point : difference.points)
        out.push_back(point.series + " " + point.period + " " +
                      (point.before ? point.before->valueText : "") + ">" +
                      (point.after ? point.after->valueText : "") + " " + point.differenceText);
    return out;
}

/// Every value of the table one higher.
Dataset raised(Dataset dataset) {
    const auto value = *dataset.codebook.indexOf(Role::Value);
    std::vector<ColumnType> types;
    for (std::size_t column = 0; column < dataset.table.columns(); ++column)
        types.push_back(typeOf(dataset.table.column(column)));
    TableBuilder builder(types);
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        for (std::size_t column = 0; column < types.size(); ++column) {
            if (const auto number = dataset.table.number(column, row))
                builder.addNumber(column, column == value ? *number + 1 : *number);
            else if (const auto text = dataset.table.text(column, row))
                builder.addText(column, *text);
            else if (const auto period = dataset.table.period(column, row))
                builder.addPeriod(column, *period);
            else
                builder.addMissing(column, dataset.table.missing(column, row));
        }
    }
    dataset.table = std::move(builder).build();
    return dataset;
}

} // namespace

BOOST_AUTO_TEST_SUITE(edition_diff_test)

BOOST_AUTO_TEST_CASE(rows_that_are_added_removed_and_changed_are_told) {
    const auto before = edition("2020 A 10 100 . .\n"
                                "2020 B 20 100 . .\n"
                                "2021 A 30 . provisional .\n"
                                "2021 B 40 . . .\n");
    const auto after = edition("2021 B . . . .\n"
                               "2021 A 31.5 . . revised\n"
                               "2020 A 10 100 . .\n"
                               "2022 A 50 . . .\n");
    const auto difference = diffDatasets(*before, *after);
    BOOST_TEST((difference.keys == (Lines{"year", "place"})));
    BOOST_TEST(lines(difference) ==
               (Lines{"-2020, B|value:20>", "~2021, A|value:30>31.5|status:provisional>|note:>revised",
                      "~2021, B|value:40>(not reported)", "+2022, A|value:>50"}));
    BOOST_TEST(difference.count(Presence::Both) == 2U);
    BOOST_TEST(difference.count(Presence::OnlyBefore) == 1U);
    BOOST_TEST(difference.count(Presence::OnlyAfter) == 1U);
    BOOST_TEST(!difference.isSame());
}

BOOST_AUTO_TEST_CASE(equal_editions_are_the_same_whatever_the_order_of_their_rows) {
    const auto before = edition("2020 A 10 100 . .\n2020 B 20 100 . .\n");
    auto after = *edition("2020 B 20 100 . .\n2020 A 10 100 . .\n");
    after.history = {"read from another file"};
    BOOST_TEST(diffDatasets(*before, after).isSame());
    BOOST_TEST(diffDatasets(*before, *before).isSame());
}

BOOST_AUTO_TEST_CASE(keys_grow_only_as_far_as_rows_repeat) {
    const auto before = smallData("year:period place:series value:value unit:unit source:source\n"
                                  "2020 A 1 percent S\n2020 A 2 dollars S\n");
    const auto after = smallData("year:period place:series value:value unit:unit source:source\n"
                                 "2020 A 3 dollars S\n2020 A 1 percent T\n");
    const auto difference = diffDatasets(*before, *after);
    BOOST_TEST((difference.keys == (Lines{"year", "place", "unit"})));
    BOOST_TEST(lines(difference) == (Lines{"~2020, A, percent|source:S>T", "~2020, A, dollars|value:2>3"}));
}

BOOST_AUTO_TEST_CASE(rows_alike_in_every_key_are_matched_in_their_order) {
    const auto before = smallData("year:period place:series value:value\n2020 A 1\n2020 A 2\n");
    const auto after = smallData("year:period place:series value:value\n2020 A 1\n2020 A 5\n2020 A 7\n");
    BOOST_TEST(lines(diffDatasets(*before, *after)) == (Lines{"~2020, A|value:2>5", "+2020, A|value:>7"}));
    BOOST_TEST(lines(diffDatasets(*smallData("value:value\n1\n2\n"), *smallData("value:value\n1\n3\n"))) ==
               (Lines{"~row 3|value:2>3"}));
}

BOOST_AUTO_TEST_CASE(numbers_are_compared_as_numbers_however_they_are_written) {
    const auto before = edition("2020 A 10 100 1 .\n2021 A 20 100 2 .\n");
    const auto rewritten = edition("2020 A 10.0 100 1.0 .\n2021 A 20 100 2.00 .\n");
    BOOST_TEST(diffDatasets(*before, *rewritten).isSame());
    const auto revised = edition("2020 A 10 100 1.0 .\n2021 A 20 100 3 .\n");
    BOOST_TEST(lines(diffDatasets(*before, *revised)) == (Lines{"~2021, A|status:2>3"}));
    // Words beside the numbers: then they are marks, and each is what it says.
    BOOST_TEST(lines(diffDatasets(*edition("2020 A 1 . 1 .\n2021 A 2 . p .\n"),
                                  *edition("2020 A 1 . 1.0 .\n2021 A 2 . p .\n"))) ==
               (Lines{"~2020, A|status:1>1.0"}));
}

BOOST_AUTO_TEST_CASE(columns_and_facts_are_told) {
    const auto before = smallData("year:period place:series value:value note:note\n2020 A 1 .\n");
    auto after = *smallData("year:period place:series value:value margin:margin\n2020 A 1 2\n");
    after.title = "Renamed";
    after.sources.emplace_back().name = "S";
    const auto difference = diffDatasets(*before, after);
    BOOST_TEST((difference.columnsAdded == (Lines{"margin"})));
    BOOST_TEST((difference.columnsRemoved == (Lines{"note"})));
    BOOST_TEST((difference.facts == (Lines{"title", "sources"})));
    BOOST_TEST(difference.rows.empty());
    BOOST_TEST(!difference.isSame());
}

BOOST_AUTO_TEST_CASE(points_that_moved_are_told_in_the_unit) {
    const auto before = workspaceOf(edition("2020 A 10.5 100 . .\n"
                                            "2021 A 30 . . .\n"
                                            "2022 A 40 . provisional .\n"
                                            "2021 B 5 . . .\n"));
    const auto after = workspaceOf(edition("2020 A 10.25 100 . .\n"
                                           "2021 A 30 . . a_note\n"
                                           "2022 A 40 200 . .\n"
                                           "2023 A 41 . . .\n"));
    const auto difference = diffOf(before, after);
    BOOST_REQUIRE(difference.figures.size() == 1U);
    const auto& figure = difference.figures.front();
    BOOST_TEST(figure.id == "lines");
    const Lines expected = {"A 2020 10.5%>10.3% −0.25 points", "A 2022 40.0%>40.0% ", "B 2021 5.0%> ",
                            "A 2023 >41.0% "};
    BOOST_TEST((lines(figure) == expected));
    BOOST_REQUIRE(figure.points.size() == 4U);
    BOOST_TEST(*figure.points[0].difference == -0.25);
    BOOST_TEST(figure.points[0].hasMoved());
    BOOST_TEST(!figure.points[1].hasMoved());
    BOOST_TEST(figure.points[1].before->status == "provisional");
    BOOST_TEST(figure.points[1].after->status == "");
    BOOST_TEST(*figure.points[1].after->sampleSize == 200);
    BOOST_TEST(figure.points[2].hasMoved());
    BOOST_TEST(!figure.isSame());
    BOOST_TEST(!difference.isSame());
}

BOOST_AUTO_TEST_CASE(what_is_there_once_only_is_told) {
    const auto before = workspaceOf(edition("2020 A 10 . . .\n"));
    auto after = before;
    auto more = *edition("2020 A 10 . . .\n");
    more.id = "test/more";
    after.datasets.push_back(std::make_shared<const Dataset>(more));
    after.figures.push_back(after.figures.front());
    after.figures.back().id = "second";
    const auto difference = diffOf(before, after);
    BOOST_TEST((difference.datasets.at(0).isSame()));
    BOOST_TEST((difference.datasets.at(1).presence == Presence::OnlyAfter));
    BOOST_TEST((difference.figures.at(1).presence == Presence::OnlyAfter));
    BOOST_TEST((diffOf(after, before).figures.at(1).presence == Presence::OnlyBefore));
    BOOST_TEST(!difference.isSame());
}

BOOST_AUTO_TEST_CASE(other_words_and_figures_that_cannot_be_drawn_are_differences) {
    const auto before = workspaceOf(edition("2020 A 10 . . .\n"));
    BOOST_TEST(diffOf(before, before).isSame());
    auto renamed = before;
    renamed.figures.front().text.title = "Other words";
    BOOST_TEST(diffOf(before, renamed).figures.front().isDrawnDifferently);
    BOOST_TEST(!diffOf(before, renamed).isSame());

    const auto broken = workspaceOf(edition("2020 A 10 . . .\n2020 A 11 . . .\n"));
    const auto figure = diffOf(before, broken).figures.front();
    BOOST_TEST(figure.problemBefore.empty());
    BOOST_TEST(figure.problemAfter.find("2 rows") != std::string::npos);
    BOOST_TEST(!figure.isSame());
    BOOST_TEST(diffOf(broken, broken).isSame()); // no better and no worse
}

BOOST_AUTO_TEST_CASE(one_table_under_another_name_is_its_next_edition) {
    const auto before = workspaceOf(edition("2020 A 10 . . .\n"));
    auto data = *edition("2020 A 12 . . .\n");
    data.id = "later/data";
    data.title = "later.csv";
    auto after = workspaceOf(std::make_shared<const Dataset>(data));
    after.figures.front().id = "later";
    const auto difference = diffOf(before, after);
    BOOST_REQUIRE(difference.datasets.size() == 1U);
    BOOST_TEST((lines(difference.datasets.front()) == (Lines{"~2020, A|value:10>12"})));
    BOOST_TEST(difference.datasets.front().facts.empty());
    BOOST_REQUIRE(difference.figures.size() == 1U);
    BOOST_TEST(!difference.figures.front().isDrawnDifferently);
    BOOST_TEST((lines(difference.figures.front()) == (Lines{"A 2020 10%>12% +2 points"})));
}

BOOST_AUTO_TEST_CASE(built_in_figures_of_the_data_are_compared_too) {
    const Gallery gallery;
    auto after = **gallery.package("survey");
    after.figures.clear();
    const auto before = galleryEdition(gallery, after);
    BOOST_REQUIRE(isOk(before));
    BOOST_TEST(before->datasets.size() == after.datasets.size());
    BOOST_TEST(galleryEdition(gallery, {})->datasets.size() == gallery.datasets().size());
    for (auto& dataset : after.datasets) {
        if (dataset->id == "survey/answers")
            dataset = std::make_shared<const Dataset>(raised(*dataset));
    }
    const auto difference = diffEditions(*before, after, gallery);
    const auto find = [&difference](const std::string& id) {
        return std::find_if(difference.figures.begin(), difference.figures.end(),
                            [&id](const FigureDifference& figure) { return figure.id == id; });
    };
    // A figure of another package, but of these data.
    const auto figure = find("perception-and-exposure-cambodia");
    BOOST_REQUIRE((figure != difference.figures.end()));
    BOOST_TEST(!figure->points.empty());
    for (const auto& point : figure->points)
        BOOST_TEST(point.differenceText.starts_with("+1"), point.differenceText);
    BOOST_TEST((find("trade-mirror-gap") == difference.figures.end()));
}

BOOST_AUTO_TEST_SUITE_END()
