// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace driftline {

/// The formula with another name for a dataset that it takes quantities of; everything else as it was typed.
/// A text that is no formula stays as it is.
std::string withDatasetRenamed(const std::string& formula, std::string_view from, const std::string& to);

} // namespace driftline
