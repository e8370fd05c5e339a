// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/text_encoding.h"
#include "support/expect_result.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <iconv.h>

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
    BOOST_TEST(failsWith(decode("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s).result, "csv.not-text"));
    BOOST_TEST(failsWith(decode(utf16("a\x01", true)).result, "csv.not-text"));
    BOOST_TEST(failsWith(decode("\xFF\xFE"
                                "a")
                             .result,
                         "csv.not-text", "UTF-16LE"));
    BOOST_TEST(!looksLikeText("PK\x03\x04"));
    BOOST_TEST(looksLikeText(utf16("a", true)));
}

BOOST_AUTO_TEST_CASE(a_stray_zero_is_left_out_and_told) {
    const auto decoded = decode("country,n\nLaos\0,2\n"s);
    BOOST_TEST(isOk(decoded.result));
    BOOST_TEST(decoded.result->text == "country,n\nLaos,2\n");
    BOOST_REQUIRE(decoded.findings.count("text.zero-bytes") == 1U);
    BOOST_TEST(decoded.findings.items().front().place.row == 2);
    BOOST_TEST(decoded.findings.items().front().message.find("byte 15 in row 2") != std::string::npos);
    BOOST_TEST(failsWith(decode("a,\0\0\0\0\0\0,b"s).result, "csv.not-text", "binary"));
}

BOOST_AUTO_TEST_CASE(utf16_without_a_mark) {
    for (const bool isLittle : {true, false}) {
        const auto marked = utf16("year\tvalue\n2020\t1.5\n", isLittle);
        const auto decoded = decode(marked.substr(2));
        BOOST_TEST(isOk(decoded.result));
        BOOST_TEST(decoded.result->text == "year\tvalue\n2020\t1.5\n");
        BOOST_TEST(decoded.result->encoding == (isLittle ? "UTF-16LE" : "UTF-16BE"));
        BOOST_TEST(looksLikeText(marked.substr(2)));
    }
    // Cut after the first byte of the last line end.
    const auto cut = utf16("a,b\n1,2\n", true);
    BOOST_TEST(decode(cut.substr(2, cut.size() - 3)).result->text == "a,b\n1,2");
}

BOOST_AUTO_TEST_CASE(one_damaged_byte_is_no_other_encoding) {
    const auto decoded = decode("país,n\nCôte d’Ivoire,1\nBr\xE9sil,2\nPérou,3\n");
    BOOST_TEST(isOk(decoded.result));
    BOOST_TEST(decoded.result->encoding == "UTF-8");
    BOOST_TEST(decoded.result->text == "país,n\nCôte d’Ivoire,1\nBr�sil,2\nPérou,3\n");
    BOOST_REQUIRE(decoded.findings.count("text.damaged-bytes") == 1U);
    const auto& told = decoded.findings.items().front();
    BOOST_TEST(told.place.row == 3);
    BOOST_TEST(told.message.find("row 3 (0xE9)") != std::string::npos);
    BOOST_TEST(decoded.findings.count("text.encoding-guessed") == 0U);
    // Where nothing else than ASCII is valid it is one.
    BOOST_TEST(decode("pays,n\nBr\xE9sil,2\n").result->text == "pays,n\nBrésil,2\n");
}

BOOST_AUTO_TEST_CASE(all_bytes_of_windows_1252) {
    std::string bytes = "x\n";
    for (int byte = 0x80; byte < 0x100; ++byte)
        bytes += std::string("a") + static_cast<char>(byte) + "a\n";
    const auto decoded = decode(bytes, "windows-1252");
    BOOST_TEST(isOk(decoded.result));
    BOOST_TEST(decoded.result->text.starts_with("x\na€a\na\xC2\x81"
                                                "a\na‚a\naƒa\n"));
    BOOST_TEST(decoded.result->text.ends_with("aüa\naýa\naþa\naÿa\n"));
    BOOST_TEST(std::count(decoded.result->text.begin(), decoded.result->text.end(), '\n') == 129);
}

BOOST_AUTO_TEST_CASE(western_letters_stay_western) {
    const auto decoded =
        decode("region,n\nProv. Li\xE8ge,1\n\xC9szak-Magyarorsz\xE1g,2\n\xD6stra,3\nA\xE7ores,4\n"
               "\xC5land,5\nM\xE9xico,6\n");
    BOOST_TEST(decoded.result->encoding == "WINDOWS-1252");
    BOOST_TEST(decoded.result->text ==
               "region,n\nProv. Liège,1\nÉszak-Magyarország,2\nÖstra,3\nAçores,4\nÅland,5\nMéxico,6\n");
}

BOOST_AUTO_TEST_CASE(other_scripts_on_strong_evidence) {
    struct Case {
        const char* encoding;
        const char* text;
    };
    for (const auto& [encoding, text] : std::initializer_list<Case>{
             {"GB18030", "国家,年份,数值\n柬埔寨,2020,1.5\n老挝,2021,2.5\n泰国,2021,2.5\n"},
             {"BIG5", "國家,年份,數值\n柬埔寨,2020,1.5\n寮國,2021,2.5\n泰國,2021,2.5\n"},
             {"CP874", "ประเทศ,year,value\nกัมพูชา,2020,1.5\nลาว,2021,2.5\n"},
             {"WINDOWS-1251", "страна,год,значение\nКамбоджа,2020,1\nЛаос,2021,2\nВьетнам,2021,3\n"},
             {"KOI8-R", "страна,год,значение\nКамбоджа,2020,1\nЛаос,2021,2\nВьетнам,2021,3\n"},
             {"ISO-8859-7", "χώρα,έτος,τιμή\nΕλλάδα,2020,1\nΚαμπότζη,2021,2\n"},
             {"SHIFT_JIS", "国,年,値\nカンボジア,2020,1\nラオス,2021,2\nベトナム,2021,3\n"},
             {"EUC-JP", "国,年,値\nカンボジア,2020,1\nラオス,2021,2\nベトナム,2021,3\n"},
             {"EUC-KR", "국가,연도,값\n캄보디아,2020,1\n라오스,2021,2\n베트남,2021,3\n"}}) {
        const auto handle = ::iconv_open(encoding, "UTF-8");
        std::string from = text;
        std::string bytes(from.size(), '\0');
        char* in = from.data();
        char* out = bytes.data();
        auto left = from.size();
        auto room = bytes.size();
        BOOST_REQUIRE_MESSAGE(::iconv(handle, &in, &left, &out, &room) == 0U, encoding);
        ::iconv_close(handle);
        bytes.resize(bytes.size() - room);
        const auto decoded = decode(bytes);
        BOOST_TEST(isOk(decoded.result));
        BOOST_TEST(decoded.result->text == text, encoding << " was read as " << decoded.result->encoding);
        BOOST_TEST(decoded.findings.count("text.encoding-guessed") == 1U);
    }
}

BOOST_AUTO_TEST_SUITE_END()

} // namespace driftline::test
