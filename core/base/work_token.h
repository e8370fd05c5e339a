// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <memory>

namespace driftline {

/// Shared between whoever asked for long work and whoever does it: cancel one way, progress the other.
/// Copies share their state. Safe to use from several threads.
class WorkToken {
public:
    WorkToken() : m_state(std::make_shared<State>()) {}

    void cancel() const { m_state->cancelled = true; }
    bool cancelled() const { return m_state->cancelled; }
    /// From 0 to 1.
    void setProgress(double fraction) const { m_state->progress = fraction; }
    double progress() const { return m_state->progress; }

private:
    struct State {
        std::atomic<bool> cancelled = false;
        std::atomic<double> progress = 0;
    };
    std::shared_ptr<State> m_state;
};

} // namespace driftline
