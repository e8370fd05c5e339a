// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/assemble.h"

#include <string>

namespace driftline {

/// What a reader of bars and areas must know and their lengths do not say: which of them are not there and
/// why, which lack a part, what was rounded, how a net value is made. Empty where there is nothing to say.
std::string barNotesFor(const Assembly& assembly);

} // namespace driftline
