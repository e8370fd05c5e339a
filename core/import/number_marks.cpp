// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/number_marks.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace driftline {

namespace {
/// What the cells of a file say about its marks.
struct Evidence {
    std::size_t point = 0; ///< cells that can be read with a decimal point only
    std::size_t comma = 0;
    std::size_t maybePoint = 0; ///< 1.234: a decimal point or a group mark
    std::size_t maybeComma = 0;
    std::size_t blank = 0; ///< 1 234
    std::string pointExample;
    std::string commaExample;
};

struct Shape {
    std::size_t points = 0;
    std::size_t commas = 0;
    std::size_t blanks = 0;
    std::size_t lastMarkAt = 0; ///< of a point or comma
    std::size_t digits = 0;
};

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// The three blanks of which numbers are made readable: ASCII, no-break and narrow no-break.
constexpr std::array<std::string_view, 2> noBreakSpaces = {"\xC2\xA0", "\xE2\x80\xAF"};

std::string withPlainBlanks(std::string_view cell) {
    std::string out(cell);
    for (const auto blank : noBreakSpaces) {
        for (auto at = out.find(blank); at != std::string::npos; at = out.find(blank, at))
            out.replace(at, blank.size(), 1, ' ');
    }
    return out;
}

/// The number without its sign, if nothing but digits and marks is there.
std::optional<Shape> shapeOf(std::string_view number) {
    Shape shape;
    for (std::size_t i = 0; i < number.size(); ++i) {
        const char c = number[i];
        if (isDigit(c)) {
            ++shape.digits;
        } else if (c == '.' || c == ',') {
            ++(c == '.' ? shape.points : shape.commas);
            shape.lastMarkAt = i;
        } else if (c == ' ') {
            ++shape.blanks;
        } else {
            return {};
        }
    }
    return shape.digits == 0 ? std::nullopt : std::optional(shape);
}

/// One mark before exactly three digits: 1,234 but neither 0,234 nor 1234,567.
bool mayBeGroup(std::string_view number, const Shape& shape) {
    const auto before = shape.lastMarkAt;
    return number.size() - before - 1 == 3 && before >= 1 && before <= 3 && number.front() != '0';
}

bool isGrouped(std::string_view number, char mark) {
    return parseNumber(number, {mark == ',' ? '.' : ',', mark}).has_value();
}

void weigh(std::string_view cell, Evidence& evidence) {
    auto number = trimmed(cell);
    if (number.starts_with('-') || number.starts_with('+'))
        number.remove_prefix(1);
    else if (number.starts_with("−"))
        number.remove_prefix(std::string_view("−").size());
    if (number.empty() || (!isDigit(number.front()) && number.front() != ',' && number.front() != '.'))
        return;
    const auto plain =
        number.find('\xC2') == std::string_view::npos && number.find('\xE2') == std::string_view::npos
            ? std::string()
            : withPlainBlanks(number);
    if (!plain.empty())
        number = plain;
    const auto shape = shapeOf(number);
    if (!shape)
        return;
    if (shape->blanks > 0 && isDigit(number.front()))
        ++evidence.blank;
    const auto say = [&](std::size_t& count, std::string& example) {
        if (count++ == 0)
            example = std::string(number);
    };
    const bool isLastComma = number[shape->lastMarkAt] == ',';
    if (shape->points > 0 && shape->commas > 0) {
        if (isLastComma && shape->commas == 1)
            say(evidence.comma, evidence.commaExample);
        else if (!isLastComma && shape->points == 1)
            say(evidence.point, evidence.pointExample);
    } else if (shape->commas > 1 && isGrouped(number, ',')) {
        say(evidence.point, evidence.pointExample);
    } else if (shape->points > 1 && isGrouped(number, '.')) {
        say(evidence.comma, evidence.commaExample);
    } else if (shape->commas == 1) {
        if (mayBeGroup(number, *shape))
            ++evidence.maybeComma;
        else
            say(evidence.comma, evidence.commaExample);
    } else if (shape->points == 1) {
        if (mayBeGroup(number, *shape))
            ++evidence.maybePoint;
        else
            say(evidence.point, evidence.pointExample);
    }
}

void tellAmbiguous(const RawTable& table, std::string_view example, std::string_view reading,
                   Diagnostics& findings) {
    findings.warn(
        "csv.ambiguous-numbers",
        fmt::format("Numbers like {} could be read in two ways; they were read {}.", example, reading),
        {table.parts.front().file, 0, {}, {}},
        "If that is wrong, write the numbers without marks between thousands.");
}

NumberMarks withGroup(char decimal, char group, const Evidence& evidence, bool isUsed) {
    if (isUsed)
        return {decimal, group};
    return {decimal, evidence.blank > 0 ? ' ' : '\0'};
}

NumberMarks decide(const Evidence& evidence, const RawTable& table, char delimiter, Diagnostics& findings) {
    const bool commaAllowed = delimiter != ',';
    const bool saysComma = commaAllowed && evidence.comma > 0;
    if (saysComma && evidence.point > 0) {
        const bool takeComma = evidence.comma > evidence.point;
        findings.warn(
            "csv.mixed-decimal-marks",
            fmt::format("Both decimal commas ({}) and decimal points ({}) occur; the file was read with a "
                        "decimal {}.",
                        inQuotes(evidence.commaExample), inQuotes(evidence.pointExample),
                        takeComma ? "comma" : "point"),
            {table.parts.front().file, 0, {}, {}}, "Write all numbers of a file in one way.");
        return takeComma ? NumberMarks{',', '\0'} : NumberMarks{'.', '\0'};
    }
    if (saysComma)
        return withGroup(',', '.', evidence, true);
    if (evidence.point > 0)
        return withGroup('.', ',', evidence, evidence.maybeComma > 0 || evidence.blank == 0);
    if (evidence.maybeComma > 0 && delimiter == ';') {
        tellAmbiguous(table, "1,234", "with a decimal comma, which is usual where semicolons part the cells",
                      findings);
        return {',', '\0'};
    }
    if (evidence.maybeComma > 0) {
        if (commaAllowed)
            tellAmbiguous(table, "1,234", "as thousands", findings);
        return {'.', ','};
    }
    if (evidence.maybePoint > 0 && delimiter == ';')
        tellAmbiguous(table, "1.234", "with a decimal point", findings);
    return withGroup('.', '\0', evidence, false);
}
} // namespace

NumberMarks sniffNumberMarks(const RawTable& table, char delimiter, Diagnostics& findings) {
    Evidence evidence;
    for (const auto cell : table.cells)
        weigh(cell, evidence);
    return decide(evidence, table, delimiter, findings);
}

std::string decimalMarkName(NumberMarks marks) {
    return marks.decimal == ',' ? "decimal comma" : "decimal point";
}

std::optional<double> readNumber(std::string_view cell, NumberMarks marks) {
    const bool hasNoBreakSpace =
        marks.group == ' ' && std::any_of(noBreakSpaces.begin(), noBreakSpaces.end(), [cell](auto blank) {
            return cell.find(blank) != std::string_view::npos;
        });
    return hasNoBreakSpace ? parseNumber(withPlainBlanks(cell), marks) : parseNumber(cell, marks);
}

} // namespace driftline
