// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/number_text.h"

#include <optional>
#include <string>
#include <string_view>

namespace driftline {

/// "decimal comma" or "decimal point".
std::string decimalMarkName(NumberMarks marks);

/// As parseNumber(); where the group mark is a blank, a no-break space is one too.
std::optional<double> readNumber(std::string_view cell, NumberMarks marks);

} // namespace driftline
