// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preflight/read_picture.h"
#include "preflight/svg_values.h"
#include "support/expect_result.h"

#include <fmt/format.h>

using namespace driftline;
using namespace driftline::test;
using boost::test_tools::tolerance;

namespace {
/// 100 by 50 units on 200 by 100 points: a unit is two points.
std::string svg(std::string_view body, std::string_view attributes = "") {
    return fmt::format(
        R"(<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="200pt" height="100pt")"
        R"( viewBox="0 0 100 50" {}>{}</svg>)",
        attributes, body);
}

PictureFacts facts(std::string_view body, std::string_view attributes = "") {
    const auto read = readPictureBytes(svg(body, attributes), "a.svg");
    BOOST_TEST_REQUIRE(isOk(read));
    return *read;
}

double svgSizeOf(std::string_view body) {
    const auto read = facts(body);
    BOOST_TEST_REQUIRE(read.texts->size() == 1U);
    return read.texts->front().size;
}

double svgWidthOf(std::string_view body) {
    const auto read = facts(body);
    BOOST_TEST_REQUIRE(read.lines->size() == 1U);
    return read.lines->front().width;
}

Result<PictureFacts> readSvg(std::string_view bytes) {
    return readPictureBytes(bytes, "a.svg");
}
} // namespace

BOOST_AUTO_TEST_SUITE(svg_reader_test)

