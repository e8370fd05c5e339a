// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/text_encoding.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

namespace driftline::test {

namespace {
using namespace std::string_literals;

struct Decoded {
    Result<DecodedText> result;
    Diagnostics findings;
};

Decoded decode(std::string bytes, std::string_view stated = {}) {
    Diagnostics findings;
    auto result = decodeText(std::move(bytes), stated, {"t.csv", 0, {}, {}}, findings);
    return {std::move(result), std::move(findings)};
}

std::string utf16(std::string_view ascii, bool littleEndian) {
    std::string out = littleEndian ? "\xFF\xFE" : "\xFE\xFF";
    for (const char c : ascii) {
        out += littleEndian ? c : '\0';
        out += littleEndian ? '\0' : c;
    }
    return out;
}
} // namespace

BOOST_AUTO_TEST_SUITE(text_encoding)

BOOST_AUTO_TEST_CASE(utf8_with_and_without_mark) {
    const auto plain = decode("Việt Nam");
    BOOST_TEST(isOk(plain.result));
    BOOST_TEST(plain.result->text == "Việt Nam");
    BOOST_TEST(plain.findings.empty());
    BOOST_TEST(decode("\xEF\xBB\xBF"
                      "year")
                   .result->text == "year");
}

BOOST_AUTO_TEST_CASE(utf16_of_both_orders) {
    BOOST_TEST(decode(utf16("year,n\n1,2\n", true)).result->text == "year,n\n1,2\n");
    const auto big = decode(utf16("year,n\n1,2\n", false));
    BOOST_TEST(big.result->text == "year,n\n1,2\n");
    BOOST_TEST(big.result->encoding == "UTF-16BE");
}

BOOST_AUTO_TEST_CASE(windows_1252_is_guessed_and_told) {
    const auto decoded =
        decode("pays;note\nC\xF4te d\x92Ivoire;\x80 5 d\xE9penses\nPhilippines;l\xE0-bas, d\xE9j\xE0\n");
    BOOST_TEST(isOk(decoded.result));
    BOOST_TEST(decoded.result->text == "pays;note\nCôte d’Ivoire;€ 5 dépenses\nPhilippines;là-bas, déjà\n");
    BOOST_TEST(decoded.findings.count("text.encoding-guessed") == 1U);
    BOOST_TEST(decoded.findings.items().front().message.find("WINDOWS-1252") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_stated_encoding_is_believed) {
    const auto decoded = decode("caf\xE9", "iso-8859-1");
    BOOST_TEST(decoded.result->text == "café");
    BOOST_TEST(decoded.findings.empty());
    BOOST_TEST(failsWith(decode("x", "utf-99").result, "text.unknown-encoding", "“utf-99”"));
}

BOOST_AUTO_TEST_CASE(binary_is_no_text) {
    BOOST_TEST(failsWith(decode("a,b\n1,\0002\n"s).result, "csv.not-text", "binary"));
    BOOST_TEST(failsWith(decode("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s).result, "csv.not-text"));
    BOOST_TEST(failsWith(decode(utf16("a\x01", true)).result, "csv.not-text"));
    BOOST_TEST(failsWith(decode("\xFF\xFE"
                                "a")
                             .result,
                         "csv.not-text", "UTF-16LE"));
    BOOST_TEST(!looksLikeText("PK\x03\x04"));
    BOOST_TEST(looksLikeText(utf16("a", true)));
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
