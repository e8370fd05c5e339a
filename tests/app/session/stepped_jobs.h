// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/jobs.h"

#include <cstddef>
#include <functional>
#include <vector>

namespace driftline::test {

/// Jobs of which nothing happens by itself: the test makes the steps, on its own thread and in the order that
/// it wants. The work of a job is one step and its delivery another, so that everything can come between them
/// that can come between them where threads do the work.
class SteppedJobs : public Jobs {
public:
    SteppedJobs() : Jobs(Mode::Inline) {}

    /// Jobs that have a step to make.
    std::size_t count() const { return m_open.size(); }
    /// The next step of one of them, counted from the one that was started first.
    void step(std::size_t which);
    /// The step of the first, as long as there is one; also of those that are started meanwhile.
    void finish();

private:
    struct Open {
        std::function<void()> work; ///< empty once it is done
        std::function<void()> deliver;
    };

    void post(std::function<void()> work, std::function<void()> deliver) override;

    std::vector<Open> m_open;
};

} // namespace driftline::test
