// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/base64.h"
#include "base/picture_places.h"
#include "import/picture_package.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdint>
#include <libdeflate.h>

using namespace driftline;
using namespace driftline::test;

namespace {

std::string bigEndian(std::uint32_t number) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>((number >> shift) & 0xFFU);
    return bytes;
}

/// Source: PNG Specification, annex D, bit by bit.
std::uint32_t crc(std::string_view bytes) {
    std::uint32_t sum = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        sum ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1U) != 0 ? 0xEDB88320U ^ (sum >> 1U) : sum >> 1U;
    }
    return ~sum;
}

std::string chunk(const std::string& type, const std::string& data) {
    return bigEndian(static_cast<std::uint32_t>(data.size())) + type + data + bigEndian(crc(type + data));
}

std::string pngWith(const std::string& chunks) {
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", std::string(13, '\1')) + chunks + chunk("IEND", {});
}

std::string internationalText(const std::string& keyword, const std::string& text) {
    return chunk("iTXt", keyword + std::string(5, '\0') + text);
}

std::string svgWith(const std::string& metadata, const std::string& before = {}) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + before +
           "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10mm\"><title>A</title><metadata>" + metadata +
           "</metadata><path d=\"M0 0\"/></svg>";
}

std::string svgFigure(const std::string& text) {
    return R"(<d:figure xmlns:d="urn:driftline:figure:1">)" + text + "</d:figure>";
}

/// A PDF with one attachment and without a table of objects, which readers rebuild.
std::string pdfWith(const std::string& name, const std::string& attached) {
    return "%PDF-1.4\n1 0 obj\n<</Type /Catalog /Pages 2 0 R /Names <</EmbeddedFiles <</Names [(" + name +
           ") 3 0 R]>>>>>>\nendobj\n2 0 obj\n<</Type /Pages /Kids [] /Count 0>>\nendobj\n3 0 obj\n<</Type "
           "/Filespec /F (" +
           name + ") /EF <</F 4 0 R>>>>\nendobj\n4 0 obj\n<</Type /EmbeddedFile /Length " +
           std::to_string(attached.size()) + ">>\nstream\n" + attached +
           "\nendstream\nendobj\ntrailer\n<</Root 1 0 R /Size 5>>\n%%EOF\n";
}

std::string packed(std::string_view data) {
    auto* compressor = libdeflate_alloc_compressor(9);
    std::string out(libdeflate_zlib_compress_bound(compressor, data.size()), '\0');
    out.resize(libdeflate_zlib_compress(compressor, data.data(), data.size(), out.data(), out.size()));
    libdeflate_free_compressor(compressor);
    return out;
}

const std::string keyword(pngPackageKeyword);
const std::string shown = "figure.png";

} // namespace

BOOST_AUTO_TEST_SUITE(picture_package)

BOOST_AUTO_TEST_CASE(every_kind_of_picture_gives_back_what_it_carries) {
    const std::string bytes("PK\3\4 and \0 more", 15);
    const auto text = toBase64(bytes);
    for (const auto& picture :
         {pngWith(chunk("tEXt", std::string("Title\0A", 7)) + internationalText(keyword, text)),
          svgWith("<other/>" + svgFigure("\n" + text + "\n")), "\xEF\xBB\xBF" + svgWith(svgFigure(text)),
          pdfWith("driftline-figure.zip", bytes)}) {
        const auto found = packageInPicture(picture, shown);
        BOOST_REQUIRE(isOk(found));
        BOOST_TEST(*found == bytes);
    }
}

