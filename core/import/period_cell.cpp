// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "import/cell_reading.h"
#include "import/cell_text.h"
#include "import/month_names.h"
#include "import/period_pieces.h"

#include <algorithm>
#include <array>
#include <utility>

namespace driftline {

namespace {
constexpr int firstPlainYear = 1000;
constexpr int lastPlainYear = 2999;
constexpr int buddhistEra = 543;
/// Two digits from here on are of the twentieth century.
constexpr int firstOfCentury = 70;
constexpr int monthsOfYear = 12;

bool isCellDigit(char c) {
    return c >= '0' && c <= '9';
}

/// A period of so many months that begins in `month`, which may be past the end of the year.
Period monthsFrom(Granularity granularity, int year, int month, int count) {
    const auto firstOf = [year](int number) {
        return *Day::fromCivil(year + (number - 1) / monthsOfYear, (number - 1) % monthsOfYear + 1, 1);
    };
    return {granularity, firstOf(month), firstOf(month + count)};
}

std::optional<Period> monthOf(int year, int month) {
    if (month < 1 || month > monthsOfYear)
        return {};
    return monthsFrom(Granularity::Month, year, month, 1);
}

std::optional<Period> dayOf(int year, int month, int day) {
    if (month < 1 || month > monthsOfYear || day < 1)
        return {};
    const auto start = Day::fromCivil(year, month, day);
    return start ? std::optional(Period{Granularity::Day, *start, Day{start->number + 1}}) : std::nullopt;
}

std::optional<Period> partOfYear(char type, int year, int number) {
    switch (type) {
    case 'q':
        if (number < 1 || number > 4)
            return {};
        return monthsFrom(Granularity::Quarter, year, (number - 1) * 3 + 1, 3);
    case 'h':
        if (number < 1 || number > 2)
            return {};
        return monthsFrom(Granularity::HalfYear, year, (number - 1) * 6 + 1, 6);
    case 'm':
        return monthOf(year, number);
    default:
        return Period::ofWeek(year, number);
    }
}

std::optional<Period> spanOf(const std::optional<Period>& first, const std::optional<Period>& last) {
    if (!first || !last || first->start >= last->start)
        return {};
    // "Jan–Mar 2021" is a quarter, and "Jul–Dec 2021" a half of the year.
    const int year = first->start.year();
    constexpr std::array<std::pair<char, int>, 2> parts = {{{'q', 4}, {'h', 2}}};
    for (const auto& [part, count] : parts) {
        for (int number = 1; number <= count; ++number) {
            const auto whole = partOfYear(part, year, number);
            if (whole->start == first->start && whole->end == last->end)
                return whole;
        }
    }
    return Period{Granularity::Span, first->start, last->end};
}

/// Makes a period of the pieces.
class PeriodMaker {
public:
    PeriodMaker(const PeriodPieces& pieces, const PeriodConventions& conventions)
        : m_pieces(pieces)
        , m_conventions(conventions) {}

    std::optional<Period> make() {
        for (const auto& piece : m_pieces.all) {
            if (piece.type == 'Y' && (piece.value < firstPlainYear || piece.value > lastPlainYear))
                return {};
        }
        auto period = m_pieces.isFiscal ? fiscal() : plain();
        return period && period->start.year() >= 1 ? period : std::nullopt;
    }

    bool isOrderUnclear() const { return m_isOrderUnclear; }

private:
    const PeriodPiece& at(std::size_t index) const { return m_pieces.all[index]; }
    int number(std::size_t index) const { return at(index).value; }
    int year(std::size_t index) const {
        const auto& piece = at(index);
        const int era = m_conventions.isBuddhist ? buddhistEra : 0;
        if (piece.type == 'Y')
            return piece.value - era;
        return (m_conventions.isBuddhist       ? 2500 - era
                : piece.value < firstOfCentury ? 2000
                                               : 1900) +
               piece.value;
    }
    bool hasTwoDigits(std::size_t index) const { return at(index).digits == 2; }
    bool isNextYear(std::size_t index) const {
        const int first = number(index - 1);
        return at(index).type == 'Y' ? number(index) == first + 1
                                     : hasTwoDigits(index) && number(index) == (first + 1) % 100;
    }

