// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/column_typing.h"

#include "base/parallel.h"
#include "base/text.h"
#include "import/cell_text.h"
#include "import/column_kind.h"
#include "import/column_marks.h"
#include "import/column_tally.h"
#include "import/number_evidence.h"
#include "import/recipe_sentences.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace driftline {

namespace {
constexpr std::size_t longColumn = 30;

/// How many values each other cell needs beside it.
std::size_t majorityOf(std::size_t filled) {
    return filled > longColumn ? 9 : 2;
}

bool outnumber(std::size_t values, std::size_t filled, bool isUnderPeriod) {
    const auto others = filled - values;
    if (values == 0 || others == 0)
        return values > 0;
    if (isUnderPeriod)
        return values >= others;
    return values >= 2 && values >= majorityOf(filled) * others;
}

/// Near enough to the line that a person should look.
bool isClose(std::size_t values, std::size_t filled) {
    const auto others = filled - values;
    const auto line = majorityOf(filled) * others;
    return others > 0 && values >= 2 && values * 3 >= line * 2 && values * 2 < line * 3;
}

bool mayHoldTime(std::string_view cell) {
    constexpr std::size_t longest = 60;
    const auto mark = cell.find_first_of("-/.", 1);
    return mark != std::string_view::npos && cell.size() >= 5 && cell.size() <= longest;
}

/// The heading or the numbers say that years are counted from the death of the Buddha.
bool speaksOfBuddhistEra(std::string_view heading) {
    const auto low = lowered(heading);
    const auto parts = words(low);
    return heading.find("พ.ศ") != std::string_view::npos || heading.find("ปี") != std::string_view::npos ||
           low.find("buddhist") != std::string::npos || low.find("b.e.") != std::string::npos ||
           std::find(parts.begin(), parts.end(), "be") != parts.end();
}

std::string examples(std::size_t count, std::string_view example) {
    return count == 1 ? inQuotes(example) : "such as " + inQuotes(example);
}

/// Decides one column from what its cells are.
class Typist {
public:
    Typist(const ColumnCells& column, ColumnFormat format, const TypingChoices& choices)
        : m_column(column)
        , m_choices(choices) {
        m_typing.format = std::move(format);
        for (const auto& mark : choices.missing)
            m_typing.format.missing.push_back({mark, MissingReason::NotReported});
    }

    ColumnTyping type() {
        auto& format = m_typing.format;
        m_tally = tallyColumn(m_column, format);
        if (m_tally.isMostlyText) {
            m_typing.evidence = recipe_sentences::mostlyText;
            return std::move(m_typing);
        }
        const bool isBare = trimmed(m_column.heading).empty();
        if (isBare && m_tally.filled > 1 && m_tally.plainYears == m_tally.filled) {
            format.isTime = true;
            m_tally = tallyColumn(m_column, format);
        }
        if (format.isTime && hasEarlyYears()) {
            format.hasEarlyYears = true;
            m_tally = tallyColumn(m_column, format);
        }
        const bool isUnderPeriod = readPeriodHeading(m_column.heading).has_value();
        const bool mayBeNumbers = outnumber(m_tally.numbers, m_tally.filled, isUnderPeriod) && !areCodes();
        const bool mayBePeriods = outnumber(m_tally.periods, m_tally.filled, false);
        if (mayBePeriods && (format.isTime || !mayBeNumbers || m_tally.periods > m_tally.numbers))
            takePeriods();
        else if (mayBeNumbers)
            takeNumbers();
        else
            takeText();
        return std::move(m_typing);
    }

private:
    std::size_t filled() const { return m_tally.filled; }

    void ask(CodedText said, std::string_view option = {}) {
        m_typing.questions.push_back({std::move(said.code), std::move(said.text), std::string(option)});
    }

    /// Years before 1000 beside later ones. One or two such numbers are rather codes, and small ones alone
    /// rather count something: years of school, waves.
    bool hasEarlyYears() const {
        constexpr double leastOfYears = 500;
        const auto& years = m_tally.smallYears;
        return (years.size() >= 3 || (years.size() == 2 && *years.begin() >= 100)) &&
               m_tally.greatestWhole >= leastOfYears && isYearName(m_column.heading);
    }

    /// 004 and 116, or 1A and 2B.
    bool areCodes() const {
        const bool haveZeros = m_tally.leadingZeros > 0 &&
                               (m_tally.widths.size() == 1 || m_tally.leadingZeros * 10 >= m_tally.numbers);
        return haveZeros || m_tally.coded * 2 > m_tally.numbers;
    }

    void takePeriods() {
        m_typing.format.kind = CellKind::Period;
        say(m_tally.periods, "periods", m_tally.nonPeriod);
        m_typing.alternative = m_tally.numbers == filled() ? "numbers" : "text";
        if (m_tally.unclearOrders > 0)
            ask(recipe_sentences::dayOrder(m_tally.unclearExample), "--day-first");
        if (m_tally.timesOfDay > 0)
            ask(recipe_sentences::timesLeftOut(counted(m_tally.timesOfDay, "cell names", "cells name")));
        tellEra();
        keepMarks();
    }

