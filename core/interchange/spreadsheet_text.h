// SPDX-FileCopyrightText: 2026 The Driftline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace driftline {

/// Text for a cell of a file or a clipboard that spreadsheets guess the types of. What they would run as a
/// formula (it starts with =, +, -, @ or their full-width forms, also after blanks, or with a tab or a line
/// break) gets an apostrophe in front, their own sign for text. Numbers, such as "-2.2" or "+1,204%", stay as
/// they are. Not for Data Packages: what is saved there is read back byte for byte.
std::string spreadsheetText(std::string_view text);

} // namespace driftline
