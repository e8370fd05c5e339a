// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>

namespace driftline {

/// Does work(0) to work(count - 1), each once, on all cores, and returns when all are done. Calls must not
/// depend on one another. What one of them throws is thrown again here. A thread costs some twenty
/// microseconds, so this is for work of milliseconds.
void forEachAtOnce(std::size_t count, const std::function<void(std::size_t)>& work);

} // namespace driftline
