// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/held_clock.h"

#include <atomic>
#include <cstdint>
#include <sys/syscall.h>
#include <time.h> // NOLINT(modernize-deprecated-headers): clock_gettime is that of POSIX
#include <unistd.h>

namespace {

using Nanoseconds = std::chrono::nanoseconds;

/// The time at which the clock is held; 0: it runs.
std::atomic<std::int64_t> heldAt = 0;
/// What was let pass while it was held and the real clock has not caught up with.
std::atomic<std::int64_t> ahead = 0;

bool isMonotonic(clockid_t clock) {
    return clock == CLOCK_MONOTONIC || clock == CLOCK_MONOTONIC_COARSE || clock == CLOCK_MONOTONIC_RAW;
}

std::int64_t asNumber(const timespec& time) {
    return (std::chrono::seconds(time.tv_sec) + Nanoseconds(time.tv_nsec)) / Nanoseconds(1);
}

timespec asTime(std::int64_t nanoseconds) {
    constexpr std::int64_t second = Nanoseconds(std::chrono::seconds(1)).count();
    return {nanoseconds / second, nanoseconds % second};
}

std::int64_t realNow() {
    timespec now{};
    syscall(SYS_clock_gettime, CLOCK_MONOTONIC, &now);
    return asNumber(now);
}

} // namespace

/// In place of the C library's, for this program and the libraries that it loads.
extern "C" __attribute__((visibility("default"))) int clock_gettime(clockid_t clock, timespec* now) noexcept {
    if (!isMonotonic(clock))
        return static_cast<int>(syscall(SYS_clock_gettime, clock, now));
    const auto held = heldAt.load();
    *now = asTime(held != 0 ? held : realNow() + ahead.load());
    return 0;
}

namespace driftline::test {

HeldClock::HeldClock() {
    // At a round time: Qt's coarse timers look where in the second they are.
    constexpr std::int64_t round = Nanoseconds(std::chrono::seconds(10)).count();
    heldAt = ((realNow() + ahead.load()) / round + 1) * round;
}

HeldClock::~HeldClock() {
    ahead = heldAt.load() - realNow();
    heldAt = 0;
}

void HeldClock::advance(std::chrono::milliseconds time) {
    heldAt += Nanoseconds(time).count();
}

} // namespace driftline::test
