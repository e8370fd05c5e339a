// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/heading_words.h"

#include "base/text.h"
#include "import/cell_reading.h"
#include "import/heading_roles.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace driftline {

namespace {
bool isUpper(char c) {
    return c >= 'A' && c <= 'Z';
}
bool isLower(char c) {
    return c >= 'a' && c <= 'z';
}

template <std::size_t count>
bool hasAnyWord(std::string_view plain, const std::array<std::string_view, count>& wanted) {
    return std::any_of(wanted.begin(), wanted.end(),
                       [plain](std::string_view word) { return hasWord(plain, word); });
}

/// Currencies, scales and counted things; a text of them is a unit.
bool soundsLikeUnit(std::string_view text) {
    static constexpr auto unitWords = std::to_array<std::string_view>(
        {"%",        "percent",   "percentage", "usd",       "us$",        "dollar",   "dollars",
         "eur",      "euro",      "euros",      "million",   "millions",   "billion",  "billions",
         "thousand", "thousands", "mn",         "bn",        "mln",        "trillion", "trillions",
         "kg",       "tonnes",    "tons",       "persons",   "people",     "years",    "index",
         "km2",      "ha",        "hectares",   "riel",      "riels",      "cny",      "yuan",
         "baht",     "rupiah",    "dong",       "kip",       "kyat",       "peso",     "pesos",
         "ringgit",  "yen",       "won",        "ratio",     "points",     "number",   "kwh",
         "mwh",      "gwh",       "celsius",    "mt",        "households", "cent",     "rmb",
         "mio",      "mrd",       "tsd",        "millionen", "milliarden", "tausend",  "prozent",
         "millones", "milhões",   "milliers",   "milliards", "triệu",      "tỷ",       "đồng",
         "nghìn",    "juta",      "miliar",     "triliun",   "persen",     "млн",      "млрд",
         "тыс",      "долл"});
    /// Written without blanks between words.
    static constexpr auto unitSigns = std::to_array<std::string_view>(
        {"%", "$", "€", "£", "¥", "₫", "៛", "元", "円", "億", "亿", "บาท", "ล้าน", "원", "លាន", "រៀល"});
    const auto plain = lowered(text);
    if (std::any_of(unitSigns.begin(), unitSigns.end(),
                    [&plain](std::string_view sign) { return plain.find(sign) != std::string::npos; }))
        return true;
    return hasAnyWord(plainHeading(plain), unitWords);
}

/// Words that say more of a unit but are none.
constexpr auto unitFillers = std::to_array<std::string_view>(
    {"in",     "of",  "at",   "per",  "current", "constant", "prices", "price", "the",   "and",     "us",
     "annual", "gdp", "each", "1000", "100000",  "capita",   "year",   "real",  "1",     "nominal", "change",
     "base",   "u",   "m",    "s",    "d",       "de",       "des",    "der",   "growth"});

/// "2010 = 100": the base of an index.
bool isIndexBase(std::string_view text) {
    const auto equals = text.find('=');
    return equals != std::string_view::npos && trimmed(text.substr(equals + 1)) == "100" &&
           text.substr(0, equals).find_first_of("0123456789") != std::string_view::npos;
}

/// Whether all words of a text are of a unit: "million US$", "US Dollars, Millions", "per cent of GDP";
/// "Consumer Price Index" and "Human Development Index" are names.
bool areUnitWords(std::string_view text) {
    if (isIndexBase(text))
        return true;
    const auto plain = plainHeading(text);
    bool anyUnit = false;
    for (const auto& word : words(plain)) {
        const bool isFiller = std::find(unitFillers.begin(), unitFillers.end(), word) != unitFillers.end() ||
                              (word.size() == 4 && word.find_first_not_of("0123456789") == std::string::npos);
        const bool isUnit = soundsLikeUnit(word);
        if (!isUnit && !isFiller)
            return false;
        // "Years" and "Number" alone are columns and titles.
        anyUnit = anyUnit || (isUnit && word != "index" && word != "years" && word != "number");
    }
    return anyUnit;
}

std::string asUnit(std::string_view text) {
    text = trimmed(text);
    if (isIndexBase(text) && lowered(text).find("index") == std::string::npos)
        return "index, " + std::string(text);
    return text == "%" ? "percent" : std::string(text);
}
} // namespace

