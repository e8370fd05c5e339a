// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/encoding_guess.h"

#include <uchardet.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cerrno>
#include <cstdint>
#include <iconv.h>
#include <memory>
#include <vector>

namespace driftline {

namespace {
/// What western spreadsheets write when they do not write UTF-8.
constexpr const char* usualEncoding = "WINDOWS-1252";
/// Statistics do not get better with more text, only slower.
constexpr std::size_t guessFrom = 256UL * 1024;
/// Fewer letters of a script prove nothing.
constexpr std::size_t fewestLetters = 4;

/// Windows-1252 from 0x80 to 0x9F.
constexpr std::array<char16_t, 32> windowsSigns = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

class Converter {
public:
    explicit Converter(const std::string& from) : m_handle(::iconv_open("UTF-8", from.c_str())) {}
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;
    ~Converter() {
        if (isKnown())
            ::iconv_close(m_handle);
    }

    // iconv_open() reports failure as the pointer -1.
    bool isKnown() const { return std::bit_cast<std::intptr_t>(m_handle) != -1; }

    /// `mayBeCut`: the last sequence may be incomplete, as in a sample.
    std::optional<std::string> convert(std::string bytes, bool mayBeCut) const {
        std::string out;
        std::array<char, 16384> buffer = {};
        char* from = bytes.data();
        auto left = bytes.size();
        while (left > 0) {
            char* to = buffer.data();
            auto room = buffer.size();
            const auto done = ::iconv(m_handle, &from, &left, &to, &room);
            out.append(buffer.data(), buffer.size() - room);
            if (done != static_cast<std::size_t>(-1) || errno == E2BIG)
                continue;
            if (errno == EINVAL && mayBeCut)
                break;
            return {};
        }
        return out;
    }

private:
    iconv_t m_handle;
};

void appendUtf8(std::string& out, char32_t point) {
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xC0U | (point >> 6U));
        out += static_cast<char>(0x80U | (point & 0x3FU));
    } else {
        out += static_cast<char>(0xE0U | (point >> 12U));
        out += static_cast<char>(0x80U | ((point >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (point & 0x3FU));
    }
}

/// The code points of valid UTF-8.
std::vector<char32_t> pointsOf(std::string_view text) {
    std::vector<char32_t> points;
    points.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80)
            points.push_back(byte);
        else if (byte >= 0xC0)
            points.push_back(byte >= 0xF0 ? byte & 0x07U : byte >= 0xE0 ? byte & 0x0FU : byte & 0x1FU);
        else if (!points.empty())
            points.back() = (points.back() << 6U) | (byte & 0x3FU);
    }
    return points;
}

bool isLatinLetter(char32_t point) {
    return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z');
}

bool isBetween(char32_t point, char32_t first, char32_t last) {
    return point >= first && point <= last;
}

bool isKana(char32_t point) {
    // Without the narrow ones, as which Thai letters can be read.
    return isBetween(point, 0x3041, 0x30FF);
}

bool isIdeograph(char32_t point) {
    return isBetween(point, 0x4E00, 0x9FFF);
}

bool isHangul(char32_t point) {
    return isBetween(point, 0xAC00, 0xD7A3);
}

bool isCyrillic(char32_t point) {
    return isBetween(point, 0x0400, 0x045F);
}

bool isGreek(char32_t point) {
    return isBetween(point, 0x0386, 0x03CE);
}

bool isThai(char32_t point) {
    return isBetween(point, 0x0E01, 0x0E3A) || isBetween(point, 0x0E3F, 0x0E5B);
}

/// Punctuation and full-width signs of the Far East.
bool isFarEasternSign(char32_t point) {
    return isBetween(point, 0x3000, 0x303F) || isBetween(point, 0xFF01, 0xFF5E);
}

std::size_t countOf(const std::vector<char32_t>& points, bool (*test)(char32_t)) {
    return static_cast<std::size_t>(std::count_if(points.begin(), points.end(), test));
}

/// So many of a hundred letters are among the named ones.
std::size_t shareOf(const std::vector<char32_t>& points, bool (*isLetter)(char32_t),
                    std::u32string_view named) {
    const auto letters = countOf(points, isLetter);
    const auto found = std::count_if(points.begin(), points.end(), [named](char32_t point) {
        return named.find(point) != std::u32string_view::npos;
    });
    return letters == 0 ? 0 : static_cast<std::size_t>(found) * 100 / letters;
}

/// Letters of a bicameral script: small ones follow great ones, seldom the other way round.
std::size_t greatAfterSmall(const std::vector<char32_t>& points, std::u32string_view great,
                            std::u32string_view small) {
    std::size_t count = 0;
    for (std::size_t i = 1; i < points.size(); ++i) {
        count += great.find(points[i]) != std::u32string_view::npos &&
                         small.find(points[i - 1]) != std::u32string_view::npos
                     ? 1U
                     : 0U;
    }
    return count;
}

