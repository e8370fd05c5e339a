// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace driftline::test {

/// The checkout the tests were built from.
std::filesystem::path sourceFolder();
/// resources/packages/
std::filesystem::path packagesFolder();
/// tests/golden/
std::filesystem::path goldenFolder();
/// The program under test.
std::filesystem::path driftlineProgram();

} // namespace driftline::test
