// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/number_evidence.h"

#include "base/number_text.h"
#include "base/text.h"
#include "import/cell_reading.h"
#include "import/cell_text.h"

#include <algorithm>
#include <optional>

namespace driftline {

namespace {
void keepExample(std::string& kept, std::string_view example) {
    if (kept.empty() || (!example.empty() && example < kept))
        kept = example;
}

struct MarkShape {
    std::size_t points = 0;
    std::size_t commas = 0;
    std::size_t blanks = 0;
    std::size_t lastMarkAt = 0; ///< of a point or comma
    std::size_t digits = 0;
};

bool isMarkedDigit(char c) {
    return c >= '0' && c <= '9';
}

/// The number without its sign, if nothing but digits and marks is there.
std::optional<MarkShape> shapeOf(std::string_view number) {
    MarkShape shape;
    for (std::size_t i = 0; i < number.size(); ++i) {
        const char c = number[i];
        if (isMarkedDigit(c)) {
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
bool mayBeGroup(std::string_view number, const MarkShape& shape) {
    const auto before = shape.lastMarkAt;
    return number.size() - before - 1 == 3 && before >= 1 && before <= 3 && number.front() != '0';
}

bool isGrouped(std::string_view number, char mark) {
    return parseNumber(number, {mark == ',' ? '.' : ',', mark}).has_value();
}

/// Whether the cell is a bare number, so that it has said all that it can.
bool weighBare(std::string_view cell, NumberEvidence& evidence) {
    auto number = trimmed(cell);
    if (number.starts_with('-') || number.starts_with('+'))
        number.remove_prefix(1);
    else if (number.starts_with("−"))
        number.remove_prefix(std::string_view("−").size());
    if (number.empty() || (!isMarkedDigit(number.front()) && number.front() != ',' && number.front() != '.'))
        return false;
    const auto plain =
        number.find('\xC2') == std::string_view::npos && number.find('\xE2') == std::string_view::npos
            ? std::string()
            : plainCell(number);
    if (!plain.empty())
        number = plain;
    const auto shape = shapeOf(number);
    if (!shape)
        return false;
    if (shape->blanks > 0 && isMarkedDigit(number.front()))
        ++evidence.blank;
    const auto say = [&](std::size_t& count, std::string& example) {
        ++count;
        keepExample(example, number);
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
    return true;
}

/// Reads the cell with either mark, signs and flags included.
void weighDecorated(std::string_view cell, NumberEvidence& evidence) {
    const auto point = readNumberCell(cell, {'.', '\0'});
    const auto comma = readNumberCell(cell, {',', '\0'});
    if (point && comma && point->value != comma->value) {
        ++(cell.find(',') == std::string_view::npos ? evidence.maybePoint : evidence.maybeComma);
    } else if (point && !comma) {
        ++evidence.point;
        keepExample(evidence.pointExample, trimmed(cell));
    } else if (comma && !point) {
        ++evidence.comma;
        keepExample(evidence.commaExample, trimmed(cell));
    }
}
} // namespace

void NumberEvidence::add(const NumberEvidence& other) {
    point += other.point;
    comma += other.comma;
    maybePoint += other.maybePoint;
    maybeComma += other.maybeComma;
    blank += other.blank;
    keepExample(pointExample, other.pointExample);
    keepExample(commaExample, other.commaExample);
}

void weighNumber(std::string_view cell, NumberEvidence& evidence) {
    constexpr std::size_t longest = 40;
    const auto isMark = [](char c) { return c == '.' || c == ','; };
    if (cell.size() > longest || std::none_of(cell.begin(), cell.end(), isMark)) {
        // Without a mark only blanks can say something.
        if (cell.size() <= longest && cell.find_first_of(" \xC2\xE2") != std::string_view::npos)
            weighBare(cell, evidence);
        return;
    }
    if (!weighBare(cell, evidence) && cell.find_first_of("0123456789") != std::string_view::npos)
        weighDecorated(cell, evidence);
}

} // namespace driftline