    std::optional<Period> fiscal() const {
        const auto& shape = m_pieces.shape;
        if (shape == "Y" || (shape == "N" && hasTwoDigits(0)))
            return Period::ofYear(year(0));
        if ((shape == "YN" || shape == "YY" || shape == "NN") && isNextYear(1))
            return Period::ofFiscalYear(year(0));
        return {};
    }

    std::optional<Period> plain() {
        const auto& shape = m_pieces.shape;
        if (const auto part = shape.find_first_of("qhmw"); part != std::string::npos)
            return withPart(part);
        if (shape.find('A') != std::string::npos)
            return withMonthName(shape);
        return ofNumbers(shape);
    }

    /// 2021Q1, Q1 2021, 1Q21, I. Quartal 2021, week 5 of 2024.
    std::optional<Period> withPart(std::size_t part) const {
        const auto& pieces = m_pieces.all;
        if (pieces.size() != 3)
            return {};
        const auto isNumber = [&](std::size_t index) {
            return at(index).type == 'N' || at(index).type == 'R';
        };
        // The year is at an end, and has four digits or stands last.
        std::size_t yearAt = at(0).type == 'Y' ? 0 : 2;
        if (yearAt == part || (at(yearAt).type != 'Y' && !hasTwoDigits(yearAt)))
            return {};
        const std::size_t numberAt = 3 - yearAt - part;
        if (!isNumber(numberAt) || number(numberAt) == 0)
            return {};
        // In 1Q21 and Q1 21 the number stands beside its word; 2021 1 Q is nothing that is written.
        return partOfYear(at(part).type, year(yearAt), number(numberAt));
    }

    std::optional<Period> withMonthName(const std::string& shape) const {
        if (shape == "AY")
            return monthOf(year(1), number(0));
        if (shape == "YA")
            return monthOf(year(0), number(1));
        if (shape == "AN")
            return hasTwoDigits(1) ? monthOf(year(1), number(0)) : std::nullopt;
        if (shape == "NAY" || (shape == "NAN" && hasTwoDigits(2)))
            return dayOf(year(2), number(1), number(0));
        if (shape == "ANY")
            return dayOf(year(2), number(0), number(1));
        if (shape == "YAN")
            return dayOf(year(0), number(1), number(2));
        if (shape == "AAY")
            return spanOf(monthOf(year(2), number(0)), monthOf(year(2), number(1)));
        if (shape == "YAA")
            return spanOf(monthOf(year(0), number(1)), monthOf(year(0), number(2)));
        if (shape == "AYAY")
            return spanOf(monthOf(year(1), number(0)), monthOf(year(3), number(2)));
        if (shape == "NAYNAY")
            return spanOf(dayOf(year(2), number(1), number(0)), dayOf(year(5), number(4), number(3)));
        return {};
    }

    std::optional<Period> ofNumbers(const std::string& shape) {
        if (shape == "Y")
            return Period::ofYear(year(0));
        if (shape == "S")
            return whole(monthOf(number(0) / 100 - era(), number(0) % 100));
        if (shape == "E")
            return whole(dayOf(number(0) / 10000 - era(), number(0) / 100 % 100, number(0) % 100));
        const char mark = m_pieces.all.size() > 1 ? at(1).mark : '\0';
        if (mark == ':' && shape == "YN" && hasTwoDigits(1))
            return monthOf(year(0), number(1));
        if (mark == 0 || mark == ' ' || mark == ',' || mark == ':')
            return {};
        if (shape == "YN")
            return yearAndNumber(mark);
        if (shape == "YY")
            return isNextYear(1) ? std::optional(Period::ofFiscalYear(year(0)))
                                 : spanOf(Period::ofYear(year(0)), Period::ofYear(year(1)));
        if (shape == "NY")
            return mark != '.' || hasTwoDigits(0) ? monthOf(year(1), number(0)) : std::nullopt;
        if (m_pieces.all.size() != 3 || at(2).mark != mark)
            return {};
        if (shape == "YNN")
            return dayOf(year(0), number(1), number(2));
        // 21-01-15 might begin with the year.
        if (shape == "NNY" || (shape == "NNN" && mark != '-' && hasTwoDigits(2)))
            return dayAndMonth(mark);
        return {};
    }

