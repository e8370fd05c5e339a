// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "query/shift.h"

#include <map>
#include <string>
#include <utility>

namespace driftline {

/// The comparisons that a reader has been shown, so that a shift found by looking at many pairs can be
/// corrected for that. Of twenty pairs without any difference, one is expected to have p below 0.05.
class Comparisons {
public:
    /// Takes note of an answer that was shown. The same pair counts once, either way round; an answer without
    /// a test does not count. `panel` tells apart pairs that are called alike.
    void add(const ShiftQuestion& question, const Shift& shift, std::size_t panel = 0);

    std::size_t count() const { return m_p.size(); }
    void clear() { m_p.clear(); }

    /// The answer after Holm's correction for all comparisons so far; as it is if it was not added.
    Shift corrected(const ShiftQuestion& question, Shift shift, std::size_t panel = 0) const;

private:
    using Pair = std::pair<std::size_t, std::pair<std::string, std::string>>;
    static Pair pairOf(const ShiftQuestion& question, std::size_t panel);

    std::map<Pair, double> m_p;
};

} // namespace driftline
