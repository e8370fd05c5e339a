// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace driftline {

/// Where unsaved work and reports of crashes are kept: recovery/ in the user's data folder of this program.
/// It may not be there yet. Needs the application's name.
std::filesystem::path recoveryFolder();

} // namespace driftline
