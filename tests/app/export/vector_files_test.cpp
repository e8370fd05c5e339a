// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/raster.h"
#include "app/render/sample_scenes.h"
#include "export/canvas_size.h"
#include "export/figure_export.h"
#include "publish/figure_authors.h"
#include "render/fonts.h"
#include "render/text_painter.h"
#include "support/expect_result.h"
#include "support/referee.h"
#include "support/run_process.h"
#include "support/temporary_folder.h"
#include "workspace/gallery.h"

#include <QPainter>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <boost/test/unit_test.hpp>
#include <fmt/format.h>

#include <set>

using namespace driftline;
using namespace driftline::test;

namespace {

PictureRequest vectorWidth(double mm) {
    PictureRequest request;
    request.width = Length{mm, Length::Unit::Mm};
    return request;
}

/// Scenes made by hand have no data that a picture could carry.
const PictureOptions plainVector{.transparent = false, .withFigure = false};
const PictureOptions transparent{.transparent = true, .withFigure = false};

FigureToExport vectorFigure(const Scene& scene) {
    return {std::make_shared<const FigureSpec>(), std::make_shared<const Scene>(scene), {}, {}};
}

/// The whole gallery, resolved once.
const std::vector<FigureToExport>& everyFigure() {
    static const Gallery gallery;
    static const Workspace none;
    static const std::vector<FigureToExport> all = [] {
        const auto datasets = gallery.lookupWith(none);
        std::vector<FigureToExport> out;
        for (const auto& spec : gallery.figures())
            out.push_back({spec, std::make_shared<const Scene>(resolve(*spec, datasets).value()), datasets,
                           figureAuthors(*spec, none, gallery)});
        return out;
    }();
    return all;
}

const FigureToExport& figure(std::string_view id) {
    for (const auto& one : everyFigure()) {
        if (one.spec->id == id)
            return one;
    }
    throw std::runtime_error("no such figure");
}

std::string bytesOf(const FigureToExport& figure, ExportFormat format, double width) {
    return exportBytes(figure, format, vectorWidth(width)).value().toStdString();
}

/// "89mm" and the like, of the root element.
double lengthOf(const QXmlStreamAttributes& attributes, const char* name) {
    auto text = attributes.value(QLatin1String(name)).toString();
    BOOST_TEST(text.endsWith(QStringLiteral("mm")));
    text.chop(2);
    return text.toDouble();
}

/// What a referee prints.
std::string saidBy(const std::string& name, const std::vector<std::string>& arguments) {
    const auto result = runProcess(referee(name), arguments);
    BOOST_TEST(result.exitCode == 0, name << ": " << result.output << result.errors);
    return result.output;
}

struct VectorFiles {
    /// Fixes the date of every file.
    VectorFiles() { qputenv("SOURCE_DATE_EPOCH", "1700000000"); }
    ~VectorFiles() { qunsetenv("SOURCE_DATE_EPOCH"); }
    VectorFiles(const VectorFiles&) = delete;
    VectorFiles& operator=(const VectorFiles&) = delete;
    VectorFiles(VectorFiles&&) = delete;
    VectorFiles& operator=(VectorFiles&&) = delete;

    TemporaryFolder folder;
};

void checkPdfPage(const std::string& path, double width, double height) {
    const auto info = saidBy("pdfinfo", {path});
    static const QRegularExpression pattern(QStringLiteral("Page size: +([0-9.]+) x ([0-9.]+) pts"));
    const auto found = pattern.match(QString::fromStdString(info));
    BOOST_TEST(found.hasMatch(), info);
    BOOST_TEST(std::fabs(toMm(found.captured(1).toDouble()) - width) < 0.1);
    BOOST_TEST(std::fabs(toMm(found.captured(2).toDouble()) - height) < 0.1);
    BOOST_TEST(info.find("Pages:           1\n") != std::string::npos);
}

void checkPdfFonts(const std::string& path) {
    const auto fonts = saidBy("pdffonts", {path});
    const auto lines = QString::fromStdString(fonts).trimmed().split(u'\n').mid(2);
    BOOST_TEST(!lines.isEmpty());
    static const QRegularExpression embedded(QStringLiteral(" TrueType +Identity-H +yes (yes|no) +yes "));
    for (const auto& line : lines)
        BOOST_TEST(line.contains(embedded), line.toStdString());
}
} // namespace

