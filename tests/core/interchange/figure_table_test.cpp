// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "interchange/figure_table.h"
#include "workspace/gallery.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <memory>

using namespace driftline;

namespace {
/// Series, value and unit of each number.
FigureTable tableOf(const std::vector<std::array<const char*, 3>>& rows) {
    auto scene = std::make_shared<Scene>();
    for (const auto& [series, shown, unit] : rows) {
        auto& datum = scene->data.emplace_back();
        datum.value = 1;
        datum.words.edit().seriesName = series;
        datum.words.edit().shown = shown;
        datum.words.edit().unit = unit;
    }
    return FigureTable(scene);
}

Scene headline() {
    const Gallery gallery;
    const Workspace nothing;
    return *resolve(*gallery.figure("article-forced-alignment"), gallery.lookupWith(nothing));
}
} // namespace

BOOST_AUTO_TEST_SUITE(figure_table)

BOOST_AUTO_TEST_CASE(the_table_shows_every_number_with_what_is_known_of_it) {
    const FigureTable table(std::make_shared<const Scene>(headline()));
    BOOST_TEST(table.rows() == 6U);
    const auto columns = joined(table.columns(), "|");
    for (const auto* name : {"Series", "Period", "Value", "n", "Source"})
        BOOST_TEST(columns.find(name) != std::string::npos, columns);
    std::string all;
    for (std::size_t column = 0; column < table.columns().size(); ++column)
        all += table.cell(0, column) + "|";
    BOOST_TEST(all.find("18.5%") != std::string::npos, all);
    BOOST_TEST(all.find("n ≈ 81 (inferred)") != std::string::npos, all);
    BOOST_TEST(all.find("Fulcrum 2024/162 ¶8") != std::string::npos, all);
    BOOST_TEST(columns.find("Panel") == std::string::npos, "no number has one");
    BOOST_TEST(FigureTable().rows() == 0U);
}

BOOST_AUTO_TEST_CASE(names_along_the_axis_are_not_headed_as_periods) {
    Scene scene;
    scene.data.resize(2);
    scene.data[0].period = Period::ofYear(2020);
    scene.data[1].period = Period::ofYear(2021);
    BOOST_TEST(positionHeading(scene) == "Period");
    scene.data[1].category = "Agree";
    BOOST_TEST(positionHeading(scene) == "Position");
    scene.data[0].category = "Disagree";
    BOOST_TEST(positionHeading(scene) == "Category");
    const FigureTable table(std::make_shared<const Scene>(scene));
    BOOST_TEST(joined(table.columns(), "|") == "Category|Value");
}

BOOST_AUTO_TEST_CASE(csv_has_exact_numbers_and_full_references) {
    const auto csv = csvFor(headline());
    BOOST_TEST(split(csv, '\n').size() == 8U);
    BOOST_TEST(csv.find(",United States,2022,18.5,percent,") != std::string::npos, csv);
    BOOST_TEST(csv.find("inferred") != std::string::npos);
    BOOST_TEST(csv.find("\"Chhay Lim and Melinda Martinus (2024).") != std::string::npos, csv);
    BOOST_TEST(csv.find('\r') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(cells_with_commas_and_quotes_survive) {
    Scene scene;
    Datum datum;
    datum.words.edit().seriesName = "a \"b\", c\nd";
    datum.missing = MissingReason::Refused;
    scene.data.push_back(datum);
    const auto csv = csvFor(scene);
    BOOST_TEST(csv.find(",\"a \"\"b\"\", c\nd\",") != std::string::npos, csv);
    BOOST_TEST(csv.find(",refused,") != std::string::npos, csv);
}

BOOST_AUTO_TEST_CASE(rows_are_copied_for_a_spreadsheet_in_the_order_given) {
    const auto table = tableOf({{"a\tb", "1%", ""}, {"c\nd", "2%", ""}, {"e", "3%", ""}});
    BOOST_TEST(tabTextFor(table, {2, 0, 1}) == "Series\tValue\ne\t3%\na b\t1%\nc d\t2%\n");
    BOOST_TEST(tabTextFor(table, {}) == "Series\tValue\n");
}

BOOST_AUTO_TEST_CASE(text_that_a_spreadsheet_would_run_is_text_in_csv_and_numbers_stay_numbers) {
    Scene scene;
    Datum datum;
    datum.words.edit().seriesName = "=HYPERLINK(\"http://example.org\",\"x\")";
    datum.words.edit().unit = "@unit";
    datum.value = -2.2;
    datum.low = -3.0;
    datum.provenance.edit().note = "-2+3";
    datum.derivation = "\tx";
    scene.data.push_back(datum);
    const auto csv = csvFor(scene);
    BOOST_TEST(csv.find(",\"'=HYPERLINK(\"\"http://example.org\"\",\"\"x\"\")\",") != std::string::npos, csv);
    BOOST_TEST(csv.find(",-2.2,'@unit,-3,") != std::string::npos, csv);
    BOOST_TEST(csv.find(",'-2+3,") != std::string::npos, csv);
    BOOST_TEST(csv.find(",'\tx,") != std::string::npos, csv);
}

BOOST_AUTO_TEST_CASE(text_that_a_spreadsheet_would_run_is_text_in_copied_rows) {
    const auto table = tableOf({{"\t=1+1", "-2.2", "=u"}, {"@a", "+3.1%", "u"}});
    BOOST_TEST(tabTextFor(table, {0, 1}) == "Series\tValue\tUnit\n' =1+1\t-2.2\t'=u\n'@a\t+3.1%\tu\n");
}

BOOST_AUTO_TEST_CASE(a_markdown_table_keeps_its_columns_whatever_a_cell_holds) {
    const auto table = tableOf({{"a|b", "1%", ""}, {"*c*\nd", "2%", ""}});
    BOOST_TEST(markdownFor(table, {0, 1}) == "| Series | Value |\n"
                                             "| --- | ---: |\n"
                                             "| a\\|b | 1% |\n"
                                             "| \\*c\\* d | 2% |\n");
}

BOOST_AUTO_TEST_SUITE_END()
