// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// Plain string work on UTF-8, independent of the locale. Only ASCII letters change case.
std::string_view trimmed(std::string_view text);
std::string lowered(std::string_view text);
/// Parts between the separator, empty ones included.
std::vector<std::string> split(std::string_view text, char separator);
/// Parts between runs of blanks, none of them empty.
std::vector<std::string> words(std::string_view text);
std::string joined(const std::vector<std::string>& parts, std::string_view separator);
/// "a", "a and b", "a, b and c".
std::string joinedForReading(const std::vector<std::string>& parts);
/// Trimmed, and closed with a full stop unless it already ends as a sentence does.
std::string withFullStop(std::string_view text);
/// "1 row", "2 rows".
std::string counted(std::size_t count, std::string_view one, std::string_view many);
/// What was read, made safe and short enough to quote inside a sentence.
std::string inQuotes(std::string_view text, std::size_t most = 40);
/// Lower-case letters, digits and single hyphens: a name for files and ids.
std::string slug(std::string_view text);
bool isValidUtf8(std::string_view text);

} // namespace driftline
