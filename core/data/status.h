// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// Observation status, after the SDMX code list CL_OBS_STATUS and widened by what surveys need.
enum class Status : std::uint16_t {
    Estimated = 1U << 0U,
    Provisional = 1U << 1U,
    Forecast = 1U << 2U,
    Derived = 1U << 3U,  ///< arithmetic on values that were read
    Inferred = 1U << 4U, ///< worked out from indirect evidence
    Break = 1U << 5U,    ///< not comparable with what comes before it
    Indicative = 1U << 6U,
    Partial = 1U << 7U, ///< covers only part of the period
    Rounded = 1U << 8U,
    Disputed = 1U << 9U,     ///< sources print different values
    Implausible = 1U << 10U, ///< as printed, and not to be drawn
    Confidential = 1U << 11U
};

/// The statuses of one observation; empty means as published.
class StatusSet {
public:
    StatusSet() = default;
    // Implicit, because a status is a set of one. NOLINTNEXTLINE(google-explicit-constructor)
    StatusSet(Status status) : m_bits(static_cast<std::uint16_t>(status)) {}

    bool has(Status status) const { return (m_bits & static_cast<std::uint16_t>(status)) != 0; }
    bool empty() const { return m_bits == 0; }
    StatusSet& operator|=(StatusSet other) {
        m_bits = static_cast<std::uint16_t>(m_bits | other.m_bits);
        return *this;
    }
    bool operator==(const StatusSet&) const = default;

    /// Drawn hollow, so that a reader sees that it is no plain measurement. Exact arithmetic on published
    /// values (Derived) is not uncertain.
    bool isUncertain() const { return !uncertainPart().empty(); }
    StatusSet uncertainPart() const;
    /// "estimated, break"; empty if as published.
    std::string label() const;

private:
    std::uint16_t m_bits = 0;
};

/// What a status cell says: words ("derived break") or SDMX letters ("E", "P", "B", "F", "C").
/// Words that mean nothing here are handed back in `unknown`.
struct StatusReading {
    StatusSet statuses;
    std::vector<std::string> unknown;
};
StatusReading readStatus(std::string_view text);

} // namespace driftline
