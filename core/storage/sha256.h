// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace driftline {

/// FIPS 180-4, as 64 hexadecimal digits in lower case. For checking files, not for secrets.
std::string sha256(std::string_view bytes);

} // namespace driftline
