// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "import/importer_registry.h"
#include "interchange/figure_table.h"
#include "interchange/figure_zip.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "workspace/figure_package.h"
#include "workspace/gallery.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

BOOST_AUTO_TEST_SUITE(figure_zip_test)

BOOST_AUTO_TEST_CASE(every_gallery_figure_is_a_package_that_opens_again) {
    const Gallery gallery;
    const Workspace nothing;
    const auto datasets = gallery.lookupWith(nothing);
    const TemporaryFolder folder;
    for (const auto& figure : gallery.figures()) {
        BOOST_TEST_CONTEXT(figure->id) {
            const auto scene = *resolve(*figure, datasets);
            const auto bytes = figureZip(*figure, scene, datasets);
            BOOST_REQUIRE(isOk(bytes));
            BOOST_TEST((*bytes == *figureZip(*figure, scene, datasets)));
            const auto package = builtinImporters().import(folder.write("figure.zip", *bytes));
            BOOST_REQUIRE(isOk(package));
            const auto loaded = workspaceFrom(*package);
            BOOST_REQUIRE(isOk(loaded));
            BOOST_TEST((loaded->workspace == *figureWorkspace(*figure, datasets)));
            BOOST_TEST(loaded->findings.empty(), joined(loaded->findings.lines(), "\n"));
        }
    }
}

BOOST_AUTO_TEST_CASE(the_readme_tells_what_is_there) {
    const Gallery gallery;
    const Workspace nothing;
    const auto datasets = gallery.lookupWith(nothing);
    const auto figure = gallery.figure("article-forced-alignment");
    const auto scene = *resolve(*figure, datasets);
    const auto files = figurePackageFiles(*figure, scene, datasets);
    BOOST_REQUIRE(isOk(files));
    BOOST_TEST(files->at(0).name == "README.md");
    BOOST_TEST(files->at(1).name == "numbers.csv");
    BOOST_TEST(files->at(1).bytes == csvFor(scene));
    BOOST_TEST(files->back().name == "datapackage.json");
    const auto& readme = files->front().bytes;
    BOOST_TEST(readme.starts_with("# " + scene.title + "\n"), readme);
    for (const auto& file : *files)
        BOOST_TEST((file.name == "README.md" || holds(readme, "`" + file.name + "`")), file.name);
    for (const auto& source : scene.sources)
        BOOST_TEST(holds(readme, "* `" + source.name + "`: "), source.name);
    for (const auto& id : figure->datasets()) {
        for (const auto& variable : (*datasets(id))->codebook.variables)
            BOOST_TEST(holds(readme, "| " + markdownCell(variable.name) + " | "), variable.name);
    }
    for (const auto& column : split(csvFor(scene).substr(0, csvFor(scene).find('\n')), ','))
        BOOST_TEST(holds(readme, "| " + markdownCell(column) + " | "), column);
    for (const auto* heading : {"## Files", "## Sources", "## Licences", "## Opening it"})
        BOOST_TEST(holds(readme, heading), heading);
    BOOST_TEST(holds(readme, "n ≈ 81 (2022)"), readme);
    BOOST_TEST(holds(readme, "Creative Commons Attribution 4.0"), readme);
}

BOOST_AUTO_TEST_CASE(the_readme_explains_the_status_words_that_occur) {
    const Gallery gallery;
    const Workspace nothing;
    const auto datasets = gallery.lookupWith(nothing);
    const auto readmeOf = [&](const char* id) {
        const auto figure = gallery.figure(id);
        return figurePackageFiles(*figure, *resolve(*figure, datasets), datasets)->front().bytes;
    };
    BOOST_TEST(holds(readmeOf("investment-cambodia"), "\n* rounded: "), readmeOf("investment-cambodia"));
    BOOST_TEST(!holds(readmeOf("investment-cambodia"), "\n* confidential: "));
    BOOST_TEST(!holds(readmeOf("article-forced-alignment"), "## Status"));
}

BOOST_AUTO_TEST_CASE(titles_do_not_become_mark_up) {
    const Gallery gallery;
    const Workspace nothing;
    const auto datasets = gallery.lookupWith(nothing);
    auto figure = *gallery.figure("article-forced-alignment");
    figure.text.title = "a | *b*\n# <script>";
    const auto files = figurePackageFiles(figure, *resolve(figure, datasets), datasets);
    BOOST_REQUIRE(isOk(files));
    BOOST_TEST(files->front().bytes.starts_with("# a | \\*b\\* # \\<script>\n"), files->front().bytes);
}

BOOST_AUTO_TEST_SUITE_END()
