// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/stepped_jobs.h"

#include <utility>

namespace driftline::test {

void SteppedJobs::post(std::function<void()> work, std::function<void()> deliver) {
    m_open.push_back({std::move(work), std::move(deliver)});
}

void SteppedJobs::step(std::size_t which) {
    const auto at = m_open.begin() + static_cast<std::ptrdiff_t>(which);
    if (at->work) {
        std::exchange(at->work, nullptr)();
        return;
    }
    const auto deliver = std::move(at->deliver);
    m_open.erase(at); // it may start others
    deliver();
}

void SteppedJobs::finish() {
    while (!m_open.empty())
        step(0);
}

} // namespace driftline::test
