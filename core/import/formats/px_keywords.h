// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// A statement of a PC-Axis file: KEYWORD[language]("variable","value")="text","text";
struct PxStatement {
    std::string keyword;
    std::string language; ///< empty: that of the file
    std::vector<std::string> subjects;
    std::vector<std::string> values; ///< quoted texts and bare words; texts over several lines are joined
    std::string_view raw;            ///< all behind "="
};

/// Statements up to DATA, whose `raw` is the rest. The text must outlive them. Code: px.damaged.
Result<std::vector<PxStatement>> readPxStatements(std::string_view text, const Place& place);

/// The next item of the data: a number, a symbol, or a quoted text; false at the end. Takes it off the front.
bool nextPxItem(std::string_view& data, std::string_view& item);

/// The periods of a TIMEVAL, as ISO 8601 or as quarters and halves are written ("2021-Q1"); empty if it says
/// something else. `raw` is for example TLIST(Q1),"20001","20002" or TLIST(A1,"1994"-"1996").
std::vector<std::string> pxPeriods(std::string_view raw);

} // namespace driftline
