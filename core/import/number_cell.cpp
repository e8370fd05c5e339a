// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "import/cell_reading.h"
#include "import/cell_text.h"
#include "import/number_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace driftline {

namespace {
constexpr double thousand = 1e3;
constexpr double million = 1e6;
constexpr double billion = 1e9;
constexpr double trillion = 1e12;

/// As they stand before or after a number, the longer ones first where one begins another.
constexpr auto currencies = std::to_array<std::string_view>(
    {"US$", "U.S.$", "USD", "A$", "AU$", "AUD", "C$",  "CA$", "CAD", "HK$", "HKD", "NT$", "TWD", "S$",
     "SGD", "NZ$",   "NZD", "R$", "BRL", "$",   "EUR", "€",   "GBP", "£",   "CN¥", "CNY", "RMB", "JPY",
     "JP¥", "¥",     "円",  "元", "VND", "₫",   "THB", "฿",   "KHR", "៛",   "LAK", "₭",   "MMK", "IDR",
     "Rp.", "Rp",    "PHP", "₱",  "MYR", "RM",  "KRW", "₩",   "INR", "₹",   "Rs.", "CHF", "RUB", "₽"});

bool isNumberDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Groups of three, or of India: two digits each, and three at the end.
bool areGroups(const std::vector<std::string_view>& groups, char mark) {
    if (groups.front().empty() || groups.front().size() > 3 || groups.front().front() == '0' ||
        groups.back().size() != 3)
        return false;
    const auto allOf = [&groups](std::size_t size) {
        return std::all_of(groups.begin() + 1, groups.end() - 1,
                           [size](std::string_view group) { return group.size() == size; });
    };
    return allOf(3) || (mark == ',' && groups.front().size() <= 2 && groups.size() > 2 && allOf(2));
}

std::optional<std::string> withoutGroupMarks(std::string_view whole) {
    const auto at = whole.find_first_not_of("0123456789");
    if (at == std::string_view::npos)
        return std::string(whole);
    const char mark = whole[at];
    std::vector<std::string_view> groups;
    for (std::size_t from = 0; from <= whole.size();) {
        const auto to = std::min(whole.find(mark, from), whole.size());
        groups.push_back(whole.substr(from, to - from));
        from = to + 1;
    }
    std::string digits;
    for (const auto group : groups) {
        if (!std::all_of(group.begin(), group.end(), isNumberDigit))
            return {};
        digits += group;
    }
    return areGroups(groups, mark) ? std::optional(digits) : std::nullopt;
}

/// The value of digits with marks and perhaps an exponent, without a sign.
std::optional<double> valueOf(std::string_view core, char decimal) {
    const auto exponentAt = std::min(core.find_first_of("eE"), core.size());
    const auto mantissa = core.substr(0, exponentAt);
    const auto decimalAt = std::min(mantissa.find(decimal), mantissa.size());
    auto digits = withoutGroupMarks(mantissa.substr(0, decimalAt));
    if (!digits)
        return {};
    if (decimalAt < mantissa.size()) {
        const auto places = mantissa.substr(decimalAt + 1);
        if (!std::all_of(places.begin(), places.end(), isNumberDigit) || (digits->empty() && places.empty()))
            return {};
        (*digits += '.') += places;
    }
    auto exponent = core.substr(exponentAt);
    if (exponent.size() > 1 && exponent[1] == '+')
        (*digits += 'e') += exponent.substr(2);
    else
        *digits += exponent;
    double value = 0;
    const auto* end = digits->data() + digits->size();
    const auto [stopped, error] = std::from_chars(digits->data(), end, value);
    return error == std::errc() && stopped == end && std::isfinite(value) ? std::optional(value)
                                                                          : std::nullopt;
}

bool areDigits(std::string_view text, std::size_t from, std::size_t count) {
    return from + count <= text.size() &&
           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(from),
                       text.begin() + static_cast<std::ptrdiff_t>(from + count), isNumberDigit);
}

/// Where the number begins: at its first digit, or at the decimal mark before it.
std::size_t coreBegin(std::string_view text, char decimal) {
    const auto at = text.find_first_of("0123456789");
    return at != std::string_view::npos && at > 0 && text[at - 1] == decimal ? at - 1 : at;
}

