// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/sample_scenes.h"
#include "export/figure_export.h"
#include "export/output_file.h"
#include "support/expect_result.h"
#include "support/temporary_folder.h"
#include "workspace/gallery.h"

#include <QBuffer>

using namespace driftline;
using namespace driftline::test;

namespace {

struct OutputFiles {
    std::string headline(ExportFormat format, const PictureOptions& options = {}) const {
        const auto figure =
            resolvedFigure(gallery.figure("article-forced-alignment"), gallery.lookupWith(none), {"Ann"}, {});
        BOOST_REQUIRE(isOk(figure));
        PictureRequest request;
        request.dpi = 60;
        const auto bytes = exportBytes(*figure, format, request, options);
        BOOST_REQUIRE(isOk(bytes));
        return bytes->toStdString();
    }

    Gallery gallery;
    Workspace none;
    TemporaryFolder folder;
};

std::string foreignPng() {
    QImage image(4, 4, QImage::Format_RGB32);
    image.fill(Qt::red);
    image.setText(QStringLiteral("Software"), QStringLiteral("Another program"));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes.toStdString();
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(output_file, OutputFiles)

BOOST_AUTO_TEST_CASE(our_own_pictures_are_replaced_under_a_name_of_ours) {
    const PictureOptions bare{.transparent = false, .withFigure = false};
    for (const auto format : {ExportFormat::Png, ExportFormat::Svg, ExportFormat::Pdf}) {
        for (const auto& options : {PictureOptions(), bare}) {
            const auto path = folder.write("figure", headline(format, options));
            BOOST_TEST(isMadeByDriftline(path), formatName(format));
            BOOST_TEST(isOk(writeOutputFile(path, "new", {}, Replacing::OwnOnly)), formatName(format));
            BOOST_TEST(fileBytes(path) == "new");
        }
    }
    for (const auto* page : {"<!DOCTYPE html>\n<html><head>\n<meta name=\"generator\" content=\"Driftline\">",
                             "/* Made by Driftline from resources/themes. */\n:root {}"})
        BOOST_TEST(isOk(writeOutputFile(folder.write("page", page), "new", {}, Replacing::OwnOnly)), page);
}

BOOST_AUTO_TEST_CASE(what_does_not_say_so_is_not_replaced) {
    std::vector<std::string> foreign = {
        "",
        "year,value\n2020,1\n",
        "Driftline",
        foreignPng(),
        foreignPng().substr(0, 40),
        "<!DOCTYPE html>\n<html><head><title>Mine</title>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9mm\" height=\"9mm\"/>",
        "%PDF-1.4\n%%EOF"};
    for (const auto format : {ExportFormat::Csv, ExportFormat::Json, ExportFormat::Xlsx, ExportFormat::Zip,
                              ExportFormat::VegaLite})
        foreign.push_back(headline(format));
    for (const auto& bytes : foreign) {
        const auto path = folder.write("theirs", bytes);
        BOOST_TEST(!isMadeByDriftline(path));
        BOOST_TEST(failsWith(writeOutputFile(path, "new", {}, Replacing::OwnOnly), "export.target-exists",
                             "theirs"));
        BOOST_TEST((fileBytes(path) == bytes));
        BOOST_TEST(isOk(writeOutputFile(path, bytes, {}, Replacing::OwnOnly))); // nothing is lost
        BOOST_TEST(isOk(writeOutputFile(path, "new", {}, Replacing::Anything)));
        BOOST_TEST(fileBytes(path) == "new");
    }
    BOOST_TEST(isOk(writeOutputFile(folder / "free", "new", {}, Replacing::OwnOnly)));
    BOOST_TEST(isOk(writeOutputFile("/dev/null", "new", {}, Replacing::OwnOnly)));
}

BOOST_AUTO_TEST_CASE(an_input_is_replaced_by_no_means) {
    const auto picture = folder.write("figure.png", headline(ExportFormat::Png));
    const auto before = fileBytes(picture);
    const InputFiles inputs({picture});
    std::filesystem::create_symlink("figure.png", folder / "link.png");
    for (const auto* name : {"figure.png", "Figure.png", "link.png"}) {
        for (const auto replacing : {Replacing::OwnOnly, Replacing::Anything}) {
            BOOST_TEST(failsWith(writeOutputFile(folder / name, before, inputs, replacing),
                                 "export.target-is-input"));
            BOOST_TEST(failsWith(writeOutputFile(folder / name, "new", inputs, replacing),
                                 "export.target-is-input"));
        }
    }
    BOOST_TEST((fileBytes(picture) == before));
    BOOST_TEST(folder.listing() == "figure.png\nlink.png\n");
}

BOOST_AUTO_TEST_SUITE_END()