    int era() const { return m_conventions.isBuddhist ? buddhistEra : 0; }

    /// Digits without marks are a date only of years that are plain years too.
    std::optional<Period> whole(const std::optional<Period>& period) const {
        const int year = period ? period->start.year() + era() : 0;
        return year >= firstPlainYear && year <= lastPlainYear ? period : std::nullopt;
    }

    std::optional<Period> yearAndNumber(char mark) const {
        if (mark == '.')
            return {};
        const bool mayBeFiscal = m_conventions.hasFiscalYears.value_or(mark == '/');
        if (isNextYear(1) && (mayBeFiscal || number(1) > monthsOfYear))
            return Period::ofFiscalYear(year(0));
        return monthOf(year(0), number(1));
    }

    std::optional<Period> dayAndMonth(char mark) {
        const auto dayFirst = dayOf(year(2), number(1), number(0));
        const auto monthFirst = dayOf(year(2), number(0), number(1));
        // Points are written only where the day comes first.
        if (mark == '.' || m_conventions.order == DayOrder::DayFirst)
            return dayFirst;
        if (m_conventions.order == DayOrder::MonthFirst)
            return monthFirst;
        m_isOrderUnclear = dayFirst && monthFirst && dayFirst != monthFirst;
        return dayFirst ? dayFirst : monthFirst;
    }

