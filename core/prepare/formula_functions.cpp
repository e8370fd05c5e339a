// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare/formula_functions.h"

namespace driftline {

std::vector<FunctionHelp> functionHelp() {
    std::vector<FunctionHelp> help;
    for (const auto& known : knownFunctions)
        help.push_back({std::string(known.form), std::string(known.meaning)});
    return help;
}

} // namespace driftline