std::string plainHeading(std::string_view heading) {
    std::string out;
    heading = trimmed(heading);
    for (std::size_t i = 0; i < heading.size(); ++i) {
        const char c = heading[i];
        const bool isSign = (c >= ' ' && c <= '/' && c != '%' && c != '$') || (c >= ':' && c <= '@') ||
                            (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
        if (isSign) {
            if (!out.empty() && out.back() != ' ')
                out += ' ';
            continue;
        }
        const bool startsWord =
            isUpper(c) && i > 0 &&
            (isLower(heading[i - 1]) ||
             (i + 1 < heading.size() && isUpper(heading[i - 1]) && isLower(heading[i + 1])));
        if (startsWord && !out.empty() && out.back() != ' ')
            out += ' ';
        out += isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return std::string(trimmed(out));
}

bool hasWord(std::string_view plain, std::string_view word) {
    for (auto at = plain.find(word); at != std::string_view::npos; at = plain.find(word, at + 1)) {
        const bool starts = at == 0 || plain[at - 1] == ' ';
        const bool ends = at + word.size() == plain.size() || plain[at + word.size()] == ' ';
        if (starts && ends)
            return true;
    }
    return false;
}

int headingFits(std::string_view plain, Role role) {
    int score = 0;
    for (const auto& reading : headingReadings(plain)) {
        if (roleOfMeaning(reading.meaning) == role)
            score = std::max(score, reading.score);
    }
    // "Trade Value (US$)"; and "value" goes before "percent".
    if (role == Role::Value && hasWord(plain, "value") && !namesCode(plain))
        score += 100;
    return score;
}

bool namesCode(std::string_view plain) {
    static constexpr std::array<std::string_view, 33> words = {
        "code",    "codes",    "id",         "ids",     "iso",    "iso2",    "iso3", "isoalpha3", "m49",
        "cow",     "gwno",     "gwid",       "ccode",   "ccode1", "ccode2",  "nr",   "key",       "rank",
        "ranking", "decimals", "flag",       "flags",   "mult",   "uid",     "zip",  "fips",      "isic",
        "serial",  "caseid",   "respondent", "cowcode", "is",     "objectid"};
    return hasAnyWord(plain, words) || plain.ends_with("level") || plain.ends_with("levels") ||
           plain == "gehört zu" || plain == "gehört – zu" || plain == "belongs to" || plain == "parent";
}

bool namesNoMeasure(std::string_view plain) {
    constexpr int wholeHeading = 800;
    const auto readings = headingReadings(plain);
    return !readings.empty() && readings.front().score >= wholeHeading &&
           isNeverMeasured(readings.front().meaning);
}

bool namesRowNumber(std::string_view plain) {
    static constexpr std::array<std::string_view, 10> names = {
        "", "x", "index", "unnamed 0", "row", "row number", "no", "id", "nr", "rownames"};
    return std::find(names.begin(), names.end(), plain) != names.end();
}

bool namesScale(std::string_view plain) {
    static constexpr std::array<std::string_view, 9> names = {
        "unit mult", "unit multiplier", "scale",           "scale id",      "power code",
        "powercode", "multiplier",      "power code code", "powercode code"};
    return std::find(names.begin(), names.end(), plain) != names.end();
}

bool namesDay(std::string_view plain) {
    static constexpr std::array<std::string_view, 6> names = {"day",  "day of month", "tag",
                                                              "jour", "hari",         "dia"};
    return std::find(names.begin(), names.end(), plain) != names.end();
}

std::string unitInHeading(std::string_view heading) {
    using Brackets = std::pair<std::string_view, std::string_view>;
    for (const auto& [open, close] : {Brackets{"(", ")"}, Brackets{"[", "]"}, Brackets{"（", "）"}}) {
        const auto to = heading.rfind(close);
        const auto from = to == std::string_view::npos ? to : heading.rfind(open, to);
        if (from == std::string_view::npos)
            continue;
        const auto inside = heading.substr(from + open.size(), to - from - open.size());
        if (soundsLikeUnit(inside) || isIndexBase(inside))
            return asUnit(inside);
    }
    if (trimmed(heading).ends_with('%'))
        return "percent";
    const auto plain = plainHeading(heading);
    return plain == "percent" || plain == "percentage" || plain == "pct" ? "percent" : std::string();
}

bool isUnitLine(std::string_view line) {
    line = trimmed(line);
    if (const auto colon = line.find(':'); colon != std::string_view::npos) {
        const auto before = plainHeading(line.substr(0, colon));
        return before == "unit" || before == "units" || before == "einheit" || before == "unité" ||
               before == "unidad" || before == "satuan" || before == "đơn vị" || before == "单位";
    }
    if (line.starts_with('(') && line.ends_with(')') && line.find(')') + 1 == line.size())
        return soundsLikeUnit(line.substr(1, line.size() - 2)) ||
               areUnitWords(line.substr(1, line.size() - 2));
    return areUnitWords(line);
}

std::string unitInLine(std::string_view line) {
    line = trimmed(line);
    constexpr std::size_t longest = 160;
    if (line.size() > longest)
        return {};
    if (isUnitLine(line)) {
        if (const auto colon = line.find(':'); colon != std::string_view::npos)
            return asUnit(line.substr(colon + 1));
        const bool isBracketed = line.starts_with('(') && line.find(')') + 1 == line.size();
        return asUnit(isBracketed ? line.substr(1, line.size() - 2) : line);
    }
    return unitInLabel(line);
}

std::string unitInLabel(std::string_view label) {
    label = trimmed(label);
    // "15–24 (years)" is an age.
    if (label.empty() || (label.front() >= '0' && label.front() <= '9'))
        return {};
    // "Number of people (euro area)": a place.
    if (auto inside = unitInHeading(label); !inside.empty() && !hasWord(plainHeading(inside), "area"))
        return inside;
    for (const std::string_view joint : {", ", " in ", "，", " – ", " - "}) {
        const auto at = label.rfind(joint);
        const auto tail = at == std::string_view::npos ? std::string_view() : label.substr(at + joint.size());
        const bool isAim = joint == " in " && lowered(tail) == "people"; // investment in people
        if (at != std::string_view::npos && at > 0 && !isAim && areUnitWords(tail))
            return asUnit(tail);
    }
    return {};
}

bool namesPartOfYear(std::string_view plain) {
    static constexpr std::array<std::string_view, 18> names = {
        "month", "months", "quarter", "qtr", "mois",      "trimestre", "monat", "quartal", "mes",
        "mês",   "bulan",  "tháng",   "quý", "ref month", "月",        "季度",  "mon",     "month name"};
    return std::find(names.begin(), names.end(), plain) != names.end();
}

bool isPartOfYear(std::string_view heading) {
    heading = trimmed(heading);
    constexpr std::size_t longest = 24;
    const bool hasWord = std::any_of(heading.begin(), heading.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    });
    if (!hasWord || heading.size() > longest)
        return false;
    constexpr int anyYear = 2000;
    const auto named = periodWithinYear(heading, anyYear, {});
    return named && named->start.year() == anyYear &&
           (named->granularity == Granularity::Month || named->granularity == Granularity::Quarter);
}

std::optional<Period> periodWithinYear(std::string_view cell, int year, std::string_view heading) {
    cell = trimmed(cell);
    if (cell.ends_with(".0"))
        cell.remove_suffix(2);
    const bool isNumber = !cell.empty() && cell.size() <= 2 &&
                          std::all_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumber) {
        auto reading = readPeriodCell(fmt::format("{} {}", cell, year));
        return reading ? std::optional(reading->period) : std::nullopt;
    }
    const int part = std::stoi(std::string(cell));
    const auto plain = plainHeading(heading);
    const bool isQuarter = plain.starts_with("q") || plain == "trimestre" || plain == "季度";
    return Period::parse(isQuarter ? fmt::format("{:04}-Q{}", year, part)
                                   : fmt::format("{:04}-{:02}", year, part));
}

std::optional<int> powerOfScale(std::string_view cell) {
    struct Scale {
        std::string_view word;
        int power;
    };
    static constexpr std::array<Scale, 12> scales = {{{"units", 0},
                                                      {"unit", 0},
                                                      {"ones", 0},
                                                      {"hundreds", 2},
                                                      {"thousands", 3},
                                                      {"thousand", 3},
                                                      {"millions", 6},
                                                      {"million", 6},
                                                      {"billions", 9},
                                                      {"billion", 9},
                                                      {"trillions", 12},
                                                      {"trillion", 12}}};
    const auto plain = lowered(trimmed(cell));
    for (const auto& scale : scales) {
        if (plain == scale.word)
            return scale.power;
    }
    const bool isShort = !plain.empty() && plain.size() <= 2;
    if (!isShort || !std::all_of(plain.begin(), plain.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return {};
    const int power = std::stoi(plain);
    return power <= 15 ? std::optional(power) : std::nullopt;
}

} // namespace driftline