    const PeriodPieces& m_pieces;
    const PeriodConventions& m_conventions;
    bool m_isOrderUnclear = false;
};

void replaceAll(std::string& text, std::string_view what, std::string_view with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// 2021年1月15日 with hyphens.
void writeOutEastAsia(std::string& text) {
    if (std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return;
    const std::string before = text;
    for (const std::string_view sign : {"年", "月", "년", "월"})
        replaceAll(text, sign, "-");
    for (const std::string_view sign : {"日", "일"})
        replaceAll(text, sign, "");
    if (text == before)
        return;
    replaceAll(text, "- ", "-");
    while (text.ends_with('-') || text.ends_with(' '))
        text.pop_back();
}

/// Takes a time of day off the end; whether it was one other than midnight.
bool takeTimeOfDay(std::string& text) {
    const auto colon = text.find(':');
    if (colon == std::string::npos)
        return false;
    auto from = colon;
    while (from > 0 && colon - from < 2 && isCellDigit(text[from - 1]))
        --from;
    constexpr std::string_view ofTime = "0123456789:.,+- apmzutcg";
    const bool isTime = from < colon && from > 4 && (text[from - 1] == 't' || text[from - 1] == ' ') &&
                        colon + 2 < text.size() && isCellDigit(text[colon + 1]) &&
                        text.find_first_not_of(ofTime, from) == std::string::npos;
    if (!isTime)
        return false;
    // An offset is no part of the time.
    const auto zone = std::min(text.find_first_of("+-zu", from), text.size());
    auto time = text.substr(from, zone - from);
    if (time.find("am") != std::string::npos && time.starts_with("12"))
        time.erase(0, 2);
    text.erase(from - 1);
    while (text.ends_with(' ') || text.ends_with(','))
        text.pop_back();
    return time.find_first_of("123456789") != std::string::npos;
}

std::optional<PeriodReading> readPlain(std::string text, PeriodConventions conventions) {
    for (const std::string_view era : {"พ.ศ.", "b.e."}) {
        if (text.starts_with(era)) {
            text.erase(0, era.size());
            conventions.isBuddhist = true;
        }
    }
    PeriodReading reading;
    reading.hasTimeOfDay = takeTimeOfDay(text);
    const auto pieces = readPeriodPieces(trimmed(text));
    if (!pieces || pieces->all.empty())
        return {};
    PeriodMaker maker(*pieces, conventions);
    const auto period = maker.make();
    if (!period || (reading.hasTimeOfDay && period->granularity != Granularity::Day))
        return {};
    reading.period = *period;
    reading.isOrderUnclear = maker.isOrderUnclear();
    if (pieces->isFiscal && period->granularity == Granularity::Year)
        reading.flag = "FY";
    return reading;
}

/// Years and days of ISO 8601, which most files have, without a look at anything else.
std::optional<Period> usualPeriod(std::string_view cell) {
    const bool isYear = cell.size() == 4 && std::all_of(cell.begin(), cell.end(), isCellDigit);
    const bool isDay = cell.size() == 10 && cell[4] == '-' && cell[7] == '-';
    if (!isYear && !isDay)
        return {};
    const auto period = Period::parse(cell);
    return period && period->start.year() >= firstPlainYear && period->start.year() <= lastPlainYear
               ? period
               : std::nullopt;
}

/// "Q1'21" and "May '21" are Q1 21 and May 21.
void dropApostrophe(std::string& text) {
    const auto at = text.rfind('\'');
    if (at != std::string::npos && at > 1 && at + 3 == text.size() && isCellDigit(text[at + 1]) &&
        isCellDigit(text[at + 2]))
        text[at] = ' ';
}

/// "2021 [YR2021]" and "2021.0" are 2021.
void dropRepetition(std::string& text) {
    if (text.size() < 6 || !std::all_of(text.begin(), text.begin() + 4, isCellDigit))
        return;
    const auto year = text.substr(0, 4);
    if (text.compare(4, std::string::npos, " [yr" + year + "]") == 0 ||
        (text[4] == '.' && text.find_first_not_of('0', 5) == std::string::npos))
        text = year;
}

/// 2566: years of the Buddhist era have four digits and begin with 24 or 25.
bool hasBuddhistYear(std::string_view text) {
    constexpr std::string_view digits = "0123456789";
    constexpr std::size_t length = 4;
    for (auto at = text.find_first_of(digits); at != std::string_view::npos;
         at = text.find_first_of(digits, at)) {
        const auto end = std::min(text.find_first_not_of(digits, at), text.size());
        const auto number = text.substr(at, end - at);
        if (number.size() == length && (number.starts_with("24") || number.starts_with("25")))
            return true;
        at = end;
    }
    return false;
}
} // namespace

std::optional<PeriodReading> readPeriodCell(std::string_view cell, const PeriodConventions& conventions) {
    constexpr std::size_t longest = 60;
    if (cell.size() > longest)
        return {};
    if (const auto usual = usualPeriod(cell); usual && !conventions.isBuddhist)
        return PeriodReading{*usual, {}, false, false};
    auto plain = plainCell(cell);
    if (plain.starts_with('\'')) // a spreadsheet's mark of text
        plain.erase(0, 1);
    if (plain.find_first_of("0123456789") == std::string::npos)
        return {};
    auto text = loweredWords(plain);
    dropApostrophe(text);
    writeOutEastAsia(text);
    auto era = conventions;
    if (writeOutMonthNames(text) && hasBuddhistYear(text))
        era.isBuddhist = true;
    dropRepetition(text);
    if (auto reading = readPlain(text, era))
        return reading;
    // Spans of any two periods as files of ours write them.
    if (!conventions.isBuddhist && plain.find('/') != std::string::npos) {
        if (const auto span = Period::parse(plain); span && span->start.year() >= firstPlainYear)
            return PeriodReading{*span, {}, false, false};
    }
    const auto flagged = withoutFlag(plain);
    if (flagged.flag.empty())
        return {};
    auto bare = loweredWords(flagged.text);
    dropRepetition(bare);
    // 1990s are ten years.
    if (flagged.flag == "s" && plain.ends_with("0s") && bare.size() == 4)
        return readPlain(bare + "-" + bare.substr(0, 3) + "9", conventions);
    auto reading = readPlain(std::move(bare), conventions);
    if (!reading)
        return {};
    reading->flag += (reading->flag.empty() ? "" : " ") + flagged.flag;
    return reading;
}

} // namespace driftline
