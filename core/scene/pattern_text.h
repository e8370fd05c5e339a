// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scene/scene.h"

#include <string>
#include <vector>

namespace driftline {

/// The values of one line, in order along x.
using ToldLine = std::vector<const Datum*>;

/// How a line moves: "rises throughout", "rises to 73.1% in 2023, then falls". Values before a break are not
/// compared with those after it; the last part that can be compared is told. Empty where there is none.
std::string movementOf(const ToldLine& line);

/// Where two lines of one panel change places, as sentences: "a passes b between 2022 and 2023."
std::vector<std::string> crossingsOf(const ToldLine& a, const ToldLine& b);

} // namespace driftline
