// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/period.h"

#include <optional>

namespace driftline {

/// The period of the same kind, this many periods later (earlier if negative). Nothing for spans, which have
/// no neighbours, and beyond the calendar.
std::optional<Period> shifted(const Period& period, int periods);

} // namespace driftline
