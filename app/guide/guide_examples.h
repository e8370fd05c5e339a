// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "figure/figure_spec.h"

#include <memory>
#include <string_view>
#include <vector>

namespace driftline {

/// The figure documents that the guide prints as examples, read by the parser that reads any other.
Result<std::vector<std::shared_ptr<const FigureSpec>>> guideExamples();

} // namespace driftline
