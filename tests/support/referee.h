// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace driftline::test {

/// A program of others that judges what we write. The test that asks for it fails where it is not installed:
/// nobody would notice that nothing is judged any more.
std::filesystem::path referee(const std::string& name);

} // namespace driftline::test
