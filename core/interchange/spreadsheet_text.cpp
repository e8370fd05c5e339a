// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "interchange/spreadsheet_text.h"

#include "base/number_text.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace driftline {

namespace {
bool startsFormula(std::string_view text) {
    // Spreadsheets in Chinese and Japanese take the full-width forms for the same.
    static constexpr std::array<std::string_view, 8> signs = {"=", "+", "-", "@", "＝", "＋", "－", "＠"};
    return std::any_of(signs.begin(), signs.end(),
                       [text](std::string_view sign) { return text.starts_with(sign); });
}

bool isNumber(std::string_view text) {
    if (text.starts_with('+')) {
        text.remove_prefix(1);
        if (text.starts_with('-'))
            return false;
    }
    if (text.ends_with('%'))
        text.remove_suffix(1);
    return parseNumber(text, {.decimal = '.', .group = ','}).has_value();
}
} // namespace

std::string spreadsheetText(std::string_view text) {
    if (text.empty())
        return {};
    constexpr std::string_view blanksOfCells = "\t\r\n";
    const auto core = trimmed(text);
    const bool runs = blanksOfCells.find(text.front()) != std::string_view::npos || startsFormula(core);
    if (!runs || isNumber(core))
        return std::string(text);
    return "'" + std::string(text);
}

} // namespace driftline
