// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace driftline {

/// Whether some stream of a PDF file unpacks to far more than any figure holds. qpdf unpacks those that tell
/// where objects are without a limit, so they are looked at before.
bool unpacksToTooMuch(std::string_view pdf);

} // namespace driftline
