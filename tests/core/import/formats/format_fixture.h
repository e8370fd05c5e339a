// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "import/grid_reader.h"

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace driftline::test {

struct Part {
    std::string name;
    std::string bytes;
    bool isLocked = false;
};

/// The bytes of a zip archive, its parts packed.
std::string zipOf(const std::vector<Part>& parts);

/// Packed with gzip.
std::string gzipOf(std::string_view text);

/// A file that is only in memory, named so.
ImportTarget fileNamed(std::string_view name, std::string bytes);

/// A row a line: "7: name | #2.5 | @2021-01-15 | ?true | !#N/A": text, number, date, boolean, error.
std::string rowsOf(const Grid& grid);

/// Reads every beginning of the bytes, and the bytes with each of them changed: any answer will do, but one
/// must come. `mayBeRead` says of a beginning whether it may be read as a table; otherwise it must be
/// refused.
void survivesDamage(const GridReader& reader, std::string_view name, const std::string& bytes,
                    const std::function<bool(std::size_t length)>& mayBeRead);

} // namespace driftline::test
