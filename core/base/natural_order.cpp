// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/natural_order.h"

#include <algorithm>
#include <compare>

namespace driftline {

namespace {
bool isOrderDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Takes a run of digits off the front, without its leading zeros.
std::string_view takeNumber(std::string_view& text) {
    const auto end = std::min(text.find_first_not_of("0123456789"), text.size());
    auto number = text.substr(0, end);
    text.remove_prefix(end);
    number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
    return number;
}
} // namespace

std::strong_ordering naturalOrder(std::string_view left, std::string_view right) {
    auto a = left;
    auto b = right;
    while (!a.empty() && !b.empty()) {
        if (isOrderDigit(a.front()) && isOrderDigit(b.front())) {
            const auto one = takeNumber(a);
            const auto other = takeNumber(b);
            if (const auto bySize = one.size() <=> other.size(); std::is_neq(bySize))
                return bySize;
            if (const auto byDigits = one <=> other; std::is_neq(byDigits))
                return byDigits;
            continue;
        }
        if (a.front() != b.front())
            return static_cast<unsigned char>(a.front()) <=> static_cast<unsigned char>(b.front());
        a.remove_prefix(1);
        b.remove_prefix(1);
    }
    if (const auto byRest = a.size() <=> b.size(); std::is_neq(byRest))
        return byRest;
    return left <=> right;
}

} // namespace driftline
