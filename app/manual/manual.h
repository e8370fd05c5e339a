// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manual/command_facts.h"

#include <string>
#include <string_view>

namespace driftline {

/// The manual page driftline(1), in man(7), UTF-8. The date is that of the release, as 2026-11-26.
std::string manualPage(const CommandFacts& program, std::string_view version, std::string_view date);

/// What the shells load to complete driftline's arguments. Ids are asked of the program that is typed.
std::string bashCompletion(const CommandFacts& program);
std::string zshCompletion(const CommandFacts& program);
std::string fishCompletion(const CommandFacts& program);

} // namespace driftline