BOOST_AUTO_TEST_CASE(the_page_has_its_size) {
    const auto page = facts("");
    BOOST_TEST(page.widthMm.value() == 70.556, tolerance(1e-4));
    BOOST_TEST(page.heightMm.value() == 35.278, tolerance(1e-4));
    BOOST_TEST((page.format == PictureFormat::Svg));
    // Without units 96 pixels make an inch; without a size the box is one.
    BOOST_TEST(readSvg(R"(<svg width="96" height="48"/>)")->widthMm.value() == 25.4, tolerance(1e-9));
    BOOST_TEST(readSvg(R"(<svg viewBox="0 0 192 96"/>)")->widthMm.value() == 50.8, tolerance(1e-9));
    BOOST_TEST(readSvg(R"(<svg width="89mm" height="60mm" viewBox="0 0 1 1"/>)")->widthMm.value() == 89,
               tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(type_sizes_follow_transforms_and_styles) {
    BOOST_TEST(svgSizeOf(R"(<text font-size="3">A</text>)") == 6.0, tolerance(1e-6));
    BOOST_TEST(svgSizeOf(R"x(<g transform="scale(0.5)"><text font-size="8">A</text></g>)x") == 8.0,
               tolerance(1e-6));
    BOOST_TEST(svgSizeOf(R"x(<g transform="translate(5,5) rotate(90)"><text font-size="3">A</text></g>)x") ==
                   6.0,
               tolerance(1e-6));
    BOOST_TEST(svgSizeOf(R"(<g font-size="3"><text><tspan font-size="200%">A</tspan></text></g>)") == 12.0,
               tolerance(1e-6));
    BOOST_TEST(svgSizeOf(R"(<text font-size="9" style="font-size: 3px; fill: red">A</text>)") == 6.0,
               tolerance(1e-6));
    BOOST_TEST(svgSizeOf(R"(<text style="font: bold 4px/1.2 'Arial', sans-serif">A</text>)") == 8.0,
               tolerance(1e-6));
    BOOST_TEST(svgSizeOf(R"(<text font-size="1mm">A</text>)") == 2 * 96 / 25.4, tolerance(1e-6));
}

BOOST_AUTO_TEST_CASE(text_has_its_letters_fonts_and_colours) {
    const auto read = facts(R"x(<rect width="100" height="50" fill="#101010"/>
        <rect x="50" width="50" height="50" fill="rgb(0, 114, 178)"/>
        <text x="5" y="20" font-size="3" fill="white" font-weight="600" font-family="'Liberation Sans', Arial">On dark</text>
        <text x="60" y="20" font-size="3" fill="#fff" fill-opacity="0.5">On &amp; blue</text>)x");
    BOOST_TEST_REQUIRE(read.texts->size() == 2U);
    BOOST_TEST(read.texts->front().text == "On dark");
    BOOST_TEST(read.texts->front().bold);
    BOOST_TEST(read.texts->front().ground.text() == "#101010");
    BOOST_TEST(read.texts->back().text == "On & blue");
    BOOST_TEST(read.texts->back().ground.text() == "#0072B2");
    BOOST_TEST(read.texts->back().colour.text() == "#80B9D9");
    BOOST_TEST(read.ground.text() == "#101010");
    BOOST_TEST(read.fonts->front().family == "Liberation Sans");
    BOOST_TEST(!read.fonts->front().embedded);
}

BOOST_AUTO_TEST_CASE(lines_have_their_width_on_the_page) {
    BOOST_TEST(svgWidthOf(R"(<path d="M0 0L9 9" stroke="red" stroke-width="0.5"/>)") == 1.0, tolerance(1e-6));
    BOOST_TEST(
        svgWidthOf(
            R"x(<g transform="matrix(3 0 0 3 0 0)" stroke="#00f"><line x2="9" stroke-width="0.1"/></g>)x") ==
            0.6,
        tolerance(1e-6));
    BOOST_TEST(
        svgWidthOf(R"(<polyline points="0,0 5,5 9,0" style="stroke:black;stroke-width:1" fill="none"/>)") ==
            2.0,
        tolerance(1e-6));
    BOOST_TEST(facts(R"(<path d="M0 0L9 9" stroke="none"/>)").lines->empty());
    BOOST_TEST(facts(R"(<defs><path d="M0 0L9 9" stroke="red"/></defs>)").lines->empty());
    BOOST_TEST(facts(R"(<g display="none"><path d="M0 0L9 9" stroke="red"/></g>)").lines->empty());
}

BOOST_AUTO_TEST_CASE(marks_have_their_second_cues) {
    const auto read = facts(R"(
        <path d="M0 0L40 9" stroke="#0072B2" stroke-width="0.7" fill="none"/>
        <circle cx="5" cy="5" r="1" fill="#0072B2"/>
        <path d="M0 9L40 0" stroke="#D55E00" stroke-width="0.7" stroke-dasharray="2 1" fill="none"/>
        <rect x="5" y="5" width="2" height="2" fill="#D55E00"/>
        <rect width="100" height="50" fill="#117733" fill-opacity="0.1"/>
        <path d="M0 9L40 0" stroke="#8A929E" fill="none"/>
        <path d="M40 0L44 2" stroke="#AA0000" stroke-width="0.1" fill="none"/>
        <text font-size="3" fill="#C15500">China</text>)");
    BOOST_TEST_REQUIRE(read.marks->size() == 2U);
    const auto& first = read.marks->front();
    BOOST_TEST(first.colour.text() == "#0072B2");
    BOOST_TEST(first.dashes.contains("solid"));
    BOOST_TEST(first.shapes.contains("O"));
    BOOST_TEST(!first.named);
    const auto& second = read.marks->back();
    BOOST_TEST(!second.dashes.contains("solid"));
    BOOST_TEST(second.shapes.contains("R"));
    // Its name is a little darker.
    BOOST_TEST(second.named);
    BOOST_TEST(read.marksTellCues);
}

BOOST_AUTO_TEST_CASE(what_the_file_says_of_itself_is_read) {
    const auto read = facts(R"(<title>A title</title><desc>What it shows</desc>
        <metadata><rdf:RDF xmlns:rdf="r" xmlns:dc="d"><rdf:Description>
        <dc:source>IMF &amp; others</dc:source></rdf:Description></rdf:RDF></metadata>
        <g><title>A tooltip</title></g>)");
    BOOST_TEST(read.title == "A title");
    BOOST_TEST(read.description == "What it shows");
    BOOST_TEST(read.source == "IMF & others");
    BOOST_TEST(facts("", R"(aria-label="Spoken")").description == "Spoken");
    BOOST_TEST(facts(R"(<image width="9" height="9"/>)").images.size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_style_sheet_makes_sizes_unknown) {
    const auto read = facts(R"(<style>.a { font-size: 2px } .b { stroke-width: 9 }</style>
        <text class="a">A</text>)");
    BOOST_TEST(!read.texts.has_value());
    BOOST_TEST(!read.lines.has_value());
    BOOST_TEST(facts("<style>* { stroke-linecap: butt }</style>").texts.has_value());
}

BOOST_AUTO_TEST_CASE(values_are_read_as_svg_means_them) {
    BOOST_TEST(svgLength(u"25.4mm").value() == 96.0, tolerance(1e-9));
    BOOST_TEST(svgLength(u" 2.54cm ").value() == 96.0, tolerance(1e-9));
    BOOST_TEST(svgLength(u"-.5e1").value() == -5.0, tolerance(1e-9));
    for (const auto* text : {u"", u"50%", u"2em", u"px", u"nan", u"1e999", u"1 2"})
        BOOST_TEST(!svgLength(QStringView(text)), QString::fromUtf16(text).toStdString());
    BOOST_TEST((svgNumbers(u"1-2.5.5,3e2") == std::vector<double>{1, -2.5, 0.5, 300}));
    BOOST_TEST(svgColour(u"#07B")->text() == "#0077BB");
    BOOST_TEST(svgColour(u"steelblue")->text() == "#4682B4");
    BOOST_TEST(svgColour(u"rgb(100%, 0%, 50%)")->text() == "#FF0080");
    BOOST_TEST(svgColour(u"rgba(0,0,0,0.5)")->alpha == 128);
    for (const auto* text : {u"none", u"url(#a)", u"transparent", u"rgb(1,2)", u"nocolour", u""})
        BOOST_TEST(!svgColour(QStringView(text)));
    BOOST_TEST((svgTransform(u"translate(10 20) scale(2)").map(QPointF(1, 1)) == QPointF(12, 22)));
    BOOST_TEST((svgTransform(u"scale(2), translate(10 20)").map(QPointF(1, 1)) == QPointF(22, 42)));
    const auto turned = svgTransform(u"rotate(90 1 1)").map(QPointF(2, 1));
    BOOST_TEST(turned.x() == 1.0, tolerance(1e-9));
    BOOST_TEST(turned.y() == 2.0, tolerance(1e-9));
    const auto path = svgPathShape(u"M1 1h2v2H1zm4,4l1-1C1 1 2 2 3 3 4 4 5 5 6 6a1 1 0 0 1 2 2");
    BOOST_TEST(path.form == "MHVHZMLCCA");
    BOOST_TEST((path.points[4] == QPointF(5, 5)));
    BOOST_TEST((path.points.back() == QPointF(8, 8)));
}

BOOST_AUTO_TEST_CASE(hostile_files_are_refused_in_a_sentence) {
    BOOST_TEST(failsWith(readSvg("<svg width='1' height='1'><g>"), "preflight.broken", "line 1"));
    BOOST_TEST(failsWith(readSvg("<svg width='0' height='1'/>"), "preflight.broken", "no size"));
    BOOST_TEST(failsWith(readSvg("<html><svg/></html>"), "preflight.foreign", "not an SVG picture"));
    BOOST_TEST(failsWith(readSvg("GIF89a"), "preflight.foreign", "PNG, SVG or PDF"));
    BOOST_TEST(failsWith(readSvg(""), "preflight.foreign"));
    std::string deep = "<svg width='9' height='9'>";
    for (int i = 0; i < 100'000; ++i)
        deep += "<g>";
    BOOST_TEST(failsWith(readSvg(deep), "preflight.broken", "nested"));
    // Each entity is ten of the one before.
    std::string bomb = "<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY a0 'aaaaaaaaaa'>";
    for (int i = 1; i < 10; ++i) {
        bomb += fmt::format("<!ENTITY a{} '", i);
        for (int j = 0; j < 10; ++j)
            bomb += fmt::format("&a{};", i - 1);
        bomb += "'>";
    }
    BOOST_TEST(
        failsWith(readSvg(bomb + "]><svg width='9' height='9'><text>&a9;</text></svg>"), "preflight.broken"));
    // Odd, but no reason to refuse.
    BOOST_TEST(isOk(readSvg(svg(R"x(<path d="M1e308 1e308 L-1e308" stroke="red"/><path d="zzz1 2 3"/>
        <rect width="-5" height="1e400" fill="red"/><text transform="scale(0)" font-size="-3">A</text>
        <text font-size="1e308" transform="scale(1e308)">B</text>)x"))));
}

BOOST_AUTO_TEST_CASE(many_things_do_not_take_long) {
    std::string body;
    for (int i = 0; i < 30'000; ++i)
        body +=
            fmt::format(R"(<rect x="{}" width="60" height="40" fill="#{:06X}"/><text font-size="3">a</text>)",
                        i % 40, i * 37);
    const auto read = facts(body);
    BOOST_TEST(read.texts->size() <= 5000U);
    BOOST_TEST(read.marks->size() <= 64U);
}

BOOST_AUTO_TEST_SUITE_END()
