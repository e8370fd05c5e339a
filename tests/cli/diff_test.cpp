// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rice_package.h"
#include "support/places.h"
#include "support/run_process.h"

#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

using namespace driftline::test;
using Json = nlohmann::json;

BOOST_AUTO_TEST_SUITE(diff)

BOOST_AUTO_TEST_CASE(the_same_edition_in_another_form_is_the_same) {
    const TemporaryFolder folder;
    const auto path = RicePackage().writeTo(folder);
    const auto zip = RicePackage().zipTo(folder);
    const auto result = runDriftline({"diff", path.string(), zip.string()});
    BOOST_TEST(result.exitCode == 0, result.output + result.errors);
    BOOST_TEST(result.output == "The same in both editions: 1 dataset and 1 figure.\n");
    BOOST_TEST(result.errors == "");
}

BOOST_AUTO_TEST_CASE(a_number_that_moved_is_told_with_the_figure_that_shows_it) {
    const TemporaryFolder folder;
    const auto before = RicePackage().writeTo(folder, "old");
    const auto after = RicePackage()
                           .spoil("prices.csv", "2021,Cambodia,12.25", "2021,Cambodia,12.75")
                           .writeTo(folder, "new");
    const auto result = runDriftline({"diff", before.string(), after.string()});
    BOOST_TEST(result.exitCode == 1, result.errors);
    BOOST_TEST(result.output == "rice/prices: 0 rows added, 0 removed, 1 changed\n"
                                "  ~ 2021, Cambodia: value 12.25 → 12.75\n"
                                "Figure rice: 1 point moved\n"
                                "  ~ Cambodia, 2021: 12.3% → 12.8%, +0.50 points\n"
                                "The same in both editions: 0 datasets and 0 figures.\n");
    const auto json = runDriftline({"diff", before.string(), after.string(), "--json"});
    BOOST_TEST(json.exitCode == 1);
    const auto told = Json::parse(json.output);
    BOOST_TEST(told.at("same") == false);
    BOOST_TEST(told.at("datasets").at(0).at("rows").at(0).at("is") == "changed");
    const auto& point = told.at("figures").at(0).at("points").at(0);
    BOOST_TEST(point.at("series") == "Cambodia");
    BOOST_TEST(point.at("period") == "2021");
    BOOST_TEST(point.at("moved") == true);
    BOOST_TEST(point.at("before").at("value") == 12.25);
    BOOST_TEST(point.at("after").at("value") == 12.75);
    BOOST_TEST(point.at("difference") == 0.5);
}

BOOST_AUTO_TEST_CASE(built_in_packages_are_the_same_as_the_gallery) {
    for (const auto& entry : std::filesystem::directory_iterator(packagesFolder())) {
        const auto result = runDriftline({"diff", "gallery", entry.path().string()});
        BOOST_TEST(result.exitCode == 0, result.output + result.errors);
    }
}

BOOST_AUTO_TEST_CASE(what_cannot_be_compared_is_trouble) {
    const TemporaryFolder folder;
    const auto missing = runDriftline({"diff", "gallery", (folder / "nothing").string()});
    BOOST_TEST(missing.exitCode == 2);
    BOOST_TEST(missing.errors.find("[file.missing]") != std::string::npos, missing.errors);
    BOOST_TEST(missing.output == "");
    const auto one = runDriftline({"diff", "gallery"});
    BOOST_TEST(one.exitCode == 2);
    BOOST_TEST(one.errors.find("needs OLD and NEW") != std::string::npos, one.errors);
}

BOOST_AUTO_TEST_SUITE_END()
