// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/formats/statistics/statistics_dates.h"

#include "import/formats/number_format.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace driftline {

namespace {
enum class DateShape { None, Day, Moment, Time, Month, Quarter, Half, Week, Year };

struct DateFormat {
    DateShape shape = DateShape::None;
    double perDay = 1;        ///< how many of the number's unit are in a day
    long long daysTo1970 = 0; ///< from the epoch of the format
};

constexpr double secondsADay = 86400;
constexpr long long days1582To1970 = 141428;
constexpr long long days1960To1970 = 3653;

/// "MMDDYY" of "mmddyy10.": without the width at its end.
std::string formatName(std::string_view format) {
    const auto last = format.find_last_not_of("0123456789.");
    std::string name;
    for (const char c : format.substr(0, last == std::string_view::npos ? 0 : last + 1))
        name += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return name;
}

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

DateFormat spssFormat(std::string_view format) {
    const auto name = formatName(format);
    DateFormat found{DateShape::None, secondsADay, -days1582To1970};
    if (isOneOf(name, {"DATE", "ADATE", "EDATE", "JDATE", "SDATE", "WKYR"}))
        found.shape = DateShape::Day;
    else if (isOneOf(name, {"DATETIME", "YMDHMS"}))
        found.shape = DateShape::Moment;
    else if (name == "MOYR")
        found.shape = DateShape::Month;
    else if (name == "QYR")
        found.shape = DateShape::Quarter;
    else if (name == "TIME")
        found.shape = DateShape::Time;
    return found;
}

DateFormat stataFormat(std::string_view format) {
    DateFormat found{DateShape::None, 1, -days1960To1970};
    if (format.starts_with("%d")) { // before release 10
        found.shape = DateShape::Day;
        return found;
    }
    format.remove_prefix(
        std::min<std::size_t>(format.starts_with("%-") || format.starts_with("%+") ? 2 : 1, format.size()));
    if (format.size() < 2 || format.front() != 't')
        return found;
    switch (format[1]) {
    case 'd':
        found.shape = DateShape::Day;
        break;
    case 'c':
    case 'C':
        found.shape = DateShape::Moment;
        found.perDay = secondsADay * 1000;
        break;
    case 'w':
        found.shape = DateShape::Week;
        break;
    case 'm':
        found.shape = DateShape::Month;
        break;
    case 'q':
        found.shape = DateShape::Quarter;
        break;
    case 'h':
        found.shape = DateShape::Half;
        break;
    case 'y':
        found.shape = DateShape::Year;
        break;
    default:
        break;
    }
    return found;
}

DateFormat sasFormat(std::string_view format) {
    const auto name = formatName(format);
    DateFormat found{DateShape::None, 1, -days1960To1970};
    if (isOneOf(name, {"DATE",     "DDMMYY",  "DDMMYYB", "DDMMYYC",  "DDMMYYD",  "DDMMYYN",  "DDMMYYP",
                       "DDMMYYS",  "MMDDYY",  "MMDDYYB", "MMDDYYC",  "MMDDYYD",  "MMDDYYN",  "MMDDYYP",
                       "MMDDYYS",  "YYMMDD",  "YYMMDDB", "YYMMDDC",  "YYMMDDD",  "YYMMDDN",  "YYMMDDP",
                       "YYMMDDS",  "E8601DA", "B8601DA", "IS8601DA", "WORDDATE", "WORDDATX", "WEEKDATE",
                       "WEEKDATX", "JULIAN",  "DAY",     "NLDATE",   "MINGUO",   "NENGO"}))
        found.shape = DateShape::Day;
    else if (isOneOf(name, {"MONYY", "YYMM", "YYMMC", "YYMMD", "YYMMN", "YYMMP", "YYMMS", "MMYY", "MMYYC",
                            "MMYYD", "MMYYN", "MMYYP", "MMYYS", "YYMON"}))
        found.shape = DateShape::Month;
    else if (isOneOf(name, {"YYQ", "YYQC", "YYQD", "YYQN", "YYQP", "YYQS", "YYQR"}))
        found.shape = DateShape::Quarter;
    else if (name == "YEAR")
        found.shape = DateShape::Year;
    else if (isOneOf(name, {"DATETIME", "E8601DT", "B8601DT", "IS8601DT", "DATEAMPM", "MDYAMPM", "NLDATM"}))
        found = {DateShape::Moment, secondsADay, -days1960To1970};
    else if (isOneOf(name, {"TIME", "TIMEAMPM", "HHMM", "TOD", "E8601TM", "B8601TM"}))
        found = {DateShape::Time, secondsADay, 0};
    return found;
}

DateFormat dateFormat(StatisticsFormat package, std::string_view format) {
    switch (package) {
    case StatisticsFormat::Sav:
    case StatisticsFormat::Por:
        return spssFormat(format);
    case StatisticsFormat::Dta:
        return stataFormat(format);
    case StatisticsFormat::Sas:
    case StatisticsFormat::Xport:
        return sasFormat(format);
    }
    return {};
}

/// A period counted from 1960 in so many a year.
std::optional<std::string> countedPeriod(double number, int perYear, std::string_view form) {
    constexpr int epoch = 1960;
    const double whole = std::floor(number);
    if (!(std::fabs(whole) < 1e6))
        return {};
    const auto since = static_cast<long long>(whole) + static_cast<long long>(epoch) * perYear;
    const auto year = since / perYear;
    if (since < perYear || year > 9999)
        return {};
    return fmt::format(fmt::runtime(form), year, since % perYear + 1);
}

std::string clockText(long long milliseconds) {
    const auto seconds = milliseconds / 1000;
    auto text = fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if (milliseconds % 1000 != 0)
        text += fmt::format(".{:03}", milliseconds % 1000);
    return text;
}

std::optional<std::string> fromEpoch(const DateFormat& format, double number) {
    constexpr long long millisecondsADay = 86400000;
    const double days = number / format.perDay + static_cast<double>(format.daysTo1970);
    constexpr double firstDay = -719162; // 0001-01-01
    constexpr double lastDay = 2932896;  // 9999-12-31
    if (!(days >= firstDay && days < lastDay + 1))
        return {};
    const auto total = std::llround(number / format.perDay * static_cast<double>(millisecondsADay));
    auto whole = total / millisecondsADay;
    auto rest = total % millisecondsADay;
    if (rest < 0) {
        rest += millisecondsADay;
        --whole;
    }
    const auto day = isoDay(whole + format.daysTo1970);
    if (format.shape == DateShape::Month)
        return day.substr(0, 7);
    if (format.shape == DateShape::Quarter)
        return fmt::format("{}-Q{}", day.substr(0, 4), ((day[5] - '0') * 10 + (day[6] - '0') - 1) / 3 + 1);
    if (format.shape == DateShape::Year)
        return day.substr(0, 4);
    return rest == 0 ? day : day + "T" + clockText(rest);
}
} // namespace

