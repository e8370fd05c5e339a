// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace driftline {

/// How the cells of a delimited text are written. The default is RFC 4180.
struct CsvDialect {
    char delimiter = ',';
    char quote = '"';    ///< '\0': none
    char comment = '\0'; ///< lines that begin with it are skipped; '\0': none
    bool hasHeader = true;
    bool doublesQuotes = true; ///< "" inside quotes is one quote
    bool skipsInitialSpace = false;

    bool operator==(const CsvDialect&) const = default;
};

/// The dialect in which most rows have equally many cells, more than one; of two that are as good the one
/// with more cells; comma if none has more than one.
CsvDialect sniffDialect(std::string_view text);

/// "comma", "semicolon", "tab", "vertical bar", or the character.
std::string delimiterName(char delimiter);

} // namespace driftline