/// A digit, a mark before one, or a blank or apostrophe before exactly three.
bool belongsToNumber(std::string_view text, std::size_t at) {
    const char c = text[at];
    if (c == '.' || c == ',')
        return areDigits(text, at + 1, 1);
    if (c == ' ' || c == '\'')
        return areDigits(text, at + 1, 3) && !areDigits(text, at + 4, 1);
    return isNumberDigit(c);
}

/// Behind an exponent, or `at` if there is none: "12 e" is flagged.
std::size_t exponentEnd(std::string_view text, std::size_t at) {
    auto end = at + 1;
    if (end < text.size() && (text[end] == '+' || text[end] == '-'))
        ++end;
    const auto digits = end;
    while (areDigits(text, end, 1))
        ++end;
    return end > digits && (end == text.size() || !isWordByte(text[end])) ? end : at;
}

std::size_t coreEnd(std::string_view text, std::size_t from) {
    auto at = from;
    while (at < text.size() && belongsToNumber(text, at))
        ++at;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E'))
        return exponentEnd(text, at);
    // "12." is 12.
    return at + 1 == text.size() && text[at] == '.' ? at + 1 : at;
}

std::size_t digitsAtStart(std::string_view text) {
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isNumberDigit) - text.begin());
}

/// "-01-15" after 2024, "/2022" after 2021.
bool goesOnAsDate(std::string_view text) {
    return text.size() > 1 && (text[0] == '-' || text[0] == '/' || text[0] == ':') && isNumberDigit(text[1]);
}

/// Reads what stands around the number, piece by piece.
class Surroundings {
public:
    explicit Surroundings(NumberReading& reading) : m_reading(reading) {}

    bool readBefore(std::string_view text) {
        while (!(text = trimmed(text)).empty()) {
            if (!takeSign(text) && !takeBound(text) && !takeCurrency(text) && !takeOther(text))
                return false;
        }
        return true;
    }

    bool readAfter(std::string_view text) {
        if (goesOnAsDate(text))
            return false;
        bool isAttached = true;
        while (!text.empty()) {
            if (text.front() == ' ') {
                isAttached = false;
                text.remove_prefix(1);
            } else if (m_isOpen && text.front() == ')') {
                m_isOpen = false;
                text.remove_prefix(1);
            } else if (!takeShare(text) && !takeCurrency(text) && !takeFactor(text, isAttached)) {
                return !m_isOpen && takeFlag(text);
            }
        }
        return !m_isOpen;
    }

    bool isNegative() const { return m_isNegative; }

private:
    bool takeSign(std::string_view& text) {
        const char c = text.front();
        const bool isOpening = c == '(' && !m_hasSign;
        if (!isOpening && ((c != '-' && c != '+') || m_hasSign))
            return false;
        m_hasSign = true;
        m_isNegative = c != '+';
        m_isOpen = isOpening;
        text.remove_prefix(1);
        return true;
    }

    bool takeBound(std::string_view& text) {
        for (const std::string_view bound : {"<=", ">=", "<", ">", "≤", "≥", "&lt;", "&gt;"}) {
            if (!text.starts_with(bound))
                continue;
            m_reading.isCensored = true;
            text.remove_prefix(bound.size());
            return true;
        }
        return false;
    }

    bool takeCurrency(std::string_view& text) {
        if (!m_reading.unit.empty())
            return false;
        for (const auto currency : currencies) {
            if (!text.starts_with(currency))
                continue;
            // RM and Rp are also the beginnings of words.
            const auto rest = text.substr(currency.size());
            if (isWordByte(currency.back()) && !rest.empty() && isWordByte(rest.front()) &&
                static_cast<unsigned char>(currency.front()) < 0x80)
                continue;
            m_reading.unit = currency;
            text = rest;
            return true;
        }
        return false;
    }

    /// About, and a note's star.
    bool takeOther(std::string_view& text) {
        for (const std::string_view sign : {"~", "≈", "ca.", "c.", "*"}) {
            if (!text.starts_with(sign))
                continue;
            m_reading.flag = sign;
            if (sign != "*")
                m_reading.statuses |= Status::Estimated;
            text.remove_prefix(sign.size());
            return true;
        }
        return false;
    }

