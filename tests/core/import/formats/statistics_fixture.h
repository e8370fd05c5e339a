// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <readstat.h>
#include <string>

namespace driftline::test {

using BeginWriting = readstat_error_t (*)(readstat_writer_t*, void*, long);

/// The bytes of a file that ReadStat writes: `define` adds its variables, `fill` inserts the values of a row.
std::string statisticsFile(BeginWriting format, long rows,
                           const std::function<void(readstat_writer_t*)>& define,
                           const std::function<void(readstat_writer_t*, long row)>& fill);

/// Variable number so and so of the writer.
readstat_variable_t* variableOf(readstat_writer_t* writer, int index);

/// Two people asked three things: an answer with labels and a missing code, a scale, a day; with a weight.
std::string smallSav();

} // namespace driftline::test