bool isDateFormat(StatisticsFormat package, std::string_view format) {
    return dateFormat(package, format).shape != DateShape::None;
}

std::optional<std::string> isoFromStatistics(StatisticsFormat package, std::string_view format,
                                             double number) {
    const auto found = dateFormat(package, format);
    const bool isStata = package == StatisticsFormat::Dta;
    switch (found.shape) {
    case DateShape::None:
        return {};
    case DateShape::Time:
        if (!(number >= 0 && number < secondsADay))
            return {};
        return clockText(std::min(std::llround(number * 1000), 86399999LL));
    case DateShape::Week: // Stata's weeks are sevenths of days of the year, not those of ISO 8601
        return countedPeriod(number, 52, "{:04}-W{:02}");
    case DateShape::Half:
        return countedPeriod(number, 2, "{:04}-S{}");
    case DateShape::Month:
        return isStata ? countedPeriod(number, 12, "{:04}-{:02}") : fromEpoch(found, number);
    case DateShape::Quarter:
        return isStata ? countedPeriod(number, 4, "{:04}-Q{}") : fromEpoch(found, number);
    case DateShape::Year:
        if (!isStata)
            return fromEpoch(found, number);
        return number >= 1 && number <= 9999 ? std::optional(fmt::format("{:04}", std::llround(number)))
                                             : std::nullopt;
    case DateShape::Day:
    case DateShape::Moment:
        return fromEpoch(found, number);
    }
    return {};
}

} // namespace driftline
