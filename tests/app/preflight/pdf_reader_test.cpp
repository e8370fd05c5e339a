// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preflight/small_pdf.h"
#include "preflight/read_picture.h"
#include "support/expect_result.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <fmt/format.h>

using namespace driftline;
using namespace driftline::test;
using boost::test_tools::tolerance;

namespace {
Result<PictureFacts> readPdf(const std::string& bytes) {
    return readPictureBytes(bytes, "a.pdf");
}

PictureFacts factsOf(const SmallPdf& pdf) {
    const auto facts = readPdf(pdf.bytes());
    BOOST_TEST_REQUIRE(isOk(facts));
    return *facts;
}

/// With Helvetica, which is not embedded, as /F1.
SmallPdf drawing(std::string content) {
    SmallPdf pdf;
    pdf.content = std::move(content);
    pdf.resources = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold >> >>";
    return pdf;
}

double sizeOf(const std::string& content) {
    const auto facts = factsOf(drawing(content));
    BOOST_TEST_REQUIRE(facts.texts->size() == 1U);
    return facts.texts->front().size;
}

double widthOf(const std::string& content) {
    const auto facts = factsOf(drawing(content));
    BOOST_TEST_REQUIRE(facts.lines->size() == 1U);
    return facts.lines->front().width;
}
} // namespace

BOOST_AUTO_TEST_SUITE(pdf_reader_test)

BOOST_AUTO_TEST_CASE(the_page_has_its_size) {
    auto pdf = drawing("");
    BOOST_TEST(factsOf(pdf).widthMm.value() == 70.556, tolerance(1e-4));
    BOOST_TEST(factsOf(pdf).heightMm.value() == 35.278, tolerance(1e-4));
    BOOST_TEST((factsOf(pdf).format == PictureFormat::Pdf));
    pdf.page = "/MediaBox [10 10 210 110] /CropBox [20 20 120 70] /UserUnit 2";
    BOOST_TEST(factsOf(pdf).widthMm.value() == 70.556, tolerance(1e-4));
    pdf.page = "/MediaBox [0 0 200 100] /Rotate 90";
    BOOST_TEST(factsOf(pdf).widthMm.value() == 35.278, tolerance(1e-4));
    pdf.kids = "[3 0 R 3 0 R]";
    BOOST_TEST(factsOf(pdf).pages == 2);
}