    void tellEra() {
        auto& format = m_typing.format;
        if (format.periods.isBuddhist)
            ask(recipe_sentences::buddhistYearsTaken());
        else if (m_tally.buddhistYears * 2 > filled())
            ask(recipe_sentences::buddhistYearsKept());
    }

    void takeNumbers() {
        m_typing.format.kind = CellKind::Number;
        say(m_tally.numbers, "numbers", m_tally.nonNumber);
        m_typing.alternative = m_tally.plainYears == filled() ? "years" : "text";
        takeUnit();
        if (m_tally.factors.size() > 1 && !m_tally.bareExample.empty())
            ask(recipe_sentences::mixedFactors(inQuotes(m_tally.factorExample),
                                               inQuotes(m_tally.bareExample)));
        if (m_tally.censored > 0)
            ask(recipe_sentences::censored(counted(m_tally.censored, "number", "numbers")));
        if (m_typing.format.isTime && m_tally.dayNumbers == filled())
            ask(recipe_sentences::dayNumbers());
        keepMarks();
        takeMissingCodes();
    }

    void takeUnit() {
        if (m_tally.units.empty())
            return;
        const auto most = std::max_element(m_tally.units.begin(), m_tally.units.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        if (m_tally.units.size() == 1 && most->second * 2 >= m_tally.numbers)
            m_typing.unit = most->first;
        if (m_tally.units.size() > 1 || most->second < m_tally.numbers)
            ask(recipe_sentences::mixedUnits(most->second, m_tally.numbers, inQuotes(most->first),
                                             m_typing.unit.empty() ? recipe_sentences::noUnitTaken
                                                                   : recipe_sentences::unitTakenForAll));
    }

    /// Negative codes are no values where nothing else is negative, and they are too many or too far away.
    void takeMissingCodes() {
        if (!m_choices.missing.empty() || m_tally.hasOtherNegatives)
            return;
        std::vector<std::string> taken;
        std::size_t cells = 0;
        std::size_t all = 0;
        for (const auto& [code, count] : m_tally.codes)
            all += count;
        if (m_tally.numbers < all + 1 || all == 0)
            return;
        std::vector<std::string> kept;
        for (const auto& [code, count] : m_tally.codes) {
            const double size = std::fabs(parseNumber(code).value_or(0));
            if (size <= m_tally.greatest && all < 2) {
                kept.push_back(code);
                continue;
            }
            m_typing.format.missing.push_back({code, MissingReason::NotReported});
            m_typing.missing.push_back({code, count, MissingReason::NotReported, {}});
            taken.push_back(code);
            cells += count;
        }
        if (!kept.empty())
            ask(recipe_sentences::codesKept(joinedForReading(kept)), "--missing");
        if (!taken.empty())
            ask(recipe_sentences::codesTaken(counted(cells, "cell", "cells"),
                                             joinedForReading(taken) + (cells == 1
                                                                            ? recipe_sentences::wasTaken
                                                                            : recipe_sentences::wereTaken)),
                "--missing");
    }

    void takeText() {
        m_typing.format.kind = CellKind::Text;
        const auto values = std::max(m_tally.numbers, m_tally.periods);
        if (filled() == 0) {
            keepMarks();
            // They are words where there are others: NA is Namibia.
            for (const auto& mark : m_typing.missing)
                m_typing.format.missing.push_back({mark.mark, mark.reason});
            m_typing.evidence = recipe_sentences::noCellHasValue;
        } else if (values == 0) {
            m_typing.evidence = recipe_sentences::noNumberOrPeriod;
        } else if (areCodes() && m_tally.numbers * 2 > filled()) {
            m_typing.evidence = m_tally.leadingZeros > 0
                                    ? recipe_sentences::leadingZeros
                                    : recipe_sentences::numbersWithLetters(inQuotes(m_tally.codedExample));
            m_typing.alternative = "numbers";
        } else {
            const bool isTime = m_tally.periods > m_tally.numbers;
            const auto what = isTime ? "periods" : "numbers";
            say(values, what, isTime ? m_tally.nonPeriod : m_tally.nonNumber);
            m_typing.alternative = what;
            tellClose(values, what, isTime ? m_tally.nonPeriod : m_tally.nonNumber);
        }
    }

    void say(std::size_t values, std::string_view what, std::string_view other) {
        m_typing.evidence = values == filled()
                                ? recipe_sentences::allFilledCellsAre(filled(), what)
                                : recipe_sentences::someFilledCellsAre(values, filled(), what,
                                                                       examples(filled() - values, other));
        if (m_typing.format.kind != CellKind::Text)
            tellClose(values, what, other);
    }

    void tellClose(std::size_t values, std::string_view what, std::string_view other) {
        if (!isClose(values, filled()))
            return;
        ask(recipe_sentences::closeCall(m_typing.format.kind == CellKind::Text ? "text" : what, values,
                                        filled(), what, inQuotes(other)),
            "--missing");
    }

    void keepMarks() {
        const auto list = [](const auto& counted, std::vector<CountedMark>& out) {
            for (const auto& [mark, entry] : counted) {
                out.push_back(entry);
                out.back().mark = mark;
            }
            std::stable_sort(out.begin(), out.end(),
                             [](const CountedMark& a, const CountedMark& b) { return a.count > b.count; });
        };
        list(m_tally.marks, m_typing.missing);
        list(m_tally.flags, m_typing.flags);
    }

    const ColumnCells& m_column;
    const TypingChoices& m_choices;
    ColumnTyping m_typing;
    ColumnTally m_tally;
};

struct ColumnFacts {
    NumberEvidence numbers;
    PeriodConventions periods;
};

ColumnFacts factsOf(const ColumnCells& column, const TypingChoices& choices) {
    ColumnFacts facts;
    std::vector<std::string_view> dates;
    for (std::size_t row = 0; row < column.cells.size(); ++row) {
        const auto cell = trimmed(column.cells[row]);
        if (cell.empty() || (!column.types.empty() && column.types[row] != CellType::Text))
            continue;
        weighNumber(cell, facts.numbers);
        if (mayHoldTime(cell) && (dates.empty() || dates.back() != cell))
            dates.push_back(cell);
    }
    facts.periods = periodConventionsOf(dates);
    if (choices.order != DayOrder::Unknown)
        facts.periods.order = choices.order;
    facts.periods.isBuddhist = speaksOfBuddhistEra(column.heading);
    return facts;
}

/// The order that all columns have which show one.
DayOrder commonOrder(const std::vector<ColumnFacts>& columns) {
    auto common = DayOrder::Unknown;
    for (const auto& column : columns) {
        const auto order = column.periods.order;
        if (order != DayOrder::Unknown && common != DayOrder::Unknown && order != common)
            return DayOrder::Unknown;
        common = order == DayOrder::Unknown ? common : order;
    }
    return common;
}
} // namespace

TypedCell readTypedCell(std::string_view cell, CellType type, const ColumnFormat& format) {
    cell = trimmed(cell);
    TypedCell out;
    if (format.kind == CellKind::Text || cell.empty()) {
        out.missing = missingReasonOf(cell, format.missing);
        if (out.missing != MissingReason::None)
            out.note = cell;
        return out;
    }
    if (const auto reason = missingIn(cell, type, format)) {
        out.missing = *reason;
        out.note = cell;
        return out;
    }
    if (format.kind == CellKind::Period) {
        if (auto period = periodInCell(cell, type, format)) {
            out.period = period->period;
            out.statuses = statusesOfFlag(period->flag);
            out.note = std::move(period->flag);
            return out;
        }
    } else if (auto number = numberInCell(cell, type, format)) {
        out.number = number->value * number->factor;
        out.statuses = number->statuses;
        out.note = number->isCensored ? std::string(cell) : std::move(number->flag);
        if (number->isCensored)
            out.statuses |= Status::Indicative;
        return out;
    }
    out.missing = MissingReason::Unparseable;
    out.note = cell;
    return out;
}

std::vector<ColumnTyping> typeColumns(std::size_t count,
                                      const std::function<ColumnCells(std::size_t)>& columnAt, char delimiter,
                                      const TypingChoices& choices) {
    std::vector<ColumnFacts> facts(count);
    forEachAtOnce(count, [&](std::size_t i) { facts[i] = factsOf(columnAt(i), choices); });
    NumberEvidence file;
    for (const auto& column : facts)
        file.add(column.numbers);
    const auto order = commonOrder(facts);
    std::vector<ColumnTyping> typings(count);
    forEachAtOnce(count, [&](std::size_t i) {
        const auto column = columnAt(i);
        const auto marks = decideMarks(facts[i].numbers, file, delimiter, choices);
        ColumnFormat format;
        format.marks = marks.marks;
        format.periods = facts[i].periods;
        if (format.periods.order == DayOrder::Unknown)
            format.periods.order = order;
        format.isTime = isTimeName(column.heading);
        auto typing = Typist(column, std::move(format), choices).type();
        if (marks.question && typing.format.kind == CellKind::Number)
            typing.questions.insert(typing.questions.begin(), *marks.question);
        typings[i] = std::move(typing);
    });
    return typings;
}

std::vector<ColumnTyping> typeColumns(const std::vector<ColumnCells>& columns, char delimiter,
                                      const TypingChoices& choices) {
    return typeColumns(
        columns.size(), [&columns](std::size_t i) { return columns[i]; }, delimiter, choices);
}

} // namespace driftline
