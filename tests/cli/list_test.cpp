// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rice_package.h"
#include "support/run_process.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

using namespace driftline::test;
using Json = nlohmann::json;

namespace {

Json jsonOf(const std::vector<std::string>& arguments) {
    const ProcessResult result = runDriftline(arguments);
    BOOST_TEST_REQUIRE(result.exitCode == 0, result.errors);
    BOOST_TEST(result.errors == "");
    return Json::parse(result.output);
}

} // namespace

BOOST_AUTO_TEST_SUITE(list_and_inspect)

/// Scripts and the completions of the shells read them.
BOOST_AUTO_TEST_CASE(ids_alone_are_those_of_the_whole_list) {
    for (const auto& [command, list] : std::map<std::string, std::string>{
             {"list", "figures"}, {"themes", "themes"}, {"presets", "presets"}}) {
        const Json whole = jsonOf({command, "--json"});
        std::string lines;
        for (const Json& entry : whole.at(list))
            lines += entry.at("id").get<std::string>() + "\n";
        const ProcessResult ids = runDriftline({command, "--ids"});
        BOOST_TEST(ids.exitCode == 0);
        BOOST_TEST(ids.output == lines, command);
        BOOST_TEST(!lines.empty());
    }
}

BOOST_AUTO_TEST_CASE(every_figure_is_listed_with_what_a_reader_asks) {
    const Json list = jsonOf({"list", "--json"});
    std::set<std::string> ids;
    for (const Json& figure : list.at("figures")) {
        BOOST_TEST_CONTEXT(figure.at("id")) {
            BOOST_TEST(ids.insert(figure.at("id")).second);
            BOOST_TEST(!figure.at("title").get<std::string>().empty());
            BOOST_TEST(!figure.at("kind").get<std::string>().empty());
            BOOST_TEST(!figure.at("periodLabel").get<std::string>().empty());
            BOOST_TEST(figure.at("period").at("from") < figure.at("period").at("to"));
            BOOST_TEST(!figure.at("sources").empty());
            BOOST_TEST(!figure.at("datasets").empty());
        }
    }
    for (const char* id :
         {"article-rules-based-order", "article-forced-alignment", "article-alignment-gap",
          "article-exports-us-share", "article-investment-growth", "survey-alignment-cambodia",
          "survey-alignment-asean", "survey-influence", "survey-distrust", "pew-favourability-asia",
          "trade-cambodia-exports", "trade-us-china-share", "trade-mirror-gap", "investment-cambodia",
          "un-voting-distance", "asean-alignment-average"})
        BOOST_TEST(ids.contains(id), id);
}

BOOST_AUTO_TEST_CASE(every_dataset_is_listed_and_figures_name_them) {
    const Json list = jsonOf({"list", "--json"});
    std::set<std::string> ids;
    for (const Json& dataset : list.at("datasets")) {
        BOOST_TEST_CONTEXT(dataset.at("id")) {
            BOOST_TEST(ids.insert(dataset.at("id")).second);
            BOOST_TEST(!dataset.at("title").get<std::string>().empty());
            BOOST_TEST(dataset.at("rows") > 0);
            BOOST_TEST(!dataset.at("columns").empty());
            BOOST_TEST(!dataset.at("sources").empty());
        }
    }
    BOOST_TEST(ids.size() >= 15U);
    for (const Json& figure : list.at("figures")) {
        for (const Json& dataset : figure.at("datasets"))
            BOOST_TEST(ids.contains(dataset), dataset);
    }
}

