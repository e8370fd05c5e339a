// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/table_builder.h"
#include "import/importer_registry.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "workspace/figure_package.h"
#include "workspace/gallery.h"
#include "workspace/save_package.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <limits>
#include <random>

using namespace driftline;
using namespace driftline::test;

namespace {

Result<LoadedWorkspace> readBack(const std::filesystem::path& path) {
    const auto package = builtinImporters().import(path);
    if (!package)
        return tl::unexpected(package.error());
    return workspaceFrom(*package);
}

/// Saved as a folder and as an archive, the workspace comes back the same, and without a warning that
/// reading it the first time did not give.
void comesBack(const Workspace& workspace) {
    const TemporaryFolder folder;
    for (const auto* name : {"saved", "saved.zip", "saved.driftline"}) {
        BOOST_TEST_CONTEXT(name) {
            BOOST_REQUIRE(isOk(savePackage(workspace, folder / name)));
            const auto read = readBack(folder / name);
            BOOST_REQUIRE(isOk(read));
            BOOST_TEST(read->isWorkspace);
            BOOST_REQUIRE(read->workspace.datasets.size() == workspace.datasets.size());
            for (std::size_t i = 0; i < workspace.datasets.size(); ++i) {
                const auto& was = *workspace.datasets[i];
                const auto& is = *read->workspace.datasets[i];
                BOOST_TEST_CONTEXT(was.id) {
                    BOOST_TEST((is.codebook == was.codebook));
                    BOOST_TEST((is.table == was.table));
                    BOOST_TEST((is.sources == was.sources));
                    BOOST_TEST((is.waves == was.waves));
                    BOOST_TEST((is.sampling == was.sampling));
                    BOOST_TEST((is.licences == was.licences));
                    BOOST_TEST((is == was));
                }
            }
            BOOST_TEST((read->workspace.figures == workspace.figures));
            BOOST_TEST((read->workspace.outputs == workspace.outputs));
            BOOST_TEST((read->workspace == workspace));
        }
    }
}

Workspace workspaceOf(Dataset dataset) {
    Workspace workspace;
    workspace.name = "mine";
    workspace.datasets.push_back(std::make_shared<const Dataset>(std::move(dataset)));
    return workspace;
}

Variable variable(std::string name, ColumnType type, Role role = Role::None) {
    Variable out;
    out.name = std::move(name);
    out.type = type;
    out.role = role;
    return out;
}

Dataset oneColumn(Variable column, const std::function<void(TableBuilder&)>& fill) {
    Dataset dataset;
    dataset.id = "mine/table";
    dataset.title = "Mine";
    TableBuilder builder({column.type});
    fill(builder);
    dataset.codebook.variables = {std::move(column)};
    dataset.table = std::move(builder).build();
    return dataset;
}

const std::vector<std::string> hostile = {
    "plain",
    "007",
    "1e5",
    "-0",
    " leading and trailing ",
    "a \"quoted\" word",
    "\"",
    "a,b;c\td",
    "two\nlines",
    "\r\n",
    "\r",
    "\xEF\xBB\xBFmark",
    "ប្រទេសកម្ពុជា 🇰🇭",
    "NA",
    "..",
    "null",
    "true",
    "(not asked)",
    "((refused))",
    "=1+1",
    "# not a comment",
    "sep=;",
    "2024-02-30",
    "\x01\x02",
    "\x1F",
    std::string("a\0b", 3),
};

} // namespace

BOOST_AUTO_TEST_SUITE(package_round_trip_test)

BOOST_AUTO_TEST_CASE(templates_and_entities_come_back_and_are_used) {
    const Gallery gallery;
    const auto builtIn = gallery.figure("article-forced-alignment");
    BOOST_REQUIRE(builtIn != nullptr);
    Workspace workspace;
    workspace.name = "mine";
    workspace.figures = {*builtIn};
    workspace.figures.front().id = "own";
    workspace.figures.front().group = "own";
    const auto design = templateOf(*builtIn, "If forced: “the look”", gallery.lookupWith(workspace));
    BOOST_REQUIRE(isOk(design));
    workspace.templates = {*design, *design};
    workspace.templates.back().name = "Another";
    workspace.entities = {{"CHN", "PRC", Colour::parse("#7B3294"), {}, Dash::Dotted, {}}};
    comesBack(workspace);
    const auto scene = resolve(workspace.figures.front(), gallery.lookupWith(workspace));
    BOOST_REQUIRE(isOk(scene));
    const auto china = std::find_if(scene->series.begin(), scene->series.end(),
                                    [](const SceneSeries& series) { return series.name == "PRC"; });
    BOOST_REQUIRE((china != scene->series.end()));
    BOOST_TEST((china->style.colour == *Colour::parse("#7B3294")));
    BOOST_TEST((china->style.dash == Dash::Dotted));
    // What leaves with a figure looks the same elsewhere.
    const auto carried = figureWorkspace(workspace.figures.front(), gallery.lookupWith(workspace));
    BOOST_REQUIRE(isOk(carried));
    BOOST_TEST((carried->entities == workspace.entities));
    // What is known here stays when a file is added; its templates get names of their own.
    auto other = workspace;
    other.entities.front().label = "China";
    other.templates.front().design.text.note = "Another note.";
    const auto both = merged(workspace, other);
    BOOST_TEST(both.entities.front().label == "PRC");
    BOOST_TEST(both.templates.size() == 3U);
    BOOST_TEST(both.templates.back().name == "If forced: “the look” 2");
}