BOOST_AUTO_TEST_CASE(type_sizes_follow_every_matrix) {
    BOOST_TEST(sizeOf("BT /F1 7 Tf (A) Tj ET") == 7.0, tolerance(1e-6));
    BOOST_TEST(sizeOf("0.5 0 0 0.5 0 0 cm BT /F1 7 Tf (A) Tj ET") == 3.5, tolerance(1e-6));
    BOOST_TEST(sizeOf("BT /F1 1 Tf 9 0 0 6 10 10 Tm (A) Tj ET") == 6.0, tolerance(1e-6));
    BOOST_TEST(sizeOf("q 2 0 0 2 0 0 cm Q BT /F1 7 Tf (A) Tj ET") == 7.0, tolerance(1e-6));
    BOOST_TEST(sizeOf("0 1 -1 0 50 0 cm BT /F1 7 Tf 0 3 Td [(A) -20 (B)] TJ ET") == 7.0, tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(text_has_its_letters_fonts_and_colours) {
    const auto facts =
        factsOf(drawing("0.1 g 0 0 200 100 re f 0 0.447 0.698 rg 100 0 100 100 re f\n"
                        "1 g BT /F1 7 Tf 1 0 0 1 10 50 Tm (On ) Tj 12 0 Td (dark) Tj 0 -9 Td (below) Tj ET\n"
                        "BT 110 50 Td (On blue) Tj ET BT 3 Tr (unseen) Tj ET"));
    BOOST_TEST_REQUIRE(facts.texts->size() == 3U);
    BOOST_TEST((*facts.texts)[0].text == "On dark");
    BOOST_TEST((*facts.texts)[0].bold);
    BOOST_TEST((*facts.texts)[0].ground.text() == "#1A1A1A");
    BOOST_TEST((*facts.texts)[1].text == "below");
    BOOST_TEST((*facts.texts)[2].ground.text() == "#0072B2");
    BOOST_TEST((*facts.texts)[2].colour.text() == "#FFFFFF");
    BOOST_TEST(facts.ground.text() == "#1A1A1A");
    BOOST_TEST_REQUIRE(facts.fonts->size() == 1U);
    BOOST_TEST(facts.fonts->front().family == "Helvetica");
    BOOST_TEST(!facts.fonts->front().embedded);
}

BOOST_AUTO_TEST_CASE(lines_have_their_width_on_the_page) {
    BOOST_TEST(widthOf("0.5 w 0 0 m 50 50 l S") == 0.5, tolerance(1e-6));
    BOOST_TEST(widthOf("2 0 0 2 0 0 cm 0.5 w 0 0 m 50 50 l S") == 1.0, tolerance(1e-6));
    BOOST_TEST(widthOf("0 w 0 0 m 50 50 l s") == 0.0);
    auto pdf = drawing("/G gs 0 0 m 50 50 l S");
    pdf.resources = "/ExtGState << /G << /LW 3 >> >>";
    BOOST_TEST(factsOf(pdf).lines->front().width == 3.0, tolerance(1e-6));
    BOOST_TEST(factsOf(drawing("0 0 m 50 50 l n")).lines->empty());
    // The outline of a translucent line, as Qt writes it.
    pdf = drawing("/G gs 0 10 m 100 10 l 100 10.4 l 0 10.4 l h f");
    pdf.resources = "/ExtGState << /G << /ca 0.5 >> >>";
    BOOST_TEST_REQUIRE(factsOf(pdf).lines->size() == 1U);
    BOOST_TEST(factsOf(pdf).lines->front().width == 0.4, tolerance(1e-3));
}

BOOST_AUTO_TEST_CASE(marks_have_their_second_cues) {
    auto pdf = drawing("0 0.447 0.698 RG 1.4 w 0 0 m 90 50 l S 0.835 0.369 0 RG [4 2] 0 d 0 50 m 90 0 l S\n"
                       "0.835 0.369 0 rg 5 5 4 4 re f /G gs 0 0.5 0.2 rg 0 0 200 100 re f\n"
                       "/Pattern cs /P1 scn 0 0 50 50 re f");
    pdf.resources = "/ExtGState << /G << /ca 0.1 >> >>";
    const auto facts = factsOf(pdf);
    BOOST_TEST_REQUIRE(facts.marks->size() == 2U);
    BOOST_TEST((*facts.marks)[0].colour.text() == "#0072B2");
    BOOST_TEST((*facts.marks)[0].dashes.contains("solid"));
    BOOST_TEST(!(*facts.marks)[1].dashes.contains("solid"));
    BOOST_TEST((*facts.marks)[1].shapes.contains("R"));
    // CMYK and grey too.
    BOOST_TEST(factsOf(drawing("1 0 0 0 K 2 w 0 0 m 90 50 l S")).marks->front().colour.text() == "#00FFFF");
}

BOOST_AUTO_TEST_CASE(fonts_in_the_file_are_embedded) {
    SmallPdf pdf;
    const int file = pdf.addStream("", "glyphs");
    const int descriptor = pdf.add(fmt::format("<< /Type /FontDescriptor /FontFile2 {} 0 R >>", file));
    const int descendant =
        pdf.add(fmt::format("<< /Type /Font /Subtype /CIDFontType2 /FontDescriptor {} 0 R >>", descriptor));
    const int map =
        pdf.addStream("", "1 beginbfchar <0001> <0053> endbfchar 2 beginbfrange <0002> <0003> <0041>\n"
                          "<0004> <0005> [<00E9> <D83DDE00>] endbfrange");
    const int font =
        pdf.add(fmt::format("<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+LiberationSans-Bold "
                            "/DescendantFonts [{} 0 R] /ToUnicode {} 0 R >>",
                            descendant, map));
    pdf.resources = fmt::format("/Font << /F1 {} 0 R >>", font);
    pdf.content = "BT /F1 6 Tf <00010002000300040005> Tj ET";
    const auto facts = factsOf(pdf);
    BOOST_TEST_REQUIRE(facts.fonts->size() == 1U);
    BOOST_TEST(facts.fonts->front().family == "LiberationSans");
    BOOST_TEST(facts.fonts->front().embedded);
    BOOST_TEST(facts.texts->front().text == "SABé😀");
    BOOST_TEST(facts.texts->front().bold);
}

BOOST_AUTO_TEST_CASE(forms_and_images_are_looked_into) {
    SmallPdf pdf;
    const int form = pdf.addStream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Matrix [2 0 0 2 0 0]",
                                   "0.4 w 0 0 m 90 50 l S");
    const int image = pdf.addStream("/Type /XObject /Subtype /Image /Width 300 /Height 150", "x");
    pdf.resources = fmt::format("/XObject << /A {} 0 R /B {} 0 R >>", form, image);
    pdf.content = "q 3 w /A Do Q 72 0 0 36 0 0 cm /B Do BI /W 1 /H 1 /BPC 8 /CS /G ID \xFF\nEI";
    const auto facts = factsOf(pdf);
    BOOST_TEST_REQUIRE(facts.lines->size() == 1U);
    BOOST_TEST(facts.lines->front().width == 0.8, tolerance(1e-6));
    BOOST_TEST_REQUIRE(facts.images.size() == 1U);
    BOOST_TEST(facts.images.front().dpi == 300.0, tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(what_the_file_says_of_itself_is_read) {
    auto pdf = drawing("");
    auto facts = factsOf(pdf);
    BOOST_TEST(facts.title == "T");
    BOOST_TEST(facts.description == "What it shows");
    BOOST_TEST(facts.source == "IMF");
    // The alt text of a tagged file comes first, XMP last.
    pdf.properties = "";
    const int xmp =
        pdf.addStream("/Type /Metadata /Subtype /XML",
                      R"(<x:xmpmeta xmlns:x="x"><rdf:RDF xmlns:rdf="r" xmlns:dc="d"><dc:title><rdf:Alt>
<rdf:li>From XMP</rdf:li></rdf:Alt></dc:title><dc:source>OECD</dc:source></rdf:RDF></x:xmpmeta>)");
    pdf.catalogue = fmt::format(
        "/Metadata {} 0 R /StructTreeRoot << /K << /S /Document /K [<< /S /Figure /Alt (Tagged) >>] >> >>",
        xmp);
    facts = factsOf(pdf);
    BOOST_TEST(facts.title == "From XMP");
    BOOST_TEST(facts.source == "OECD");
    BOOST_TEST(facts.description == "Tagged");
}

BOOST_AUTO_TEST_CASE(what_qt_writes_is_read_back) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(1440);
    writer.setTitle(QStringLiteral("Title"));
    writer.setPageLayout({QPageSize(QSizeF(200, 100), QPageSize::Point, {}, QPageSize::ExactMatch),
                          QPageLayout::Portrait, QMarginsF()});
    QPainter painter(&writer);
    painter.scale(20, 20);
    painter.setPen(QPen(QColor(0, 114, 178), 1.2, Qt::DashLine, Qt::FlatCap));
    painter.drawLine(10, 10, 190, 50);
    painter.setPen(QPen(QColor(213, 94, 0, 128), 0.6));
    painter.drawLine(10, 50, 190, 10);
    QFont font(QStringLiteral("Liberation Sans"));
    font.setPixelSize(100);
    painter.setFont(font);
    painter.setPen(Qt::black);
    painter.translate(20, 60);
    painter.scale(0.065, 0.065);
    painter.drawText(0, 0, QStringLiteral("Größe 5%"));
    painter.end();
    const auto facts = readPdf(bytes.toStdString());
    BOOST_TEST_REQUIRE(isOk(facts));
    BOOST_TEST(facts->widthMm.value() == 70.556, tolerance(1e-4));
    BOOST_TEST_REQUIRE(facts->texts->size() == 1U);
    BOOST_TEST(facts->texts->front().size == 6.5, tolerance(1e-3));
    BOOST_TEST(facts->texts->front().text.find("Größe") == 0U, facts->texts->front().text);
    BOOST_TEST(facts->fonts->front().family == "LiberationSans");
    BOOST_TEST(facts->fonts->front().embedded);
    BOOST_TEST_REQUIRE(facts->lines->size() == 2U);
    BOOST_TEST(facts->lines->front().width == 0.6, tolerance(0.02));
    BOOST_TEST(facts->lines->back().width == 1.2, tolerance(1e-3));
    BOOST_TEST(facts->marks->front().colour.text() == "#0072B2");
    BOOST_TEST(!facts->marks->front().dashes.contains("solid"));
    BOOST_TEST(facts->title == "Title");
}

BOOST_AUTO_TEST_CASE(hostile_files_are_refused_in_a_sentence) {
    BOOST_TEST(failsWith(readPdf("%PDF-1.4\nnothing"), "preflight.broken", "damaged"));
    const auto whole = drawing("BT /F1 7 Tf (A) Tj ET").bytes();
    // Cut anywhere it is read or refused, and nothing worse.
    for (std::size_t end = 0; end < whole.size(); end += 37)
        readPdf(whole.substr(0, end));
    auto pdf = drawing("");
    pdf.page = "/MediaBox [0 0 0 100]";
    BOOST_TEST(failsWith(readPdf(pdf.bytes()), "preflight.broken", "size"));
    pdf.page = "/MediaBox [0 0 1e30 100]";
    BOOST_TEST(failsWith(readPdf(pdf.bytes()), "preflight.broken", "size"));
    pdf.page = "";
    BOOST_TEST(failsWith(readPdf(pdf.bytes()), "preflight.broken", "size"));
}

BOOST_AUTO_TEST_CASE(damaged_files_do_no_harm) {
    auto pdf = drawing("q 0.5 w 0 0 m 90 50 l S BT /F1 7 Tf 10 50 Td (Text) Tj ET Q /A Do");
    pdf.addStream("/Subtype /Form /Filter /FlateDecode", packed("0 g 5 5 4 4 re f"));
    pdf.resources += " /XObject << /A 6 0 R >>";
    const auto whole = pdf.bytes();
    // A random walk that is the same every time.
    std::uint32_t state = 1;
    const auto next = [&state](std::size_t below) {
        state = state * 1664525U + 1013904223U;
        return (state >> 8U) % below;
    };
    for (int round = 0; round < 600; ++round) {
        auto bytes = whole;
        for (std::size_t i = 0; i <= next(6); ++i)
            bytes[next(bytes.size())] = static_cast<char>(next(256));
        const auto facts = readPdf(bytes);
        BOOST_TEST((facts || facts.error().code.starts_with("preflight.")));
    }
}

BOOST_AUTO_TEST_CASE(nothing_runs_away) {
    // A form that draws itself, twice.
    SmallPdf loop;
    loop.addStream("/Subtype /Form /Resources << /XObject << /A 6 0 R >> >>",
                   "/A Do 0.3 w 0 0 m 9 9 l S /A Do");
    loop.resources = "/XObject << /A 6 0 R >>";
    loop.content = "/A Do";
    BOOST_TEST(factsOf(loop).lines->size() == 1U);
    // Nested arrays, unbalanced states, operators without operands.
    const auto odd =
        drawing(std::string(50'000, '[') + " q Q Q Q cm w d gs Do Tf Tj re l BT Td Tm ET 1 0 0 rg\n" +
                std::string(10'000, 'q') + "\n");
    BOOST_TEST(isOk(readPdf(odd.bytes())));
    // Content, and a table of objects, that unpack to far more than they are.
    auto bomb = drawing(packed(std::string(300'000'000, ' ')));
    bomb.contentFilter = "/Filter /FlateDecode";
    BOOST_TEST(failsWith(readPdf(bomb.bytes()), "preflight.too-large", "unpacks"));
    bomb.content = packed(packed(std::string(300'000'000, ' ')));
    bomb.contentFilter = "/Filter [/FlateDecode /FlateDecode]";
    BOOST_TEST(failsWith(readPdf(bomb.bytes()), "preflight.too-large", "unpacks"));
    // Many points and texts under many areas.
    std::string busy;
    for (int i = 0; i < 6'000; ++i)
        busy += "0.9 g 0 0 m 200 0 l 200 100 l 100 50 l 0 100 l f 0 g BT /F1 7 Tf 10 50 Td (a) Tj ET\n";
    BOOST_TEST(isOk(readPdf(drawing(busy).bytes())));
}

BOOST_AUTO_TEST_SUITE_END()
