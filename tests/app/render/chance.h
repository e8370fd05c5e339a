// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace driftline::test {

/// Numbers from 0 to 1, at random: the same in every run and on every machine.
class Chance {
public:
    explicit Chance(std::uint64_t seed) : m_state(seed * 2654435761U + 1) {}
    double next() {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<double>(m_state >> 11U) / 9007199254740992.0;
    }

private:
    std::uint64_t m_state;
};

} // namespace driftline::test
