// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/png_chunks.h"
#include "app/render/sample_scenes.h"
#include "export/figure_export.h"
#include "support/expect_result.h"
#include "support/run_process.h"
#include "support/temporary_folder.h"

#include <QCoreApplication>
#include <boost/test/unit_test.hpp>

using namespace driftline;
using namespace driftline::test;

namespace {
PictureRequest widthOf(double mm) {
    PictureRequest request;
    request.width = Length{mm, Length::Unit::Mm};
    return request;
}
/// Scenes made by hand have no data that a picture could carry.
const PictureOptions plain{.transparent = false, .withFigure = false};

FigureToExport drawn(const Scene& scene, const FigureSpec& spec = {}) {
    return {std::make_shared<const FigureSpec>(spec), std::make_shared<const Scene>(scene), {}, {}};
}

} // namespace

BOOST_AUTO_TEST_SUITE(figure_export_test)

BOOST_AUTO_TEST_CASE(a_transparent_picture_has_no_plates_under_words) {
    auto scene = twoLines();
    // Without hollow markers nothing of the picture has the colour of the ground.
    auto& panel = scene.panels[0];
    panel.marks.emplace_back(Rule{RuleKind::Event, true, 2022.5, {scene.theme.baseline}, "Summit", {}});
    panel.marks.emplace_back(Rule{RuleKind::Reference, false, 40, {scene.theme.ink}, "Article: 40%", {}});
    const auto size = resolvedSize(scene, {}, widthOf(89));
    BOOST_REQUIRE(isOk(size));
    const auto whitePixels = [&](bool transparent) {
        const auto image = renderImage(scene, *size, transparent).convertToFormat(QImage::Format_ARGB32);
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) == 0xFFFFFFFFU ? 1 : 0;
        }
        return count;
    };
    BOOST_TEST(whitePixels(true) == 0);
    BOOST_TEST(whitePixels(false) > 1000);
}

BOOST_AUTO_TEST_CASE(formats_are_known_by_name) {
    BOOST_TEST((exportFormat("png").value() == ExportFormat::Png));
    BOOST_TEST((exportFormat("svg").value() == ExportFormat::Svg));
    BOOST_TEST((exportFormat("pdf").value() == ExportFormat::Pdf));
    BOOST_TEST((exportFormat("csv").value() == ExportFormat::Csv));
    BOOST_TEST((exportFormat("json").value() == ExportFormat::Json));
    BOOST_TEST(failsWith(exportFormat("gif"), "export.unknown-format",
                         "choose png, svg, pdf, csv, json, xlsx, zip or vega-lite."));
    BOOST_TEST((exportFormat("vega-lite").value() == ExportFormat::VegaLite));
    BOOST_TEST(fileEnding(ExportFormat::Json) == ".json");
    BOOST_TEST(fileEnding(ExportFormat::VegaLite) == ".vl.json");
}

BOOST_AUTO_TEST_CASE(the_figures_own_size_is_the_default) {
    const auto size = resolvedSize(twoLines(), {183, {}, 300}, {});
    BOOST_TEST(isOk(size));
    BOOST_TEST(size->widthPx == 2161);
    BOOST_TEST(size->heightMm > 60);
    BOOST_TEST(size->heightMm < 140);
    BOOST_TEST(resolvedSize(twoLines(), {183, 120, 300}, {})->heightPx == 1417);
}

BOOST_AUTO_TEST_CASE(a_request_comes_first) {
    auto request = widthOf(89);
    request.dpi = 600;
    const auto size = resolvedSize(twoLines(), {183, 120, 300}, request);
    BOOST_TEST(isOk(size));
    BOOST_TEST(size->widthPx == 2102);
    // A height for another width does not count.
    BOOST_TEST(size->heightMm < 110);
    request.height = Length{9, Length::Unit::Cm};
    BOOST_TEST(resolvedSize(twoLines(), {183, 120, 300}, request)->heightPx == 2126);
}

