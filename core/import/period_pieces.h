// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace driftline {

/// One number or word of a cell; `type` is a letter of the shapes below.
struct PeriodPiece {
    char type = 0;
    int value = 0;
    int digits = 0;
    char mark = 0; ///< what stands before it: 0 for nothing, otherwise a blank or the sign
};

/// The pieces by type: Y a number of four digits, S of six, E of eight, N of one or two; A a name of a month;
/// q, h, m, w a word to which a number belongs; R an ordinal.
struct PeriodPieces {
    std::vector<PeriodPiece> all;
    std::string shape;
    bool isFiscal = false;
};

/// Splits a cell in lower case; nothing if it holds a word that is none of a period, or a stray sign.
std::optional<PeriodPieces> readPeriodPieces(std::string_view text);

} // namespace driftline