BOOST_AUTO_TEST_CASE(every_built_in_package_comes_back) {
    const Gallery gallery;
    for (const auto& name : gallery.packageNames()) {
        BOOST_TEST_CONTEXT(name) {
            const auto package = gallery.package(name);
            BOOST_REQUIRE(isOk(package));
            comesBack(**package);
        }
    }
}

BOOST_AUTO_TEST_CASE(all_of_them_in_one_workspace_come_back) {
    const Gallery gallery;
    Workspace all;
    for (const auto& name : gallery.packageNames())
        all = merged(all, **gallery.package(name));
    all = merged(all, **gallery.package("survey")); // the same twice
    comesBack(all);
}

BOOST_AUTO_TEST_CASE(a_csv_of_the_user_comes_back) {
    const TemporaryFolder folder;
    for (const auto& [name, text] :
         {std::pair("prices.csv", "year,country,value\n2020,Laos,1.5\n2021,Laos,..\n2020,Lào,NA\n"),
          std::pair("wide.csv", "Country;2019;2020\nLaos;1,5;2\nCambodia;;4\n"),
          std::pair("codes.csv", "code,when,n\n007,2020-Q1,1\n08,2020-01-15,x\n,1994/2011,3\n"),
          std::pair("words.csv", "name,colour\nA,red\nB,\n"), std::pair("one.csv", "value\n1\n\n3\n")}) {
        BOOST_TEST_CONTEXT(name) {
            auto read = readBack(folder.write(name, text));
            BOOST_REQUIRE(isOk(read));
            BOOST_TEST(!read->isWorkspace);
            comesBack(read->workspace);
            // Beside licensed data, it must not take over a licence nobody gave it.
            const Gallery gallery;
            comesBack(merged(**gallery.package("pew"), read->workspace));
        }
    }
}

BOOST_AUTO_TEST_CASE(every_text_comes_back_as_cell_and_as_name) {
    for (const auto& text : hostile) {
        BOOST_TEST_CONTEXT(text) {
            auto dataset = oneColumn(variable(text, ColumnType::Text), [&text](TableBuilder& builder) {
                builder.addText(0, text);
                builder.addMissing(0, MissingReason::NotReported);
                builder.addText(0, "another");
                builder.addMissing(0, MissingReason::NotAsked);
                builder.addMissing(0, MissingReason::Refused);
            });
            dataset.id = "mine/" + text;
            dataset.title = text;
            dataset.description = text;
            dataset.history = {text, "", text};
            dataset.codebook.variables[0].title = text;
            dataset.codebook.variables[0].unit = text;
            dataset.codebook.variables[0].categories = {{text, "", text}, {"another", text, ""}};
            dataset.sampling.note = text;
            auto workspace = workspaceOf(std::move(dataset));
            workspace.title = text;
            FigureSpec figure;
            figure.id = "figure";
            figure.group = "own";
            figure.text.title = text;
            figure.panels.emplace_back();
            figure.panels[0].query.dataset = "mine/" + text;
            workspace.figures.push_back(figure);
            comesBack(workspace);
        }
    }
}

BOOST_AUTO_TEST_CASE(columns_whose_names_a_header_row_would_change_come_back) {
    Dataset dataset;
    dataset.id = "mine/table";
    dataset.title = "Mine";
    const std::vector<std::string> names = {"", " a", "a ", "a", "a", "\n"};
    TableBuilder builder(std::vector<ColumnType>(names.size(), ColumnType::Number));
    for (std::size_t i = 0; i < names.size(); ++i) {
        builder.addNumber(i, static_cast<double>(i));
        dataset.codebook.variables.push_back(variable(names[i], ColumnType::Number));
    }
    dataset.table = std::move(builder).build();
    comesBack(workspaceOf(dataset));
}

BOOST_AUTO_TEST_CASE(numbers_come_back_to_the_last_bit) {
    std::mt19937_64 random(20261123);
    auto dataset = oneColumn(variable("value", ColumnType::Number, Role::Value), [&random](TableBuilder& b) {
        for (const double value :
             {0.1, 1.0 / 3, 1e300, 5e-324, -1.5, 123456789012345680.0, std::numeric_limits<double>::max(),
              std::numeric_limits<double>::min(), std::nextafter(1.0, 2.0)})
            b.addNumber(0, value);
        for (int i = 0; i < 2000; ++i) {
            const auto value = std::bit_cast<double>(random());
            if (std::isfinite(value))
                b.addNumber(0, value);
        }
    });
    comesBack(workspaceOf(std::move(dataset)));
}

