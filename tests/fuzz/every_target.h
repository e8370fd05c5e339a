// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace driftline::fuzz {

/// A door through which a file comes in. It aborts if the file breaks what must hold.
struct Target {
    std::string_view name; ///< of its folder of seeds
    int (*feed)(const std::uint8_t* data, std::size_t size);
};

const std::vector<Target>& everyTarget();

} // namespace driftline::fuzz