BOOST_AUTO_TEST_CASE(a_picture_of_another_program_is_refused_in_a_sentence) {
    for (const auto& picture :
         {pngWith({}), pngWith(internationalText("Comment", "hello")), pngWith(chunk("tEXt", keyword)),
          svgWith({}), svgWith("<figure>AAAA</figure>"), pdfWith("notes.txt", "hello")}) {
        const auto found = packageInPicture(picture, shown);
        BOOST_REQUIRE(failsWith(found, "picture.no-figure"));
        BOOST_TEST(found.error().text().find("another program made or changed it") != std::string::npos);
    }
    BOOST_TEST(failsWith(packageInPicture(pdfWith("notes.txt", "hello"), shown), "picture.no-figure",
                         "Tables in a PDF"));
    BOOST_TEST(failsWith(packageInPicture("year,value\n", shown), "picture.unknown-format"));
    BOOST_TEST(failsWith(packageInPicture("<!DOCTYPE html><HTML><svg></svg></HTML>", shown),
                         "picture.unknown-format"));
}

BOOST_AUTO_TEST_CASE(a_cut_or_altered_picture_is_damaged_and_never_more_than_that) {
    const auto png = pngWith(internationalText(keyword, toBase64("PK\3\4")));
    constexpr std::size_t endChunk = 12; // without it the figure is still whole
    for (std::size_t size = 8; size < png.size() - endChunk; ++size)
        BOOST_TEST(failsWith(packageInPicture(png.substr(0, size), shown), "picture.damaged"), size);
    auto altered = png;
    altered[png.find(keyword) + keyword.size() + 6] ^= 1;
    BOOST_TEST(failsWith(packageInPicture(altered, shown), "picture.damaged"));
    auto huge = png;
    huge.replace(8, 4, "\xFF\xFF\xFF\xFF");
    BOOST_TEST(failsWith(packageInPicture(huge, shown), "picture.damaged"));
    BOOST_TEST(failsWith(packageInPicture(pngWith(internationalText(keyword, "no base64!")), shown),
                         "picture.damaged"));
    const auto svg = svgWith(svgFigure(toBase64("PK\3\4")));
    BOOST_TEST(failsWith(packageInPicture(svg.substr(0, svg.size() - 9), shown), "picture.damaged"));
    BOOST_TEST(failsWith(packageInPicture("%PDF-1.4\nnothing of one", shown), "picture.damaged"));
}

BOOST_AUTO_TEST_CASE(bombs_are_refused_before_they_are_unpacked) {
    const auto large = mostPackageBytes / 3 * 4 + 4096;
    BOOST_TEST(
        failsWith(packageInPicture(pngWith(internationalText(keyword, std::string(large, 'A'))), shown),
                  "picture.too-large"));
    BOOST_TEST(
        failsWith(packageInPicture(svgWith(svgFigure(std::string(large, 'A'))), shown), "picture.too-large"));
    BOOST_TEST(failsWith(packageInPicture(pdfWith("driftline-figure.zip", std::string(large, 'A')), shown),
                         "picture.too-large"));
    // A table of objects, which qpdf unpacks without asking how large it is.
    const auto table = packed(std::string(300'000'000, ' '));
    const auto bomb = "%PDF-1.5\n1 0 obj\n<</Type /XRef /Size 2 /W [1 4 1] /Root 1 0 R /Filter /FlateDecode "
                      "/Length " +
                      std::to_string(table.size()) + ">>\nstream\n" + table +
                      "\nendstream\nendobj\nstartxref\n9\n%%EOF\n";
    BOOST_TEST(failsWith(packageInPicture(bomb, shown), "picture.too-large", "unpacks"));
    // Entities that stand for entities are not expanded.
    const auto laughs = svgWith(svgFigure("&b;"), "<!DOCTYPE svg [<!ENTITY a \"AAAA\"><!ENTITY b "
                                                  "\"&a;&a;&a;&a;\">]>\n");
    BOOST_TEST(!isOk(packageInPicture(laughs, shown)));
    // So deep that a reader that calls itself for every level would not come back.
    std::string deep;
    constexpr int levels = 400000;
    for (int level = 0; level < levels; ++level)
        deep += "<g>";
    for (int level = 0; level < levels; ++level)
        deep += "</g>";
    BOOST_TEST(failsWith(packageInPicture(svgWith(deep), shown), "picture.no-figure"));
}

BOOST_AUTO_TEST_SUITE_END()