BOOST_AUTO_TEST_CASE(every_reason_for_a_missing_value_comes_back_in_every_type) {
    for (const auto type : {ColumnType::Number, ColumnType::Text, ColumnType::Period}) {
        comesBack(workspaceOf(oneColumn(variable("c", type), [](TableBuilder& builder) {
            for (int reason = 1; reason <= static_cast<int>(MissingReason::NotComputable); ++reason)
                builder.addMissing(0, static_cast<MissingReason>(reason));
        })));
    }
}

BOOST_AUTO_TEST_CASE(periods_of_every_length_come_back_whatever_their_role) {
    for (const auto role : {Role::Period, Role::FieldworkStart, Role::None}) {
        for (const auto& texts : std::vector<std::vector<std::string>>{{"2024", "2023"},
                                                                       {"2024-01", "1999-12"},
                                                                       {"2024-02-29"},
                                                                       {"2024-H1", "2024-Q3"},
                                                                       {"1994/2011", "2020"},
                                                                       {}}) {
            comesBack(workspaceOf(
                oneColumn(variable("when", ColumnType::Period, role), [&texts](TableBuilder& builder) {
                    for (const auto& text : texts)
                        builder.addPeriod(0, *Period::parse(text));
                })));
        }
    }
}

BOOST_AUTO_TEST_CASE(numbers_with_labels_stay_numbers) {
    auto dataset = oneColumn(variable("answer", ColumnType::Number),
                             [](TableBuilder& builder) { builder.addNumber(0, 1); });
    dataset.codebook.variables[0].categories = {{"1", "Yes", ""}};
    comesBack(workspaceOf(std::move(dataset)));
}

BOOST_AUTO_TEST_CASE(a_workspace_without_figures_gets_none) {
    auto dataset = oneColumn(variable("value", ColumnType::Number, Role::Value),
                             [](TableBuilder& builder) { builder.addNumber(0, 1); });
    comesBack(workspaceOf(std::move(dataset)));
}

BOOST_AUTO_TEST_CASE(figures_of_built_in_data_come_back_without_the_data) {
    const Gallery gallery;
    Workspace workspace;
    auto figure = *gallery.figure("article-alignment-gap");
    figure.id = "article-alignment-gap-2";
    workspace.figures.push_back(figure);
    comesBack(workspace);
    comesBack({});
    workspace.outputs = {{figure.id, "a.png", {}, {}, {}, {}, {}, false, true},
                         {"article-alignment-gap", "chapter 2/gap.svg", "svg", Length{8.9, Length::Unit::Cm},
                          Length{}, 123.4, "nature-single", true, false, true, CaptionPlacement::Separate}};
    comesBack(workspace);
}

BOOST_AUTO_TEST_CASE(a_table_that_shrinks_to_nearly_nothing_can_be_read_again) {
    auto dataset = oneColumn(variable("value", ColumnType::Number), [](TableBuilder& builder) {
        for (int i = 0; i < 700000; ++i)
            builder.addNumber(0, 100);
    });
    comesBack(workspaceOf(std::move(dataset)));
}

BOOST_AUTO_TEST_CASE(marks_beside_values_and_levels_of_intervals_are_kept) {
    const TemporaryFolder folder;
    const auto package = builtinImporters().import(
        folder.write("prices.csv", "country,year,value\nLaos,2020,1.5 p\nLaos,2021,xxx\nLaos,2022,4\n"
                                   "Laos,2023,5 p\nLaos,2024,6*\n"));
    BOOST_REQUIRE(isOk(package));
    auto loaded = workspaceFrom(*package);
    BOOST_REQUIRE(isOk(loaded));
    auto dataset = *loaded->workspace.datasets.front();
    BOOST_REQUIRE(dataset.table.notes().size() == 4U);
    dataset.codebook.variables.back().level = 68;
    loaded->workspace.datasets.front() = std::make_shared<const Dataset>(dataset);
    for (const auto* name : {"saved", "saved.zip"}) {
        BOOST_REQUIRE(isOk(savePackage(loaded->workspace, folder / name)));
        const auto read = readBack(folder / name);
        BOOST_REQUIRE(isOk(read));
        const auto& is = *read->workspace.datasets.front();
        BOOST_TEST((is.table.notes() == dataset.table.notes()));
        BOOST_TEST((is.codebook == dataset.codebook));
        BOOST_TEST((read->workspace.origins == loaded->workspace.origins));
    }
}

BOOST_AUTO_TEST_SUITE_END()