    bool takeShare(std::string_view& text) {
        constexpr std::array<std::pair<std::string_view, std::string_view>, 9> shares = {{
            {"%", "percent"},
            {"‰", "per mille"},
            {"percentage points", "percentage points"},
            {"percent", "percent"},
            {"per cent", "percent"},
            {"pct", "percent"},
            {"prozent", "percent"},
            {"p.p.", "percentage points"},
            {"pp", "percentage points"},
        }};
        const auto low = lowered(text);
        for (const auto& [sign, unit] : shares) {
            const bool isWord = isWordByte(sign.front()) && sign != "‰";
            if (!low.starts_with(sign) || !m_reading.unit.empty() ||
                (isWord && text.size() > sign.size() && isWordByte(text[sign.size()])))
                continue;
            m_reading.unit = unit;
            text.remove_prefix(sign.size());
            return true;
        }
        return false;
    }

    bool takeFactor(std::string_view& text, bool isAttached) {
        if (m_reading.factor != 1)
            return false;
        const auto end = std::find_if_not(text.begin(), text.end(), isWordByte);
        const auto size = static_cast<std::size_t>(end - text.begin());
        const auto low = loweredWords(text.substr(0, size));
        if (const auto named = factorNamed(low))
            m_reading.factor = *named;
        else if (const auto factor = letterFactor(low, isAttached))
            m_reading.factor = *factor;
        else
            return false;
        text.remove_prefix(size);
        if (text.starts_with('.'))
            text.remove_prefix(1);
        return true;
    }

    /// "16.9m", "$1.2b"; but "12 m" is metres, and "12 b" a break.
    std::optional<double> letterFactor(std::string_view low, bool isAttached) const {
        const bool isMoney = !m_reading.unit.empty() && m_reading.unit != "percent";
        if ((low == "k" || low == "m") && (isAttached || isMoney))
            return low == "k" ? thousand : million;
        if ((low == "b" || low == "t") && isMoney)
            return low == "b" ? billion : trillion;
        return {};
    }

    /// "(0.4)" and "(11.1–13.5)": a standard error or an interval, kept as it stands.
    bool takeBracketed(std::string_view text) {
        text = trimmed(text);
        const bool isRound = text.starts_with('(') && text.ends_with(')');
        const bool isSquare = text.starts_with('[') && text.ends_with(']');
        const auto inner = text.size() > 2 ? text.substr(1, text.size() - 2) : std::string_view();
        const bool areNumbers = inner.find_first_of("0123456789") != std::string_view::npos &&
                                inner.find_first_not_of("0123456789., -%±") == std::string_view::npos;
        // [1] is a footnote.
        const bool isFootnote = isSquare && inner.size() <= 2;
        if ((!isRound && !isSquare) || !areNumbers || isFootnote)
            return false;
        m_reading.flag += (m_reading.flag.empty() ? "" : " ") + std::string(text);
        return true;
    }

    bool takeFlag(std::string_view text) {
        if (takeBracketed(text))
            return true;
        // withoutFlag() leaves a digit before the flag alone, so one stands in for the number.
        const auto flagged = "0 " + std::string(text);
        const auto read = withoutFlag(flagged);
        if (read.text != "0")
            return false;
        m_reading.flag += (m_reading.flag.empty() ? "" : " ") + read.flag;
        m_reading.statuses |= statusesOfFlag(read.flag);
        return true;
    }

    NumberReading& m_reading;
    bool m_hasSign = false;
    bool m_isNegative = false;
    bool m_isOpen = false;
};
} // namespace

std::optional<NumberReading> readNumberCell(std::string_view cell, NumberMarks marks) {
    NumberReading reading;
    // Columns of dates are long, and every cell is tried as a number.
    if (const auto digits = digitsAtStart(cell); digits > 0 && goesOnAsDate(cell.substr(digits)))
        return {};
    if (const auto bare = parseNumber(cell, marks)) {
        reading.value = *bare;
        return reading;
    }
    const auto plain = plainCell(cell);
    // 1990s are ten years.
    constexpr std::size_t decade = 5;
    if (plain.size() == decade && plain.ends_with("0s") && digitsAtStart(plain) + 1 == decade)
        return {};
    const auto begin = coreBegin(plain, marks.decimal);
    if (begin == std::string::npos)
        return {};
    const auto end = coreEnd(plain, begin);
    const auto value = valueOf(std::string_view(plain).substr(begin, end - begin), marks.decimal);
    Surroundings around(reading);
    if (!value || !around.readBefore(std::string_view(plain).substr(0, begin)) ||
        !around.readAfter(std::string_view(plain).substr(end)))
        return {};
    reading.value = around.isNegative() && *value != 0 ? -*value : *value;
    return reading;
}

} // namespace driftline