BOOST_AUTO_TEST_CASE(the_list_for_reading_says_the_same) {
    const ProcessResult result = runDriftline({"list"});
    BOOST_TEST(result.exitCode == 0);
    const Json list = jsonOf({"list", "--json"});
    for (const Json& figure : list.at("figures")) {
        BOOST_TEST(result.output.find("\n" + figure.at("id").get<std::string>() + "\n") != std::string::npos);
        BOOST_TEST(result.output.find(figure.at("title").get<std::string>()) != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(the_list_does_not_depend_on_the_locale) {
    const ProcessResult plain = runDriftline({"list"});
    const ProcessResult german =
        runDriftline({"list"}, {.environment = {{"LANG", "de_DE.UTF-8"}, {"LC_ALL", "de_DE.UTF-8"}}});
    const ProcessResult bare =
        runDriftline({"list"}, {.environment = {{"LANG", std::nullopt}, {"LC_ALL", "C"}}});
    BOOST_TEST(plain.output == german.output);
    BOOST_TEST(plain.output == bare.output);
}

BOOST_AUTO_TEST_CASE(inspect_tells_columns_types_roles_and_rows) {
    const TemporaryFolder folder;
    const std::string path = RicePackage().writeTo(folder).string();
    const ProcessResult text = runDriftline({"inspect", path});
    BOOST_TEST(text.exitCode == 0);
    BOOST_TEST(text.output.find("4 rows, 4 columns") != std::string::npos, text.output);
    BOOST_TEST(text.output.find("no findings") != std::string::npos, text.output);

    const Json json = jsonOf({"inspect", path, "--json"});
    const Json& dataset = json.at("datasets").at(0);
    BOOST_TEST(dataset.at("id") == "rice/prices");
    BOOST_TEST(dataset.at("rows") == 4);
    const Json& value = dataset.at("columns").at(2);
    BOOST_TEST(value.at("name") == "value");
    BOOST_TEST(value.at("type") == "number");
    BOOST_TEST(value.at("role") == "value");
    BOOST_TEST(value.at("unit") == "percent");
    BOOST_TEST(value.at("missing") == 0);
    BOOST_TEST(value.at("values") == "8.75 to 12.25");
    BOOST_TEST(json.at("findings").empty());
}

BOOST_AUTO_TEST_CASE(folder_descriptor_and_zip_are_the_same_package) {
    const TemporaryFolder folder;
    const std::filesystem::path path = RicePackage().writeTo(folder);
    const std::string zip = RicePackage().zipTo(folder).string();
    const Json fromFolder = jsonOf({"inspect", path.string(), "--json"});
    for (const std::string& other : {(path / "datapackage.json").string(), zip}) {
        const Json json = jsonOf({"inspect", other, "--json"});
        BOOST_TEST(json.at("datasets").at(0).at("columns") == fromFolder.at("datasets").at(0).at("columns"));
        BOOST_TEST(json.at("figures") == fromFolder.at("figures"));
    }
}

BOOST_AUTO_TEST_CASE(inspect_tells_findings_with_their_place) {
    const TemporaryFolder folder;
    const std::string path = RicePackage().spoil("prices.csv", "12.25", "dear").writeTo(folder).string();
    const Json json = jsonOf({"inspect", path, "--json"});
    BOOST_TEST_REQUIRE(json.at("findings").size() == 1U);
    const Json& finding = json.at("findings").at(0);
    BOOST_TEST(finding.at("severity") == "warning");
    BOOST_TEST(finding.at("code") == "cell.wrong-type");
    BOOST_TEST(finding.at("row") == 3);
    BOOST_TEST(finding.at("column") == "value");
    BOOST_TEST(json.at("datasets").at(0).at("columns").at(2).at("missing") == 1);
}

BOOST_AUTO_TEST_CASE(a_plain_table_is_understood) {
    const TemporaryFolder folder;
    const std::string path =
        folder.write("preise.csv", "Jahr;Land;Wert\n2020;Kambodscha;1,5\n2021;Kambodscha;2,25\n").string();
    const Json json = jsonOf({"inspect", path, "--json"});
    const Json& columns = json.at("datasets").at(0).at("columns");
    BOOST_TEST(columns.size() == 3U);
    BOOST_TEST(columns.at(2).at("type") == "number");
    BOOST_TEST(columns.at(2).at("values") == "1.5 to 2.25");
}

BOOST_AUTO_TEST_SUITE_END()
