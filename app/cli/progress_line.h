// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace driftline {

/// "12 of 19 figures" on standard error while something takes its time: only where that is a terminal, on one
/// line that is gone in the end.
class ProgressLine {
public:
    ProgressLine(std::size_t total, std::string what);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ProgressLine(ProgressLine&&) = delete;
    ProgressLine& operator=(ProgressLine&&) = delete;

    void show(std::size_t done);
    /// Makes way for other words; the next show() brings it back.
    void hide();

private:
    std::size_t m_total;
    std::string m_what;
    bool m_isTerminal;
    bool m_isShown = false;
};

} // namespace driftline
