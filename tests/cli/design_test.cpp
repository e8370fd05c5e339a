// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/places.h"
#include "support/run_process.h"
#include "support/temporary_folder.h"
#include "support/words.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

using namespace driftline::test;
using Json = nlohmann::json;

namespace {
/// Three countries over two years, one of which has no number.
struct RiceTable {
    RiceTable() {
        folder.write("rice.csv", "country,year,value\nLaos,2020,10\nLaos,2021,12\nCambodia,2020,30\n"
                                 "Cambodia,2021,33\nThailand,2020,20\nThailand,2021,25\n");
    }

    ProcessResult run(const std::vector<std::string>& arguments) const {
        return runDriftline(arguments, {.folder = folder.path()});
    }

    Json written(const std::string& file) const { return Json::parse(fileBytes(folder / file)); }

    TemporaryFolder folder;
};
} // namespace

BOOST_FIXTURE_TEST_SUITE(design, RiceTable)

BOOST_AUTO_TEST_CASE(each_place_is_written_under_its_name) {
    const auto result =
        run({"export", "--from", "rice.csv", "--each", "place", "--format", "json", "--to", "out"});
    BOOST_TEST(result.exitCode == 0, result.errors);
    std::size_t figures = 0;
    for (const auto* name : {"laos", "cambodia", "thailand"}) {
        const auto ending = std::string("-") + name + ".json\n";
        BOOST_TEST(contains(result.output, ending), result.output);
        figures += contains(result.output, ending) ? 1U : 0U;
    }
    BOOST_TEST(figures == 3U);
    const auto first = result.output.substr(0, result.output.find('\n'));
    const auto figure = written(first);
    BOOST_TEST(figure.at("panels").at(0).at("query").at("where").at("country").is_string(), figure.dump());
}

BOOST_AUTO_TEST_CASE(only_the_names_that_are_asked_for) {
    const auto result = run({"export", "--from", "rice.csv", "--each", "country=Laos", "--each",
                             "country=Thailand", "--format", "csv", "--to", "out"});
    BOOST_TEST(result.exitCode == 0, result.errors);
    BOOST_TEST(!contains(result.output, "cambodia"), result.output);
    const auto wrong = run({"export", "--from", "rice.csv", "--each", "country=Lao", "--to", "out"});
    BOOST_TEST(wrong.exitCode == 1);
    BOOST_TEST(contains(wrong.errors, "[each.unknown-cell]"), wrong.errors);
    BOOST_TEST(contains(wrong.errors, "“Laos”"), wrong.errors);
    const auto column = run({"export", "--from", "rice.csv", "--each", "planet", "--to", "out"});
    BOOST_TEST(contains(column.errors, "[each.column]"), column.errors);
    const auto one = run({"export", "--from", "rice.csv", "--each", "country", "-o", "a.png"});
    BOOST_TEST(one.exitCode == 2, one.errors);
}

BOOST_AUTO_TEST_CASE(a_design_is_saved_and_applied_to_other_data) {
    const auto saved = run({"export", "article-forced-alignment", "--theme", "dark", "--save-template",
                            "look.json", "-o", "a.csv"});
    BOOST_TEST(saved.exitCode == 0, saved.errors);
    auto look = written("look.json");
    BOOST_TEST(look.at("name") == "look");
    BOOST_TEST(!look.at("panels").at(0).contains("query"));
    look["theme"] = "dark";
    look["text"] = {{"title", "{value} of {place}, {from} to {to}"}};
    folder.write("dark.json", look.dump());
    const auto applied = run({"export", "--from", "rice.csv", "--template", "dark.json", "--each",
                              "country=Laos", "--format", "json", "--to", "out"});
    BOOST_TEST(applied.exitCode == 0, applied.errors);
    const auto figure = written(applied.output.substr(0, applied.output.find('\n')));
    BOOST_TEST(figure.at("theme") == "dark");
    // The axis of the template is in per cent, which these numbers may not be; what does not fit is told.
    BOOST_TEST(contains(applied.errors, "[template."), applied.errors);
    const auto unknown = run({"export", "--from", "rice.csv", "--template", "nothing", "-o", "a.png"});
    BOOST_TEST(unknown.exitCode == 1);
    BOOST_TEST(contains(unknown.errors, "[template.unknown]"), unknown.errors);
}

BOOST_AUTO_TEST_CASE(a_column_is_computed_with_numbers_of_other_data) {
    folder.write("aid.csv", "country,year,value\nLao PDR,2020,100\nCambodia,2020,50\nAtlantis,2020,1\n");
    const auto result = run({"convert", "aid.csv", "--unit", "US$ million", "--wide", "--compute",
                             "share of GDP = value / [value from trade/gdp] * 100", "-o", "aid.zip"});
    BOOST_TEST(result.exitCode == 0, result.errors);
    BOOST_TEST(contains(result.errors, "[operand.unmatched]"), result.errors);
    BOOST_TEST(contains(result.errors, "Atlantis"), result.errors);
    BOOST_TEST(!contains(result.errors, "Lao"), result.errors);
    const auto seen = run({"inspect", "aid.zip", "--json"});
    BOOST_TEST(contains(seen.output, "share of GDP"), seen.output);
    // `check` finds it again in what was saved.
    const auto checked = run({"check", "aid.zip"});
    BOOST_TEST(contains(checked.output + checked.errors, "[operand.unmatched]"),
               checked.output + checked.errors);
    const auto wrong = run({"convert", "aid.csv", "--compute", "value / 2"});
    BOOST_TEST(contains(wrong.errors, "[usage.compute]"), wrong.errors);
}

BOOST_AUTO_TEST_SUITE_END()
