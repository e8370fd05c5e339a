// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "data/status.h"
#include "import/importer_registry.h"
#include "support/expect_result.h"
#include "support/places.h"
#include "workspace/gallery.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace driftline;
using namespace driftline::test;

namespace {

std::set<std::string> folderNames() {
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(packagesFolder()))
        names.insert(entry.path().filename().string());
    return names;
}

ImportedPackage readFolder(const std::string& name) {
    Result<ImportedPackage> package = builtinImporters().import(packagesFolder() / name);
    BOOST_TEST_REQUIRE(isOk(package));
    return *std::move(package);
}

std::string warningsOf(const Diagnostics& findings) {
    std::string text;
    for (const Diagnostic& finding : findings.items()) {
        if (finding.severity == Severity::Warning)
            text += "\n  [" + finding.code + "] " + finding.text();
    }
    return text;
}

/// "row 12" for messages, as a spreadsheet counts.
std::string shownRow(const Dataset& dataset, std::size_t row) {
    return dataset.id + " row " + std::to_string(row + 2);
}

void checkSourcesOfRows(const Dataset& dataset) {
    const auto value = dataset.codebook.indexOf(Role::Value);
    const auto source = dataset.codebook.indexOf(Role::Source);
    if (!value)
        return;
    BOOST_TEST_REQUIRE(source.has_value(), dataset.id << " has values without a column of sources");
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        const std::vector<std::string> names = words(dataset.table.cellText(*source, row));
        if (dataset.table.number(*value, row))
            BOOST_TEST(!names.empty(), shownRow(dataset, row) << " has a number without a source");
        for (const std::string& name : names)
            BOOST_TEST((dataset.source(name) != nullptr), shownRow(dataset, row)
                                                              << " names the unknown " << name);
    }
}

void checkStatusOfRows(const Dataset& dataset) {
    const auto status = dataset.codebook.indexOf(Role::Status);
    if (!status)
        return;
    for (std::size_t row = 0; row < dataset.table.rows(); ++row) {
        const StatusReading reading = readStatus(dataset.table.cellText(*status, row));
        BOOST_TEST(reading.unknown.empty(), shownRow(dataset, row) << " has a status that means nothing");
    }
}

/// A number that is drawn leads to at least one reference that a reader can follow.
void checkData(const Scene& scene) {
    for (const Datum& datum : scene.data) {
        BOOST_TEST_CONTEXT(scene.id << ' ' << datum.words->panelName << ' ' << datum.words->seriesName << ' '
                                    << datum.position()) {
            BOOST_TEST(datum.value.has_value() == datum.missingText().empty());
            if (!datum.value)
                continue;
            BOOST_TEST(!datum.words->unit.empty());
            BOOST_TEST(!datum.provenance->sources.empty());
            for (const std::string& name : datum.provenance->sources)
                BOOST_TEST(std::any_of(scene.sources.begin(), scene.sources.end(),
                                       [&name](const SceneSource& source) {
                                           return source.name == name && !source.reference.empty();
                                       }));
        }
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(every_package)

BOOST_AUTO_TEST_CASE(the_gallery_holds_every_folder) {
    const std::vector<std::string> names = Gallery().packageNames();
    const std::set<std::string> folders = folderNames();
    BOOST_TEST(std::set(names.begin(), names.end()) == folders, boost::test_tools::per_element());
    for (const char* name : {"article", "survey", "pew", "trade", "investment", "un-voting", "events"})
        BOOST_TEST(folders.contains(name), name);
}

BOOST_AUTO_TEST_CASE(the_program_holds_what_the_folder_holds) {
    const Gallery gallery;
    for (const std::string& name : folderNames()) {
        const ImportedPackage folder = readFolder(name);
        const auto built = gallery.package(name);
        BOOST_TEST_REQUIRE(isOk(built));
        BOOST_TEST_REQUIRE((*built)->datasets.size() == folder.datasets.size());
        for (std::size_t index = 0; index < folder.datasets.size(); ++index) {
            const Dataset& left = *folder.datasets[index];
            const Dataset& right = *(*built)->datasets[index];
            BOOST_TEST_CONTEXT(left.id) {
                BOOST_TEST(left.id == right.id);
                BOOST_TEST((left.table == right.table));
                BOOST_TEST((left.codebook == right.codebook));
                BOOST_TEST((left.sources == right.sources));
                BOOST_TEST((left.waves == right.waves));
                BOOST_TEST((left.sampling == right.sampling));
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(packages_are_in_order) {
    for (const std::string& name : folderNames()) {
        BOOST_TEST_CONTEXT(name) {
            const ImportedPackage package = readFolder(name);
            BOOST_TEST(package.name == name);
            BOOST_TEST(!package.title.empty());
            BOOST_TEST(!package.licences.empty());
            BOOST_TEST(!package.contributors.empty());
            BOOST_TEST(!package.sources.empty());
            BOOST_TEST(warningsOf(package.findings) == "");
            for (const Source& source : package.sources) {
                BOOST_TEST(!source.title.empty(), source.name);
                BOOST_TEST(!source.kind.empty(), source.name);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(every_number_has_a_source_and_every_status_a_meaning) {
    for (const std::string& name : folderNames()) {
        for (const DatasetPtr& dataset : readFolder(name).datasets) {
            BOOST_TEST(!dataset->title.empty(), dataset->id);
            checkSourcesOfRows(*dataset);
            checkStatusOfRows(*dataset);
        }
    }
}

BOOST_AUTO_TEST_CASE(every_figure_resolves_and_every_number_in_it_leads_to_its_source) {
    const Gallery gallery;
    const Workspace nothing;
    for (const auto& figure : gallery.figures()) {
        BOOST_TEST_CONTEXT(figure->id) {
            const Result<Scene> scene = resolve(*figure, gallery.lookupWith(nothing));
            BOOST_TEST_REQUIRE(isOk(scene));
            BOOST_TEST(warningsOf(scene->findings) == "");
            BOOST_TEST(!scene->title.empty());
            BOOST_TEST(!scene->subtitle.empty());
            BOOST_TEST(!scene->altText.empty());
            BOOST_TEST(!scene->data.empty());
            BOOST_TEST_REQUIRE(!scene->footer.empty());
            BOOST_TEST(scene->footer.front().starts_with("Source"), scene->footer.front());
            checkData(*scene);
        }
    }
}

BOOST_AUTO_TEST_SUITE_END()