BOOST_FIXTURE_TEST_SUITE(vector_files_test, VectorFiles)

BOOST_AUTO_TEST_CASE(every_svg_has_its_size_its_text_and_nothing_but_vectors) {
    std::vector<std::string> files = {"--noout"};
    for (const auto& one : everyFigure()) {
        for (const double width : {89.0, 183.0}) {
            BOOST_TEST_CONTEXT(one.spec->id << " at " << width << " mm") {
                const auto bytes = bytesOf(one, ExportFormat::Svg, width);
                files.push_back(folder.write(fmt::format("{}-{}.svg", one.spec->id, width), bytes).string());
                QXmlStreamReader xml(QByteArray::fromStdString(bytes));
                BOOST_TEST(xml.readNextStartElement());
                BOOST_TEST(lengthOf(xml.attributes(), "width") == width);
                const double height = lengthOf(xml.attributes(), "height");
                const auto box = xml.attributes().value(QLatin1String("viewBox")).toString().split(u' ');
                BOOST_REQUIRE(box.size() == 4);
                BOOST_TEST(std::fabs(toMm(box[2].toDouble()) - width) < 1e-3);
                BOOST_TEST(std::fabs(toMm(box[3].toDouble()) - height) < 1e-3);
                std::set<std::string> sizes;
                QString words;
                while (!xml.atEnd()) {
                    if (xml.readNext() != QXmlStreamReader::StartElement)
                        continue;
                    BOOST_TEST((xml.name() != QLatin1String("image")));
                    if (xml.name() != QLatin1String("text"))
                        continue;
                    sizes.insert(xml.attributes().value(QLatin1String("font-size")).toString().toStdString());
                    words += xml.readElementText() + u' ';
                }
                BOOST_TEST(!xml.hasError(), xml.errorString().toStdString());
                // Broken into lines, but every word is there.
                BOOST_TEST(words.startsWith(QString::fromStdString(one.scene->title)), words.toStdString());
                for (const auto& size : sizes)
                    BOOST_TEST((size == "9.5" || size == "7.5" || size == "7" || size == "6"), size);
            }
        }
    }
    saidBy("xmllint", files);
}