bool readsAsCyrillic(const std::vector<char32_t>& points) {
    const auto vowels = shareOf(points, isCyrillic, U"оеаиуыяюэёіїОЕАИУЫЯЮЭЁІЇ");
    return vowels >= 25 && vowels <= 70 &&
           greatAfterSmall(points, U"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ", U"абвгдежзийклмнопрстуфхцчшщъыьэюя") *
                   20 <=
               countOf(points, isCyrillic);
}

bool readsAsGreek(const std::vector<char32_t>& points) {
    const auto vowels = shareOf(points, isGreek, U"αεηιουωάέήίόύώϊϋΐΰΑΕΗΙΟΥΩΆΈΉΊΌΎΏ");
    return vowels >= 30 && vowels <= 75 &&
           greatAfterSmall(points, U"ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩ", U"αβγδεζηθικλμνξοπρστυφχψως") * 20 <=
               countOf(points, isGreek);
}

/// Vowels above and below and tones stand on a consonant.
bool readsAsThai(const std::vector<char32_t>& points) {
    std::size_t marks = 0;
    std::size_t misplaced = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const char32_t point = points[i];
        if (point != 0x0E31 && !isBetween(point, 0x0E34, 0x0E3A) && !isBetween(point, 0x0E47, 0x0E4E))
            continue;
        ++marks;
        const char32_t before = i == 0 ? 0 : points[i - 1];
        const bool isPlaced = isBetween(before, 0x0E01, 0x0E2E) || before == 0x0E31 ||
                              isBetween(before, 0x0E34, 0x0E39) || isBetween(before, 0x0E47, 0x0E4D);
        misplaced += isPlaced ? 0U : 1U;
    }
    const auto vowels = shareOf(points, isThai, U"ะาิีึืุูเแโใไำัอ");
    return misplaced * 50 <= marks && vowels >= 15;
}

/// Two bytes a letter; the lead bytes of the ones that are used most lie between `first` and `last`.
bool hasCommonLeads(std::string_view bytes, unsigned first, unsigned last, std::size_t percent) {
    std::size_t pairs = 0;
    std::size_t common = 0;
    for (std::size_t i = 0; i + 1 < bytes.size(); ++i) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        if (lead < 0x81)
            continue;
        ++pairs;
        common += lead >= first && lead <= last ? 1U : 0U;
        ++i;
    }
    return common * 100 >= pairs * percent;
}

struct Candidate {
    const char* name;
    bool (*isOfScript)(char32_t);
    bool (*reads)(const std::vector<char32_t>& points);
    unsigned firstLead = 0; ///< 0: one byte a letter
    unsigned lastLead = 0;
};

bool anyway(const std::vector<char32_t>& /*points*/) {
    return true;
}

bool hasKana(const std::vector<char32_t>& points) {
    return countOf(points, isKana) * 7 >= countOf(points, isIdeograph) + countOf(points, isKana);
}

bool isJapanese(char32_t point) {
    return isKana(point) || isIdeograph(point);
}

/// The surer ones first.
constexpr auto candidates = std::to_array<Candidate>({
    {"SHIFT_JIS", isJapanese, hasKana, 0x81, 0xFC},
    {"EUC-JP", isJapanese, hasKana, 0xA1, 0xFC},
    {"EUC-KR", isHangul, anyway, 0xB0, 0xC8},
    {"UHC", isHangul, anyway, 0x81, 0xC8},
    {"GB18030", isIdeograph, anyway, 0xB0, 0xD7},
    {"BIG5", isIdeograph, anyway, 0xA4, 0xC6},
    {"CP874", isThai, readsAsThai, 0, 0},
    {"WINDOWS-1251", isCyrillic, readsAsCyrillic, 0, 0},
    {"KOI8-R", isCyrillic, readsAsCyrillic, 0, 0},
    {"ISO-8859-5", isCyrillic, readsAsCyrillic, 0, 0},
    {"WINDOWS-1253", isGreek, readsAsGreek, 0, 0},
    {"ISO-8859-7", isGreek, readsAsGreek, 0, 0},
});

/// Whether the bytes are words of the script, and nothing but these and ASCII.
bool fits(std::string_view sample, const Candidate& candidate) {
    const Converter converter(candidate.name);
    const auto text = converter.isKnown() ? converter.convert(std::string(sample), true) : std::nullopt;
    if (!text)
        return false;
    const auto points = pointsOf(*text);
    std::size_t letters = 0;
    std::size_t others = 0;
    std::size_t besideLatin = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (points[i] < 0x80)
            continue;
        if (!candidate.isOfScript(points[i])) {
            others += isFarEasternSign(points[i]) ? 0U : 1U;
            continue;
        }
        ++letters;
        const bool isBeside = (i > 0 && isLatinLetter(points[i - 1])) ||
                              (i + 1 < points.size() && isLatinLetter(points[i + 1]));
        besideLatin += isBeside ? 1U : 0U;
    }
    return letters >= fewestLetters && others * 10 <= letters && besideLatin * 10 <= letters &&
           candidate.reads(points) &&
           (candidate.firstLead == 0 || hasCommonLeads(sample, candidate.firstLead, candidate.lastLead, 85));
}

