// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importer_registry.h"
#include "support/expect_result.h"
#include "support/places.h"
#include "workspace/gallery.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <ostream>

using namespace driftline;
using namespace driftline::test;

namespace {

/// A number as it stands in the article (Fulcrum 2024/162), typed from it and not from the package.
struct Printed {
    std::string dataset;
    std::string indicator;
    std::string period; ///< empty: the article gives none
    std::string series;
    double value;
    std::string unit;
    std::string paragraph;
};

std::ostream& operator<<(std::ostream& out, const Printed& printed) {
    return out << printed.indicator << ' ' << printed.period << ' ' << printed.series << ' ' << printed.value;
}

const std::string survey = "article/printed-figures";
const std::string other = "article/printed-other";
const std::string rules = "confidence_rules_based_order";
const std::string choice = "forced_alignment";

const std::vector<Printed> article = {
    {survey, rules, "2022", "China", 65.4, "percent", "¶7"},
    {survey, rules, "2023", "China", 2.2, "percent", "¶7"},
    {survey, rules, "2024", "China", 9.5, "percent", "¶7"},
    {survey, rules, "2022", "United States", 19.8, "percent", "¶7"},
    {survey, rules, "2023", "United States", 48.5, "percent", "¶7"},
    {survey, rules, "2024", "United States", 39.7, "percent", "¶7"},
    {survey, choice, "2022", "China", 81.5, "percent", "¶8"},
    {survey, choice, "2023", "China", 26.9, "percent", "¶8"},
    {survey, choice, "2024", "China", 45, "percent", "¶8"},
    {survey, choice, "2022", "United States", 18.5, "percent", "¶8"},
    {survey, choice, "2023", "United States", 73.1, "percent", "¶8"},
    {survey, choice, "2024", "United States", 55, "percent", "¶8"},
    {other, "us_share_of_exports", "", "United States", 40, "percent", "¶3"},
    {other, "investment_projects", "2024-Q1", "Foreign investors", 1.39, "US$ billion", "¶6"},
    {other, "investment_projects_growth", "2024-Q1", "Foreign investors", 500, "percent", "¶6"},
    {other, "government_international_trips", "2023-08/2024-05", "Cambodia", 12, "trips", "¶6"},
};

const ImportedPackage& package() {
    static const Result<ImportedPackage> read = builtinImporters().import(packagesFolder() / "article");
    BOOST_TEST_REQUIRE(isOk(read));
    return *read;
}

const Dataset& dataset(const std::string& id) {
    for (const DatasetPtr& candidate : package().datasets) {
        if (candidate->id == id)
            return *candidate;
    }
    throw std::runtime_error("there is no dataset " + id);
}

std::string cell(const Dataset& data, Role role, std::size_t row) {
    return data.table.cellText(data.codebook.indexOf(role).value(), row);
}

std::vector<std::size_t> rowsOf(const Dataset& data, const Printed& printed) {
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < data.table.rows(); ++row) {
        if (cell(data, Role::Indicator, row) == printed.indicator &&
            cell(data, Role::Period, row) == printed.period &&
            cell(data, Role::Series, row) == printed.series && cell(data, Role::Place, row) == "Cambodia")
            rows.push_back(row);
    }
    return rows;
}

} // namespace

BOOST_AUTO_TEST_SUITE(article_package)

BOOST_DATA_TEST_CASE(every_printed_number_is_there_once, boost::unit_test::data::make(article)) {
    const Dataset& data = dataset(sample.dataset);
    const std::vector<std::size_t> rows = rowsOf(data, sample);
    BOOST_TEST_REQUIRE(rows.size() == 1U);
    const std::size_t row = rows.front();
    BOOST_TEST(data.table.number(data.codebook.indexOf(Role::Value).value(), row).value() == sample.value);
    BOOST_TEST(cell(data, Role::Unit, row) == sample.unit);
    BOOST_TEST(cell(data, Role::Source, row) == "FULCRUM2024");
    BOOST_TEST(cell(data, Role::Locator, row) == sample.paragraph);
}

BOOST_AUTO_TEST_CASE(nothing_is_there_that_was_not_printed) {
    BOOST_TEST(dataset(survey).table.rows() + dataset(other).table.rows() == article.size());
}

BOOST_AUTO_TEST_CASE(the_two_sides_of_the_choice_make_a_whole) {
    for (const char* year : {"2022", "2023", "2024"}) {
        double sum = 0;
        for (const Printed& printed : article) {
            if (printed.indicator == choice && printed.period == year)
                sum += printed.value;
        }
        BOOST_TEST(sum == 100.0, boost::test_tools::tolerance(1e-9));
    }
}

BOOST_AUTO_TEST_CASE(numbers_that_the_sources_contradict_say_so) {
    const Dataset& data = dataset(other);
    for (const Printed& printed : article) {
        if (!printed.indicator.starts_with("investment_projects"))
            continue;
        const std::size_t row = rowsOf(data, printed).front();
        BOOST_TEST(cell(data, Role::Status, row) == "disputed");
        BOOST_TEST(cell(data, Role::Note, row).find("January–February") != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(claims_are_a_table_with_verdicts_and_evidence) {
    const Dataset& claims = dataset("article/claims");
    BOOST_TEST(claims.table.rows() >= 8U);
    for (std::size_t row = 0; row < claims.table.rows(); ++row) {
        for (const Role role : {Role::Claim, Role::Verdict, Role::Source})
            BOOST_TEST(!cell(claims, role, row).empty());
    }
}

BOOST_AUTO_TEST_CASE(the_headline_figures_draw_the_printed_numbers) {
    const Gallery gallery;
    const Workspace nothing;
    for (const auto& [id, indicator] : {std::pair(std::string("article-forced-alignment"), choice),
                                        std::pair(std::string("article-rules-based-order"), rules)}) {
        const auto spec = gallery.figure(id);
        BOOST_TEST_REQUIRE((spec != nullptr));
        const Result<Scene> scene = resolve(*spec, gallery.lookupWith(nothing));
        BOOST_TEST_REQUIRE(isOk(scene));
        std::size_t drawn = 0;
        for (const Datum& datum : scene->data) {
            const auto printed = std::find_if(
                article.begin(), article.end(), [&, indicator = indicator](const Printed& candidate) {
                    return candidate.indicator == indicator && candidate.period == datum.positionKey() &&
                           candidate.series == datum.words->seriesName;
                });
            BOOST_TEST_REQUIRE((printed != article.end()),
                               datum.words->seriesName << ' ' << datum.positionKey());
            BOOST_TEST(datum.value.value() == printed->value);
            BOOST_TEST(datum.words->unit == printed->unit);
            BOOST_TEST(datum.provenance->sources == std::vector<std::string>{"FULCRUM2024"},
                       boost::test_tools::per_element());
            BOOST_TEST(datum.provenance->locator == printed->paragraph);
            ++drawn;
        }
        BOOST_TEST(drawn == 6U);
    }
}

BOOST_AUTO_TEST_SUITE_END()
