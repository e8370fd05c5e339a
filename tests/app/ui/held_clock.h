// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace driftline::test {

/// Holds the monotonic clock of this process, by which every timer runs, ours and Qt's: as long as one exists
/// time passes only where the test says so, and the same timers fire between the same events on every
/// machine. The time of day goes on. One at a time, and no thread that waits for a time.
class HeldClock {
public:
    HeldClock();
    /// Time goes on from where it was held.
    ~HeldClock();
    HeldClock(const HeldClock&) = delete;
    HeldClock& operator=(const HeldClock&) = delete;

    void advance(std::chrono::milliseconds time);
};

} // namespace driftline::test
