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
    static constexpr std::array<std::string_view, 44> words = {
        "%",      "percent", "percentage", "usd",       "us$",     "dollar",   "dollars",  "eur",
        "euro",   "euros",   "million",    "millions",  "billion", "billions", "thousand", "thousands",
        "mn",     "bn",      "trillion",   "trillions", "kg",      "tonnes",   "tons",     "persons",
        "people", "years",   "index",      "km2",       "ha",      "hectares", "riel",     "cny",
        "yuan",   "baht",    "rupiah",     "dong",      "ratio",   "points",   "number",   "kwh",
        "mwh",    "gwh",     "celsius",    "mt"};
    const auto plain = lowered(text);
    if (plain.find('%') != std::string::npos || plain.find('$') != std::string::npos ||
        plain.find("€") != std::string::npos)
        return true;
    return hasAnyWord(plainHeading(plain), words);
}

std::string asUnit(std::string_view text) {
    text = trimmed(text);
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
    for (const auto& [open, close] : {std::pair{'(', ')'}, std::pair{'[', ']'}}) {
        const auto to = heading.rfind(close);
        const auto from = to == std::string_view::npos ? to : heading.rfind(open, to);
        if (from == std::string_view::npos)
            continue;
        const auto inside = heading.substr(from + 1, to - from - 1);
        if (soundsLikeUnit(inside))
            return asUnit(inside);
    }
    if (trimmed(heading).ends_with('%'))
        return "percent";
    const auto plain = plainHeading(heading);
    return plain == "percent" || plain == "percentage" || plain == "pct" ? "percent" : std::string();
}

std::string unitInLine(std::string_view line) {
    line = trimmed(line);
    if (const auto colon = line.find(':'); colon != std::string_view::npos) {
        const auto before = plainHeading(line.substr(0, colon));
        if (before == "unit" || before == "units" || before == "einheit")
            return asUnit(line.substr(colon + 1));
    }
    constexpr std::size_t mostLength = 60;
    if (line.size() > mostLength)
        return {};
    if (line.starts_with('(') && line.ends_with(')'))
        line = line.substr(1, line.size() - 2);
    else if (auto inside = unitInHeading(line); !inside.empty())
        return inside;
    return soundsLikeUnit(line) && words(line).size() <= 6 ? asUnit(line) : std::string();
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
