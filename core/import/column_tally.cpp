// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/column_tally.h"

#include "base/text.h"
#include "import/cell_text.h"
#include "import/digits.h"
#include "import/period_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_set>

namespace driftline {

namespace {
/// Codes that surveys and statistics use for "no value".
constexpr auto missingCodes =
    std::to_array<int>({-9, -8, -7, -99, -98, -97, -88, -77, -66, -999, -998, -888, -9999, -99999});
/// So many different words of a column are remembered, so that each is looked at once.
constexpr std::size_t mostRemembered = 20'000;

bool isWholeDouble(double value) {
    return std::trunc(value) == value;
}

/// "007" is a code; "0.7" and "0" are numbers.
bool startsWithZero(std::string_view cell) {
    return cell.size() > 1 && cell[0] == '0' && cell[1] >= '0' && cell[1] <= '9';
}

/// Whether a cell that begins with a letter may still be a number or a period: "US$ 5", "Jan 2021". What
/// begins with another word, as most text does, need not be read.
bool mayBeginValue(std::string_view cell) {
    const auto isAsciiLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const auto end = std::find_if_not(cell.begin(), cell.end(), isAsciiLetter);
    const auto size = static_cast<std::size_t>(end - cell.begin());
    constexpr std::size_t longestCurrency = 3;
    const bool isWordOfLetters = end == cell.end() || !isWordByte(*end);
    return size <= longestCurrency || !isWordOfLetters || periodWord(lowered(cell.substr(0, size)));
}

void keepFirst(std::string& kept, std::string_view cell) {
    if (kept.empty() || cell < kept)
        kept = cell;
}

/// A letter that is joined to the number, and of which nothing is known, or a capital at a whole number: 1A,
/// 12X, 3C.
bool looksLikeCode(std::string_view cell, const NumberReading& number) {
    const auto& flag = number.flag;
    const bool isLetter =
        flag.size() == 1 && ((flag[0] >= 'a' && flag[0] <= 'z') || (flag[0] >= 'A' && flag[0] <= 'Z'));
    if (!isLetter || cell.size() < 2 || cell.back() != flag[0] || cell[cell.size() - 2] == ' ')
        return false;
    return number.statuses.empty() || (flag[0] <= 'Z' && isWholeDouble(number.value));
}

class Tallier {
public:
    explicit Tallier(const ColumnFormat& format) : m_format(format) {}

    void add(std::string_view cell, CellType type) {
        if (cell.empty())
            return;
        if (m_words.contains(cell)) {
            ++tally.filled;
            ++m_others;
            return;
        }
        if (const auto reason = missingIn(cell, type, m_format)) {
            auto& mark = tally.marks[std::string(cell)];
            mark.reason = *reason;
            ++mark.count;
            return;
        }
        ++tally.filled;
        const bool mayBeValue = type != CellType::Text || mayBeginValue(cell);
        const auto number = mayBeValue ? numberInCell(cell, type, m_format) : std::nullopt;
        // Numbers are periods only under a heading of time.
        const auto period =
            !mayBeValue || (number && !m_format.isTime) ? std::nullopt : periodInCell(cell, type, m_format);
        if (number)
            addNumber(cell, *number);
        else
            keepFirst(tally.nonNumber, cell);
        if (period)
            addPeriod(cell, *period, !number);
        else
            keepFirst(tally.nonPeriod, cell);
        if (number || period)
            return;
        ++m_others;
        if (m_words.size() < mostRemembered)
            m_words.insert(cell);
    }

    /// Neither numbers nor periods.
    std::size_t others() const { return m_others; }

    ColumnTally tally;

private:
    void addNumber(std::string_view cell, const NumberReading& number) {
        ++tally.numbers;
        addFlag(number.flag, number.statuses);
        tally.censored += number.isCensored ? 1U : 0U;
        if (looksLikeCode(cell, number)) {
            ++tally.coded;
            keepFirst(tally.codedExample, cell);
        }
        if (!number.unit.empty())
            ++tally.units[number.unit];
        ++tally.factors[number.factor];
        keepFirst(number.factor == 1 ? tally.bareExample : tally.factorExample, cell);
        const bool isBare = number.flag.empty() && number.unit.empty() && number.factor == 1;
        if (isBare &&
            std::find(missingCodes.begin(), missingCodes.end(), number.value) != missingCodes.end()) {
            ++tally.codes[std::string(cell)];
            return;
        }
        tally.hasOtherNegatives = tally.hasOtherNegatives || number.value < 0;
        tally.greatest = std::max(tally.greatest, std::fabs(number.value));
        if (isWholeDouble(number.value) &&
            std::all_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; }))
            addWhole(cell, number.value);
    }

