// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progress_line.h"

#include "cli/console.h"

#include <fmt/format.h>

#include <unistd.h>
#include <utility>

namespace driftline {

ProgressLine::ProgressLine(std::size_t total, std::string what)
    : m_total(total)
    , m_what(std::move(what))
    , m_isTerminal(::isatty(STDERR_FILENO) == 1) {}

ProgressLine::~ProgressLine() {
    hide();
}

void ProgressLine::show(std::size_t done) {
    if (!m_isTerminal || done == m_total)
        return;
    m_isShown = true;
    writeToStandardError(fmt::format("\r\x1b[K{} of {} {}", done, m_total, m_what));
}

void ProgressLine::hide() {
    if (std::exchange(m_isShown, false))
        writeToStandardError("\r\x1b[K");
}

} // namespace driftline