BOOST_AUTO_TEST_CASE(every_pdf_has_its_page_and_its_fonts_with_it) {
    for (const auto& one : everyFigure()) {
        for (const double width : {89.0, 183.0}) {
            BOOST_TEST_CONTEXT(one.spec->id << " at " << width << " mm") {
                const auto path = folder.write("a.pdf", bytesOf(one, ExportFormat::Pdf, width)).string();
                const auto size = vectorSize(*one.scene, one.spec->output, vectorWidth(width));
                checkPdfPage(path, width, size->heightMm);
                if (width == 89)
                    checkPdfFonts(path);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(drawn_by_others_they_are_the_same_picture) {
    for (const char* id : {"article-forced-alignment", "asean-alignment-average", "survey-distrust",
                           "trade-cambodia-imports", "investment-cambodia"}) {
        for (const double width : {89.0, 183.0}) {
            BOOST_TEST_CONTEXT(id << " at " << width << " mm") {
                const auto& one = figure(id);
                const auto size = resolvedSize(*one.scene, one.spec->output, vectorWidth(width));
                const auto png = renderImage(*one.scene, *size);
                const auto svg = folder.write("a.svg", bytesOf(one, ExportFormat::Svg, width)).string();
                const auto vectorFigure = (folder / "vectorFigure").string();
                saidBy("rsvg-convert", {"-w", std::to_string(png.width()), "-h", std::to_string(png.height()),
                                        svg, "-o", vectorFigure + ".png"});
                BOOST_TEST(meanDifference(png, QImage(QString::fromStdString(vectorFigure + ".png"))) < 0.01);
                const auto pdf = folder.write("a.pdf", bytesOf(one, ExportFormat::Pdf, width)).string();
                saidBy("pdftoppm", {"-r", "300", "-singlefile", "-png", pdf, vectorFigure});
                // It draws hairlines at least a pixel wide.
                BOOST_TEST(meanDifference(png, QImage(QString::fromStdString(vectorFigure + ".png"))) <
                           0.015);
                const auto images = saidBy("pdfimages", {"-list", pdf});
                BOOST_TEST(std::count(images.begin(), images.end(), '\n') == 2); // only the heading
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(type_has_its_size_in_points) {
    const auto& one = figure("article-forced-alignment");
    const auto pdf = folder.write("a.pdf", bytesOf(one, ExportFormat::Pdf, 89)).string();
    const auto words = QString::fromStdString(saidBy("pdftotext", {"-bbox", pdf, "-"}));
    const TextPainter text(figureFont().family);
    for (const auto& [word, style] :
         {std::pair("swung", TextStyle{9.5, true}), std::pair("ASEAN", TextStyle{7.5, false}),
          std::pair("Source:", TextStyle{6, false})}) {
        const QRegularExpression pattern(QStringLiteral("xMin=\"([0-9.]+)\"[^>]*xMax=\"([0-9.]+)\"[^>]*>") +
                                         QRegularExpression::escape(QString::fromUtf8(word)) + u'<');
        const auto found = pattern.match(words);
        BOOST_REQUIRE(found.hasMatch());
        const double width = found.captured(2).toDouble() - found.captured(1).toDouble();
        BOOST_TEST(std::fabs(width / text.width(QString::fromUtf8(word), style) - 1) < 0.01, word);
    }
}

BOOST_AUTO_TEST_CASE(pdf_says_what_it_is_and_its_words_can_be_copied) {
    auto one = figure("article-forced-alignment");
    one.authors = {"Sok Dara (ដារ៉ា)", "Lim"};
    const auto pdf = folder.write("a.pdf", bytesOf(one, ExportFormat::Pdf, 183)).string();
    const auto info = saidBy("pdfinfo", {"-isodates", pdf});
    for (const auto& line :
         {"Title:           " + one.scene->title + "\n",
          std::string("Author:          Sok Dara (ដារ៉ា), Lim\n"), std::string("Creator:         Driftline "),
          std::string("CreationDate:    2023-11-14T22:13:20")})
        BOOST_TEST(info.find(line) != std::string::npos, info);
    const auto text = saidBy("pdftotext", {"-raw", pdf, "-"});
    BOOST_TEST(text.starts_with(one.scene->title + "\n"), text);
    BOOST_TEST(text.find("Source: State of Southeast Asia Survey, ISEAS – Yusof Ishak Institute") !=
                   std::string::npos,
               text);
    // Inter sets these signs in other forms beside figures and capitals.
    BOOST_TEST(text.find("n ≈ 81 (2022), 134 (2023)") != std::string::npos, text);
    BOOST_TEST(text.find('\t') == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_same_figure_gives_the_same_bytes) {
    for (const char* id : {"article-forced-alignment", "survey-distrust", "investment-cambodia"}) {
        for (const auto format : {ExportFormat::Svg, ExportFormat::Pdf})
            BOOST_TEST((bytesOf(figure(id), format, 89) == bytesOf(figure(id), format, 89)), id);
    }
    const auto dated = bytesOf(figure("survey-distrust"), ExportFormat::Pdf, 89);
    qputenv("SOURCE_DATE_EPOCH", "1600000000");
    BOOST_TEST((bytesOf(figure("survey-distrust"), ExportFormat::Pdf, 89) != dated));
    for (const char* wrong : {"yesterday", "-1", "99999999999999999999", "1.5"}) {
        qputenv("SOURCE_DATE_EPOCH", wrong);
        BOOST_TEST(
            failsWith(exportBytes(vectorFigure(twoLines()), ExportFormat::Pdf, vectorWidth(89), plainVector),
                      "export.source-date", wrong));
        BOOST_TEST(
            isOk(exportBytes(vectorFigure(twoLines()), ExportFormat::Svg, vectorWidth(89), plainVector)));
    }
}

BOOST_AUTO_TEST_CASE(a_transparent_file_has_no_ground) {
    const auto scene = twoLines();
    const auto size = resolvedSize(scene, {}, vectorWidth(89));
    const auto image = renderImage(scene, *size, true);
    BOOST_TEST(qAlpha(image.pixel(0, 0)) == 0);
    const auto png =
        QImage::fromData(*exportBytes(vectorFigure(scene), ExportFormat::Png, vectorWidth(89), transparent));
    BOOST_TEST(png.hasAlphaChannel());
    BOOST_TEST(qAlpha(png.pixel(3, 3)) == 0);
    // On white paper it is the picture with a ground.
    QImage paper(png.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, png);
    BOOST_TEST(meanDifference(paper, renderImage(scene, *size)) < 0.003);

    const std::string ground = "<rect fill=\"#ffffff\" x=\"0\" y=\"0\"";
    const auto svg = [&](const PictureOptions& options) {
        return exportBytes(vectorFigure(scene), ExportFormat::Svg, vectorWidth(89), options)->toStdString();
    };
    BOOST_TEST(svg(plainVector).find(ground) != std::string::npos);
    BOOST_TEST(svg(transparent).find(ground) == std::string::npos);
    BOOST_TEST(exportBytes(vectorFigure(scene), ExportFormat::Pdf, vectorWidth(89), transparent)->size() <
               exportBytes(vectorFigure(scene), ExportFormat::Pdf, vectorWidth(89), plainVector)->size());
    for (const auto format : {ExportFormat::Csv, ExportFormat::Json})
        BOOST_TEST(failsWith(exportBytes(vectorFigure(scene), format, {}, transparent),
                             "export.no-transparency", "png, svg or pdf"));
}

BOOST_AUTO_TEST_CASE(files_without_pixels_have_no_most_of_them) {
    PictureRequest request = vectorWidth(1900);
    request.dpi = 1200;
    BOOST_TEST(failsWith(resolvedSize(twoLines(), {}, request), "size.too-many-pixels"));
    BOOST_TEST(vectorSize(twoLines(), {}, request)->widthMm == 1900);
    // A pixel is as long as the resolution says.
    request.width = Length{1200, Length::Unit::Px};
    request.dpi = 96;
    BOOST_TEST(vectorSize(twoLines(), {}, request)->widthMm == 317.5);
    request.dpi = 0;
    BOOST_TEST(failsWith(vectorSize(twoLines(), {}, request), "size.dpi"));
}

BOOST_AUTO_TEST_CASE(words_in_other_scripts_and_hostile_ones) {
    auto scene = twoLines();
    scene.title = "កម្ពុជា និង 中国: Campuchia nghiêng về phía nào? ประเทศไทย ປະເທດລາວ မြန်မာ";
    scene.subtitle = "</text><script>alert(1)</script> & \"quotes\" \x01 (a) \\ b";
    for (const auto* format : {".svg", ".pdf", ".png"}) {
        const auto path = (folder / "a").string() + format;
        BOOST_TEST(isOk(exportFigure(vectorFigure(scene), *exportFormat(std::string_view(format).substr(1)),
                                     vectorWidth(89), path, {}, plainVector)));
    }
    saidBy("xmllint", {"--noout", (folder / "a.svg").string()});
    const auto svg = fileBytes(folder / "a.svg");
    BOOST_TEST(svg.find("<script>") == std::string::npos);
    BOOST_TEST(svg.find(">កម្ពុជា និង 中国: ") != std::string::npos);
    checkPdfFonts((folder / "a.pdf").string());
    const auto png = QImage(QString::fromStdString((folder / "a.png").string()));
    const auto vectorFigure = (folder / "vectorFigure.png").string();
    saidBy("rsvg-convert", {"-w", std::to_string(png.width()), "-h", std::to_string(png.height()),
                            (folder / "a.svg").string(), "-o", vectorFigure});
    BOOST_TEST(meanDifference(png, QImage(QString::fromStdString(vectorFigure))) < 0.01);
}

BOOST_AUTO_TEST_SUITE_END()
