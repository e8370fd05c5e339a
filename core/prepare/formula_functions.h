// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prepare/formula.h"
#include "prepare/sentences.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace driftline {

/// A function of formulas.
struct KnownFunction {
    std::string_view name;
    Function function;
    std::size_t fewest; ///< arguments
    std::size_t most;
    std::string_view form;    ///< as it is typed
    std::string_view meaning; ///< for people
};
inline constexpr std::size_t anyNumber = 100;
inline constexpr std::array knownFunctions = {
    KnownFunction{"lag", Function::Lag, 1, 2, "lag(x, 1)", prepare_sentences::lagHelp},
    KnownFunction{"rank", Function::Rank, 1, 1, "rank(x)", prepare_sentences::rankHelp},
    KnownFunction{"min", Function::Min, 1, anyNumber, "min(x, y)", "the smallest"},
    KnownFunction{"max", Function::Max, 1, anyNumber, "max(x, y)", "the largest"},
    KnownFunction{"round", Function::Round, 1, 2, "round(x, 1)", prepare_sentences::roundHelp},
    KnownFunction{"abs", Function::Abs, 1, 1, "abs(x)", prepare_sentences::absHelp},
    KnownFunction{"sqrt", Function::Sqrt, 1, 1, "sqrt(x)", prepare_sentences::sqrtHelp},
    KnownFunction{"ln", Function::Ln, 1, 1, "ln(x)", prepare_sentences::lnHelp},
    KnownFunction{"log10", Function::Log10, 1, 1, "log10(x)", prepare_sentences::log10Help},
    KnownFunction{"exp", Function::Exp, 1, 1, "exp(x)", prepare_sentences::expHelp},
};

} // namespace driftline