std::string detectedEncoding(std::string_view sample) {
    struct Delete {
        void operator()(uchardet* detector) const { uchardet_delete(detector); }
    };
    const std::unique_ptr<uchardet, Delete> detector(uchardet_new());
    if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0)
        return {};
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

std::size_t bytesAmong(std::string_view sample, std::string_view wanted) {
    return static_cast<std::size_t>(std::count_if(
        sample.begin(), sample.end(), [wanted](char c) { return wanted.find(c) != std::string_view::npos; }));
}

/// The letters that Windows-1252 has only for Icelandic, without any other letter of Icelandic: ğ, ı and ş of
/// Turkish, beside its ç, ö and ü.
bool readsAsTurkish(std::string_view sample) {
    return bytesAmong(sample, "\xD0\xDD\xDE\xF0\xFD\xFE") >= 2 &&
           bytesAmong(sample, "\xE7\xF6\xFC\xC7\xD6\xDC") > 0 &&
           bytesAmong(sample, "\xE1\xE9\xED\xF3\xFA\xE6") == 0;
}

/// No western language has š or ž beside è, ì, ø or ù: these are č, ě, ř and ů of Czech and its neighbours.
bool readsAsCzech(std::string_view sample) {
    return bytesAmong(sample, "\x8A\x8E\x9A\x9E") > 0 &&
           bytesAmong(sample, "\xC8\xCC\xD8\xE8\xEC\xF8\xF9") > 0 &&
           bytesAmong(sample, "\xE0\xE2\xE5\xE6\xF1\xFB") == 0;
}

/// How often a sign such as ³ or ¿ of Windows-1252 would stand inside of a word.
std::size_t signsInWords(std::string_view sample) {
    std::size_t count = 0;
    for (std::size_t i = 1; i + 1 < sample.size(); ++i) {
        const auto byte = static_cast<unsigned char>(sample[i]);
        const bool isSign = byte >= 0xA1 && byte <= 0xBF && byte != 0xAA && byte != 0xAD && byte != 0xB4 &&
                            byte != 0xB7 && byte != 0xBA && byte != 0xA7;
        count += isSign && isLatinLetter(static_cast<unsigned char>(sample[i - 1])) &&
                         isLatinLetter(static_cast<unsigned char>(sample[i + 1]))
                     ? 1U
                     : 0U;
    }
    return count;
}
} // namespace

std::optional<std::string> convertedToUtf8(std::string_view bytes, const std::string& encoding) {
    const Converter converter(encoding);
    return converter.isKnown() ? converter.convert(std::string(bytes), false) : std::nullopt;
}

bool isKnownEncoding(const std::string& encoding) {
    return Converter(encoding).isKnown();
}

std::string fromWindows1252(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        appendUtf8(out, byte >= 0x80 && byte < 0xA0 ? char32_t{windowsSigns[byte - 0x80U]} : char32_t{byte});
    }
    return out;
}

std::optional<std::string> utf16WithoutMark(std::string_view bytes) {
    constexpr std::size_t enough = 4096;
    const auto sample = bytes.substr(0, enough);
    std::array<std::size_t, 2> zeros = {0, 0};
    for (std::size_t i = 0; i < sample.size(); ++i)
        zeros[i % 2] += sample[i] == '\0' ? 1U : 0U;
    const auto pairs = sample.size() / 2;
    constexpr std::size_t fewestZeros = 4;
    if (zeros[0] + zeros[1] < fewestZeros)
        return {};
    if (zeros[1] * 4 >= pairs && zeros[0] * 50 <= pairs)
        return "UTF-16LE";
    if (zeros[0] * 4 >= pairs && zeros[1] * 50 <= pairs)
        return "UTF-16BE";
    return {};
}

std::string guessedEncoding(std::string_view bytes) {
    const auto sample = bytes.substr(0, guessFrom);
    auto detected = detectedEncoding(sample);
    const auto* named =
        std::find_if(candidates.begin(), candidates.end(),
                     [&detected](const Candidate& candidate) { return detected == candidate.name; });
    if (named != candidates.end() && fits(sample, *named))
        return named->name;
    const auto* fitting =
        std::find_if(candidates.begin(), candidates.end(),
                     [sample](const Candidate& candidate) { return fits(sample, candidate); });
    if (fitting != candidates.end())
        return fitting->name;
    constexpr auto centralEurope =
        std::to_array<std::string_view>({"ISO-8859-2", "WINDOWS-1250", "ISO-8859-16"});
    const bool isCentral =
        std::find(centralEurope.begin(), centralEurope.end(), detected) != centralEurope.end();
    if (isCentral && signsInWords(sample) > 1 && convertedToUtf8(bytes, detected))
        return detected;
    if (readsAsTurkish(sample))
        return "WINDOWS-1254";
    if (readsAsCzech(sample))
        return "WINDOWS-1250";
    return usualEncoding;
}

} // namespace driftline