BOOST_AUTO_TEST_CASE(a_size_without_room_is_refused_with_the_least) {
    auto request = widthOf(89);
    request.height = Length{20, Length::Unit::Mm};
    const auto refused = resolvedSize(wordy(), {}, request);
    BOOST_TEST(failsWith(refused, "size.content", "it needs at least"));
    // The least that the sentence names works.
    const auto& sentence = refused.error().message;
    const auto number = sentence.substr(sentence.find("at least ") + 9);
    request.height = Length{std::stod(number), Length::Unit::Mm};
    BOOST_TEST(isOk(resolvedSize(wordy(), {}, request)));
    BOOST_TEST(failsWith(resolvedSize(lyingBars(4), {}, widthOf(12)), "size.content", "width"));
    BOOST_TEST(failsWith(resolvedSize(twoLines(), {}, widthOf(5)), "size.too-small"));
}

BOOST_AUTO_TEST_CASE(a_picture_has_its_exact_pixels_and_texts) {
    auto scene = twoLines();
    scene.sources = {{"a", "A 2024", "Author, A. (2024). Title.", {}, {}, {}, {}},
                     {"b", "B 2023", {}, {}, {}, {}, {}}};
    const auto size = resolvedSize(scene, {}, widthOf(89));
    auto figure = drawn(scene);
    figure.authors = {"Sok Dara", "Lim"};
    const auto bytes = exportBytes(figure, ExportFormat::Png, widthOf(89), plain);
    BOOST_TEST(isOk(bytes));
    const auto chunks = pngChunks(*bytes);
    BOOST_TEST(numberAt(chunkData(chunks, "IHDR"), 0) == 1051U);
    std::string texts;
    for (const auto& chunk : chunks) {
        if (chunk.type == "tEXt" || chunk.type == "iTXt")
            texts += QByteArray(chunk.data).replace('\0', '=').toStdString() + "\n";
    }
    BOOST_TEST(texts.find("Title=" + scene.title) != std::string::npos);
    BOOST_TEST(texts.find("Author=Sok Dara, Lim") != std::string::npos);
    BOOST_TEST(texts.find("Source=Author, A. (2024). Title.; B 2023") != std::string::npos);
    BOOST_TEST(texts.find("Description=" + scene.altText) != std::string::npos);
    BOOST_TEST(texts.find("Software=Driftline ") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_picture_is_drawn) {
    const auto scene = twoLines();
    const auto image = renderImage(scene, *resolvedSize(scene, {}, widthOf(89)));
    int blue = 0;
    int vermilion = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            blue += image.pixel(x, y) == qRgb(0x00, 0x72, 0xB2) ? 1 : 0;
            vermilion += image.pixel(x, y) == qRgb(0xD5, 0x5E, 0x00) ? 1 : 0;
        }
    }
    BOOST_TEST(blue > 2000);
    BOOST_TEST(vermilion > 1500);
    BOOST_TEST(image.pixel(0, 0) == qRgb(255, 255, 255));
    BOOST_TEST(image.pixel(image.width() - 1, image.height() - 1) == qRgb(255, 255, 255));
}

BOOST_AUTO_TEST_CASE(the_same_input_gives_the_same_bytes) {
    for (const auto& scene : {wordy(), smallMultiples(10), lyingBars(8)}) {
        for (const auto format : {ExportFormat::Png, ExportFormat::Svg})
            BOOST_TEST((*exportBytes(drawn(scene), format, widthOf(183), plain) ==
                        *exportBytes(drawn(scene), format, widthOf(183), plain)));
    }
}

