// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace driftline {

/// Writes names of months that have no Latin letters (Thai, also abbreviated, Khmer, Russian) as three
/// English letters. Whether one was Thai: its years are counted from the death of the Buddha if they are that
/// great.
bool writeOutMonthNames(std::string& text);

} // namespace driftline
