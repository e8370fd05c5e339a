// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cassert>
#include <cstdint>
#include <optional>

namespace driftline {

/// A number that may not be there, in the 8 bytes of the number itself. It is used like
/// std::optional<double>, whose 16 bytes matter where there are a million of them. One bit pattern means
/// “none”: a NaN with a payload that no arithmetic produces, so that a computed NaN is still a number that
/// went wrong and not a missing one.
class OptionalNumber {
public:
    constexpr OptionalNumber() = default;
    // NOLINTBEGIN(google-explicit-constructor): it stands wherever an optional does
    constexpr OptionalNumber(double value) : m_bits(std::bit_cast<std::uint64_t>(value)) {}
    constexpr OptionalNumber(std::nullopt_t /*none*/) {}
    constexpr OptionalNumber(const std::optional<double>& value)
        : m_bits(value ? std::bit_cast<std::uint64_t>(*value) : none) {}
    constexpr operator std::optional<double>() const {
        return has_value() ? std::optional(**this) : std::nullopt;
    }
    // NOLINTEND(google-explicit-constructor)

    constexpr bool has_value() const { return m_bits != none; } // NOLINT(readability-identifier-naming)
    constexpr explicit operator bool() const { return has_value(); }
    /// Whether there is a number.
    constexpr double operator*() const {
        assert(has_value());
        return std::bit_cast<double>(m_bits);
    }
    /// Throws std::bad_optional_access where there is none.
    constexpr double value() const { return std::optional<double>(*this).value(); }
    constexpr double value_or(double otherwise) const { return has_value() ? **this : otherwise; } // NOLINT
    constexpr void reset() { m_bits = none; }

    /// Compares like std::optional: two empty ones are equal, and a NaN equals nothing.
    friend constexpr bool operator==(const OptionalNumber& left, const OptionalNumber& right) {
        return left.has_value() && right.has_value() ? *left == *right : left.m_bits == right.m_bits;
    }

private:
    static constexpr std::uint64_t none = 0x7ff8'6e6f'6e65'0001;
    std::uint64_t m_bits = none;
};

} // namespace driftline