    void addWhole(std::string_view cell, double value) {
        tally.widths.insert(cell.size());
        tally.leadingZeros += startsWithZero(cell) ? 1U : 0U;
        tally.greatestWhole = std::max(tally.greatestWhole, value);
        tally.plainYears += value >= 1900 && value <= 2100 ? 1U : 0U;
        tally.buddhistYears += value >= 2400 && value <= 2600 ? 1U : 0U;
        tally.dayNumbers += value >= 20'000 && value <= 60'000 ? 1U : 0U;
        if (value >= 1 && value < 1000) {
            ++tally.smallYearCells;
            if (tally.smallYears.size() < 10)
                tally.smallYears.insert(static_cast<int>(value));
        }
    }

    void addPeriod(std::string_view cell, const PeriodReading& period, bool isOnlyPeriod) {
        ++tally.periods;
        if (isOnlyPeriod)
            addFlag(period.flag, statusesOfFlag(period.flag));
        tally.timesOfDay += period.hasTimeOfDay ? 1U : 0U;
        if (period.isOrderUnclear) {
            ++tally.unclearOrders;
            keepFirst(tally.unclearExample, cell);
        }
    }

    void addFlag(const std::string& flag, StatusSet statuses) {
        if (flag.empty())
            return;
        auto& counted = tally.flags[flag];
        counted.statuses = statuses;
        ++counted.count;
    }

    const ColumnFormat& m_format;
    std::size_t m_others = 0;
    std::unordered_set<std::string_view> m_words; ///< neither number nor period
};
} // namespace

std::optional<MissingReason> missingIn(std::string_view cell, CellType type, const ColumnFormat& format) {
    if (cell.empty())
        return MissingReason::NotReported;
    if (!format.missing.empty()) {
        const auto stated = missingReasonOf(cell, format.missing);
        if (stated != MissingReason::None)
            return stated;
    }
    if (type == CellType::Error)
        return readMissingMark(cell).value_or(MissingReason::NotComputable);
    return type == CellType::Text ? readMissingMark(cell) : std::nullopt;
}

std::optional<NumberReading> numberInCell(std::string_view cell, CellType type, const ColumnFormat& format) {
    if (type == CellType::Text)
        return hasDigits(cell) ? readNumberCell(cell, format.marks) : std::nullopt;
    return type == CellType::Number ? readNumberCell(cell, {}) : std::nullopt;
}

std::optional<PeriodReading> periodInCell(std::string_view cell, CellType type, const ColumnFormat& format) {
    if (type == CellType::Error || type == CellType::Boolean || !hasDigits(cell))
        return {};
    if (auto period = readPeriodCell(cell, format.periods))
        return period;
    if (!format.isTime)
        return {};
    const auto number = numberInCell(cell, type, format);
    const bool isYear = number && isWholeDouble(number->value) && number->factor == 1 &&
                        number->unit.empty() && number->value >= (format.hasEarlyYears ? 1 : 1000) &&
                        number->value < 3000;
    if (!isYear)
        return {};
    const int year = static_cast<int>(number->value) - (format.periods.isBuddhist ? 543 : 0);
    return year < 1 ? std::nullopt
                    : std::optional(PeriodReading{Period::ofYear(year), number->flag, false, false});
}

ColumnTally tallyColumn(const ColumnCells& column, const ColumnFormat& format) {
    Tallier tallier(format);
    for (std::size_t row = 0; row < column.cells.size(); ++row) {
        tallier.add(trimmed(column.cells[row]), column.types.empty() ? CellType::Text : column.types[row]);
        // Then nothing can make it another thing than text, in whatever order the rows stand.
        if (tallier.others() * 2 > column.cells.size()) {
            ColumnTally text;
            text.isMostlyText = true;
            return text;
        }
    }
    return std::move(tallier.tally);
}

} // namespace driftline
