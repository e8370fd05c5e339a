// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/cell_text.h"

#include "base/text.h"
#include "import/digits.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

namespace driftline {

namespace {
using Replacement = std::pair<std::string_view, std::string_view>;

constexpr auto plainSigns = std::to_array<Replacement>({
    {"\xC2\xA0", " "},     // no-break
    {"\xE2\x80\x82", " "}, // en, em, figure, punctuation, thin, hair, narrow no-break, ideographic
    {"\xE2\x80\x83", " "}, {"\xE2\x80\x87", " "}, {"\xE2\x80\x88", " "}, {"\xE2\x80\x89", " "},
    {"\xE2\x80\x8A", " "}, {"\xE2\x80\xAF", " "}, {"\xE3\x80\x80", " "}, {"\xE2\x88\x92", "-"}, // minus
    {"\xE2\x80\x90", "-"}, {"\xE2\x80\x91", "-"}, {"\xE2\x80\x92", "-"}, {"\xE2\x80\x93", "-"},
    {"\xE2\x80\x94", "-"}, {"\xE2\x80\x95", "-"}, {"\xEF\xBC\x8D", "-"}, {"\xE2\x80\x99", "'"},
    {"\xE2\x80\x98", "'"}, {"\xCA\xBC", "'"},     {"\xEF\xBC\x85", "%"}, {"\xEF\xBC\x88", "("},
    {"\xEF\xBC\x89", ")"}, {"\xEF\xBC\x8C", ","}, {"\xEF\xBB\xBF", ""},                    // byte order mark
    {"\xE2\x80\x8B", ""},  {"\xE2\x80\x8E", ""},  {"\xE2\x80\x8F", ""},  {"\xC2\xAD", ""}, // soft hyphen
});

constexpr auto flagSigns = std::to_array<std::string_view>(
    {"*", "†", "‡", "§", "#", "^", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁰"});

/// Eurostat writes several of these together in the order of the alphabet: "bep".
constexpr std::string_view knownLetters = "bcdefinprsuz";

constexpr auto flagWords = std::to_array<std::pair<std::string_view, Status>>({
    {"e", Status::Estimated},
    {"s", Status::Estimated}, // Eurostat: by Eurostat
    {"est", Status::Estimated},
    {"estd", Status::Estimated},
    {"estim", Status::Estimated},
    {"estimate", Status::Estimated},
    {"estimated", Status::Estimated},
    {"p", Status::Provisional},
    {"prov", Status::Provisional},
    {"prelim", Status::Provisional},
    {"preliminary", Status::Provisional},
    {"provisional", Status::Provisional},
    {"f", Status::Forecast},
    {"proj", Status::Forecast},
    {"projected", Status::Forecast},
    {"projection", Status::Forecast},
    {"forecast", Status::Forecast},
    {"i", Status::Inferred}, // SDMX: imputed
    {"imputed", Status::Inferred},
    {"b", Status::Break},
    {"break", Status::Break},
    {"c", Status::Confidential},
});

/// Words that are flags though nothing is drawn otherwise for them.
constexpr auto otherWords = std::to_array<std::string_view>({"r", "rev", "revised", "n.s."});

bool isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDecimalDigit(char c) {
    return c >= '0' && c <= '9';
}

std::string_view withoutDot(std::string_view word) {
    return word.ends_with('.') ? word.substr(0, word.size() - 1) : word;
}

bool isFlagWord(std::string_view word) {
    const auto low = lowered(withoutDot(word));
    if (low.empty())
        return false;
    if (low.size() == 1)
        return isAsciiLetter(low.front());
    const auto names = [&low](const auto& entry) { return entry.first == low; };
    return std::any_of(flagWords.begin(), flagWords.end(), names) ||
           std::find(otherWords.begin(), otherWords.end(), low) != otherWords.end() ||
           (word.size() <= 3 && word.find_first_not_of(knownLetters) == std::string_view::npos &&
            std::adjacent_find(word.begin(), word.end(), std::greater_equal<>()) == word.end());
}

bool isFootnoteNumber(std::string_view text) {
    return !text.empty() && text.size() <= 2 && std::all_of(text.begin(), text.end(), isDecimalDigit);
}

/// Where one flag at the end begins, or npos.
std::size_t lastFlag(std::string_view text) {
    for (const auto sign : flagSigns) {
        if (text.ends_with(sign))
            return text.size() - sign.size();
    }
    if (text.ends_with(')') || text.ends_with(']')) {
        const auto open = text.rfind(text.back() == ')' ? '(' : '[');
        if (open == std::string_view::npos || open == 0)
            return std::string_view::npos;
        const auto inner = trimmed(text.substr(open + 1, text.size() - open - 2));
        // A number in round brackets is as often a standard error.
        const bool isNote = text.back() == ']' && isFootnoteNumber(inner);
        return isNote || isFlagWord(inner) ? open : std::string_view::npos;
    }
    if (text.ends_with('/')) {
        auto letters = text.size() - 1;
        while (letters > 0 && isAsciiLetter(text[letters - 1]))
            --letters;
        const auto word = text.substr(letters, text.size() - letters - 1);
        if (letters > 0 && isDecimalDigit(text[letters - 1]) && !word.empty() && isFlagWord(word))
            return letters; // 2022/03p/
        const auto blank = text.find_last_of(' ');
        if (blank == std::string_view::npos)
            return blank;
        const auto inner = text.substr(blank + 1, text.size() - blank - 2);
        return isFootnoteNumber(inner) || isFlagWord(inner) ? blank + 1 : std::string_view::npos;
    }
    auto from = text.size();
    while (from > 0 && (isAsciiLetter(text[from - 1]) || (text[from - 1] == '.' && from > 1)))
        --from;
    // "2021." ends with no flag, "1.e" has its point before it.
    while (from < text.size() && text[from] == '.')
        ++from;
    if (from == 0 || from == text.size() || !isFlagWord(text.substr(from)))
        return std::string_view::npos;
    const char before = text[from - 1];
    return isDecimalDigit(before) || before == ' ' || before == ')' || before == '%' || before == ','
               ? from
               : std::string_view::npos;
}

std::string_view withoutBrackets(std::string_view flag) {
    if (flag.size() < 3 || (flag.front() != '(' && flag.front() != '['))
        return flag;
    const auto inner = trimmed(flag.substr(1, flag.size() - 2));
    return isFlagWord(inner) ? inner : flag;
}
} // namespace

std::string plainCell(std::string_view cell) {
    std::string out;
    out.reserve(cell.size());
    for (std::size_t i = 0; i < cell.size();) {
        const char c = cell[i];
        if (static_cast<unsigned char>(c) < 0x80) {
            out += c == '\t' || c == '\n' || c == '\r' || c == '\v' || c == '\f' ? ' ' : c;
            ++i;
            continue;
        }
        const auto rest = cell.substr(i);
        const auto* found =
            std::find_if(plainSigns.begin(), plainSigns.end(),
                         [rest](const Replacement& sign) { return rest.starts_with(sign.first); });
        if (found == plainSigns.end()) {
            const auto digit = foreignDigit(rest);
            out += digit.digit == 0 ? c : digit.digit;
            i += std::max<std::size_t>(digit.length, 1);
        } else {
            out += found->second;
            i += found->first.size();
        }
    }
    const auto first = out.find_first_not_of(' ');
    if (first == std::string::npos)
        return {};
    return out.substr(first, out.find_last_not_of(' ') - first + 1);
}

std::string loweredWords(std::string_view text) {
    auto out = lowered(text);
    for (std::size_t i = 0; i + 1 < out.size(); ++i) {
        const auto lead = static_cast<unsigned char>(out[i]);
        const auto next = static_cast<unsigned char>(out[i + 1]);
        if (lead == 0xC3 && next >= 0x80 && next <= 0x9E && next != 0x97)
            out[i + 1] = static_cast<char>(next + 0x20U); // À to Þ
        else if (lead == 0xC4 && next % 2 == 0 && next <= 0xB6)
            out[i + 1] = static_cast<char>(next + 1U); // Ă, Đ and their like
    }
    return out;
}

bool isWordByte(char c) {
    return isAsciiLetter(c) || static_cast<unsigned char>(c) >= 0x80;
}

FlaggedText withoutFlag(std::string_view plain) {
    FlaggedText out{plain, {}};
    for (auto at = lastFlag(out.text); at != std::string_view::npos && at > 0; at = lastFlag(out.text)) {
        const auto flag = withoutBrackets(trimmed(out.text.substr(at)));
        const bool isRepeated = !flag.empty() && out.flag.starts_with(flag) && !isWordByte(flag.front());
        out.flag = std::string(flag) + (out.flag.empty() || isRepeated ? "" : " ") + out.flag;
        out.text = trimmed(out.text.substr(0, at));
        if (out.text.ends_with(','))
            out.text = trimmed(out.text.substr(0, out.text.size() - 1));
    }
    return out;
}

StatusSet statusesOfFlag(std::string_view flag) {
    StatusSet statuses;
    const auto add = [&statuses](std::string_view word) {
        const auto means = [word](const auto& entry) { return entry.first == word; };
        const auto* found = std::find_if(flagWords.begin(), flagWords.end(), means);
        if (found != flagWords.end())
            statuses |= found->second;
        return found != flagWords.end();
    };
    for (const auto& word : words(flag)) {
        const auto low = lowered(withoutDot(word));
        const bool isOther = std::find(otherWords.begin(), otherWords.end(), low) != otherWords.end();
        if (add(low) || isOther || low.size() > 3)
            continue;
        for (const char letter : low)
            add({&letter, 1});
    }
    return statuses;
}

} // namespace driftline
