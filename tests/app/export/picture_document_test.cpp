// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file_io.h"
#include "export/figure_export.h"
#include "import/importer_registry.h"
#include "interchange/picture_document.h"
#include "publish/figure_authors.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "workspace/figure_package.h"

#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {

/// A figure with the data that it is drawn from, and the picture made of it.
struct Drawn {
    Workspace workspace;
    FigureToExport figure;
};

FigureToExport resolvedFigure(const std::shared_ptr<const FigureSpec>& spec, const DatasetLookup& datasets,
                              std::vector<std::string> authors) {
    auto scene = resolve(*spec, datasets);
    BOOST_REQUIRE(isOk(scene));
    return {spec, std::make_shared<const Scene>(*std::move(scene)), datasets, std::move(authors)};
}

PictureRequest narrow() {
    PictureRequest request;
    request.width = Length{120, Length::Unit::Mm};
    request.dpi = 60;
    return request;
}

std::string fileOf(const FigureToExport& figure, ExportFormat format, const PictureOptions& options = {}) {
    const auto bytes = exportBytes(figure, format, narrow(), options);
    BOOST_REQUIRE(isOk(bytes));
    return bytes->toStdString();
}

Result<LoadedWorkspace> opened(const std::filesystem::path& path) {
    const auto package = builtinImporters().import(path);
    if (!package)
        return tl::unexpected(package.error());
    return workspaceFrom(*package);
}

} // namespace

BOOST_AUTO_TEST_SUITE(picture_document)

BOOST_AUTO_TEST_CASE(every_picture_opens_as_its_figure_and_gives_the_same_bytes_again) {
    qputenv("SOURCE_DATE_EPOCH", "1700000000");
    const TemporaryFolder folder;
    const Gallery gallery;
    const Workspace none;
    for (const auto& spec : gallery.figures()) {
        const auto figure =
            resolvedFigure(spec, gallery.lookupWith(none), figureAuthors(*spec, none, gallery));
        for (const auto format : {ExportFormat::Png, ExportFormat::Svg, ExportFormat::Pdf}) {
            BOOST_TEST_CONTEXT(spec->id << fileEnding(format)) {
                const auto path = folder / ("picture" + std::string(fileEnding(format)));
                const auto bytes = fileOf(figure, format);
                BOOST_REQUIRE(isOk(writeFileWhole(path, bytes)));
                const auto again = opened(path);
                BOOST_REQUIRE(isOk(again));
                BOOST_TEST(again->isPicture);
                BOOST_REQUIRE(again->workspace.figures.size() == 1U);
                BOOST_TEST((again->workspace.figures.front() == *spec));
                const auto& read = again->workspace;
                const auto second =
                    resolvedFigure(std::make_shared<const FigureSpec>(read.figures.front()), lookupOf(read),
                                   figureAuthors(read.figures.front(), read, gallery));
                BOOST_TEST((fileOf(second, format) == bytes));
                // In the program that has the data, nothing is left to add.
                BOOST_TEST(withKnownData(read, gallery.lookupWith(none)).datasets.empty());
            }
        }
    }
    qunsetenv("SOURCE_DATE_EPOCH");
}

BOOST_AUTO_TEST_CASE(a_document_made_ahead_is_the_one_of_the_picture) {
    qputenv("SOURCE_DATE_EPOCH", "1700000000");
    const Gallery gallery;
    const Workspace none;
    const auto spec = gallery.figure("article-forced-alignment");
    const auto authors = figureAuthors(*spec, none, gallery);
    auto figure = resolvedFigure(spec, gallery.lookupWith(none), authors);
    const auto alone = fileOf(figure, ExportFormat::Png);
    figure.document = documentAhead(spec, gallery.lookupWith(none), authors);
    BOOST_TEST((fileOf(figure, ExportFormat::Png) == alone));
    // A second file of the same figure asks again.
    BOOST_TEST((fileOf(figure, ExportFormat::Png) == alone));

    auto other = *spec;
    other.panels.front().query.dataset = "no-such-data";
    figure.document = documentAhead(std::make_shared<const FigureSpec>(other), gallery.lookupWith(none), {});
    BOOST_TEST(
        failsWith(exportBytes(figure, ExportFormat::Png, narrow(), {}), "dataset.unknown", "no-such-data"));
    qunsetenv("SOURCE_DATE_EPOCH");
}

BOOST_AUTO_TEST_CASE(a_picture_of_other_numbers_brings_its_own) {
    const Gallery gallery;
    const Workspace none;
    const auto spec = gallery.figure("article-forced-alignment");
    auto carried = figureWorkspace(*spec, gallery.lookupWith(none));
    BOOST_REQUIRE(isOk(carried));
    Dataset other = *carried->datasets.front();
    other.sources.front().title += ", second printing";
    carried->datasets.front() = std::make_shared<const Dataset>(other);
    BOOST_TEST(withKnownData(*carried, gallery.lookupWith(none)).datasets.size() == carried->datasets.size());
}

BOOST_AUTO_TEST_CASE(without_the_figure_a_picture_is_smaller_and_cannot_be_opened) {
    const TemporaryFolder folder;
    const Gallery gallery;
    const Workspace none;
    const auto spec = gallery.figure("article-forced-alignment");
    const auto figure = resolvedFigure(spec, gallery.lookupWith(none), {});
    const auto with = fileOf(figure, ExportFormat::Png);
    const auto without = fileOf(figure, ExportFormat::Png, {.transparent = false, .withFigure = false});
    BOOST_TEST(without.size() < with.size());
    BOOST_REQUIRE(isOk(writeFileWhole(folder / "a.png", without)));
    BOOST_TEST(failsWith(opened(folder / "a.png"), "picture.no-figure", "exported without its data"));
}

BOOST_AUTO_TEST_SUITE_END()
