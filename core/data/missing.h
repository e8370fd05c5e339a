// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace driftline {

/// Why a cell has no value. A number is never just "not a number".
enum class MissingReason : std::uint8_t {
    None, ///< the cell has a value
    NotReported,
    NotAsked,
    DontKnow,
    Refused,
    Confidential,
    DidNotExist,
    Unparseable,  ///< something is written there that is no value of the column's type
    NotComputable ///< derived here from a missing or zero quantity
};

/// For reading: "not reported", "don’t know", …
std::string_view missingLabel(MissingReason reason);

/// The reason that a label in a file names ("refused", "Don't know", "confidential" …), each missingLabel()
/// among them; NotReported for anything else.
MissingReason missingReasonFor(std::string_view label);

} // namespace driftline