BOOST_AUTO_TEST_CASE(the_surroundings_do_not_matter) {
    const TemporaryFolder folder;
    const auto program = QCoreApplication::applicationDirPath().toStdString() + "/sample_picture";
    const auto pictureUnder = [&](const std::string& name, const std::string& value) {
        ProcessOptions options;
        options.environment = {{"QT_QPA_PLATFORM", "offscreen"}, {name, value}};
        const auto path = folder / "picture.png";
        const auto result = runProcess(program, {path.string()}, options);
        BOOST_TEST(result.exitCode == 0, result.output + result.errors);
        return fileBytes(path);
    };
    const auto usual = pictureUnder("LC_ALL", "C.UTF-8");
    BOOST_TEST((usual == exportBytes(drawn(wordy()), ExportFormat::Png, widthOf(89), plain)->toStdString()));
    using Setting = std::pair<const char*, const char*>;
    for (const auto& [name, value] :
         {Setting("QT_SCALE_FACTOR", "1.5"), Setting("QT_FONT_DPI", "144"), Setting("LC_ALL", "de_DE.UTF-8"),
          Setting("LANG", "ar_EG.UTF-8"), Setting("QT_STYLE_OVERRIDE", "Fusion"),
          Setting("QT_QPA_PLATFORMTHEME", "gtk3"), Setting("QT_SCREEN_SCALE_FACTORS", "2")}) {
        BOOST_TEST_CONTEXT(name << "=" << value) {
            BOOST_TEST((pictureUnder(name, value) == usual));
        }
    }
}

BOOST_AUTO_TEST_CASE(data_and_figure_are_files_too) {
    const TemporaryFolder folder;
    FigureSpec spec;
    spec.id = "sample";
    spec.text.title = "Sample";
    BOOST_TEST(isOk(exportFigure(drawn(twoLines(), spec), ExportFormat::Csv, {}, folder / "a.csv", {})));
    BOOST_TEST(fileBytes(folder / "a.csv").find("United States") != std::string::npos);
    BOOST_TEST(isOk(exportFigure(drawn(twoLines(), spec), ExportFormat::Json, {}, folder / "a.json", {})));
    BOOST_TEST(fileBytes(folder / "a.json").find("\"Sample\"") != std::string::npos);
    BOOST_TEST(
        failsWith(exportFigure(drawn(twoLines(), spec), ExportFormat::Csv, {}, folder / "no" / "a.csv", {}),
                  "file.unwritable"));
    auto figure = drawn(twoLines(), spec);
    BOOST_TEST(exportBytes(figure, ExportFormat::Xlsx, {})->startsWith("PK"));
    BOOST_TEST(exportBytes(figure, ExportFormat::Zip, {})->startsWith("PK"));
    BOOST_TEST(exportBytes(figure, ExportFormat::VegaLite, {})->contains("vega-lite/v5.json"));
    PictureOptions transparent;
    transparent.transparent = true;
    BOOST_TEST(failsWith(exportBytes(figure, ExportFormat::VegaLite, {}, transparent),
                         "export.no-transparency", "vega-lite"));
    spec.panels.emplace_back().query.dataset = "not/there";
    figure = drawn(twoLines(), spec);
    figure.datasets = [](std::string_view id) -> Result<DatasetPtr> {
        return fail("dataset.unknown", std::string(id));
    };
    BOOST_TEST(failsWith(exportBytes(figure, ExportFormat::Zip, {}), "dataset.unknown", "not/there"));
}

BOOST_AUTO_TEST_CASE(referees_agree) {
    const TemporaryFolder folder;
    const auto path = (folder / "a.png").string();
    BOOST_TEST(isOk(exportFigure(drawn(wordy()), ExportFormat::Png, widthOf(89), path, {}, plain)));
    if (const auto pngcheck = installedProgram("pngcheck"); !pngcheck.empty()) {
        const auto result = runProcess(pngcheck, {"-t", path});
        BOOST_TEST(result.exitCode == 0, result.output);
        BOOST_TEST(result.output.find("Software") != std::string::npos);
    }
    if (const auto exiftool = installedProgram("exiftool"); !exiftool.empty()) {
        const auto result = runProcess(exiftool, {"-s3", "-Description", path});
        BOOST_TEST(result.output == wordy().altText + "\n");
    }
}

BOOST_AUTO_TEST_SUITE_END()
